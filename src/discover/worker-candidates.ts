import type { Filter } from '../aws/filters.ts'
import { escapeFilterValue, filtersFor } from '../aws/filters.ts'
import type { WorkerSelection } from '../github/selection-inputs.ts'
import { isPresent, type Instance } from '../model/instance.ts'

/** One list of filters for each DescribeInstances call: all names in one, parted only where EC2's limit on values asks for it. */
export function workerFilters(selection: WorkerSelection, vpcId: string | undefined): Filter[][] {
  const inVpc = vpcId === undefined ? [] : [{ name: 'vpc-id', values: [vpcId] }]
  const nameFilter = `tag:${selection.nameTag}`
  switch (selection.by) {
    case 'filter':
      return [[...selection.filters, ...inVpc]]
    case 'name-and-filter':
      // By pattern, not by name: one worker more than the count is to be seen.
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
 * The instances that are meant by a selection, each under its worker's name. EC2's answer is compared again: its
 * filters know wildcards, and names are meant literally.
 */
export function candidates(
  selection: WorkerSelection,
  instances: readonly Instance[],
): { name: string; instance: Instance }[] {
  const named = instances.map((instance) => ({
    // A tag that is there and empty names nobody either.
    name:
      [instance.tags.get(selection.nameTag), instance.instanceId].find(
        (name) => name !== undefined && name !== '',
      ) ?? '',
    instance,
  }))
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

/** Workers that are about to run, unless somebody of their name does already. */
export function pendingWorkers(selection: WorkerSelection, instances: readonly Instance[]): string[] {
  const meant = candidates(selection, instances)
  const pending = meant.filter(({ instance }) => instance.state === 'pending').map(({ name }) => name)
  if (selection.by === 'filter') return pending
  const running = new Set(
    meant.filter(({ instance }) => isPresent(instance, 'running')).map(({ name }) => name),
  )
  return pending.filter((name) => !running.has(name))
}

/** Names that no instance has, in whatever state; for a selection by filters, that none matches. */
export function missingWorkers(selection: WorkerSelection, instances: readonly Instance[]): string[] {
  const meant = candidates(selection, instances)
  if (selection.by === 'filter') return meant.length === 0 ? ['An instance that matches worker-filters'] : []
  const there = new Set(meant.map(({ name }) => name))
  return selection.names.filter((name) => !there.has(name))
}

/** worker-2 before worker-10. */
const { compare: compareNames } = new Intl.Collator('en', { numeric: true })
