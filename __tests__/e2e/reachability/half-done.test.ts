import { expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { kubernetesTable } from '../../fixtures/run/scenario.ts'
import { assess, cellsOf } from '../../fixtures/worlds/pod-worlds.ts'

it('pods are assessed by the routes that the run leaves, if not all fit into the table', async () => {
  const world = lab()
  const table = kubernetesTable(world)
  // The local one, the one to the internet gateway, and two of three.
  table.routeQuota = 4
  const run = await assess(world)

  const missing = [0, 1, 2].filter((index) =>
    table.routes.every(({ destination }) => destination !== `172.22.${index}.0/24`),
  )
  expect(missing).toHaveLength(1)
  expect(run.codes).toEqual(['route-quota'])
  expect(run.matrix).toEqual(
    [0, 1, 2].map((from) =>
      [
        `worker-${from}`,
        ...[0, 1, 2].map((to) => {
          if (from === to) return '·'
          // Without its route, a worker gets no answers either.
          return missing.includes(to) || missing.includes(from) ? '❌ 1' : '✅'
        }),
      ].join(' | '),
    ),
  )
})

it('the error of a write that is denied is the only one, also with reachability: fail', async () => {
  const world = lab({ workers: 3, routed: 1 })
  world.denied = ['ec2:CreateRoute']
  const run = await assess(world, { reachability: 'fail' })

  expect(run.exitCode).toBe(1)
  expect(run.findings).toMatchObject([{ severity: 'error', code: 'permission-denied' }])
  expect(run.findings).toHaveLength(1)
  expect(cellsOf(run, 'worker-2')).toEqual(['❌ 1', '❌ 1'])
  expect(run.causes).toEqual([
    expect.stringMatching(
      /^1\. .* has no active route to the pods of worker-1, worker-2\. .*\(route-missing, 6 pairs\)/,
    ),
  ])
})
