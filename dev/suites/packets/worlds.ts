import { addRoute, addRouteTable } from '../../emulators/ec2/world/build-world.ts'
import { attachInterface, stop } from '../../emulators/ec2/world/instances.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import type {
  AttachedInterface,
  Instance,
  RouteTable,
  SecurityGroup,
  Subnet,
} from '../../emulators/ec2/world/world.ts'
import { giveAcl, twoWorkers, type TwoWorkers } from '../../../__tests__/fixtures/worlds/two-workers.ts'

/** A change to two workers whose traffic nothing blocks. */
export type MadeWorld = {
  readonly name: string
  readonly change: (two: TwoWorkers) => void
  /** If given, the workers' packets carry their node's address. */
  readonly masquerade?: true
  /** The walker of the integration tests doesn't know such worlds. */
  readonly isBeyondWalker?: true
  /** The commands of the findings don't open everything. */
  readonly isUnfixable?: true
}

const all = { protocol: 'all' } as const
const open = (['ingress', 'egress'] as const).flatMap((direction) =>
  ['0.0.0.0/0', '::/0'].map((cidr) => ({ ...all, direction, action: 'allow', cidr }) as const),
)
const [allowIn, allowOut] = [open.slice(0, 2), open.slice(2)]
const everywhere = ['0.0.0.0/0', '::/0'].map(allFrom)
export const tcp = (fromPort: number, toPort = fromPort) => ({ protocol: 'tcp', fromPort, toPort }) as const
const udp = (fromPort: number, toPort = fromPort) => ({ protocol: 'udp', fromPort, toPort }) as const
const icmp = (type: number) => ({ protocol: 'icmp', type, code: -1 }) as const
const rules = (...protocols: Parameters<typeof only>[1][]) =>
  protocols.flatMap((protocol) => everywhere.map((rule) => only(rule, protocol)))
export const deniesPods = (direction: 'ingress' | 'egress') =>
  ['172.22.0.0/16', 'fd00::/48'].map((cidr) => ({ ...all, direction, action: 'deny', cidr }) as const)

export function only(
  rule: ReturnType<typeof allFrom>,
  protocol: ReturnType<typeof tcp> | ReturnType<typeof udp> | ReturnType<typeof icmp> | { protocol: number },
): SecurityGroup['ingress'][number] {
  const isIpv6 = rule.peer.kind === 'cidr' && rule.peer.cidr.includes(':')
  return 'type' in protocol && isIpv6
    ? { peer: rule.peer, protocol: 'icmpv6', type: protocol.type === 8 ? 128 : 129, code: -1 }
    : { peer: rule.peer, ...protocol }
}

export const primary = ({ networkInterfaces }: Instance): AttachedInterface => first(networkInterfaces)

export function referTo(group: SecurityGroup): SecurityGroup['ingress'][number] {
  return { ...all, peer: { kind: 'security-group', groupId: group.groupId } }
}

/** The subnet uses another table. */
export function ownTable({ world, vpc, table }: TwoWorkers, subnet: Subnet): RouteTable {
  table.associations = table.associations.filter(
    (each) => each.kind === 'main' || each.subnetId !== subnet.subnetId,
  )
  return addRouteTable(world, vpc, { name: 'other', subnets: [subnet] })
}

/** The routes to the pods of a worker target its second interface. */
function receiveOnSecond(
  { world, table }: TwoWorkers,
  worker: Instance,
  options: { subnet: Subnet; securityGroups: SecurityGroup[]; sourceDestCheck?: boolean },
): AttachedInterface {
  const old = primary(worker).networkInterfaceId
  const privateIpAddress = `${first(options.subnet.cidrBlocks).replace(/0\/24$/, '')}98`
  const second = attachInterface(world, worker, { sourceDestCheck: false, ...options, privateIpAddress })
  for (const route of table.routes) if (route.target === old) route.target = second.networkInterfaceId
  return second
}

