import {
  CreateRouteCommand,
  DeleteRouteCommand,
  DescribeInstancesCommand,
  DescribeRouteTablesCommand,
  ModifyInstanceAttributeCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { stop } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { EmulatorOptions } from '../../../dev/emulators/ec2/server.ts'
import { emulated, kubernetesTable, named, refusal } from './emulated.ts'

const destination = '172.22.0.0/24'

/** A lab of two workers without routes, at a time that passes only when told to. */
async function timed(options: (ids: { worker: string; table: string }) => EmulatorOptions) {
  let now = 5000
  const world = lab({ workers: 2 })
  const worker = named(world, 'worker-0')
  const { routeTableId: RouteTableId } = kubernetesTable(world)
  const ids = { worker: worker.instanceId, table: RouteTableId }
  const { ec2, emulator } = await emulated(world, { ...options(ids), clock: () => now })
  const route = { RouteTableId, DestinationCidrBlock: destination }
  const InstanceId = worker.instanceId
  return {
    world,
    emulator,
    worker,
    pass: (ms: number) => {
      now += ms
    },
    create: (target: object = { InstanceId }) => ec2.send(new CreateRouteCommand({ ...route, ...target })),
    remove: () => ec2.send(new DeleteRouteCommand(route)),
    modify: () =>
      ec2.send(new ModifyInstanceAttributeCommand({ InstanceId, SourceDestCheck: { Value: false } })),
    /** Whether a read shows the route. */
    shown: async () => {
      const { RouteTables } = await ec2.send(
        new DescribeRouteTablesCommand({ RouteTableIds: [RouteTableId] }),
      )
      return RouteTables?.[0]?.Routes?.some((route) => route.DestinationCidrBlock === destination)
    },
    workersShown: async () => {
      const Filters = [{ Name: 'tag-key', Values: ['pod_cidr'] }]
      const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ Filters }))
      return Reservations.flatMap(({ Instances = [] }) => Instances.map(({ State }) => State?.Name))
    },
    readWorker: () => ec2.send(new DescribeInstancesCommand({ InstanceIds: [InstanceId] })),
    tablesShown: async () => {
      const { RouteTables = [] } = await ec2.send(new DescribeRouteTablesCommand({}))
      return RouteTables.length
    },
  }
}

describe('a read that lags', () => {
  it('shows a write only once that time has passed', async () => {
    const { create, remove, shown, pass } = await timed(() => ({ readLag: 60_000 }))
    await create()
    expect(await shown()).toBe(false)
    pass(59_999)
    expect(await shown()).toBe(false)
    pass(1)
    expect(await shown()).toBe(true)

    await remove()
    pass(59_999)
    expect(await shown()).toBe(true)
    pass(1)
    expect(await shown()).toBe(false)
  })

  it('holds up no write: EC2 knows the route that it does not show', async () => {
    const { create, shown } = await timed(() => ({ readLag: 60_000 }))
    await create()
    expect(await shown()).toBe(false)
    expect((await refusal(create())).code).toBe('RouteAlreadyExists')
  })

  it('can show a route, and the next one not', async () => {
    const { create, shown, pass } = await timed(() => ({ readLag: [0, 60_000, 5000, 0] }))
    await create()
    pass(5000)
    expect([await shown(), await shown(), await shown(), await shown(), await shown()]).toEqual([
      true,
      false,
      true,
      true,
      true,
    ])
  })

  it('lags as a function says of each action’s reads', async () => {
    const asked: string[] = []
    const { shown, workersShown } = await timed(() => ({
      readLag: (ordinal, action) => {
        asked.push(`${action} ${ordinal}`)
        return 0
      },
    }))
    await shown()
    await workersShown()
    await shown()
    expect(asked).toEqual(['DescribeRouteTables 1', 'DescribeInstances 1', 'DescribeRouteTables 2'])
  })

  it('is behind others’ changes too, from the request that follows them', async () => {
    const { worker, workersShown, pass } = await timed(() => ({ readLag: 1000 }))
    stop(worker)
    expect(await workersShown()).toEqual(['running', 'running'])
    pass(1000)
    expect(await workersShown()).toEqual(['stopped', 'running'])
  })

  it('shows each of many writes in its turn', async () => {
    let now = 0
    const world = lab({ workers: 40 })
    const { routeTableId: RouteTableId } = kubernetesTable(world)
    const { ec2 } = await emulated(world, { readLag: (ordinal) => 40 - ordinal, clock: () => now })
    for (const { tags, instanceId: InstanceId } of world.instances.slice(6)) {
      now += 1
      const DestinationCidrBlock = tags['pod_cidr']
      await ec2.send(new CreateRouteCommand({ RouteTableId, DestinationCidrBlock, InstanceId }))
    }
    const countShown = async () => {
      const { RouteTables } = await ec2.send(
        new DescribeRouteTablesCommand({ RouteTableIds: [RouteTableId] }),
      )
      return RouteTables?.[0]?.Routes?.length
    }
    expect([await countShown(), await countShown(), await countShown()]).toEqual([3, 4, 5])
    expect(kubernetesTable(world).routes).toHaveLength(42)
  })
})

describe('a fresh instance', () => {
  it('is not found by writes at first, neither by its ID nor by its interface’s', async () => {
    const { worker, create, modify, workersShown, pass, world } = await timed((ids) => ({
      fresh: { [ids.worker]: { writes: 3000 } },
    }))
    const [primary] = worker.networkInterfaces
    const NetworkInterfaceId = primary?.networkInterfaceId
    expect(await workersShown()).toHaveLength(2)
    expect(await refusal(create())).toEqual({
      code: 'InvalidInstanceID.NotFound',
      message: `The instance ID '${worker.instanceId}' does not exist`,
      status: 400,
    })
    expect((await refusal(create({ NetworkInterfaceId }))).code).toBe('InvalidNetworkInterfaceID.NotFound')
    expect((await refusal(modify())).code).toBe('InvalidInstanceID.NotFound')
    pass(3000)
    await modify()
    await create()
    expect(kubernetesTable(world).routes).toHaveLength(3)
  })

  it('is not shown by reads at first, and not found by its ID', async () => {
    const { create, readWorker, workersShown, pass } = await timed((ids) => ({
      fresh: { [ids.worker]: { reads: 3000 } },
    }))
    expect(await workersShown()).toHaveLength(1)
    expect((await refusal(readWorker())).code).toBe('InvalidInstanceID.NotFound')
    await create()
    pass(3000)
    expect(await workersShown()).toHaveLength(2)
  })
})

describe('a fresh route table', () => {
  it('is neither shown nor found at first', async () => {
    const { create, tablesShown, pass } = await timed((ids) => ({ fresh: { [ids.table]: 3000 } }))
    expect(await tablesShown()).toBe(1)
    expect((await refusal(create())).code).toBe('InvalidRouteTableID.NotFound')
    pass(3000)
    expect(await tablesShown()).toBe(2)
    await create()
  })
})
