import { expect, it } from '@jest/globals'

import { allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { Instance, Protocol, World } from '../../../dev/emulators/ec2/world/world.ts'
import { verdictByPackets } from '../../fixtures/packets/packet-verdict.ts'
import { commonVersions } from '../../fixtures/worlds/ip-ranges.ts'
import { fromCidr, giveAcl, twoWorkers } from '../../fixtures/worlds/two-workers.ts'

/** IPv4 and IPv6. */
function verdicts(world: World, from: Instance, to: Instance): string[] {
  return commonVersions(from, to).map((version) => verdictByPackets(world, from, to, version))
}

it('distinguishes families and directions', () => {
  const { world, groups, from, to } = twoWorkers()
  expect(verdicts(world, from, to)).toEqual(['all', 'all'])
  groups[1].ingress = [allFrom('172.22.0.0/25'), allFrom('::/0')]
  expect(verdicts(world, from, to)).toEqual(['some', 'all'])
  expect(verdicts(world, to, from)).toEqual(['all', 'all'])
  groups[1].ingress.push(allFrom('172.22.0.128/25'))
  expect(verdicts(world, from, to)).toEqual(['all', 'all'])
})

it.each<[string, 'ingress' | 'egress', Protocol]>([
  ['a port', 'ingress', { protocol: 'tcp', fromPort: 1500, toPort: 1500 }],
  ['ports to answer to', 'egress', { protocol: 'udp', fromPort: 1024, toPort: 1999 }],
  ['a code', 'ingress', { protocol: 'icmp', type: 3, code: 4 }],
  ['the echo reply', 'egress', { protocol: 'icmp', type: 0, code: -1 }],
  ['a protocol', 'ingress', { protocol: 132 }],
])('sees what a network ACL denies among all that it allows: %s', (_, direction, denied) => {
  const pair = twoWorkers()
  const cidr = '0.0.0.0/0'
  const allow = { protocol: 'all', action: 'allow', cidr } as const
  const open = [
    { ...allow, direction: 'ingress' },
    { ...allow, direction: 'egress' },
  ] as const
  giveAcl(pair, pair.subnets[1], ...open)
  expect(verdictByPackets(pair.world, pair.from, pair.to, 4)).toBe('all')
  giveAcl(pair, pair.subnets[1], { ...denied, action: 'deny', cidr, direction }, ...open)
  expect(verdictByPackets(pair.world, pair.from, pair.to, 4)).toBe('some')
})

it('finds that two rules which each let something through let nothing through together', () => {
  const { world, groups, from, to } = twoWorkers()
  const peer = fromCidr('0.0.0.0/0')
  groups[0].egress = [{ protocol: 'tcp', fromPort: 0, toPort: 1023, peer }]
  groups[1].ingress = [{ protocol: 'tcp', fromPort: 1024, toPort: 65_535, peer }]
  expect(verdicts(world, from, to)).toEqual(['none', 'none'])
  groups[1].ingress = [{ protocol: 'tcp', fromPort: 1023, toPort: 65_535, peer }]
  expect(verdicts(world, from, to)).toEqual(['some', 'none'])
})

it('misses no protocol, not even one that IPv4 has no use for', () => {
  const { world, groups, from, to } = twoWorkers()
  const peer = fromCidr('0.0.0.0/0')
  const one = Array.from({ length: 256 }, (_, protocol) => ({ protocol, peer }))
  groups[1].ingress = one
  expect(verdicts(world, from, to)[0]).toBe('all')
  for (const missing of [0, 1, 6, 17, 58, 132, 255]) {
    groups[1].ingress = one.filter(({ protocol }) => protocol !== missing)
    expect(verdicts(world, from, to)[0]).toBe('some')
  }
})
