import { Agent } from 'node:https'

import {
  CreateRouteCommand,
  DeleteRouteCommand,
  EC2Client,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  ReplaceRouteCommand,
} from '@aws-sdk/client-ec2'

import { Attempts, AttemptWatch, type AttemptLog } from './attempts.ts'
import type { Cidr } from './cidr.ts'
import type { Clock } from './clock.ts'
import { toAttemptEnd, toInstance, toRouteTable } from './ec2-shapes.ts'
import { AwsError, codeOf, NOT_STARTED } from './errors.ts'
import type { Filter } from './filters.ts'
import type { Instance } from './instances.ts'
import type { RouteTable } from './route-tables.ts'
import type { Stop } from './stop.ts'
import type { WorkerTarget } from './workers.ts'

/** EC2 as the run sees it. Every call follows all pages, retries what may pass, and throws `AwsError` on the rest. */
export type Ec2 = {
  describeInstances(filters: readonly Filter[]): Promise<Instance[]>
  describeRouteTables(filters: readonly Filter[]): Promise<RouteTable[]>
  createRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  replaceRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  deleteRoute(routeTableId: string, destination: Cidr): Promise<unknown>
  disableSourceDestCheck(target: WorkerTarget): Promise<unknown>
}

export type Connection = {
  readonly region: string
  readonly maxAttempts: number
  /** In place of what the SDK's default chain finds; asked again when they expire. */
  readonly credentials: (() => Promise<Credentials>) | undefined
  /** `https_proxy`, `no_proxy` and the like. */
  readonly proxyEnvironment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly stop: Stop
  readonly log: AttemptLog
}

export type Credentials = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly expiration?: Date
}

/** The largest pages that EC2 gives (API reference, MaxResults of the two calls). */
const INSTANCES_A_PAGE = 1000
const ROUTE_TABLES_A_PAGE = 100

/** How long EC2 may take to accept a connection and to answer: far more than it ever needs, and no hung server holds a job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 15_000

export function connectEc2(connection: Connection): Ec2 {
  const { region, maxAttempts, credentials, proxyEnvironment, stop } = connection
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
  watchAttempts(client, connection)
  const reading = { abortSignal: stop.now }
  const writing = { abortSignal: stop.late }

  return {
    describeInstances: (filters) =>
      calling('DescribeInstances', async () => {
        const pages = paginateDescribeInstances(
          { client, pageSize: INSTANCES_A_PAGE },
          { Filters: toSdkFilters(filters) },
          reading,
        )
        const instances: Instance[] = []
        for await (const { Reservations = [] } of pages) {
          instances.push(...Reservations.flatMap(({ Instances = [] }) => Instances).map(toInstance))
        }
        return instances
      }),

    describeRouteTables: (filters) =>
      calling('DescribeRouteTables', async () => {
        const pages = paginateDescribeRouteTables(
          { client, pageSize: ROUTE_TABLES_A_PAGE },
          { Filters: toSdkFilters(filters) },
          reading,
        )
        const tables: RouteTable[] = []
        for await (const { RouteTables = [] } of pages) tables.push(...RouteTables.map(toRouteTable))
        return tables
      }),

    createRoute: (routeTableId, destination, target) =>
      calling('CreateRoute', () =>
        client.send(
          new CreateRouteCommand({ ...toSdkRoute(routeTableId, destination), ...toSdkTarget(target) }),
          writing,
        ),
      ),

    replaceRoute: (routeTableId, destination, target) =>
      calling('ReplaceRoute', () =>
        client.send(
          new ReplaceRouteCommand({ ...toSdkRoute(routeTableId, destination), ...toSdkTarget(target) }),
          writing,
        ),
      ),

    deleteRoute: (routeTableId, destination) =>
      calling('DeleteRoute', () =>
        client.send(new DeleteRouteCommand(toSdkRoute(routeTableId, destination)), writing),
      ),

    disableSourceDestCheck: (target) =>
      target.kind === 'instance'
        ? calling('ModifyInstanceAttribute', () =>
            client.send(
              new ModifyInstanceAttributeCommand({
                InstanceId: target.instanceId,
                SourceDestCheck: { Value: false },
              }),
              writing,
            ),
          )
        : calling('ModifyNetworkInterfaceAttribute', () =>
            client.send(
              new ModifyNetworkInterfaceAttributeCommand({
                NetworkInterfaceId: target.networkInterfaceId,
                SourceDestCheck: { Value: false },
              }),
              writing,
            ),
          ),
  }
}

/** Stands inside the SDK's own retries and sees every try: it keeps the pace, tells the log, and starts no write in a run that is to end. */
function watchAttempts(client: EC2Client, { clock, log, maxAttempts, stop }: Connection): void {
  const watch = new AttemptWatch(clock, log, maxAttempts)
  client.middlewareStack.add(
    (next, context) => {
      const action = (context.commandName ?? '').replace(/Command$/, '')
      const attempts = new Attempts(action, watch)
      return async (args) => {
        await attempts.begin(stop.now)
        if (stop.now.aborted) throw Object.assign(new Error('The run is to end'), { name: NOT_STARTED })
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

async function calling<T>(call: string, work: () => Promise<T>): Promise<T> {
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

function toSdkFilters(filters: readonly Filter[]): { Name: string; Values: string[] }[] {
  return filters.map(({ name, values }) => ({ Name: name, Values: [...values] }))
}

function toSdkRoute(routeTableId: string, { version, text }: Cidr) {
  return version === 4
    ? { RouteTableId: routeTableId, DestinationCidrBlock: text }
    : { RouteTableId: routeTableId, DestinationIpv6CidrBlock: text }
}

function toSdkTarget(target: WorkerTarget) {
  return target.kind === 'instance'
    ? { InstanceId: target.instanceId }
    : { NetworkInterfaceId: target.networkInterfaceId }
}
