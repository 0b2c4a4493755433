import { missingParameter } from './errors.ts'
import { findInterface } from './lookup.ts'
import { flag, required, type Params } from './query.ts'
import type { World } from './world.ts'
import type { Xml } from './xml.ts'

/** EC2 API reference, ModifyNetworkInterfaceAttribute; of the attributes, the source/destination check alone. */
export function modifyNetworkInterfaceAttribute(world: World, params: Params): Xml {
  const found = findInterface(world, required(params, 'NetworkInterfaceId'))
  const check = flag(params, 'SourceDestCheck.Value')
  if (check === undefined) throw missingParameter('sourceDestCheck')
  found.sourceDestCheck = check
  return { return: true }
}
