import { describe, expect, it } from '@jest/globals'

import { attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices, podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { look, lookAgain, reasons, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

describe('reachability is that of the world as the run leaves it', () => {
  it('where not all routes found room', async () => {
    const world = lab({ workers: 3 })
    const table = kubernetesTable(world)
    // The local one, the one to the internet gateway, and two of three.
    table.routeQuota = 4
    const run = await look(world)

    const missingWorkers = [0, 1, 2].filter((index) =>
      table.routes.every(({ destination }) => destination !== `172.22.${index}.0/24`),
    )
    expect(missingWorkers).toHaveLength(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['route-quota'])
    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual(
      [0, 1, 2].map((from) => [
        `worker-${from}`,
        ...[0, 1, 2].map((to) => (from === to ? '·' : missingWorkers.includes(to) ? '❌ 1' : '✅')),
      ]),
    )
  })

  it('where none may be written, and the errors of the run stay the only ones', async () => {
    const world = lab({ workers: 3, routed: 1 })
    world.denied = ['ec2:CreateRoute']
    const run = await look(world, { reachability: 'fail' })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'permission-denied'],
    ])
    expect(podRow(run.summary, 'worker-2')).toEqual(['✅', '❌ 1'])
    expect(run.summary).toMatch(
      /\n1\. .* has no active route to the pods of worker-1, worker-2; .*\(route-missing, 4 pairs\)/,
    )
  })
})

it('what comes in meets the groups and the subnet of the interface that the routes lead to', async () => {
  const { world, far } = twoSubnets()
  const own = addSecurityGroup(world, only(world.vpcs), { name: 'second' })
  const second = attachInterface(world, worker(world, 1), {
    subnet: far,
    privateIpAddress: '172.20.2.98',
    sourceDestCheck: false,
    securityGroups: [own],
  })
  const route = kubernetesTable(world).routes.find(({ destination }) => destination === '172.22.1.0/24')
  if (route !== undefined) route.target = second.networkInterfaceId
  const run = await look(world)

  expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
    ['worker-0', '·', '❌ 1', '✅'],
    ['worker-1', '✅', '·', '✅'],
    ['worker-2', '✅', '❌ 1', '·'],
  ])
  expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`ingress-groups all ${own.groupId}`])
  expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
})
