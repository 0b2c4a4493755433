import { findRouteTable } from '../../query-api/find-by-id.ts'
import type { Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import { ownerOf } from '../../world/lookup.ts'
import { routeTableFilters } from './route-table-filters.ts'
import { routeShower, type ShownRoute } from './route-xml.ts'
import type { Association, Route, RouteTable, World } from '../../world/world.ts'
import { set, tagSet, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeRouteTables. */
export function describeRouteTables(world: World, params: Params): Xml {
  const show = routeShower(world)
  const seen = (table: RouteTable) => asSeenBy(world, table)
  const { items, nextToken } = select(world.routeTables.map(seen), params, {
    idParameter: 'RouteTableId',
    find: (ids) => ids.map((id) => seen(findRouteTable(world, id))),
    filterable: routeTableFilters(world, show),
    sizes: { smallest: 5, largest: 100 },
  })
  return { routeTableSet: set(items.map((table) => tableXml(world, table, show))), nextToken }
}

/** A participant of a shared VPC can read its owner's tables, but not their tags (VPC user guide, share your VPC). */
function asSeenBy(world: World, table: RouteTable): RouteTable {
  return ownerOf(world, table) === world.accountId ? table : { ...table, tags: {} }
}

function tableXml(world: World, table: RouteTable, show: (route: Route) => ShownRoute): Xml {
  // A gateway can propagate no route yet (recorded, in Batfish's AWS networks).
  const gatewayIds = new Set([
    ...(table.propagatingGateways ?? []),
    ...table.routes
      .filter(({ origin }) => origin === 'EnableVgwRoutePropagation')
      .map(({ target }) => target),
  ])
  return {
    routeTableId: table.routeTableId,
    vpcId: table.vpcId,
    ownerId: ownerOf(world, table),
    routeSet: set(inOrder(table.routes).map(show)),
    associationSet: set(table.associations.map((association) => associationXml(table, association))),
    propagatingVgwSet: set([...gatewayIds].map((gatewayId) => ({ gatewayId }))),
    tagSet: tagSet(table.tags),
  }
}

/**
 * IPv4 by prefix length, the longest first: so in 75 of 77 recorded tables. The order of the others is assumed to be
 * that of their creation.
 */
function inOrder(routes: readonly Route[]): Route[] {
  const isIpv4 = ({ destination }: Route) => /^[\d.]+\//.test(destination)
  const prefix = ({ destination }: Route) => Number(destination.replace(/.*\//, ''))
  const ipv4 = routes.filter(isIpv4).toSorted((a, b) => prefix(b) - prefix(a))
  return [...ipv4, ...routes.filter((route) => !isIpv4(route))]
}

/** The main association has no subnet ID: it applies to all subnets without an explicit association. */
function associationXml({ routeTableId }: RouteTable, association: Association): Xml {
  return {
    routeTableAssociationId: association.associationId,
    routeTableId,
    ...(association.kind === 'subnet' ? { subnetId: association.subnetId } : {}),
    main: association.kind === 'main',
    associationState: { state: 'associated' },
  }
}
