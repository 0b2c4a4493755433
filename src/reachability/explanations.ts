import { associatedTable } from '../discover/subnet-association.ts'
import { destinationText } from '../model/destination.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { Route, RouteTable } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import type { Worker } from '../model/worker.ts'
import type { Endpoint } from './endpoints.ts'
import { aclOf, wayOf, type InterfaceProfile, type Network, type OneWayComponent } from './hops.ts'
import type { Pair } from './pairs.ts'
import { exchangesOn, type Path } from './connections.ts'
import type { Blocked } from './verdict.ts'

/** Why a component blocks traffic: the one thing to fix. Explanations with the same key are about the same thing. */
export type Explanation = { readonly key: string } & (
  | { readonly kind: 'source-dest-check' }
  | { readonly kind: 'security-group'; readonly groupIds: readonly string[]; readonly direction: Direction }
  | { readonly kind: 'network-acl'; readonly acl: NetworkAcl; readonly direction: Direction }
  | { readonly kind: 'missing-route'; readonly table: RouteTable; readonly subnetId: string }
  /** A route that is more specific than the pod CIDR has another target. */
  | { readonly kind: 'shadowing-route'; readonly table: RouteTable; readonly route: Route }
  /** Of workers with each other, or with controllers. */
  | { readonly kind: 'address-family'; readonly isOfController: boolean }
  /** Something couldn't be read. */
  | { readonly kind: 'unknown' }
)

/**
 * `resource` is the ID of the blocking resource, `worker` the worker at that end of the path, `subnetId` the subnet of its
 * interface. `peer` is the other worker, and `remote` which of its addresses are blocked.
 */
type LocatedExplanation = {
  readonly explanation: Explanation
  readonly resource: string
  readonly subnetId: string
  readonly worker: Worker
  readonly peer: Worker
  readonly remote: Endpoint | undefined
}

const UNKNOWN: Explanation = { kind: 'unknown', key: 'unknown' }
const NO_COMMON_FAMILY: Explanation = { kind: 'address-family', key: 'address-family', isOfController: false }
const NO_FAMILY_OF_CONTROLLER: Explanation = {
  kind: 'address-family',
  key: 'address-family controller',
  isOfController: true,
}

/** Everything that blocks a pair, in the order of its path. */
export function explainPair(pair: Pair, network: Network): LocatedExplanation[] {
  return pair.judgement.blocked.flatMap((blocked) =>
    blocked.extent === 'unknown'
      ? [withoutPath(UNKNOWN, pair, '')]
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

function withoutPath(explanation: Explanation, { from, to }: Pair, resource: string): LocatedExplanation {
  return { explanation, resource, subnetId: '', worker: from, peer: to, remote: undefined }
}

function explainComponent(
  { component, exchanges }: Blocked,
  pair: Pair,
  network: Network,
): LocatedExplanation[] {
  const { isForAnswers, oneWay } = wayOf(component)
  if (oneWay === 'address-family')
    return [
      withoutPath(
        pair.kind === 'pods' ? NO_COMMON_FAMILY : NO_FAMILY_OF_CONTROLLER,
        pair,
        pair.from.instanceId,
      ),
    ]
  const { at, explain } = EXPLAINERS[oneWay]
  const [worker, peer] = isForAnswers === (at === 'sender') ? [pair.to, pair.from] : [pair.from, pair.to]
  const places = exchangesOn(pair.connections)
    .filter((_, index) => exchanges.includes(index))
    .map(({ path, answerPath, receiver, answerReceiver }) => {
      const [way, back] = isForAnswers ? [answerPath, path] : [path, answerPath]
      return at === 'sender'
        ? { path: way, profile: way.sender, remote: way.to }
        : { path: way, profile: (isForAnswers ? answerReceiver : receiver).profile, remote: back.to }
    })
  return withoutRepeats(places).flatMap((place) =>
    explain({ ...place, worker }, network).map((found) => ({
      ...found,
      worker,
      peer,
      remote: place.remote,
      subnetId: place.profile.subnetId,
    })),
  )
}

/** A way from the worker's interface `profile`, or to it. `remote` is at its other end. */
type Place = { readonly path: Path; readonly profile: InterfaceProfile; readonly remote: Endpoint }

/** A sender has one interface for several receivers, and answers of different pods may arrive at one. */
function withoutRepeats(places: readonly Place[]): Place[] {
  return places.filter(
    (place, index) =>
      places.findIndex(
        ({ path, profile, remote }) =>
          path === place.path && profile === place.profile && remote === place.remote,
      ) === index,
  )
}

type PlaceAtWorker = Place & { readonly worker: Worker }

type Found = Pick<LocatedExplanation, 'explanation' | 'resource'>
type Explain = (place: PlaceAtWorker, network: Network) => Found[]

const explainCheck: Explain = ({ worker }) => [
  { explanation: { kind: 'source-dest-check', key: 'source-dest-check' }, resource: worker.instanceId },
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

const explainRoute: Explain = ({ profile: { subnetId }, path }, network) => {
  const table = associatedTable(subnetId, network.tables)
  if (table === undefined) return [{ explanation: UNKNOWN, resource: '' }]
  const { routeTableId: resource } = table
  const { cidr, own } = path.to
  return path.nextHops.flatMap(({ value: nextHop }): Found[] => {
    if (nextHop.kind === 'worker') return []
    if (nextHop.kind === 'unknown' || (nextHop.kind === 'nowhere' && own !== undefined))
      return [{ explanation: UNKNOWN, resource: '' }]
    // No route to a worker's own address is missing: the local route is in every table.
    if (nextHop.kind === 'elsewhere' && (own !== undefined || nextHop.destination.prefix > cidr.prefix)) {
      const { route } = nextHop
      const key = ['shadowing-route', resource, destinationText(route.destination)].join(' ')
      return [{ explanation: { kind: 'shadowing-route', key, table, route }, resource }]
    }
    const key = ['missing-route', resource, subnetId].join(' ')
    return [{ explanation: { kind: 'missing-route', key, table, subnetId }, resource }]
  })
}

/** For each component, at which end of the way it is, and how to explain that it blocks packets or answers. */
const EXPLAINERS: Readonly<Record<OneWayComponent, { at: 'sender' | 'receiver'; explain: Explain }>> = {
  'source-check': { at: 'sender', explain: explainCheck },
  'egress-groups': { at: 'sender', explain: explainGroups('egress') },
  'egress-acl': { at: 'sender', explain: explainAcl('egress') },
  route: { at: 'sender', explain: explainRoute },
  'ingress-acl': { at: 'receiver', explain: explainAcl('ingress') },
  'ingress-groups': { at: 'receiver', explain: explainGroups('ingress') },
  'destination-check': { at: 'receiver', explain: explainCheck },
}
