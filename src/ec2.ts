import type {
  Instance as SdkInstance,
  Route as SdkRoute,
  RouteTable as SdkRouteTable,
} from '@aws-sdk/client-ec2'
import {
  CreateRouteCommand,
  EC2Client,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
} from '@aws-sdk/client-ec2'

import type { Cidr } from './cidr.ts'
import { AwsError } from './errors.ts'
import type { Filter } from './filters.ts'
import type { Route, RouteTable, RouteTarget } from './route-tables.ts'
import type { Instance, InstanceState, WorkerTarget } from './workers.ts'

/** EC2 as the run sees it. Every call follows all pages, retries what may pass, and throws `AwsError` on the rest. */
export type Ec2 = {
  describeInstances(filters: readonly Filter[]): Promise<Instance[]>
  describeRouteTables(filters: readonly Filter[]): Promise<RouteTable[]>
  createRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<void>
  close(): void
}

export type Connection = { readonly region: string; readonly maxAttempts: number }

/** The largest pages that EC2 gives (API reference, MaxResults of the two calls). */
const INSTANCES_A_PAGE = 1000
const ROUTE_TABLES_A_PAGE = 100

/** How long EC2 may take to accept a connection and to answer: far more than it ever needs, and no hung server holds a job. */
const CONNECT_MS = 5_000
const ANSWER_MS = 30_000

/** An EC2 client on the SDK's default chain of credentials. */
export function connectEc2({ region, maxAttempts }: Connection): Ec2 {
  const client = new EC2Client({
    region,
    maxAttempts,
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
          instances.push(
            ...Reservations.flatMap((reservation) => reservation.Instances ?? []).map(toInstance),
          )
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
      calling('CreateRoute', async () => {
        await client.send(
          new CreateRouteCommand({
            RouteTableId: routeTableId,
            ...(destination.version === 4
              ? { DestinationCidrBlock: destination.text }
              : { DestinationIpv6CidrBlock: destination.text }),
            ...(target.kind === 'instance'
              ? { InstanceId: target.instanceId }
              : { NetworkInterfaceId: target.networkInterfaceId }),
          }),
        )
      }),

    close: () => {
      client.destroy()
    },
  }
}

async function calling<T>(call: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    // Network failures carry Node's code; everything from AWS, and the SDK's own errors, are told by their name.
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
    throw new AwsError(call, code, cause.message, cause)
  }
}

function toSdkFilters(filters: readonly Filter[]): { Name: string; Values: string[] }[] {
  return filters.map(({ name, values }) => ({ Name: name, Values: [...values] }))
}

function toTags(
  tags: readonly { Key?: string | undefined; Value?: string | undefined }[] = [],
): Map<string, string> {
  return new Map(tags.map(({ Key = '', Value = '' }) => [Key, Value]))
}

function toInstance(instance: SdkInstance): Instance {
  return {
    instanceId: instance.InstanceId ?? '',
    state: toInstanceState(instance.State?.Name),
    vpcId: instance.VpcId ?? '',
    subnetId: instance.SubnetId ?? '',
    privateIp: instance.PrivateIpAddress ?? '',
    tags: toTags(instance.Tags),
    networkInterfaces: (instance.NetworkInterfaces ?? []).map(({ NetworkInterfaceId = '', Attachment }) => ({
      networkInterfaceId: NetworkInterfaceId,
      deviceIndex: Attachment?.DeviceIndex ?? 0,
    })),
  }
}

function toInstanceState(name = ''): InstanceState {
  switch (name) {
    case 'pending':
    case 'running':
    case 'shutting-down':
    case 'terminated':
    case 'stopping':
    case 'stopped':
      return name
    default:
      return 'unknown'
  }
}

function toRouteTable(table: SdkRouteTable): RouteTable {
  return {
    routeTableId: table.RouteTableId ?? '',
    vpcId: table.VpcId ?? '',
    ownerId: table.OwnerId ?? '',
    tags: toTags(table.Tags),
    routes: (table.Routes ?? []).map(toRoute),
  }
}

function toRoute(route: SdkRoute): Route {
  return {
    destination:
      route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? '',
    target: toTarget(route),
    state: route.State ?? '',
    origin: route.Origin ?? '',
  }
}

function toTarget(route: SdkRoute): RouteTarget {
  const { InstanceId, NetworkInterfaceId, GatewayId } = route
  if (InstanceId !== undefined)
    return { kind: 'instance', instanceId: InstanceId, networkInterfaceId: NetworkInterfaceId }
  if (NetworkInterfaceId !== undefined)
    return { kind: 'network-interface', networkInterfaceId: NetworkInterfaceId }
  if (GatewayId !== undefined) return { kind: 'gateway', gatewayId: GatewayId }
  const id =
    route.NatGatewayId ??
    route.TransitGatewayId ??
    route.VpcPeeringConnectionId ??
    route.EgressOnlyInternetGatewayId ??
    route.LocalGatewayId ??
    route.CarrierGatewayId ??
    route.CoreNetworkArn ??
    route.OdbNetworkArn
  return id === undefined ? { kind: 'none' } : { kind: 'other', id }
}
