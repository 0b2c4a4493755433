import { addSubnet } from '../../../emulators/ec2/world/build-world.ts'
import { newId } from '../../../emulators/ec2/world/ids.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../../emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule, Subnet, World } from '../../../emulators/ec2/world/world.ts'
import { first, groupNamed, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'

/** A world with three workers, and the expected result for the pods of each pair. */
export type ReachabilityWorld = {
  name: string
  world: () => World
  /** Verdict, allowed traffic and causes, worked out by hand, because both endpoints could have the same mistake. */
  way: (from: number, to: number) => Way
}

/** `some: TCP 443; ingress-groups part`. */
export type Way = `${'all' | 'some' | 'none'}: ${string}`

export const open: Way = 'all: all'

/** The pod CIDRs of the three workers. These worlds only use IPv4. */
export const podCidrs = ['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24'] as const

/** The lab, with other rules in the workers' group. */
export function labWithRules(rules: {
  ingress?: (world: World) => SecurityGroupRule[]
  egress?: SecurityGroupRule[]
}): World {
  const world = lab()
  const group = groupNamed(world, 'kubernetes')
  if (rules.ingress !== undefined) group.ingress = rules.ingress(world)
  if (rules.egress !== undefined) group.egress = rules.egress
  return world
}

/** The lab, but worker-2 has its own subnet, which isn't associated with a route table yet. */
export function labInTwoSubnets(): { world: World; subnet: Subnet } {
  const world = lab()
  const subnet = addSubnet(world, first(world.vpcs), '172.20.2.0/24')
  const primary = first(instanceNamed(world, 'worker-2').networkInterfaces)
  primary.subnetId = subnet.subnetId
  primary.privateIpAddress = '172.20.2.20'
  return { world, subnet }
}

/** Associates the subnet with the workers' route table. */
export function associateTable(world: World, { subnetId }: Subnet): void {
  const { associations } = tableNamed(world, 'kubernetes')
  associations.push({ kind: 'subnet', associationId: newId(world, 'rtbassoc'), subnetId })
}

/** Allows the CIDRs of a new prefix list. */
export function allFromList(world: World, ...entries: string[]): SecurityGroupRule {
  const { prefixListId } = addPrefixList(world, 'pods', ...entries)
  return { protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }
}
