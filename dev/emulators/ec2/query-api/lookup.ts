import { Ec2Error } from './errors.ts'
import type {
  AttachedInterface,
  Instance,
  NetworkAcl,
  NetworkInterface,
  PrefixList,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  World,
} from '../world/world.ts'

/** EC2's IDs end in 8 (older) or 17 hex digits; anything else is malformed rather than not found. */
function wellFormed(id: string, prefix: string): boolean {
  return new RegExp(`^${prefix}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(id)
}

// EC2 API reference, error codes: the codes differ in "ID" and "Id".

export function findRouteTable(world: World, id: string): RouteTable {
  if (!wellFormed(id, 'rtb')) throw new Ec2Error('InvalidRouteTableId.Malformed', `Invalid id: "${id}"`)
  const table = world.routeTables.find(({ routeTableId }) => routeTableId === id)
  if (table !== undefined) return table
  throw new Ec2Error('InvalidRouteTableID.NotFound', `The routeTable ID '${id}' does not exist`)
}

export function findInstance(world: World, id: string): Instance {
  const [instance] = findInstances(world, [id])
  if (instance === undefined) throw noInstances([id])
  return instance
}

/** All of them or an error that names the missing ones. */
export function findInstances(world: World, ids: readonly string[]): Instance[] {
  const malformed = ids.find((id) => !wellFormed(id, 'i'))
  if (malformed !== undefined) {
    throw new Ec2Error('InvalidInstanceID.Malformed', `Invalid id: "${malformed}"`)
  }
  const wanted = new Set(ids)
  const found = world.instances.filter(({ instanceId }) => wanted.delete(instanceId))
  if (wanted.size > 0) throw noInstances([...wanted])
  return found
}

function noInstances(ids: string[]): Ec2Error {
  const [subject, verb] = ids.length === 1 ? ['instance ID', 'does'] : ['instance IDs', 'do']
  return new Ec2Error('InvalidInstanceID.NotFound', `The ${subject} '${ids.join(', ')}' ${verb} not exist`)
}

export function findInterface(world: World, id: string): NetworkInterface {
  if (!wellFormed(id, 'eni')) {
    throw new Ec2Error('InvalidNetworkInterfaceId.Malformed', `Invalid id: "${id}"`)
  }
  for (const interfaces of [world.availableInterfaces, ...world.instances.map((i) => i.networkInterfaces)]) {
    const found = interfaces.find(({ networkInterfaceId }) => networkInterfaceId === id)
    if (found !== undefined) return found
  }
  throw new Ec2Error('InvalidNetworkInterfaceID.NotFound', `The networkInterface ID '${id}' does not exist`)
}

/**
 * Seen by users: aws-cdk #20800 where it is no such ID at all, terraform-provider-aws #2375 where it begins
 * like one.
 */
export function findSecurityGroup(world: World, id: string): SecurityGroup {
  if (!wellFormed(id, 'sg')) {
    const expected = id.startsWith('sg-') ? '' : ' (expecting "sg-...")'
    throw new Ec2Error('InvalidGroupId.Malformed', `Invalid id: "${id}"${expected}`)
  }
  const group = world.securityGroups.find(({ groupId }) => groupId === id)
  if (group !== undefined) return group
  throw new Ec2Error('InvalidGroup.NotFound', `The security group '${id}' does not exist`)
}

/** Seen by users: terraform-provider-aws #34462. */
export function findNetworkAcl(world: World, id: string): NetworkAcl {
  if (!wellFormed(id, 'acl')) throw new Ec2Error('InvalidNetworkAclId.Malformed', `Invalid id: "${id}"`)
  const acl = world.networkAcls.find(({ networkAclId }) => networkAclId === id)
  if (acl !== undefined) return acl
  throw new Ec2Error('InvalidNetworkAclID.NotFound', `The networkAcl ID '${id}' does not exist`)
}

/** Seen by users: aws-application-networking-k8s #172. */
export function findPrefixList(world: World, id: string): PrefixList {
  if (!wellFormed(id, 'pl')) throw new Ec2Error('InvalidPrefixListId.Malformed', `Invalid id: "${id}"`)
  const list = world.prefixLists.find(({ prefixListId }) => prefixListId === id)
  if (list !== undefined) return list
  throw new Ec2Error('InvalidPrefixListID.NotFound', `The prefix list (${id}) does not exist.`)
}

export function subnetOf(world: World, { subnetId }: NetworkInterface): Subnet {
  return existing(
    world.subnets.find((subnet) => subnet.subnetId === subnetId),
    subnetId,
  )
}

export function groupsOf(world: World, { groupIds }: NetworkInterface): SecurityGroup[] {
  return groupIds.map((id) =>
    existing(
      world.securityGroups.find(({ groupId }) => groupId === id),
      id,
    ),
  )
}

export function vpcOf(world: World, { vpcId }: { vpcId: string }): Vpc {
  return existing(
    world.vpcs.find((vpc) => vpc.vpcId === vpcId),
    vpcId,
  )
}

/** Which instance every attached interface belongs to. */
export function attachments(world: World): Map<string, { instance: Instance; attached: AttachedInterface }> {
  return new Map(
    world.instances.flatMap((instance) =>
      instance.networkInterfaces.map((attached) => [attached.networkInterfaceId, { instance, attached }]),
    ),
  )
}

function existing<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing === undefined) throw new TypeError(`This world refers to ${id}, which it does not have`)
  return thing
}
