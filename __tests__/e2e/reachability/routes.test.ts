import { describe, expect, it } from '@jest/globals'

import {
  addPropagatedRoute,
  addRoute,
  addRouteTable,
  addSubnet,
} from '../../../dev/ec2-emulator/build-world.ts'
import { addInstance, terminate } from '../../../dev/ec2-emulator/instances.ts'
import { lab } from '../../../dev/ec2-emulator/lab.ts'
import { addPrefixList } from '../../../dev/ec2-emulator/security-groups.ts'
import type { Instance, World } from '../../../dev/ec2-emulator/world.ts'
import { podMatrices, podParts } from '../../fixtures/pod-matrix.ts'
import { look, lookAgain, pairs, reasons } from '../../fixtures/pod-worlds.ts'
import { kubernetesTable, only, worker } from '../../fixtures/scenario.ts'

const matrix = (summary: string): string[][] | undefined => podMatrices(summary)[0]?.slice(1)
const routed = (): World => lab({ workers: 3, routed: 3 })
const other = (world: World): Instance =>
  addInstance(world, { name: 'other', subnet: only(world.subnets), privateIpAddress: '172.20.1.99' })

/** All that worker-1 gets is marked. */
const shadowed = (mark: string): string[][] => [
  ['worker-0', '·', mark, '✅'],
  ['worker-1', '✅', '·', '✅'],
  ['worker-2', '✅', mark, '·'],
]

describe('a more specific route', () => {
  it('that leads elsewhere takes part of the addresses away', async () => {
    const world = routed()
    const table = kubernetesTable(world).routeTableId
    addRoute(kubernetesTable(world), '172.22.1.128/25', other(world))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(shadowed('🟡 1'))
    expect(podParts(run.summary)).toEqual([
      '🟡 worker-0 → worker-1, worker-2 → worker-1: all for part of the addresses',
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`route part ${table}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-shadowed',
        message: `In ${table}, 172.22.1.128/25 leads to ${only(world.instances.slice(-1)).instanceId} and takes its part of 172.22.1.0/24 away from worker-1 (${worker(world, 1).instanceId}); delete that route, or give the worker another pod CIDR.`,
        commands: [
          `aws ec2 --region us-west-2 delete-route --route-table-id ${table} --destination-cidr-block 172.22.1.128/25`,
        ],
      },
    ])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('that is a blackhole does so, too', async () => {
    const world = routed()
    const gone = other(world)
    addRoute(kubernetesTable(world), '172.22.1.64/26', gone)
    terminate(world, gone)
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(shadowed('🟡 1'))
    expect(only(run.findings).code).toBe('route-shadowed')
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('that is propagated cannot be deleted, so that no command is given', async () => {
    const world = routed()
    addPropagatedRoute(world, kubernetesTable(world), '172.22.1.128/25')
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(shadowed('🟡 1'))
    expect(only(run.findings).commands).toBeUndefined()
  })

  it('leaves nothing where several of them take it all', async () => {
    const world = routed()
    const elsewhere = other(world)
    addRoute(kubernetesTable(world), '172.22.1.0/25', elsewhere)
    addRoute(kubernetesTable(world), '172.22.1.128/25', elsewhere)
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(shadowed('❌ 1 2'))
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('to the worker itself takes nothing away', async () => {
    const world = routed()
    addRoute(kubernetesTable(world), '172.22.1.128/25', worker(world, 1))

    expect((await look(world)).outputs['reachable']).toBe('true')
  })

  it('of a prefix list counts as any other, at the price of a call', async () => {
    const world = routed()
    const { prefixListId } = addPrefixList(world, 'branch', '10.0.0.0/8', '172.22.1.128/25')
    addRoute(kubernetesTable(world), prefixListId, 'tgw-0123456789abcdef0')
    const run = await look(world)

    expect(run.requests.filter((line) => line.startsWith('Get'))).toEqual([
      `GetManagedPrefixListEntries MaxResults=100 PrefixListId=${prefixListId}`,
    ])
    expect(matrix(run.summary)).toEqual(shadowed('🟡 1'))
    expect(only(run.findings).message).toContain(`172.22.1.128/25 (of ${prefixListId}) leads to tgw-`)
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 delete-route --route-table-id ${kubernetesTable(world).routeTableId} --destination-prefix-list-id ${prefixListId}`,
    ])
  })
})

describe("the table of the sender's subnet", () => {
  /** Worker 3 is in a subnet of its own, which no managed table names. */
  function apart(): World {
    const world = routed()
    const [worker0] = world.instances.slice(-3)
    const subnet = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    const apartFrom = addInstance(world, {
      name: 'worker-3',
      subnet,
      privateIpAddress: '172.20.2.20',
      tags: { pod_cidr: '172.22.3.0/24' },
      sourceDestCheck: false,
      securityGroups: world.securityGroups.filter(({ groupId }) =>
        worker0?.networkInterfaces[0]?.groupIds.includes(groupId),
      ),
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
})
