import { escapeFilterValue, filtersFor, type Filter } from '../model/filters.ts'
import type { TaggedWorkers, WorkerSelection } from '../github/selection-inputs.ts'
import { isPresent, type Instance } from '../model/instance.ts'
import { nameWithId } from '../model/worker.ts'

/** An instance that matches a selection, with its name as a worker. It may be stopped, or in another VPC. */
export type Candidate = { readonly name: string; readonly instance: Instance }

/** One list of filters for each DescribeInstances call: all names in one call, unless they exceed EC2's limit on values. */
export function workerFilters(selection: TaggedWorkers, vpcId: string | undefined): Filter[][] {
  const inVpc = vpcId === undefined ? [] : [{ name: 'vpc-id', values: [vpcId] }]
  const nameFilter = `tag:${selection.nameTag}`
  switch (selection.by) {
    case 'filter':
      return [[...selection.filters, ...inVpc]]
    case 'name-and-filter':
      // A pattern instead of the names, to find workers beyond the count.
      return [
        [
          { name: nameFilter, values: [`${escapeFilterValue(selection.prefix)}*`] },
          ...selection.filters,
          ...inVpc,
        ],
      ]
    case 'name':
      return filtersFor(nameFilter, selection.names.map(escapeFilterValue)).map((filter) => [
        filter,
        ...inVpc,
      ])
  }
}

/**
 * The instances that match a selection. Names are compared again, because they are literal and EC2 expands `*` and `?`
 * in filters.
 */
export function candidates(selection: TaggedWorkers, instances: readonly Instance[]): Candidate[] {
  const named = instances.map((instance) => ({ name: nameOf(instance, selection.nameTag), instance }))
  switch (selection.by) {
    case 'filter':
      return named.toSorted(
        (a, b) => compareNames(a.name, b.name) || compareNames(a.instance.instanceId, b.instance.instanceId),
      )
    case 'name-and-filter':
      return named.filter(
        ({ name }) => name.startsWith(selection.prefix) && /^\d+$/.test(name.slice(selection.prefix.length)),
      )
    case 'name': {
      const names = new Set(selection.names)
      return named.filter(({ name }) => names.has(name))
    }
  }
}

/** If the name tag is missing or empty, the ID is the name. */
function nameOf({ tags, instanceId }: Instance, nameTag: string): string {
  const name = tags.get(nameTag) ?? ''
  return name === '' ? instanceId : name
}

/** Adds the ID to each repeated name. For example, an Auto Scaling group gives all its instances one name. */
export function withDistinctNames(candidates: readonly Candidate[]): Candidate[] {
  const byName = Map.groupBy(candidates, ({ name }) => name)
  return candidates.map(({ name, instance }) => ({
    name: byName.get(name)?.length === 1 ? name : nameWithId(name, instance.instanceId),
    instance,
  }))
}

/** Sorts worker-2 before worker-10. */
const { compare: compareNames } = new Intl.Collator('en', { numeric: true })

/** Names of workers that are starting, unless an instance with the same name already runs. */
export function pendingWorkers(selection: WorkerSelection, candidates: readonly Candidate[]): string[] {
  const existing = candidates.filter(({ instance }) => isPresent(instance, 'existing'))
  const pending = (selection.by === 'filter' ? withDistinctNames(existing) : existing)
    .filter(({ instance }) => instance.state === 'pending')
    .map(({ name }) => name)
  if (selection.by === 'filter' || selection.by === 'node') return pending
  const running = new Set(
    candidates.filter(({ instance }) => isPresent(instance, 'running')).map(({ name }) => name),
  )
  return pending.filter((name) => !running.has(name))
}

/** Names that no instance has in any state. A selection by filters alone misses one worker if nothing matches. */
export function workersNotFound(selection: WorkerSelection, candidates: readonly Candidate[]): string[] {
  // A node is older than its object: what EC2 doesn't show of it is gone.
  if (selection.by === 'node') return []
  if (selection.by === 'filter')
    return candidates.length === 0 ? ['An instance that matches worker-filters'] : []
  const found = new Set(candidates.map(({ name }) => name))
  return selection.names.filter((name) => !found.has(name))
}

/** The minimum number of workers that a selection asks for. Filters alone, and node objects, ask for at least one. */
export function leastWorkers(selection: WorkerSelection): number {
  return selection.by === 'filter' || selection.by === 'node' ? 1 : selection.names.length
}
