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
      `${named(world, 0)} has no tag "pod_cidr". Add the tag with the worker's pod CIDR, or set pod-cidr-tag to another tag.`,
      `${named(world, 1)} has an empty tag "pod_cidr". Set it to the worker's pod CIDR, or set pod-cidr-tag to another tag.`,
    ],
  },
  {
    when: 'pod CIDR tags hold something other than a CIDR',
    ...withTags('pods', '172.22.0.0', '172.22.0/24', '172.22.256.0/24', '172.22.1.0/33'),
    code: 'pod-cidr-invalid',
    says: (world) =>
      [
        ['pods', 'write it like 172.22.0.0/24'],
        ['172.22.0.0', 'it has no prefix length such as /24'],
        ['172.22.0/24', 'write it like 172.22.0.0/24'],
        ['172.22.256.0/24', 'each part of an IPv4 address is at most 255'],
        ['172.22.1.0/33', 'the longest IPv4 prefix is /32'],
      ].map(
        ([tag, why], index) =>
          `The tag "pod_cidr" of ${named(world, index)} contains "${tag}", which is not a CIDR: ${why}. Correct the tag.`,
      ),
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
        ['127.1.0.0/24', 'it overlaps 127.0.0.0/8 (loopback addresses)'],
        ['169.254.9.0/24', 'it overlaps 169.254.0.0/16 (link-local addresses)'],
        ['224.0.1.0/24', 'it overlaps 224.0.0.0/4 (multicast addresses)'],
        ['fe80::/64', 'it overlaps fe80::/10 (link-local addresses)'],
      ].map(
        ([tag, why], index) =>
          `The tag "pod_cidr" of ${named(world, index)} contains "${tag}", which can't be a pod CIDR: ${why}. Set the tag to a private CIDR, such as 172.22.0.0/24.`,
      ),
  },
  {
    when: 'two pod CIDRs overlap',
    ...withTags('172.22.2.128/25', '172.22.2.0/24'),
    code: 'pod-cidr-overlap',
    says: (world) => [
      `The pod CIDR 172.22.2.128/25 of ${named(world, 0)} overlaps 172.22.2.0/24 of ${named(world, 1)}. Give each worker its own pod CIDR.`,
    ],
  },
  {
    when: "a pod CIDR is inside the VPC's CIDR",
    ...withTags('172.22.0.0/24', '172.20.200.0/24'),
    code: 'pod-cidr-in-vpc',
    says: (world) => [
      `The pod CIDR 172.20.200.0/24 of ${named(world, 1)} is inside the VPC's CIDR 172.20.0.0/16. Give the worker a pod CIDR outside the VPC.`,
    ],
  },
  {
    when: 'a pod CIDR is reserved by AWS',
    ...withTags('fd00:ec2:0:1::/64'),
    code: 'pod-cidr-reserved',
    says: (world) => [
      `The pod CIDR fd00:ec2:0:1::/64 of ${named(world, 0)} is in fd00:ec2::/32, which AWS reserves for its own services. Give the worker another pod CIDR.`,
    ],
  },
  {
    when: 'a pod CIDR is outside cluster-cidr',
    inputs: { 'cluster-cidr': '172.22.0.0/23' },
    code: 'pod-cidr-outside-cluster',
    says: (world) => [
      `The pod CIDR 172.22.2.0/24 of ${named(world, 2)} is not inside cluster-cidr (172.22.0.0/23). Fix the worker's pod CIDR tag or cluster-cidr.`,
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
      `Pod CIDRs with public addresses: 176.17.0.0/24 of ${who}. This network can't reach internet hosts that have these addresses. For new clusters, choose private pod CIDRs (RFC 1918, RFC 6598, or fc00::/7).`,
  ],
  [
    'warning pod-cidr-special',
    'reserved ones',
    '240.1.0.0/24',
    (who: string) =>
      `The pod CIDR 240.1.0.0/24 of ${who} overlaps 240.0.0.0/4, which is reserved for future use, and many systems drop its packets. Give the worker a private pod CIDR.`,
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
