import { addSubnet } from '../../../emulators/ec2/world/build-world.ts'
import { newId } from '../../../emulators/ec2/world/ids.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../../emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule, Subnet, World } from '../../../emulators/ec2/world/world.ts'
import { first, groupNamed, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'

/** A world of three workers, and what its rules come to for the pods of each and those of every other. */
export type ReachabilityWorld = {
  name: string
  world: () => World
  /** Verdict, what gets through, and what is in the way, worked out by hand: both endpoints could be wrong alike. */
  way: (from: number, to: number) => Way
}

/** `some: TCP 443; ingress-groups part`. */
export type Way = `${'all' | 'some' | 'none'}: ${string}`

export const open: Way = 'all: all'

/** The pods of the three workers; IPv4, as everything in these worlds. */
export const podCidrs = ['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24'] as const

/** The lab, its workers' group with other rules. */
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

/** The lab, but that worker-2 is in a subnet of its own, which no route table names yet. */
export function labInTwoSubnets(): { world: World; subnet: Subnet } {
  const world = lab()
  const subnet = addSubnet(world, first(world.vpcs), '172.20.2.0/24')
  const primary = first(instanceNamed(world, 'worker-2').networkInterfaces)
  primary.subnetId = subnet.subnetId
  primary.privateIpAddress = '172.20.2.20'
  return { world, subnet }
}

export function routeAlike(world: World, { subnetId }: Subnet): void {
  const { associations } = tableNamed(world, 'kubernetes')
  associations.push({ kind: 'subnet', associationId: newId(world, 'rtbassoc'), subnetId })
}

/** Of all that its entries hold. */
export function allFromList(world: World, ...entries: string[]): SecurityGroupRule {
  const { prefixListId } = addPrefixList(world, 'pods', ...entries)
  return { protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }
}
