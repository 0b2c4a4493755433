import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Writes } from '../plan/plan.ts'
import {
  executePlan,
  readBackDisabledChecks,
  readBackRoutes,
  type Dependencies,
  type Execution,
} from './execute-plan.ts'

/** The state after a step: `tables` as last read, and the findings of this and all earlier steps. */
export type Applied = Execution & {
  readonly tables: readonly RouteTable[]
  readonly findings: readonly Finding[]
}

/** Writes, then reads back. Yields after each step, so a later failure hides nothing. If `end` is aborted, nothing is read back. */
export async function* applyPlan(
  plan: Writes,
  tables: readonly RouteTable[],
  dependencies: Dependencies,
  end: AbortSignal,
): AsyncGenerator<Applied, void, undefined> {
  const execution = await executePlan(plan, dependencies)
  const written = { ...execution, tables }
  yield written
  if (end.aborted) return
  const readBack = await readBackRoutes(execution, tables, dependencies)
  const verified = { ...written, ...readBack, findings: [...written.findings, ...readBack.findings] }
  yield verified
  const findings = await readBackDisabledChecks(execution, dependencies)
  yield { ...verified, findings: [...verified.findings, ...findings] }
}
