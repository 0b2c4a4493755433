import { addNetworkAcl, allowAll, associateNetworkAcl } from '../../../emulators/ec2/world/network-acls.ts'
import type { NetworkAclEntry, World } from '../../../emulators/ec2/world/world.ts'
import { first } from '../../../emulators/ec2/world/lookup.ts'
import {
  labInTwoSubnets,
  open,
  podCidrs,
  routeAlike,
  type ReachabilityWorld,
  type Way,
} from './reachability-world.ts'

const everywhere = '0.0.0.0/0'
const inward = { direction: 'ingress', action: 'deny', protocol: 'all' } as const

/** worker-2 in another subnet than the others, behind a network ACL with these entries. */
function behindAcl(...entries: NetworkAclEntry[]): World {
  const { world, subnet } = labInTwoSubnets()
  routeAlike(world, subnet)
  associateNetworkAcl(world, addNetworkAcl(world, first(world.vpcs), entries), subnet)
  return world
}

/** None stands between worker-0 and worker-1, which are in one subnet. */
function acrossSubnets(into: (from: number) => Way, outOf: (to: number) => Way): ReachabilityWorld['way'] {
  return (from, to) => {
    if (to === 2) return into(from)
    return from === 2 ? outOf(to) : open
  }
}

/** Two subnets, so that network ACLs and route tables decide as well. */
export const reachabilitySubnetWorlds: readonly ReachabilityWorld[] = [
  {
    name: 'two subnets whose network ACLs let everything through',
    world: () => {
      const { world, subnet } = labInTwoSubnets()
      routeAlike(world, subnet)
      return world
    },
    way: () => open,
  },
  {
    name: 'a network ACL that lets nothing through, as a new one does',
    world: () => behindAcl(),
    way: acrossSubnets(
      () => 'none: nothing; ingress-acl all, answer-egress-acl all',
      () => 'none: nothing; egress-acl all, answer-ingress-acl all',
    ),
  },
  {
    // The answers of worker-0's pods are turned away like their packets: only what asks for none gets through to them.
    name: 'a network ACL that denies the pods of one worker before it allows all',
    world: () =>
      behindAcl(allowAll('egress', 100, everywhere), allowAll('ingress', 100, everywhere), {
        ...inward,
        ruleNumber: 90,
        cidr: podCidrs[0],
      }),
    way: acrossSubnets(
      (from) => (from === 0 ? 'none: nothing; ingress-acl all' : open),
      (to) => (to === 0 ? 'none: nothing; answer-ingress-acl all' : open),
    ),
  },
  {
    name: 'a network ACL that denies the pods of one worker after it allows all',
    world: () =>
      behindAcl(
        allowAll('egress', 100, everywhere),
        { ...inward, ruleNumber: 110, cidr: podCidrs[0] },
        allowAll('ingress', 100, everywhere),
      ),
    way: () => open,
  },
  {
    // worker-2 answers to the high port that a connection came from; its own connections go to low ports only.
    name: 'a network ACL that lets nothing out to high TCP ports',
    world: () =>
      behindAcl(allowAll('ingress', 100, everywhere), allowAll('egress', 100, everywhere), {
        direction: 'egress',
        action: 'deny',
        ruleNumber: 90,
        protocol: 'tcp',
        fromPort: 1024,
        toPort: 65535,
        cidr: '172.22.0.0/16',
      }),
    way: acrossSubnets(
      () => 'some: all from some source ports; answer-egress-acl part',
      () => 'some: all but TCP 1024-65535; egress-acl part',
    ),
  },
  {
    // That one has only the VPC's local route. What comes to worker-2 goes by the other subnet's table.
    name: "a worker whose subnet uses the VPC's main route table",
    world: () => labInTwoSubnets().world,
    way: acrossSubnets(
      () => open,
      () => 'none: nothing; route all',
    ),
  },
]
