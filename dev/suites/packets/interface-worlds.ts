import { addSecurityGroup } from '../../emulators/ec2/world/security-groups.ts'
import { giveAcl } from '../../../__tests__/fixtures/worlds/two-workers.ts'
import {
  deniesPods,
  everywhere,
  open,
  primary,
  receiveOnSecond,
  rules,
  tcp,
  type MadeWorld,
} from './made-world.ts'

/** Source/destination checks, and workers with several interfaces. */
export const INTERFACE_WORLDS: readonly MadeWorld[] = [
  {
    name: "the sender's check is enabled",
    change: ({ from }) => {
      primary(from).sourceDestCheck = true
    },
  },
  {
    name: 'all checks are enabled',
    change: ({ from, to }) => {
      for (const each of [from, to]) primary(each).sourceDestCheck = true
    },
  },
  {
    name: 'a worker receives on a second interface, whose subnet and groups are open',
    change: (two) => {
      const closed = addSecurityGroup(two.world, two.vpc, { name: 'closed', egress: everywhere })
      const { groupIds } = receiveOnSecond(two, two.to, {
        subnet: two.subnets[0],
        securityGroups: [two.groups[1]],
      })
      primary(two.to).groupIds = [closed.groupId]
      groupIds.push(closed.groupId)
    },
  },
  {
    name: 'a worker receives on a second interface, and its primary one lets no answers out',
    change: (two) => {
      const closed = addSecurityGroup(two.world, two.vpc, {
        name: 'closed',
        egress: rules(tcp(1024, 65_535)),
      })
      receiveOnSecond(two, two.to, { subnet: two.subnets[0], securityGroups: [two.groups[1]] })
      primary(two.to).groupIds = [closed.groupId]
    },
  },
  {
    name: "a worker receives on a second interface, and the ACL of its primary one's subnet lets no answers out",
    change: (two) => {
      receiveOnSecond(two, two.to, { subnet: two.subnets[0], securityGroups: [two.groups[1]] })
      giveAcl(two, two.subnets[1], ...deniesPods('egress'), ...open)
    },
  },
  {
    name: 'the sender gets answers on a second interface, which lets in none',
    change: (two) => {
      const closed = addSecurityGroup(two.world, two.vpc, { name: 'closed', ingress: rules(tcp(443)) })
      receiveOnSecond(two, two.from, { subnet: two.subnets[1], securityGroups: [closed] })
    },
  },
  {
    name: 'the check of the second interface that pod routes target is enabled',
    change: (two) => {
      receiveOnSecond(two, two.to, {
        subnet: two.subnets[1],
        securityGroups: [two.groups[1]],
        sourceDestCheck: true,
      })
    },
  },
  {
    name: 'the check of the primary interface is enabled, and pod routes target a second one',
    change: (two) => {
      receiveOnSecond(two, two.to, { subnet: two.subnets[1], securityGroups: [two.groups[1]] })
      primary(two.to).sourceDestCheck = true
    },
  },
  {
    name: 'pods have addresses of prefixes that are delegated to checked interfaces, and there are no routes',
    isBeyondWalker: true,
    change: ({ table, from, to }) => {
      table.routes = table.routes.filter(({ target }) => target === 'local')
      for (const [index, each] of [from, to].entries()) {
        const prefix = `172.20.${index + 1}.32/28`
        each.tags['pod_cidr'] = prefix
        Object.assign(primary(each), { prefixes: [prefix], sourceDestCheck: true })
      }
    },
  },
]
