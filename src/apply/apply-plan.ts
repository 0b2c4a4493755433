import type { Finding } from '../model/finding.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { Plan } from '../plan/preflight.ts'
import {
  executePlan,
  readBackDisabledChecks,
  readBackRoutes,
  type Dependencies,
  type Execution,
} from './execute-plan.ts'

/** What is known after a step: `tables` as last read, and everything that this and the earlier steps found. */
export type Applied = Execution & {
  readonly tables: readonly RouteTable[]
  readonly findings: readonly Finding[]
}

/** Writes, then reads back. Yields after each step, so that a later failure hides nothing; `end` keeps it from reading back. */
export async function* applyPlan(
  plan: Plan,
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
