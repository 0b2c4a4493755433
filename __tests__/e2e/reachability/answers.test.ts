import { describe, expect, it } from '@jest/globals'

import { addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { NetworkAclEntry, Subnet, World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker, workerId } from '../../fixtures/run/scenario.ts'
import {
  assess,
  expectFix,
  giveAcl,
  kubernetesGroup,
  reasons,
  retarget,
  twoSubnets,
} from '../../fixtures/worlds/pod-worlds.ts'

const denyOut: NetworkAclEntry = { ...allowAll('egress', 90, '172.22.0.0/16'), action: 'deny' }
const allowOut = allowAll('egress', 100, '0.0.0.0/0')
const two = { 'worker-count': '2' }

/** A second interface of a worker, which the route to its pods targets. */
function receiveOnSecond(world: World, index: number, subnet: Subnet): void {
  const second = attachInterface(world, worker(world, index), {
    subnet,
    privateIpAddress: subnet === world.subnets[0] ? '172.20.1.98' : '172.20.2.98',
    sourceDestCheck: false,
    securityGroups: [kubernetesGroup(world)],
  })
  retarget(world, `172.22.${index}.0/24`, second.networkInterfaceId)
}

describe('a worker that receives on a second interface answers by its primary one', () => {
  it('so no answer gets through if the network ACL of the primary subnet blocks it', async () => {
    const { world, near, far } = twoSubnets()
    receiveOnSecond(world, 2, near)
    const { networkAclId } = giveAcl(world, far, denyOut, allowOut)
    const run = await assess(world)

    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ❌ 1',
      'worker-1 | ✅ | · | ❌ 1',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`answer-egress-acl all ${networkAclId}`])
    expect(only(run.findings).message).toMatch(
      new RegExp(
        `^Network ACL ${networkAclId} of ${far.subnetId} \\(worker-2\\) blocks all traffic to the pods `,
      ),
    )
    await expectFix(world, run)
  })

  it('so every answer gets through if only the network ACL of the second subnet blocks it', async () => {
    const world = lab({ workers: 2, routed: 2 })
    const far = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    receiveOnSecond(world, 1, far)
    giveAcl(world, far, denyOut, allowOut)
    const run = await assess(world, two)

    expect(run.pairs.map(({ verdict, reasons }) => [verdict, reasons])).toEqual([
      ['all', []],
      ['all', []],
    ])
    expect(run.findings).toEqual([])
  })

  it('and the network ACL of the second subnet is named if it blocks what arrives there', async () => {
    const world = lab({ workers: 2, routed: 2 })
    const far = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    receiveOnSecond(world, 1, far)
    const { networkAclId } = giveAcl(world, far, { ...denyOut, direction: 'ingress' })
    const run = await assess(world, two)

    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-acl all ${networkAclId}`])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([`answer-ingress-acl all ${networkAclId}`])
    expect(only(run.findings).message).toMatch(
      new RegExp(`^Network ACL ${networkAclId} of ${far.subnetId} \\(worker-1\\) blocks all traffic from `),
    )
    await expectFix(world, run, two)
  })

  it('so the security groups of the interface without the question judge the answer', async () => {
    const world = lab({ workers: 2, routed: 2 })
    const closed = addSecurityGroup(world, only(world.vpcs), { name: 'closed' })
    Object.assign(closed, { egress: [] })
    const primary = only(worker(world, 1).networkInterfaces)
    receiveOnSecond(world, 1, only(world.subnets))
    primary.groupIds.splice(0, 1, closed.groupId)
    const run = await assess(world, two)

    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`answer-egress-groups all ${closed.groupId}`])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([`egress-groups all ${closed.groupId}`])
    expect(only(run.findings).commands).toHaveLength(1)
    await expectFix(world, run, two)
  })
})

describe('pods can talk only if their answers are routed', () => {
  it('so 2 of 6 pairs can talk if the subnet of one worker uses another table', async () => {
    const { world, far } = twoSubnets()
    const table = kubernetesTable(world)
    table.associations = table.associations.filter(
      (each) => each.kind !== 'subnet' || each.subnetId !== far.subnetId,
    )
    const main = only(
      world.routeTables.filter(({ associations }) => associations.some(({ kind }) => kind === 'main')),
    )
    const run = await assess(world)

    expect(run.summary).toContain('pods can communicate in 2 of 6 pairs of workers (4 blocked)')
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ❌ 1',
      'worker-1 | ✅ | · | ❌ 1',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`answer-route all ${main.routeTableId}`])
    expect(reasons(run, 'worker-2', 'worker-0')).toEqual([`route all ${main.routeTableId}`])
    expect(only(run.findings).commands).toEqual(
      [0, 1].map(
        (index) =>
          `aws ec2 --region us-west-2 create-route --route-table-id ${main.routeTableId} --destination-cidr-block 172.22.${index}.0/24 --instance-id ${workerId(world, index)}`,
      ),
    )
    await expectFix(world, run)
  })
})
