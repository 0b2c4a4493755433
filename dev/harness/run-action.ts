import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { EOL, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { parse } from 'yaml'

import { outputOf } from './child-output.ts'

const root = join(import.meta.dirname, '..', '..')

export type ActionRun = {
  exitCode: number | null
  /** What the step printed, workflow commands included. */
  log: string
  summary: string
  outputs: Record<string, string>
}

export type ActionOptions = {
  inputs: Record<string, string>
  /** Where the EC2 client is sent. */
  endpoint: string
  /** Set or, with undefined, taken away from what a job with credentials has. */
  env?: Record<string, string | undefined>
  /** In place of the committed bundle. */
  main?: string
  onLine?: (line: string) => void
  /** Hands over what cancels the run, as the runner does with SIGINT. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void
}

/**
 * Runs `dist/index.js` in a process of its own as the runner does: inputs (and their defaults from action.yml) as
 * `INPUT_*`, files for outputs and summary, and nothing else of this process's environment but PATH.
 */
export async function runAction({
  inputs,
  endpoint,
  env = {},
  main = join(root, 'dist', 'index.js'),
  onLine = () => undefined,
  onStart,
}: ActionOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  const outputFile = join(folder, 'output')
  const summaryFile = join(folder, 'summary.md')
  await Promise.all([writeFile(outputFile, ''), writeFile(summaryFile, '')])
  try {
    const step = await stepEnvironment({ inputs, endpoint, folder, outputFile, summaryFile })
    const child = spawn(process.execPath, [main], {
      env: { ...step, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onStart?.((signal) => child.kill(signal))
    for (const input of [child.stdout, child.stderr]) createInterface(input).on('line', onLine)
    const { exitCode, log } = await outputOf(child)
    return {
      exitCode,
      // The toolkit ends lines as the system does.
      log: log.replaceAll(EOL, '\n'),
      summary: await readFile(summaryFile, 'utf8'),
      outputs: parseOutputs(await readFile(outputFile, 'utf8')),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What the runner gives a step: its inputs (and their defaults from action.yml) and files, and a job's credentials. */
export async function stepEnvironment({
  inputs,
  endpoint,
  folder,
  outputFile,
  summaryFile,
}: Pick<ActionOptions, 'inputs' | 'endpoint'> & {
  folder: string
  outputFile: string
  summaryFile: string
}): Promise<Record<string, string | undefined>> {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    ...jobCredentials(endpoint),
    ...(await inputVariables(inputs)),
  }
}

/** A job's credentials, which are nobody's, its Region, and where the EC2 client is sent. */
export function jobCredentials(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_EC2: endpoint,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: 'example-session-token',
    AWS_REGION: 'us-west-2',
    AWS_DEFAULT_REGION: 'us-west-2',
    AWS_EC2_METADATA_DISABLED: 'true',
  }
}

async function inputVariables(inputs: Record<string, string>): Promise<Record<string, string>> {
  const action = parse(await readFile(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>
  }
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new TypeError(`action.yml has no input ${unknown.join(', ')}`)
  // The runner upper-cases the name, turns spaces into underscores, and keeps hyphens.
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, declared]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? declared.default ?? '',
    ]),
  )
}

/** `name<<delimiter`, the value's lines, `delimiter`: what the toolkit appends to GITHUB_OUTPUT. */
function parseOutputs(file: string): Record<string, string> {
  return Object.fromEntries(
    [...file.matchAll(/^([^\n<]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  )
}
