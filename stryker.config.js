/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'jest.unit.config.js' },
  coverageAnalysis: 'perTest',
  // A mutant of what is computed as a module loads is run with every test there is: those took half of the time.
  ignoreStatic: true,
  // The files that decide and do not touch the world: a mutant that survives here is a rule that no test holds.
  mutate: [
    'src/{model,discover,plan,apply,reachability}/*.ts',
    'src/aws/{aws-error,filters}.ts',
    'src/github/{event,sanitize}.ts',
    'src/report/{comment-body,diagram-routes,log-lines,run-result,table-rows}.ts',
  ],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'build/mutation.json' },
  tempDirName: 'build/stryker',
  // The rendered pages in it hold all of Mermaid each, and are parsed as if they were ours.
  ignorePatterns: ['.venv', 'build'],
  concurrency: 2,
  thresholds: { high: 90, low: 85, break: 85 },
}
