import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { SecurityGroup, SecurityGroupRule, World } from '../../../dev/emulators/ec2/world/world.ts'
import { only } from '../../fixtures/run/scenario.ts'
import { podMatrices, podParts, podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, lookAgain, pairs, reasons } from '../../fixtures/worlds/pod-worlds.ts'

const all = 'worker-0, worker-1, worker-2'
const tcp = (cidr: string, fromPort: number, toPort = fromPort): SecurityGroupRule => ({
  protocol: 'tcp',
  fromPort,
  toPort,
  peer: { kind: 'cidr', cidr },
})

/** All workers have this group, changed. */
function grouped(change: (group: SecurityGroup) => void): { world: World; groupId: string } {
  const world = lab({ workers: 3, routed: 3 })
  const group = kubernetesGroup(world)
  change(group)
  return { world, groupId: group.groupId }
}

describe("the workers' security group", () => {
  it('does not let pods in by a rule that names a group', async () => {
    const { world, groupId } = grouped((group) => {
      group.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } }]
    })
    const run = await look(world)

    expect(run.outputs['reachable']).toBe('false')
    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
      ['worker-0', '·', '❌ 1', '❌ 1'],
      ['worker-1', '❌ 1', '·', '❌ 1'],
      ['worker-2', '❌ 1', '❌ 1', '·'],
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-groups all ${groupId}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'security-group',
        message: `Security group ${groupId} of ${all} lets in nothing from the pods of ${all}: a rule that names a security group matches the addresses of its instances, never those of their pods; add a rule for their pod CIDRs.`,
        commands: [
          `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${groupId} --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/23},{CidrIp=172.22.2.0/24}]'`,
        ],
      },
    ])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('is to be opened for cluster-cidr where that is given', async () => {
    const { world, groupId } = grouped((group) => (group.ingress = []))
    const inputs = { 'cluster-cidr': '172.22.0.0/16' }
    const run = await look(world, inputs)

    expect(only(run.findings).message).toBe(
      `Security group ${groupId} of ${all} lets in nothing from the pods of ${all}; add a rule for their pod CIDRs.`,
    )
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${groupId} --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]'`,
    ])
    expect((await lookAgain(world, run, inputs)).outputs['reachable']).toBe('true')
  })

  it('lets in what its rules say, and the summary says what that is', async () => {
    const { world, groupId } = grouped((group) => (group.ingress = [tcp('172.22.0.0/16', 443)]))
    const run = await look(world)

    expect(run.outputs['reachable']).toBe('false')
    expect(podRow(run.summary, 'worker-0')).toEqual(['🟡 1', '🟡 1'])
    expect(podParts(run.summary)).toEqual([
      '🟡 worker-0 → worker-1, worker-0 → worker-2, worker-1 → worker-0, worker-1 → worker-2, worker-2 → worker-0 and 1 more: TCP 443',
    ])
    expect(pairs(run).map(({ verdict, allowed }) => `${verdict}: ${allowed}`)).toEqual(
      Array<string>(6).fill('some: TCP 443'),
    )
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-groups part ${groupId}`])
    expect(only(run.findings).message).toBe(
      `Security group ${groupId} of ${all} lets in only TCP 443 from the pods of ${all}; add a rule for their pod CIDRs.`,
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('lets out what its rules say', async () => {
    const { world, groupId } = grouped((group) => (group.egress = [tcp('0.0.0.0/0', 443)]))
    const run = await look(world)

    expect(podRow(run.summary, 'worker-2')).toEqual(['🟡 1', '🟡 1'])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`egress-groups part ${groupId}`])
    expect(only(run.findings).message).toBe(
      `Security group ${groupId} of ${all} lets out only TCP 443 to the pods of ${all}; add a rule for their pod CIDRs.`,
    )
    expect(only(run.findings).commands?.join('')).toContain(' authorize-security-group-egress --group-id ')
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('gets nothing through where what one end lets out is not what the other lets in', async () => {
    const { world, groupId } = grouped((group) => {
      group.ingress = [tcp('172.22.0.0/16', 6443)]
      group.egress = [tcp('0.0.0.0/0', 443)]
    })
    const run = await look(world)

    expect(podRow(run.summary, 'worker-0')).toEqual(['❌ 1 2', '❌ 1 2'])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([
      `egress-groups part ${groupId}`,
      `ingress-groups part ${groupId}`,
    ])
    expect(run.findings).toHaveLength(2)
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })
})
