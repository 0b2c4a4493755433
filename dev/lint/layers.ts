/** Which folders of src/ a folder may import, and of which only the types. `src/main.ts` and the files next to it may import all of them. */
export const LAYERS: Readonly<
  Record<string, { readonly imports: readonly string[]; readonly types?: readonly string[] }>
> = {
  report: { imports: ['reachability', 'apply', 'plan', 'discover', 'github', 'aws', 'runtime', 'model'] },
  reachability: { imports: ['traffic', 'plan', 'discover', 'aws', 'model'], types: ['github'] },
  traffic: { imports: ['model'] },
  apply: { imports: ['plan', 'aws', 'runtime', 'model'] },
  plan: { imports: ['discover', 'model'], types: ['github'] },
  discover: { imports: ['aws', 'runtime', 'model'], types: ['github'] },
  nodes: { imports: ['runtime', 'model'], types: ['github'] },
  github: { imports: ['aws', 'runtime', 'model'] },
  aws: { imports: ['runtime', 'model'] },
  runtime: { imports: ['model'] },
  model: { imports: [] },
}
