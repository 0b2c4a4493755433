import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import {
  giveAcl,
  icmp,
  icmpv6,
  protocol,
  send,
  tcp,
  twoWorkers,
  udp,
} from '../../fixtures/worlds/two-workers.ts'

const ipv6: [string, string] = ['fd00:0:0:1::5', 'fd00:0:0:2::5']

describe('network ACLs', () => {
  const all = { protocol: 'all', cidr: '0.0.0.0/0', action: 'allow' } as const
  const into = { ...all, direction: 'ingress' } as const
  const out = { ...all, direction: 'egress' } as const
  const web = { protocol: 'tcp', fromPort: 80, toPort: 80 } as const

  it('deny what no entry matches, in either direction of either subnet', () => {
    const drops = ([0, 1] as const).flatMap((index) =>
      [into, out].map((entry) => {
        const pair = twoWorkers()
        giveAcl(pair, pair.subnets[index], entry)
        return send(pair, tcp(80))
      }),
    )
    expect(drops).toEqual([
      'network-acl at sender',
      'answer: network-acl at sender',
      'answer: network-acl at receiver',
      'network-acl at receiver',
    ])
  })

  it('look at the destination where it leaves and at the source where it comes in', () => {
    const pair = twoWorkers()
    giveAcl(pair, pair.subnets[0], { ...out, cidr: '172.22.1.0/25' }, into)
    giveAcl(pair, pair.subnets[1], { ...into, cidr: '172.22.0.7/32' }, out)
    expect(send(pair, tcp(80), ['172.22.0.7', '172.22.1.127'])).toBe('arrives')
    expect(send(pair, tcp(80), ['172.22.0.7', '172.22.1.128'])).toBe('network-acl at sender')
    expect(send(pair, tcp(80), ['172.22.0.8', '172.22.1.127'])).toBe('network-acl at receiver')
  })

  it('follow the lowest number that matches, whatever comes first', () => {
    const pair = twoWorkers()
    const deny = { ...web, direction: 'ingress', action: 'deny', cidr: '172.22.0.0/25' } as const
    giveAcl(pair, pair.subnets[1], { ...into, ruleNumber: 100 }, { ...deny, ruleNumber: 90 }, out)
    expect(send(pair, tcp(80), ['172.22.0.127', '172.22.1.5'])).toBe('network-acl at receiver')
    expect(send(pair, tcp(80), ['172.22.0.128', '172.22.1.5'])).toBe('arrives')
    expect(send(pair, tcp(81), ['172.22.0.127', '172.22.1.5'])).toBe('arrives')

    giveAcl(pair, pair.subnets[1], { ...into, ruleNumber: 100 }, { ...deny, ruleNumber: 110 }, out)
    expect(send(pair, tcp(80), ['172.22.0.127', '172.22.1.5'])).toBe('arrives')
  })

  it('judge the answer by the port that the packet came from and by the other pod', () => {
    const pair = twoWorkers()
    const high = { protocol: 'tcp', fromPort: 32_768, toPort: 65_535, cidr: '172.22.1.0/25' } as const
    giveAcl(pair, pair.subnets[0], { ...high, direction: 'ingress', action: 'allow' }, out)
    expect(send(pair, tcp(80, 32_768))).toBe('arrives')
    expect(send(pair, tcp(80, 32_767))).toBe('answer: network-acl at sender')
    expect(send(pair, tcp(80, 32_768), ['172.22.0.5', '172.22.1.128'])).toBe('answer: network-acl at sender')
    expect(send(pair, udp(80, 32_768))).toBe('answer: network-acl at sender')

    const other = twoWorkers()
    giveAcl(
      other,
      other.subnets[1],
      { ...high, cidr: '172.22.0.0/25', direction: 'egress', action: 'allow' },
      into,
    )
    expect(send(other, tcp(80, 65_535))).toBe('arrives')
    expect(send(other, tcp(80, 65_535), ['172.22.0.128', '172.22.1.5'])).toBe(
      'answer: network-acl at receiver',
    )
  })

  it('judge the answers that ICMP and other protocols have', () => {
    const pair = twoWorkers()
    const reply = (type: number, code = 0) => ({ ...into, protocol: 'icmp', type, code }) as const
    giveAcl(pair, pair.subnets[0], reply(0), reply(14, -1), reply(16, 1), out)
    expect([8, 13, 15, 17].map((type) => send(pair, icmp(type, 2)))).toEqual([
      'arrives',
      'arrives',
      'answer: network-acl at sender',
      'answer: network-acl at sender',
    ])
    // The answer to a message without a reply is the same message.
    expect([icmp(0, 0), icmp(0, 2), icmp(3, 2)].map((message) => send(pair, message))).toEqual([
      'arrives',
      'answer: network-acl at sender',
      'answer: network-acl at sender',
    ])
    expect(send(pair, protocol(132))).toBe('answer: network-acl at sender')

    giveAcl(pair, pair.subnets[0], { ...into, protocol: 132 }, { ...out, cidr: '::/0' }, out)
    expect(send(pair, protocol(132))).toBe('arrives')
    expect(send(pair, icmpv6(128), ipv6)).toBe('answer: network-acl at sender')
    expect(send(pair, icmpv6(129), ipv6)).toBe('answer: network-acl at sender')
  })

  it('apply at the edges of subnets only, and to the subnet of the interface that the route targets', () => {
    const pair = twoWorkers()
    const { world, table, to, subnets, groups } = pair
    giveAcl(pair, subnets[0], into)
    giveAcl(pair, subnets[1], into)
    expect(send(pair, tcp(80))).toBe('network-acl at sender')
    const beside = { subnet: subnets[0], privateIpAddress: '172.20.1.99', sourceDestCheck: false }
    const attached = attachInterface(world, to, { ...beside, securityGroups: [groups[1]] })
    addRoute(table, '172.22.1.0/25', attached.networkInterfaceId)
    // The answer leaves by the primary interface, so it leaves the other subnet.
    expect(send(pair, tcp(80))).toBe('answer: network-acl at receiver')
    giveAcl(pair, subnets[1], out)
    expect(send(pair, tcp(80))).toBe('arrives')
    giveAcl(pair, subnets[0], out)
    expect(send(pair, tcp(80))).toBe('answer: network-acl at sender')
  })
})
