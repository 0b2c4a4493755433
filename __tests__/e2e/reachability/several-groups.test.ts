import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { SecurityGroupRule, World } from '../../../dev/emulators/ec2/world/world.ts'
import { only, worker } from '../../fixtures/run/scenario.ts'
import { podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, lookAgain, pairs } from '../../fixtures/worlds/pod-worlds.ts'

const tcp = (fromPort: number, toPort: number): SecurityGroupRule => ({
  ...allFrom('172.22.0.0/16'),
  protocol: 'tcp',
  fromPort,
  toPort,
})

describe('several groups of an interface', () => {
  function withSecond(second: SecurityGroupRule[], first: SecurityGroupRule[]): World {
    const world = lab({ workers: 3, routed: 3 })
    kubernetesGroup(world).ingress = first
    const { groupId } = addSecurityGroup(world, only(world.vpcs), { name: 'second', ingress: second })
    for (const index of [0, 1, 2]) only(worker(world, index).networkInterfaces).groupIds.push(groupId)
    return world
  }

  it('add up: what one does not let in the other does', async () => {
    const run = await look(
      withSecond([allFrom('172.22.0.0/24')], [allFrom('172.22.1.0/24'), allFrom('172.22.2.0/24')]),
    )

    expect(run.outputs['reachable']).toBe('true')
  })

  it('add up to what both let in, and one of them is to be opened', async () => {
    const world = withSecond([tcp(444, 8443)], [tcp(443, 443)])
    const groupIds = only(worker(world, 0).networkInterfaces).groupIds
    const run = await look(world)

    expect(pairs(run)[0]?.allowed).toBe('TCP 443-8443')
    expect(run.findings).toHaveLength(1)
    expect(only(run.findings).message).toContain(
      `Security groups ${groupIds.toSorted().join(', ')} of worker-0, worker-1, worker-2 let in only TCP 443-8443 from`,
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('of one worker alone are its own affair', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const own = addSecurityGroup(world, only(world.vpcs), { name: 'own', ingress: [], egress: [] })
    only(worker(world, 2).networkInterfaces).groupIds = [own.groupId]
    const run = await look(world)

    expect(podRow(run.summary, 'worker-0')).toEqual(['✅', '❌ 1'])
    expect(podRow(run.summary, 'worker-2')).toEqual(['❌ 2', '❌ 2'])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })
})
