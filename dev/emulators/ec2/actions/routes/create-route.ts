import { versionOf } from '../../world/cidr.ts'
import { Ec2Error } from '../../query-api/errors.ts'
import { findRouteTable } from '../../query-api/find-by-id.ts'
import { required, type Params } from '../../query-api/query.ts'
import { readDestination, refuseDestination } from './route-destination.ts'
import { readTarget } from './route-target.ts'
import { isStatic, staticRoute } from './static-route.ts'
import type { RouteTable, World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, CreateRoute. */
export function createRoute(world: World, params: Params): Xml {
  const table = findRouteTable(world, required(params, 'RouteTableId'))
  const destination = readDestination(params)
  const target = readTarget(world, table, params)
  if (staticRoute(table, destination) !== undefined) {
    // Seen by users: ansible #59863, for the local route.
    throw new Ec2Error('RouteAlreadyExists', `The route identified by ${destination} already exists.`)
  }
  refuseDestination(world, table, destination, target)
  refusePastQuota(world, table, destination)
  table.routes.push({ destination, target, origin: 'CreateRoute' })
  return { return: true }
}

/** "The number of non-propagated entries per route table", IPv4 and IPv6 apart (VPC user guide, quotas). */
function refusePastQuota(world: World, table: RouteTable, destination: string): void {
  const version = versionOf(destination)
  const counted = table.routes.filter((route) => isStatic(route) && versionOf(route.destination) === version)
  if (counted.length < (table.routeQuota ?? world.routeQuota)) return
  throw new Ec2Error('RouteLimitExceeded', 'The maximum number of routes has been reached.')
}
