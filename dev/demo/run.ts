import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { startEc2Emulator, type Emulator } from '../emulators/ec2/server.ts'
import { runAction, type ActionRun } from '../harness/run-action.ts'
import { scenarios, type Scenario } from './scenarios.ts'
import { summaryPage } from '../harness/summary-page.ts'

const MAX_WORKERS = 990

const root = join(import.meta.dirname, '..', '..')
const page = join(root, 'build', 'demo', 'summary.html')

const help = `Runs the action against an EC2 endpoint on this machine, twice, and shows what a job would.
Writes both job summaries to ${relative(root, page)}, as GitHub would show them.

  npm run demo
  npm run demo -- --workers 50
  npm run demo -- --scenario conflict

  --workers N       how many workers the cluster has, 1 to ${MAX_WORKERS} (default 3)
  --scenario NAME   the world to start from (default lab):
${Object.entries(scenarios)
  .map(([name, { about }]) => `                      ${name.padEnd(19)}${about}`)
  .join('\n')}
  --help            this text`

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readArguments()
  if (typeof asked === 'string') {
    console.log(asked)
    return asked === help ? 0 : 2
  }
  const { name, scenario, workers } = asked
  const emulator = await startEc2Emulator(scenario.build(workers))
  try {
    console.log(`Scenario ${name}, ${workers} workers: ${scenario.about}.`)
    const inputs = { 'worker-count': String(workers), ...scenario.inputs }
    const first = await showRun('First run', emulator, inputs)
    const second = await showRun('Second run', emulator, inputs)
    await writePage(`kthw-routes: ${name}, ${workers} workers`, first.summary, second.summary)
    console.log(`\nBoth job summaries as GitHub would show them: ${relative(root, page)}`)
    const asExpected = first.exitCode === scenario.exitCodes[0] && second.exitCode === scenario.exitCodes[1]
    if (!asExpected)
      console.log(
        `\nThis is not what the scenario should end with: exit codes ${scenario.exitCodes.join(' and ')}.`,
      )
    return asExpected ? 0 : 1
  } finally {
    await emulator.close()
  }
}

function readArguments(): string | { name: string; scenario: Scenario; workers: number } {
  try {
    const { values } = parseArgs({
      options: {
        workers: { type: 'string', default: '3' },
        scenario: { type: 'string', default: 'lab' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return help
    const scenario = scenarios[values.scenario]
    if (scenario === undefined)
      return `There is no scenario ${values.scenario}; there are ${Object.keys(scenarios).join(', ')}.`
    const workers = Number(values.workers)
    if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS) {
      return `--workers is ${values.workers}; give a whole number from 1 to ${MAX_WORKERS}.`
    }
    return { name: values.scenario, scenario, workers }
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\nSee npm run demo -- --help.`
  }
}

async function showRun(
  title: string,
  emulator: Emulator,
  inputs: Record<string, string>,
): Promise<ActionRun> {
  heading(`${title}: the log`)
  emulator.journal.clear()
  const run = await runAction({
    inputs,
    endpoint: emulator.url,
    onLine: (line) => {
      console.log(line)
    },
  })
  heading(`${title}: the job summary`)
  console.log(run.summary)
  heading(`${title}: exit code ${String(run.exitCode)}, EC2 requests`)
  console.log(countRequests(emulator.journal.entries.map(({ action }) => action)))
  return run
}

async function writePage(title: string, first: string, second: string): Promise<void> {
  const html = await summaryPage(title, [
    { title: 'First run', markdown: first },
    { title: 'Second run', markdown: second },
  ])
  await mkdir(dirname(page), { recursive: true })
  await writeFile(page, html)
}

function heading(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}\n`)
}

function countRequests(actions: readonly string[]): string {
  return [...Map.groupBy(actions, (action) => action)]
    .map(([action, calls]) => `${calls.length} × ${action}`)
    .join('\n')
}
