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
  // A controller to which only pods send is no sender.
  const order = [...new Set([...pairs.map(({ from }) => from), ...pairs.map(({ to }) => to)])]
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

/**
 * The pairs that only rules for security groups block, and that masquerading would open, as judged again. None if it would close
 * anything: the reader shouldn't masquerade for that, and probably doesn't.
 */
export function openedByMasquerading(
  impacts: readonly ExplanationImpact[],
  pairs: readonly Pair[],
  judgeMasqueraded: () => readonly Pair[],
  network: Network,
): ReadonlySet<Pair> {
  if (!impacts.some(({ explanation }) => refersToGroup(explanation, network))) return new Set()
  const masqueraded = judgeMasqueraded()
  const both = pairs.map((pair, i) => ({ pair, then: masqueraded[i]?.judgement }))
  const closesAny = both.some(
    ({ pair: { judgement }, then }) =>
      judgement.verdict !== 'none' &&
      then?.verdict !== 'all' &&
      (then?.verdict !== judgement.verdict || then.allowed !== judgement.allowed),
  )
  if (closesAny) return new Set()
  const opened = both.filter(
    ({ pair: { judgement }, then }) =>
      then?.verdict === 'all' && judgement.blocked.every(({ component }) => component === 'ingress-groups'),
  )
  return new Set(opened.map(({ pair }) => pair))
}

/** Whether one of the groups that block has a rule that references a group. */
export function refersToGroup(explanation: Explanation, { securityGroups }: Network): boolean {
  if (explanation.kind !== 'security-group') return false
  const rules = explanation.groupIds.flatMap(
    (groupId) => securityGroups.get(groupId)?.[explanation.direction] ?? [],
  )
  return rules.some((rule) => rule.kind === 'allow' && rule.peer.kind === 'security-group')
}
