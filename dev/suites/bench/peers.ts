import type { World } from '../../emulators/ec2/world/world.ts'
import { SetupError } from '../../harness/command.ts'
import { action } from '../../harness/program.ts'
import { installPeers, type Peer, type PeerName } from '../peers/peers.ts'
import { peerLab } from '../peers/peer-lab.ts'
import { Bench } from './contenders.ts'
import { compare, type Comparison } from './pairs.ts'
import { seconds, type Line, type Options, type Section } from './section.ts'

type Job = {
  readonly workers: number
  readonly latencyMs: number
  readonly routes: 'missing' | 'exist'
  readonly pairs: number
  readonly limit?: number
  readonly held?: number
}

/** Other programs that create the same routes. The ratio is their time to the action's, so larger is better. */
export async function peers({ isFull }: Options): Promise<Section> {
  return { title: 'Other programs that create the same routes', lines: await linesOf(isFull) }
}

async function linesOf(isFull: boolean): Promise<Line[]> {
  try {
    const lines: Line[] = []
    for (const peer of await installPeers()) {
      if (peer.name === 'kthw-routes') continue
      for (const job of jobsOf(peer.name, isFull)) lines.push(await against(peer, job))
    }
    return lines
  } catch (cause) {
    // The other sections need neither Python nor Go.
    if (!(cause instanceof SetupError)) throw cause
    return [{ what: 'not measured', measured: cause.message, target: undefined }]
  }
}

function jobsOf(name: PeerName, isFull: boolean): Job[] {
  const atRegionsLatency = [3, 50, 200].flatMap((workers) =>
    (['missing', 'exist'] as const).map((routes): Job => ({
      workers,
      routes,
      latencyMs: 30,
      pairs: pairsOf(name, workers, isFull),
    })),
  )
  if (name !== 'AWS CLI loop') return atRegionsLatency
  // Two seconds for each worker, whether its route exists or not: 200 workers take seven minutes.
  return [
    { workers: 3, routes: 'missing', latencyMs: 0, pairs: isFull ? 15 : 5, limit: 40, held: 30 },
    { workers: 50, routes: 'missing', latencyMs: 0, pairs: isFull ? 15 : 1, limit: 200 },
    ...atRegionsLatency.filter(({ workers, routes }) => isFull || (workers < 200 && routes === 'missing')),
    { workers: 3, routes: 'exist', latencyMs: 30, pairs: 1 },
  ]
}

/** Few for programs that take many seconds. */
function pairsOf(name: PeerName, workers: number, isFull: boolean): number {
  if (isFull) return name === 'AWS CLI loop' && workers > 3 ? 3 : 15
  if (name === 'AWS CLI loop') return workers > 3 ? 1 : 3
  return name === 'Ansible' ? 3 : 7
}

async function against(theirs: Peer, { workers, latencyMs, routes, pairs, limit, held }: Job): Promise<Line> {
  const bench = await Bench.startWithoutTls({ latencyMs })
  try {
    const world = (): World => peerLab({ workers, routed: routes === 'exist' ? workers : 0 })
    const inputs = { 'worker-count': String(workers) }
    const compared = await compare(bench, [theirs, action], { world, inputs, pairs })
    const { ratio, noise } = compared
    const what = routes === 'missing' ? 'all routes missing' : 'nothing to do'
    return {
      what: `${theirs.name} (${theirs.version}), ${workers} workers, ${what}, latency ${latencyMs} ms`,
      measured: describe(compared),
      target: limit === undefined ? undefined : { value: ratio, noise, limit, held, kind: 'at least' },
    }
  } finally {
    await bench.close()
  }
}

/** One pair says nothing about the noise. */
function describe(compared: Comparison): string {
  const { ratio, noise, pairs, ours: their, theirs: our } = compared
  const deviation = pairs === 1 ? '' : ` ± ${noise.toFixed(1)}`
  const calls = `${compared.ourCalls} calls to ${compared.theirCalls}, ${compared.ourWrites} of them writes`
  return `${ratio.toFixed(1)}${deviation} × (${seconds(their.median)} to ${seconds(our.median)}; ${calls}; ${pairs} ${pairs === 1 ? 'pair' : 'pairs'})`
}
