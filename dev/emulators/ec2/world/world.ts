/**
 * What exists in one account and Region, as plain data: tests build it, change it and read it directly.
 * What EC2 derives from other things (a route's state, an instance's VPC) is not stored but computed when read.
 */
export type World = {
  accountId: string
  region: string
  /** ISO 8601; the time that new things carry. Nothing in the emulator reads a clock. */
  now: string
  /** How many IDs were handed out; the next ID follows from it, so that equal worlds have equal IDs. */
  idsGiven: number

  vpcs: Vpc[]
  subnets: Subnet[]
  internetGateways: InternetGateway[]
  securityGroups: SecurityGroup[]
  networkAcls: NetworkAcl[]
  prefixLists: PrefixList[]
  instances: Instance[]
  /** Interfaces that are attached to nothing; attached ones stand on their instance. */
  availableInterfaces: NetworkInterface[]
  routeTables: RouteTable[]

  /** Non-propagated routes a table, IPv4 and IPv6 apart: 500 unless raised (VPC user guide, quotas). */
  routeQuota: number

  /** Who calls; appears in messages of UnauthorizedOperation. */
  callerArn: string
  credentials: 'ok' | 'expired' | 'invalid'
  /** IAM actions such as `ec2:CreateRoute` that no policy of the caller allows. */
  denied: string[]
  /** IAM actions that a service control policy of the organization denies. */
  deniedByServiceControlPolicy: string[]
  regionEnabled: boolean
}

export type Tags = Record<string, string>

export type Vpc = {
  vpcId: string
  /** IPv4 and IPv6, the primary one first. */
  cidrBlocks: string[]
}

export type Subnet = {
  subnetId: string
  vpcId: string
  /** One IPv4 block and, where it has one, an IPv6 block. */
  cidrBlocks: string[]
  availabilityZone: string
}

export type InternetGateway = { internetGatewayId: string; vpcId?: string }

export type SecurityGroup = {
  groupId: string
  groupName: string
  vpcId: string
  ingress: SecurityGroupRule[]
  egress: SecurityGroupRule[]
}

/** What is not admitted by a rule of any of an interface's groups is dropped; the answer to what is admitted passes. */
export type SecurityGroupRule = Protocol & {
  peer:
    | { kind: 'cidr'; cidr: string }
    | { kind: 'prefix-list'; prefixListId: string }
    /** The interfaces that have this group, by their own addresses: never a pod's. */
    | { kind: 'security-group'; groupId: string }
}

export type Protocol =
  /** Every protocol and port. */
  | { protocol: 'all' }
  | { protocol: 'tcp' | 'udp'; fromPort: number; toPort: number }
  /** -1 stands for every type or, with a type, every code. */
  | { protocol: 'icmp' | 'icmpv6'; type: number; code: number }
  /** By its number, where it has no ports that EC2 knows: 50 is ESP, 4 is IP in IP. */
  | { protocol: number }

/** The first entry that matches, by number, decides; the last one, `*`, denies and stands for itself. */
export type NetworkAcl = {
  networkAclId: string
  vpcId: string
  /** The one of a VPC that subnets get from the start. */
  isDefault: boolean
  associations: { networkAclAssociationId: string; subnetId: string }[]
  entries: NetworkAclEntry[]
}

export type NetworkAclEntry = Protocol & {
  /** 1 to 32766. */
  ruleNumber: number
  direction: 'ingress' | 'egress'
  action: 'allow' | 'deny'
  /** IPv4 or IPv6. */
  cidr: string
}

/** A managed prefix list: CIDRs that rules and routes refer to by its ID. */
export type PrefixList = { prefixListId: string; prefixListName: string; ownerId: string; entries: string[] }

export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

export type Instance = {
  instanceId: string
  /** Instances launched by one RunInstances call share it. */
  reservationId: string
  state: InstanceState
  tags: Tags
  /** Empty once terminated. The primary interface is the one with device index 0. */
  networkInterfaces: AttachedInterface[]
  imageId: string
  instanceType: string
  architecture: 'x86_64' | 'arm64'
  availabilityZone: string
  launchTime: string
}

export type NetworkInterface = {
  networkInterfaceId: string
  subnetId: string
  privateIpAddress: string
  macAddress: string
  sourceDestCheck: boolean
  groupIds: string[]
}

export type AttachedInterface = NetworkInterface & {
  attachmentId: string
  deviceIndex: number
  /** True for the interface an instance is launched with, false for one attached later. */
  deleteOnTermination: boolean
}

export type RouteTable = {
  routeTableId: string
  vpcId: string
  tags: Tags
  routes: Route[]
  associations: Association[]
  /** In place of the world's quota, for this table. */
  routeQuota?: number
}

export type Association =
  /** Stands for all subnets of the VPC without an association of their own. */
  { kind: 'main'; associationId: string } | { kind: 'subnet'; associationId: string; subnetId: string }

/** `EnableVgwRoutePropagation` marks a propagated route; all others are static. */
export type RouteOrigin = 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation' | 'Advertisement'

export type Route = {
  /** A canonical IPv4 or IPv6 CIDR, or a prefix list's ID. */
  destination: string
  /** `local` or an ID (eni-, igw-, vgw-, nat-, …), which says in which field EC2 shows it. Never an instance's. */
  target: string
  origin: RouteOrigin
}
