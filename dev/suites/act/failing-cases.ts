import assert from 'node:assert/strict'

import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { first, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { Case } from './case.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

/** After a failed step. */
export const failingCases: readonly Case[] = [
  {
    name: 'fails the job at a conflict, writes nothing, and still sets outputs and summary',
    workflow: 'stop-at-a-conflict.yml',
    world: lastPodCidrToGateway,
    check: async (run, emulator) => {
      const done = await run()
      assert.equal(done.exitCode, 1)
      assert.equal(stepOf(done, 'routes').outcome, 'failure')
      assert.equal(done.steps['skipped'], undefined)
      assert.deepEqual(stepOf(done, 'report').printed, ['failure, 3 routes missing, route-conflict'])
      assert.deepEqual(requestsTo(emulator), { DescribeInstances: 1, DescribeRouteTables: 1 })

      const { commands, summary } = stepOf(done, 'routes')
      assert.deepEqual(
        commands.map(({ command, title }) => [command, title]),
        [
          ['error', 'route-conflict'],
          ['error', undefined],
        ],
      )
      assert.match(commands[0]?.message ?? '', /172\.22\.2\.0\/24/)
      assert.match(summary, /^### ❌ 0 of 3 worker routes validated; no changes were made\n/)
    },
  },
  {
    name: 'lets the job continue with continue-on-error, and a later step fix the conflict',
    workflow: 'continue-after-a-conflict.yml',
    world: lastPodCidrToGateway,
    check: async (run, emulator) => {
      const done = await run()
      assert.equal(done.exitCode, 0)
      assert.equal(stepOf(done, 'routes').outcome, 'failure')
      assert.equal(stepOf(done, 'replace').outputs['replaced-count'], '1')
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
    },
  },
]

function lastPodCidrToGateway(): World {
  const world = lab({ workers: 3 })
  const { internetGatewayId } = first(world.internetGateways)
  addRoute(tableNamed(world, 'kubernetes'), labPodCidr(2), internetGatewayId)
  return world
}
