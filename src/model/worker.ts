import type { Cidr } from './cidr.ts'
import { EFA_ONLY, isDelegatedTo, type NetworkInterface } from './instance.ts'

/** An instance that is a worker, and its pod CIDRs. */
export type Worker = {
  /** The name in its tag, with the ID if several workers have the same name. Without a name, the ID alone. */
  readonly name: string
  readonly instanceId: string
  readonly ownerId: string
  readonly vpcId: string
  readonly subnetId: string
  readonly privateIp: string
  /** At least one, of either IP version. None is twice there. */
  readonly podCidrs: readonly Cidr[]
  readonly sourceDestCheck: boolean
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type WorkerTarget =
  | { readonly kind: 'instance'; readonly instanceId: string }
  | { readonly kind: 'network-interface'; readonly networkInterfaceId: string }

/** `worker-0 (i-0123…)`; not twice, if the name already is or has the ID. */
export function nameWithId(name: string, id: string): string {
  return name === id || name.endsWith(` (${id})`) ? name : `${name} (${id})`
}

/**
 * EC2 accepts an instance as a target only while exactly one network interface is attached. Otherwise, it returns
 * InvalidInstanceID ("There are multiple interfaces attached"), and the route must name the primary interface.
 */
export function routeTarget(worker: Worker): WorkerTarget {
  const { instanceId, networkInterfaces } = worker
  const primary = primaryOf(networkInterfaces)
  return networkInterfaces.length > 1 && primary !== undefined
    ? { kind: 'network-interface', networkInterfaceId: primary.networkInterfaceId }
    : { kind: 'instance', instanceId }
}

/** The ID of the interface that sends the instance's traffic: the only one, or the primary one. Empty if EC2 shows none. */
export function primaryInterface({ networkInterfaces }: Worker): string {
  const primary = primaryOf(networkInterfaces) ?? networkInterfaces[0]
  return primary?.networkInterfaceId ?? ''
}

/** Whether the interface that routes must target is known. A single interface needs no index. */
export function hasPrimaryInterface({ networkInterfaces }: Pick<Worker, 'networkInterfaces'>): boolean {
  return networkInterfaces.length <= 1 || primaryOf(networkInterfaces) !== undefined
}

/** Also undefined if several interfaces could be the primary one, because EC2 doesn't describe the network card of each. */
function primaryOf(networkInterfaces: readonly NetworkInterface[]): NetworkInterface | undefined {
  const [primary, another] = networkInterfaces.filter(isPrimary)
  return another === undefined ? primary : undefined
}

/** On p5 and the like, each network card has an interface with device index 0 (amazon-ec2-net-utils#104). */
function isPrimary({ networkCardIndex, deviceIndex, interfaceType }: NetworkInterface): boolean {
  return networkCardIndex === 0 && deviceIndex === 0 && interfaceType !== EFA_ONLY
}

/** The interface to which EC2 delivers a pod CIDR without a route: one of its delegated prefixes contains it. */
export function deliveringInterface(
  { networkInterfaces }: Pick<Worker, 'networkInterfaces'>,
  podCidr: Cidr,
): NetworkInterface | undefined {
  return networkInterfaces.find((each) => isDelegatedTo(each, podCidr))
}
