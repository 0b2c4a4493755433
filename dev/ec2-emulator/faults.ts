import type { Params } from './query.ts'

/** What goes wrong with a request in place of EC2's own answer. */
export type Fault = { kind: 'error'; code: string; message: string; status: number }

/** Asked about every request; `ordinal` counts them from 1. */
export type Intercept = (request: { action: string; params: Params; ordinal: number }) => Fault | undefined
