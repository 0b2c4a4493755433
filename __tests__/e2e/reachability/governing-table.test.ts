import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, lookAgain, pairs, reasons } from '../../fixtures/worlds/pod-worlds.ts'

const matrix = (summary: string): string[][] | undefined => podMatrices(summary)[0]?.slice(1)

describe("the table of the sender's subnet", () => {
  /** Worker 3 is in a subnet of its own, which no managed table names. */
  function apart(): World {
    const world = lab({ workers: 3, routed: 3 })
    const subnet = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    const apartFrom = addInstance(world, {
      name: 'worker-3',
      subnet,
      privateIpAddress: '172.20.2.20',
      tags: { pod_cidr: '172.22.3.0/24' },
      sourceDestCheck: false,
      securityGroups: [kubernetesGroup(world)],
    })
    addRoute(kubernetesTable(world), '172.22.3.0/24', apartFrom)
    return world
  }

  it.each(['main', 'own'] as const)('decides though it is not managed: the %s one', async (kind) => {
    const world = apart()
    const subnet = only(world.subnets.slice(-1))
    const main = world.routeTables.find(({ associations }) => associations[0]?.kind === 'main')
    const governing =
      kind === 'main' && main !== undefined
        ? main
        : addRouteTable(world, only(world.vpcs), { name: 'theirs', subnets: [subnet] })
    const { routeTableId } = governing
    const run = await look(world, { 'worker-count': '4' })

    expect(matrix(run.summary)).toEqual([
      ['worker-0', '·', '✅', '✅', '✅'],
      ['worker-1', '✅', '·', '✅', '✅'],
      ['worker-2', '✅', '✅', '·', '✅'],
      ['worker-3', '❌ 1', '❌ 1', '❌ 1', '·'],
    ])
    const named = kind === 'main' ? `the VPC's main table ${routeTableId}` : `${routeTableId} (theirs)`
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'subnet-not-governed',
        message: `worker-3 is in ${subnet.subnetId}, which uses ${named}: what its pods send does not meet these routes; associate the subnet with one of the tables that are given, or give ${routeTableId} too.`,
        commands: [0, 1, 2].map(
          (index) =>
            `aws ec2 --region us-west-2 create-route --route-table-id ${routeTableId} --destination-cidr-block 172.22.${index}.0/24 --instance-id ${worker(world, index).instanceId}`,
        ),
      },
    ])
    expect(pairs(run).filter(({ verdict }) => verdict === 'none')).toHaveLength(3)
    expect(reasons(run, 'worker-3', 'worker-0')).toEqual([`route all ${routeTableId}`])
    const again = await lookAgain(world, run, { 'worker-count': '4' })
    expect(again.outputs['reachable']).toBe('true')
  })

  it('is told to replace a route of the unmanaged table that leads elsewhere', async () => {
    const world = apart()
    const theirs = addRouteTable(world, only(world.vpcs), { subnets: world.subnets.slice(-1) })
    for (const index of [0, 2]) addRoute(theirs, `172.22.${index}.0/24`, worker(world, index))
    addRoute(theirs, '172.22.1.0/24', 'nat-0123456789abcdef0')
    const run = await look(world, { 'worker-count': '4' })

    expect(matrix(run.summary)?.[3]).toEqual(['worker-3', '✅', '❌ 1', '✅', '·'])
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 replace-route --route-table-id ${theirs.routeTableId} --destination-cidr-block 172.22.1.0/24 --instance-id ${worker(world, 1).instanceId}`,
    ])
    expect((await lookAgain(world, run, { 'worker-count': '4' })).outputs['reachable']).toBe('true')
  })

  it('fails a run that asks for pods that can talk, in place of the warning', async () => {
    const world = apart()
    const run = await look(world, { 'worker-count': '4', reachability: 'fail' })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'subnet-not-governed'],
    ])
  })

  it('is the one of its own zone where several are managed', async () => {
    const world = apart()
    const zone = addRouteTable(world, only(world.vpcs), {
      name: 'kubernetes-b',
      subnets: world.subnets.slice(-1),
    })
    const other = addInstance(world, { subnet: only(world.subnets), privateIpAddress: '172.20.1.99' })
    addRoute(zone, '172.22.1.128/25', other)
    const inputs = { 'worker-count': '4', 'route-table-name': 'kube*' }
    const run = await look(world, inputs)

    // The routes are written to both tables; only worker 3 sends by the one with the other route.
    expect(run.outputs).toMatchObject({ 'created-count': '4', reachable: 'false' })
    expect(matrix(run.summary)).toEqual([
      ['worker-0', '·', '✅', '✅', '✅'],
      ['worker-1', '✅', '·', '✅', '✅'],
      ['worker-2', '✅', '✅', '·', '✅'],
      ['worker-3', '✅', '🟡 1', '✅', '·'],
    ])
    expect((await lookAgain(world, run, inputs)).outputs['reachable']).toBe('true')
  })
})
