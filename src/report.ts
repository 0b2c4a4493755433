import type { Result } from './apply.ts'
import type { Finding } from './findings.ts'
import { hasErrors } from './findings.ts'
import { ownRoute, tableName, type Route, type RouteTable } from './route-tables.ts'
import type { Sighting } from './verify.ts'
import type { Worker } from './workers.ts'

/** What a run knows when it ends; filled in as it goes, so that a run that fails early still tells how far it came. */
export type Report = {
  region: string
  /** Workers asked for × tables found, at least one table; 0 while the inputs are not usable. */
  wanted: number
  /** The tables as last read. */
  tables: readonly RouteTable[]
  results: readonly Result[]
  /** One for each result; empty while no read has shown the outcome of the writes. */
  sightings: readonly Sighting[]
  findings: Finding[]
  durationMs: number
}

export function emptyReport(): Report {
  return { region: '', wanted: 0, tables: [], results: [], sightings: [], findings: [], durationMs: 0 }
}

/** What became of a worker's route, as summary, log and outputs call it. */
export type ChangeLabel = 'unchanged' | 'created' | 'conflict' | 'failed' | 'not created'

export type Row =
  | {
      readonly kind: 'worker'
      readonly worker: Worker
      readonly route: Route | undefined
      /** EC2's, or what is to say where the last read shows no route. */
      readonly state: string
      readonly change: ChangeLabel
    }
  | { readonly kind: 'other'; readonly route: Route }

/** The workers' routes in worker order, there or not, then the table's other routes. */
export function tableRows(report: Report, table: RouteTable): Row[] {
  const rows: Row[] = report.results.flatMap((result, index) => {
    const { worker, routeTableId } = result.change
    if (routeTableId !== table.routeTableId) return []
    const route = ownRoute(table, worker.podCidr)
    const sighting = report.sightings[index]
    const state = route?.state ?? (sighting === undefined ? 'not read back' : 'missing')
    return [{ kind: 'worker', worker, route, state, change: changeLabel(result, sighting) }]
  })
  const shown = new Set(rows.map(({ route }) => route))
  return [
    ...rows,
    ...table.routes.filter((route) => !shown.has(route)).map((route): Row => ({ kind: 'other', route })),
  ]
}

export function changeLabel({ outcome }: Result, sighting: Sighting | undefined): ChangeLabel {
  switch (outcome.kind) {
    case 'unchanged':
    case 'created':
    case 'conflict':
    case 'failed':
      return outcome.kind
    case 'already-there':
      return sighting?.kind === 'elsewhere' ? 'conflict' : 'unchanged'
    case 'not-tried':
      return 'not created'
  }
}

export type Counts = {
  readonly created: number
  readonly unchanged: number
  readonly failed: number
  readonly validated: number
}

export function countResults({ results, sightings }: Report): Counts {
  const labels = results.map((result, index) => changeLabel(result, sightings[index]))
  const count = (...wanted: ChangeLabel[]): number => labels.filter((label) => wanted.includes(label)).length
  return {
    created: count('created'),
    unchanged: count('unchanged'),
    failed: count('conflict', 'failed', 'not created'),
    validated: sightings.filter(({ kind }) => kind === 'active').length,
  }
}

/** Every worker that was asked for was seen in every table, and nothing else went wrong. */
export function isValidated(report: Report): boolean {
  return countResults(report).validated === report.wanted && !hasErrors(report.findings)
}

/** A line a table: what the workers' lines are about. */
export function tableLines({ tables, region }: Report): string[] {
  return tables.map((table) => `Route table ${tableName(table)} in ${table.vpcId}, ${region}`)
}

/** A line a worker: name, private IP, pod CIDR, what was done; table by table where that differs. */
export function workerLines({ results, sightings }: Report): string[] {
  const labelled = results.map((result, index) => ({
    ...result.change,
    label: changeLabel(result, sightings[index]),
  }))
  return [...Map.groupBy(labelled, ({ worker }) => worker).entries()].map(
    ([{ name, privateIp, podCidr }, changes]) => {
      const labels = new Set(changes.map(({ label }) => label))
      const done =
        labels.size === 1
          ? [...labels]
          : changes.map(({ routeTableId, label }) => `${label} in ${routeTableId}`)
      return [name, privateIp, podCidr.text, done.join(', ')].join('  ')
    },
  )
}
