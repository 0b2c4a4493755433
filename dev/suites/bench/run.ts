import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { markdownTable } from 'markdown-table'

import { runCommandWithArguments, UsageError } from '../../harness/command.ts'
import { coldStart, wholeJob } from './against-floor.ts'
import { buildFloor, built } from './contenders.ts'
import { footprint } from './footprint.ts'
import { growth } from './growth.ts'
import { peers } from './peers.ts'
import { describeTarget, isMissed, isWorse, type Section, type Target } from './section.ts'
import { tokenBuckets } from './token-buckets.ts'

const sections = {
  'cold-start': coldStart,
  'whole-job': wholeJob,
  peers,
  'token-buckets': tokenBuckets,
  footprint,
  growth,
} as const

const help = `Measures the built action on the EC2 emulator, mostly as ratios: against a floor that only makes the calls, and
against other programs that create the same routes.

  npm run bench
  npm run bench -- --check
  npm run bench -- --only cold-start

  --check       exits with 1 if a target is missed by more than the measured noise, or if a target that
                was missed before is missed by more than then
  --only NAME   measures one section: ${Object.keys(sections).join(', ')}
  --full        adds what takes many minutes: EC2's token buckets in real time, more pairs with slow programs
  --help        prints this text

The figures are also written to build/bench/result.json.`

await runCommandWithArguments(
  help,
  (args) =>
    parseArgs({
      args,
      options: { check: { type: 'boolean' }, full: { type: 'boolean' }, only: { type: 'string' } },
    }).values,
  measure,
)

type Arguments = { check?: boolean; full?: boolean; only?: string }

async function measure({ check = false, full = false, only }: Arguments): Promise<void> {
  const chosen = Object.entries(sections).filter(([name]) => only === undefined || name === only)
  if (chosen.length === 0) {
    throw new UsageError(
      `There is no section ${String(only)}; there are ${Object.keys(sections).join(', ')}.`,
    )
  }
  const options = { floor: await buildFloor(), isFull: full }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  const measured: Section[] = []
  for (const [, measureSection] of chosen) {
    const section = await measureSection(options)
    measured.push(section)
    console.log(`${section.title}\n\n${tableOf(section)}\n`)
  }
  await mkdir(built, { recursive: true })
  await writeFile(join(built, 'result.json'), `${JSON.stringify(measured, null, 2)}\n`)
  const missed = linesWhere(measured, isMissed)
  const worse = linesWhere(measured, isWorse)
  if (missed.length > 0) console.log(`Missed: ${missed.join('; ')}.`)
  if (worse.length > 0) console.log(`Worse than what is held: ${worse.join('; ')}.`)
  if (check && worse.length > 0) process.exitCode = 1
}

function linesWhere(sections: readonly Section[], hasTarget: (target: Target) => boolean): string[] {
  const lines = sections.flatMap((section) => section.lines)
  return lines.filter(({ target }) => target !== undefined && hasTarget(target)).map(({ what }) => what)
}

function tableOf({ lines }: Section): string {
  return markdownTable([
    ['What', 'Measured', 'Target'],
    ...lines.map(({ what, measured, target }) => [what, measured, describeTarget(target)]),
  ])
}
