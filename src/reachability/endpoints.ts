import type { Cidr } from '../model/cidr.ts'
import { EFA_ONLY, type NetworkInterface } from '../model/instance.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { dropsPods } from '../plan/source-dest-check.ts'
import type { Remote } from '../traffic/packet-filters.ts'

/** What packets come from and go to: the pods of a worker, or the worker itself, which may be a controller. */
export type Endpoint = Remote & {
  readonly worker: Worker
  /** Whose traffic it is. */
  readonly of: 'pods' | 'worker'
  /** The interface that has the address: of the worker itself, or of pods that it masquerades. No interface has a pod's address. */
  readonly own: NetworkInterface | undefined
}

export function podsOf(worker: Worker, podCidr: Cidr): Endpoint {
  return { worker, cidr: podCidr, groupIds: [], of: 'pods', own: undefined }
}

/**
 * The worker under its own address at an interface: the first IPv4 address, or the last IPv6 address, as Linux selects a source
 * address. Undefined if the interface has none.
 */
export function nodeAt(worker: Worker, networkInterfaceId: string, version: 4 | 6): Endpoint | undefined {
  const own = worker.networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const addresses = own?.addresses.filter((address) => address.version === version) ?? []
  const address = addresses.at(version === 4 ? 0 : -1)
  return own === undefined || address === undefined
    ? undefined
    : { worker, cidr: address, groupIds: own.groupIds, of: 'worker', own }
}

/** A worker's pods under its address. Undefined if it has none: then, they keep their own. */
export function masqueradedAt(
  worker: Worker,
  networkInterfaceId: string,
  version: 4 | 6,
): Endpoint | undefined {
  const node = nodeAt(worker, networkInterfaceId, version)
  return node && { ...node, of: 'pods' }
}

/**
 * The interface by which a worker sends to an address: Linux has a route for the subnet of each interface, and a default route by
 * the primary interface. Pods are in no subnet.
 */
export function sendingInterface(worker: Worker, { own }: Endpoint): string {
  const primary = primaryInterface(worker)
  if (own === undefined || own.subnetId === '') return primary
  const connected = worker.networkInterfaces
    .filter(({ subnetId, interfaceType }) => subnetId === own.subnetId && interfaceType !== EFA_ONLY)
    .toSorted((a, b) => (a.deviceIndex ?? 0) - (b.deviceIndex ?? 0))
    .map(({ networkInterfaceId }) => networkInterfaceId)
  return connected.includes(primary) ? primary : (connected[0] ?? primary)
}

/** Whether the source/destination check of an interface of the worker drops packets from and to the endpoint. */
export function isDroppedBy({ worker, cidr, own }: Endpoint, networkInterfaceId: string): boolean {
  return own?.networkInterfaceId !== networkInterfaceId && dropsPods(worker, networkInterfaceId, cidr)
}
