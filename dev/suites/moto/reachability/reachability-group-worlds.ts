import { addRoute } from '../../../emulators/ec2/world/build-world.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import { addSecurityGroup, allFrom } from '../../../emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule } from '../../../emulators/ec2/world/world.ts'
import { first, groupNamed, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import { allFromList, labWithRules, open, podCidrs, type ReachabilityWorld } from './reachability-world.ts'

const from = (cidr: string) => ({ peer: { kind: 'cidr', cidr } as const })

function tcp(fromPort: number, toPort: number, cidr: string): SecurityGroupRule {
  return { protocol: 'tcp', fromPort, toPort, ...from(cidr) }
}

/** All workers in one subnet, where only security groups, checks and routes matter. */
export const reachabilityGroupWorlds: readonly ReachabilityWorld[] = [
  { name: 'the lab', world: () => lab(), way: () => open },
  {
    // Pod addresses belong to no interface, so rules that reference a group don't match them.
    name: 'a group that allows its own members and the addresses of the nodes',
    world: () =>
      labWithRules({
        ingress: (world) => [
          {
            protocol: 'all',
            peer: { kind: 'security-group', groupId: groupNamed(world, 'kubernetes').groupId },
          },
          allFrom('172.20.0.0/16'),
        ],
      }),
    way: () => 'none: nothing; ingress-groups all',
  },
  {
    name: 'a group that allows only TCP 443',
    world: () => labWithRules({ ingress: () => [tcp(443, 443, '172.22.0.0/16')] }),
    way: () => 'some: TCP 443; ingress-groups part',
  },
  {
    name: 'a group that allows DNS and ping',
    world: () =>
      labWithRules({
        ingress: () => [
          { protocol: 'udp', fromPort: 53, toPort: 53, ...from('172.22.0.0/16') },
          { protocol: 'icmp', type: 8, code: -1, ...from('172.22.0.0/16') },
        ],
      }),
    way: () => 'some: ICMP type 8, UDP 53; ingress-groups part',
  },
  {
    // Neither group is enough: for worker-2 their ports add up, for the others their addresses.
    name: 'two groups on each interface, whose rules add up',
    world: () => {
      const world = labWithRules({ ingress: () => [allFrom(podCidrs[0]), tcp(443, 449, podCidrs[2])] })
      const ingress = [allFrom(podCidrs[1]), tcp(450, 499, podCidrs[2])]
      const more = addSecurityGroup(world, first(world.vpcs), { name: 'more', ingress, egress: [] })
      for (const index of [0, 1, 2]) {
        first(instanceNamed(world, `worker-${index}`).networkInterfaces).groupIds.push(more.groupId)
      }
      return world
    },
    way: (sender) => (sender === 2 ? 'some: TCP 443-499; ingress-groups part' : open),
  },
  {
    name: 'a group that allows traffic to all pods of one worker and half the pods of another',
    world: () => labWithRules({ egress: [allFrom(podCidrs[0]), allFrom('172.22.1.0/25')] }),
    way: (_, receiver) => {
      if (receiver === 0) return open
      if (receiver === 1) return 'some: all for part of the addresses; egress-groups part'
      return 'none: nothing; egress-groups all'
    },
  },
  {
    name: 'a group that allows a prefix list',
    world: () => labWithRules({ ingress: (world) => [allFromList(world, podCidrs[0], podCidrs[1])] }),
    way: (sender) => (sender === 2 ? 'none: nothing; ingress-groups all' : open),
  },
  {
    name: 'a source/destination check that is on',
    world: () => {
      const world = lab()
      first(instanceNamed(world, 'worker-1').networkInterfaces).sourceDestCheck = true
      return world
    },
    way: (sender, receiver) => {
      if (sender === 1) return 'none: nothing; source-check all, answer-destination-check all'
      return receiver === 1 ? 'none: nothing; destination-check all, answer-source-check all' : open
    },
  },
  {
    name: 'a more specific route to another target for half the pods of one worker',
    world: () => {
      const world = lab()
      addRoute(tableNamed(world, 'kubernetes'), '172.22.1.128/25', instanceNamed(world, 'etcd-0'))
      return world
    },
    way: (sender, receiver) => {
      if (sender === 1) return 'some: all for part of the addresses; answer-route part'
      return receiver === 1 ? 'some: all for part of the addresses; route part' : open
    },
  },
]
