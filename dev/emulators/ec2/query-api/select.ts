import { applyFilters, readFilters, type Filterable } from './filters.ts'
import { page, type Page, type PageSizes } from './pages.ts'
import { list, type Params } from './query.ts'
import type { Tags } from '../world/world.ts'

/** For a Describe action: returns one page of the things with the given IDs, or of all things, that match the filters. */
export function select<Thing extends object & { tags?: Tags }>(
  all: readonly Thing[],
  params: Params,
  {
    idParameter,
    find,
    filterable,
    sizes,
  }: {
    idParameter: string
    /** Refuses IDs that do not exist. */
    find: (ids: string[]) => readonly Thing[]
    filterable: Filterable<Thing>
    sizes: PageSizes
  },
): Page<Thing> {
  const ids = [...new Set(list(params, idParameter))]
  const asked = ids.length > 0 ? find(ids) : all
  return page(applyFilters(asked, readFilters(params), filterable), params, sizes)
}
