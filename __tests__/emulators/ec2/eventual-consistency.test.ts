import { describe, expect, it } from '@jest/globals'

import { snapshot } from '../../../dev/emulators/ec2/faults/snapshot.ts'
import type { EmulatorOptions } from '../../../dev/emulators/ec2/options.ts'
import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { stop } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { emulated, kubernetesTable, refusal } from './emulated.ts'

/** A lab of two workers without routes, and a clock that only `pass` advances. */
async function timed(
  options: EmulatorOptions | ((ids: { worker: string; table: string }) => EmulatorOptions),
) {
  let now = 5000
  const world = lab({ workers: 2 })
  const worker = instanceNamed(world, 'worker-0')
  const { instanceId: InstanceId } = worker
  const { routeTableId: RouteTableId } = kubernetesTable(world)
  const own = typeof options === 'function' ? options({ worker: InstanceId, table: RouteTableId }) : options
  const { ec2 } = await emulated(world, { ...own, clock: () => now })
  const route = { RouteTableId, DestinationCidrBlock: '172.22.0.0/24' }
  return {
    world,
    worker,
    pass: (ms: number) => {
      now += ms
    },
    create: (target: object = { InstanceId }) => ec2.createRoute({ ...route, ...target }),
    remove: () => ec2.deleteRoute(route),
    modify: () => ec2.modifyInstanceAttribute({ InstanceId, SourceDestCheck: { Value: false } }),
    readWorker: () => ec2.describeInstances({ InstanceIds: [InstanceId] }),
    /** The number of routes that a read shows; the lab has two before. */
    routes: async () => {
      const { RouteTables } = await ec2.describeRouteTables({ RouteTableIds: [RouteTableId] })
      return RouteTables?.[0]?.Routes?.length
    },
    workers: async () => {
      const Filters = [{ Name: 'tag-key', Values: ['pod_cidr'] }]
      const { Reservations = [] } = await ec2.describeInstances({ Filters })
      return Reservations.map(({ Instances }) => Instances?.[0]?.State?.Name)
    },
    tables: async () => (await ec2.describeRouteTables()).RouteTables?.length,
  }
}

describe('a read that lags', () => {
  it('shows a write only after that time, while writes see it at once', async () => {
    const { create, remove, routes, pass, world } = await timed({ readLag: 60_000 })
    world.identicalCreateRoute = 'already-exists'
    await create()
    expect((await refusal(create())).code).toBe('RouteAlreadyExists')
    pass(59_999)
    expect(await routes()).toBe(2)
    pass(1)
    expect(await routes()).toBe(3)

    await remove()
    pass(59_999)
    expect(await routes()).toBe(3)
    pass(1)
    expect(await routes()).toBe(2)
  })

  it('can have a different lag each time, and the last lag from then on', async () => {
    const { create, remove, routes, pass } = await timed({ readLag: [0, 1500, 2500, 1500] })
    await create()
    pass(1000)
    await remove()
    pass(1000)
    const shown = [await routes(), await routes(), await routes(), await routes(), await routes()]
    expect(shown).toEqual([2, 3, 2, 3, 3])
  })

  it("can have a lag from a function, which counts each action's reads", async () => {
    const reads: string[] = []
    const { routes, workers } = await timed({
      readLag: (ordinal, action) => reads.push(`${action} ${ordinal}`) * 0,
    })
    await routes()
    await workers()
    await routes()
    expect(reads).toEqual(['DescribeRouteTables 1', 'DescribeInstances 1', 'DescribeRouteTables 2'])
  })

  it('shows changes by others late too, from the request that follows them', async () => {
    const { worker, workers, pass } = await timed({ readLag: 1000 })
    stop(worker)
    expect(await workers()).toEqual(['running', 'running'])
    pass(1000)
    expect(await workers()).toEqual(['stopped', 'running'])
  })
})

describe('something fresh', () => {
  it('is not found by writes at first, by the ID of an instance or of its interface', async () => {
    const { worker, create, modify, workers, pass } = await timed(({ worker }) => ({
      fresh: { [worker]: { writes: 3000 } },
    }))
    const { networkInterfaceId: NetworkInterfaceId } = first(worker.networkInterfaces)
    expect(await workers()).toHaveLength(2)
    expect(await refusal(create())).toEqual({
      code: 'InvalidInstanceID.NotFound',
      message: `The instance ID '${worker.instanceId}' does not exist`,
      status: 400,
    })
    expect((await refusal(create({ NetworkInterfaceId }))).code).toBe('InvalidNetworkInterfaceID.NotFound')
    expect((await refusal(modify())).code).toBe('InvalidInstanceID.NotFound')
    pass(3000)
    await modify()
    expect(await create()).toMatchObject({ Return: true })
  })

  it('is not found or listed by reads at first', async () => {
    const { create, readWorker, workers, pass } = await timed(({ worker }) => ({
      fresh: { [worker]: { reads: 3000 } },
    }))
    expect(await workers()).toHaveLength(1)
    expect((await refusal(readWorker())).code).toBe('InvalidInstanceID.NotFound')
    expect(await create()).toMatchObject({ Return: true })
    pass(3000)
    expect(await workers()).toHaveLength(2)
  })

  it('can be a route table, which neither reads nor writes find', async () => {
    const { create, tables, pass } = await timed(({ table }) => ({ fresh: { [table]: 3000 } }))
    expect(await tables()).toBe(1)
    expect((await refusal(create())).code).toBe('InvalidRouteTableID.NotFound')
    pass(3000)
    expect(await tables()).toBe(2)
    expect(await create()).toMatchObject({ Return: true })
  })
})

describe('a snapshot of the world', () => {
  it('stays the same when the world changes, and shares everything else with the next snapshot', () => {
    const world = lab({ workers: 2 })
    const before = snapshot(world)
    expect(snapshot(world, before)).toBe(before)

    addRoute(kubernetesTable(world), '172.22.0.0/24', 'local')
    const after = snapshot(world, before)
    expect(kubernetesTable(before).routes).toHaveLength(2)
    expect(after).toEqual(world)
    expect(after.instances).toBe(before.instances)
    expect(kubernetesTable(after).routes[1]).toBe(kubernetesTable(before).routes[1])
  })
})
