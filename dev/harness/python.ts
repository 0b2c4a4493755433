import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'

import { SetupError } from './command.ts'
import { runTool, type ToolRun } from './run-tool.ts'

const root = join(import.meta.dirname, '..', '..')
const requirements = join(root, 'dev', 'requirements.txt')
const venv = join(root, '.venv')

/** Example credentials and no settings, so no call can reach AWS. */
export const pythonEnv: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  // Python finds packages there that were installed for one user.
  HOME: process.env['HOME'],
  PYTHONDONTWRITEBYTECODE: '1',
  NO_PROXY: '127.0.0.1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_DEFAULT_REGION: 'us-west-2',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
}

/**
 * The path of a Python that has the packages that requirements.txt pins: the machine's own, or the one of the virtual
 * environment `.venv`, which is created or updated first if necessary.
 */
export async function findPython(say: (line: string) => void): Promise<string> {
  const machines = await probe('python3')
  if (machines.kind === 'not-installed') {
    throw new SetupError(
      'There is no python3 on the PATH; install Python 3.10 or newer (https://www.python.org/downloads, or apt-get install python3-venv).',
    )
  }
  if (machines.kind === 'done') return machines.stdout.trim()
  const ours = join(venv, 'bin', 'python')
  const before = await probe(ours)
  if (before.kind === 'done') return before.stdout.trim()

  say('Installing the Python packages of dev/requirements.txt into .venv …')
  await setUp(
    'python3',
    ['-m', 'venv', venv],
    'python3 could not create .venv; install its venv module (python3-venv on Debian and Ubuntu)',
  )
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
  await setUp(
    ours,
    install,
    'pip could not install dev/requirements.txt, which needs Python 3.10 or newer and a package index',
  )
  const after = await probe(ours)
  if (after.kind === 'done') return after.stdout.trim()
  throw new SetupError('.venv still lacks packages that dev/requirements.txt pins; delete it and run again.')
}

/** The command of a package that `python` has. The commands of packages installed for one user are on the PATH instead. */
export function commandOf(python: string, name: string): string {
  const command = join(dirname(python), name)
  return existsSync(command) ? command : name
}

/** If every pinned version is installed, prints its own path, which is no longer a version manager's. */
const probing = `
import importlib.metadata, sys
for pin in sys.argv[1:]:
    name, version = pin.split('==')
    assert importlib.metadata.version(name) == version
print(sys.executable)
`

async function probe(python: string): Promise<ToolRun> {
  return runTool(python, ['-c', probing, ...(await pins())], pythonEnv)
}

/** `moto[server,ec2]==5.2.1` as `moto==5.2.1`. */
async function pins(): Promise<string[]> {
  const lines = (await readFile(requirements, 'utf8')).split('\n')
  return lines.filter((line) => line.includes('==')).map((line) => line.replace(/\[.*\]/, '').trim())
}

async function setUp(python: string, args: string[], failure: string): Promise<void> {
  // In this process's environment: pip may need the machine's proxies, certificates and mirrors.
  const run = await runTool(python, args)
  if (run.kind === 'done') return
  const reason = run.kind === 'failed' ? run.output.trim().split('\n').at(-1) : undefined
  throw new SetupError(`${failure}: ${reason ?? 'no reason given'}`)
}
