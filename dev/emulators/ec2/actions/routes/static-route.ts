import type { Route, RouteTable } from '../../world/world.ts'

/** A table can have a propagated route to the same destination too. */
export function staticRoute(table: RouteTable, destination: string): Route | undefined {
  return table.routes.find((route) => route.destination === destination && isStatic(route))
}

/** A route that counts toward the quota and that writes can change, unlike propagated and advertised routes. */
export function isStatic({ origin }: Route): boolean {
  return origin === 'CreateRoute' || origin === 'CreateRouteTable'
}

/** A route that the table was created with, even if it has another target by now. */
export function isLocal({ origin }: Route): boolean {
  return origin === 'CreateRouteTable'
}
