import { describe, expect, it } from '@jest/globals'

import { attachInterface } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { groupNamed } from '../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { interfaceId, kubernetesTable, only, runOn, worker, workerId } from '../fixtures/run/scenario.ts'

/** On for workers 0 and 1; worker 0 has its route already. */
function checked(): World {
  const world = lab({ workers: 3, routed: 1 })
  for (const index of [0, 1]) only(worker(world, index).networkInterfaces).sourceDestCheck = true
  return world
}

const disable = { 'source-dest-check': 'disable' }

describe("a source/destination check that's on", () => {
  it('is a warning, without an extra call', async () => {
    const world = checked()
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests).toHaveLength(5)
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'source-dest-check',
        message: `The source/destination check is enabled for worker-0 (${workerId(world, 0)}), worker-1 (${workerId(world, 1)}), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
      },
    ])
  })

  it('is no finding with source-dest-check: ignore', async () => {
    const run = await runOn(checked(), { inputs: { 'source-dest-check': 'ignore' } })

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
  })

  it('is disabled, before the run creates routes, and read back', async () => {
    const world = checked()
    const run = await runOn(world, { inputs: disable })

    expect(run.exitCode).toBe(0)
    expect(run.writes.slice(0, 2).sort()).toEqual(
      [0, 1]
        .map(
          (index) =>
            `ModifyInstanceAttribute InstanceId=${workerId(world, index)} SourceDestCheck.Value=false`,
        )
        .sort(),
    )
    expect(run.actions.slice(2)).toEqual([
      ...Array<string>(2).fill('ModifyInstanceAttribute'),
      ...Array<string>(2).fill('CreateRoute'),
      'DescribeRouteTables',
      'DescribeInstances',
    ])
    expect(run.log).toContain('worker-1  source/destination check disabled\n')
    expect(run.outputs['has-changes']).toBe('true')
    expect((await runOn(world, { inputs: disable })).requests).toHaveLength(2)
  })

  it('is disabled on the interface that the route targets if the worker has several', async () => {
    const world = checked()
    attachInterface(world, worker(world, 1), {
      subnet: only(world.subnets),
      privateIpAddress: '172.20.1.98',
      sourceDestCheck: true,
    })
    const run = await runOn(world, { inputs: disable })

    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.startsWith('ModifyNetworkInterfaceAttribute'))).toEqual([
      `ModifyNetworkInterfaceAttribute NetworkInterfaceId=${interfaceId(world, 1)} SourceDestCheck.Value=false`,
    ])
  })

  it.each(['warn', 'disable'])(
    'of a worker whose route targets a second interface is judged there and where its pods send, as by reachability: %s',
    async (policy) => {
      const world = lab({ routed: 3 })
      only(worker(world, 1).networkInterfaces).sourceDestCheck = true
      const second = attachInterface(world, worker(world, 1), {
        subnet: only(world.subnets),
        privateIpAddress: '172.20.1.98',
        sourceDestCheck: true,
        securityGroups: [groupNamed(world, 'kubernetes')],
      }).networkInterfaceId
      const route = kubernetesTable(world).routes.find(({ destination }) => destination === '172.22.1.0/24')
      Object.assign(route ?? {}, { target: second })
      const ids = [interfaceId(world, 1), second]
      const run = await runOn(world, { inputs: { 'source-dest-check': policy, reachability: 'warn' } })

      const isDisabled = policy === 'disable'
      expect(run.writes).toHaveLength(isDisabled ? 2 : 0)
      expect(run.outputs['reachable']).toBe(String(isDisabled))
      expect(run.messages).toEqual(
        isDisabled
          ? []
          : [
              `The source/destination check is enabled for worker-1 (${ids[0]}), worker-1 (${ids[1]}), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
            ],
      )
    },
  )

  it("leaves a worker without its route if it can't be disabled", async () => {
    const world = checked()
    world.denied = ['ec2:ModifyInstanceAttribute']
    const run = await runOn(world, { inputs: disable })

    expect(run.exitCode).toBe(1)
    expect(run.actions.filter((action) => action === 'CreateRoute')).toHaveLength(1)
    expect(run.codes).toEqual(['permission-denied'])
    expect(run.messages[0]).toContain(
      'lack the permission ec2:ModifyInstanceAttribute on arn:aws:ec2:us-west-2:111122223333:instance/*. ',
    )
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['unchanged', 'not created', 'created'])
  })

  it('is planned to be disabled in mode plan', async () => {
    const run = await runOn(checked(), { inputs: { ...disable, mode: 'plan' } })

    expect(run.writes).toEqual([])
    expect(run.log).toContain('worker-0  source/destination check to disable\n')
  })

  it('fails a run in mode verify', async () => {
    const world = lab({ workers: 3, routed: 3, sourceDestCheck: true })
    const run = await runOn(world, { inputs: { ...disable, mode: 'verify' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.codes).toEqual(['source-dest-check'])
  })
})
