import {
  escapeFilterValue,
  FILTER_VALUE_LENGTH,
  FILTER_VALUES,
  FILTERS,
  isPattern,
  type Filter,
} from '../model/filters.ts'
import type { NodeList } from '../model/cluster-node.ts'
import { INPUT_DEFAULTS, splitEscaped, type InputReader } from './input-reader.ts'
import * as messages from './messages.ts'

export type WorkerSelection = { readonly nameTag: string; readonly podCidrTag: string } &
  /** In worker order: `<prefix>0` … `<prefix>N-1`. */
  (
    | { readonly by: 'name'; readonly names: readonly string[] }
    /** All instances that match, named by their tag. */
    | { readonly by: 'filter'; readonly filters: readonly Filter[] }
    /** The instances that match and have one of these names, which begin with the prefix. */
    | {
        readonly by: 'name-and-filter'
        readonly names: readonly string[]
        readonly prefix: string
        readonly filters: readonly Filter[]
      }
    /** The nodes of the cluster, and their pod CIDRs, from this file. */
    | { readonly by: 'node'; readonly file: string; readonly list: NodeList }
  )

export type SelectedNodes = Extract<WorkerSelection, { by: 'node' }>

/** Selects workers by their names or filters. */
export type TaggedWorkers = Exclude<WorkerSelection, { by: 'node' }>

/** Selects workers by their names. */
export type NamedWorkers = Exclude<TaggedWorkers, { by: 'filter' }>

/** A file to read. `alsoGiven` are the inputs that select workers in another way. */
export type NodesFile = {
  readonly by: 'nodes-file'
  readonly file: string
  readonly alsoGiven: readonly string[]
  readonly nameTag: string
  readonly podCidrTag: string
}

export type RouteTableSelection =
  /** Literal names and patterns with `*` or `?`. */
  | { readonly by: 'name'; readonly names: readonly string[]; readonly tag: string }
  | { readonly by: 'id'; readonly ids: readonly string[] }

const MAX_WORKERS = 1000

/** The machines with the API server, the tag with their names, and the API server's port. */
export type ControlPlaneSelection = {
  readonly filters: readonly Filter[]
  readonly nameTag: string
  readonly apiPort: number
}

/** Inputs that select workers, which `nodes-file` does in another way. */
const OTHER_SELECTIONS = ['worker-count', 'worker-filters', 'worker-name-prefix', 'worker-name-tag']

/** Reads `nodes-file`, or `worker-count`, `worker-filters`, and the names and tags for them. */
export function readWorkers(reader: InputReader): TaggedWorkers | NodesFile {
  const tags = { nameTag: reader.tagKey('worker-name-tag'), podCidrTag: reader.tagKey('pod-cidr-tag') }
  const file = reader.text('nodes-file')
  if (file !== '') {
    const isGiven = (name: string): boolean => reader.text(name) !== (INPUT_DEFAULTS.get(name) ?? '')
    return { by: 'nodes-file', file, alsoGiven: OTHER_SELECTIONS.filter(isGiven), ...tags }
  }
  const filters = readFilters(reader, 'worker-filters')
  if (reader.text('worker-count') === '') {
    if (reader.text('worker-filters') === '') reader.problem(messages.workersNotGiven())
    return { by: 'filter', filters, ...tags }
  }
  const count = reader.wholeNumber('worker-count', 1, MAX_WORKERS)
  const prefix = reader.text('worker-name-prefix')
  if (escapeFilterValue(`${prefix}${count - 1}`).length > FILTER_VALUE_LENGTH) {
    reader.problem(messages.workerNamePrefixTooLong())
  }
  const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`)
  return filters.length === 0
    ? { by: 'name', names, ...tags }
    : { by: 'name-and-filter', names, prefix, filters, ...tags }
}

/** A filter on each line, `name=value[,value…]`, with EC2's wildcards and escapes, and `\,` for a comma in a value. */
function readFilters(reader: InputReader, input: 'worker-filters' | 'control-plane-filters'): Filter[] {
  // Controllers get no routes, and lose none.
  const canDelete =
    input === 'worker-filters' &&
    (reader.text('mode') === 'destroy' || reader.text('prune').toLowerCase() === 'true')
  const filters = reader.lines(input).map((line): Filter => {
    const [, name = '', list = ''] = /^([^=]+)=(.*)$/.exec(line) ?? []
    const parts = splitEscaped(list, /,/)
    const values = parts.map((value) => value.trim())
    if (name.trim() === '' || values.includes('')) reader.problem(messages.filterMalformed(line, input))
    reader.hintAtLiteral(input, line, [line, ...values])
    if (canDelete && hasSpaceAtComma(parts)) reader.problem(messages.filterAmbiguous(line, input))
    if (values.length > FILTER_VALUES || values.some((value) => value.length > FILTER_VALUE_LENGTH)) {
      reader.problem(messages.filterTooLarge(name.trim(), input))
    }
    return { name: name.trim(), values }
  })
  if (filters.length > FILTERS) reader.problem(messages.tooManyFilters(filters.length, input))
  return filters
}

/** Undefined if `control-plane-filters` is empty. */
export function readControlPlane(reader: InputReader): ControlPlaneSelection | undefined {
  const filters = readFilters(reader, 'control-plane-filters')
  const apiPort = reader.wholeNumber('api-port', 1, 65_535)
  return filters.length === 0 ? undefined : { filters, nameTag: reader.text('worker-name-tag'), apiPort }
}

/** `a, b` can mean two values, or one value with a comma and a space. */
function hasSpaceAtComma(parts: readonly string[]): boolean {
  return (
    parts.slice(1).some((part) => part !== part.trimStart()) ||
    parts.slice(0, -1).some((part) => part !== part.trimEnd())
  )
}

export function readRouteTables(reader: InputReader): RouteTableSelection {
  const ids = reader.words('route-table-ids')
  const names = reader.list('route-table-name')
  for (const id of ids) {
    if (!isResourceId('rtb', id)) reader.problem(messages.routeTableIdMalformed(id))
  }
  if (Math.max(ids.length, names.length) > FILTER_VALUES)
    reader.problem(messages.tooManyRouteTables(ids.length > 0 ? 'route-table-ids' : 'route-table-name'))
  if (ids.length > 0) {
    // The default means that the workflow sets no name.
    if (names.length > 0 && names.join() !== INPUT_DEFAULTS.get('route-table-name'))
      reader.problem(messages.routeTablesGivenTwice())
    return { by: 'id', ids }
  }

  for (const name of names) reader.hintAtLiteral('route-table-name', name, [name])
  if (names.length === 0) reader.problem(messages.routeTableNameEmpty())
  if (names.some((name) => (isPattern(name) ? name : escapeFilterValue(name)).length > FILTER_VALUE_LENGTH)) {
    reader.problem(messages.routeTableNameTooLong())
  }
  return { by: 'name', names, tag: reader.tagKey('route-table-tag') }
}

/** Resource IDs have 8 hexadecimal digits (until 2018) or 17. */
export function isResourceId(prefix: string, id: string): boolean {
  return new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id)
}
