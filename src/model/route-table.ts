import type { Cidr } from './cidr.ts'
import { destinationText, networkOf, type Destination } from './destination.ts'
import { EFA_ONLY, type Instance, type NetworkInterface } from './instance.ts'

/** The data that the run needs about a VPC route table. */
export type RouteTable = {
  readonly routeTableId: string
  readonly vpcId: string
  /** The account that owns the table. */
  readonly ownerId: string
  readonly tags: ReadonlyMap<string, string>
  /** Subnets of its VPC without an explicit association use it. */
  readonly isMain: boolean
  /** The subnets that are explicitly associated with it. */
  readonly subnetIds: readonly string[]
  /** It might be the main table, or the table of any subnet. */
  readonly hasUnreadAssociations: boolean
  readonly routes: readonly Route[]
}

export type Route = {
  readonly destination: Destination
  readonly target: RouteTarget
  readonly state: string
  /** CreateRouteTable, CreateRoute, EnableVgwRoutePropagation, or Advertisement. Empty if EC2 describes none. */
  readonly origin: string
}

export type RouteTarget =
  | {
      readonly kind: 'instance'
      readonly instanceId: string
      readonly networkInterfaceId: string | undefined
    }
  | { readonly kind: 'network-interface'; readonly networkInterfaceId: string }
  /** `local`, or an ID: igw-, vgw-, vpce-. */
  | { readonly kind: 'gateway'; readonly gatewayId: string }
  /** Every other target in EC2: nat-, tgw-, pcx-, eigw-, lgw-, cagw-, a core network's ARN … */
  | { readonly kind: 'other'; readonly id: string }
  /** EC2 shows no target, as for some blackholes. */
  | { readonly kind: 'none' }

/** The CIDRs of the table's VPC. EC2 creates a route for each with the table; its target is `local` or an appliance. */
export function vpcCidrs({ routes }: RouteTable): Cidr[] {
  return routes
    .filter(({ origin }) => origin === 'CreateRouteTable')
    .flatMap(({ destination }) => networkOf(destination) ?? [])
}

/**
 * The route that a call created for a destination. This excludes propagated and advertised routes, because EC2 accepts an
 * additional static route for the same CIDR, and prefers it. It also excludes routes for the VPC's CIDR, which can't be a
 * pod CIDR.
 */
export function staticRoute(table: RouteTable, destination: Cidr): Route | undefined {
  const known = staticRoutes.get(table) ?? byDestination(table)
  staticRoutes.set(table, known)
  return known.get(destination.text)
}

/** Each worker's route is looked up several times, and a search each time would take workers × routes steps. */
const staticRoutes = new WeakMap<RouteTable, ReadonlyMap<string, Route>>()

function byDestination({ routes }: RouteTable): ReadonlyMap<string, Route> {
  // A route of unknown origin might block a new one.
  const created = routes.filter(({ origin }) => origin === 'CreateRoute' || origin === '')
  // EC2 doesn't allow two routes for one destination. If it shows two, the first one applies.
  return new Map(created.toReversed().map((route) => [destinationText(route.destination), route]))
}

/** The worker's data to compare with a route's target. */
export type Owner = Pick<Instance, 'instanceId' | 'networkInterfaces'>

/**
 * For a route to an interface, EC2 also shows the interface's instance, if EC2 knows it. An interface without an address
 * forwards nothing, so a route to it doesn't target the worker.
 */
export function targets(route: Route, owner: Owner): boolean {
  return belongsTo(route, owner) && targetedInterface(route, owner)?.interfaceType !== EFA_ONLY
}

/** The target is this instance or any of its interfaces, whether or not it forwards packets. */
export function belongsTo(route: Route, owner: Owner): boolean {
  return route.target.kind === 'instance'
    ? route.target.instanceId === owner.instanceId
    : targetedInterface(route, owner) !== undefined
}

function targetedInterface({ target }: Route, { networkInterfaces }: Owner): NetworkInterface | undefined {
  return target.kind === 'instance' || target.kind === 'network-interface'
    ? networkInterfaces.find(({ networkInterfaceId }) => networkInterfaceId === target.networkInterfaceId)
    : undefined
}

/** A gateway or a route server added the route, not a call. Such routes aren't part of the table's quota. */
export function isPropagated({ origin }: Route): boolean {
  return origin !== 'CreateRoute' && origin !== 'CreateRouteTable' && origin !== ''
}

/** A table as messages name it: its ID, and its name if it has one. */
export function tableName({ routeTableId, tags }: RouteTable): string {
  const name = tags.get('Name') ?? ''
  return name === '' ? routeTableId : `${routeTableId} (${name})`
}

/** A target as messages name it. */
export function describeTarget(target: RouteTarget): string {
  switch (target.kind) {
    case 'instance':
      return target.instanceId
    case 'network-interface':
      return target.networkInterfaceId
    case 'gateway':
      return target.gatewayId
    case 'other':
      return target.id
    case 'none':
      return 'no target'
  }
}
