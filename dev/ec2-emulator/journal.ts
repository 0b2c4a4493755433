import type { CredentialScope } from './authorization.ts'
import type { Params } from './query.ts'

/** One request and how it was answered. Neither signatures nor session tokens are kept. */
export type JournalEntry = {
  action: string
  params: Params
  status: number
  errorCode?: string
  credentialScope?: CredentialScope
}

export class Journal {
  /** In the order in which the requests arrived. */
  readonly entries: JournalEntry[] = []

  clear(): void {
    this.entries.length = 0
  }
}
