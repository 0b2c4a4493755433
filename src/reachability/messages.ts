import { subnetNotManaged } from '../discover/table-messages.ts'
import type { Cidr } from '../model/cidr.ts'
import { formatList, LISTED, wholeList, type Finding } from '../model/finding.ts'
import { tableName, type Route, type RouteTable } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import { isEqual } from '../model/traffic.ts'
import type { Worker } from '../model/worker.ts'
import * as plan from '../plan/messages.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import type { RangeMap } from './address-ranges.ts'
import { describeTraffic } from './describe-traffic.ts'
import type { AllowedTraffic } from './packet-filters.ts'

/** The severity depends on the input `reachability`. */
export type ReachabilityFinding = Required<Pick<Finding, 'code' | 'message' | 'commands'>> &
  Pick<Finding, 'about' | 'names'>

type Commands = readonly string[]

export function sourceDestCheckOn(
  checks: readonly CheckToDisable[],
  commands: Commands,
): ReachabilityFinding {
  return { ...plan.sourceDestCheckOn('warning', checks), commands }
}

/** What a packet filter at `workers` allows for each pod CIDR of `peers`. */
export type FilterEffect = {
  readonly direction: Direction
  readonly workers: readonly Worker[]
  readonly peers: readonly Worker[]
  readonly allowed: readonly RangeMap<AllowedTraffic>[]
}

/** `refersToGroup`: a rule names a security group in place of addresses. */
export function securityGroupBlocks(
  groupIds: readonly string[],
  refersToGroup: boolean,
  effect: FilterEffect,
  commands: Commands,
): ReachabilityFinding {
  const isOne = groupIds.length === 1
  const subject = `${isOne ? 'Security group' : 'Security groups'} ${formatList(groupIds)} of ${names(effect.workers)}`
  const hint = refersToGroup
    ? ': a rule that names a security group matches the addresses of its instances, never those of their pods'
    : ''
  return {
    code: 'security-group',
    message: `${subject} ${isOne ? 'lets' : 'let'} ${what(effect)} of ${names(effect.peers)}${hint}; add a rule for their pod CIDRs.`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers].map(({ name }) => name)),
  }
}

export function networkAclBlocks(
  networkAclId: string,
  subnetIds: readonly string[],
  effect: FilterEffect,
  commands: Commands,
): ReachabilityFinding {
  const renumber = commands.length === 0 ? 'renumber its entries and ' : ''
  return {
    code: 'network-acl',
    message: `Network ACL ${networkAclId} of ${formatList(subnetIds)} (${names(effect.workers)}) lets ${what(effect)} of ${names(effect.peers)}, packets and answers alike; ${renumber}add entries for their pod CIDRs before what denies them.`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers].map(({ name }) => name)),
  }
}

/** `in nothing from the pods`, `out only TCP 443 to the pods`. */
function what({ direction, allowed }: FilterEffect): string {
  const values = allowed.flatMap((ranges) => ranges.map(({ value }) => value))
  const isKnown = values.every(({ definite, possible }) => isEqual(definite, possible))
  const [text = '', ...others] = new Set(values.map(({ definite }) => describeTraffic(definite, formatList)))
  const amount =
    !isKnown || others.length > 0
      ? 'only part of the traffic'
      : text === 'nothing'
        ? 'nothing'
        : `only ${text}`
  return direction === 'ingress' ? `in ${amount} from the pods` : `out ${amount} to the pods`
}

/** In a table that the run manages. Findings about the plan say why the route is missing. */
export function routeMissing(
  table: RouteTable,
  peers: readonly Worker[],
  commands: Commands,
): ReachabilityFinding {
  return {
    code: 'route-missing',
    message: `${tableName(table)} has no active route to the pods of ${names(peers)}; run with mode: apply, or mend what stands against it.`,
    commands,
    ...wholeList(peers.map(({ name }) => name)),
  }
}

/** The subnet of these workers uses a table that the run doesn't manage. */
export function subnetUnmanaged(
  subnetId: string,
  workers: readonly Worker[],
  table: RouteTable,
  commands: Commands,
): ReachabilityFinding {
  return { ...subnetNotManaged(subnetId, workers, table), commands }
}

/** A destination of a route, and the pod CIDR that contains it. */
export type Shadow = {
  readonly route: Route
  readonly destination: Cidr
  readonly worker: Worker
  readonly podCidr: Cidr
}

export function routeShadows(
  routeTableId: string,
  first: Shadow,
  others: readonly Shadow[],
  commands: Commands,
): ReachabilityFinding {
  const finding = plan.routeShadowed(routeTableId, first, first.worker, first.podCidr)
  if (others.length === 0) return { ...finding, commands }
  const also = others.map(({ destination, worker }) => `${destination.text} from ${worker.name}`)
  // About more than the plan's finding is.
  const { code, message } = finding
  return { code, message: `${message} It also takes ${formatList(also)}.`, commands, ...wholeList(also) }
}

export function noCommonAddressFamily(workers: readonly Worker[]): ReachabilityFinding {
  return {
    code: 'address-family',
    message: `No packet goes between the pods of ${names(workers)}: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.`,
    commands: [],
    ...wholeList(workers.map(({ name }) => name)),
  }
}

export function reachabilityUnknown(pairs: number): ReachabilityFinding {
  return {
    code: 'reachability-unknown',
    message: `Whether pods can talk is not known for ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
    commands: [],
  }
}

/** `errors` are sentences. */
export function packetFiltersUnread(errors: readonly string[]): Pick<Finding, 'code' | 'message' | 'names'> {
  const rest = errors.length - LISTED
  const shown = [...errors.slice(0, LISTED), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
  return {
    code: 'reachability-unknown',
    message: `Whether pods can talk cannot be told in full: ${shown} Or set reachability: off.`,
    ...wholeList(errors),
  }
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
