import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { attachInterface, stop } from '../../emulators/ec2/world/instances.ts'
import { addPrefixList, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import { giveAcl } from '../../../__tests__/fixtures/worlds/two-workers.ts'
import { deniesPods, open, ownTable, primary, type MadeWorld } from './made-world.ts'

/** Route tables and pod CIDRs. */
export const ROUTE_WORLDS: readonly MadeWorld[] = [
  { name: 'nothing blocks', change: () => undefined },
  {
    name: "one worker's subnet uses a table without pod routes",
    change: (two) => {
      ownTable(two, two.subnets[1])
    },
  },
  {
    name: "one worker's subnet uses a table in which a part of the pods is elsewhere",
    change: (two) => {
      const table = ownTable(two, two.subnets[0])
      for (const cidr of ['172.22.1.0/24', 'fd00:0:0:2::/64']) addRoute(table, cidr, two.to)
      addRoute(table, '172.22.1.64/26', 'tgw-0123456789abcdef0')
      addRoute(table, '0.0.0.0/0', 'igw-0123456789abcdef0')
    },
  },
  {
    name: 'a more specific route of a prefix list targets a gateway, and a propagated twin is ignored',
    change: ({ world, table, from }) => {
      const { prefixListId } = addPrefixList(world, 'branch', '10.0.0.0/8', '172.22.1.128/25')
      addRoute(table, prefixListId, 'tgw-0123456789abcdef0')
      addRoute(table, '172.22.0.0/24', 'vgw-0123456789abcdef0', 'EnableVgwRoutePropagation')
      addRoute(table, 'fd00:0:0:1:8000::/65', from)
    },
    isUnfixable: true,
  },
  {
    name: 'a more specific route is a blackhole, and another one targets the sender',
    change: ({ world, table, subnets, from }) => {
      const gone = attachInterface(world, from, { subnet: subnets[0], privateIpAddress: '172.20.1.97' })
      from.networkInterfaces.pop()
      addRoute(table, '172.22.1.0/25', gone.networkInterfaceId)
      addRoute(table, 'fd00:0:0:2:8000::/65', from)
    },
  },
  {
    name: "a worker has two pod CIDRs of each IP version, and a group knows only the first one's",
    change: ({ table, groups, from }) => {
      from.tags['pod_cidr'] = '172.22.0.0/24, fd00:0:0:1::/64, 172.22.100.0/24, fd00:0:0:100::/64'
      for (const cidr of ['172.22.100.0/24', 'fd00:0:0:100::/64']) addRoute(table, cidr, from)
      groups[1].ingress = ['172.22.0.0/24', 'fd00:0:0:1::/64'].map(allFrom)
    },
  },
  {
    name: 'one worker has IPv4 pods only',
    change: ({ to }) => {
      to.tags['pod_cidr'] = '172.22.1.0/24'
    },
  },
  {
    name: 'the workers have no common IP version',
    change: ({ from, to }) => {
      from.tags['pod_cidr'] = '172.22.0.0/24'
      to.tags['pod_cidr'] = 'fd00:0:0:2::/64'
    },
    isUnfixable: true,
  },
  {
    name: 'all is wrong at once',
    change: (two) => {
      for (const each of [two.from, two.to]) primary(each).sourceDestCheck = true
      for (const each of two.groups) Object.assign(each, { ingress: [], egress: [] })
      giveAcl(two, two.subnets[1], ...deniesPods('ingress'), ...deniesPods('egress'), ...open)
      ownTable(two, two.subnets[1])
      addRoute(two.table, '172.22.1.192/26', 'tgw-0123456789abcdef0')
    },
  },
  {
    name: 'a stopped instance has the routes of a part of the pods',
    change: ({ world, table, from }) => {
      const stopped = structuredClone(from)
      Object.assign(stopped, { instanceId: 'i-0123456789abcdef0', tags: { Name: 'former' } })
      const own = primary(stopped)
      Object.assign(own, { networkInterfaceId: 'eni-0123456789abcdef0', privateIpAddress: '172.20.1.99' })
      stop(stopped)
      world.instances.push(stopped)
      addRoute(table, '172.22.1.16/28', stopped)
    },
  },
]
