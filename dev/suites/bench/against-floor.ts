import { lab } from '../../emulators/ec2/world/lab.ts'
import { action } from '../../harness/program.ts'
import { Bench, bareNode } from './contenders.ts'
import { compare, type Comparison } from './pairs.ts'
import { seconds, type Line, type Options, type Section } from './section.ts'

const PAIRS = 15

/** The time of a run with nothing to do. */
export async function coldStart({ floor }: Options): Promise<Section> {
  const bench = await Bench.start()
  try {
    const job = { world: () => lab({ workers: 3, routed: 3 }), inputs: { 'worker-count': '3' }, pairs: PAIRS }
    const ours = await compare(bench, [action, floor], job)
    const node = await compare(bench, [bareNode, floor], job)
    return {
      title: 'Cold start: 3 workers, nothing to do',
      lines: [
        againstFloor('kthw-routes', ours, 1.4),
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
  for (const workers of [3, 50, 200]) {
    for (const latencyMs of [0, 30]) {
      const bench = await Bench.start({ latencyMs })
      try {
        const job = {
          world: () => lab({ workers }),
          inputs: { 'worker-count': String(workers) },
          pairs: PAIRS,
        }
        const comparison = await compare(bench, [action, floor], job)
        lines.push(againstFloor(`${workers} workers, answers after ${latencyMs} ms`, comparison, 1.6))
        if (latencyMs === 0) lines.push(callLine(`${workers} workers, all missing`, comparison))
      } finally {
        await bench.close()
      }
    }
  }
  return { title: 'The whole job: every route is missing', lines }
}

function againstFloor(what: string, comparison: Comparison, limit: number): Line {
  const { ratio, noise } = comparison
  return { what, measured: describe(comparison), target: { value: ratio, noise, limit, kind: 'at most' } }
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
