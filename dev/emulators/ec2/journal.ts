import type { CredentialScope } from './query-api/authorization.ts'
import type { Fault } from './faults/faults.ts'
import type { Params } from './query-api/query.ts'

/** One request and its answer, without signatures and session tokens. */
export type JournalEntry = {
  action: string
  params: Params
  /** Absent if there was no answer. */
  status?: number
  errorCode?: string
  /** From a rule or an interception. Throttling isn't a fault but EC2's own answer. */
  fault?: Fault['kind']
  /** Of a write: whether EC2 carried it out, even if the client got no answer or an error. */
  tookEffect?: boolean
  credentialScope?: CredentialScope
}

export class Journal {
  /** In the order in which the requests arrived. */
  readonly entries: JournalEntry[] = []
  /** The header of each request, as CloudTrail shows it, in the same order. */
  readonly userAgents: string[] = []

  clear(): void {
    this.entries.length = 0
    this.userAgents.length = 0
  }
}
