import {
  paginateDescribeInstances,
  paginateDescribeRouteTables,
  type Instance as Described,
} from '@aws-sdk/client-ec2'

import type { Cidr } from '../model/cidr.ts'
import type { Instance } from '../model/instance.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { ManagedPrefixList } from '../model/prefix-list.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { SecurityGroup } from '../model/security-group.ts'
import { calling, ec2Client, toSdkFilters, type Connection } from './ec2-client.ts'
import { flatLists, readPages } from './ec2-answers.ts'
import { toInstance, toRouteTable } from './ec2-mapping.ts'
import { ec2Writes, type Ec2Writes } from './ec2-writes.ts'
import type { Filter } from '../model/filters.ts'

/** The EC2 calls of a run. Each call reads all pages, retries temporary errors, and throws `AwsError` for other errors. */
export type Ec2 = Ec2Writes & {
  describeInstances(filters: readonly Filter[]): Promise<Instance[]>
  describeRouteTables(filters: readonly Filter[]): Promise<RouteTable[]>
  describeSecurityGroups(filters: readonly Filter[]): Promise<SecurityGroup[]>
  describeNetworkAcls(filters: readonly Filter[]): Promise<NetworkAcl[]>
  describeManagedPrefixLists(filters: readonly Filter[]): Promise<ManagedPrefixList[]>
  /** Undefined if EC2 leaves out part of the list. */
  getManagedPrefixListEntries(prefixListId: string): Promise<Cidr[] | undefined>
  /** Asks whether the credentials may write. If they may, each call throws `DryRunOperation`. */
  readonly dryRun: Ec2Writes
}

/** EC2's largest pages (API reference, MaxResults of these calls). */
const INSTANCES_A_PAGE = 1000
const ROUTE_TABLES_A_PAGE = 100

export function connectEc2(connection: Connection): Ec2 {
  const client = ec2Client(connection)
  const { cancellation } = connection
  const reading = { abortSignal: cancellation.readSignal }

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

    ...ec2Writes(client, cancellation.writeSignal),
    dryRun: ec2Writes(client, cancellation.readSignal, { DryRun: true }),
  }
}

/** Leaves out instances without an ID, which no call could name. */
function identified(instance: Described, ownerId: string | undefined): Instance[] {
  return instance.InstanceId === undefined ? [] : [toInstance(instance, ownerId)]
}
