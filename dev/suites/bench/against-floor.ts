import { lab } from '../../emulators/ec2/world/lab.ts'
import { action, type Program } from '../../harness/program.ts'
import { Bench, bareNode, built } from './contenders.ts'
import { compare, type Comparison } from './pairs.ts'
import { seconds, type Line, type Options, type Section, type Target } from './section.ts'

const PAIRS = 15

/** By number of workers. With 200, the first writes go out two and four at a time (ADR 1); the floor always sends ten. */
const HELD_AT_30_MS: readonly (readonly [workers: number, held: number])[] = [
  [3, 1.8],
  [50, 1.8],
  [200, 3],
]

/** The first of its runs, which isn't measured, fills the cache of compiled code. */
const selfHosted: Program = {
  ...action,
  name: 'kthw-routes on a self-hosted runner',
  env: { RUNNER_ENVIRONMENT: 'self-hosted', RUNNER_TOOL_CACHE: built },
}

/** The time of a run with nothing to do. */
export async function coldStart({ floor }: Options): Promise<Section> {
  const bench = await Bench.start()
  try {
    const job = { world: () => lab({ workers: 3, routed: 3 }), inputs: { 'worker-count': '3' }, pairs: PAIRS }
    const ours = await compare(bench, [action, floor], job)
    const again = await compare(bench, [selfHosted, floor], job)
    const node = await compare(bench, [bareNode, floor], job)
    return {
      title: 'Cold start: 3 workers, nothing to do',
      lines: [
        againstFloor('kthw-routes', ours, { limit: 1.45, held: 2.5 }),
        againstFloor(selfHosted.name, again, { limit: 1.45, held: 2.25 }),
        { what: 'Node alone', measured: describe(node), target: undefined },
        callLine('3 workers, nothing to do', ours),
      ],
    }
  } finally {
    await bench.close()
  }
}

/** Every route is missing: reads, ten writes at a time, and the read that verifies them. */
export async function wholeJob({ floor }: Options): Promise<Section> {
  const lines: Line[] = []
  for (const [workers, held] of HELD_AT_30_MS) {
    for (const latencyMs of [0, 30]) {
      const bench = await Bench.start({ latencyMs })
      try {
        const job = {
          world: () => lab({ workers }),
          inputs: { 'worker-count': String(workers) },
          pairs: PAIRS,
        }
        const comparison = await compare(bench, [action, floor], job)
        const what = `${workers} workers, answers after ${latencyMs} ms`
        // The latency of a Region is never 0, and hides a part of the computing.
        lines.push(againstFloor(what, comparison, latencyMs === 0 ? undefined : { limit: 1.2, held }))
        if (latencyMs === 0) lines.push(callLine(`${workers} workers, all missing`, comparison))
      } finally {
        await bench.close()
      }
    }
  }
  return { title: 'The whole job: every route is missing', lines }
}

function againstFloor(
  what: string,
  comparison: Comparison,
  bound: Pick<Target, 'limit' | 'held'> | undefined,
): Line {
  const { ratio: value, noise } = comparison
  const target = bound === undefined ? undefined : ({ value, noise, kind: 'at most', ...bound } as const)
  return { what, measured: describe(comparison), target }
}

function describe({ ratio, noise, ours, theirs, pairs }: Comparison): string {
  return `${ratio.toFixed(2)} ± ${noise.toFixed(2)} × the floor (${seconds(ours.median)} to ${seconds(theirs.median)}, ${pairs} pairs)`
}

function callLine(what: string, { ourCalls, theirCalls }: Comparison): Line {
  return {
    what: `EC2 calls, ${what}`,
    measured: `${ourCalls}, the floor ${theirCalls}`,
    target: { value: ourCalls, noise: 0, limit: theirCalls, kind: 'at most' },
  }
}
