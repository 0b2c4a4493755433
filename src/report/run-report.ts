import type { Mode } from '../github/inputs.ts'
import { docsUrl } from '../github/docs-link.ts'
import type { Finding } from '../model/finding.ts'
import { describeTarget, type RouteTarget } from '../model/route-table.ts'
import { checkGroups } from './log-lines.ts'
import type { PairRecord } from './reachability-report.ts'
import { countResults, hasChanges, isSuccess, isValidated, type RunResult } from './run-result.ts'
import { tableRows, type Row } from './table-rows.ts'

/**
 * The whole result of a run: what the report file holds in JSON, and what the outputs are made of. docs/outputs.md describes
 * it. A field may be added; any other change needs another `version`.
 */
export type RunReport = {
  readonly version: 1
  /** Null if the input is empty. */
  readonly title: string | null
  /** Null if the inputs are invalid. */
  readonly mode: Mode | null
  readonly region: string | null
  readonly success: boolean
  readonly validated: boolean
  readonly 'has-changes': boolean
  readonly 'created-count': number
  readonly 'replaced-count': number
  readonly 'deleted-count': number
  readonly 'unchanged-count': number
  readonly 'failed-count': number
  /** Null if the run ended before it had a plan. */
  readonly 'plan-hash': string | null
  readonly findings: readonly FindingRecord[]
  readonly 'route-table-ids': readonly string[]
  readonly routes: readonly RouteRecord[]
  readonly changes: readonly ChangeRecord[]
  readonly 'source-dest-checks': readonly CheckRecord[]
  readonly reachable: 'true' | 'false' | 'unknown'
  readonly reachability: Iterable<PairRecord>
}

export type FindingRecord = Pick<
  Finding,
  'severity' | 'code' | 'message' | 'commands' | 'snippets' | 'names'
> & {
  readonly url?: string
}

/** A route that was read, with EC2's field names, or a pod CIDR that EC2 delivers without one. */
export type RouteRecord = {
  readonly routeTableId: string
  readonly destinationCidrBlock: string
  readonly instanceId: string | null
  readonly gatewayId: string | null
  readonly networkInterfaceId: string | null
  readonly state: string
  /** Null if there is no route. */
  readonly origin: string | null
  readonly worker: string | null
  readonly change: string | null
  /** The ID of the target that a replaced route had; null if EC2 showed none. Only replaced routes have this field. */
  readonly previousTarget?: string | null
}

/** A worker's route or a stale one, whether it exists or not. */
export type ChangeRecord = Pick<
  RouteRecord,
  'routeTableId' | 'destinationCidrBlock' | 'state' | 'worker' | 'change'
>

export type CheckRecord = { readonly worker: string; readonly change: string }

export function toReport(result: RunResult): RunReport {
  const { mode, region, tables, results, findings, reachability } = result
  const { created, replaced, deleted, unchanged, failed } = countResults(results)
  const rows = tables.flatMap((table) =>
    tableRows(results, table).map((row) => ({ ...row, routeTableId: table.routeTableId })),
  )
  return {
    version: 1,
    title: result.title === '' ? null : result.title,
    mode: region === '' ? null : mode,
    region: region === '' ? null : region,
    success: isSuccess(result),
    validated: isValidated(result),
    'has-changes': hasChanges(result),
    'created-count': created,
    'replaced-count': replaced,
    'deleted-count': deleted,
    'unchanged-count': unchanged,
    'failed-count': failed,
    'plan-hash': result.planHash === '' ? null : result.planHash,
    findings: findings.map((finding) => findingRecord(finding, result)),
    'route-table-ids': tables.map(({ routeTableId }) => routeTableId),
    routes: rows.flatMap(routeRecord),
    changes: rows.flatMap(changeRecord),
    'source-dest-checks': checkGroups(result).flatMap(({ label, workers }) =>
      workers.map((worker) => ({ worker, change: label })),
    ),
    reachable: reachability?.reachable ?? 'unknown',
    reachability: reachability?.records ?? [],
  }
}

export function findingRecord(
  { severity, code, message, commands, snippets, names }: Finding,
  { docsPage }: Pick<RunResult, 'docsPage'>,
): FindingRecord {
  const url = docsUrl(docsPage, code)
  return {
    severity,
    code,
    message,
    ...(names === undefined ? {} : { names }),
    ...(commands === undefined ? {} : { commands }),
    ...(snippets === undefined ? {} : { snippets }),
    ...(url === undefined ? {} : { url }),
  }
}

type RowOfTable = Row & { readonly routeTableId: string }

function routeRecord(row: RowOfTable): RouteRecord[] {
  const { routeTableId, destination, route, state, workerName, change, previous } = row
  if (route === undefined && change !== 'delivered by EC2') return []
  const { target } = route ?? row
  return [
    {
      routeTableId,
      destinationCidrBlock: destination,
      instanceId: target.kind === 'instance' ? target.instanceId : null,
      gatewayId: target.kind === 'gateway' ? target.gatewayId : null,
      networkInterfaceId:
        target.kind === 'instance' || target.kind === 'network-interface'
          ? (target.networkInterfaceId ?? null)
          : null,
      state,
      origin: route?.origin ?? null,
      worker: workerName ?? null,
      change: change ?? null,
      ...(previous === undefined ? {} : { previousTarget: idOf(previous) }),
    },
  ]
}

function idOf(target: RouteTarget): string | null {
  return target.kind === 'none' ? null : describeTarget(target)
}

/** None for the table's other routes. */
function changeRecord({ routeTableId, destination, state, workerName, change }: RowOfTable): ChangeRecord[] {
  if (change === undefined) return []
  return [{ routeTableId, destinationCidrBlock: destination, state, worker: workerName ?? null, change }]
}

/** The report in JSON, in pieces, because 1,000 workers make a million pairs. Each record has a line. */
export function* reportPieces(report: RunReport): Generator<string> {
  let before = '{\n'
  for (const [name, value] of Object.entries(report)) {
    yield `${before}${JSON.stringify(name)}: `
    if (typeof value === 'object' && value !== null) yield* arrayPieces(value)
    else yield JSON.stringify(value)
    before = ',\n'
  }
  yield '\n}\n'
}

function* arrayPieces(records: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  for (const record of records) {
    yield `${before}${JSON.stringify(record)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}
