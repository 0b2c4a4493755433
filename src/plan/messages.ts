import type { Cidr } from '../model/cidr.ts'
import { destinationText } from '../model/destination.ts'
import { error, formatList, notice, wholeList, warning, type Finding } from '../model/finding.ts'
import {
  describeTarget,
  tableName,
  type Route,
  type RouteTable,
  type RouteTarget,
} from '../model/route-table.ts'
import { nameWithId, type Worker, type WorkerTarget } from '../model/worker.ts'
import type { CheckToDisable, WorkerChange } from './plan.ts'

/** One of a worker's pod CIDRs. */
export type PodCidrOf = { readonly worker: Worker; readonly podCidr: Cidr }

export function podCidrReserved(each: PodCidrOf, range: Cidr): Finding {
  return error(
    'pod-cidr-reserved',
    `${podCidrName(each)} is in ${range.text}, which AWS reserves for its own services. Give the worker another pod CIDR.`,
  )
}

/** `use` completes the sentence "… is reserved for …". */
export function podCidrSpecial(each: PodCidrOf, range: Cidr, use: string): Finding {
  return warning(
    'pod-cidr-special',
    `${podCidrName(each)} overlaps ${range.text}, which is reserved for ${use}. Give the worker a private pod CIDR.`,
  )
}

export function podCidrsPublic(all: readonly PodCidrOf[]): Finding {
  const names = all.map(
    ({ podCidr, worker }) => `${podCidr.text} of ${nameWithId(worker.name, worker.instanceId)}`,
  )
  return notice(
    'pod-cidr-public',
    `Pod CIDRs with public addresses: ${formatList(names)}. This network can't reach internet hosts that have these addresses. For new clusters, choose private pod CIDRs (RFC 1918, RFC 6598, or fc00::/7).`,
    names,
  )
}

export function podCidrInVpc(
  each: PodCidrOf,
  how: 'equals' | 'is inside' | 'covers',
  vpcCidr: Cidr,
): Finding {
  return error(
    'pod-cidr-in-vpc',
    `${podCidrName(each)} ${how} the VPC's CIDR ${vpcCidr.text}. Give the worker a pod CIDR outside the VPC.`,
  )
}

export function podCidrOutsideCluster(each: PodCidrOf, clusterCidrs: readonly Cidr[]): Finding {
  const inside = formatList(clusterCidrs.map(({ text }) => text))
  return error(
    'pod-cidr-outside-cluster',
    `${podCidrName(each)} is not inside cluster-cidr (${inside}). Fix the worker's pod CIDR tag or cluster-cidr.`,
  )
}

export function podCidrOverlap(each: PodCidrOf, other: PodCidrOf): Finding {
  if (each.worker.instanceId === other.worker.instanceId)
    return error(
      'pod-cidr-overlap',
      `${podCidrName(each)} is part of ${other.podCidr.text}, which is another pod CIDR of the same worker. Remove one of them.`,
    )
  const how =
    other.podCidr.text === each.podCidr.text ? 'is also the pod CIDR of' : `overlaps ${other.podCidr.text} of`
  return error(
    'pod-cidr-overlap',
    `${podCidrName(each)} ${how} ${workerName(other.worker)}. Give each worker its own pod CIDR.`,
  )
}

/** For some blackholes, EC2 shows no target. */
export function targetName(target: RouteTarget): string {
  return target.kind === 'none' ? 'an unknown resource' : describeTarget(target)
}

function podCidrName({ worker, podCidr }: PodCidrOf): string {
  return `The pod CIDR ${podCidr.text} of ${workerName(worker)}`
}

function workerName({ name, instanceId }: Worker): string {
  return nameWithId(name, instanceId)
}

/** `current` is the route for the worker's pod CIDR. It targets something else. */
export function routeConflict({ routeTableId, worker, podCidr }: WorkerChange, current: Route): Finding {
  const { kind } = current.target
  // The route can target one of the worker's own interfaces that forwards nothing.
  const ownInterface =
    kind === 'instance' && current.target.instanceId === worker.instanceId
      ? current.target.networkInterfaceId
      : undefined
  const target = ownInterface ?? targetName(current.target)
  const expected = `instead of ${workerName(worker)}`
  return current.state === 'blackhole'
    ? error(
        'route-blackhole',
        `In ${routeTableId}, ${podCidr.text} is a blackhole: it targets ${target}, which is gone or stopped, ${expected}. Set on-conflict: replace to repoint the route to the worker, or delete the route.`,
      )
    : error(
        'route-conflict',
        `In ${routeTableId}, ${podCidr.text} targets ${target} ${expected}. Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.`,
      )
}

/** `destination` is the route's own destination, or one entry of its prefix list. */
export function routeShadowed(
  routeTableId: string,
  { route, destination }: { readonly route: Route; readonly destination: Cidr },
  worker: Worker,
  podCidr: Cidr,
): Finding {
  const listed = route.destination.kind === 'cidr' ? '' : ` (in ${destinationText(route.destination)})`
  const target = `${targetName(route.target)}${route.state === 'blackhole' ? ' (a blackhole)' : ''}`
  return {
    ...warning(
      'route-shadowed',
      `In ${routeTableId}, ${destination.text}${listed} targets ${target}, so this part of ${podCidr.text} doesn't reach ${workerName(worker)}. Delete that route, or give the worker another pod CIDR.`,
    ),
    about: [
      routeTableId,
      destination.text,
      destinationText(route.destination),
      worker.instanceId,
      podCidr.text,
    ],
  }
}

/** `worker` is the route's target. */
export function routeStale(routeTableId: string, destination: Cidr, worker: Worker): Finding {
  const own = `pod CIDR is ${worker.podCidrs.map(({ text }) => text).join(' and ')}`
  return warning(
    'route-stale',
    `In ${routeTableId}, ${destination.text} targets ${workerName(worker)}, whose ${own}. Set prune: true to delete this stale route, or fix the worker's pod CIDR tag.`,
  )
}

/** In a shared VPC, participants can read the owner's tables by ID, but not write to them (VPC user guide, "Share your VPC"). */
export function tableOfOtherAccount(table: RouteTable, account: string): Finding {
  return error(
    'route-table-owner',
    `${tableName(table)} belongs to account ${table.ownerId}, which shares its VPC with account ${account}. Only the owner can write routes. Ask the owner to create them, or set route-table-ids to a table of your own.`,
  )
}

export function sourceDestCheckOn(severity: 'error' | 'warning', on: readonly CheckToDisable[]): Finding {
  const names = on.map(checkName)
  return {
    severity,
    code: 'source-dest-check',
    scope: 'routes',
    message: `The source/destination check is enabled for ${formatList(names)}, so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
    ...wholeList(names),
    about: on.map(({ target }) => targetId(target)),
  }
}

/** The name of a worker, and the ID of the instance or interface that has the check. */
export function checkName({ worker, target }: CheckToDisable): string {
  return nameWithId(worker.name, targetId(target))
}

function targetId(target: WorkerTarget): string {
  return target.kind === 'instance' ? target.instanceId : target.networkInterfaceId
}
