import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..', '..', '..')

/**
 * The packages in `dependencies` and all that they need, as npm lists them in the format CycloneDX. The lock file is enough for
 * it: no package is installed, and no network is needed.
 */
export async function sbom(): Promise<string> {
  const top = await mkdtemp(join(tmpdir(), 'sbom-'))
  // npm takes the name of the project from the folder.
  const folder = join(top, 'kthw-routes')
  try {
    await mkdir(folder)
    const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as object
    // `npm sbom --omit=dev` also omits what both kinds of packages need. Seen in npm 11.19: markdown-table.
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, devDependencies: {} }))
    await copyFile(join(root, 'package-lock.json'), join(folder, 'package-lock.json'))
    await npm(folder, 'install', '--package-lock-only', '--ignore-scripts', '--offline', '--no-audit')
    return await npm(
      folder,
      ...['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'],
    )
  } finally {
    await rm(top, { recursive: true })
  }
}

async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd: folder, maxBuffer: 2 ** 26 })
  return stdout
}

if (import.meta.main) process.stdout.write(await sbom())
