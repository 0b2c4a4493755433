import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { only } from '../../fixtures/run/scenario.ts'
import { assess, expectFix, kubernetesGroup } from '../../fixtures/worlds/pod-worlds.ts'

const ipv4 = (worker: number): string => `172.22.${worker}.0/24`
const ipv6 = (worker: number): string => `fd00:0:0:${worker + 1}::/64`
const two = { 'worker-count': '2' }

describe('pods with IPv4 and IPv6 addresses', () => {
  const dualStack = { workers: 2, podCidr: (worker: number) => `${ipv4(worker)}, ${ipv6(worker)}` }

  it('have a verdict for each IP version', async () => {
    const run = await assess(lab(dualStack), two)

    expect(run.outputs).toMatchObject({ 'created-count': '4', reachable: 'true' })
    expect(run.matrices).toEqual(
      ['IPv4', 'IPv6'].map((family) => [
        `${family}, from ↓ to → | worker-0 | worker-1`,
        'worker-0 | · | ✅',
        'worker-1 | ✅ | ·',
      ]),
    )
    expect(run.pairs.map(({ from, to, ipVersion }) => `${from} ${to} ${ipVersion}`)).toEqual([
      'worker-0 worker-1 4',
      'worker-1 worker-0 4',
      'worker-0 worker-1 6',
      'worker-1 worker-0 6',
    ])
  })

  it('can talk over one version and not over the other', async () => {
    const world = lab(dualStack)
    const group = kubernetesGroup(world)
    group.ingress = [allFrom('172.16.0.0/12')]
    const run = await assess(world, two)

    expect(run.outputs['reachable']).toBe('false')
    expect(run.summary).toContain(
      '\n#### Reachability: ⚠️ pods can communicate in 2 of 4 pairs of workers (2 blocked), IPv4 and IPv6 counted separately\n',
    )
    expect(run.matrices.map((matrix) => matrix.slice(1))).toEqual([
      ['worker-0 | · | ✅', 'worker-1 | ✅ | ·'],
      ['worker-0 | · | ❌ 1', 'worker-1 | ❌ 1 | ·'],
    ])
    // The two /64 are not the halves of one /63, so the ranges stay two.
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${group.groupId} --ip-permissions 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00:0:0:1::/64},{CidrIpv6=fd00:0:0:2::/64}]'`,
    ])
    await expectFix(world, run, two)
  })
})

describe('pods without a common IP version', () => {
  it('never talk, and only new pod CIDRs fix that', async () => {
    const run = await assess(
      lab({ workers: 3, podCidr: (worker) => (worker === 2 ? ipv6(2) : ipv4(worker)) }),
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true', reachable: 'false' })
    expect(run.matrices.map(([, ...lines]) => lines)).toEqual([['worker-0 | · | ✅', 'worker-1 | ✅ | ·']])
    const silent = run.pairs.filter(({ verdict }) => verdict === 'none')
    expect(silent.map(({ from, to, ipVersion }) => `${from} ${to} ${ipVersion}`)).toEqual([
      'worker-0 worker-2 null',
      'worker-1 worker-2 null',
      'worker-2 worker-0 null',
      'worker-2 worker-1 null',
    ])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'address-family',
        message:
          'The pods of worker-0, worker-1, worker-2 have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version.',
      },
    ])
    expect(run.causes).toEqual([expect.stringMatching(/^1\. .* \(address-family, 4 pairs\)$/)])
  })
})
