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
import { allowIn, allowOut, denyIn, denyOut, networkAcl } from '../../fixtures/packets/packet-rules.ts'
import { localRoute, propagatedRoute, route } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'

const cidrs = (...texts: readonly string[]) => texts.map(cidr)
const instance = (instanceId: string) => ({ kind: 'instance', instanceId }) as const
const networkInterface = (networkInterfaceId: string) =>
  ({ kind: 'network-interface', networkInterfaceId }) as const

it('a command names its Region, each time that it calls', () => {
  expect(inRegion('aws ec2 x; aws ec2 y', 'us-west-2')).toBe(
    'aws ec2 --region us-west-2 x; aws ec2 --region us-west-2 y',
  )
})

describe('a security group is opened', () => {
  it.each([
    [
      'ingress',
      ['172.22.0.0/16'],
      "aws ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]'",
    ],
    [
      'egress',
      ['172.22.0.0/24', '172.22.2.0/24'],
      "aws ec2 authorize-security-group-egress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/24},{CidrIp=172.22.2.0/24}]'",
    ],
    [
      'ingress',
      ['fd00::/64'],
      "aws ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00::/64}]'",
    ],
    [
      'ingress',
      ['fd00::/64', '172.22.0.0/16'],
      "aws ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]' 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00::/64}]'",
    ],
  ] as const)('for %s of %j', (direction, ranges, command) => {
    expect(openSecurityGroup('sg-1', direction, cidrs(...ranges))).toBe(command)
  })

  it('whatever its ID holds: a shell takes it for one word', () => {
    expect(openSecurityGroup("sg'; rm -rf $HOME", 'ingress', cidrs('172.22.0.0/16'))).toContain(
      ` --group-id 'sg'\\''; rm -rf $HOME' `,
    )
    expect(openSecurityGroup('', 'ingress', cidrs('172.22.0.0/16'))).toContain(
      ' --group-id --ip-permissions ',
    )
  })
})

describe('a network ACL is opened', () => {
  /** The numbers and the ranges of the entries to be made. */
  const entriesFor = (
    entries: readonly NetworkAclEntry[],
    ranges: readonly string[] = ['172.22.0.0/16'],
    direction: 'ingress' | 'egress' = 'ingress',
  ) =>
    openNetworkAcl(networkAcl(entries), direction, cidrs(...ranges)).map((command) => {
      const [, number, range] = / --rule-number (\d+) .*-block (\S+) /.exec(command) ?? []
      return `${String(number)} ${String(range)}`
    })

  it('by an entry for each CIDR, ready to copy', () => {
    const acl = networkAcl([denyIn(90, '0.0.0.0/0'), denyIn(80, '::/0')])
    expect(openNetworkAcl(acl, 'ingress', cidrs('172.22.0.0/16', 'fd00::/48'))).toEqual([
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 78 --protocol -1 --cidr-block 172.22.0.0/16 --rule-action allow',
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 79 --protocol -1 --ipv6-cidr-block fd00::/48 --rule-action allow',
    ])
    expect(openNetworkAcl(networkAcl([]), 'egress', cidrs('172.22.0.0/16'))).toEqual([
      'aws ec2 create-network-acl-entry --network-acl-id acl-1 --egress --rule-number 1 --protocol -1 --cidr-block 172.22.0.0/16 --rule-action allow',
    ])
  })

  it.each([
    ['first of all, in one that has none', [], ['1 172.22.0.0/16']],
    [
      'behind one that allows the pods something',
      [allowIn(100, '172.22.0.0/16', tcp(22))],
      ['101 172.22.0.0/16'],
    ],
    ['behind those that allow', [allowIn(100, '10.0.0.0/8')], ['101 172.22.0.0/16']],
    [
      'before the one that denies',
      [denyIn(50, '0.0.0.0/0'), allowIn(100, '10.0.0.0/8')],
      ['49 172.22.0.0/16'],
    ],
    [
      'before the first that denies',
      [denyIn(60, '172.22.3.0/24'), denyIn(50, '172.0.0.0/8')],
      ['49 172.22.0.0/16'],
    ],
    ['though it denies but a part', [denyIn(50, '172.22.3.0/24', tcp(22))], ['49 172.22.0.0/16']],
    [
      'where there is room before it',
      [denyIn(50, '0.0.0.0/0'), allowIn(49, '10.0.0.0/8')],
      ['48 172.22.0.0/16'],
    ],
    [
      'whatever is denied to others',
      [denyIn(50, '10.0.0.0/8'), allowIn(100, '10.0.0.0/8')],
      ['101 172.22.0.0/16'],
    ],
    [
      'whatever is denied on the way out',
      [denyOut(50, '0.0.0.0/0'), allowOut(100, '0.0.0.0/0')],
      ['1 172.22.0.0/16'],
    ],
    ['before the last number that there is', [allowIn(32_766, '10.0.0.0/8')], ['32765 172.22.0.0/16']],
    ['at the last number that there is', [allowIn(32_765, '10.0.0.0/8')], ['32766 172.22.0.0/16']],
    ['at 1, before 2', [denyIn(2, '0.0.0.0/0')], ['1 172.22.0.0/16']],
    ['nowhere, where there is no room', [denyIn(1, '0.0.0.0/0')], []],
  ])('%s', (_, entries, expected) => {
    expect(entriesFor(entries)).toEqual(expected)
  })

  it('for several CIDRs in their order, and for all of them or none', () => {
    const two = ['172.22.0.0/24', '172.22.2.0/24']
    expect(entriesFor([allowIn(100, '10.0.0.0/8')], two)).toEqual(['101 172.22.0.0/24', '102 172.22.2.0/24'])
    expect(entriesFor([denyIn(5, '0.0.0.0/0'), allowIn(3, '10.0.0.0/8')], two)).toEqual([
      '2 172.22.0.0/24',
      '4 172.22.2.0/24',
    ])
    expect(entriesFor([denyIn(3, '0.0.0.0/0'), allowIn(2, '10.0.0.0/8')], two)).toEqual([])
    // 32767 is the entry that denies the rest.
    expect(entriesFor([allowIn(32_766, '10.0.0.0/8')], two)).toEqual([
      '32764 172.22.0.0/24',
      '32765 172.22.2.0/24',
    ])
    expect(entriesFor([allowIn(32_765, '10.0.0.0/8')], two)).toEqual([
      '32764 172.22.0.0/24',
      '32766 172.22.2.0/24',
    ])
  })
})

