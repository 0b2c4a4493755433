import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { startEc2Emulator, type Emulator } from '../emulators/ec2/server.ts'
import { runCommandWithArguments, UsageError } from '../harness/command.ts'
import { runAction, type ActionRun } from '../harness/run-action.ts'
import { scenarios } from './scenarios.ts'
import { summaryPage } from '../harness/summary-page.ts'

const MAX_WORKERS = 990

const root = join(import.meta.dirname, '..', '..')
const page = join(root, 'build', 'demo', 'summary.html')

const help = `Runs the built action twice against an EC2 endpoint on this machine, and prints what a job would show.
Writes both job summaries to ${relative(root, page)}, as GitHub would show them.

  npm run demo
  npm run demo -- --workers 50
  npm run demo -- --scenario conflict
  npm run demo -- --packets

  --packets         shows a ping between pods, before and after the run, in a VPC of network namespaces (Linux, root)
  --workers N       the number of workers, 1 to ${MAX_WORKERS} (default 3)
  --scenario NAME   the world to start from (default lab):
${Object.entries(scenarios)
  .map(([name, { about }]) => `                      ${name.padEnd(19)}${about}`)
  .join('\n')}
  --help            prints this text`

const text = { type: 'string' } as const

await runCommandWithArguments(
  help,
  (args) =>
    parseArgs({ args, options: { workers: text, scenario: text, packets: { type: 'boolean' } } }).values,
  async (parsed) => {
    if (parsed.packets !== true) return showScenario(parsed)
    if (Object.keys(parsed).length > 1)
      throw new UsageError('--packets shows the lab, and takes no other options.')
    const { showPackets } = await import('./packets.ts')
    await showPackets(heading)
  },
)

type Arguments = { scenario?: string; workers?: string }

async function showScenario({ scenario: name = 'lab', workers: count = '3' }: Arguments): Promise<void> {
  const scenario = scenarios[name]
  if (scenario === undefined) {
    throw new UsageError(`There is no scenario ${name}; there are ${Object.keys(scenarios).join(', ')}.`)
  }
  const workers = Number(count)
  if (!Number.isInteger(workers) || workers < 1 || workers > MAX_WORKERS) {
    throw new UsageError(`--workers is ${count}. Set it to a whole number from 1 to ${MAX_WORKERS}.`)
  }
  const emulator = await startEc2Emulator(scenario.build(workers))
  try {
    console.log(`Scenario ${name}, ${workers} workers: ${scenario.about}.`)
    const inputs = { 'worker-count': String(workers), ...scenario.inputs }
    const runs = [await showRun('First run', emulator, inputs), await showRun('Second run', emulator, inputs)]
    await writePage(`kthw-routes: ${name}, ${workers} workers`, runs)
    console.log(`\nBoth job summaries as GitHub would show them: ${relative(root, page)}`)
    if (runs.every(({ exitCode }, index) => exitCode === scenario.exitCodes[index])) return
    console.log(`\nThe scenario should end with the exit codes ${scenario.exitCodes.join(' and ')}.`)
    process.exitCode = 1
  } finally {
    await emulator.close()
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

async function writePage(title: string, runs: readonly ActionRun[]): Promise<void> {
  const html = await summaryPage(
    title,
    runs.map(({ summary }, index) => ({ title: `Run ${index + 1}`, markdown: summary })),
  )
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
