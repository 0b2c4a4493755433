import {
  escapeFilterValue,
  FILTER_VALUE_LENGTH,
  FILTER_VALUES,
  FILTERS,
  isPattern,
  type Filter,
} from '../aws/filters.ts'
import type { InputReader } from './input-reader.ts'
import {
  filterTooLarge,
  notAFilter,
  notARouteTableId,
  noWorkersSelected,
  prefixEmpty,
  prefixTooLong,
  routeTableNameEmpty,
  routeTableNameTooLong,
  routeTablesGivenTwice,
  tooManyFilters,
  tooManyRouteTables,
} from './messages.ts'

export type WorkerSelection = { readonly nameTag: string; readonly podCidrTag: string } &
  /** In worker order: `<prefix>0` … `<prefix>N-1`. */
  (
    | { readonly by: 'name'; readonly names: readonly string[] }
    /** Whatever matches, named by its tag. */
    | { readonly by: 'filter'; readonly filters: readonly Filter[] }
    /** What matches and is named with the prefix: exactly these names. */
    | {
        readonly by: 'name-and-filter'
        readonly names: readonly string[]
        readonly prefix: string
        readonly filters: readonly Filter[]
      }
  )

export type RouteTableSelection =
  /** Literal names and patterns with `*` or `?`. */
  | { readonly by: 'name'; readonly names: readonly string[]; readonly tag: string }
  | { readonly by: 'id'; readonly ids: readonly string[] }

const MAX_WORKERS = 1000

/** The default in action.yml: together with route-table-ids it means that no name was given. */
const DEFAULT_ROUTE_TABLE_NAME = 'kubernetes'

/** `worker-count`, `worker-filters`, and the names and tags that belong to them. */
export function readWorkers(reader: InputReader): WorkerSelection {
  const filters = readFilters(reader)
  const tags = { nameTag: reader.tagKey('worker-name-tag'), podCidrTag: reader.tagKey('pod-cidr-tag') }
  if (reader.text('worker-count') === '') {
    if (reader.text('worker-filters') === '') {
      reader.problem(noWorkersSelected())
    }
    return { by: 'filter', filters, ...tags }
  }
  const count = reader.wholeNumber('worker-count', 1, MAX_WORKERS)
  const prefix = reader.text('worker-name-prefix')
  if (prefix === '') {
    reader.problem(prefixEmpty())
  }
  if (escapeFilterValue(`${prefix}${count - 1}`).length > FILTER_VALUE_LENGTH) {
    reader.problem(prefixTooLong(FILTER_VALUE_LENGTH))
  }
  const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`)
  return filters.length === 0
    ? { by: 'name', names, ...tags }
    : { by: 'name-and-filter', names, prefix, filters, ...tags }
}

/** One filter on each line, `name=value[,value…]`. Wildcards and their escapes are EC2's. */
function readFilters(reader: InputReader): Filter[] {
  const filters = reader.lines('worker-filters').map((line): Filter => {
    const [, name = '', list = ''] = /^([^=]+)=(.*)$/.exec(line) ?? []
    const values = list.split(',').map((value) => value.trim())
    if (name.trim() === '' || values.includes('')) {
      reader.problem(notAFilter(line))
    }
    if (values.length > FILTER_VALUES || values.some((value) => value.length > FILTER_VALUE_LENGTH)) {
      reader.problem(filterTooLarge(name.trim(), FILTER_VALUES, FILTER_VALUE_LENGTH))
    }
    return { name: name.trim(), values }
  })
  if (filters.length > FILTERS) {
    reader.problem(tooManyFilters(filters.length, FILTERS))
  }
  return filters
}

export function readRouteTables(reader: InputReader): RouteTableSelection {
  const ids = reader.words('route-table-ids')
  const names = reader.list('route-table-name')
  for (const id of ids) {
    if (!isResourceId('rtb', id)) {
      reader.problem(notARouteTableId(id))
    }
  }
  if (Math.max(ids.length, names.length) > FILTER_VALUES) {
    reader.problem(tooManyRouteTables(ids.length > 0 ? 'route-table-ids' : 'route-table-name', FILTER_VALUES))
  }
  if (ids.length > 0) {
    if (names.length > 0 && names.join() !== DEFAULT_ROUTE_TABLE_NAME) {
      reader.problem(routeTablesGivenTwice())
    }
    return { by: 'id', ids }
  }

  if (names.length === 0) {
    reader.problem(routeTableNameEmpty())
  }
  if (names.some((name) => (isPattern(name) ? name : escapeFilterValue(name)).length > FILTER_VALUE_LENGTH)) {
    reader.problem(routeTableNameTooLong(FILTER_VALUE_LENGTH))
  }
  return { by: 'name', names, tag: reader.tagKey('route-table-tag') }
}

/** Resource IDs have 8 hexadecimal digits (until 2018) or 17. */
export function isResourceId(prefix: string, id: string): boolean {
  return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id)
}
