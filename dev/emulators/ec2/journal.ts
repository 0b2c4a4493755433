import type { CredentialScope } from './query-api/authorization.ts'
import type { Fault } from './faults/faults.ts'
import type { Params } from './query-api/query.ts'

/** One request and how it was answered. Neither signatures nor session tokens are kept. */
export type JournalEntry = {
  action: string
  params: Params
  /** What was answered; absent where nothing was. */
  status?: number
  errorCode?: string
  /** What a rule or an interception did to the request. Throttling is no fault but EC2's own answer. */
  fault?: Fault['kind']
  /** Of a write: whether EC2 carried it out, whatever the client got to hear. */
  tookEffect?: boolean
  credentialScope?: CredentialScope
}

export class Journal {
  /** In the order in which the requests arrived. */
  readonly entries: JournalEntry[] = []

  clear(): void {
    this.entries.length = 0
  }
}
