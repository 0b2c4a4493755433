import assert from 'node:assert/strict'

import { addRoute } from '../../../emulators/ec2/world/build-world.ts'
import { addInstance, stop, terminate } from '../../../emulators/ec2/world/instances.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import { first, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import { addVpcOfNamesakes } from './namesakes.ts'
import {
  assertActions,
  assertDone,
  assertLabTable,
  assertRoutes,
  foreignRoutes,
  toGateway,
  toInstance,
  workerRoutes,
  type Scenario,
} from './scenario.ts'

/** Worlds with more than the lab. */
export const crowdedScenarios: readonly Scenario[] = [
  {
    name: "keeps routes that aren't to a worker's pod CIDR",
    world: () => {
      const world = lab({ workers: 3 })
      addRoute(tableNamed(world, 'kubernetes'), '172.22.77.0/24', instanceNamed(world, 'controller-0'))
      addRoute(
        tableNamed(world, 'kubernetes'),
        '10.9.0.0/16',
        first(world.internetGateways).internetGatewayId,
      )
      return world
    },
    check: async (moto, world) => {
      assertDone(await moto.run(), { created: 3, unchanged: 0 })
      assertRoutes((await moto.routes())[tableNamed(world, 'kubernetes').routeTableId], [
        ...foreignRoutes(world),
        ...workerRoutes(world, 3),
        toInstance('172.22.77.0/24', instanceNamed(world, 'controller-0').instanceId),
        toGateway('10.9.0.0/16', first(world.internetGateways).internetGatewayId),
      ])
    },
  },
  {
    name: 'routes to the running worker, not to stopped and terminated instances with its name',
    world: () => {
      const world = lab({ workers: 3 })
      const subnet = first(world.subnets)
      const tags = { pod_cidr: '172.22.1.0/24' }
      stop(addInstance(world, { name: 'worker-1', subnet, tags, privateIpAddress: '172.20.1.98' }))
      terminate(
        world,
        addInstance(world, { name: 'worker-1', subnet, tags, privateIpAddress: '172.20.1.99' }),
      )
      return world
    },
    check: async (moto, world) => {
      assertDone(await moto.run(), { created: 3, unchanged: 0 })
      await assertLabTable(moto, world, 3)
    },
  },
  {
    name: 'treats wildcards in a name as plain text',
    world: () => {
      const world = lab({ workers: 3 })
      for (const index of [0, 1, 2]) instanceNamed(world, `worker-${index}`).tags['Name'] = `w*r?-${index}`
      const bait = { subnet: first(world.subnets), privateIpAddress: '172.20.1.99' }
      addInstance(world, { ...bait, name: 'wire-0', tags: { pod_cidr: '172.22.99.0/24' } })
      return world
    },
    check: async (moto, world) => {
      assertDone(await moto.run({ inputs: { 'worker-name-prefix': 'w*r?-' } }), { created: 3, unchanged: 0 })
      assertRoutes((await moto.routes())[tableNamed(world, 'kubernetes').routeTableId], [
        ...foreignRoutes(world),
        ...[0, 1, 2].map((index) =>
          toInstance(`172.22.${index}.0/24`, instanceNamed(world, `w*r?-${index}`).instanceId),
        ),
      ])
    },
  },
  {
    name: 'follows the pages of fifty workers',
    world: () => lab({ workers: 50 }),
    check: async (moto, world) => {
      const run = await moto.run({ inputs: { 'worker-count': '50' }, instancesPerPage: 12 })
      assertDone(run, { created: 50, unchanged: 0 })
      assertActions(run, { DescribeInstances: 5, DescribeRouteTables: 2, CreateRoute: 50 })
      await assertLabTable(moto, world, 50)
    },
  },
  {
    name: 'changes only the VPC of vpc-id if two VPCs have the same names',
    world: () => {
      const world = lab({ workers: 3 })
      addVpcOfNamesakes(world)
      return world
    },
    check: async (moto) => {
      // Equal worlds have equal IDs.
      const { vpc, table, workers } = addVpcOfNamesakes(lab({ workers: 3 }))
      const before = await moto.routes()
      const run = await moto.run({ inputs: { 'vpc-id': moto.id(vpc.vpcId), 'worker-count': '2' } })
      assertDone(run, { created: 2, unchanged: 0 })
      const { [table.routeTableId]: filled, ...others } = await moto.routes()
      const { [table.routeTableId]: local = [], ...othersBefore } = before
      assertRoutes(filled, [
        ...local,
        ...workers.map(({ instanceId, tags }) => toInstance(tags['pod_cidr'] ?? '', instanceId)),
      ])
      assert.deepEqual(others, othersBefore)
    },
  },
]
