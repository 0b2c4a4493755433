import { applyFilters, readFilters } from '../query-api/filters.ts'
import { findNetworkAcl } from '../query-api/lookup.ts'
import { networkAclFilters } from './network-acl-filters.ts'
import { networkAclXml } from './network-acl-xml.ts'
import { page } from '../query-api/pages.ts'
import { list, type Params } from '../query-api/query.ts'
import type { World } from '../world/world.ts'
import { set, type Xml } from '../query-api/xml.ts'

/** EC2 API reference, DescribeNetworkAcls. */
export function describeNetworkAcls(world: World, params: Params): Xml {
  const ids = [...new Set(list(params, 'NetworkAclId'))]
  const described = ids.length > 0 ? ids.map((id) => findNetworkAcl(world, id)) : world.networkAcls
  const filtered = applyFilters(described, readFilters(params), networkAclFilters(world))
  const { items, nextToken } = page(filtered, params, { smallest: 5, largest: 1000 })
  return { networkAclSet: set(items.map((acl) => networkAclXml(world, acl))), nextToken }
}
