/**
 * The contents of one account and Region, as plain data: tests build it, change it and read it directly. Values that EC2
 * derives from others (a route's state, an instance's VPC) aren't stored but computed when read.
 */
export type World = {
  accountId: string
  region: string
  /** ISO 8601; the creation time of new things, independent of any clock. */
  now: string
  /** The number of IDs so far. The next ID is derived from it, so equal worlds have equal IDs. */
  idsGiven: number

  vpcs: Vpc[]
  subnets: Subnet[]
  internetGateways: InternetGateway[]
  securityGroups: SecurityGroup[]
  networkAcls: NetworkAcl[]
  prefixLists: PrefixList[]
  instances: Instance[]
  /** Interfaces that aren't attached. The attached ones are listed on their instance. */
  availableInterfaces: NetworkInterface[]
  routeTables: RouteTable[]

  /** Non-propagated routes per table, separately for IPv4 and IPv6: 500 by default (VPC user guide, quotas). */
  routeQuota: number

  /** What CreateRoute answers for a route that exists with the same target: today's EC2 and that of 2019 differ. */
  identicalCreateRoute: 'succeeds' | 'already-exists'
  /** Targets of routes that were deleted, such as a NAT gateway's ID: their routes are blackholes. */
  deletedTargets: string[]

  /** Appears in the messages of UnauthorizedOperation. */
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
  /** IPv4 and IPv6, the primary CIDR first. */
  cidrBlocks: string[]
}

export type Subnet = {
  subnetId: string
  vpcId: string
  /** One IPv4 block and at most one IPv6 block. */
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

/** Traffic that no rule of an interface's groups allows is dropped. Security groups are stateful: responses to allowed traffic pass. */
export type SecurityGroupRule = Protocol & {
  peer:
    | { kind: 'cidr'; cidr: string }
    | { kind: 'prefix-list'; prefixListId: string }
    /** Matches the addresses of the interfaces that have this group, never a pod's. */
    | { kind: 'security-group'; groupId: string; peering?: Peering }
}

/** Shown with a group of a peered VPC (EC2 API reference, UserIdGroupPair). */
export type Peering = { vpcId: string; vpcPeeringConnectionId: string; peeringStatus: string }

export type Protocol =
  /** All protocols and ports. */
  | { protocol: 'all' }
  | { protocol: 'tcp' | 'udp'; fromPort: number; toPort: number }
  /** -1 means all types or, with a type, all codes. */
  | { protocol: 'icmp' | 'icmpv6'; type: number; code: number }
  /** A protocol without ports, by number: 50 is ESP, 4 is IP in IP. EC2 shows ports of it all the same, if a rule has them. */
  | { protocol: number; fromPort?: number; toPort?: number }

/** The matching entry with the lowest number decides. The last entry, `*`, denies all and isn't stored. */
export type NetworkAcl = {
  networkAclId: string
  vpcId: string
  /** New subnets of the VPC get this network ACL. */
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

/** A managed prefix list: CIDRs that rules and routes reference by its ID. */
export type PrefixList = {
  prefixListId: string
  prefixListName: string
  ownerId: string
  entries: string[]
  /** What a route to it counts toward a table's quota; if the owner is AWS, its weight. */
  maxEntries: number
}

export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

export type Instance = {
  instanceId: string
  /** Instances launched by one RunInstances call share it. */
  reservationId: string
  state: InstanceState
  tags: Tags
  /** Empty once terminated. The primary interface has network card index 0 and device index 0. In any order, as in EC2. */
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
  /** The primary one. */
  privateIpAddress: string
  /** Further private IPv4 addresses, and IPv6 addresses in canonical form. */
  secondaryAddresses?: string[]
  macAddress: string
  sourceDestCheck: boolean
  groupIds: string[]
  /** Delegated prefixes, IPv4 (/28) and IPv6 (/80): EC2 delivers their addresses to it without a route. */
  prefixes?: string[]
}

export type AttachedInterface = NetworkInterface & {
  attachmentId: string
  networkCardIndex: number
  /** Unique only within a network card (EC2 API reference, AttachNetworkInterface). */
  deviceIndex: number
  /** An `efa-only` interface has no IP address (EC2 user guide, Elastic Fabric Adapter). */
  interfaceType: 'interface' | 'efa' | 'efa-only'
  /** True for the interface that the instance was launched with, false for interfaces attached later. */
  deleteOnTermination: boolean
}

export type RouteTable = {
  routeTableId: string
  vpcId: string
  tags: Tags
  routes: Route[]
  associations: Association[]
  /** The account that shares the VPC, if it's another one. */
  ownerId?: string
  /** Virtual private gateways with propagation enabled, in addition to those that propagate a route. */
  propagatingGateways?: string[]
  /** Overrides the world's quota. */
  routeQuota?: number
}

export type Association =
  /** For all subnets of the VPC without an explicit association. */
  { kind: 'main'; associationId: string } | { kind: 'subnet'; associationId: string; subnetId: string }

/** `EnableVgwRoutePropagation` is a propagated route. */
export type RouteOrigin = 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation' | 'Advertisement'

export type Route = {
  /** A canonical IPv4 or IPv6 CIDR, or a prefix list's ID. */
  destination: string
  /** How EC2 writes the destination if not in canonical form: uncompressed, or with host bits. */
  shownAs?: string
  /** `local` or an ID (eni-, igw-, vgw-, nat-, …), whose prefix determines the field in which EC2 shows it. Never an instance's ID. */
  target: string
  origin: RouteOrigin
}
