import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { markdownTable } from 'markdown-table'

import { coldStart, wholeJob } from './against-floor.ts'
import { buildFloor, built } from './contenders.ts'
import { footprint } from './footprint.ts'
import { growth } from './growth.ts'
import { otherWays } from './other-ways.ts'
import { describeTarget, isMissed, type Section } from './section.ts'
import { tokenBuckets } from './token-buckets.ts'

const sections = {
  'cold-start': coldStart,
  'whole-job': wholeJob,
  'other-ways': otherWays,
  'token-buckets': tokenBuckets,
  footprint,
  growth,
} as const

const help = `Measures the built action on the EC2 emulator, mostly as ratios: against a floor that does no more than the calls,
and against other ways to the same routes.

  npm run bench
  npm run bench -- --check
  npm run bench -- --only cold-start

  --check       end with 1 where a target is missed by more than the noise that was measured
  --only NAME   one section: ${Object.keys(sections).join(', ')}
  --full        also what takes many minutes: EC2's buckets in real time, more pairs with slow programs
  --help        this text

The figures are also written to build/bench/result.json.`

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readArguments()
  if (typeof asked === 'string') {
    console.log(asked)
    return asked === help ? 0 : 2
  }
  const options = { floor: await buildFloor(), isFull: asked.full }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
  const measured: Section[] = []
  for (const name of asked.sections) {
    const section = await sections[name](options)
    measured.push(section)
    console.log(`${section.title}\n\n${tableOf(section)}\n`)
  }
  await mkdir(built, { recursive: true })
  await writeFile(join(built, 'result.json'), `${JSON.stringify(measured, null, 2)}\n`)
  const missed = measured.flatMap(({ lines }) =>
    lines.filter(({ target }) => target !== undefined && isMissed(target)),
  )
  if (missed.length > 0) console.log(`Missed: ${missed.map(({ what }) => what).join('; ')}.`)
  return asked.check && missed.length > 0 ? 1 : 0
}

type SectionName = keyof typeof sections

function readArguments(): string | { check: boolean; full: boolean; sections: readonly SectionName[] } {
  try {
    const { values } = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return help
    const { check, full, only } = values
    const names = Object.keys(sections) as SectionName[]
    const wanted = only === undefined ? names : names.filter((name) => name === only)
    return wanted.length === 0
      ? `There is no section ${String(only)}; there are ${names.join(', ')}.`
      : { check, full, sections: wanted }
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\nSee npm run bench -- --help.`
  }
}

function tableOf({ lines }: Section): string {
  return markdownTable([
    ['What', 'Measured', 'Target'],
    ...lines.map(({ what, measured, target }) => [what, measured, describeTarget(target)]),
  ])
}
