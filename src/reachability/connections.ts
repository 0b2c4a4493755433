import type { RangeMap } from '../traffic/address-ranges.ts'
import { isDroppedBy, type Endpoint } from './endpoints.ts'
import type { InterfaceProfile } from './hops.ts'
import type { NextHop } from './route-lookup.ts'
import type { WayHops } from './verdict.ts'

/** The way of the packets from one endpoint to another, and the way of their answers. */
export type Connection = {
  /** The ID of the interface by which packets leave. */
  readonly sentBy: string
  readonly path: Path
  /** The ID of the interface by which answers leave, whichever interface the packets arrived at. */
  readonly answeredBy: string
  readonly answerPath: Path
}

/** The way from an interface to an endpoint. */
export type Path = {
  readonly sender: InterfaceProfile
  readonly to: Endpoint
  readonly nextHops: RangeMap<NextHop>
  /** The worker's interfaces that are next hops; where none is, the one with the address, or the primary interface. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly profile: InterfaceProfile
  readonly route: Numbered<Route>
}

/** The ID is the same for routes that allow the same. */
export type Route = { readonly id: string; readonly allowed: WayHops['route'] }

/** Equal hops have the same number, which makes a shorter key than their ID. */
export type Numbered<T> = { readonly number: number; readonly value: T }

type Exchange = Connection & { readonly receiver: Receiver; readonly answerReceiver: Receiver }

/** Where packets and their answers arrive, for every interface of either; in the order of `Blocked.exchanges`. */
export function exchangesOn(connections: readonly Connection[]): Exchange[] {
  const exchanges: Exchange[] = []
  for (const connection of connections)
    for (const receiver of connection.path.receivers)
      for (const answerReceiver of connection.answerPath.receivers)
        exchanges.push({ ...connection, receiver, answerReceiver })
  return exchanges
}

/** The hops for packets from and to the endpoint by an interface of its worker. */
export function profileOf(endpoint: Endpoint, networkInterfaceId: string): InterfaceProfile {
  const { worker } = endpoint
  const attached = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = isDroppedBy(endpoint, networkInterfaceId)
  return { id: [subnetId, sourceDestCheck, ...groupIds].join(), subnetId, groupIds, sourceDestCheck }
}
