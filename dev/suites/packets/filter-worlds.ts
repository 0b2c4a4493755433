import { addPrefixList, addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import { giveAcl } from '../../../__tests__/fixtures/worlds/two-workers.ts'
import {
  all,
  allowIn,
  allowOut,
  deniesPods,
  icmp,
  open,
  primary,
  referTo,
  rules,
  tcp,
  udp,
  type MadeWorld,
} from './made-world.ts'

/** Security groups and network ACLs. */
export const FILTER_WORLDS: readonly MadeWorld[] = [
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
]
