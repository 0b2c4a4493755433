import assert from 'node:assert/strict'

import { addRoute, addRouteTable } from '../../emulators/ec2/world/build-world.ts'
import { addInstance, terminate } from '../../emulators/ec2/world/instances.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { first, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import { stepEnvironment } from '../../harness/run-action.ts'
import type { Case } from './case.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

/** Inputs of the action. */
export const inputCases: readonly Case[] = [
  {
    name: 'gets the INPUT_ variables that the end-to-end tests set',
    workflow: 'show-inputs.yml',
    world: () => lab(),
    check: async (run) => {
      const done = await run()
      const printed = (id: string): unknown => JSON.parse(stepOf(done, id).printed[0] ?? '')
      assert.deepEqual(printed('defaults'), await endToEndInputs({ 'worker-count': '3' }))
      assert.deepEqual(
        printed('given'),
        await endToEndInputs({
          'worker-count': '3',
          'worker-filters': 'tag:cluster=prod\ntag:role=worker,node\n',
          'pod-cidr-tag': '',
          prune: 'true',
          'cluster-cidr': '172.22.0.0/15, fd00::/48',
          'wait-timeout': '30',
        }),
      )
    },
  },
  {
    name: 'plans on a pull request and reconciles on a push, in two tables, with multiline inputs',
    workflow: 'reconcile.yml',
    world: twoTablesWithLeftover,
    check: async (run, emulator) => {
      const planned = await run({ event: 'pull_request' })
      assert.deepEqual(stepOf(planned, 'report').printed, ['6 created, 1 deleted'])
      assert.deepEqual(requestsTo(emulator), { DescribeInstances: 1, DescribeRouteTables: 1 })

      const reconciled = await run({ event: 'push' })
      assert.deepEqual(stepOf(reconciled, 'report').printed, ['6 created, 1 deleted'])
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      assert.deepEqual(routesToInstances(emulator.world, 'kubernetes-b'), workerRoutes(3))
      assert.deepEqual(
        tableNamed(emulator.world, 'kubernetes')
          .routes.map(({ destination }) => destination)
          .filter((destination) => destination === LEFTOVER),
        [],
      )
      assert.equal(reconciled.exitCode, 0)
    },
  },
  {
    name: 'works in a composite action with inputs and outputs',
    workflow: 'in-a-composite-action.yml',
    world: () => lab({ workers: 3, routed: 1 }),
    check: async (run, emulator) => {
      const done = await run()
      assert.equal(done.exitCode, 0)
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      assert.deepEqual(stepOf(done, 'report').printed, ['2 created'])
      assert.match(stepOf(done, 'cluster/routes').summary, /^### ✅ 3 of 3 worker routes validated\n/)
    },
  },
]

const LEFTOVER = '172.23.9.0/24'

/** With the route of a former worker that the filters don't match. */
function twoTablesWithLeftover(): World {
  const world = lab({ workers: 3 })
  const vpc = first(world.vpcs)
  const subnet = first(world.subnets)
  addRouteTable(world, vpc, { name: 'kubernetes-b' })
  const former = addInstance(world, { name: 'former', subnet, privateIpAddress: '172.20.1.9' })
  addRoute(tableNamed(world, 'kubernetes'), LEFTOVER, former)
  terminate(world, former)
  return world
}

/** The variables that dev/harness/run-action.ts sets for the same inputs in the end-to-end tests. */
async function endToEndInputs(inputs: Record<string, string>): Promise<Record<string, string | undefined>> {
  const environment = await stepEnvironment({ inputs, endpoint: '', folder: '' })
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('INPUT_')))
}
