import assert from 'node:assert/strict'

import { lab } from '../../emulators/ec2/world/lab.ts'
import type { Case } from './case.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

/** Outputs and summary in later steps. */
export const outputCases: readonly Case[] = [
  {
    name: 'creates the routes with only worker-count, and a later step reads its outputs',
    workflow: 'create-routes.yml',
    world: () => lab({ workers: 3 }),
    check: async (run, emulator) => {
      const done = await run()
      assert.equal(done.exitCode, 0)
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      assert.deepEqual(requestsTo(emulator), {
        DescribeInstances: 1,
        DescribeRouteTables: 2,
        CreateRoute: 3,
      })

      const [node, reported, routes = ''] = stepOf(done, 'use').printed
      assert.match(node ?? '', /^v24\./)
      assert.equal(reported, 'validated: true, created: 3, first: 172.22.0.0/24')
      const read = JSON.parse(routes) as { worker: string | null; destinationCidrBlock: string }[]
      assert.deepEqual(
        Object.fromEntries(
          read.flatMap((route) =>
            route.worker === null ? [] : [[route.destinationCidrBlock, route.worker]],
          ),
        ),
        workerRoutes(3),
      )
    },
  },
  {
    name: 'finds nothing to do in the second run, with two calls',
    workflow: 'create-routes-twice.yml',
    world: () => lab({ workers: 3 }),
    check: async (run, emulator) => {
      const done = await run()
      assert.equal(done.exitCode, 0)
      assert.deepEqual(stepOf(done, 'report').printed, ['true, then false'])
      assert.deepEqual(
        emulator.journal.entries
          .slice(-2)
          .map(({ action }) => action)
          .sort(),
        ['DescribeInstances', 'DescribeRouteTables'],
      )
      assert.deepEqual(requestsTo(emulator), {
        DescribeInstances: 2,
        DescribeRouteTables: 3,
        CreateRoute: 3,
      })
    },
  },
  {
    name: 'has a plan output that decides which steps run',
    workflow: 'plan-before-apply.yml',
    world: () => lab({ workers: 3, routed: 1 }),
    check: async (run, emulator) => {
      const first = await run()
      assert.equal(stepOf(first, 'plan').outputs['created-count'], '2')
      assert.equal(stepOf(first, 'apply').outputs['created-count'], '2')
      assert.equal(first.steps['unchanged'], undefined)
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))

      const second = await run()
      assert.equal(second.steps['apply'], undefined)
      assert.deepEqual(stepOf(second, 'unchanged').printed, ['Every route exists'])
      assert.equal(second.exitCode, 0)
    },
  },
  {
    name: 'writes its table to the job summary, and other steps can add to it',
    workflow: 'write-summary.yml',
    world: () => lab({ workers: 3 }),
    check: async (run) => {
      const done = await run()
      const { summary } = stepOf(done, 'routes')
      assert.match(summary, /^### ✅ 3 of 3 worker routes validated\n/)
      assert.match(
        summary,
        /^\| DestinationCidrBlock \| InstanceId +\| GatewayId +\| State +\| Worker +\| Change +\|$/m,
      )
      for (const [destination, worker] of Object.entries(workerRoutes(3)))
        assert.match(
          summary,
          new RegExp(`^\\| ${destination} +\\| i-\\w+ \\| +\\| active \\| ${worker} \\| created \\|$`, 'm'),
        )
      assert.equal(stepOf(done, 'next').summary, 'Routes validated, true; kube-proxy comes next.\n')
    },
  },
]
