import { describe, expect, it } from '@jest/globals'

import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { callsOf } from '../../fixtures/aws-cli/aws-cli.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices, podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, lookAgain, reasons } from '../../fixtures/worlds/pod-worlds.ts'

/** The check is on for these; everything else is open. */
function checked(...indices: number[]): World {
  const world = lab({ workers: 3, routed: 3 })
  for (const index of indices) only(worker(world, index).networkInterfaces).sourceDestCheck = true
  return world
}

const id = (world: World, index: number): string => worker(world, index).instanceId

describe("a worker's source/destination check", () => {
  it('keeps its pods from sending and from receiving, and nobody else', async () => {
    const world = checked(1)
    const run = await look(world)

    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
      ['worker-0', '·', '❌ 1', '✅'],
      ['worker-1', '❌ 1', '·', '❌ 1'],
      ['worker-2', '✅', '❌ 1', '·'],
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`destination-check all ${id(world, 1)}`])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([`source-check all ${id(world, 1)}`])
  })

  it.each(['warn', 'fail', 'ignore'] as const)(
    'is told once, with the command, whatever source-dest-check makes of it: %s',
    async (policy) => {
      const world = checked(1)
      const run = await look(world, { 'source-dest-check': policy })

      expect(run.findings).toEqual([
        {
          severity: policy === 'fail' ? 'error' : 'warning',
          code: 'source-dest-check',
          message: `The source/destination check is on for worker-1 (${id(world, 1)}): EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.`,
          commands: [
            `aws ec2 --region us-west-2 modify-instance-attribute --instance-id ${id(world, 1)} --no-source-dest-check`,
          ],
        },
      ])
      expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
    },
  )

  it('stands twice in the way between two workers that have it on, and one line mends both', async () => {
    const world = checked(0, 1)
    const run = await look(world)

    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([
      `source-check all ${id(world, 0)}`,
      `destination-check all ${id(world, 1)}`,
    ])
    expect(only(run.findings).commands?.flatMap(callsOf)).toEqual(
      [0, 1].map((index) => [
        ...['ec2', '--region', 'us-west-2', 'modify-instance-attribute', '--instance-id', id(world, index)],
        '--no-source-dest-check',
      ]),
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('no longer stands in the way once the run has switched it off', async () => {
    const run = await look(checked(0, 1), { 'source-dest-check': 'disable' })

    expect(run.findings).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
  })

  it('still does where the run may not switch it off', async () => {
    const world = checked(1)
    world.denied = ['ec2:ModifyInstanceAttribute']
    const run = await look(world, { 'source-dest-check': 'disable' })

    expect(run.exitCode).toBe(1)
    expect(podRow(run.summary, 'worker-0')).toEqual(['❌ 1', '✅'])
    expect(run.findings.map(({ code }) => code)).toEqual(['permission-denied', 'source-dest-check'])
  })
})

describe('of a worker with two interfaces', () => {
  /** The routes of worker-1 lead to its second interface. */
  function behindSecond({ primary, second }: { primary: boolean; second: boolean }): World {
    const world = checked(...(primary ? [1] : []))
    const { networkInterfaceId } = attachInterface(world, worker(world, 1), {
      subnet: only(world.subnets),
      privateIpAddress: '172.20.1.98',
      sourceDestCheck: second,
      securityGroups: [kubernetesGroup(world)],
    })
    const route = kubernetesTable(world).routes.find(({ destination }) => destination === '172.22.1.0/24')
    if (route !== undefined) route.target = networkInterfaceId
    return world
  }

  it('the check counts on the interface that the routes lead to for what comes in', async () => {
    const world = behindSecond({ primary: false, second: true })
    const run = await look(world)

    expect(podRow(run.summary, 'worker-0')).toEqual(['❌ 1', '✅'])
    expect(podRow(run.summary, 'worker-1')).toEqual(['✅', '✅'])
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 modify-network-interface-attribute --network-interface-id ${worker(world, 1).networkInterfaces[1]?.networkInterfaceId} --no-source-dest-check`,
    ])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('and on the primary one for what goes out', async () => {
    const world = behindSecond({ primary: true, second: false })
    const run = await look(world)

    expect(podRow(run.summary, 'worker-0')).toEqual(['✅', '✅'])
    expect(podRow(run.summary, 'worker-1')).toEqual(['❌ 1', '❌ 1'])
    expect(only(run.findings).commands?.join('')).toContain(
      `--network-interface-id ${only(worker(world, 1).networkInterfaces).networkInterfaceId} `,
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })
})
