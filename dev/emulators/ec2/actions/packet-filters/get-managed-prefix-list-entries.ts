import { findPrefixList } from '../../query-api/find-by-id.ts'
import { page } from '../../query-api/pages.ts'
import { required, type Params } from '../../query-api/query.ts'
import type { World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, GetManagedPrefixListEntries. Only the list's current version. */
export function getManagedPrefixListEntries(world: World, params: Params): Xml {
  const { entries } = findPrefixList(world, required(params, 'PrefixListId'))
  const { items, nextToken } = page(entries, params, { smallest: 1, largest: 100 })
  return { entrySet: set(items.map((cidr) => ({ cidr }))), nextToken }
}
