import assert from 'node:assert/strict'

import { lab } from '../../../emulators/ec2/world/lab.ts'
import { tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import {
  assertActions,
  assertDone,
  assertLabTable,
  foreignRoutes,
  workerRoutes,
  type Scenario,
} from './scenario.ts'

/** The lab, with some or none of its routes. */
export const labScenarios: readonly Scenario[] = [
  {
    name: 'creates a route for each of the three workers, and keeps the other routes',
    world: () => lab({ workers: 3 }),
    check: async (moto, world) => {
      const before = await moto.routes()
      const run = await moto.run()
      assertDone(run, { created: 3, unchanged: 0 })
      assertActions(run, { DescribeInstances: 1, DescribeRouteTables: 2, CreateRoute: 3 })
      await assertLabTable(moto, world, 3)

      const { routeTableId } = tableNamed(world, 'kubernetes')
      const { [routeTableId]: filled, ...others } = await moto.routes()
      const { [routeTableId]: empty, ...othersBefore } = before
      assert.equal((filled?.length ?? 0) - (empty?.length ?? 0), 3)
      assert.deepEqual(others, othersBefore)
    },
  },
  {
    name: 'has the routes that boto3 reads in its outputs',
    world: () => lab({ workers: 3 }),
    check: async (moto, world) => {
      const { outputs } = await moto.run()
      const reported = JSON.parse(outputs['routes'] ?? '') as Record<string, string | null>[]
      assert.deepEqual(
        reported.map((route) => [
          route['destinationCidrBlock'],
          route['instanceId'],
          route['worker'],
          route['change'],
        ]),
        [
          ...workerRoutes(world, 3).map(({ DestinationCidrBlock, InstanceId = '' }, index) => {
            return [DestinationCidrBlock, moto.id(InstanceId), `worker-${index}`, 'created']
          }),
          ...foreignRoutes(world).map(({ DestinationCidrBlock }) => [DestinationCidrBlock, null, null, null]),
        ],
      )
      assert.deepEqual(JSON.parse(outputs['route-table-ids'] ?? ''), [
        moto.id(tableNamed(world, 'kubernetes').routeTableId),
      ])
    },
  },
  {
    name: 'makes two reads and no write in the second run',
    world: () => lab({ workers: 3 }),
    check: async (moto, world) => {
      await moto.run()
      const second = await moto.run()
      assertDone(second, { created: 0, unchanged: 3 })
      assertActions(second, { DescribeInstances: 1, DescribeRouteTables: 1 })
      await assertLabTable(moto, world, 3)
    },
  },
  {
    name: 'creates the two missing routes if one of three exists',
    world: () => lab({ workers: 3, routed: 1 }),
    check: async (moto, world) => {
      const run = await moto.run()
      assertDone(run, { created: 2, unchanged: 1 })
      assertActions(run, { DescribeInstances: 1, DescribeRouteTables: 2, CreateRoute: 2 })
      await assertLabTable(moto, world, 3)
    },
  },
  {
    name: 'creates the same routes if two runs start at once',
    world: () => lab({ workers: 3 }),
    check: async (moto, world) => {
      const runs = await Promise.all([moto.run(), moto.run()])
      assert.deepEqual(
        runs.map(({ exitCode, outputs }) => [exitCode, outputs['validated']]),
        [
          [0, 'true'],
          [0, 'true'],
        ],
      )
      await assertLabTable(moto, world, 3)
    },
  },
]
