import { contains, type Cidr } from '../model/cidr.ts'
import { namedAsWritten } from '../model/destination.ts'
import { staticRoute } from '../model/route-table.ts'
import { primaryInterface, routeTarget, type Worker } from '../model/worker.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { checkTarget } from '../plan/source-dest-check.ts'
import { isDroppedBy, type Endpoint } from './endpoints.ts'
import { refersToGroup, type ExplanationImpact } from './explanation-impacts.ts'
import type { Explanation } from './explanations.ts'
import * as fix from './fix-commands.ts'
import type { Network } from './hops.ts'
import * as messages from './messages.ts'
import * as filterMessages from './packet-filter-messages.ts'
import type { Pair } from './pairs.ts'
import { allowedByAcl, allowedByGroups } from '../traffic/packet-filters.ts'
import type { Path } from './connections.ts'

/** Findings depend on this in addition to an explanation and its impact. */
export type AssessmentContext = {
  readonly network: Network
  readonly workers: readonly Worker[]
  readonly controllers: readonly Worker[]
  /** The IDs of the route tables that the run manages. */
  readonly managed: ReadonlySet<string>
  /** Empty if the input isn't set. */
  readonly clusterCidrs: readonly Cidr[]
  /** The pairs that would be open if workers masqueraded their pods. */
  readonly openedByMasquerading: ReadonlySet<Pair>
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
      return explanation.isOfController
        ? messages.noAddressFamilyOfControllers(workers, peers)
        : messages.noCommonAddressFamily([...workers, ...peers])
    case 'unknown':
      return messages.reachabilityUnknown(pairs.length)
  }
}

/** The interfaces on the paths with an enabled check, each once. */
function checksOn({ pairs, workers }: ExplanationImpact): CheckToDisable[] {
  const usedBy = (sender: string, { receivers, to }: Path) =>
    [sender, ...receivers.map(({ networkInterfaceId }) => networkInterfaceId)]
      .filter((networkInterfaceId) => isDroppedBy(to, networkInterfaceId))
      .map((id): [string, CheckToDisable] => [id, { worker: to.worker, target: checkTarget(to.worker, id) }])
  const checks = new Map(
    pairs.flatMap(({ connections }) =>
      connections.flatMap(({ sentBy, path, answeredBy, answerPath }) => [
        ...usedBy(sentBy, answerPath),
        ...usedBy(answeredBy, path),
      ]),
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
  { remotes, ...impact }: ExplanationImpact,
  { network, clusterCidrs, openedByMasquerading }: AssessmentContext,
): Finding {
  const groups = groupIds.map((groupId) => network.securityGroups.get(groupId))
  const isOpened = impact.pairs.every((pair) => openedByMasquerading.has(pair))
  const groupRules = !refersToGroup(impact.explanation, network)
    ? 'none'
    : isOpened
      ? 'match-masqueraded'
      : 'some'
  const allowed = [...remotes].map((remote) =>
    allowedByGroups(groups, direction, remote, network.prefixLists),
  )
  // Rules of several groups add up, so a rule in one of them is enough.
  const [groupId = ''] = groupIds
  const to = fix.remotesOf(remotes, clusterCidrs)
  return filterMessages.securityGroupBlocks(
    groupIds,
    groupRules,
    { ...effectOn(impact, remotes), direction, allowed },
    [fix.openSecurityGroup(groupId, direction, to)],
  )
}

/** Whose traffic a packet filter decides about, and under which addresses. */
function effectOn(
  { workers, peers }: Pick<ExplanationImpact, 'workers' | 'peers'>,
  remotes: ReadonlySet<Endpoint>,
) {
  const all = [...remotes]
  const ofKind = (kind: Endpoint['of']): Worker[] =>
    peers.filter((peer) => all.some(({ of, worker }) => of === kind && worker === peer))
  const pods = all.filter(({ of }) => of === 'pods')
  return {
    workers,
    peers: ofKind('pods'),
    nodes: ofKind('worker'),
    isKept: pods.some(({ own }) => own === undefined),
    isMasqueraded: pods.some(({ own }) => own !== undefined),
  }
}

function networkAclFinding(
  { acl, direction }: Of<'network-acl'>,
  { remotes, subnetIds, ...impact }: ExplanationImpact,
  { clusterCidrs }: AssessmentContext,
): Finding {
  const allowed = [...remotes].map(({ cidr }) => allowedByAcl(acl, direction, cidr))
  const to = fix.remotesOf(remotes, clusterCidrs)
  const commands = fix.openNetworkAcl(acl, direction, [...to.podCidrs, ...to.nodeCidrs])
  return filterMessages.networkAclBlocks(
    acl.networkAclId,
    [...subnetIds],
    { ...effectOn(impact, remotes), direction, allowed },
    commands,
  )
}

function missingRouteFinding(
  { table, subnetId }: Of<'missing-route'>,
  { peers, remotes }: ExplanationImpact,
  { managed, workers, controllers }: AssessmentContext,
): Finding {
  const podCidrs = new Set([...remotes].map(({ cidr }) => cidr))
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
  if (inSubnet.length === 0) {
    const others = controllers.filter((each) => each.subnetId === subnetId)
    return messages.controllerSubnetUnmanaged(subnetId, others, table, commands)
  }
  return messages.subnetUnmanaged(subnetId, inSubnet, table, commands)
}

/** A route for a prefix list can shadow parts of several pod CIDRs. A route for a worker's subnet shadows the local route. */
function shadowingRouteFinding(
  { table: { routeTableId }, route }: Of<'shadowing-route'>,
  { pairs, remotes, peers }: ExplanationImpact,
): Finding {
  if ([...remotes].some(({ own }) => own !== undefined))
    return messages.nodesShadowed(routeTableId, route, peers, fix.deleteRoute(routeTableId, route))
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
