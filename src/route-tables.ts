import type { Cidr } from './cidr.ts'
import { cidr } from './cidr.ts'
import type { Filter } from './filters.ts'
import { escapeFilterValue } from './filters.ts'
import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import type { RouteTableSelection } from './inputs.ts'
import type { Worker } from './workers.ts'

/** A VPC route table as described, narrowed to what the run needs. */
export type RouteTable = {
  readonly routeTableId: string
  readonly vpcId: string
  /** The account that owns the table. */
  readonly ownerId: string
  readonly tags: ReadonlyMap<string, string>
  readonly routes: readonly Route[]
}

export type Route = {
  /** An IPv4 or IPv6 CIDR as EC2 writes it, or a prefix list's ID. */
  readonly destination: string
  readonly target: RouteTarget
  readonly state: string
  /** CreateRouteTable, CreateRoute, EnableVgwRoutePropagation or Advertisement. */
  readonly origin: string
}

export type RouteTarget =
  | {
      readonly kind: 'instance'
      readonly instanceId: string
      readonly networkInterfaceId: string | undefined
    }
  | { readonly kind: 'network-interface'; readonly networkInterfaceId: string }
  /** `local`, or an ID: igw-, vgw-, vpce-. */
  | { readonly kind: 'gateway'; readonly gatewayId: string }
  /** Everything else that EC2 can route to: nat-, tgw-, pcx-, eigw-, lgw-, cagw-, a core network's ARN … */
  | { readonly kind: 'other'; readonly id: string }
  /** EC2 names no target, as for some blackholes. */
  | { readonly kind: 'none' }

/** The filters of the one DescribeRouteTables call that finds the tables. */
export function routeTableFilters(selection: RouteTableSelection, vpcId: string | undefined): Filter[] {
  const inVpc = vpcId === undefined ? [] : [{ name: 'vpc-id', values: [vpcId] }]
  return selection.by === 'id'
    ? [...routeTableIdFilter(selection.ids), ...inVpc]
    : [{ name: `tag:${selection.tag}`, values: [escapeFilterValue(selection.name)] }, ...inVpc]
}

/**
 * A filter rather than the call's RouteTableIds: with those, one table that is gone (or not yet visible) fails the
 * whole call with InvalidRouteTableID.NotFound, and names the first only.
 */
export function routeTableIdFilter(ids: readonly string[]): Filter[] {
  return [{ name: 'route-table-id', values: ids }]
}

/** The tables that are selected, of those described; `vpcId` is undefined while no VPC holds both tables and workers. */
export function selectRouteTables(
  selection: RouteTableSelection,
  described: readonly RouteTable[],
  vpcId: string | undefined,
): { tables: RouteTable[]; findings: Finding[] } {
  const here = described.filter((table) => vpcId === undefined || table.vpcId === vpcId)
  switch (selection.by) {
    case 'id': {
      const found = new Map(here.map((table) => [table.routeTableId, table]))
      const elsewhere = new Map(described.map((table) => [table.routeTableId, table.vpcId]))
      const findings = selection.ids
        .filter((id) => !found.has(id))
        .map((id) => {
          const otherVpc = elsewhere.get(id)
          return otherVpc === undefined
            ? error(
                'route-table-missing',
                `Route table ${id} does not exist here; check route-table-ids, aws-region and vpc-id.`,
              )
            : error(
                'vpc-mismatch',
                `Route table ${id} is in ${otherVpc}, the workers are in ${String(vpcId)}; take it out of route-table-ids.`,
              )
        })
      return { tables: selection.ids.flatMap((id) => found.get(id) ?? []), findings }
    }
    case 'name': {
      // EC2's answer is compared again: its filters know wildcards, and this name is meant literally.
      const tables = here.filter(({ tags }) => tags.get(selection.tag) === selection.name)
      const [table, ...others] = tables
      if (table === undefined) {
        return {
          tables: [],
          findings: [
            error(
              'route-table-missing',
              `No route table has "${selection.name}" in its tag "${selection.tag}"; check route-table-name, route-table-tag, aws-region and vpc-id.`,
            ),
          ],
        }
      }
      if (others.length > 0) {
        const ids = tables.map(({ routeTableId, vpcId: vpc }) => `${routeTableId} in ${vpc}`).join(', ')
        return {
          tables: [],
          findings: [
            error(
              'route-table-duplicate',
              `${tables.length} route tables have "${selection.name}" in their tag "${selection.tag}" (${ids}); give the right one's ID in route-table-ids, or rename the others.`,
            ),
          ],
        }
      }
      return { tables, findings: [] }
    }
  }
}

/** The CIDRs of the table's VPC: EC2 makes a route for each with the table, to `local` unless it was pointed at an appliance. */
export function vpcCidrs({ routes }: RouteTable): Cidr[] {
  return routes
    .filter(({ origin }) => origin === 'CreateRouteTable')
    .map(({ destination }) => cidr(destination))
}

/**
 * The route that somebody made for a destination. Propagated and advertised routes do not count: EC2 lets a static
 * route of the same CIDR stand beside them, and prefers it. The VPC's own CIDR is no pod CIDR in the first place.
 */
export function ownRoute({ routes }: RouteTable, destination: Cidr): Route | undefined {
  return routes.find((route) => route.destination === destination.text && route.origin === 'CreateRoute')
}

/** EC2 shows the instance for a route to any of its interfaces; the interface alone where it does not know the instance. */
export function leadsTo({ target }: Route, worker: Worker): boolean {
  switch (target.kind) {
    case 'instance':
      return target.instanceId === worker.instanceId
    case 'network-interface':
      return worker.networkInterfaceIds.includes(target.networkInterfaceId)
    case 'gateway':
    case 'other':
    case 'none':
      return false
  }
}

/** A table as people know it: its ID, and its name where it has one. */
export function tableName({ routeTableId, tags }: RouteTable): string {
  const name = tags.get('Name') ?? ''
  return name === '' ? routeTableId : `${routeTableId} (${name})`
}

/** A target as messages name it. */
export function describeTarget(target: RouteTarget): string {
  switch (target.kind) {
    case 'instance':
      return target.instanceId
    case 'network-interface':
      return target.networkInterfaceId
    case 'gateway':
      return target.gatewayId
    case 'other':
      return target.id
    case 'none':
      return 'no target'
  }
}
