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

/** `refersToGroup`: a rule references a security group instead of addresses. */
export function securityGroupBlocks(
  groupIds: readonly string[],
  refersToGroup: boolean,
  effect: FilterEffect,
  commands: Commands,
): ReachabilityFinding {
  const isOne = groupIds.length === 1
  const subject = `${isOne ? 'Security group' : 'Security groups'} ${formatList(groupIds)} of ${names(effect.workers)}`
  const fix = refersToGroup
    ? 'Rules that reference a security group match node IPs, not pod IPs; add a rule for the pod CIDRs.'
    : 'Add a rule for the pod CIDRs.'
  return {
    code: 'security-group',
    message: `${subject} ${describeEffect(effect, isOne)}. ${fix}`,
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
  const add = commands.length === 0 ? 'Renumber its entries, and add' : 'Add'
  return {
    code: 'network-acl',
    message: `Network ACL ${networkAclId} of ${formatList(subnetIds)} (${names(effect.workers)}) ${describeEffect(effect)}. Network ACLs also filter replies. ${add} entries for the pod CIDRs with lower rule numbers than the entries that deny them.`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers].map(({ name }) => name)),
  }
}

/** `blocks all traffic from the pods of worker-1`, `allows only TCP 443 to the pods of worker-1`. */
function describeEffect({ direction, allowed, peers }: FilterEffect, isOne = true): string {
  const values = allowed.flatMap((ranges) => ranges.map(({ value }) => value))
  const isKnown = values.every(({ definite, possible }) => isEqual(definite, possible))
  const [text = '', ...others] = new Set(values.map(({ definite }) => describeTraffic(definite, formatList)))
  const [block, allow] = isOne ? ['blocks', 'allows'] : ['block', 'allow']
  const effect =
    !isKnown || others.length > 0
      ? `${block} part of the traffic`
      : text === 'nothing'
        ? `${block} all traffic`
        : `${allow} ${text.startsWith('all but ') ? '' : 'only '}${text}`
  return `${effect} ${direction === 'ingress' ? 'from' : 'to'} the pods of ${names(peers)}`
}

/** For a managed route table. Findings about the plan explain why the route is missing. */
export function routeMissing(
  table: RouteTable,
  peers: readonly Worker[],
  commands: Commands,
): ReachabilityFinding {
  return {
    code: 'route-missing',
    message: `${tableName(table)} has no active route to the pods of ${names(peers)}. Run with mode: apply, or fix the errors that prevent the route.`,
    commands,
    ...wholeList(peers.map(({ name }) => name)),
  }
}

/** The subnet of these workers uses a route table that this run doesn't manage. */
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
  // It covers more than the plan's finding, so it isn't the same finding.
  const { code, message } = finding
  return {
    code,
    message: `${message} That route also diverts ${formatList(also)}.`,
    commands,
    ...wholeList(also),
  }
}

export function noCommonAddressFamily(workers: readonly Worker[]): ReachabilityFinding {
  return {
    code: 'address-family',
    message: `The pods of ${names(workers)} have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version.`,
    commands: [],
    ...wholeList(workers.map(({ name }) => name)),
  }
}

export function reachabilityUnknown(pairs: number): ReachabilityFinding {
  return {
    code: 'reachability-unknown',
    message: `For ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of workers, the action can't determine whether pods can talk, because EC2 didn't return every security group, network ACL, and prefix list that applies. Make sure that the credentials can describe them.`,
    commands: [],
  }
}

export function tooManyWorkers(workers: number, most: number): ReachabilityFinding {
  const [all, judged, perVersion] = [workers, most, most / 2].map((each) => each.toLocaleString('en'))
  return {
    code: 'reachability-unknown',
    message: `Skipped the reachability check for ${all} workers, because a route table can have routes to at most ${judged} (${perVersion} for each IP version). Select fewer workers, or set reachability: off.`,
    commands: [],
  }
}

/** `errors` are sentences. */
export function packetFiltersUnread(errors: readonly string[]): Pick<Finding, 'code' | 'message' | 'names'> {
  const rest = errors.length - LISTED
  const shown = [...errors.slice(0, LISTED), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
  return {
    code: 'reachability-unknown',
    message: `Can't fully determine whether pods can talk. ${shown} To skip this check, set reachability: off.`,
    ...wholeList(errors),
  }
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
