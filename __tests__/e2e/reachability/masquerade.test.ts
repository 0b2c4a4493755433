import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import {
  assess,
  cellsOf,
  expectFix,
  giveAcl,
  kubernetesGroup,
  reasons,
  twoSubnets,
} from '../../fixtures/worlds/pod-worlds.ts'

const masquerade = { masquerade: 'true' }
const all = 'worker-0, worker-1, worker-2'
const denied = (direction: 'ingress' | 'egress', cidr: string) =>
  ({ ...allowAll(direction, 90, cidr), action: 'deny' }) as const

/** The lab with a group that lets in what comes from its own members, as the default group does. */
function ownGroupOnly(world = lab({ workers: 3, routed: 3 })): World {
  const group = kubernetesGroup(world)
  group.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } }]
  return world
}

describe('packets that carry their worker’s address', () => {
  it('match rules that reference its security group, and not those for pod CIDRs', async () => {
    const open = await assess(ownGroupOnly(), masquerade)
    expect(open.outputs['reachable']).toBe('true')
    expect(open.findings).toEqual([])

    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    group.ingress = [{ protocol: 'all', peer: { kind: 'cidr', cidr: '172.22.0.0/16' } }]
    const closed = await assess(world, masquerade)
    expect(closed.outputs['reachable']).toBe('false')
    expect(reasons(closed, 'worker-0', 'worker-1')).toEqual([`ingress-groups all ${group.groupId}`])
    expect(only(closed.findings).message).toBe(
      `Security group ${group.groupId} of ${all} blocks all traffic from the pods of ${all}. With masquerading, packets come from the worker's address, and replies go to it; add a rule that allows the workers' security group.`,
    )
    expect(only(closed.findings).commands).toEqual([
      `aws ec2 --region us-west-2 authorize-security-group-ingress --group-id ${group.groupId} --ip-permissions 'IpProtocol=-1,UserIdGroupPairs=[{GroupId=${group.groupId}}]'`,
    ])
    await expectFix(world, closed, masquerade)
  })

  it('do not go to pods by a rule that references a group, because pods have none', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    group.egress = [{ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } }]
    const run = await assess(world, masquerade)
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`egress-groups all ${group.groupId}`])
    expect(only(run.findings).message).toMatch(
      /match node IPs, not pod IPs; add a rule that allows the pod CIDRs\.$/,
    )
    await expectFix(world, run, masquerade)
  })

  it('pass their worker’s source/destination check, but not the receiver’s', async () => {
    const world = lab({ workers: 3, routed: 3 })
    only(worker(world, 0).networkInterfaces).sourceDestCheck = true
    const { instanceId } = worker(world, 0)
    const kept = await assess(world)
    expect([cellsOf(kept, 'worker-0'), cellsOf(kept, 'worker-1')]).toEqual([
      ['❌ 1', '❌ 1'],
      ['❌ 1', '✅'],
    ])

    const run = await assess(world, masquerade)
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ✅',
      'worker-1 | ❌ 1 | · | ✅',
      'worker-2 | ❌ 1 | ✅ | ·',
    ])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([
      `destination-check all ${instanceId}`,
      `answer-source-check all ${instanceId}`,
    ])
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 modify-instance-attribute --instance-id ${instanceId} --no-source-dest-check`,
    ])
    await expectFix(world, run, masquerade)
  })
})

describe('answers to a worker’s own address', () => {
  it('need no route to its pods', async () => {
    const { world, far } = twoSubnets()
    const table = kubernetesTable(world)
    table.associations = table.associations.filter(
      (each) => each.kind !== 'subnet' || each.subnetId !== far.subnetId,
    )
    const run = await assess(world, masquerade)
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ✅',
      'worker-1 | ✅ | · | ✅',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
    expect(run.pairs.flatMap((pair) => pair.reasons.map(({ obstacle }) => obstacle))).toEqual([
      'route',
      'route',
    ])
    await expectFix(world, run, masquerade)
  })

  it('follow a route that is more specific than the local one', async () => {
    const { world, near } = twoSubnets()
    const table = kubernetesTable(world)
    addRoute(table, only(near.cidrBlocks), 'tgw-0123456789abcdef0')
    const run = await assess(world, masquerade)
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ❌ 1',
      'worker-1 | ✅ | · | ❌ 1',
      'worker-2 | ✅ | ✅ | ·',
    ])
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`answer-route all ${table.routeTableId}`])
    expect(only(run.findings)).toMatchObject({
      code: 'route-shadowed',
      message: `In ${table.routeTableId}, 172.20.1.0/24 targets tgw-0123456789abcdef0, so packets to the addresses of worker-0, worker-1 don't take the local route. With masquerading, replies to their pods go to these addresses. Delete that route, or let its target forward the packets.`,
    })
    await expectFix(world, run, masquerade)
  })

  it('leave by the interface in its subnet, if the receiver has one', async () => {
    const { world, near, far } = twoSubnets()
    const { networkAclId } = giveAcl(
      world,
      far,
      denied('egress', '172.20.1.0/24'),
      allowAll('egress', 100, '0.0.0.0/0'),
    )
    const without = await assess(world, masquerade)
    expect(reasons(without, 'worker-0', 'worker-2')).toEqual([`answer-egress-acl all ${networkAclId}`])

    const closed = addSecurityGroup(world, only(world.vpcs), { name: 'closed' })
    Object.assign(closed, { egress: [] })
    attachInterface(world, worker(world, 2), {
      subnet: near,
      privateIpAddress: '172.20.1.98',
      sourceDestCheck: true,
      securityGroups: [closed],
    })
    const run = await assess(world, masquerade)
    const { instanceId } = worker(world, 2)
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([
      `answer-source-check all ${instanceId}`,
      `answer-egress-groups all ${closed.groupId}`,
    ])
    await expectFix(world, run, masquerade)
  })
})

