import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule, World } from '../../../dev/emulators/ec2/world/world.ts'
import { only, worker } from '../../fixtures/run/scenario.ts'
import { assess, cellsOf, expectFix, kubernetesGroup, reasons } from '../../fixtures/worlds/pod-worlds.ts'

const all = 'worker-0, worker-1, worker-2'
const tcp = (cidr: string, fromPort: number, toPort = fromPort): SecurityGroupRule => ({
  ...allFrom(cidr),
  protocol: 'tcp',
  fromPort,
  toPort,
})
const authorize = (groupId: string, ...cidrs: string[]): string =>
  `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${groupId} --ip-permissions 'IpProtocol=-1,IpRanges=[${cidrs.map((cidr) => `{CidrIp=${cidr}}`).join()}]'`

/** All workers have this group; the rules of a direction that is not given stay. */
function grouped(rules: { ingress?: SecurityGroupRule[]; egress?: SecurityGroupRule[] }) {
  const world = lab({ workers: 3, routed: 3 })
  const group = Object.assign(kubernetesGroup(world), rules)
  return { world, group, groupId: group.groupId }
}

describe("the workers' security group", () => {
  it('blocks pods if a rule references a group', async () => {
    const { world, group, groupId } = grouped({})
    group.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId } }]
    const run = await assess(world)

    expect(run.outputs['reachable']).toBe('false')
    expect(run.matrix).toEqual([
      'worker-0 | · | ❌ 1 | ❌ 1',
      'worker-1 | ❌ 1 | · | ❌ 1',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-groups all ${groupId}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'security-group',
        message: `Security group ${groupId} of ${all} blocks all traffic from the pods of ${all}. Rules that reference a security group match node IPs, not pod IPs; add a rule that allows the pod CIDRs. If the bridge plugin has ipMasq: true, packets have node IPs, and these rules match. In that case, set masquerade: true instead.`,
        commands: [authorize(groupId, '172.22.0.0/23', '172.22.2.0/24')],
      },
    ])
    await expectFix(world, run)
  })

  it('gets a command for cluster-cidr if that is set', async () => {
    const { world, groupId } = grouped({ ingress: [] })
    const inputs = { 'cluster-cidr': '172.22.0.0/16' }
    const run = await assess(world, inputs)

    expect(only(run.findings).message).toBe(
      `Security group ${groupId} of ${all} blocks all traffic from the pods of ${all}. Add a rule that allows the pod CIDRs.`,
    )
    expect(only(run.findings).commands).toEqual([authorize(groupId, '172.22.0.0/16')])
    await expectFix(world, run, inputs)
  })

  it.each([
    ['from', 'ingress', tcp('172.22.0.0/16', 443)],
    ['to', 'egress', tcp('0.0.0.0/0', 443)],
  ] as const)(
    'blocks traffic %s pods that its rules do not allow, which the summary shows',
    async (preposition, direction, rule) => {
      const { world, groupId } = grouped({ [direction]: [rule] })
      const run = await assess(world)

      expect(run.outputs['reachable']).toBe('false')
      expect(cellsOf(run, 'worker-0')).toEqual(['🟡 1', '🟡 1'])
      expect(run.parts).toEqual([
        '🟡 worker-0 → worker-1, worker-0 → worker-2, worker-1 → worker-0, worker-1 → worker-2, worker-2 → worker-0 and 1 more: TCP 443',
      ])
      expect(run.pairs.map(({ verdict, allowed }) => `${verdict}: ${allowed}`)).toEqual(
        Array<string>(6).fill('some: TCP 443'),
      )
      expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`${direction}-groups part ${groupId}`])
      expect(only(run.findings).message).toBe(
        `Security group ${groupId} of ${all} allows only TCP 443 ${preposition} the pods of ${all}. Add a rule that allows the pod CIDRs.`,
      )
      expect(only(run.findings).commands?.[0]).toContain(
        ` authorize-security-group-${direction} --group-id ${groupId}`,
      )
      await expectFix(world, run)
    },
  )
})

describe('several security groups of an interface', () => {
  function withSecond(ingress: SecurityGroupRule[], second: SecurityGroupRule[]): World {
    const { world } = grouped({ ingress })
    const { groupId } = addSecurityGroup(world, only(world.vpcs), { name: 'second', ingress: second })
    for (const index of [0, 1, 2]) only(worker(world, index).networkInterfaces).groupIds.push(groupId)
    return world
  }

  it('are one finding, and a new rule in one of them fixes it', async () => {
    const world = withSecond([tcp('172.22.0.0/16', 443)], [tcp('172.22.0.0/16', 444, 8443)])
    const { groupIds } = only(worker(world, 0).networkInterfaces)
    const run = await assess(world)

    expect(run.pairs[0]?.allowed).toBe('TCP 443-8443')
    expect(run.findings).toHaveLength(1)
    expect(only(run.findings).message).toContain(
      `Security groups ${groupIds.toSorted().join(', ')} of ${all} allow only TCP 443-8443 from`,
    )
    await expectFix(world, run)
  })
})
