import { actionDocsPage } from './github/docs-link.ts'
import { actionsRunner } from './github/runner.ts'
import { publishFiles, publishLater } from './report/publish.ts'
import { NOTHING_YET } from './report/run-result.ts'
import { nodeTooOld } from './runtime/messages.ts'

// The build creates a bundle of this file that Node 16 can read. The code that it calls must not need a newer Node either.

/** Runs instead of the action if Node is too old: reports this, with the summary and all outputs. */
export function run(): void {
  const result = { ...NOTHING_YET, docsPage: actionDocsPage() }
  const findings = [nodeTooOld(process.versions.node)]
  const unwritten = publishFiles({ ...result, findings }, actionsRunner)
  publishLater([...findings, ...unwritten], result, actionsRunner)
}
