import { findInstance, findInterface, findRouteTable } from '../query-api/find-by-id.ts'
import type { Params } from '../query-api/query.ts'
import type { World } from '../world/world.ts'

/**
 * By ID, for how many milliseconds after the emulator's start requests don't find an instance or a route table. Reads
 * and writes can differ.
 */
export type Fresh = Readonly<Record<string, number | { reads?: number; writes?: number }>>

/** The world without the things that are too fresh for this kind of request; the same object if there are none. */
export function knownTo(kind: 'reads' | 'writes', world: World, fresh: Fresh, ageMs: number): World {
  const isKnown = (id: string) => {
    const from = Object.hasOwn(fresh, id) ? fresh[id] : undefined
    return ageMs >= ((typeof from === 'object' ? from[kind] : from) ?? 0)
  }
  if (Object.keys(fresh).every(isKnown)) return world
  return {
    ...world,
    instances: world.instances.filter(({ instanceId }) => isKnown(instanceId)),
    routeTables: world.routeTables.filter(({ routeTableId }) => isKnown(routeTableId)),
  }
}

/**
 * A new resource's "ID might not have propagated throughout the system": a command that names it gets an error such as
 * InvalidInstanceID.NotFound (EC2 developer guide, eventual consistency).
 */
export function refuseUnknown(known: World, params: Params): void {
  const { RouteTableId, InstanceId, NetworkInterfaceId } = params
  if (RouteTableId !== undefined) findRouteTable(known, RouteTableId)
  if (InstanceId !== undefined) findInstance(known, InstanceId)
  if (NetworkInterfaceId !== undefined) findInterface(known, NetworkInterfaceId)
}
