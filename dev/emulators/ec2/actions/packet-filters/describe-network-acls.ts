import { findNetworkAcl } from '../../query-api/find-by-id.ts'
import { networkAclFilters } from './network-acl-filters.ts'
import { networkAclXml } from './network-acl-xml.ts'
import type { Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import type { World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeNetworkAcls. */
export function describeNetworkAcls(world: World, params: Params): Xml {
  const { items, nextToken } = select(world.networkAcls, params, {
    idParameter: 'NetworkAclId',
    find: (ids) => ids.map((id) => findNetworkAcl(world, id)),
    filterable: networkAclFilters(world),
    sizes: { smallest: 5, largest: 1000 },
  })
  return { networkAclSet: set(items.map((acl) => networkAclXml(world, acl))), nextToken }
}
