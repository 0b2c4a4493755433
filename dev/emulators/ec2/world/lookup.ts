import { versionOf, type IpVersion } from './cidr.ts'
import type {
  Instance,
  NetworkInterface,
  PrefixList,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  World,
} from './world.ts'

/** Throws, like everything that looks for a thing in this file, if the world lacks it: that's a mistake in the test and not an error of EC2. */
export function instanceNamed(world: World, name: string): Instance {
  const found = world.instances.find(({ tags }) => tags['Name'] === name)
  return existing(found, `instance ${name}`)
}

export function tableNamed(world: World, name: string): RouteTable {
  const found = world.routeTables.find(({ tags }) => tags['Name'] === name)
  return existing(found, `route table ${name}`)
}

export function groupNamed(world: World, name: string): SecurityGroup {
  const found = world.securityGroups.find(({ groupName }) => groupName === name)
  return existing(found, `security group ${name}`)
}

export function subnetOf(world: World, { subnetId }: NetworkInterface): Subnet {
  const found = world.subnets.find((subnet) => subnet.subnetId === subnetId)
  return existing(found, subnetId)
}

export function groupsOf(world: World, { groupIds }: NetworkInterface): SecurityGroup[] {
  return groupIds.map((id) => {
    const found = world.securityGroups.find(({ groupId }) => groupId === id)
    return existing(found, id)
  })
}

export function vpcOf(world: World, { vpcId }: { vpcId: string }): Vpc {
  const found = world.vpcs.find((vpc) => vpc.vpcId === vpcId)
  return existing(found, vpcId)
}

/** An account that shares its VPC owns the VPC's tables. */
export function ownerOf(world: World, { ownerId }: RouteTable): string {
  return ownerId ?? world.accountId
}

/** A list without entries is one of IPv4 addresses in this world. */
export function familyOf({ entries }: PrefixList): IpVersion {
  return versionOf(entries[0] ?? '0.0.0.0/0')
}

export function first<Thing>(things: readonly Thing[]): Thing {
  return existing(things[0], 'such thing')
}

export function existing<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new TypeError(`There is no ${what}`)
  return thing
}
