import { versionOf, type IpVersion } from '../../world/cidr.ts'
import { Ec2Error } from '../../query-api/errors.ts'
import { findOwnRouteTable } from './own-route-table.ts'
import { required, type Params } from '../../query-api/query.ts'
import { readDestination, refuseDestination } from './route-destination.ts'
import { readTarget } from './route-target.ts'
import { familyOf } from '../../world/lookup.ts'
import { isStatic, staticRoute } from './static-route.ts'
import type { Route, RouteTable, World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, CreateRoute. */
export function createRoute(world: World, params: Params): Xml {
  const table = findOwnRouteTable(world, required(params, 'RouteTableId'))
  const destination = readDestination(params)
  const target = readTarget(world, table, params)
  const existing = staticRoute(table, destination)
  if (existing !== undefined) return answerForExisting(world, existing, target)
  refuseDestination(world, table, destination, target)
  refusePastQuota(world, table, destination)
  table.routes.push({ destination, target, origin: 'CreateRoute' })
  return { return: true }
}

/**
 * A route to another target is refused (seen by users: ansible #59863, for the local route). The very same route was
 * refused too from 2016 to 2019 (hashicorp/terraform #7038). Since about 2024, EC2 most likely answers with success and
 * changes nothing (terraform-provider-aws #36324, #36326).
 */
function answerForExisting(world: World, { destination, target }: Route, wanted: string): Xml {
  if (target === wanted && world.identicalCreateRoute === 'succeeds') return { return: true }
  throw new Ec2Error('RouteAlreadyExists', `The route identified by ${destination} already exists.`)
}

/** "The number of non-propagated entries per route table", IPv4 and IPv6 apart (VPC user guide, quotas). */
function refusePastQuota(world: World, table: RouteTable, destination: string): void {
  const version = versionOf(destination)
  const counted = table.routes.filter(isStatic).map((route) => entriesOf(world, route, version))
  const total = counted.reduce((sum, entries) => sum + entries, 0)
  if (total < (table.routeQuota ?? world.routeQuota)) return
  throw new Ec2Error('RouteLimitExceeded', 'The maximum number of routes has been reached.')
}

/** A customer-managed prefix list counts as its maximum number of entries, an AWS-managed one as its weight (VPC user guide). */
function entriesOf(world: World, { destination }: Route, version: IpVersion): number {
  const list = world.prefixLists.find(({ prefixListId }) => prefixListId === destination)
  if (list === undefined) return versionOf(destination) === version ? 1 : 0
  return familyOf(list) === version ? list.maxEntries : 0
}
