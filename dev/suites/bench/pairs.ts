import type { World } from '../../emulators/ec2/world/world.ts'
import type { Program } from '../../harness/program.ts'
import type { Bench } from './contenders.ts'
import { ratioOf, sampleOf, type Ratio, type Sample } from './statistics.ts'

export type Comparison = Ratio & {
  readonly ours: Sample
  readonly theirs: Sample
  readonly pairs: number
  readonly ourCalls: number
  readonly ourWrites: number
  readonly theirCalls: number
}

/** Runs two programs on equal worlds in pairs with alternating order. One more pair, to warm up, isn't counted, if there are several. */
export async function compare(
  bench: Bench,
  [ours, theirs]: readonly [Program, Program],
  job: { world: () => World; inputs: Record<string, string>; pairs: number },
): Promise<Comparison> {
  const measured: (readonly [number, number])[] = []
  let ourCalls = 0
  let ourWrites = 0
  let theirCalls = 0
  const warmUps = job.pairs > 1 ? 1 : 0
  for (let pair = 0; pair < job.pairs + warmUps; pair += 1) {
    const run = (contender: Program) => bench.run(contender, job.world(), job.inputs)
    const isOursFirst = pair % 2 === 0
    const first = await run(isOursFirst ? ours : theirs)
    const second = await run(isOursFirst ? theirs : ours)
    const [our, their] = isOursFirst ? [first, second] : [second, first]
    ourCalls = our.calls
    ourWrites = our.writes
    theirCalls = their.calls
    if (pair >= warmUps) measured.push([our.ms, their.ms])
  }
  return {
    ...ratioOf(measured),
    ours: sampleOf(measured.map(([our]) => our)),
    theirs: sampleOf(measured.map(([, their]) => their)),
    pairs: measured.length,
    ourCalls,
    ourWrites,
    theirCalls,
  }
}
