import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkAclEntry } from '../../../src/model/network-acl.ts'
import {
  deleteRoute,
  inRegion,
  openNetworkAcl,
  openSecurityGroup,
  pointRoute,
  rangesOf,
  switchChecksOff,
} from '../../../src/reachability/fix-commands.ts'
import {
  allowIn,
  allowOut,
  denyIn,
  denyOut,
  networkAcl,
  unreadableIn,
} from '../../fixtures/packets/packet-rules.ts'
import { localRoute, propagatedRoute, route } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'

const cidrs = (...texts: readonly string[]) => texts.map(cidr)
const podsAt = (...texts: readonly string[]) => ({
  podCidrs: cidrs(...texts),
  nodeCidrs: [],
  nodeGroupIds: [],
})
const instance = (instanceId: string) => ({ kind: 'instance', instanceId }) as const
const networkInterface = (networkInterfaceId: string) =>
  ({ kind: 'network-interface', networkInterfaceId }) as const

it('adds the Region to each call of a command', () => {
  expect(inRegion('aws ec2 x; aws ec2 y', 'us-west-2')).toBe(
    'aws ec2 --region us-west-2 x; aws ec2 --region us-west-2 y',
  )
})

describe('opens a security group', () => {
  it.each([
    ['ingress', ['172.22.0.0/16'], "'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]'"],
    [
      'egress',
      ['172.22.0.0/24', '172.22.2.0/24'],
      "'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/24},{CidrIp=172.22.2.0/24}]'",
    ],
    ['ingress', ['fd00::/64'], "'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00::/64}]'"],
    [
      'ingress',
      ['fd00::/64', '172.22.0.0/16'],
      "'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]' 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00::/64}]'",
    ],
  ] as const)('for %s of %j', (direction, ranges, permissions) => {
    expect(openSecurityGroup('sg-1', direction, podsAt(...ranges))).toBe(
      `aws ec2 authorize-security-group-${direction} --group-id sg-1 --ip-permissions ${permissions}`,
    )
  })

  it.each([
    [
      'the security groups of workers',
      ['sg-2', 'sg-3'],
      'IpProtocol=-1,UserIdGroupPairs=[{GroupId=sg-2},{GroupId=sg-3}]',
    ],
    [
      'the addresses of workers whose groups are not known',
      [],
      'IpProtocol=-1,IpRanges=[{CidrIp=172.20.1.20/32}]',
    ],
  ])('for %s', (_, nodeGroupIds, permission) => {
    const workers = { podCidrs: [], nodeCidrs: cidrs('172.20.1.20/32'), nodeGroupIds }
    expect(openSecurityGroup('sg-1', 'ingress', workers)).toContain(` --ip-permissions '${permission}'`)
  })

  it.each([
    ["sg'; rm -rf $HOME", " --group-id 'sg'\\''; rm -rf $HOME' "],
    ['', ' --group-id --ip-permissions '],
  ])('with the ID %j as one word for a shell', (groupId, option) => {
    expect(openSecurityGroup(groupId, 'ingress', podsAt('172.22.0.0/16'))).toContain(option)
  })
})

