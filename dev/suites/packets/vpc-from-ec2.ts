import {
  EC2Client,
  paginateDescribeInstances,
  paginateDescribeNetworkAcls,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateGetManagedPrefixListEntries,
  type Instance,
  type InstanceNetworkInterface,
  type RouteTable,
  type SecurityGroup,
} from '@aws-sdk/client-ec2'

import { entryOf, ruleOf, type AclEntry, type GroupRule } from './rules-from-ec2.ts'
import { routesOf, type Route } from './routes-from-ec2.ts'

/** What EC2's describe calls say about the one VPC of a world. The lab builds its namespaces from this and nothing else. */
export type Vpc = {
  readonly machines: readonly Machine[]
  /** By subnet: the routes of its table, and its network ACL. */
  readonly routes: ReadonlyMap<string, readonly Route[]>
  readonly acls: ReadonlyMap<string, readonly AclEntry[]>
  /** By security group. */
  readonly rules: ReadonlyMap<string, readonly GroupRule[]>
}

/** A running instance. Others forward nothing, so they have no namespace. */
export type Machine = {
  readonly name: string
  /** Of the tag pod_cidr, as a node's CNI configuration has them. */
  readonly podCidrs: readonly string[]
  /** The primary interface first. */
  readonly cards: readonly Card[]
}

export type Card = {
  /** Its number among all interfaces of the VPC, for names of devices. */
  readonly number: number
  readonly interfaceId: string
  readonly subnetId: string
  /** IPv4 first, in EC2's order. */
  readonly addresses: readonly string[]
  readonly prefixes: readonly string[]
  readonly isChecked: boolean
  readonly groupIds: readonly string[]
}

export async function readVpc(client: EC2Client): Promise<Vpc> {
  const [reservations, tables, groups, acls] = await Promise.all([
    all(paginateDescribeInstances({ client }, {}), ({ Reservations }) => Reservations),
    all(paginateDescribeRouteTables({ client }, {}), ({ RouteTables }) => RouteTables),
    all(paginateDescribeSecurityGroups({ client }, {}), ({ SecurityGroups }) => SecurityGroups),
    all(paginateDescribeNetworkAcls({ client }, {}), ({ NetworkAcls }) => NetworkAcls),
  ])
  const machines = machinesOf(reservations.flatMap(({ Instances = [] }) => Instances))
  const cards = machines.flatMap((machine) => machine.cards)
  const subnets = [...new Set(cards.map(({ subnetId }) => subnetId))]
  const lists = new Map<string, readonly string[]>()
  for (const id of listsIn(tables, groups)) {
    const pages = paginateGetManagedPrefixListEntries({ client }, { PrefixListId: id })
    lists.set(
      id,
      (await all(pages, ({ Entries }) => Entries)).flatMap(({ Cidr = [] }) => Cidr),
    )
  }
  // The main table is for all subnets without an association (VPC user guide, subnet route tables).
  const isMain = ({ Associations = [] }: RouteTable) => Associations.some(({ Main }) => Main)
  const tableOf = (subnetId: string) =>
    tables.find(({ Associations = [] }) => Associations.some(({ SubnetId }) => SubnetId === subnetId)) ??
    tables.find(isMain)
  const aclOf = (subnetId: string) =>
    acls.find(({ Associations = [] }) => Associations.some(({ SubnetId }) => SubnetId === subnetId))
  // A rule that references a group is for the private addresses of its members (VPC user guide, security group rules).
  const members = (groupId: string) =>
    cards.filter(({ groupIds }) => groupIds.includes(groupId)).flatMap(({ addresses }) => addresses)
  return {
    machines,
    routes: new Map(subnets.map((id) => [id, routesOf(tableOf(id), lists)])),
    acls: new Map(subnets.map((id) => [id, (aclOf(id)?.Entries ?? []).map(entryOf)])),
    rules: new Map(
      groups.map(({ GroupId = '', IpPermissions = [], IpPermissionsEgress = [] }) => [
        GroupId,
        [
          ...IpPermissions.map((each) => ruleOf('in', each, members, lists)),
          ...IpPermissionsEgress.map((each) => ruleOf('out', each, members, lists)),
        ],
      ]),
    ),
  }
}

function machinesOf(instances: readonly Instance[]): Machine[] {
  const running = instances.filter(({ State }) => State?.Name === 'running')
  let number = 0
  return running.map(({ InstanceId = '', Tags = [], NetworkInterfaces = [] }) => {
    const tag = (key: string) => Tags.find(({ Key }) => Key === key)?.Value ?? ''
    return {
      name: /^[\w-]{1,40}$/.test(tag('Name')) ? tag('Name') : InstanceId,
      podCidrs: tag('pod_cidr')
        .split(/[\s,]+/)
        .filter((cidr) => cidr !== ''),
      cards: NetworkInterfaces.toSorted((a, b) => indexOf(a) - indexOf(b)).map((each) =>
        cardOf(each, number++),
      ),
    }
  })
}

/** Device indexes are unique within a network card (EC2 API reference, AttachNetworkInterface). */
function indexOf({ Attachment }: InstanceNetworkInterface): number {
  return (Attachment?.NetworkCardIndex ?? 0) * 1000 + (Attachment?.DeviceIndex ?? 0)
}

function cardOf(described: InstanceNetworkInterface, number: number): Card {
  const { PrivateIpAddresses = [], Ipv6Addresses = [], Ipv4Prefixes = [], Ipv6Prefixes = [] } = described
  return {
    number,
    interfaceId: described.NetworkInterfaceId ?? '',
    subnetId: described.SubnetId ?? '',
    addresses: [
      ...PrivateIpAddresses.flatMap(({ PrivateIpAddress = [] }) => PrivateIpAddress),
      ...Ipv6Addresses.flatMap(({ Ipv6Address = [] }) => Ipv6Address),
    ],
    prefixes: [
      ...Ipv4Prefixes.flatMap(({ Ipv4Prefix = [] }) => Ipv4Prefix),
      ...Ipv6Prefixes.flatMap(({ Ipv6Prefix = [] }) => Ipv6Prefix),
    ],
    isChecked: described.SourceDestCheck ?? true,
    groupIds: (described.Groups ?? []).flatMap(({ GroupId = [] }) => GroupId),
  }
}

function listsIn(tables: readonly RouteTable[], groups: readonly SecurityGroup[]): Set<string> {
  const rules = groups.flatMap(({ IpPermissions = [], IpPermissionsEgress = [] }) => [
    ...IpPermissions,
    ...IpPermissionsEgress,
  ])
  return new Set([
    ...tables
      .flatMap(({ Routes = [] }) => Routes)
      .flatMap(({ DestinationPrefixListId = [] }) => DestinationPrefixListId),
    ...rules
      .flatMap(({ PrefixListIds = [] }) => PrefixListIds)
      .flatMap(({ PrefixListId = [] }) => PrefixListId),
  ])
}

async function all<Page, Thing>(
  pages: AsyncIterable<Page>,
  thingsOf: (page: Page) => readonly Thing[] | undefined,
): Promise<Thing[]> {
  const things: Thing[] = []
  for await (const page of pages) things.push(...(thingsOf(page) ?? []))
  return things
}
