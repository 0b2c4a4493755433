import type { Cidr } from './cidr.ts'
import type { NetworkInterface } from './instance.ts'

/** An instance that is a worker, and its pod CIDRs. */
export type Worker = {
  readonly name: string
  readonly instanceId: string
  readonly vpcId: string
  readonly subnetId: string
  readonly privateIp: string
  /** One CIDR, or one of each IP version. */
  readonly podCidrs: readonly Cidr[]
  readonly sourceDestCheck: boolean
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type WorkerTarget =
  | { readonly kind: 'instance'; readonly instanceId: string }
  | { readonly kind: 'network-interface'; readonly networkInterfaceId: string }

/**
 * EC2 accepts an instance as a target only while exactly one network interface is attached. Otherwise it answers
 * InvalidInstanceID ("There are multiple interfaces attached"), and the route must name the primary interface.
 */
export function routeTarget(worker: Worker): WorkerTarget {
  const { instanceId, networkInterfaces } = worker
  const primary = networkInterfaces.find(({ deviceIndex }) => deviceIndex === 0)
  return networkInterfaces.length > 1 && primary !== undefined
    ? { kind: 'network-interface', networkInterfaceId: primary.networkInterfaceId }
    : { kind: 'instance', instanceId }
}

/** The ID of the interface with device index 0, from which an instance sends. Empty if EC2 shows no interface. */
export function primaryInterface({ networkInterfaces }: Worker): string {
  const primary = networkInterfaces.find(({ deviceIndex }) => deviceIndex === 0) ?? networkInterfaces[0]
  return primary?.networkInterfaceId ?? ''
}
