import { Agent } from 'node:https'
import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net'

import { EC2Client } from '@aws-sdk/client-ec2'

import type { CustomEndpoint, Network } from '../model/network.ts'
import { keepAccountsOf } from '../runtime/account-mask.ts'
import { unlessAborted, type Cancellation } from '../runtime/cancellation.ts'
import type { Clock } from '../runtime/clock.ts'
import { USER_AGENT } from '../runtime/version.ts'
import { passes } from './aws-error-kind.ts'
import { AwsError, codeOf, DEFECT, FOREIGN_ANSWER, GIVEN_UP, messageOf, NOT_STARTED } from './aws-error.ts'
import type { Credentials, IdentityProperties } from './credential-source.ts'
import { checkAnswers } from './ec2-answers.ts'
import { boundTexts, toAttemptEnd } from './ec2-mapping.ts'
import type { Filter } from '../model/filters.ts'
import { Attempts, isWrite, RetryLog, type AttemptLog } from './retry-log.ts'

export type Connection = {
  readonly region: string
  readonly maxAttempts: number
  /** Replaces the SDK's default chain. The SDK calls it again when the credentials expire. */
  readonly credentials: ((identity?: IdentityProperties) => Promise<Credentials>) | undefined
  /** `https_proxy`, `no_proxy`, and similar variables. */
  readonly proxyEnvironment: Readonly<Record<string, string | undefined>>
  readonly network: Network
  readonly clock: Clock
  readonly cancellation: Cancellation
  readonly log: AttemptLog
}

/** Time limits for EC2 to accept a connection and to respond. EC2 is always faster, and a hung server can't block the job. */
const CONNECT_MS = 5_000
// For all connections of the process. Node's default is 250 ms, which is too short for a handshake over a slow VPN or proxy.
// With half of the time limit, Node can still try the next address if the first one doesn't respond.
setDefaultAutoSelectFamilyAttemptTimeout(CONNECT_MS / 2)
const ANSWER_MS = 15_000

/** While EC2 throttles, it might accept fewer writes than the deadline allows for. Each accepted write extends the deadline. */
const WRITE_MS = 1_000

/** The SDK's client with time limits, the runner's proxy, and a log of each attempt. */
export function ec2Client(connection: Connection): EC2Client {
  const { region, maxAttempts, credentials, proxyEnvironment } = connection
  const client = new EC2Client({
    region,
    maxAttempts,
    retryMode: 'standard',
    customUserAgent: USER_AGENT,
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      // Without this option, the SDK only logs a warning and waits forever.
      throwOnRequestTimeout: true,
      // The SDK ignores proxy variables; Node's agent reads them (Node 24, "Built-in proxy support").
      httpsAgent: new Agent({ keepAlive: true, proxyEnv: proxyEnvironment }),
    },
  })
  // This middleware copies every request and response field by field for a log that is disabled.
  client.middlewareStack.remove('loggerMiddleware')
  sayEndpoint('EC2', connection.network.ec2, connection.log)
  sayEndpoint('AWS STS', connection.network.sts, connection.log)
  watchAttempts(client, connection)
  checkAnswers(client)
  endWithSignal(client)
  return client
}

/** Without this line, a successful run wouldn't show that it used another endpoint. */
function sayEndpoint(service: string, endpoint: CustomEndpoint | undefined, log: AttemptLog): void {
  if (endpoint === undefined) return
  log.info(
    `Using the ${service} endpoint ${endpoint.url} (from ${endpoint.source}) instead of AWS's default.`,
  )
}

