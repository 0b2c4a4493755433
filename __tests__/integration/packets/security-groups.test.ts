import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { only } from '../../fixtures/run/scenario.ts'
import {
  fromCidr,
  icmp,
  icmpv6,
  protocol,
  send,
  tcp,
  twoWorkers,
  udp,
} from '../../fixtures/worlds/two-workers.ts'

const everywhere = fromCidr('0.0.0.0/0')
const ipv6: [string, string] = ['fd00:0:0:1::5', 'fd00:0:0:2::5']

describe('security groups', () => {
  it('drop what no rule admits, on either side, whatever network ACLs say', () => {
    const pair = twoWorkers()
    pair.groups[0].egress = [{ protocol: 'tcp', fromPort: 80, toPort: 443, peer: everywhere }]
    pair.groups[1].ingress = [{ protocol: 'tcp', fromPort: 443, toPort: 444, peer: everywhere }]
    expect([79, 80, 442, 443, 444].map((port) => send(pair, tcp(port)))).toEqual([
      'security-group at sender',
      'security-group at receiver',
      'security-group at receiver',
      'arrives',
      'security-group at sender',
    ])
    expect(send(pair, udp(443))).toBe('security-group at sender')
    expect(send(pair, tcp(443), ipv6)).toBe('security-group at sender')
  })

  it('let answers pass, though no rule admits them', () => {
    const pair = twoWorkers()
    pair.groups[0].ingress = []
    pair.groups[1].egress = []
    expect(send(pair, tcp(80))).toBe('arrives')
  })

  it('look at the destination where it leaves and at the source where it comes in', () => {
    const pair = twoWorkers()
    pair.groups[0].egress = [allFrom('172.22.1.0/25')]
    pair.groups[1].ingress = [allFrom('172.22.0.7/32')]
    expect(send(pair, tcp(80), ['172.22.0.7', '172.22.1.127'])).toBe('arrives')
    expect(send(pair, tcp(80), ['172.22.0.7', '172.22.1.128'])).toBe('security-group at sender')
    expect(send(pair, tcp(80), ['172.22.0.8', '172.22.1.127'])).toBe('security-group at receiver')
  })

  it('mean by a group the addresses of its members, never their pods', () => {
    const pair = twoWorkers()
    const [group] = pair.groups
    pair.groups[1].ingress = [
      { protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } },
      allFrom('172.20.0.0/16'),
    ]
    expect(send(pair, tcp(80))).toBe('security-group at receiver')
  })

  it('mean by a prefix list its entries', () => {
    const pair = twoWorkers()
    const { prefixListId } = addPrefixList(pair.world, 'some', '10.0.0.0/8', '172.22.0.0/25')
    pair.groups[1].ingress = [{ protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }]
    expect(send(pair, tcp(80), ['172.22.0.127', '172.22.1.5'])).toBe('arrives')
    expect(send(pair, tcp(80), ['172.22.0.128', '172.22.1.5'])).toBe('security-group at receiver')
  })

  it('add up, all that an interface has, but not those of another interface', () => {
    const pair = twoWorkers()
    const { world, vpc, table, to } = pair
    pair.groups[1].ingress = [{ protocol: 'tcp', fromPort: 80, toPort: 80, peer: everywhere }]
    const more = addSecurityGroup(world, vpc, { name: 'more', ingress: [allFrom('172.22.0.128/25')] })
    expect(send(pair, udp(53), ['172.22.0.200', '172.22.1.5'])).toBe('security-group at receiver')
    only(to.networkInterfaces).groupIds.push(more.groupId)
    expect(send(pair, udp(53), ['172.22.0.200', '172.22.1.5'])).toBe('arrives')
    expect(send(pair, tcp(80))).toBe('arrives')

    const second = { subnet: pair.subnets[1], privateIpAddress: '172.20.2.99', sourceDestCheck: false }
    const attached = attachInterface(world, to, { ...second, securityGroups: [] })
    addRoute(table, '172.22.1.0/25', attached.networkInterfaceId)
    expect(send(pair, tcp(80))).toBe('security-group at receiver')
  })

  it('know protocols in words and by number', () => {
    const pair = twoWorkers()
    pair.groups[1].ingress = [
      { protocol: 'icmp', type: 8, code: -1, peer: everywhere },
      { protocol: 'icmp', type: 3, code: 4, peer: everywhere },
      { protocol: 'icmpv6', type: -1, code: -1, peer: fromCidr('::/0') },
      { protocol: 50, peer: everywhere },
      { protocol: 17, peer: everywhere },
    ]
    const passing = [icmp(8), icmp(8, 9), icmp(3, 4), protocol(50), udp(53)]
    const dropped = [icmp(0), icmp(3, 3), tcp(80), protocol(51), icmpv6(128)]
    expect(passing.map((each) => send(pair, each))).toEqual(passing.map(() => 'arrives'))
    expect(dropped.map((each) => send(pair, each))).toEqual(dropped.map(() => 'security-group at receiver'))
    expect(send(pair, icmpv6(1, 7), ipv6)).toBe('arrives')
    expect(send(pair, udp(53), ipv6)).toBe('security-group at receiver')
  })
})
