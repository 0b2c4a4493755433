import { addNetworkAcl, allowAll, associateNetworkAcl } from '../../../emulators/ec2/world/network-acls.ts'
import type { NetworkAclEntry, World } from '../../../emulators/ec2/world/world.ts'
import { first } from '../../../emulators/ec2/world/lookup.ts'
import {
  labInTwoSubnets,
  open,
  podCidrs,
  associateTable,
  type ReachabilityWorld,
  type Way,
} from './reachability-world.ts'

const everywhere = '0.0.0.0/0'
const inward = { direction: 'ingress', action: 'deny', protocol: 'all' } as const

/** worker-2 has its own subnet, with a network ACL that has these entries. */
function withAcl(...entries: NetworkAclEntry[]): World {
  const { world, subnet } = labInTwoSubnets()
  associateTable(world, subnet)
  associateNetworkAcl(world, addNetworkAcl(world, first(world.vpcs), entries), subnet)
  return world
}

/** Network ACLs don't apply between worker-0 and worker-1, which are in one subnet. */
function acrossSubnets(into: (from: number) => Way, outOf: (to: number) => Way): ReachabilityWorld['way'] {
  return (from, to) => {
    if (to === 2) return into(from)
    return from === 2 ? outOf(to) : open
  }
}

/** Two subnets, where network ACLs and route tables matter too. */
export const reachabilitySubnetWorlds: readonly ReachabilityWorld[] = [
  {
    name: 'two subnets whose network ACLs allow all traffic',
    world: () => {
      const { world, subnet } = labInTwoSubnets()
      associateTable(world, subnet)
      return world
    },
    way: () => open,
  },
  {
    name: 'a new network ACL, which denies all traffic',
    world: () => withAcl(),
    way: acrossSubnets(
      () => 'none: nothing; ingress-acl all, answer-egress-acl all',
      () => 'none: nothing; egress-acl all, answer-ingress-acl all',
    ),
  },
  {
    // Responses from worker-0's pods are denied like their requests.
    name: 'a network ACL that denies the pods of one worker before it allows all traffic',
    world: () =>
      withAcl(allowAll('egress', 100, everywhere), allowAll('ingress', 100, everywhere), {
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
    name: 'a network ACL that denies the pods of one worker after it allows all traffic',
    world: () =>
      withAcl(
        allowAll('egress', 100, everywhere),
        { ...inward, ruleNumber: 110, cidr: podCidrs[0] },
        allowAll('ingress', 100, everywhere),
      ),
    way: () => open,
  },
  {
    // worker-2 responds to high ports; its own connections can only use low destination ports.
    name: 'a network ACL that denies outbound traffic to high TCP ports',
    world: () =>
      withAcl(allowAll('ingress', 100, everywhere), allowAll('egress', 100, everywhere), {
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
    // The main route table has only the local route. Packets to worker-2 use the other subnet's table; their answers don't.
    name: "a worker whose subnet uses the VPC's main route table",
    world: () => labInTwoSubnets().world,
    way: acrossSubnets(
      () => 'none: nothing; answer-route all',
      () => 'none: nothing; route all',
    ),
  },
]
