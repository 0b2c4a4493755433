import type { World } from '../../emulators/ec2/world/world.ts'
import type { Bench, Contender } from './contenders.ts'
import { ratioOf, sampleOf, type Ratio, type Sample } from './statistics.ts'

export type Comparison = Ratio & {
  readonly ours: Sample
  readonly theirs: Sample
  readonly pairs: number
  readonly ourCalls: number
  readonly theirCalls: number
}

/** Runs two programs on equal worlds in pairs with alternating order. One more pair, to warm up, isn't counted. */
export async function compare(
  bench: Bench,
  [ours, theirs]: readonly [Contender, Contender],
  job: { world: () => World; inputs: Record<string, string>; pairs: number },
): Promise<Comparison> {
  const measured: (readonly [number, number])[] = []
  let ourCalls = 0
  let theirCalls = 0
  for (let pair = 0; pair <= job.pairs; pair += 1) {
    const run = (contender: Contender) => bench.run(contender, job.world(), job.inputs)
    const isOursFirst = pair % 2 === 0
    const first = await run(isOursFirst ? ours : theirs)
    const second = await run(isOursFirst ? theirs : ours)
    const [our, their] = isOursFirst ? [first, second] : [second, first]
    ourCalls = our.calls
    theirCalls = their.calls
    if (pair > 0) measured.push([our.ms, their.ms])
  }
  return {
    ...ratioOf(measured),
    ours: sampleOf(measured.map(([our]) => our)),
    theirs: sampleOf(measured.map(([, their]) => their)),
    pairs: measured.length,
    ourCalls,
    theirCalls,
  }
}
