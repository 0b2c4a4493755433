import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { expectError, type BadWorld } from '../../fixtures/run/bad-world.ts'
import { kubernetesTable, only, runOn, workerId } from '../../fixtures/run/scenario.ts'

const named = (world: World, index: number): string => `worker-${index} (${workerId(world, index)})`

/** `tags` are those of the workers, in order. */
const withTags = (...tags: (string | undefined)[]) => ({
  world: lab({ workers: tags.length, podCidr: (index) => tags[index] }),
  inputs: { 'worker-count': String(tags.length) },
})

const cases: BadWorld[] = [
  {
    when: 'a worker has no pod CIDR tag, or an empty one',
    ...withTags(undefined, ' '),
    code: 'pod-cidr-missing',
    says: (world) => [
      `${named(world, 0)} has no tag "pod_cidr"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`,
      `${named(world, 1)} has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`,
    ],
  },
  {
    when: 'pod CIDR tags hold something other than a CIDR, or two CIDRs of one family',
    ...withTags(
      'pods',
      '172.22.0.0',
      '172.22.0/24',
      '172.22.256.0/24',
      '172.22.1.0/33',
      '10.0.0.0/25 10.0.0.128/25',
    ),
    code: 'pod-cidr-invalid',
    says: (world) => [
      ...[
        ['pods', 'write it like 172.22.0.0/24'],
        ['172.22.0.0', 'it has no prefix length such as /24'],
        ['172.22.0/24', 'write it like 172.22.0.0/24'],
        ['172.22.256.0/24', 'each part of an IPv4 address is at most 255'],
        ['172.22.1.0/33', 'the longest IPv4 prefix is /32'],
      ].map(
        ([tag, why], index) =>
          `${named(world, index)} has "${tag}" in its tag "pod_cidr", which is not a CIDR: ${why}.`,
      ),
      `${named(world, 5)} has several IPv4 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.`,
    ],
  },
  {
    when: 'a pod CIDR tag holds a default route, or a range that no pod can have, with on-conflict: replace',
    ...withTags(
      '::/0',
      '0.0.0.0/0',
      '96.0.0.0/5',
      '2600::/31',
      '127.1.0.0/24',
      '169.254.9.0/24',
      '224.0.1.0/24',
      'fe80::/64',
    ),
    change: (world) => {
      addRoute(kubernetesTable(world), '::/0', only(world.internetGateways).internetGatewayId)
    },
    inputs: { 'worker-count': '8', 'on-conflict': 'replace' },
    code: 'pod-cidr-invalid',
    says: (world) =>
      [
        ['::/0', 'it is wider than /32'],
        ['0.0.0.0/0', 'it is wider than /8'],
        ['96.0.0.0/5', 'it is wider than /8'],
        ['2600::/31', 'it is wider than /32'],
        ['127.1.0.0/24', '127.0.0.0/8 has loopback addresses'],
        ['169.254.9.0/24', '169.254.0.0/16 has link-local addresses'],
        ['224.0.1.0/24', '224.0.0.0/4 has multicast addresses'],
        ['fe80::/64', 'fe80::/10 has link-local addresses'],
      ].map(
        ([tag, why], index) =>
          `${named(world, index)} has "${tag}" in its tag "pod_cidr", which cannot be a pod CIDR: ${why}; write a private one, such as 172.22.0.0/24.`,
      ),
  },
  {
    when: 'two pod CIDRs overlap',
    ...withTags('172.22.2.128/25', '172.22.2.0/24'),
    code: 'pod-cidr-overlap',
    says: (world) => [
      `The pod CIDR 172.22.2.128/25 of ${named(world, 0)} overlaps 172.22.2.0/24 of ${named(world, 1)}; give every worker a pod CIDR of its own.`,
    ],
  },
  {
    when: "a pod CIDR is inside the VPC's CIDR",
    ...withTags('172.22.0.0/24', '172.20.200.0/24'),
    code: 'pod-cidr-in-vpc',
    says: (world) => [
      `The pod CIDR 172.20.200.0/24 of ${named(world, 1)} is inside the VPC's CIDR 172.20.0.0/16; give the worker a pod CIDR outside the VPC.`,
    ],
  },
  {
    when: 'a pod CIDR is reserved by AWS',
    ...withTags('fd00:ec2:0:1::/64'),
    code: 'pod-cidr-reserved',
    says: (world) => [
      `The pod CIDR fd00:ec2:0:1::/64 of ${named(world, 0)} is in fd00:ec2::/32, which AWS keeps for itself; give the worker another pod CIDR.`,
    ],
  },
  {
    when: 'a pod CIDR is outside cluster-cidr',
    inputs: { 'cluster-cidr': '172.22.0.0/23' },
    code: 'pod-cidr-outside-cluster',
    says: (world) => [
      `The pod CIDR 172.22.2.0/24 of ${named(world, 2)} is not inside cluster-cidr (172.22.0.0/23); mend the worker's tag or cluster-cidr.`,
    ],
  },
]

describe('a run fails before it writes anything', () => {
  it.each(cases)('when $when', async (each) => {
    await expectError(each)
  })
})

it.each([
  [
    'notice pod-cidr-public',
    "the lab's own public ones",
    '176.17.0.0/24',
    (who: string) =>
      `Pod CIDRs with public addresses: 176.17.0.0/24 of ${who}; internet hosts that have these addresses cannot be reached from this network, so choose private ones (RFC 1918, RFC 6598, or fc00::/7) for new clusters.`,
  ],
  [
    'warning pod-cidr-special',
    'reserved ones',
    '240.1.0.0/24',
    (who: string) =>
      `The pod CIDR 240.1.0.0/24 of ${who} has addresses in 240.0.0.0/4, which is reserved for future use, and many systems drop its packets; give the worker a private pod CIDR.`,
  ],
] as const)('a run creates the route and gives a %s for %s', async (what, _, tag, says) => {
  const { world, inputs } = withTags(tag)
  const run = await runOn(world, { inputs })

  expect(run.findings.map(({ severity, code, message }) => [`${severity} ${code}`, message])).toEqual([
    [what, says(named(world, 0))],
  ])
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '1' })
})
