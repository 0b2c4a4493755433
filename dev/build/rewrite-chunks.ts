import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Before ncc: gives each chunk that the code imports when it runs a name, which ncc then writes next to the chunk's number.
 * webpack joins chunks of the same name, and two bundles can contain the same package, so its second name ends in a number.
 */
export async function noteNames(
  folder: string,
  chunks: readonly (readonly [file: string, name: string])[],
): Promise<void> {
  const names = new Map<string, string>()
  for (const [file, name] of chunks) {
    const same = [...names.values()].filter((each) => each.replace(/-\d+$/, '') === name).length
    names.set(file, same === 0 ? name : `${name}-${same + 1}`)
  }
  await rewrite(folder, (code) =>
    code.replaceAll(
      /\bimport\(([`"])\.\/(.+?)\1\)/g,
      (_, __, file: string) => `import(/* webpackChunkName: "${names.get(file) ?? file}" */ "./${file}")`,
    ),
  )
}

/** After ncc: files such as `oidc.js` instead of `555.index.js`, so readers of `dist/` and of stack traces know what they hold. */
export async function nameChunks(folder: string, entry: string): Promise<void> {
  const names = new Map<string, Set<string>>()
  await rewrite(folder, (code) =>
    code.replaceAll(/\/\* import\(\) \| (\S+) \*\/ ?(\[[^\]]*\]|\d+)/g, (_, name: string, chunks: string) => {
      for (const [id] of chunks.matchAll(/\d+/g)) names.set(id, (names.get(id) ?? new Set()).add(name))
      return chunks
    }),
  )
  const files = Object.fromEntries(
    [...names].map(([id, of]) => [
      id,
      of.size === 1 ? [...of].join('') : `shared-by-${[...of].sort().join('-')}`,
    ]),
  )
  for (const [id, name] of Object.entries(files))
    await rename(join(folder, `${id}.index.js`), join(folder, `${name}.js`))
  const path = join(folder, entry)
  const code = await readFile(path, 'utf8')
  const named = code.replace(
    'return "" + chunkId + ".index.js"',
    `return ${JSON.stringify(files)}[chunkId] + ".js"`,
  )
  if (named === code) throw new Error(`${entry} doesn't load chunks as ncc writes it.`)
  await writeFile(path, named)
}

/** Removes ncc's notes at exports, imports, and lines, and the paths inside of packages: about 20 kB in every run. */
export async function withoutNotes(folder: string): Promise<void> {
  await rewrite(folder, (code) =>
    code
      .replaceAll(/\/\* (?:harmony export|harmony import|binding) \*\/ /g, '')
      .replaceAll(/^\/\* unused harmony exports? .* \*\/\n/gm, '')
      .replaceAll(/^\/\*{3,}\/ ?/gm, '')
      .replaceAll(/^\/\/ node_modules\/.*\n/gm, ''),
  )
}

async function rewrite(folder: string, change: (code: string) => string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      await writeFile(path, change(await readFile(path, 'utf8')))
    }),
  )
}
