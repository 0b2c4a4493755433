import type { Cidr } from './cidr.ts'
import { destinationText, networkOf, type Destination } from './destination.ts'
import type { Worker } from './worker.ts'

/** A VPC route table as described, narrowed to what the run needs. */
export type RouteTable = {
  readonly routeTableId: string
  readonly vpcId: string
  /** The account that owns the table. */
  readonly ownerId: string
  readonly tags: ReadonlyMap<string, string>
  /** It governs the subnets of its VPC that have no table of their own. */
  readonly isMain: boolean
  /** The subnets that are associated with it by name. */
  readonly subnetIds: readonly string[]
  readonly routes: readonly Route[]
}

export type Route = {
  readonly destination: Destination
  readonly target: RouteTarget
  readonly state: string
  /** CreateRouteTable, CreateRoute, EnableVgwRoutePropagation or Advertisement. */
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
  /** Everything else that EC2 can route to: nat-, tgw-, pcx-, eigw-, lgw-, cagw-, a core network's ARN … */
  | { readonly kind: 'other'; readonly id: string }
  /** EC2 names no target, as for some blackholes. */
  | { readonly kind: 'none' }

/** The CIDRs of the table's VPC: EC2 makes a route for each with the table, to `local` unless it was pointed at an appliance. */
export function vpcCidrs({ routes }: RouteTable): Cidr[] {
  return routes
    .filter(({ origin }) => origin === 'CreateRouteTable')
    .flatMap(({ destination }) => networkOf(destination) ?? [])
}

/**
 * The route that somebody made for a destination. Propagated and advertised routes do not count: EC2 lets a static
 * route of the same CIDR stand beside them, and prefers it. The VPC's own CIDR is no pod CIDR in the first place.
 */
export function staticRoute(table: RouteTable, destination: Cidr): Route | undefined {
  const known = staticRoutes.get(table) ?? byDestination(table)
  staticRoutes.set(table, known)
  return known.get(destination.text)
}

/** Asked for once a worker and more, so that a search each time would be workers × routes. */
const staticRoutes = new WeakMap<RouteTable, ReadonlyMap<string, Route>>()

function byDestination({ routes }: RouteTable): ReadonlyMap<string, Route> {
  const own = routes.filter(({ origin }) => origin === 'CreateRoute')
  // Of two with one destination, which EC2 does not let be, the first counts.
  return new Map(own.toReversed().map((route) => [destinationText(route.destination), route]))
}

/** EC2 shows the instance for a route to any of its interfaces; the interface alone where it does not know the instance. */
export function targets({ target }: Route, worker: Worker): boolean {
  switch (target.kind) {
    case 'instance':
      return target.instanceId === worker.instanceId
    case 'network-interface':
      return worker.networkInterfaces.some(
        ({ networkInterfaceId }) => networkInterfaceId === target.networkInterfaceId,
      )
    case 'gateway':
    case 'other':
    case 'none':
      return false
  }
}

/** Added by a gateway or a route server, not by a call; not counted against the table's quota. */
export function isPropagated({ origin }: Route): boolean {
  return origin !== 'CreateRoute' && origin !== 'CreateRouteTable'
}

/** A table as people know it: its ID, and its name where it has one. */
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
