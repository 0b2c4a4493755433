import { execFile } from 'node:child_process'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { rolldown, type OutputChunk } from 'rolldown'
import { minify } from 'rolldown/utils'
import licensePlugin from 'rollup-plugin-license'

import { nameChunks, noteNames, withoutNotes } from './rewrite-chunks.ts'

// The package is CommonJS and its types are written for an ES module: what is imported is the function itself.
const license = licensePlugin as unknown as typeof licensePlugin.default
const root = join(import.meta.dirname, '..', '..')

/**
 * Sources with a separate bundle, because they need `@actions/http-client`. The OIDC part of `@actions/core` belongs to
 * its main module, and every run loads what two chunks of one bundle share. With a separate bundle, runs that request
 * neither a token nor a comment don't load the client.
 */
const SEPARATE = ['aws/credentials/oidc', 'github/pull-request/comments']

/** What the entry imports when it runs: the action, or the report that Node is too old for it. */
const ACTION = 'main'
const UNSUPPORTED = 'unsupported-node'

/**
 * Builds `src/` into a folder. Rolldown comes first, because ncc alone uses the EC2 client's CommonJS build, from which
 * it can't remove the 700 unused operations. Then ncc writes the files of the action. The entry doesn't go through ncc,
 * whose runtime is too new for the Nodes that the entry must report.
 */
export async function build(into: string): Promise<void> {
  const shaken = await emptyFolder(join(root, 'build', 'shaken'))
  await writeFile(join(shaken, 'package.json'), '{ "type": "module" }\n')
  const entry = await emptyFolder(join(root, 'build', 'entry'))
  const bundles = [
    await bundle([ACTION], shaken, { separate: SEPARATE }),
    await bundle(SEPARATE, shaken),
    await bundle(['index'], entry, { separate: [ACTION, UNSUPPORTED], target: 'node16' }),
    await bundle([UNSUPPORTED], entry, { target: 'node16' }),
  ]

  await noteNames(
    shaken,
    bundles.flatMap(({ names }) => names),
  )

  // The chunks import more from the bundle than the entry does. Behind this file, ncc knows that nobody else does.
  const outside = join(shaken, 'outside.js')
  await writeFile(outside, `export { run } from './${ACTION}.js'\n`)
  const packed = await emptyFolder(join(root, 'build', 'packed'))
  const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const options = ['--out', packed, '--target', 'es2022', '--no-cache']
  await promisify(execFile)(process.execPath, [ncc, 'build', outside, ...options], {
    cwd: root,
  })
  // ncc calls it so, whatever its source is called. No chunk imports it.
  await rename(join(packed, 'index.js'), join(packed, `${ACTION}.js`))
  await nameChunks(packed, `${ACTION}.js`)
  await withoutNotes(packed)

  await emptyFolder(into)
  await cp(packed, into, { recursive: true })
  await cp(entry, into, { recursive: true })
  await writeFile(join(into, 'licenses.txt'), joinLicenses(bundles.map(({ licenses }) => licenses)))
}

/**
 * Bundles sources and their imports. A `separate` source gets its own bundle, which is imported when the program
 * runs. `target` is the oldest Node that must be able to read the code. Returns the licenses of the bundled packages, one
 * per text, and a name for each file.
 */
async function bundle(
  names: readonly string[],
  into: string,
  { separate: apart = [], target }: { separate?: readonly string[]; target?: string } = {},
): Promise<{ licenses: string[]; names: [file: string, name: string][] }> {
  const licenses: string[] = []
  const separate = new Map(apart.map((name) => [sourceOf(name), `./${basename(name)}.js`]))
  const imported = new Set<string>()
  const output = await rolldown({
    input: names.map(sourceOf),
    cwd: root,
    platform: 'node',
    ...(target === undefined ? {} : { transform: { target } }),
    // Otherwise, what the entry shares with its chunks would be in separate files, and the whole 6 kB larger.
    preserveEntrySignatures: 'allow-extension',
    // Tree shaking works for the SDK's ES modules, not for its CommonJS build.
    resolve: {
      mainFields: ['module', 'main'],
      // The EC2 client's default chain of credentials, which src/aws/credentials/credentials.ts replaces.
      alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'no-default-chain.ts') },
    },
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
    plugins: [
      {
        name: 'separate-bundles',
        resolveId: (id, importer) => {
          if (importer === undefined || !id.startsWith('.')) return undefined
          const path = resolve(dirname(importer), id)
          const chunk = separate.get(path)
          if (chunk === undefined) return undefined
          imported.add(path)
          return { id: chunk, external: true }
        },
      },
      license({
        thirdParty: {
          // Two versions of @actions/http-client are in the tree. Otherwise, the one that is read last would win.
          multipleVersions: true,
          output: (dependencies) => {
            licenses.push(...dependencies.map((dependency) => dependency.text()))
          },
        },
      }),
    ],
  })
  // Only chunks that hold nothing but packages are shortened. Then ncc joins the chunks that the same runs load.
  const groups = target === undefined ? [{ name: 'packages', test: /node_modules/, entriesAware: true }] : []
  const { output: files } = await output.write({
    dir: into,
    format: 'esm',
    // Without comments and dead code, but with line breaks and names, so users can read what they run. The minifier
    // removes all comments except those that a license requires.
    comments: { jsdoc: false },
    codeSplitting: { groups },
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    entryFileNames: '[name].js',
    chunkFileNames: `${names.map((name) => basename(name)).join('-')}-[name].js`,
  })
  await output.close()
  const chunks = files.filter((file) => file.type === 'chunk')
  await Promise.all(chunks.filter(isOnlyPackages).map((chunk) => shorten(into, chunk)))
  // Otherwise, a source that moves would become part of the main bundle without an error.
  const missed = [...separate.keys()].filter((path) => !imported.has(path))
  if (missed.length > 0)
    throw new Error(`The bundle of ${names.join()} doesn't import ${missed.join(', ')} separately.`)
  return {
    licenses,
    names: chunks.map(({ fileName, moduleIds }) => [fileName, nameOf(moduleIds.at(-1) ?? '')]),
  }
}

/** What a chunk is for is in its last module, which imports the others: `node_modules/@aws-sdk/nested-clients/…/sts/index.js`. */
function nameOf(moduleId: string): string {
  const path = moduleId
    .replace(/^.*\/(?:node_modules\/(?:@[^/]+\/)?|src\/(?:.*\/)?)/, '')
    .replace(/\.\w+$/, '')
  return path
    .split('/')
    .filter((part) => !/^(?:dist-\w+|lib|submodules|index)$/.test(part))
    .join('-')
}

function isOnlyPackages({ moduleIds }: OutputChunk): boolean {
  return !moduleIds.some((id) => id.startsWith(join(root, 'src')))
}

/**
 * Packages have readable sources on npm, in the versions that package-lock.json names. Short names and no whitespace
 * make the code that a plain run loads a fifth smaller.
 */
async function shorten(folder: string, { fileName, code }: OutputChunk): Promise<void> {
  const short = await minify(fileName, code, { module: true })
  await writeFile(join(folder, fileName), short.code)
}

function sourceOf(name: string): string {
  return join(root, 'src', `${name}.ts`)
}

function joinLicenses(licenses: readonly string[][]): string {
  return `${[...new Set(licenses.flat())].sort().join('\n\n---\n\n')}\n`
}

async function emptyFolder(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

if (import.meta.main) await build(join(root, 'dist'))
