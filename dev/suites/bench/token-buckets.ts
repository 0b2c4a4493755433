import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { fastClock } from '../../harness/fast-clock.ts'
import { connectEc2 } from '../../../src/aws/ec2.ts'
import { readInputs } from '../../../src/github/inputs.ts'
import { run } from '../../../src/main.ts'
import { stepEnvironment } from '../../harness/run-action.ts'
import { action, Bench } from './contenders.ts'
import { seconds, type Line, type Options, type Section } from './section.ts'

const WORKERS = 500
/** EC2's bucket for writes: 50 at once, then five a second. Nothing is faster. */
const FLOOR_S = (WORKERS - 50) / 5
const SPEED = 20

export async function tokenBuckets({ isFull }: Options): Promise<Section> {
  return {
    title: `${WORKERS} workers, all missing, under EC2's token buckets`,
    lines: [...(await spedUp()), ...(isFull ? await inRealTime() : [])],
  }
}

/** The sources on a clock that runs faster, as the buckets do; the built action knows no clock but the machine's. */
async function spedUp(): Promise<Line[]> {
  const emulator = await startEc2Emulator(crowdedLab(), { throttling: { speed: SPEED } })
  const clock = fastClock(SPEED)
  const env = await stepEnvironment({
    inputs: { 'worker-count': String(WORKERS) },
    endpoint: emulator.url,
    folder: '',
    outputFile: '',
    summaryFile: '',
  })
  Object.assign(process.env, env, { INPUT_MODE: 'apply' })
  const outputs = new Map<string, string>()
  const silent = (): void => undefined
  const begun = clock.now()
  try {
    await run({
      clock,
      connectEc2,
      readInputs,
      onSignal: silent,
      runner: {
        info: silent,
        debug: silent,
        notice: silent,
        warning: silent,
        error: silent,
        fail: (message) => {
          throw new Error(message)
        },
        mask: silent,
        setOutput: (name, value) => outputs.set(name, value),
        writeSummary: () => Promise.resolve(),
      },
    })
  } finally {
    await emulator.close()
  }
  if (outputs.get('created-count') !== String(WORKERS)) throw new Error('Not every route was created')
  const throttled = emulator.journal.entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')
  return result(`time ${SPEED} times as fast`, (clock.now() - begun) / 1000, throttled.length)
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

function result(what: string, took: number, throttled: number): Line[] {
  const ratio = took / FLOOR_S
  return [
    {
      what,
      measured: `${seconds(took * 1000)}, ${ratio.toFixed(3)} × the buckets' own ${FLOOR_S} s`,
      target: { value: ratio, noise: 0, limit: 1.1, kind: 'at most' },
    },
    {
      what: `${what}: creates that EC2 throttled`,
      measured: `${throttled} of ${WORKERS + throttled}`,
      target: { value: throttled / WORKERS, noise: 0, limit: 0.05, kind: 'at most' },
    },
  ]
}
