import { describe, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { expectError, type BadWorld } from '../../fixtures/run/bad-world.ts'
import { workerId } from '../../fixtures/run/scenario.ts'

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
        ['172.22.256.0/24', 'the parts of an IPv4 address end at 255'],
        ['172.22.1.0/33', 'the prefix of IPv4 ends at /32'],
      ].map(
        ([tag, why], index) =>
          `${named(world, index)} has "${tag}" in its tag "pod_cidr", which is not a CIDR: ${why}.`,
      ),
      `${named(world, 5)} has several IPv4 CIDRs in its tag "pod_cidr"; leave one, or one IPv4 and one IPv6 CIDR.`,
    ],
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
    ...withTags('169.254.169.0/24'),
    code: 'pod-cidr-reserved',
    says: (world) => [
      `The pod CIDR 169.254.169.0/24 of ${named(world, 0)} is in 169.254.168.0/22, which AWS keeps for itself; give the worker another pod CIDR.`,
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