describe('checks are switched off', () => {
  it.each([
    ['none', [], []],
    [
      'on an instance',
      [instance('i-0')],
      ['aws ec2 modify-instance-attribute --instance-id i-0 --no-source-dest-check'],
    ],
    [
      'on an interface',
      [networkInterface('eni-0')],
      ['aws ec2 modify-network-interface-attribute --network-interface-id eni-0 --no-source-dest-check'],
    ],
    [
      'on several of both, in a command for each kind',
      [instance('i-0'), networkInterface('eni-1'), instance('i-2'), networkInterface('eni-3')],
      [
        'for id in i-0 i-2; do aws ec2 modify-instance-attribute --instance-id "$id" --no-source-dest-check; done',
        'for id in eni-1 eni-3; do aws ec2 modify-network-interface-attribute --network-interface-id "$id" --no-source-dest-check; done',
      ],
    ],
  ])('%s', (_, targets, commands) => {
    expect(switchChecksOff(targets)).toEqual(commands)
  })
})

describe('a route', () => {
  it.each([
    [
      'create-route',
      '172.22.0.0/24',
      instance('i-0'),
      'aws ec2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.0.0/24 --instance-id i-0',
    ],
    [
      'replace-route',
      'fd00::/64',
      networkInterface('eni-0'),
      'aws ec2 replace-route --route-table-id rtb-1 --destination-ipv6-cidr-block fd00::/64 --network-interface-id eni-0',
    ],
  ] as const)('is pointed at its worker: %s %s', (command, destination, target, expected) => {
    expect(pointRoute(command, 'rtb-1', cidr(destination), target)).toBe(expected)
  })

  it.each([
    ['172.22.0.0/25', '--destination-cidr-block 172.22.0.0/25'],
    ['fd00::/96', '--destination-ipv6-cidr-block fd00::/96'],
    ['pl-1', '--destination-prefix-list-id pl-1'],
  ])('is deleted: %s', (destination, option) => {
    expect(deleteRoute('rtb-1', route({ destination }))).toEqual([
      `aws ec2 delete-route --route-table-id rtb-1 ${option}`,
    ])
  })

  it.each([
    ['a gateway has learned', propagatedRoute('172.22.0.0/25')],
    ['a route server advertises', route({ origin: 'Advertisement' })],
    ['came with the table', localRoute('172.22.0.0/25')],
  ])('that %s is not for deleting', (_, there) => {
    expect(deleteRoute('rtb-1', there)).toEqual([])
  })
})

describe('what is opened for pods', () => {
  const opened = (podCidrs: readonly string[], clusterCidrs: readonly string[] = []) =>
    rangesOf(cidrs(...podCidrs), cidrs(...clusterCidrs)).map(({ text }) => text)

  it.each([
    [
      'the cluster’s CIDR where it holds them all',
      ['172.22.0.0/24', '172.22.9.0/24'],
      ['172.22.0.0/16'],
      ['172.22.0.0/16'],
    ],
    [
      'those of the cluster’s CIDRs that hold any',
      ['172.22.0.0/24'],
      ['10.0.0.0/8', '172.22.0.0/16', 'fd00::/48'],
      ['172.22.0.0/16'],
    ],
    [
      'the pods’ own where the cluster’s do not hold them all',
      ['172.22.0.0/24', '172.23.0.0/24'],
      ['172.22.0.0/16'],
      ['172.22.0.0/24', '172.23.0.0/24'],
    ],
    [
      'the pods’ own where nobody gave the cluster’s',
      ['172.22.0.0/24', '172.22.2.0/24'],
      [],
      ['172.22.0.0/24', '172.22.2.0/24'],
    ],
    [
      'neighbours as one',
      ['172.22.1.0/24', '172.22.0.0/24', '172.22.4.0/24'],
      [],
      ['172.22.0.0/23', '172.22.4.0/24'],
    ],
    ['no more than the pods’', ['172.22.1.0/24', '172.22.2.0/24'], [], ['172.22.1.0/24', '172.22.2.0/24']],
    ['single addresses', ['172.22.0.7/32', 'fd00::1/128'], [], ['172.22.0.7/32', 'fd00::1/128']],
    [
      'both IP versions',
      ['fd00::/64', '172.22.0.0/24'],
      ['172.22.0.0/16', 'fd00::/48'],
      ['172.22.0.0/16', 'fd00::/48'],
    ],
  ])('is %s', (_, podCidrs, clusterCidrs, expected) => {
    expect(opened(podCidrs, clusterCidrs)).toEqual(expected)
  })
})
