import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

import { SetupError } from './command.ts'

const root = join(import.meta.dirname, '..', '..')
const requirements = join(root, 'dev', 'requirements.txt')
const venv = join(root, '.venv')

/** What every Python here runs with: credentials and settings of nobody, so that no call can leave this machine. */
export const pythonEnv: Readonly<Record<string, string | undefined>> = {
  PATH: process.env['PATH'],
  // Where a user's own packages are found.
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
 * The path of a Python that has what requirements.txt pins: the machine's own, or the one of a virtual
 * environment in `.venv`, which is made or brought up to date where needed.
 */
export async function findPython(say: (line: string) => void): Promise<string> {
  const machines = await probe('python3')
  if (machines.kind === 'absent') {
    throw new SetupError('There is no python3 on the PATH; install Python 3.10 or newer.')
  }
  if (machines.kind === 'ready') return machines.path
  const ours = join(venv, 'bin', 'python')
  const before = await probe(ours)
  if (before.kind === 'ready') return before.path

  say('Installing the Python packages of dev/requirements.txt into .venv …')
  await setUp(
    'python3',
    ['-m', 'venv', venv],
    'python3 could not make .venv; install its venv module (python3-venv on Debian and Ubuntu)',
  )
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
  await setUp(
    ours,
    install,
    'pip could not install dev/requirements.txt, which takes Python 3.10 or newer and a package index',
  )
  const after = await probe(ours)
  if (after.kind === 'ready') return after.path
  throw new SetupError('.venv still lacks what dev/requirements.txt pins; delete it and run again.')
}

/** The command of a package that `python` has. What pip installs for one user stands elsewhere, mostly on the PATH. */
export function commandBeside(python: string, name: string): string {
  const beside = join(dirname(python), name)
  return existsSync(beside) ? beside : name
}

type Probe = { kind: 'absent' | 'lacking' } | { kind: 'ready'; path: string }

/** Prints its own path, behind which no version manager stands any more, when every pinned version is there. */
const probing = `
import importlib.metadata, sys
for pin in sys.argv[1:]:
    name, version = pin.split('==')
    assert importlib.metadata.version(name) == version
print(sys.executable)
`

async function probe(python: string): Promise<Probe> {
  const run = await runPython(python, ['-c', probing, ...(await pins())])
  if (run.kind === 'absent') return run
  return run.exitCode === 0 ? { kind: 'ready', path: run.stdout.trim() } : { kind: 'lacking' }
}

/** `moto[server,ec2]==5.2.1` as `moto==5.2.1`. */
async function pins(): Promise<string[]> {
  const lines = (await readFile(requirements, 'utf8')).split('\n')
  return lines.filter((line) => line.includes('==')).map((line) => line.replace(/\[.*\]/, '').trim())
}

async function setUp(python: string, args: string[], failure: string): Promise<void> {
  // pip may need the machine's proxies, certificates and mirrors.
  const run = await runPython(python, args, process.env)
  if (run.kind === 'ran' && run.exitCode === 0) return
  const printed = run.kind === 'ran' ? `${run.stdout}\n${run.stderr}` : ''
  throw new SetupError(`${failure}; it said: ${lastLine(printed)}`)
}

type PythonRun = { kind: 'absent' } | { kind: 'ran'; exitCode: number | null; stdout: string; stderr: string }

async function runPython(
  python: string,
  args: string[],
  env: NodeJS.ProcessEnv = pythonEnv,
): Promise<PythonRun> {
  const child = spawn(python, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null | undefined>((resolve) => {
    child.on('error', () => {
      resolve(undefined)
    })
    child.on('close', resolve)
  })
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return exitCode === undefined ? { kind: 'absent' } : { kind: 'ran', exitCode, stdout, stderr }
}

function lastLine(printed: string): string {
  return printed.trim().split('\n').at(-1) ?? 'no reason given'
}
