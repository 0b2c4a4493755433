import { associatedTable } from '../discover/subnet-association.ts'
import type { Cidr } from '../model/cidr.ts'
import { destinationText } from '../model/destination.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { Route, RouteTable } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import type { Worker } from '../model/worker.ts'
import { aclOf, wayOf, type InterfaceProfile, type Network, type OneWayComponent } from './hops.ts'
import type { Pair } from './pairs.ts'
import { exchangesOn, type Path } from './paths.ts'
import type { Blocked } from './verdict.ts'

/** Why a component blocks traffic: the one thing to fix. Explanations with the same key are about the same thing. */
export type Explanation = { readonly key: string } & (
  | { readonly kind: 'source-dest-check' }
  | { readonly kind: 'security-group'; readonly groupIds: readonly string[]; readonly direction: Direction }
  | { readonly kind: 'network-acl'; readonly acl: NetworkAcl; readonly direction: Direction }
  | { readonly kind: 'missing-route'; readonly table: RouteTable; readonly subnetId: string }
  /** A route that is more specific than the pod CIDR has another target. */
  | { readonly kind: 'shadowing-route'; readonly table: RouteTable; readonly route: Route }
  | { readonly kind: 'address-family' }
  /** Something couldn't be read. */
  | { readonly kind: 'unknown' }
)

/**
 * `resource` is the ID of what is in the way, `worker` the worker at that end of the way, `peer` the other one, `subnetId`
 * the subnet of the worker's interface.
 */
type LocatedExplanation = {
  readonly explanation: Explanation
  readonly resource: string
  readonly subnetId: string
  readonly worker: Worker
  readonly peer: Worker
}

const UNKNOWN: Explanation = { kind: 'unknown', key: 'unknown' }

/** Everything that blocks a pair, in the order of its path. */
export function explainPair(pair: Pair, network: Network): LocatedExplanation[] {
  return pair.judgement.blocked.flatMap((blocked) =>
    blocked.extent === 'unknown'
      ? [{ explanation: UNKNOWN, resource: '', subnetId: '', worker: pair.from, peer: pair.to }]
      : explainComponent(blocked, pair, network),
  )
}

export function explanationKeys(pair: Pair, network: Network): string[] {
  return [...new Set(explainPair(pair, network).map(({ explanation }) => explanation.key))]
}

/** The components that block a pair, once for each resource. */
export function blockedResources(pair: Pair, network: Network): (Blocked & { readonly resource: string })[] {
  return pair.judgement.blocked.flatMap((blocked) => {
    const resources = explainComponent(blocked, pair, network).map(({ resource }) => resource)
    return [...new Set(resources)].map((resource) => ({ ...blocked, resource }))
  })
}

function explainComponent(
  { component, exchanges }: Blocked,
  { from, to, path, answerPath }: Pair,
  network: Network,
): LocatedExplanation[] {
  const { isForAnswers, oneWay } = wayOf(component)
  const { at, explain } = EXPLAINERS[oneWay]
  const way = isForAnswers ? { from: to, to: from, path: answerPath } : { from, to, path }
  const receivers = exchangesOn(path, answerPath)
    .filter((_, index) => exchanges.includes(index))
    .map(({ receiver, answerReceiver }) => (isForAnswers ? answerReceiver : receiver).profile)
  const [worker, peer] = at === 'sender' ? [way.from, way.to] : [way.to, way.from]
  const profiles = at === 'sender' ? [way.path.sender] : [...new Set(receivers)]
  return profiles.flatMap((profile) =>
    explain({ worker, peer, profile, path: way.path }, network).map((found) => ({
      ...found,
      worker,
      peer,
      subnetId: profile.subnetId,
    })),
  )
}

type Endpoint = Pick<LocatedExplanation, 'worker' | 'peer'> & {
  readonly profile: InterfaceProfile
  readonly path: Path
}

type Found = Pick<LocatedExplanation, 'explanation' | 'resource'>
type Explain = (endpoint: Endpoint, network: Network) => Found[]

const explainCheck: Explain = ({ worker }) => [
  { explanation: { kind: 'source-dest-check', key: 'source-dest-check' }, resource: worker.instanceId },
]

const explainFamily: Explain = ({ worker }) => [
  { explanation: { kind: 'address-family', key: 'address-family' }, resource: worker.instanceId },
]

const explainGroups =
  (direction: Direction): Explain =>
  ({ profile: { groupIds } }) => {
    const key = ['security-group', direction, ...groupIds].join(' ')
    return [
      { explanation: { kind: 'security-group', key, groupIds, direction }, resource: groupIds.join(',') },
    ]
  }

/** One network ACL of several subnets is one thing to fix. */
const explainAcl =
  (direction: Direction): Explain =>
  ({ profile: { subnetId } }, network) => {
    const acl = aclOf(network, subnetId)
    if (acl === undefined) return [{ explanation: UNKNOWN, resource: subnetId }]
    const key = ['network-acl', direction, acl.networkAclId].join(' ')
    return [{ explanation: { kind: 'network-acl', key, acl, direction }, resource: acl.networkAclId }]
  }

const explainRoute: Explain = ({ profile: { subnetId }, peer, path }, network) => {
  const table = associatedTable(subnetId, network.tables)
  if (table === undefined) return [{ explanation: UNKNOWN, resource: '' }]
  const { routeTableId: resource } = table
  return path.nextHops.flatMap(({ value: nextHop }): Found[] => {
    if (nextHop.kind === 'worker') return []
    if (nextHop.kind === 'unknown') return [{ explanation: UNKNOWN, resource: '' }]
    if (nextHop.kind === 'elsewhere' && isMoreSpecific(nextHop.destination, peer)) {
      const { route } = nextHop
      const key = ['shadowing-route', resource, destinationText(route.destination)].join(' ')
      return [{ explanation: { kind: 'shadowing-route', key, table, route }, resource }]
    }
    const key = ['missing-route', resource, subnetId].join(' ')
    return [{ explanation: { kind: 'missing-route', key, table, subnetId }, resource }]
  })
}

function isMoreSpecific({ version, prefix }: Cidr, { podCidrs }: Worker): boolean {
  return podCidrs.some((podCidr) => podCidr.version === version && podCidr.prefix < prefix)
}

/** For each component, at which end of the way it is, and how to explain that it blocks packets or answers. */
const EXPLAINERS: Readonly<
  Record<OneWayComponent | 'address-family', { at: 'sender' | 'receiver'; explain: Explain }>
> = {
  'source-check': { at: 'sender', explain: explainCheck },
  'egress-groups': { at: 'sender', explain: explainGroups('egress') },
  'egress-acl': { at: 'sender', explain: explainAcl('egress') },
  route: { at: 'sender', explain: explainRoute },
  'ingress-acl': { at: 'receiver', explain: explainAcl('ingress') },
  'ingress-groups': { at: 'receiver', explain: explainGroups('ingress') },
  'destination-check': { at: 'receiver', explain: explainCheck },
  'address-family': { at: 'sender', explain: explainFamily },
}
