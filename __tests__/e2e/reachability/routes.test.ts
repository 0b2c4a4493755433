import { describe, expect, it } from '@jest/globals'

import { addPropagatedRoute, addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { Instance, World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices, podParts } from '../../fixtures/worlds/pod-matrix.ts'
import { look, lookAgain, reasons } from '../../fixtures/worlds/pod-worlds.ts'

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
