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

export type SecurityGroup = { groupId: string; groupName: string; vpcId: string }

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
