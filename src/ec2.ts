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

import type { Cidr } from './cidr.ts'
import { toInstance, toRouteTable } from './ec2-shapes.ts'
import { AwsError } from './errors.ts'
import type { Filter } from './filters.ts'
import type { Instance } from './instances.ts'
import type { RouteTable } from './route-tables.ts'
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
const ANSWER_MS = 30_000

export function connectEc2({ region, maxAttempts, credentials }: Connection): Ec2 {
  const client = new EC2Client({
    region,
    maxAttempts,
    ...(credentials === undefined ? {} : { credentials }),
    // Without throwOnRequestTimeout the SDK only warns, and waits for ever.
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
  })

  return {
    describeInstances: (filters) =>
      calling('DescribeInstances', async () => {
        const pages = paginateDescribeInstances(
          { client, pageSize: INSTANCES_A_PAGE },
          { Filters: toSdkFilters(filters) },
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
        )
        const tables: RouteTable[] = []
        for await (const { RouteTables = [] } of pages) tables.push(...RouteTables.map(toRouteTable))
        return tables
      }),

    createRoute: (routeTableId, destination, target) =>
      calling('CreateRoute', () =>
        client.send(
          new CreateRouteCommand({ ...toSdkRoute(routeTableId, destination), ...toSdkTarget(target) }),
        ),
      ),

    replaceRoute: (routeTableId, destination, target) =>
      calling('ReplaceRoute', () =>
        client.send(
          new ReplaceRouteCommand({ ...toSdkRoute(routeTableId, destination), ...toSdkTarget(target) }),
        ),
      ),

    deleteRoute: (routeTableId, destination) =>
      calling('DeleteRoute', () =>
        client.send(new DeleteRouteCommand(toSdkRoute(routeTableId, destination))),
      ),

    disableSourceDestCheck: (target) =>
      target.kind === 'instance'
        ? calling('ModifyInstanceAttribute', () =>
            client.send(
              new ModifyInstanceAttributeCommand({
                InstanceId: target.instanceId,
                SourceDestCheck: { Value: false },
              }),
            ),
          )
        : calling('ModifyNetworkInterfaceAttribute', () =>
            client.send(
              new ModifyNetworkInterfaceAttributeCommand({
                NetworkInterfaceId: target.networkInterfaceId,
                SourceDestCheck: { Value: false },
              }),
            ),
          ),
  }
}

async function calling<T>(call: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    // What failed before EC2 was asked (a token, a role) says itself which call it was.
    if (cause instanceof AwsError) throw cause
    // Network failures carry Node's code; everything from AWS, and the SDK's own errors, are told by their name.
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
    // An answer that is not EC2's (a proxy's or load balancer's page) gives the SDK's advice to developers for a message.
    const message = cause.message.replace(/\s*Deserialization error: .*$/s, " The answer is not EC2's.")
    throw new AwsError(call, code, message, cause)
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
