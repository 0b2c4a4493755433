import { associatedTable } from '../discover/subnet-association.ts'
import type { Cidr } from '../model/cidr.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Direction, SecurityGroup } from '../model/security-group.ts'
import { ALL_TRAFFIC, NO_TRAFFIC } from '../model/traffic.ts'
import type { Worker } from '../model/worker.ts'
import { partition, type RangeMap } from './address-ranges.ts'
import {
  allowedByAcl,
  allowedByGroups,
  type AllowedTraffic,
  EVERYTHING,
  type PrefixLists,
  withoutAcl,
} from './packet-filters.ts'
import { nextHops, type NextHop } from './route-lookup.ts'

/** What stands between the pods of a cluster, as described; what could not be read is not there. */
export type Network = {
  /** All that can govern a worker's subnet. */
  readonly tables: readonly RouteTable[]
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>
  readonly networkAcls: readonly NetworkAcl[]
  readonly prefixLists: PrefixLists
}

/** An interface as the traffic meets it; interfaces that are alike are one `Port`, so that they are judged once. */
export type InterfaceProfile = {
  readonly id: string
  readonly subnetId: string
  readonly groupIds: readonly string[]
  readonly sourceDestCheck: boolean
}

/** Everything between two pods that can stop a packet, in the order in which it meets them, then what can stop the answer. */
export type Obstacle =
  | 'source-check'
  | 'egress-groups'
  | 'egress-acl'
  | 'route'
  | 'ingress-acl'
  | 'ingress-groups'
  | 'destination-check'
  | 'answer-egress-acl'
  | 'answer-ingress-acl'
  /** The pods have no address family in common. */
  | 'address-family'

export type View = {
  readonly obstacle: Obstacle
  /** Of the pod CIDR at the other end: what gets past, address by address. */
  readonly parts: RangeMap<AllowedTraffic>
}

/** What the traffic meets at one end: `id` is the same for what is the same, whatever the resources are called. */
export type End = { readonly id: string; readonly views: readonly View[] }

export function aclOf({ networkAcls }: Network, subnetId: string): NetworkAcl | undefined {
  return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId))
}

/** Where the sender's subnet sends the pod CIDR; unknown where no table is known to govern it. */
export function nextHopsFrom(
  network: Network,
  sender: InterfaceProfile,
  to: Worker,
  podCidr: Cidr,
): RangeMap<NextHop> {
  const table = associatedTable(sender.subnetId, network.tables)
  return table === undefined
    ? partition(podCidr, [], () => ({ kind: 'unknown' }))
    : nextHops(table, to, podCidr, network.prefixLists)
}

/** What packets to a pod CIDR meet where they set out, and their answers where they come back. */
export function sendingEnd(
  network: Network,
  sender: InterfaceProfile,
  podCidr: Cidr,
  crossesSubnets: boolean,
): End {
  return toEnd([
    { obstacle: 'source-check', parts: checkView(sender, podCidr) },
    { obstacle: 'egress-groups', parts: groupView(network, sender, 'egress', podCidr) },
    { obstacle: 'egress-acl', parts: aclView(network, sender, 'egress', podCidr, crossesSubnets) },
    { obstacle: 'answer-ingress-acl', parts: aclView(network, sender, 'ingress', podCidr, crossesSubnets) },
  ])
}

/** What packets from a pod CIDR meet where they arrive, and their answers where they set out. */
export function receivingEnd(
  network: Network,
  receiver: InterfaceProfile,
  podCidr: Cidr,
  crossesSubnets: boolean,
): End {
  return toEnd([
    { obstacle: 'ingress-acl', parts: aclView(network, receiver, 'ingress', podCidr, crossesSubnets) },
    { obstacle: 'ingress-groups', parts: groupView(network, receiver, 'ingress', podCidr) },
    { obstacle: 'destination-check', parts: checkView(receiver, podCidr) },
    { obstacle: 'answer-egress-acl', parts: aclView(network, receiver, 'egress', podCidr, crossesSubnets) },
  ])
}

function checkView({ sourceDestCheck }: InterfaceProfile, podCidr: Cidr): RangeMap<AllowedTraffic> {
  return partition(podCidr, [], () =>
    sourceDestCheck ? { definite: NO_TRAFFIC, possible: NO_TRAFFIC } : EVERYTHING,
  )
}

function groupView(
  { securityGroups, prefixLists }: Network,
  { groupIds }: InterfaceProfile,
  direction: Direction,
  podCidr: Cidr,
): RangeMap<AllowedTraffic> {
  const groups = groupIds.map((groupId) => securityGroups.get(groupId))
  return allowedByGroups(groups, direction, podCidr, prefixLists)
}

function aclView(
  network: Network,
  { subnetId }: InterfaceProfile,
  direction: Direction,
  podCidr: Cidr,
  crossesSubnets: boolean,
): RangeMap<AllowedTraffic> {
  return crossesSubnets ? allowedByAcl(aclOf(network, subnetId), direction, podCidr) : withoutAcl(podCidr)
}

function toEnd(views: readonly View[]): End {
  return { id: views.map(({ parts }) => keyOf(parts)).join(' '), views }
}

function keyOf(parts: RangeMap<AllowedTraffic>): string {
  return parts
    .map(({ start, end, value: { definite, possible } }) => {
      const [sure, perhaps] = [definite, possible].map((traffic) =>
        traffic === ALL_TRAFFIC ? '*' : traffic.map(({ first, last }) => `${first}-${last}`).join(),
      )
      return `${start}-${end}:${sure}/${perhaps}`
    })
    .join(';')
}

/** What a lead lets through to one interface; undefined for what leads to another one of the worker's. */
export function allowedByLead(lead: NextHop, networkInterfaceId: string): AllowedTraffic | undefined {
  return lead.kind === 'worker' && lead.networkInterfaceId !== networkInterfaceId
    ? undefined
    : ADMITTED[lead.kind]
}

const ADMITTED: Readonly<Record<NextHop['kind'], AllowedTraffic>> = {
  worker: EVERYTHING,
  elsewhere: { definite: NO_TRAFFIC, possible: NO_TRAFFIC },
  nowhere: { definite: NO_TRAFFIC, possible: NO_TRAFFIC },
  unknown: { definite: NO_TRAFFIC, possible: ALL_TRAFFIC },
}
