import { invalidParameterValue } from '../../query-api/errors.ts'
import { applyFilters, readFilters, type Filterable } from '../../query-api/filters.ts'
import { page } from '../../query-api/pages.ts'
import type { Params } from '../../query-api/query.ts'
import { set, type Xml } from '../../query-api/xml.ts'
import type { Tags, World } from '../../world/world.ts'

/** The last field is the tag once more, for the filter `tag:<key>`. */
type Tag = { resourceId: string; resourceType: string; key: string; value: string; tags: Tags }

/** The filters of EC2's DescribeTags page. */
const filterable: Filterable<Tag> = {
  key: ({ key }) => [key],
  value: ({ value }) => [value],
  'resource-id': ({ resourceId }) => [resourceId],
  'resource-type': ({ resourceType }) => [resourceType],
}

/** EC2 API reference, DescribeTags. The order isn't documented; here it's that of the world. */
export function describeTags(world: World, params: Params): Xml {
  const filters = readFilters(params)
  // All other Describe actions know this filter, but this one calls it `key`.
  if (filters.some(({ name }) => name === 'tag-key')) {
    throw invalidParameterValue("The filter 'tag-key' is invalid")
  }
  const { items, nextToken } = page(applyFilters(tagsOf(world), filters, filterable), params, {
    smallest: 5,
    largest: 1000,
  })
  const shown = items.map(({ resourceId, resourceType, key, value }) => ({
    resourceId,
    resourceType,
    key,
    value,
  }))
  return { tagSet: set(shown), nextToken }
}

function tagsOf({ instances, routeTables }: World): Tag[] {
  const tagged = [
    ...instances.map(({ instanceId, tags }) => ({ resourceId: instanceId, resourceType: 'instance', tags })),
    ...routeTables.map(({ routeTableId, tags }) => ({
      resourceId: routeTableId,
      resourceType: 'route-table',
      tags,
    })),
  ]
  return tagged.flatMap(({ tags, ...resource }) =>
    Object.entries(tags).map(([key, value]) => ({ ...resource, key, value, tags: { [key]: value } })),
  )
}
