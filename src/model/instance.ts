import { contains, type Cidr } from './cidr.ts'

/** The data that the run needs about an EC2 instance. */
export type Instance = {
  readonly instanceId: string
  /** The account that launched it: the caller's, because EC2 describes no instances of other accounts. */
  readonly ownerId: string
  readonly state: InstanceState
  /** Empty once the instance is terminated. So are its subnet and its address. */
  readonly vpcId: string
  readonly subnetId: string
  readonly privateIp: string
  /** Every private address of its interfaces, IPv4 and IPv6. */
  readonly addresses: readonly string[]
  readonly privateDnsName: string
  readonly tags: ReadonlyMap<string, string>
  readonly sourceDestCheck: boolean
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type InstanceState =
  | 'pending'
  | 'running'
  | 'shutting-down'
  | 'terminated'
  | 'stopping'
  | 'stopped'
  | 'unknown'

export type NetworkInterface = {
  readonly networkInterfaceId: string
  /** 0 if EC2 describes none: only instances with several network cards had one when cards were introduced. */
  readonly networkCardIndex: number
  /** Unique only within a network card. Undefined if EC2 doesn't describe the attachment. */
  readonly deviceIndex: number | undefined
  /** `interface`, `efa`, `efa-only` … An `efa-only` interface has no IP address, so it forwards nothing. */
  readonly interfaceType: string
  readonly subnetId: string
  /** Its private addresses: the primary IPv4 address first, then the other IPv4 addresses, then IPv6. */
  readonly addresses: readonly Cidr[]
  /** Its security groups. */
  readonly groupIds: readonly string[]
  readonly sourceDestCheck: boolean
  /** The delegated prefixes. EC2 delivers their addresses without a route, and the source/destination check allows them. */
  readonly prefixes: readonly Cidr[]
}

export const EFA_ONLY = 'efa-only'

/** EC2 user guide, "Prefix delegation for Amazon EC2 network interfaces". */
export function isDelegatedTo({ prefixes }: NetworkInterface, podCidr: Cidr): boolean {
  return prefixes.some((prefix) => contains(prefix, podCidr))
}

/** The instances that can be workers: the running ones or, if the run only removes routes, all that still exist. */
export type Presence = 'running' | 'existing'

export function isPresent({ state }: Instance, presence: Presence): boolean {
  switch (presence) {
    case 'running':
      return state === 'running'
    // An instance in an unknown state might be terminated.
    case 'existing':
      return mayRunAgain({ state }) && state !== 'unknown'
  }
}

/** As far as is known. */
export function mayRunAgain({ state }: Pick<Instance, 'state'>): boolean {
  return state !== 'terminated' && state !== 'shutting-down'
}

/** EC2 describes a terminated instance without its VPC, so it might have been in this one. Undefined means any VPC. */
export function mayBeIn({ vpcId: actual }: Instance, vpcId: string | undefined): boolean {
  return vpcId === undefined || actual === '' || actual === vpcId
}
