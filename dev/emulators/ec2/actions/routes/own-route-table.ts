import { Ec2Error } from '../../query-api/errors.ts'
import { findRouteTable } from '../../query-api/find-by-id.ts'
import { ownerOf } from '../../world/lookup.ts'
import type { RouteTable, World } from '../../world/world.ts'

/**
 * Participants of a shared VPC can't change its route tables, whatever their policies allow (VPC user guide, share your
 * VPC). The error is assumed.
 */
export function findOwnRouteTable(world: World, id: string): RouteTable {
  const table = findRouteTable(world, id)
  if (ownerOf(world, table) === world.accountId) return table
  throw new Ec2Error('UnauthorizedOperation', 'You are not authorized to perform this operation.', 403)
}
