import type { Filterable } from '../../query-api/filters.ts'
import { ownerOf } from '../../world/lookup.ts'
import type { ShownRoute } from './route-xml.ts'
import type { Route, RouteTable, World } from '../../world/world.ts'

/**
 * The filters of EC2's DescribeRouteTables page, as far as this world has the data. A filter on routes or associations
 * selects whole tables in which at least one of them matches.
 */
export function routeTableFilters(world: World, show: (route: Route) => ShownRoute): Filterable<RouteTable> {
  const onRoutes =
    (field: keyof ShownRoute) =>
    ({ routes }: RouteTable) =>
      routes.map((route) => show(route)[field]).filter((value) => value !== undefined)

  return {
    'route-table-id': ({ routeTableId }) => [routeTableId],
    'vpc-id': ({ vpcId }) => [vpcId],
    'owner-id': (table) => [ownerOf(world, table)],
    'association.main': ({ associations }) => associations.map(({ kind }) => String(kind === 'main')),
    'association.subnet-id': ({ associations }) =>
      associations.flatMap((each) => (each.kind === 'subnet' ? [each.subnetId] : [])),
    'association.route-table-association-id': ({ associations }) =>
      associations.map(({ associationId }) => associationId),
    'association.route-table-id': ({ associations, routeTableId }) => associations.map(() => routeTableId),
    'route.destination-cidr-block': onRoutes('destinationCidrBlock'),
    'route.destination-ipv6-cidr-block': onRoutes('destinationIpv6CidrBlock'),
    'route.destination-prefix-list-id': onRoutes('destinationPrefixListId'),
    'route.gateway-id': onRoutes('gatewayId'),
    'route.instance-id': onRoutes('instanceId'),
    'route.nat-gateway-id': onRoutes('natGatewayId'),
    'route.transit-gateway-id': onRoutes('transitGatewayId'),
    'route.vpc-peering-connection-id': onRoutes('vpcPeeringConnectionId'),
    'route.egress-only-internet-gateway-id': onRoutes('egressOnlyInternetGatewayId'),
    'route.origin': onRoutes('origin'),
    'route.state': onRoutes('state'),
  }
}
