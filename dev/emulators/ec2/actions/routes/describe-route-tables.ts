import { findRouteTable } from '../../query-api/find-by-id.ts'
import type { Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import { routeTableFilters } from './route-table-filters.ts'
import { routeShower, type ShownRoute } from './route-xml.ts'
import type { Association, Route, RouteTable, World } from '../../world/world.ts'
import { set, tagSet, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeRouteTables. */
export function describeRouteTables(world: World, params: Params): Xml {
  const show = routeShower(world)
  const { items, nextToken } = select(world.routeTables, params, {
    idParameter: 'RouteTableId',
    find: (ids) => ids.map((id) => findRouteTable(world, id)),
    filterable: routeTableFilters(world, show),
    sizes: { smallest: 5, largest: 100 },
  })
  return { routeTableSet: set(items.map((table) => tableXml(world, table, show))), nextToken }
}

function tableXml(world: World, table: RouteTable, show: (route: Route) => ShownRoute): Xml {
  const gatewayIds = new Set(
    table.routes.filter(({ origin }) => origin === 'EnableVgwRoutePropagation').map(({ target }) => target),
  )
  return {
    routeTableId: table.routeTableId,
    vpcId: table.vpcId,
    ownerId: world.accountId,
    routeSet: set(table.routes.map(show)),
    associationSet: set(table.associations.map((association) => associationXml(table, association))),
    propagatingVgwSet: set([...gatewayIds].map((gatewayId) => ({ gatewayId }))),
    tagSet: tagSet(table.tags),
  }
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
