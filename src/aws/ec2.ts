import {
  CreateRouteCommand,
  DeleteRouteCommand,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  ReplaceRouteCommand,
  type Instance as Described,
} from '@aws-sdk/client-ec2'

import type { Cidr } from '../model/cidr.ts'
import type { Instance } from '../model/instance.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { ManagedPrefixList } from '../model/prefix-list.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { SecurityGroup } from '../model/security-group.ts'
import type { WorkerTarget } from '../model/worker.ts'
import { calling, ec2Client, toSdkFilters, type Connection } from './ec2-client.ts'
import { flatLists, readPages } from './ec2-answers.ts'
import { toInstance, toRouteTable } from './ec2-mapping.ts'
import type { Filter } from '../model/filters.ts'

/** The EC2 calls of a run. Each call reads all pages, retries temporary errors, and throws `AwsError` for other errors. */
export type Ec2 = {
  describeInstances(filters: readonly Filter[]): Promise<Instance[]>
  describeRouteTables(filters: readonly Filter[]): Promise<RouteTable[]>
  describeSecurityGroups(filters: readonly Filter[]): Promise<SecurityGroup[]>
  describeNetworkAcls(filters: readonly Filter[]): Promise<NetworkAcl[]>
  describeManagedPrefixLists(filters: readonly Filter[]): Promise<ManagedPrefixList[]>
  /** Undefined if EC2 leaves out part of the list. */
  getManagedPrefixListEntries(prefixListId: string): Promise<Cidr[] | undefined>
  createRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  replaceRoute(routeTableId: string, destination: Cidr, target: WorkerTarget): Promise<unknown>
  deleteRoute(routeTableId: string, destination: Cidr): Promise<unknown>
  disableSourceDestCheck(target: WorkerTarget): Promise<unknown>
}

/** EC2's largest pages (API reference, MaxResults of these calls). */
const INSTANCES_A_PAGE = 1000
const ROUTE_TABLES_A_PAGE = 100

export function connectEc2(connection: Connection): Ec2 {
  const client = ec2Client(connection)
  const { cancellation } = connection
  const reading = { abortSignal: cancellation.readSignal }
  const writing = { abortSignal: cancellation.writeSignal }

  return {
    describeInstances: (filters) =>
      calling('DescribeInstances', async () => {
        const pages = paginateDescribeInstances(
          { client, pageSize: INSTANCES_A_PAGE },
          { Filters: toSdkFilters(filters) },
          reading,
        )
        return readPages(
          pages,
          'reservationSet',
          ({ Reservations }) =>
            flatLists(Reservations, ({ Instances, OwnerId }) =>
              Instances?.flatMap((each) => identified(each, OwnerId)),
            ),
          ({ instanceId }) => instanceId,
        )
      }),

    describeRouteTables: (filters) =>
      calling('DescribeRouteTables', async () => {
        const pages = paginateDescribeRouteTables(
          { client, pageSize: ROUTE_TABLES_A_PAGE },
          { Filters: toSdkFilters(filters) },
          reading,
        )
        const tables = await readPages(
          pages,
          'routeTableSet',
          ({ RouteTables }) => RouteTables,
          ({ RouteTableId }) => RouteTableId,
        )
        return tables.map(toRouteTable)
      }),

    // These calls have a separate bundle, because most runs don't check reachability.
    describeSecurityGroups: async (filters) =>
      (await import('./packet-filter-calls.ts')).describeSecurityGroups(
        client,
        filters,
        cancellation.optionalSignal,
      ),

    describeNetworkAcls: async (filters) =>
      (await import('./packet-filter-calls.ts')).describeNetworkAcls(
        client,
        filters,
        cancellation.optionalSignal,
      ),

    describeManagedPrefixLists: async (filters) =>
      (await import('./packet-filter-calls.ts')).describeManagedPrefixLists(
        client,
        filters,
        cancellation.optionalSignal,
      ),

    getManagedPrefixListEntries: async (prefixListId) =>
      (await import('./packet-filter-calls.ts')).getManagedPrefixListEntries(
        client,
        prefixListId,
        cancellation.optionalSignal,
      ),

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

/** Leaves out instances without an ID, which no call could name. */
function identified(instance: Described, ownerId: string | undefined): Instance[] {
  return instance.InstanceId === undefined ? [] : [toInstance(instance, ownerId)]
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
