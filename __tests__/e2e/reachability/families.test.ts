import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { only } from '../../fixtures/run/scenario.ts'
import { podCauses, podMatrices } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, lookAgain, pairs } from '../../fixtures/worlds/pod-worlds.ts'

const ipv4 = (worker: number): string => `172.22.${worker}.0/24`
const ipv6 = (worker: number): string => `fd00:0:0:${worker + 1}::/64`

describe('pods with addresses of both families', () => {
  const dualStack = { workers: 2, podCidr: (worker: number) => `${ipv4(worker)}, ${ipv6(worker)}` }

  it('are judged for each', async () => {
    const run = await look(lab(dualStack), { 'worker-count': '2' })

    expect(run.outputs).toMatchObject({ 'created-count': '4', reachable: 'true' })
    expect(podMatrices(run.summary)).toEqual(
      ['IPv4', 'IPv6'].map((family) => [
        [`${family}, from ↓ to →`, 'worker-0', 'worker-1'],
        ['worker-0', '·', '✅'],
        ['worker-1', '✅', '·'],
      ]),
    )
    expect(pairs(run).map(({ from, to, ipVersion }) => [from, to, ipVersion])).toEqual([
      ['worker-0', 'worker-1', 4],
      ['worker-1', 'worker-0', 4],
      ['worker-0', 'worker-1', 6],
      ['worker-1', 'worker-0', 6],
    ])
  })

  it('may talk over one and not over the other', async () => {
    const world = lab(dualStack)
    const group = kubernetesGroup(world)
    group.ingress = [allFrom('172.16.0.0/12')]
    const run = await look(world, { 'worker-count': '2' })

    expect(run.outputs['reachable']).toBe('false')
    expect(run.summary).toContain(
      '\n#### Pods: ⚠️ 2 of 4 pairs of workers can talk (2 not at all), IPv4 and IPv6 counted apart\n',
    )
    expect(podMatrices(run.summary).map((matrix) => matrix.slice(1))).toEqual([
      [
        ['worker-0', '·', '✅'],
        ['worker-1', '✅', '·'],
      ],
      [
        ['worker-0', '·', '❌ 1'],
        ['worker-1', '❌ 1', '·'],
      ],
    ])
    // Worker 1's /64 is the second half of no /63 with worker 0's: the two stay two.
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${group.groupId} --ip-permissions 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00:0:0:1::/64},{CidrIpv6=fd00:0:0:2::/64}]'`,
    ])
    const again = await lookAgain(world, run, { 'worker-count': '2' })
    expect(again.outputs['reachable']).toBe('true')
  })

  it('need a command for each where a group stops both', async () => {
    const world = lab(dualStack)
    kubernetesGroup(world).egress = []
    const run = await look(world, { 'worker-count': '2' })

    expect(run.findings).toHaveLength(1)
    expect(only(run.findings).commands?.join('\n')).toContain(
      "--ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/23}]' 'IpProtocol=-1,Ipv6Ranges=[",
    )
    const again = await lookAgain(world, run, { 'worker-count': '2' })
    expect(again.outputs['reachable']).toBe('true')
  })
})

describe('pods of different families', () => {
  it('never talk, and nothing but new pod CIDRs mends that', async () => {
    const world = lab({ workers: 3, podCidr: (worker) => (worker === 2 ? ipv6(2) : ipv4(worker)) })
    const run = await look(world)

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true', reachable: 'false' })
    expect(podMatrices(run.summary).map(([, ...rows]) => rows)).toEqual([
      [
        ['worker-0', '·', '✅'],
        ['worker-1', '✅', '·'],
      ],
    ])
    const pairsWithoutCommonFamily = pairs(run).filter(({ verdict }) => verdict === 'none')
    expect(pairsWithoutCommonFamily.map(({ from, to, ipVersion }) => [from, to, ipVersion])).toEqual([
      ['worker-0', 'worker-2', null],
      ['worker-1', 'worker-2', null],
      ['worker-2', 'worker-0', null],
      ['worker-2', 'worker-1', null],
    ])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'address-family',
        message:
          'No packet goes between the pods of worker-0, worker-1, worker-2: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.',
      },
    ])
    expect(podCauses(run.summary)).toEqual([expect.stringMatching(/^1\. .* \(address-family, 4 pairs\)$/)])
  })

  it('are mended by a pod CIDR of the other family', async () => {
    const podCidr = (worker: number): string => (worker === 2 ? `${ipv6(2)} ${ipv4(2)}` : ipv4(worker))

    expect((await look(lab({ workers: 3, podCidr }))).outputs['reachable']).toBe('true')
  })
})
