import { contains, type Cidr } from './cidr.ts'

/** An EC2 instance as described, narrowed to what the run needs. */
export type Instance = {
  readonly instanceId: string
  /** The account that launched it. That's the caller's, because EC2 describes no instances of other accounts. */
  readonly ownerId: string
  readonly state: InstanceState
  /** Empty once the instance is terminated. So are its subnet and its address. */
  readonly vpcId: string
  readonly subnetId: string
  readonly privateIp: string
  readonly tags: ReadonlyMap<string, string>
  readonly sourceDestCheck: boolean
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type InstanceState =
  'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped' | 'unknown'

export type NetworkInterface = {
  readonly networkInterfaceId: string
  /** 0 if EC2 describes none: only instances with several network cards had one when cards were introduced. */
  readonly networkCardIndex: number
  /** Unique only within a network card. Undefined if EC2 doesn't describe the attachment. */
  readonly deviceIndex: number | undefined
  /** `interface`, `efa`, `efa-only` … An `efa-only` interface has no IP address, so it forwards nothing. */
  readonly interfaceType: string
  readonly subnetId: string
  /** Its security groups. */
  readonly groupIds: readonly string[]
  readonly sourceDestCheck: boolean
  /** Delegated to it: EC2 delivers their addresses without a route, and its check takes them for its own. */
  readonly prefixes: readonly Cidr[]
}

export const EFA_ONLY = 'efa-only'

/** EC2 user guide, "Prefix delegation for Amazon EC2 network interfaces". */
export function isDelegatedTo({ prefixes }: NetworkInterface, podCidr: Cidr): boolean {
  return prefixes.some((prefix) => contains(prefix, podCidr))
}

/** Which instances can be workers: those that run or, if routes are only removed, all that still exist. */
export type Presence = 'running' | 'existing'

export function isPresent({ state }: Instance, presence: Presence): boolean {
  switch (presence) {
    case 'running':
      return state === 'running'
    // An unknown state may be that of a terminated instance.
    case 'existing':
      return mayRunAgain({ state }) && state !== 'unknown'
  }
}

/** As far as is known. */
export function mayRunAgain({ state }: Pick<Instance, 'state'>): boolean {
  return state !== 'terminated' && state !== 'shutting-down'
}

/** EC2 describes a terminated instance without its VPC, so it may have been in this one. Undefined is any VPC. */
export function mayBeIn({ vpcId: actual }: Instance, vpcId: string | undefined): boolean {
  return vpcId === undefined || actual === '' || actual === vpcId
}
