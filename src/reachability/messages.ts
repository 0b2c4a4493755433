import { subnetNotManaged } from '../discover/table-messages.ts'
import type { Cidr } from '../model/cidr.ts'
import { destinationText } from '../model/destination.ts'
import { formatList, LISTED, wholeList, type Finding } from '../model/finding.ts'
import { tableName, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'
import * as plan from '../plan/messages.ts'
import type { CheckToDisable } from '../plan/plan.ts'

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

/** The same for a subnet without workers. */
export function controllerSubnetUnmanaged(
  subnetId: string,
  controllers: readonly Worker[],
  table: RouteTable,
  commands: Commands,
): ReachabilityFinding {
  const [are, their] = controllers.length === 1 ? ['is', 'its'] : ['are', 'their']
  return {
    code: 'subnet-not-governed',
    message: `${names(controllers)} ${are} in ${subnetId}, which uses ${tableName(table)}, so ${their} traffic to pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${table.routeTableId} to route-table-ids or its name to route-table-name.`,
    commands,
    ...wholeList(controllers.map(({ name }) => name)),
  }
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

/** With masquerading, replies go to these workers' own addresses. */
export function nodesShadowed(
  routeTableId: string,
  { destination, target, state }: Route,
  workers: readonly Worker[],
  commands: Commands,
): ReachabilityFinding {
  const where = `${plan.targetName(target)}${state === 'blackhole' ? ' (a blackhole)' : ''}`
  return {
    code: 'route-shadowed',
    message: `In ${routeTableId}, ${destinationText(destination)} targets ${where}, so packets to the addresses of ${names(workers)} don't take the local route. With masquerading, replies to their pods go to these addresses. Delete that route, or let its target forward the packets.`,
    commands,
    ...wholeList(workers.map(({ name }) => name)),
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

export function noAddressFamilyOfControllers(
  some: readonly Worker[],
  others: readonly Worker[],
): ReachabilityFinding {
  return {
    code: 'address-family',
    message: `${names(some)} and ${names(others)} have no common IP version for the traffic between pods and the control plane. Assign addresses of the pods' IP version to the primary interfaces of the controllers.`,
    commands: [],
    ...wholeList([...some, ...others].map(({ name }) => name)),
  }
}

export function noController(vpcId: string): ReachabilityFinding {
  return {
    code: 'reachability-unknown',
    message: `Can't check the control plane, because no running instance in ${vpcId} matches control-plane-filters. Fix the filters, or leave the input empty.`,
    commands: [],
  }
}

export function reachabilityUnknown(pairs: number): ReachabilityFinding {
  return {
    code: 'reachability-unknown',
    message: `For ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of workers, the action can't determine whether pods can communicate, because EC2 didn't return every security group, network ACL, and prefix list that applies. Make sure that the credentials can describe them.`,
    commands: [],
  }
}

export function tooManyWorkers(workers: number, most: number): ReachabilityFinding {
  const [all, judged, perVersion] = [workers, most, most / 2].map((each) => each.toLocaleString('en'))
  return {
    code: 'reachability-unknown',
    message: `Skipped the reachability check: there are ${all} workers, and a route table can have routes to at most ${judged} (${perVersion} for each IP version). Select fewer workers, or set reachability: off.`,
    commands: [],
  }
}

/** `errors` are sentences. */
export function packetFiltersUnread(errors: readonly string[]): Pick<Finding, 'code' | 'message' | 'names'> {
  const rest = errors.length - LISTED
  const shown = [...errors.slice(0, LISTED), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ')
  return {
    code: 'reachability-unknown',
    message: `Can't fully determine whether pods can communicate. ${shown} To skip this check, set reachability: off.`,
    ...wholeList(errors),
  }
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
