import { contains, type Cidr } from '../model/cidr.ts'
import { namedAsWritten } from '../model/destination.ts'
import { staticRoute } from '../model/route-table.ts'
import { primaryInterface, routeTarget, type Worker } from '../model/worker.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { checkTarget, dropsPods } from '../plan/source-dest-check.ts'
import type { ExplanationImpact } from './explanation-impacts.ts'
import type { Explanation } from './explanations.ts'
import * as fix from './fix-commands.ts'
import type { Network } from './hops.ts'
import * as messages from './messages.ts'
import { allowedByAcl, allowedByGroups } from './packet-filters.ts'
import type { Path } from './paths.ts'

/** Findings depend on this in addition to an explanation and its impact. */
export type AssessmentContext = {
  readonly network: Network
  readonly workers: readonly Worker[]
  /** The IDs of the route tables that the run manages. */
  readonly managed: ReadonlySet<string>
  /** Empty if the input isn't set. */
  readonly clusterCidrs: readonly Cidr[]
  readonly region: string
}

type Finding = messages.ReachabilityFinding
type Of<Kind extends Explanation['kind']> = Extract<Explanation, { kind: Kind }>

/** One finding, however many pairs the explanation blocks, with the commands that fix it. */
export function findingFor(impact: ExplanationImpact, context: AssessmentContext): Finding {
  const { commands, ...finding } = findingOf(impact, context)
  return { ...finding, commands: commands.map((command) => fix.inRegion(command, context.region)) }
}

function findingOf(impact: ExplanationImpact, context: AssessmentContext): Finding {
  const { explanation, pairs, workers, peers } = impact
  switch (explanation.kind) {
    case 'source-dest-check': {
      const checks = checksOn(impact)
      return messages.sourceDestCheckOn(checks, fix.switchChecksOff(checks.map(({ target }) => target)))
    }
    case 'security-group':
      return securityGroupFinding(explanation, impact, context)
    case 'network-acl':
      return networkAclFinding(explanation, impact, context)
    case 'missing-route':
      return missingRouteFinding(explanation, impact, context)
    case 'shadowing-route':
      return shadowingRouteFinding(explanation, impact)
    case 'address-family':
      return messages.noCommonAddressFamily([...workers, ...peers])
    case 'unknown':
      return messages.reachabilityUnknown(pairs.length)
  }
}

/** The interfaces on the paths with an enabled check, each once. */
function checksOn({ pairs, workers }: ExplanationImpact): CheckToDisable[] {
  const usedBy = (worker: Worker, { receivers, podCidr }: Path) =>
    [primaryInterface(worker), ...receivers.map(({ networkInterfaceId }) => networkInterfaceId)]
      .filter((networkInterfaceId) => dropsPods(worker, networkInterfaceId, podCidr))
      .map((id): [string, CheckToDisable] => [id, { worker, target: checkTarget(worker, id) }])
  const checks = new Map(
    pairs.flatMap(({ from, to, connections }) =>
      connections.flatMap(({ path, answerPath }) => [...usedBy(from, answerPath), ...usedBy(to, path)]),
    ),
  )
  // In the order of the run's own finding about these checks.
  return workers.flatMap((worker) => {
    const ofWorker = [...checks].filter(([, check]) => check.worker === worker)
    const isPrimary = ([id]: [string, CheckToDisable]): number => Number(id === primaryInterface(worker))
    return ofWorker.toSorted((a, b) => isPrimary(b) - isPrimary(a)).map(([, check]) => check)
  })
}

function securityGroupFinding(
  { groupIds, direction }: Of<'security-group'>,
  { podCidrs, ...impact }: ExplanationImpact,
  { network, clusterCidrs }: AssessmentContext,
): Finding {
  const groups = groupIds.map((groupId) => network.securityGroups.get(groupId))
  const rules = groups.flatMap((group) => group?.[direction] ?? [])
  const refersToGroup = rules.some((rule) => rule.kind === 'allow' && rule.peer.kind === 'security-group')
  const allowed = [...podCidrs].map((podCidr) =>
    allowedByGroups(groups, direction, podCidr, network.prefixLists),
  )
  // Rules of several groups add up, so a rule in one of them is enough.
  const [groupId = ''] = groupIds
  return messages.securityGroupBlocks(groupIds, refersToGroup, { ...impact, direction, allowed }, [
    fix.openSecurityGroup(groupId, direction, fix.rangesOf([...podCidrs], clusterCidrs)),
  ])
}

function networkAclFinding(
  { acl, direction }: Of<'network-acl'>,
  { podCidrs, subnetIds, ...impact }: ExplanationImpact,
  { clusterCidrs }: AssessmentContext,
): Finding {
  const allowed = [...podCidrs].map((podCidr) => allowedByAcl(acl, direction, podCidr))
  const commands = fix.openNetworkAcl(acl, direction, fix.rangesOf([...podCidrs], clusterCidrs))
  return messages.networkAclBlocks(
    acl.networkAclId,
    [...subnetIds],
    { ...impact, direction, allowed },
    commands,
  )
}

function missingRouteFinding(
  { table, subnetId }: Of<'missing-route'>,
  { peers, podCidrs }: ExplanationImpact,
  { managed, workers }: AssessmentContext,
): Finding {
  const commands = peers.flatMap((worker) =>
    worker.podCidrs
      .filter((podCidr) => podCidrs.has(podCidr))
      .map((podCidr) => {
        const current = staticRoute(table, podCidr)
        const command = current === undefined ? 'create-route' : 'replace-route'
        const destination = current === undefined ? podCidr : namedAsWritten(current.destination, podCidr)
        return fix.pointRoute(command, table.routeTableId, destination, routeTarget(worker))
      }),
  )
  if (managed.has(table.routeTableId)) return messages.routeMissing(table, peers, commands)
  const inSubnet = workers.filter((worker) => worker.subnetId === subnetId)
  return messages.subnetUnmanaged(subnetId, inSubnet, table, commands)
}

/** A route for a prefix list can shadow parts of several pod CIDRs. */
function shadowingRouteFinding(
  { table: { routeTableId }, route }: Of<'shadowing-route'>,
  { pairs }: ExplanationImpact,
): Finding {
  const shadows = new Map<string, messages.Shadow>()
  const ways = pairs.flatMap(({ from, to, connections }) =>
    connections.flatMap(({ path, answerPath }) => [
      { worker: to, path },
      { worker: from, path: answerPath },
    ]),
  )
  for (const { worker, path } of ways)
    for (const { value: nextHop } of path.nextHops)
      if (nextHop.kind === 'elsewhere' && nextHop.route === route)
        for (const podCidr of worker.podCidrs)
          if (contains(podCidr, nextHop.destination))
            shadows.set(nextHop.destination.text, { ...nextHop, worker, podCidr })
  const [first, ...others] = shadows.values()
  if (first === undefined) return messages.reachabilityUnknown(pairs.length)
  return messages.routeShadows(routeTableId, first, others, fix.deleteRoute(routeTableId, route))
}
