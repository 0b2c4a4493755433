import pMap from 'p-map'

import type { Ec2 } from '../aws/ec2.ts'
import { filtersFor } from '../aws/filters.ts'
import type { Cidr } from '../model/cidr.ts'
import type { NetworkAcl } from '../model/network-acl.ts'
import type { RouteTable } from '../model/route-table.ts'
import type { SecurityGroup } from '../model/security-group.ts'
import type { Worker } from '../model/worker.ts'
import { prefixListsOf } from './route-lookup.ts'

/** What EC2 says about the packet filters between the workers; what it would not say stands in `errors`. */
export type PacketFilters = {
  readonly securityGroups: ReadonlyMap<string, SecurityGroup>
  readonly networkAcls: readonly NetworkAcl[]
  readonly prefixLists: ReadonlyMap<string, readonly Cidr[]>
  readonly errors: readonly unknown[]
}

type Reader = Pick<Ec2, 'describeSecurityGroups' | 'describeNetworkAcls' | 'getManagedPrefixListEntries'>

/** Lists are read one by one, and a handful at a time. */
const LISTS_AT_ONCE = 5

/**
 * Reads only what the workers' interfaces use: their groups, the ACLs of their subnets where there are several (inside
 * one subnet none stands between them), and the prefix lists that rules and routes name. Never rejects.
 */
export async function readPacketFilters(
  ec2: Reader,
  workers: readonly Worker[],
  tables: readonly RouteTable[],
): Promise<PacketFilters> {
  const interfaces = workers.flatMap(({ networkInterfaces }) => networkInterfaces)
  const groupIds = unique(interfaces.flatMap((each) => each.groupIds))
  const subnetIds = unique([...workers, ...interfaces].map(({ subnetId }) => subnetId))
  const errors: unknown[] = []
  const orNothing = <T>(read: Promise<T>): Promise<T | undefined> =>
    read.catch((error: unknown) => {
      errors.push(error)
      return undefined
    })

  const [groupPages, aclPages] = await Promise.all([
    Promise.all(
      filtersFor('group-id', groupIds).map((filter) => orNothing(ec2.describeSecurityGroups([filter]))),
    ),
    subnetIds.length < 2
      ? []
      : Promise.all(
          filtersFor('association.subnet-id', subnetIds).map((filter) =>
            orNothing(ec2.describeNetworkAcls([filter])),
          ),
        ),
  ])
  const groups = groupPages.flatMap((page) => page ?? [])
  const rules = groups.flatMap(({ ingress, egress }) => [...ingress, ...egress])
  const listIds = unique([
    ...rules.flatMap(({ peer }) => (peer.kind === 'prefix-list' ? [peer.prefixListId] : [])),
    ...tables.flatMap(prefixListsOf),
  ])
  const lists = await pMap(
    listIds,
    async (id) => {
      const entries = await orNothing(ec2.getManagedPrefixListEntries(id))
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