describe('opens a network ACL', () => {
  it('with an entry for each CIDR', () => {
    const acl = networkAcl([denyIn(90, '0.0.0.0/0'), denyIn(80, '::/0')])
    expect(openNetworkAcl(acl, 'ingress', cidrs('172.22.0.0/16', 'fd00::/48'))).toEqual([
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 78 --protocol -1 --cidr-block 172.22.0.0/16 --rule-action allow',
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 79 --protocol -1 --ipv6-cidr-block fd00::/48 --rule-action allow',
    ])
    expect(openNetworkAcl(networkAcl([]), 'egress', cidrs('172.22.0.0/16'))).toEqual([
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --egress --rule-number 1 --protocol -1 --cidr-block 172.22.0.0/16 --rule-action allow',
    ])
  })

  const one = ['172.22.0.0/16']
  const two = ['172.22.0.0/24', '172.22.2.0/24']

  it.each<[string, NetworkAclEntry[], string[], number[]]>([
    ['1 without other entries', [], one, [1]],
    ['the next number after those that allow', [allowIn(100, '172.22.0.0/16', tcp(22))], one, [101]],
    ['a number before the one that denies', [denyIn(50, '0.0.0.0/0'), allowIn(100, '10.0.0.0/8')], one, [49]],
    [
      'a number before the first that denies',
      [denyIn(60, '172.22.3.0/24'), denyIn(50, '172.0.0.0/8')],
      one,
      [49],
    ],
    ['a number before one that denies a part', [denyIn(50, '172.22.3.0/24', tcp(22))], one, [49]],
    ['a number before one that cannot be read and may deny', [unreadableIn(50)], one, [49]],
    ['a free number', [denyIn(50, '0.0.0.0/0'), allowIn(49, '10.0.0.0/8')], one, [48]],
    [
      'the next number, whatever is denied to others',
      [denyIn(50, '10.0.0.0/8'), allowIn(100, '10.0.0.0/8')],
      one,
      [101],
    ],
    [
      '1, whatever is in the other direction',
      [denyOut(50, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
      one,
      [1],
    ],
    ['a lower number if the highest is taken', [allowIn(32_766, '10.0.0.0/8')], one, [32_765]],
    ['the highest number', [allowIn(32_765, '10.0.0.0/8')], one, [32_766]],
    ['1 before 2', [denyIn(2, '0.0.0.0/0')], one, [1]],
    ['none before 1', [denyIn(1, '0.0.0.0/0')], one, []],
    ['none before an entry without a number', [unreadableIn(0)], one, []],
    ['several in order', [allowIn(100, '10.0.0.0/8')], two, [101, 102]],
    ['several around a taken one', [denyIn(5, '0.0.0.0/0'), allowIn(3, '10.0.0.0/8')], two, [2, 4]],
    ['none if one is missing', [denyIn(3, '0.0.0.0/0'), allowIn(2, '10.0.0.0/8')], two, []],
    ['several below the highest', [allowIn(32_766, '10.0.0.0/8')], two, [32_764, 32_765]],
    ['several around the last taken one', [allowIn(32_765, '10.0.0.0/8')], two, [32_764, 32_766]],
  ])('at %s', (_, entries, ranges, numbers) => {
    const commands = openNetworkAcl(networkAcl(entries), 'ingress', cidrs(...ranges))
    const added = commands.map((command) => / --rule-number (\d+) .*-block (\S+) /.exec(command)?.slice(1))
    expect(added).toEqual(numbers.map((number, i) => [String(number), ranges[i]]))
  })
})

it.each([
  ['nothing', [], []],
  ['an instance', [instance('i-0')], ['modify-instance-attribute --instance-id i-0 --no-source-dest-check']],
  [
    'an interface',
    [networkInterface('eni-0')],
    ['modify-network-interface-attribute --network-interface-id eni-0 --no-source-dest-check'],
  ],
])('disables the check of %s', (_, targets, commands) => {
  expect(switchChecksOff(targets)).toEqual(commands.map((command) => `aws ec2 ${command}`))
})

it('disables several checks with one loop over instances and one over interfaces', () => {
  const targets = [instance('i-0'), networkInterface('eni-1'), instance('i-2'), networkInterface('eni-3')]
  expect(switchChecksOff(targets)).toEqual([
    'for id in i-0 i-2; do aws ec2 modify-instance-attribute --instance-id "$id" --no-source-dest-check; done',
    'for id in eni-1 eni-3; do aws ec2 modify-network-interface-attribute --network-interface-id "$id" --no-source-dest-check; done',
  ])
})

it.each([
  [
    'create-route',
    '172.22.0.0/24',
    instance('i-0'),
    '--destination-cidr-block 172.22.0.0/24 --instance-id i-0',
  ],
  [
    'replace-route',
    'fd00::/64',
    networkInterface('eni-0'),
    '--destination-ipv6-cidr-block fd00::/64 --network-interface-id eni-0',
  ],
] as const)('points a route at its worker: %s %s', (command, destination, target, options) => {
  expect(pointRoute(command, 'rtb-1', cidr(destination), target)).toBe(
    `aws ec2 ${command} --route-table-id rtb-1 ${options}`,
  )
})

it.each([
  ['172.22.0.0/25', '--destination-cidr-block 172.22.0.0/25'],
  ['fd00::/96', '--destination-ipv6-cidr-block fd00::/96'],
  ['pl-1', '--destination-prefix-list-id pl-1'],
])('deletes the route for %s', (destination, option) => {
  expect(deleteRoute('rtb-1', route({ destination }))).toEqual([
    `aws ec2 delete-route --route-table-id rtb-1 ${option}`,
  ])
})

it.each([
  ['that is propagated', propagatedRoute('172.22.0.0/25')],
  ['that a route server advertises', route({ origin: 'Advertisement' })],
  ['of the VPC', localRoute('172.22.0.0/25')],
])('deletes no route %s', (_, other) => {
  expect(deleteRoute('rtb-1', other)).toEqual([])
})

it.each([
  [
    'the cluster CIDR that contains all pods',
    '172.22.0.0/24 172.22.9.0/24',
    '172.22.0.0/16',
    '172.22.0.0/16',
  ],
  ['only cluster CIDRs with pods', '172.22.0.0/24', '10.0.0.0/8 172.22.0.0/16 fd00::/48', '172.22.0.0/16'],
  [
    'the pod CIDRs if one of them is outside the cluster CIDR',
    '172.22.0.0/24 172.23.0.0/24',
    '172.22.0.0/16',
    '172.22.0.0/24 172.23.0.0/24',
  ],
  ['neighbors as one', '172.22.1.0/24 172.22.0.0/24 172.22.4.0/24', '', '172.22.0.0/23 172.22.4.0/24'],
  ['no addresses in between', '172.22.1.0/24 172.22.2.0/24', '', '172.22.1.0/24 172.22.2.0/24'],
  ['single addresses', '172.22.0.7/32 fd00::1/128', '', '172.22.0.7/32 fd00::1/128'],
  [
    'cluster CIDRs of both IP versions',
    'fd00::/64 172.22.0.0/24',
    '172.22.0.0/16 fd00::/48',
    '172.22.0.0/16 fd00::/48',
  ],
])('opens %s', (_, podCidrs, clusterCidrs, expected) => {
  const [pods = [], cluster = []] = [podCidrs, clusterCidrs].map((texts) =>
    cidrs(...(texts.match(/\S+/g) ?? [])),
  )
  expect(
    rangesOf(pods, cluster)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(expected)
})
