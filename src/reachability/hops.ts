import { associatedTable } from '../discover/subnet-association.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Direction, SecurityGroup } from '../model/security-group.ts'
import { ALL_TRAFFIC } from '../model/traffic.ts'
import { partition, type RangeMap } from '../traffic/address-ranges.ts'
import {
  allowedByAcl,
  allowedByGroups,
  type AllowedTraffic,
  EVERYTHING,
  NOTHING,
  type PrefixLists,
  type Remote,
  UNKNOWN,
} from '../traffic/packet-filters.ts'
import type { Endpoint } from './endpoints.ts'
import { nextHops, type NextHop } from './route-lookup.ts'

/** The network between the workers as EC2 describes it, without unreadable parts. */
export type Network = {
  /** Every table that a worker's subnet can be associated with. */
  readonly tables: readonly RouteTable[]
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>
  readonly networkAcls: readonly NetworkAcl[]
  readonly prefixLists: PrefixLists
}

/** Everything that decides about an interface's traffic. Interfaces with equal profiles share an ID and are judged once. */
export type InterfaceProfile = {
  readonly id: string
  readonly subnetId: string
  readonly groupIds: readonly string[]
  readonly sourceDestCheck: boolean
}

/** The components on a packet's way, in the order in which the packet meets them. */
const ONE_WAY = [
  'source-check',
  'egress-groups',
  'egress-acl',
  'route',
  'ingress-acl',
  'ingress-groups',
  'destination-check',
] as const

export type OneWayComponent = (typeof ONE_WAY)[number]

/** Where a packet or its answer can be blocked. `address-family`: the pods have no address family in common. */
export type Component = OneWayComponent | `answer-${OneWayComponent}` | 'address-family'

/** An answer takes a separate path: it meets the same components as any packet that leaves the receiver's primary interface. */
export const COMPONENTS: readonly Exclude<Component, 'address-family'>[] = [
  ...ONE_WAY,
  ...ONE_WAY.map((component) => `answer-${component}` as const),
]

/** Whether a component filters answers, and its name on a one-way path. */
export function wayOf(component: Component): {
  readonly isForAnswers: boolean
  readonly oneWay: OneWayComponent | 'address-family'
} {
  const oneWay = ONE_WAY.find((each) => component === each || component === `answer-${each}`)
  return { isForAnswers: oneWay !== undefined && component !== oneWay, oneWay: oneWay ?? 'address-family' }
}

/** `allowed` is about the addresses at the other end. */
export type Hop = { readonly component: OneWayComponent; readonly allowed: RangeMap<AllowedTraffic> }

/** The hops at one end of a way. The ID is the same for hops that allow the same, whatever the resources' names. */
export type EndpointHops = { readonly id: string; readonly hops: readonly Hop[] }

export function aclOf({ networkAcls }: Network, subnetId: string): NetworkAcl | undefined {
  return networkAcls.find(({ subnetIds }) => subnetIds.includes(subnetId))
}

/** Unknown where EC2 describes no table that the sender's subnet is associated with. */
export function nextHopsFrom(
  network: Network,
  { subnetId }: InterfaceProfile,
  to: Endpoint,
): RangeMap<NextHop> {
  // Within a subnet, no route can be more specific than the local route (VPC user guide, "Routing for a middlebox appliance").
  if (subnetId !== '' && to.own?.subnetId === subnetId) {
    const { networkInterfaceId } = to.own
    return partition(to.cidr, [], () => ({ kind: 'worker', networkInterfaceId }))
  }
  const table = associatedTable(subnetId, network.tables)
  return table === undefined
    ? partition(to.cidr, [], () => ({ kind: 'unknown' }))
    : nextHops(table, to, network.prefixLists)
}

/** An interface at one end of the way, and the addresses at the other. */
type Crossing = {
  readonly network: Network
  readonly profile: InterfaceProfile
  readonly remote: Remote
  readonly crossesSubnets: boolean
  /** The packets that are answered passed this interface, so its security groups let their answers pass. */
  readonly isTracked: boolean
}

export function senderHops(sender: Crossing): EndpointHops {
  return toEndpointHops([
    { component: 'source-check', allowed: allowedByCheck(sender) },
    { component: 'egress-groups', allowed: allowedByItsGroups(sender, 'egress') },
    { component: 'egress-acl', allowed: allowedByItsAcl(sender, 'egress') },
  ])
}

export function receiverHops(receiver: Crossing): EndpointHops {
  return toEndpointHops([
    { component: 'ingress-acl', allowed: allowedByItsAcl(receiver, 'ingress') },
    { component: 'ingress-groups', allowed: allowedByItsGroups(receiver, 'ingress') },
    { component: 'destination-check', allowed: allowedByCheck(receiver) },
  ])
}

function allowedByCheck({ profile, remote }: Crossing): RangeMap<AllowedTraffic> {
  return partition(remote.cidr, [], () => (profile.sourceDestCheck ? NOTHING : EVERYTHING))
}

/**
 * An interface's groups track what passes it, and let the answers pass, untracked flows included: those are flows whose
 * answers a rule allows (EC2 user guide, "Connection tracking"). Answers that pass another interface are new to it.
 */
function allowedByItsGroups(
  { network, profile, remote, isTracked }: Crossing,
  direction: Direction,
): RangeMap<AllowedTraffic> {
  if (isTracked) return everything(remote)
  const groups = profile.groupIds.map((groupId) => network.securityGroups.get(groupId))
  return allowedByGroups(groups, direction, remote, network.prefixLists)
}

/** Network ACLs apply at the edge of a subnet, not between two interfaces in it (VPC user guide, "Network ACLs"). */
function allowedByItsAcl(
  { network, profile, remote, crossesSubnets }: Crossing,
  direction: Direction,
): RangeMap<AllowedTraffic> {
  return crossesSubnets
    ? allowedByAcl(aclOf(network, profile.subnetId), direction, remote.cidr)
    : everything(remote)
}

function everything({ cidr }: Remote): RangeMap<AllowedTraffic> {
  return partition(cidr, [], () => EVERYTHING)
}

function toEndpointHops(hops: readonly Hop[]): EndpointHops {
  return { id: hops.map(({ allowed }) => idOf(allowed)).join(' '), hops }
}

function idOf(allowed: RangeMap<AllowedTraffic>): string {
  return allowed
    .map(({ start, end, value: { definite, possible } }) => {
      const [always, maybe] = [definite, possible].map((traffic) =>
        traffic === ALL_TRAFFIC ? '*' : traffic.map(({ first, last }) => `${first}-${last}`).join(),
      )
      return `${start}-${end}:${always}/${maybe}`
    })
    .join(';')
}

/** What a next hop allows to one interface of the worker; undefined for a next hop that is another interface of it. */
export function allowedByNextHop(nextHop: NextHop, networkInterfaceId: string): AllowedTraffic | undefined {
  switch (nextHop.kind) {
    case 'worker':
      return nextHop.networkInterfaceId === networkInterfaceId ? EVERYTHING : undefined
    case 'elsewhere':
    case 'nowhere':
      return NOTHING
    case 'unknown':
      return UNKNOWN
  }
}
