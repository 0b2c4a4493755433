import { associatedTable } from '../discover/subnet-association.ts'
import { destinationText } from '../model/destination.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Direction } from '../model/security-group.ts'
import type { Worker } from '../model/worker.ts'
import { aclOf, type Network, type Obstacle, type InterfaceProfile } from './hops.ts'
import type { Pair } from './pairs.ts'
import type { NextHop } from './route-lookup.ts'
import type { Reason } from './verdict.ts'

/** The one thing to mend that stands in a pair's way. */
export type Cause =
  | { readonly kind: 'source-dest-check' }
  | { readonly kind: 'security-group'; readonly groupIds: readonly string[]; readonly direction: Direction }
  | { readonly kind: 'network-acl'; readonly subnetId: string; readonly direction: Direction }
  /** A more specific route than the pod CIDR's own takes part of it elsewhere. */
  | { readonly kind: 'shadow'; readonly table: RouteTable; readonly lead: Elsewhere }
  | { readonly kind: 'route'; readonly table: RouteTable; readonly subnetId: string }
  | { readonly kind: 'address-family' }
  /** Something could not be read. */
  | { readonly kind: 'unknown' }

type Elsewhere = Extract<NextHop, { kind: 'elsewhere' }>

/** What a cause is told apart by: equal keys are one thing to mend. */
export function keyOf(cause: Cause, network: Network): string {
  switch (cause.kind) {
    case 'source-dest-check':
    case 'address-family':
    case 'unknown':
      return cause.kind
    case 'security-group':
      return [cause.kind, cause.direction, ...cause.groupIds].join(' ')
    case 'network-acl':
      return [cause.kind, cause.direction, aclOf(network, cause.subnetId)?.networkAclId].join(' ')
    case 'shadow':
      return [cause.kind, cause.table.routeTableId, destinationText(cause.lead.route.destination)].join(' ')
    case 'route':
      return [cause.kind, cause.table.routeTableId, cause.subnetId].join(' ')
  }
}

/** The keys of what stands in one pair's way. */
export function causeKeys(pair: Pair, network: Network): string[] {
  return [...new Set(blamed(pair, network).map(({ cause }) => keyOf(cause, network)))]
}

/** The way of one pair, obstacle by obstacle, with the ID of the resource that stands there. */
export function obstaclesOf(pair: Pair, network: Network): (Reason & { readonly resource: string })[] {
  return pair.judgement.reasons.flatMap((reason) => {
    const resources = blame(reason.obstacle, pair, network).map((each) => resourceOf(each, network))
    return [...new Set(resources)].map((resource) => ({ ...reason, resource }))
  })
}

function resourceOf({ cause, worker }: Blame, network: Network): string {
  switch (cause.kind) {
    case 'source-dest-check':
    case 'address-family':
      return worker.instanceId
    case 'security-group':
      return cause.groupIds.join(',')
    case 'network-acl':
      return aclOf(network, cause.subnetId)?.networkAclId ?? cause.subnetId
    case 'shadow':
    case 'route':
      return cause.table.routeTableId
    case 'unknown':
      return ''
  }
}

/** `worker` is at the end where the cause is, `other` at the far one. */
export type Blame = { readonly cause: Cause; readonly worker: Worker; readonly other: Worker }

/** Everything that stands in one pair's way. */
export function blamed(pair: Pair, network: Network): Blame[] {
  return pair.judgement.reasons.flatMap(({ obstacle, extent }) =>
    extent === 'unknown'
      ? [{ cause: { kind: 'unknown' }, worker: pair.from, other: pair.to } as const]
      : blame(obstacle, pair, network),
  )
}

function blame(obstacle: Obstacle, { from, to, path }: Pair, network: Network): Blame[] {
  const atSender = (cause: Cause): Blame => ({ cause, worker: from, other: to })
  const atReceivers = (causeAt: (port: InterfaceProfile) => Cause): Blame[] =>
    path.receivers.map(({ port }) => ({ cause: causeAt(port), worker: to, other: from }))
  const acl = ({ subnetId }: InterfaceProfile, direction: Direction): Cause => ({
    kind: 'network-acl',
    subnetId,
    direction,
  })
  const groups = ({ groupIds }: InterfaceProfile, direction: Direction): Cause => ({
    kind: 'security-group',
    groupIds,
    direction,
  })
  switch (obstacle) {
    case 'source-check':
      return [atSender({ kind: 'source-dest-check' })]
    case 'destination-check':
      return atReceivers(() => ({ kind: 'source-dest-check' }))
    case 'egress-groups':
      return [atSender(groups(path.sender, 'egress'))]
    case 'ingress-groups':
      return atReceivers((port) => groups(port, 'ingress'))
    case 'egress-acl':
      return [atSender(acl(path.sender, 'egress'))]
    case 'answer-ingress-acl':
      return [atSender(acl(path.sender, 'ingress'))]
    case 'ingress-acl':
      return atReceivers((port) => acl(port, 'ingress'))
    case 'answer-egress-acl':
      return atReceivers((port) => acl(port, 'egress'))
    case 'route':
      return routeCauses(
        path.nextHops.map(({ value }) => value),
        path.sender,
        to,
        network,
      ).map(atSender)
    case 'address-family':
      return [atSender({ kind: 'address-family' })]
  }
}

function routeCauses(
  nextHops: readonly NextHop[],
  sender: InterfaceProfile,
  to: Worker,
  network: Network,
): Cause[] {
  const table = associatedTable(sender.subnetId, network.tables)
  if (table === undefined) return [{ kind: 'unknown' }]
  return nextHops.flatMap((lead): Cause[] => {
    switch (lead.kind) {
      case 'worker':
        return []
      case 'unknown':
        return [{ kind: 'unknown' }]
      case 'nowhere':
        return [{ kind: 'route', table, subnetId: sender.subnetId }]
      case 'elsewhere':
        return isMoreSpecific(lead, to)
          ? [{ kind: 'shadow', table, lead }]
          : [{ kind: 'route', table, subnetId: sender.subnetId }]
    }
  })
}

function isMoreSpecific({ destination }: Elsewhere, { podCidrs }: Worker): boolean {
  return podCidrs.some(
    ({ version, prefix }) => version === destination.version && destination.prefix > prefix,
  )
}
