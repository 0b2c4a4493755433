import { applyFilters, readFilters } from '../query-api/filters.ts'
import { findRouteTable } from '../query-api/lookup.ts'
import { page } from '../query-api/pages.ts'
import { list, type Params } from '../query-api/query.ts'
import { routeTableFilters } from './route-table-filters.ts'
import { routeShower, type ShownRoute } from './routes.ts'
import type { Association, Route, RouteTable, World } from '../world/world.ts'
import { set, tagSet, type Xml } from '../query-api/xml.ts'

/** EC2 API reference, DescribeRouteTables. */
export function describeRouteTables(world: World, params: Params): Xml {
  const ids = [...new Set(list(params, 'RouteTableId'))]
  const described = ids.length > 0 ? ids.map((id) => findRouteTable(world, id)) : world.routeTables
  const show = routeShower(world)
  const filtered = applyFilters(described, readFilters(params), routeTableFilters(world, show))
  const { items, nextToken } = page(filtered, params, { smallest: 5, largest: 100 })
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

/** The main association names no subnet: it stands for all that have none of their own. */
function associationXml({ routeTableId }: RouteTable, association: Association): Xml {
  return {
    routeTableAssociationId: association.associationId,
    routeTableId,
    ...(association.kind === 'subnet' ? { subnetId: association.subnetId } : {}),
    main: association.kind === 'main',
    associationState: { state: 'associated' },
  }
}
