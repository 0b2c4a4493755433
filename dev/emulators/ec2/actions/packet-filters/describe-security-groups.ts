import { findSecurityGroup } from '../../query-api/find-by-id.ts'
import type { Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import { securityGroupFilters } from './security-group-filters.ts'
import { securityGroupXml } from './security-group-xml.ts'
import type { World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeSecurityGroups. */
export function describeSecurityGroups(world: World, params: Params): Xml {
  const { items, nextToken } = select(world.securityGroups, params, {
    idParameter: 'GroupId',
    find: (ids) => ids.map((id) => findSecurityGroup(world, id)),
    filterable: securityGroupFilters(world),
    // Without MaxResults "all items are returned" (same page). Here a page has a largest size, like all others.
    sizes: { smallest: 5, largest: 1000 },
  })
  return { securityGroupInfo: set(items.map((group) => securityGroupXml(world, group))), nextToken }
}