export const MADE_WORLDS: readonly MadeWorld[] = [
  { name: 'nothing blocks', change: () => undefined },
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
    name: 'a group lets out only two ranges of ports',
    change: ({ groups }) => {
      groups[0].egress = rules(tcp(443), tcp(8000, 8999), udp(53))
    },
  },
  {
    name: 'a group lets in only its members, which pods are not',
    change: ({ groups }) => {
      groups[1].ingress = [referTo(groups[0]), referTo(groups[1])]
    },
  },
  {
    name: 'two groups let in neighboring ports, and only one of two types of ICMP',
    change: ({ world, vpc, groups, to }) => {
      groups[1].ingress = rules(tcp(440, 443), icmp(8))
      const more = addSecurityGroup(world, vpc, {
        name: 'more',
        ingress: rules(tcp(444, 449), { protocol: 50 }),
      })
      primary(to).groupIds.push(more.groupId)
    },
  },
  {
    name: 'a group lets in a prefix list with one half of the pods',
    change: ({ world, groups }) => {
      const { prefixListId } = addPrefixList(world, 'half', '172.22.0.0/25', '172.22.9.0/24')
      groups[1].ingress = [{ ...all, peer: { kind: 'prefix-list', prefixListId } }]
    },
  },
  {
    name: 'a group lets in nothing over IPv6',
    change: ({ groups }) => {
      groups[1].ingress = [allFrom('0.0.0.0/0')]
    },
  },
  {
    name: 'groups and ACL each let in other traffic, so none is left',
    change: (two) => {
      two.groups[1].ingress = rules(udp(0, 65_535))
      giveAcl(two, two.subnets[1], ...allowIn.map((each) => ({ ...each, ...tcp(0, 65_535) })), ...allowOut)
    },
  },
  {
    name: 'an ACL lets no pods in',
    change: (two) => {
      giveAcl(two, two.subnets[1], ...deniesPods('ingress'), ...open)
    },
  },
  {
    name: 'an ACL lets nothing out to pods',
    change: (two) => {
      giveAcl(two, two.subnets[0], ...deniesPods('egress'), ...open)
    },
  },
  {
    name: 'an ACL denies only answers to low ports',
    change: (two) => {
      giveAcl(
        two,
        two.subnets[1],
        ...allowOut.map((each) => ({ ...each, ...tcp(0, 1023), action: 'deny' as const })),
        ...open,
      )
    },
  },
  {
    name: "an ACL denies only ICMP's answers",
    change: (two) => {
      const denied = { action: 'deny', direction: 'egress' } as const
      const answers = { ...denied, protocol: 'icmp', type: 0, code: -1, cidr: '0.0.0.0/0' } as const
      giveAcl(
        two,
        two.subnets[1],
        answers,
        { ...answers, protocol: 'icmpv6', type: 129, cidr: '::/0' },
        ...open,
      )
    },
  },
  {
    name: 'an ACL has a later entry that allows what an earlier one denies',
    change: (two) => {
      const entry = { direction: 'ingress', cidr: '0.0.0.0/0', ...tcp(80, 90) } as const
      giveAcl(
        two,
        two.subnets[1],
        { ...entry, action: 'allow', ...tcp(85), ruleNumber: 5 },
        ...open,
        { ...entry, action: 'deny', ruleNumber: 7 },
        { ...entry, action: 'allow', ruleNumber: 8 },
      )
    },
  },
  {
    name: 'an ACL that denies everything, within one subnet',
    change: (two) => {
      primary(two.to).subnetId = two.subnets[0].subnetId
      primary(two.to).privateIpAddress = '172.20.1.21'
      giveAcl(two, two.subnets[0])
    },
  },
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
  {
    name: "a group lets in its members, and packets have a member's address",
    masquerade: true,
    change: ({ groups }) => {
      groups[1].ingress = [referTo(groups[0]), allFrom('::/0')]
      groups[0].ingress = [referTo(groups[1]), allFrom('::/0')]
    },
  },
  {
    name: "a group lets in pods, and packets have a node's address",
    masquerade: true,
    change: ({ groups }) => {
      groups[1].ingress = [allFrom('172.22.0.0/16'), allFrom('::/0')]
    },
  },
  {
    name: 'a group lets out only to its members, which pods are not, whoever sends',
    masquerade: true,
    change: ({ groups }) => {
      groups[0].egress = [referTo(groups[1]), allFrom('::/0')]
    },
  },
  {
    name: "the check of one worker is enabled, and packets have their node's address",
    masquerade: true,
    change: ({ from }) => {
      primary(from).sourceDestCheck = true
    },
  },
  {
    name: "one worker's subnet uses a table without pod routes, and answers go to nodes",
    masquerade: true,
    change: (two) => {
      ownTable(two, two.subnets[1])
    },
  },
  {
    name: "a route for the sender's subnet targets a gateway, and answers go to nodes",
    masquerade: true,
    change: (two) => {
      addRoute(two.table, first(two.subnets[0].cidrBlocks), 'tgw-0123456789abcdef0')
    },
  },
  {
    name: 'a route for the subnet of both workers targets a gateway, and answers go to nodes',
    masquerade: true,
    change: (two) => {
      primary(two.to).subnetId = two.subnets[0].subnetId
      primary(two.to).privateIpAddress = '172.20.1.21'
      addRoute(two.table, first(two.subnets[0].cidrBlocks), 'tgw-0123456789abcdef0')
    },
  },
  {
    name: 'an ACL lets answers out only to pods, and they go to nodes',
    masquerade: true,
    change: (two) => {
      const toPods = deniesPods('egress').map((each) => ({ ...each, action: 'allow' as const }))
      giveAcl(two, two.subnets[1], ...toPods, ...allowIn)
    },
  },
  {
    name: 'a worker has an interface in the subnet of the sender, by which answers to its node leave',
    masquerade: true,
    change: (two) => {
      const { world, to, subnets, groups } = two
      attachInterface(world, to, {
        subnet: subnets[0],
        privateIpAddress: '172.20.1.98',
        sourceDestCheck: true,
        securityGroups: [groups[1]],
      })
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

export function twoCluster({ change }: MadeWorld): TwoWorkers {
  const two = twoWorkers()
  change(two)
  return two
}