it('network ACLs see the worker’s address as the source, and as the destination of answers', async () => {
  const { world, far } = twoSubnets()
  const { networkAclId } = giveAcl(
    world,
    far,
    denied('ingress', '172.20.1.0/24'),
    allowAll('ingress', 100, '0.0.0.0/0'),
    denied('egress', '172.20.1.20/32'),
    allowAll('egress', 100, '0.0.0.0/0'),
  )
  const kept = await assess(world)
  expect(kept.outputs['reachable']).toBe('true')

  const run = await assess(world, masquerade)
  expect(reasons(run, 'worker-0', 'worker-2')).toEqual([
    `ingress-acl all ${networkAclId}`,
    `answer-egress-acl all ${networkAclId}`,
  ])
  expect(reasons(run, 'worker-1', 'worker-2')).toEqual([`ingress-acl all ${networkAclId}`])
  expect(reasons(run, 'worker-2', 'worker-0')).toEqual([])
  expect(run.findings.map(({ message }) => message)[0]).toContain(
    "Network ACLs also filter replies. With masquerading, packets come from the worker's address, and replies go to it. Add entries for the workers' addresses with lower rule numbers",
  )
  await expectFix(world, run, masquerade)
})

describe('without masquerade, the finding about a rule that references a group', () => {
  const hint =
    'If the bridge plugin has ipMasq: true, packets have node IPs, and these rules match. In that case, set masquerade: true instead.'

  it('says that masquerading would help, and where to look', async () => {
    const run = await assess(ownGroupOnly())
    expect(only(run.findings).message).toBe(
      `Security group ${kubernetesGroup(ownGroupOnly()).groupId} of ${all} blocks all traffic from the pods of ${all}. Rules that reference a security group match node IPs, not pod IPs; add a rule that allows the pod CIDRs. ${hint}`,
    )
  })

  it.each<[string, () => World]>([
    [
      'if something else blocks a pair too',
      () => {
        const world = ownGroupOnly()
        only(worker(world, 0).networkInterfaces).sourceDestCheck = true
        return world
      },
    ],
    [
      'if it would close another pair',
      () => {
        const { world, far } = twoSubnets()
        ownGroupOnly(world)
        giveAcl(world, far, denied('ingress', '172.20.1.0/24'), allowAll('ingress', 100, '0.0.0.0/0'))
        const open = addSecurityGroup(world, only(world.vpcs), {
          name: 'open',
          ingress: [{ protocol: 'all', peer: { kind: 'cidr', cidr: '172.22.0.0/16' } }],
        })
        only(worker(world, 2).networkInterfaces).groupIds.push(open.groupId)
        return world
      },
    ],
  ])('is silent about it %s', async (_, worldOf) => {
    const run = await assess(worldOf())
    const messages = run.messages.filter((message) => message.includes('match node IPs, not pod IPs'))
    expect(messages).not.toEqual([])
    expect(messages.filter((message) => message.includes('ipMasq'))).toEqual([])
  })
})
