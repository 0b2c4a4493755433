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
  /** Everything that the step printed, including workflow commands. */
  log: string
  summary: string
  outputs: Record<string, string>
  /** The contents of the files that the outputs report-file and summary-file name; empty if there are none. */
  report: string
  summaryFile: string
}

export type ActionOptions = {
  inputs: Record<string, string>
  /** For the EC2 client. */
  endpoint: string
  /** Added to the environment of a job with credentials or, if undefined, removed from it. */
  env?: Record<string, string | undefined>
  /** Instead of the committed bundle. */
  main?: string | undefined
  /** Instead of this process's own Node. */
  node?: string | undefined
  /** Starts the action through another program, as in `['sh', '-c', 'exec "$@" >/dev/full', 'sh']`. */
  through?: readonly string[] | undefined
  onLine?: ((line: string) => void) | undefined
  /** Gets a function that sends a signal, as the runner does to cancel a step. */
  onStart?: ((kill: (signal: NodeJS.Signals) => void) => void) | undefined
}

/**
 * Runs `dist/index.js` in a separate process as the runner does: with inputs (and their defaults from action.yml) as
 * `INPUT_*`, files for outputs and summary, and only PATH from this process's environment.
 */
export async function runAction({
  main = join(root, 'dist', 'index.js'),
  node = process.execPath,
  through = [],
  onLine = () => undefined,
  onStart,
  ...step
}: ActionOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    return await runStep(step, folder, (env) => {
      const [program, ...args] = [...through, node, main]
      const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
      onStart?.((signal) => child.kill(signal))
      for (const input of [child.stdout, child.stderr]) createInterface(input).on('line', onLine)
      return outputOf(child)
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Executes a step with empty files for outputs and summary in this folder, and reads what it writes. */
export async function runStep(
  { inputs, endpoint, env = {} }: Pick<ActionOptions, 'inputs' | 'endpoint' | 'env'>,
  folder: string,
  execute: (env: Record<string, string | undefined>) => Promise<{ exitCode: number | null; log: string }>,
): Promise<ActionRun> {
  const files = stepFiles(folder)
  await Promise.all([writeFile(files.outputs, ''), writeFile(files.summary, '')])
  const step = await stepEnvironment({ inputs, endpoint, folder })
  const { exitCode, log } = await execute({ ...step, ...env })
  const outputs = parseOutputs(await readFile(files.outputs, 'utf8'))
  const { 'report-file': reportFile = '', 'summary-file': summaryFile = '' } = outputs
  return {
    exitCode,
    // The toolkit ends lines as the system does.
    log: log.replaceAll(EOL, '\n'),
    summary: await readFile(files.summary, 'utf8'),
    outputs,
    report: reportFile === '' ? '' : await readFile(reportFile, 'utf8'),
    summaryFile: summaryFile === '' ? '' : await readFile(summaryFile, 'utf8'),
  }
}

/** The environment of a step: its inputs (and their defaults from action.yml), its files, and the job's credentials. */
export async function stepEnvironment({
  inputs,
  endpoint,
  folder,
}: Pick<ActionOptions, 'inputs' | 'endpoint'> & { folder: string }): Promise<
  Record<string, string | undefined>
> {
  const { outputs, summary } = stepFiles(folder)
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputs,
    GITHUB_STEP_SUMMARY: summary,
    ...jobCredentials(endpoint),
    ...(await inputVariables(inputs)),
  }
}

export function stepFiles(folder: string): { outputs: string; summary: string } {
  return { outputs: join(folder, 'output'), summary: join(folder, 'summary.md') }
}

/** A job's Region, example credentials, and the endpoint of EC2. */
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

/** Read once, because parsing it takes 10 ms. */
const manifest = readFile(join(root, 'action.yml'), 'utf8').then(
  (text) => parse(text) as { inputs: Record<string, { default?: string }> },
)

async function inputVariables(inputs: Record<string, string>): Promise<Record<string, string>> {
  const action = await manifest
  const unknown = Object.keys(inputs).filter((name) => !(name in action.inputs))
  if (unknown.length > 0) throw new TypeError(`action.yml has no input ${unknown.join(', ')}`)
  // The runner changes the name to upper case and spaces to underscores, and keeps hyphens.
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, declared]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? declared.default ?? '',
    ]),
  )
}

/** The toolkit appends `name<<delimiter`, the lines of the value, and `delimiter` to GITHUB_OUTPUT. */
function parseOutputs(file: string): Record<string, string> {
  return Object.fromEntries(
    [...file.matchAll(/^([^\n<]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = '', , value = '']) => [
      name,
      value,
    ]),
  )
}