/** Runs for every attempt, inside the SDK's retries: limits the rate, writes the log, and starts no call while the run is ending. */
function watchAttempts(client: EC2Client, connection: Connection): void {
  const { clock, log, maxAttempts, cancellation } = connection
  let { network } = connection
  let isEndpointKnown = network.ec2 !== undefined
  const watch = new RetryLog(clock, log, maxAttempts)
  client.middlewareStack.add(
    (next, context) => {
      const action = (context.commandName ?? '').replace(/Command$/, '')
      const attempts = new Attempts(action, watch)
      return async (args) => {
        attemptsOf.set(args.input, attempts)
        for (;;) {
          if (!isEndpointKnown) {
            isEndpointKnown = true
            network = { ...network, ec2: await endpointOfConfigFiles(client) }
            sayEndpoint('EC2', network.ec2, log)
          }
          await attempts.begin(cancellation.readSignal)
          if (cancellation.readSignal.aborted) throw endOfRun(attempts)
          try {
            const result = await next(args)
            boundTexts(result.output)
            keepAccountsOf(result.output)
            const { $metadata } = result.output as { $metadata?: { requestId?: string } }
            attempts.end({ kind: 'answer', requestId: $metadata?.requestId })
            if (isWrite(action)) cancellation.extendDeadline(WRITE_MS)
            return result
          } catch (cause) {
            if (!(cause instanceof Error)) throw cause
            const end = toAttemptEnd(cause)
            attempts.end(end)
            if (passes(cause)) Object.assign(cause, RETRYABLE)
            circumstances.set(cause, { isAfterLostAnswer: attempts.answerLost, network })
            // The limiter decides when to retry a throttled write, so the SDK must neither wait nor count the attempt.
            if (end.kind !== 'throttled' || !isWrite(action)) throw cause
            if (attempts.areSpent) {
              throw new AwsError(action, end.code, cause.message, cause, circumstances.get(cause))
            }
          }
        }
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'watchAttempts' },
  )
}

/** `endpoint_url` of the profile. The SDK reads it at the first request and stores it in an undeclared field. */
async function endpointOfConfigFiles({ config }: EC2Client): Promise<CustomEndpoint | undefined> {
  const { serviceConfiguredEndpoint: find } = config as { serviceConfiguredEndpoint?: () => Promise<string> }
  const text = (await find?.()) ?? ''
  const { protocol, host }: Partial<URL> = URL.canParse(text) ? new URL(text) : {}
  return host === undefined
    ? undefined
    : { source: 'endpoint_url in the AWS config files', url: `${protocol}//${host}` }
}

/** The SDK checks a signal only during a request, not during a pause between attempts, and EC2 can request pauses of hours. */
function endWithSignal(client: EC2Client): void {
  type Send = (command: { input: object }, options?: { abortSignal?: AbortSignal }) => Promise<unknown>
  const ending: Send = (command, options) => {
    const work = (EC2Client.prototype as unknown as { send: Send }).send.call(client, command, options)
    if (options?.abortSignal === undefined) return work
    return unlessAborted(options.abortSignal, work, () => endOfRun(attemptsOf.get(command.input)))
  }
  Object.assign(client, { send: ending })
}

/** The attempts of each call, by its parameters. */
const attemptsOf = new WeakMap<object, Attempts>()

function endOfRun(attempts: Attempts | undefined): Error {
  const name = attempts?.mayTakeEffect === true ? GIVEN_UP : NOT_STARTED
  return Object.assign(new Error('The run is ending'), { name })
}

/** The property that makes the SDK retry an error. */
const RETRYABLE = { $retryable: { throttling: false } }

/** Facts that the SDK's errors don't contain: whether an earlier attempt got no response, and the call's endpoint. */
const circumstances = new WeakMap<Error, { isAfterLostAnswer: boolean; network: Network }>()

/** Turns every error of the SDK into an `AwsError`. */
export async function calling<T>(call: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    // An error from getting credentials, before the call to EC2, already names its own call.
    if (cause instanceof AwsError) throw cause
    // The SDK's message about unreadable XML contains advice for developers.
    const isUnread = cause.message.includes('Deserialization error')
    const code = isUnread ? FOREIGN_ANSWER : isDefect(cause) ? DEFECT : codeOf(cause)
    const message = isUnread ? 'unreadable XML' : messageOf(cause)
    throw new AwsError(call, code, message, cause, circumstances.get(cause))
  }
}

/** JavaScript's built-in errors are our bugs, except for Node's errors, which have a code, and errors about unreadable responses. */
function isDefect(cause: Error): boolean {
  const isOfLanguage = [TypeError, RangeError, ReferenceError, SyntaxError].some(
    (type) => cause instanceof type,
  )
  return isOfLanguage && !('code' in cause) && !('$response' in cause)
}

export function toSdkFilters(filters: readonly Filter[]): { Name: string; Values: string[] }[] {
  return filters.map(({ name, values }) => ({ Name: name, Values: [...values] }))
}
