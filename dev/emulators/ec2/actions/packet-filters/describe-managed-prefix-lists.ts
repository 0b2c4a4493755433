import { findPrefixList } from '../../query-api/find-by-id.ts'
import type { Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import { familyOf } from '../../world/lookup.ts'
import type { PrefixList, World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeManagedPrefixLists. */
export function describeManagedPrefixLists(world: World, params: Params): Xml {
  const { items, nextToken } = select(world.prefixLists, params, {
    idParameter: 'PrefixListId',
    find: (ids) => ids.map((id) => findPrefixList(world, id)),
    filterable: {
      'owner-id': ({ ownerId }) => [ownerId],
      'prefix-list-id': ({ prefixListId }) => [prefixListId],
      'prefix-list-name': ({ prefixListName }) => [prefixListName],
    },
    sizes: { smallest: 1, largest: 100 },
  })
  return { prefixListSet: set(items.map((list) => prefixListXml(world, list))), nextToken }
}

/** Of an AWS-managed list, EC2 shows neither version nor maximum entries (AWS CLI reference, the example of this command). */
function prefixListXml(world: World, list: PrefixList): Xml {
  const { prefixListId, prefixListName, ownerId, maxEntries } = list
  return {
    prefixListId,
    addressFamily: `IPv${familyOf(list)}`,
    state: 'create-complete',
    prefixListArn: `arn:aws:ec2:${world.region}:${ownerId.toLowerCase()}:prefix-list/${prefixListId}`,
    prefixListName,
    ...(ownerId === 'AWS' ? {} : { maxEntries, version: 1 }),
    tagSet: set([]),
    ownerId,
  }
}
