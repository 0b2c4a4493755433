import type { Ec2 } from '../aws/ec2.ts'
import { filtersFor } from '../model/filters.ts'
import type { Instance } from '../model/instance.ts'
import type { RouteTable } from '../model/route-table.ts'

export async function readInstancesById(
  ec2: Pick<Ec2, 'describeInstances'>,
  ids: readonly string[],
): Promise<Instance[]> {
  const calls = filtersFor('instance-id', ids).map((filter) => ec2.describeInstances([filter]))
  return (await Promise.all(calls)).flat()
}

/** By filter, because a missing table among the call's RouteTableIds fails the whole call. */
export async function readTablesById(
  ec2: Pick<Ec2, 'describeRouteTables'>,
  ids: readonly string[],
): Promise<RouteTable[]> {
  const calls = filtersFor('route-table-id', ids).map((filter) => ec2.describeRouteTables([filter]))
  return (await Promise.all(calls)).flat()
}
