import { Agent } from 'node:https'

import { EC2Client } from '@aws-sdk/client-ec2'

import type { Cancellation } from '../runtime/cancellation.ts'
import type { Clock } from '../runtime/clock.ts'
import { AwsError, codeOf, NOT_STARTED } from './aws-error.ts'
import { toAttemptEnd } from './ec2-mapping.ts'
import type { Filter } from './filters.ts'
import { Attempts, RetryLog, type AttemptLog } from './retry-log.ts'

export type Connection = {
  readonly region: string
  readonly maxAttempts: number
  /** In place of what the SDK's default chain finds; asked again when they expire. */
  readonly credentials: (() => Promise<Credentials>) | undefined
  /** `https_proxy`, `no_proxy` and the like. */
  readonly proxyEnvironment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly cancellation: Cancellation
  readonly log: AttemptLog
}

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/** How long EC2 may take to accept a connection and to answer: far more than it ever needs, and no hung server holds a job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

/** The SDK's client as this action uses it: bounded in time, behind the runner's proxy, and watched try by try. */
export function ec2Client(connection: Connection): EC2Client {
  const { region, maxAttempts, credentials, proxyEnvironment } = connection
  const client = new EC2Client({
    region,
    maxAttempts,
    retryMode: 'standard',
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      // Without it the SDK only warns, and waits for ever.
      throwOnRequestTimeout: true,
      // The SDK knows no proxy; Node's own agent does (Node 24, "Built-in proxy support").
      httpsAgent: new Agent({ keepAlive: true, proxyEnv: proxyEnvironment }),
    },
  })
  // It goes through every request and answer field by field, for a log that nobody gets.
  client.middlewareStack.remove('loggerMiddleware')
  watchAttempts(client, connection)
  return client
}

/** Stands inside the SDK's own retries and sees every try: it keeps the pace, tells the log, and starts no write in a run that is to end. */
function watchAttempts(client: EC2Client, { clock, log, maxAttempts, cancellation }: Connection): void {
  const watch = new RetryLog(clock, log, maxAttempts)
  client.middlewareStack.add(
    (next, context) => {
      const action = (context.commandName ?? '').replace(/Command$/, '')
      const attempts = new Attempts(action, watch)
      return async (args) => {
        await attempts.begin(cancellation.readSignal)
        if (cancellation.readSignal.aborted)
          throw Object.assign(new Error('The run is to end'), { name: NOT_STARTED })
        try {
          const result = await next(args)
          const { $metadata } = result.output as { $metadata?: { requestId?: string } }
          attempts.end({ kind: 'answer', requestId: $metadata?.requestId })
          return result
        } catch (cause) {
          if (cause instanceof Error) {
            attempts.end(toAttemptEnd(cause))
            if (attempts.answerLost) afterLostAnswer.add(cause)
          }
          throw cause
        }
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'watchAttempts' },
  )
}

/** Failures of calls of which an earlier try got no answer: the error itself cannot tell. */
const afterLostAnswer = new WeakSet<Error>()

/** Rejects with `AwsError` whatever the SDK throws. */
export async function calling<T>(call: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    // What failed before EC2 was asked (a token, a role) says itself which call it was.
    if (cause instanceof AwsError) throw cause
    // An answer that is not EC2's (a proxy's or load balancer's page) gives the SDK's advice to developers for a message.
    const message = cause.message.replace(/\s*Deserialization error: .*$/s, " The answer is not EC2's.")
    throw new AwsError(call, codeOf(cause), message, cause, afterLostAnswer.has(cause))
  }
}

export function toSdkFilters(filters: readonly Filter[]): { Name: string; Values: string[] }[] {
  return filters.map(({ name, values }) => ({ Name: name, Values: [...values] }))
}
