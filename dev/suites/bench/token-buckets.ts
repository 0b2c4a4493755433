import { lab } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { fastClock } from '../../harness/fast-clock.ts'
import { runHere } from '../../../__tests__/fixtures/run/run-here.ts'
import { action } from '../../harness/program.ts'
import { Bench } from './contenders.ts'
import { seconds, type Line, type Options, type Section } from './section.ts'

const WORKERS = 500
/** EC2's bucket for writes allows 50 at once, then five per second. */
const FLOOR_S = (WORKERS - 50) / 5
const SPEED = 20

export async function tokenBuckets({ isFull }: Options): Promise<Section> {
  return {
    title: `${WORKERS} workers, all missing, under EC2's token buckets`,
    lines: [...(await spedUp()), ...(isFull ? await inRealTime() : [])],
  }
}

/** Runs the sources, because only they can be given a clock that is as fast as the buckets. */
async function spedUp(): Promise<Line[]> {
  const { outputs, entries, seconds } = await runHere(crowdedLab(), fastClock(SPEED), {
    inputs: { 'worker-count': String(WORKERS) },
    throttling: { speed: SPEED },
  })
  if (outputs.get('created-count') !== String(WORKERS)) throw new Error('Not every route was created')
  const throttled = entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')
  // The clock counts the action's computing 20 times.
  return result(`time ${SPEED} times as fast`, seconds, throttled.length, 1.3)
}

async function inRealTime(): Promise<Line[]> {
  const bench = await Bench.start({ throttling: {} })
  try {
    const { ms, throttled } = await bench.run(action, crowdedLab(), { 'worker-count': String(WORKERS) })
    return result('real time', ms / 1000, throttled)
  } finally {
    await bench.close()
  }
}

function crowdedLab(): World {
  return { ...lab({ workers: WORKERS }), routeQuota: 1000 }
}

function result(what: string, took: number, throttled: number, held?: number): Line[] {
  const ratio = took / FLOOR_S
  return [
    {
      what,
      measured: `${seconds(took * 1000)}, ${ratio.toFixed(3)} × the buckets' ${FLOOR_S} s`,
      target: { value: ratio, noise: 0, limit: 1.1, held, kind: 'at most' },
    },
    {
      what: `${what}: creates that EC2 throttled`,
      measured: `${throttled} of ${WORKERS + throttled}`,
      target: { value: throttled / WORKERS, noise: 0, limit: 0.05, kind: 'at most' },
    },
  ]
}
