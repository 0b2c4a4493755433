import { expect, it } from '@jest/globals'

import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import {
  assess,
  cellsOf,
  expectFix,
  reasons,
  retarget,
  twoSubnets,
} from '../../fixtures/worlds/pod-worlds.ts'

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
        ...[0, 1, 2].map((to) => (from === to ? '·' : missing.includes(to) ? '❌ 1' : '✅')),
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
  expect(cellsOf(run, 'worker-2')).toEqual(['✅', '❌ 1'])
  expect(run.causes).toEqual([
    expect.stringMatching(
      /^1\. .* has no active route to the pods of worker-1, worker-2; .*\(route-missing, 4 pairs\)/,
    ),
  ])
})

it('the groups and the subnet of the interface that the routes target apply to what a worker receives', async () => {
  const { world, far } = twoSubnets()
  const group = addSecurityGroup(world, only(world.vpcs), { name: 'second' })
  const second = attachInterface(world, worker(world, 1), {
    subnet: far,
    privateIpAddress: '172.20.2.98',
    sourceDestCheck: false,
    securityGroups: [group],
  })
  retarget(world, '172.22.1.0/24', second.networkInterfaceId)
  const run = await assess(world)

  expect(run.matrix).toEqual([
    'worker-0 | · | ❌ 1 | ✅',
    'worker-1 | ✅ | · | ✅',
    'worker-2 | ✅ | ❌ 1 | ·',
  ])
  expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-groups all ${group.groupId}`])
  await expectFix(world, run)
})
