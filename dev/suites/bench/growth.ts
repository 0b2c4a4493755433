import { lab } from '../../emulators/ec2/world/lab.ts'
import { action } from '../../harness/program.ts'
import { Bench } from './contenders.ts'
import { footprintOf } from './footprint.ts'
import { withGroups, withNodesFile } from './growth-of-inputs.ts'
import { seconds, type Line, type Section } from './section.ts'
import { growthExponent, median, slope } from './statistics.ts'

/** EC2 allows at most 1,000 routes per table. Two of them are the local route and the default route. */
const WORKERS = [10, 100, 998] as const
const MATRIX_WORKERS = [10, 50, 200, 500] as const
const RUNS = 5

/** Linear growth has the exponent 1; measurements on a busy machine vary. */
const LINEAR = 1.1

export async function growth(): Promise<Section> {
  const bench = await Bench.start()
  try {
    const inputs = [await withNodesFile(bench), await withGroups(bench, 500)]
    return { title: 'Growth', lines: [...(await withWorkers(bench)), ...(await withPairs(bench)), ...inputs] }
  } finally {
    await bench.close()
  }
}

async function withWorkers(bench: Bench): Promise<Line[]> {
  const points: { workers: number; ms: number; calls: number; peakKib: number }[] = []
  for (const workers of WORKERS) {
    const world = () => ({ ...lab({ workers }), routeQuota: 1000 })
    const inputs = { 'worker-count': String(workers) }
    const runs = await times(RUNS, () => bench.run(action, world(), inputs))
    const { peakKib } = await footprintOf(bench, action, world, inputs)
    points.push({ workers, ms: median(runs.map(({ ms }) => ms)), calls: runs[0]?.calls ?? 0, peakKib })
  }
  const [first, , last] = points
  const kibAWorker =
    ((last?.peakKib ?? 0) - (first?.peakKib ?? 0)) / ((last?.workers ?? 0) - (first?.workers ?? 0))
  const exponent = growthExponent(points.map(({ workers, ms }) => [workers, ms]))
  return [
    {
      what: `time, ${WORKERS.join(', ')} workers, all missing`,
      measured: `${points.map(({ ms }) => seconds(ms)).join(', ')}: workers to the power of ${exponent.toFixed(2)}`,
      target: { value: exponent, noise: 0, limit: LINEAR, kind: 'at most' },
    },
    {
      what: 'EC2 calls',
      measured: `${points.map(({ calls }) => calls).join(', ')}: workers + 3, and a read more for each 200 names`,
      target: undefined,
    },
    {
      what: 'peak memory',
      measured: `${points.map(({ peakKib }) => `${(peakKib / 1024).toFixed(0)} MiB`).join(', ')}: ${kibAWorker.toFixed(0)} KiB a worker`,
      target: { value: kibAWorker, noise: 0, limit: 60, held: 90, kind: 'at most' },
    },
  ]
}

/** Only the matrix: a run with reachability minus the same run without. */
async function withPairs(bench: Bench): Promise<Line[]> {
  const points: { workers: number; ms: number; mib: number }[] = []
  for (const workers of MATRIX_WORKERS) {
    const world = () => ({ ...lab({ workers, routed: workers }), routeQuota: 1000 })
    const inputs = (reachability: string) => ({
      'worker-count': String(workers),
      mode: 'verify',
      reachability,
    })
    const extra = await times(RUNS, async () => {
      const on = await bench.run(action, world(), inputs('warn'))
      const off = await bench.run(action, world(), inputs('off'))
      return on.ms - off.ms
    })
    const on = await footprintOf(bench, action, world, inputs('warn'))
    const off = await footprintOf(bench, action, world, inputs('off'))
    points.push({ workers, ms: median(extra), mib: (on.peakKib - off.peakKib) / 1024 })
  }
  // With 10 workers, loading the code takes most of the time, so their point is left out.
  const exponent = slope(
    points.slice(1).map(({ workers, ms }) => [Math.log(workers * (workers - 1)), Math.log(Math.max(ms, 1))]),
  )
  const at200 = points.find(({ workers }) => workers === 200)
  return [
    {
      what: `reachability, ${MATRIX_WORKERS.join(', ')} workers: time it adds`,
      measured: `${points.map(({ ms }) => seconds(ms)).join(', ')}: pairs to the power of ${exponent.toFixed(2)}`,
      target: { value: exponent, noise: 0, limit: LINEAR, kind: 'at most' },
    },
    {
      what: 'reachability, 200 workers (39,800 pairs): time it adds',
      measured: seconds(at200?.ms ?? 0),
      target: { value: at200?.ms ?? 0, noise: 0, limit: 1000, kind: 'at most' },
    },
    {
      what: 'reachability, 200 workers: memory it adds',
      measured: `${(at200?.mib ?? 0).toFixed(0)} MiB (${points.map(({ mib }) => mib.toFixed(0)).join(', ')})`,
      target: { value: at200?.mib ?? 0, noise: 0, limit: 60, kind: 'at most' },
    },
  ]
}

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let run = 0; run < count; run += 1) results.push(await work())
  return results
}
