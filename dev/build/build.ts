import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { rolldown } from 'rolldown'
import licensePlugin from 'rollup-plugin-license'

// The package is CommonJS and its types are written for an ES module: what is imported is the function itself.
const license = licensePlugin as unknown as typeof licensePlugin.default
const root = join(import.meta.dirname, '..', '..')

/**
 * Sources with a bundle of their own, beside that of all others, because they need `@actions/http-client`. The OIDC part
 * of `@actions/core` hangs on its main module, and what two chunks of a bundle share is loaded by every run: apart, the
 * client stays out of runs that ask neither for a token nor for a comment.
 */
const APART = ['aws/oidc', 'report/pull-request-comment']

/**
 * Builds `src/` into a folder: rolldown first, because ncc alone takes the EC2 client's CommonJS build and cannot
 * leave out the 700 operations that are never called; then ncc, which writes what the runner loads.
 */
export async function build(into: string): Promise<void> {
  const shaken = await emptied(join(root, 'build', 'shaken'))
  await writeFile(join(shaken, 'package.json'), '{ "type": "module" }\n')
  const licenses = [await bundle(['index'], shaken), await bundle(APART, shaken)]

  const packed = await emptied(join(root, 'build', 'packed'))
  const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  const options = ['--out', packed, '--target', 'es2022', '--no-cache']
  await promisify(execFile)(process.execPath, [ncc, 'build', join(shaken, 'index.js'), ...options], {
    cwd: root,
  })

  await emptied(into)
  await cp(packed, into, { recursive: true })
  await withoutExportNotes(into)
  await writeFile(join(into, 'licenses.txt'), inOneList(licenses))
}

/** Bundles sources and what they import; gives the licences of the packages that went in, one a text. */
async function bundle(names: readonly string[], into: string): Promise<string[]> {
  const licenses: string[] = []
  const apart = new Map(APART.map((name) => [sourceOf(name), `./${basename(name)}.js`]))
  const met = new Set<string>()
  const output = await rolldown({
    input: names.map(sourceOf),
    cwd: root,
    platform: 'node',
    // The SDK's ES modules can be shaken, its CommonJS build cannot.
    resolve: { mainFields: ['module', 'main'] },
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
    plugins: [
      {
        name: 'apart',
        resolveId: (id, importer) => {
          if (importer === undefined || !id.startsWith('.')) return undefined
          const path = resolve(dirname(importer), id)
          const chunk = apart.get(path)
          if (chunk === undefined) return undefined
          met.add(path)
          return { id: chunk, external: true }
        },
      },
      license({
        thirdParty: {
          output: (dependencies) => {
            licenses.push(...dependencies.map((dependency) => dependency.text()))
          },
        },
      }),
    ],
  })
  await output.write({
    dir: into,
    format: 'esm',
    // Without comments and dead code, and still in lines and names: what users run is to be read, too. The minifier
    // leaves out all comments but these, and what a licence asks for stays.
    comments: { jsdoc: false },
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
    entryFileNames: '[name].js',
    chunkFileNames: `${names.map((name) => basename(name)).join('-')}-[name].js`,
  })
  await output.close()
  // A source that moves would otherwise fold back into the main bundle without an error.
  const folded = names.includes('index') ? [...apart.keys()].filter((path) => !met.has(path)) : []
  if (folded.length > 0) throw new Error(`No import of ${folded.join(', ')} was left to its own bundle.`)
  return licenses
}

/** Takes out what ncc notes at each export: five of the kilobytes that every run loads, and nothing to read. */
async function withoutExportNotes(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const code = await readFile(path, 'utf8')
      await writeFile(path, code.replaceAll(/\/\* (?:harmony export|binding) \*\/ /g, ''))
    }),
  )
}

function sourceOf(name: string): string {
  return join(root, 'src', `${name}.ts`)
}

function inOneList(licenses: readonly string[][]): string {
  return `${[...new Set(licenses.flat())].sort().join('\n\n---\n\n')}\n`
}

async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  return folder
}

if (import.meta.main) await build(join(root, 'dist'))
