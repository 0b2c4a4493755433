import { describe, expect, it } from '@jest/globals'

import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { interfaceId, only, worker, workerId } from '../../fixtures/run/scenario.ts'
import {
  assess,
  cellsOf,
  expectFix,
  kubernetesGroup,
  reasons,
  retarget,
} from '../../fixtures/worlds/pod-worlds.ts'

/** The check is enabled for these. Everything else is open. */
function checked(...indices: number[]): World {
  const world = lab({ workers: 3, routed: 3 })
  for (const index of indices) only(worker(world, index).networkInterfaces).sourceDestCheck = true
  return world
}

const command = (instanceId: string): string =>
  `aws ec2 --region us-west-2 modify-instance-attribute --instance-id ${instanceId} --no-source-dest-check`

describe("a worker's source/destination check", () => {
  it('blocks what its pods send and receive, and nothing else', async () => {
    const world = checked(1)
    const run = await assess(world)

    expect(run.matrix).toEqual([
      'worker-0 | · | ❌ 1 | ✅',
      'worker-1 | ❌ 1 | · | ❌ 1',
      'worker-2 | ✅ | ❌ 1 | ·',
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([
      `destination-check all ${workerId(world, 1)}`,
      `answer-source-check all ${workerId(world, 1)}`,
    ])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([
      `source-check all ${workerId(world, 1)}`,
      `answer-destination-check all ${workerId(world, 1)}`,
    ])
  })

  it.each(['warn', 'fail', 'ignore'])(
    'is reported once, with the command, whatever source-dest-check is: %s',
    async (policy) => {
      const world = checked(1)
      const run = await assess(world, { 'source-dest-check': policy })

      expect(run.findings).toEqual([
        {
          severity: policy === 'fail' ? 'error' : 'warning',
          code: 'source-dest-check',
          message: `The source/destination check is enabled for worker-1 (${workerId(world, 1)}), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
          commands: [command(workerId(world, 1))],
        },
      ])
      await expectFix(world, run)
    },
  )

  it('blocks twice between two workers with the check on, in one finding with one command', async () => {
    const world = checked(0, 1)
    const run = await assess(world)

    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([
      `source-check all ${workerId(world, 0)}`,
      `destination-check all ${workerId(world, 1)}`,
      `answer-source-check all ${workerId(world, 1)}`,
      `answer-destination-check all ${workerId(world, 0)}`,
    ])
    expect(only(run.findings).commands).toEqual([
      `for id in ${workerId(world, 0)} ${workerId(world, 1)}; do ${command('"$id"')}; done`,
    ])
    await expectFix(world, run)
  })

  it('blocks nothing once the run has disabled it', async () => {
    const run = await assess(checked(0, 1), { 'source-dest-check': 'disable' })

    expect(run.findings).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
  })

  it('still blocks if the run is not allowed to disable it', async () => {
    const world = checked(1)
    world.denied = ['ec2:ModifyInstanceAttribute']
    const run = await assess(world, { 'source-dest-check': 'disable' })

    expect(run.exitCode).toBe(1)
    expect(cellsOf(run, 'worker-0')).toEqual(['❌ 1', '✅'])
    expect(run.codes).toEqual(['permission-denied', 'source-dest-check'])
  })

  it.each([
    {
      where: 'on the interface that the routes target: packets to its pods and answers to them arrive there',
      isOn: { primary: false, second: true },
      obstacles: ['destination-check', 'answer-destination-check'],
    },
    {
      where: 'on the primary interface: packets and answers of its pods leave there',
      isOn: { primary: true, second: false },
      obstacles: ['answer-source-check', 'source-check'],
    },
  ])('applies $where', async ({ isOn, obstacles: [there, back] }) => {
    const world = checked(...(isOn.primary ? [1] : []))
    const second = attachInterface(world, worker(world, 1), {
      subnet: only(world.subnets),
      privateIpAddress: '172.20.1.98',
      sourceDestCheck: isOn.second,
      securityGroups: [kubernetesGroup(world)],
    })
    retarget(world, '172.22.1.0/24', second.networkInterfaceId)
    const run = await assess(world)

    expect([cellsOf(run, 'worker-0'), cellsOf(run, 'worker-1')]).toEqual([
      ['❌ 1', '✅'],
      ['❌ 1', '❌ 1'],
    ])
    const id = workerId(world, 1)
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`${there} all ${id}`])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([`${back} all ${id}`])
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 modify-network-interface-attribute --network-interface-id ${isOn.second ? second.networkInterfaceId : interfaceId(world, 1)} --no-source-dest-check`,
    ])
    await expectFix(world, run)
  })
})
