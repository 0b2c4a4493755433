import type { Params } from '../../query-api/query.ts'
import type { Route, RouteTable } from '../../world/world.ts'

/** A table can have a propagated route to the same destination too. */
export function staticRoute(table: RouteTable, destination: string): Route | undefined {
  return table.routes.find((route) => route.destination === destination && isStatic(route))
}

/**
 * The route that a call to replace or delete means: "the value you specify must match the CIDR for the route exactly"
 * (EC2 API reference, DeleteRoute). Assumed: EC2 compares what it writes itself.
 */
export function namedRoute(table: RouteTable, destination: string, params: Params): Route | undefined {
  const route = staticRoute(table, destination)
  const given = params['DestinationCidrBlock'] ?? params['DestinationIpv6CidrBlock']
  return route?.shownAs === undefined || route.shownAs === given ? route : undefined
}

/** A route that counts toward the quota and that writes can change, unlike propagated and advertised routes. */
export function isStatic({ origin }: Route): boolean {
  return origin === 'CreateRoute' || origin === 'CreateRouteTable'
}

/** A route that the table was created with, even if it has another target by now. */
export function isLocal({ origin }: Route): boolean {
  return origin === 'CreateRouteTable'
}
