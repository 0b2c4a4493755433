import type { Worker } from '../model/worker.ts'
import type { Endpoint } from './endpoints.ts'
import { explainPair, type Explanation } from './explanations.ts'
import type { Network } from './hops.ts'
import type { Pair } from './pairs.ts'

/** An explanation, and everything that it blocks, in the order of the workers. */
export type ExplanationImpact = {
  readonly explanation: Explanation
  readonly pairs: readonly Pair[]
  /** The workers at the end of the path where it blocks: those with the interface, subnet, or address family. */
  readonly workers: readonly Worker[]
  /** The subnets of the interfaces at that end. */
  readonly subnetIds: readonly string[]
  /** The workers at the other end, and which of their addresses are blocked. */
  readonly peers: readonly Worker[]
  readonly remotes: ReadonlySet<Endpoint>
}

/** Each explanation once, in the order in which packets meet the blocking resources. */
export function explanationImpacts(pairs: readonly Pair[], network: Network): ExplanationImpact[] {
  const found = new Map<string, ReturnType<typeof noImpact>>()
  for (const pair of pairs) {
    for (const { explanation, worker, subnetId, peer, remote } of explainPair(pair, network)) {
      const impact = found.get(explanation.key) ?? noImpact(explanation)
      found.set(explanation.key, impact)
      impact.pairs.add(pair)
      impact.workers.add(worker)
      impact.subnetIds.add(subnetId)
      impact.peers.add(peer)
      if (remote !== undefined) impact.remotes.add(remote)
    }
  }
  const order = [...new Set(pairs.map(({ from }) => from))]
  const subnets = order.flatMap(({ subnetId, networkInterfaces }) => [
    subnetId,
    ...networkInterfaces.map((each) => each.subnetId),
  ])
  return [...found.values()].map((impact) => ({
    ...impact,
    pairs: [...impact.pairs],
    workers: order.filter((worker) => impact.workers.has(worker)),
    subnetIds: [...new Set(subnets)].filter((subnetId) => impact.subnetIds.has(subnetId)),
    peers: order.filter((worker) => impact.peers.has(worker)),
  }))
}

function noImpact(explanation: Explanation) {
  return {
    explanation,
    pairs: new Set<Pair>(),
    workers: new Set<Worker>(),
    subnetIds: new Set<string>(),
    peers: new Set<Worker>(),
    remotes: new Set<Endpoint>(),
  }
}
