import { Ec2Error, invalidParameterValue } from '../../query-api/errors.ts'
import { findOwnRouteTable } from './own-route-table.ts'
import { flag, required, type Params } from '../../query-api/query.ts'
import { readDestination } from './route-destination.ts'
import { readTarget } from './route-target.ts'
import { isLocal, namedRoute } from './static-route.ts'
import type { World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, ReplaceRoute. The destination must match an existing route exactly. */
export function replaceRoute(world: World, params: Params): Xml {
  const table = findOwnRouteTable(world, required(params, 'RouteTableId'))
  const destination = readDestination(params)
  const target = flag(params, 'LocalTarget') === true ? 'local' : readTarget(world, table, params)
  const route = namedRoute(table, destination, params)
  if (route === undefined) {
    // Seen by users. Unlike DeleteRoute, this isn't a NotFound error.
    throw invalidParameterValue(
      `There is no route defined for '${destination}' in the route table. Use CreateRoute instead.`,
    )
  }
  if (target === 'local' && !isLocal(route)) {
    throw new Ec2Error('InvalidParameterValue', `The route for '${destination}' is not a local route.`)
  }
  // The local route can target an appliance's interface but not a gateway (VPC user guide, replace or restore the target
  // for a local route). It's still the local route then. The message was seen by users: hashicorp/terraform #26018.
  if (isLocal(route) && target !== 'local' && !target.startsWith('eni-')) {
    throw invalidParameterValue(
      'Route target is not supported. This route only supports interface and instance targets.',
    )
  }
  route.target = target
  return { return: true }
}
