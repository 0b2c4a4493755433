import { Ec2Error } from './errors.ts'
import type {
  Instance,
  NetworkAcl,
  NetworkInterface,
  PrefixList,
  RouteTable,
  SecurityGroup,
  World,
} from '../world/world.ts'

export function findRouteTable(world: World, id: string): RouteTable {
  refuseMalformed('rtb', id, 'InvalidRouteTableId')
  const table = world.routeTables.find(({ routeTableId }) => routeTableId === id)
  return table ?? refuse('InvalidRouteTableID.NotFound', `The routeTable ID '${id}' does not exist`)
}

export function findInstance(world: World, id: string): Instance {
  const [instance] = findInstances(world, [id])
  return instance ?? refuseInstances([id])
}

/** All of them or an error that names the missing ones. */
export function findInstances(world: World, ids: readonly string[]): Instance[] {
  for (const id of ids) refuseMalformed('i', id, 'InvalidInstanceID')
  const missing = new Set(ids)
  const found = world.instances.filter(({ instanceId }) => missing.delete(instanceId))
  return missing.size === 0 ? found : refuseInstances([...missing])
}

function refuseInstances(ids: string[]): never {
  const [subject, verb] = ids.length === 1 ? ['instance ID', 'does'] : ['instance IDs', 'do']
  refuse('InvalidInstanceID.NotFound', `The ${subject} '${ids.join(', ')}' ${verb} not exist`)
}

export function findInterface(world: World, id: string): NetworkInterface {
  refuseMalformed('eni', id, 'InvalidNetworkInterfaceId')
  const attached = world.instances.flatMap(({ networkInterfaces }) => networkInterfaces)
  const found = [...world.availableInterfaces, ...attached].find(
    ({ networkInterfaceId }) => networkInterfaceId === id,
  )
  return (
    found ?? refuse('InvalidNetworkInterfaceID.NotFound', `The networkInterface ID '${id}' does not exist`)
  )
}

export function findSecurityGroup(world: World, id: string): SecurityGroup {
  refuseMalformed('sg', id, 'InvalidGroupId')
  const group = world.securityGroups.find(({ groupId }) => groupId === id)
  return group ?? refuse('InvalidGroup.NotFound', `The security group '${id}' does not exist`)
}

/** Seen by users: terraform-provider-aws #34462. */
export function findNetworkAcl(world: World, id: string): NetworkAcl {
  refuseMalformed('acl', id, 'InvalidNetworkAclId')
  const acl = world.networkAcls.find(({ networkAclId }) => networkAclId === id)
  return acl ?? refuse('InvalidNetworkAclID.NotFound', `The networkAcl ID '${id}' does not exist`)
}

/** Seen by users: aws-application-networking-k8s #172. */
export function findPrefixList(world: World, id: string): PrefixList {
  refuseMalformed('pl', id, 'InvalidPrefixListId')
  const list = world.prefixLists.find(({ prefixListId }) => prefixListId === id)
  return list ?? refuse('InvalidPrefixListID.NotFound', `The prefix list (${id}) does not exist.`)
}

/**
 * EC2's IDs end in 8 (older) or 17 hex digits; anything else is malformed rather than not found. The codes differ in
 * "ID" and "Id" (EC2 API reference, error codes). The message says which kind is expected if the ID is of another kind
 * (recorded for the ID of a VPC instead of a route table's) or of none (seen by users: aws-cdk #20800), but not if it
 * begins like one (seen by users: terraform-provider-aws #2375). Assumed to be the same for all kinds.
 */
function refuseMalformed(prefix: string, id: string, code: string): void {
  if (new RegExp(`^${prefix}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(id)) return
  const hint = id.startsWith(`${prefix}-`) ? '' : ` (expecting "${prefix}-...")`
  refuse(`${code}.Malformed`, `Invalid id: "${id}"${hint}`)
}

function refuse(code: string, message: string): never {
  throw new Ec2Error(code, message)
}
