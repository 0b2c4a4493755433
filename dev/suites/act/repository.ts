import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..', '..', '..')

export type Repository = {
  folder: string
  /** The only commit. */
  commit: string
  /** act's home folder, instead of the user's. */
  home: string
  remove: () => void
}

/**
 * A Git repository in the temp folder, which act requires, with the built action and the example workflows. The action in
 * `inputs/` has the same action.yml but prints the INPUT_ variables that it gets.
 */
export async function makeRepository(): Promise<Repository> {
  const top = await mkdtemp(join(tmpdir(), 'act-'))
  const folder = join(top, 'cluster')
  const home = join(top, 'home')
  // Also if a signal ends this process.
  const remove = (): void => {
    process.off('exit', remove)
    rmSync(top, { recursive: true, force: true })
  }
  process.on('exit', remove)

  await Promise.all([mkdir(home), mkdir(join(folder, 'inputs', 'dist'), { recursive: true })])
  await Promise.all([
    cp(join(root, 'action.yml'), join(folder, 'action.yml')),
    cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true }),
    ...['workflows', 'actions'].map((name) =>
      cp(join(import.meta.dirname, name), join(folder, '.github', name), { recursive: true }),
    ),
    cp(join(root, 'action.yml'), join(folder, 'inputs', 'action.yml')),
    writeFile(join(folder, 'inputs', 'dist', 'index.js'), printInputs),
  ])
  await cp(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  await cp(join(root, 'examples'), join(folder, '.github', 'workflows'), { recursive: true })
  await git(folder, 'init', '--quiet', '--initial-branch=main')
  await git(folder, 'remote', 'add', 'origin', 'https://github.com/org/cluster.git')
  const author = ['-c', 'user.name=org', '-c', 'user.email=org@example.com']
  await git(folder, ...author, 'commit', '--quiet', '--allow-empty', '--message=Set up the cluster')
  return { folder, commit: (await git(folder, 'rev-parse', 'HEAD')).trim(), home, remove }
}

const printInputs = `console.log(JSON.stringify(
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('INPUT_'))),
))
`

async function git(folder: string, ...args: string[]): Promise<string> {
  // Without the user's settings, which may sign commits or run hooks.
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  const { stdout } = await promisify(execFile)('git', args, { cwd: folder, env })
  return stdout
}
