import { missingParameter } from '../../query-api/errors.ts'
import { findInterface } from '../../query-api/find-by-id.ts'
import { flag, required, type Params } from '../../query-api/query.ts'
import type { World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, ModifyNetworkInterfaceAttribute; only the source/destination check. */
export function modifyNetworkInterfaceAttribute(world: World, params: Params): Xml {
  const found = findInterface(world, required(params, 'NetworkInterfaceId'))
  const check = flag(params, 'SourceDestCheck.Value')
  if (check === undefined) throw missingParameter('sourceDestCheck')
  found.sourceDestCheck = check
  return { return: true }
}
