import type { Worker } from '../model/worker.ts'
import type { ExplanationImpact } from './explanation-impacts.ts'
import type { Network } from './hops.ts'
import { judgePairs, type Pair } from './pairs.ts'

/**
 * The pairs that only rules for security groups block, and that masquerading would open, as judged again. None if it would close
 * anything: the reader shouldn't masquerade for that, and probably doesn't.
 */
export function openedByMasquerading(
  impacts: readonly ExplanationImpact[],
  pairs: readonly Pair[],
  workers: readonly Worker[],
  network: Network,
): ReadonlySet<Pair> {
  if (!impacts.some(({ explanation }) => refersToGroup(explanation, network))) return new Set()
  const masqueraded = judgePairs(workers, network, true)
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
export function refersToGroup(
  explanation: ExplanationImpact['explanation'],
  { securityGroups }: Network,
): boolean {
  if (explanation.kind !== 'security-group') return false
  const rules = explanation.groupIds.flatMap(
    (groupId) => securityGroups.get(groupId)?.[explanation.direction] ?? [],
  )
  return rules.some((rule) => rule.kind === 'allow' && rule.peer.kind === 'security-group')
}
