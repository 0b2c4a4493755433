import { applyFilters, readFilters } from '../query-api/filters.ts'
import { findSecurityGroup } from '../query-api/lookup.ts'
import { page } from '../query-api/pages.ts'
import { list, type Params } from '../query-api/query.ts'
import { securityGroupFilters } from './security-group-filters.ts'
import { securityGroupXml } from './security-group-xml.ts'
import type { World } from '../world/world.ts'
import { set, type Xml } from '../query-api/xml.ts'

/** EC2 API reference, DescribeSecurityGroups. */
export function describeSecurityGroups(world: World, params: Params): Xml {
  const ids = [...new Set(list(params, 'GroupId'))]
  const described = ids.length > 0 ? ids.map((id) => findSecurityGroup(world, id)) : world.securityGroups
  const filtered = applyFilters(described, readFilters(params), securityGroupFilters(world))
  // Without MaxResults "all items are returned" (same page). Here too a page ends somewhere, as all others do.
  const { items, nextToken } = page(filtered, params, { smallest: 5, largest: 1000 })
  return { securityGroupInfo: set(items.map((group) => securityGroupXml(world, group))), nextToken }
}
