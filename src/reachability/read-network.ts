import pMap from 'p-map'

import type { Ec2 } from '../aws/ec2.ts'
import { toWorker } from '../discover/select-workers.ts'
import { readAssociatedTables } from '../discover/subnet-association.ts'
import type { ControlPlaneSelection } from '../github/selection-inputs.ts'
import type { Cidr } from '../model/cidr.ts'
import { filtersFor } from '../model/filters.ts'
import { isPresent } from '../model/instance.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { SecurityGroup } from '../model/security-group.ts'
import type { Worker } from '../model/worker.ts'
import { prefixListsOf } from './route-lookup.ts'

/** What is between the workers, and between them and the controllers. */
export type NetworkReading = {
  readonly filters: PacketFilters
  readonly controllers: readonly Worker[]
  /** Every table that the subnet of a worker or controller can use. */
  readonly associated: readonly RouteTable[]
}

type Reader = FilterReader & Pick<Ec2, 'describeInstances' | 'describeRouteTables'>

/** Never rejects. Only a run with controllers makes more calls than those for packet filters. */
export async function readNetwork(
  ec2: Reader,
  selection: ControlPlaneSelection | undefined,
  workers: readonly Worker[],
  managed: readonly RouteTable[],
  associated: readonly RouteTable[],
): Promise<NetworkReading> {
  const [vpcId] = workers.map((worker) => worker.vpcId)
  if (selection === undefined || vpcId === undefined)
    return { filters: await readPacketFilters(ec2, workers, associated), controllers: [], associated }
  const errors: unknown[] = []
  const orElse =
    <T>(other: T) =>
    (error: unknown): T => {
      errors.push(error)
      return other
    }
  const filters = [...selection.filters, { name: 'vpc-id', values: [vpcId] }]
  const found = await ec2.describeInstances(filters).catch(orElse([]))
  const controllers = found
    .filter((instance) => isPresent(instance, 'running'))
    .map((instance) => {
      const name = instance.tags.get(selection.nameTag) ?? ''
      return toWorker(name === '' ? instance.instanceId : name, instance, [])
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  // The tables of the workers' subnets are all of the VPC's, or only the managed ones.
  const tables =
    associated === managed
      ? await readAssociatedTables(ec2, controllers, managed).catch(orElse(associated))
      : associated
  const read = await readPacketFilters(ec2, [...workers, ...controllers], tables)
  return { filters: { ...read, errors: [...errors, ...read.errors] }, controllers, associated: tables }
}

/** The packet filters between the workers. `errors` says why some of them couldn't be read. */
export type PacketFilters = {
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>
  readonly networkAcls: readonly NetworkAcl[]
  readonly prefixLists: ReadonlyMap<string, readonly Cidr[]>
  readonly errors: readonly unknown[]
}

type FilterReader = Pick<
  Ec2,
  'describeSecurityGroups' | 'describeNetworkAcls' | 'getManagedPrefixListEntries'
>

/** EC2 returns the entries of one list per call. */
const LISTS_AT_ONCE = 5

/**
 * Reads only what the workers' interfaces use: their security groups, the network ACLs of their subnets if there are
 * several (ACLs don't apply within a subnet), and the prefix lists of rules and routes. Never rejects.
 */
export async function readPacketFilters(
  ec2: FilterReader,
  workers: readonly Worker[],
  tables: readonly RouteTable[],
): Promise<PacketFilters> {
  const interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces)
  const groupIds = unique(interfaces.flatMap((each) => each.groupIds))
  const subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId))
  const errors: unknown[] = []
  const orUndefined = <T>(read: Promise<T>): Promise<T | undefined> =>
    read.catch((error: unknown) => {
      errors.push(error)
      return undefined
    })

  const [groupPages, aclPages] = await Promise.all([
    Promise.all(
      filtersFor('group-id', groupIds).map((filter) => orUndefined(ec2.describeSecurityGroups([filter]))),
    ),
    subnetIds.length < 2
      ? []
      : Promise.all(
          filtersFor('association.subnet-id', subnetIds).map((filter) =>
            orUndefined(ec2.describeNetworkAcls([filter])),
          ),
        ),
  ])
  const groups = groupPages.flatMap((page) => page ?? [])
  const rules = groups.flatMap(({ ingress, egress }) => [...ingress, ...egress])
  const listIds = unique([
    ...rules.flatMap((rule) =>
      rule.kind === 'allow' && rule.peer.kind === 'prefix-list' ? [rule.peer.prefixListId] : [],
    ),
    ...tables.flatMap(prefixListsOf),
  ])
  const lists = await pMap(
    listIds,
    async (id) => {
      const entries = await orUndefined(ec2.getManagedPrefixListEntries(id))
      return entries === undefined ? [] : [[id, entries] as const]
    },
    { concurrency: LISTS_AT_ONCE },
  )
  return {
    securityGroups: new Map(groups.map((group) => [group.groupId, group])),
    networkAcls: aclPages.flatMap((page) => page ?? []),
    prefixLists: new Map(lists.flat()),
    errors,
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => id !== '')
}
