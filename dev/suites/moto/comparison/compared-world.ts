import { addRoute, addRouteTable, addSubnet, addVpc } from '../../../emulators/ec2/world/build-world.ts'
import { addInstance, stop } from '../../../emulators/ec2/world/instances.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import { addSecurityGroup } from '../../../emulators/ec2/world/security-groups.ts'
import type { RouteTable, Vpc, World } from '../../../emulators/ec2/world/world.ts'
import { addTrafficRules } from './compared-traffic-rules.ts'
import {
  existing,
  first,
  groupNamed,
  instanceNamed,
  tableNamed,
} from '../../../emulators/ec2/world/lookup.ts'

/** The lab, and one of each thing that the questions can be about. */
export function comparedWorld(): World {
  const world = lab({ workers: 3, routed: 1 })
  const [vpc, subnet] = [first(world.vpcs), first(world.subnets)]
  const oddNames = ['odd-*', 'odd-1', 'what-?', 'what-1']
  oddNames.forEach((name, index) => {
    addInstance(world, { name, subnet, privateIpAddress: `172.20.1.${100 + index}` })
  })
  const stopped = addInstance(world, { name: 'worker-3', subnet, privateIpAddress: '172.20.1.23' })
  addRoute(tableNamed(world, 'kubernetes'), '172.22.3.0/24', stopped)
  stop(stopped)
  addRouteTable(world, vpc, { name: 'spare' })
  addRouteTable(world, vpc, { name: 'other spare' })
  addTrafficRules(world, vpc)

  const otherVpc = addVpc(world, '10.0.0.0/16')
  const otherSubnet = addSubnet(world, otherVpc, '10.0.1.0/24')
  const elsewhere = addRouteTable(world, otherVpc, { name: 'elsewhere', subnets: [otherSubnet] })
  makeMain(world, otherVpc, elsewhere)
  addSecurityGroup(world, otherVpc, { name: 'elsewhere' })
  addInstance(world, { name: 'stranger', subnet: otherSubnet, privateIpAddress: '10.0.1.20' })
  return world
}

/** Replaces the route table that CreateVpc created as the main route table. */
function makeMain(world: World, { vpcId }: Vpc, table: RouteTable): void {
  for (const each of world.routeTables.filter((other) => other.vpcId === vpcId && other !== table)) {
    table.associations.unshift(...each.associations.filter(({ kind }) => kind === 'main'))
    each.associations = each.associations.filter(({ kind }) => kind !== 'main')
  }
}

/** The IDs for the questions. */
export function subjects(world: World): Record<string, string> {
  const ofInstance = (name: string): string => instanceNamed(world, name).instanceId
  const ofTable = (name: string): string => tableNamed(world, name).routeTableId
  return {
    vpc: first(world.vpcs).vpcId,
    'other-vpc': existing(world.vpcs[1], 'other VPC').vpcId,
    subnet: first(world.subnets).subnetId,
    'other-subnet': existing(world.subnets[1], 'other subnet').subnetId,
    'default-group': groupNamed(world, 'default').groupId,
    'web-group': groupNamed(world, 'web').groupId,
    'network-acl': existing(world.networkAcls[1], 'other network ACL').networkAclId,
    'prefix-list': first(world.prefixLists).prefixListId,
    'empty-prefix-list': existing(world.prefixLists[1], 'other prefix list').prefixListId,
    gateway: first(world.internetGateways).internetGatewayId,
    table: ofTable('kubernetes'),
    'spare-table': ofTable('spare'),
    'other-spare-table': ofTable('other spare'),
    'worker-0': ofInstance('worker-0'),
    'worker-1': ofInstance('worker-1'),
    stranger: ofInstance('stranger'),
    interface: first(instanceNamed(world, 'worker-2').networkInterfaces).networkInterfaceId,
  }
}
