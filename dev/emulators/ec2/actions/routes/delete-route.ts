import { Ec2Error, invalidParameterValue } from '../../query-api/errors.ts'
import { findOwnRouteTable } from './own-route-table.ts'
import { required, type Params } from '../../query-api/query.ts'
import { readDestination } from './route-destination.ts'
import { isLocal, namedRoute } from './static-route.ts'
import type { World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DeleteRoute. The destination must match an existing route exactly. */
export function deleteRoute(world: World, params: Params): Xml {
  const table = findOwnRouteTable(world, required(params, 'RouteTableId'))
  const destination = readDestination(params)
  const route = namedRoute(table, destination, params)
  if (route === undefined) {
    const field = destination.includes(':') ? 'destination-ipv6-cidr-block' : 'destination-cidr-block'
    throw new Ec2Error(
      'InvalidRoute.NotFound',
      `no route with ${field} ${destination} in route table ${table.routeTableId}`,
    )
  }
  // "You can't delete the local route" (VPC user guide, route tables), even if it has another target.
  if (isLocal(route)) {
    throw invalidParameterValue(
      `cannot remove local route ${destination} in route table ${table.routeTableId}`,
    )
  }
  table.routes.splice(table.routes.indexOf(route), 1)
  return { return: true }
}
