import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { rolldown } from 'rolldown'
import licensePlugin from 'rollup-plugin-license'

// The package is CommonJS and its types are written for an ES module: what is imported is the function itself.
const license = licensePlugin as unknown as typeof licensePlugin.default
const root = join(import.meta.dirname, '..')

/**
 * Builds `src/` into a folder: rolldown first, because ncc alone takes the EC2 client's CommonJS build and cannot
 * leave out the 700 operations that are never called; then ncc, which writes what the runner loads.
 */
export async function build(into: string): Promise<void> {
  const shaken = join(root, 'build', 'shaken')
  await rm(shaken, { recursive: true, force: true })
  await bundle(shaken)

  const packed = join(root, 'build', 'packed')
  await rm(packed, { recursive: true, force: true })
  const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  await promisify(execFile)(
    process.execPath,
    [ncc, 'build', join(shaken, 'index.js'), '--out', packed, '--target', 'es2022', '--no-cache'],
    { cwd: root },
  )

  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  await cp(packed, into, { recursive: true })
  await cp(join(shaken, 'licenses.txt'), join(into, 'licenses.txt'))
}

async function bundle(into: string): Promise<void> {
  const output = await rolldown({
    input: join(root, 'src', 'index.ts'),
    cwd: root,
    platform: 'node',
    // The SDK's ES modules can be shaken, its CommonJS build cannot.
    resolve: { mainFields: ['module', 'main'] },
    treeshake: { moduleSideEffects: [{ test: /node_modules/, sideEffects: false }] },
    plugins: [
      license({ thirdParty: { output: { file: join(into, 'licenses.txt') }, includePrivate: false } }),
    ],
  })
  await mkdir(into, { recursive: true })
  await writeFile(join(into, 'package.json'), '{ "type": "module" }\n')
  await output.write({ dir: into, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' })
  await output.close()
}

if (import.meta.main) await build(join(root, 'dist'))
