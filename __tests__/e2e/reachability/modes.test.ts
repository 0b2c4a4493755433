import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices, podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, pairs } from '../../fixtures/worlds/pod-worlds.ts'

/** Routes are there; the workers' group lets in nodes, not pods. */
function closed(routed = 3): World {
  const world = lab({ workers: 3, routed })
  kubernetesGroup(world).ingress = [{ protocol: 'all', peer: { kind: 'cidr', cidr: '172.20.0.0/16' } }]
  return world
}

describe('reachability', () => {
  it.each([
    { reachability: 'warn', exitCode: 0, severity: 'warning', mark: '✅' },
    { reachability: 'fail', exitCode: 1, severity: 'error', mark: '❌' },
  ])('$reachability ends with $exitCode where routes are there and pods cannot talk', async (expected) => {
    const { reachability, exitCode, severity, mark } = expected
    const run = await look(closed(), { reachability })

    expect(run.exitCode).toBe(exitCode)
    expect(run.findings.map((each) => [each.severity, each.code])).toEqual([[severity, 'security-group']])
    expect(run.summary).toContain(
      `### ${mark} 3 of 3 worker routes validated; ⚠️ 0 of 6 pairs of workers can talk (6 not at all)\n`,
    )
    // The routes are as they have to be; what stands between the pods is told by reachable.
    expect(run.outputs).toMatchObject({ reachable: 'false', validated: 'true' })
  })

  it('fail is content with pods that can talk', async () => {
    const run = await look(lab({ workers: 3 }), { reachability: 'fail' })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', reachable: 'true' })
  })

  it('fail does not keep routes from being written', async () => {
    const run = await look(closed(0), { reachability: 'fail' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ 'created-count': '3', reachable: 'false' })
  })

  it('is not looked at by destroy', async () => {
    const run = await look(closed(), { mode: 'destroy', reachability: 'fail' })

    expect(run.exitCode).toBe(0)
    expect(run.requests.filter((line) => /SecurityGroups|NetworkAcls/.test(line))).toEqual([])
    expect(run.outputs).toMatchObject({ reachable: 'unknown', reachability: '[]', 'deleted-count': '3' })
    expect(run.summary).not.toContain('Pods')
  })
})

describe('with mode: plan', () => {
  const inputs = { mode: 'plan', 'source-dest-check': 'disable' }

  it('the planned routes and switched-off checks count as made, and it says so', async () => {
    const run = await look(lab({ workers: 3, sourceDestCheck: true }), inputs)

    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
    expect(run.summary).toContain(
      '### ✅ Plan: 3 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written; 6 of 6 pairs of workers can talk after the planned changes\n',
    )
    expect(run.summary).toContain('\n#### Pods: 6 of 6 pairs of workers can talk after the planned changes\n')
  })

  it('a check that stays on counts as on', async () => {
    const run = await look(lab({ workers: 3, sourceDestCheck: true }), { mode: 'plan' })

    expect(run.outputs['reachable']).toBe('false')
    expect(run.findings.map(({ code }) => code)).toEqual(['source-dest-check'])
  })

  it('a route that is to be replaced or pruned no longer stands in the way', async () => {
    const world = lab({ workers: 3 })
    const etcd = world.instances.find(({ tags }) => tags['Name'] === 'etcd-0')
    addRoute(kubernetesTable(world), '172.22.1.0/24', etcd ?? '')
    addRoute(kubernetesTable(world), '172.22.2.128/25', etcd ?? '')
    const run = await look(world, {
      mode: 'plan',
      'on-conflict': 'replace',
      prune: 'true',
      'cluster-cidr': '172.22.0.0/16',
    })

    expect(run.outputs).toMatchObject({ 'replaced-count': '1', 'deleted-count': '1', reachable: 'true' })
  })

  it('a plan that cannot be carried out leaves the world as it is', async () => {
    const world = lab({ workers: 3 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', 'nat-0123456789abcdef0')
    const run = await look(world, { mode: 'plan' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs['reachable']).toBe('false')
    expect(run.summary).toContain('\n#### Pods: ⚠️ 0 of 6 pairs of workers can talk (6 not at all)\n')
  })
})

describe('where nothing is written', () => {
  it('verify judges the world as it is', async () => {
    const run = await look(lab({ workers: 3, routed: 2 }), { mode: 'verify' })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['route-missing'])
    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
      ['worker-0', '·', '✅', '❌ 1'],
      ['worker-1', '✅', '·', '❌ 1'],
      ['worker-2', '✅', '✅', '·'],
    ])
  })

  it('an apply that a conflict keeps from writing is judged all the same', async () => {
    const world = lab({ workers: 3, routed: 1 })
    const { instanceId } = addInstance(world, {
      name: 'other',
      subnet: only(world.subnets),
      privateIpAddress: '172.20.1.99',
    })
    const other = world.instances.find((each) => each.instanceId === instanceId)
    addRoute(kubernetesTable(world), '172.22.1.0/24', other ?? '')
    const run = await look(world)

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings.map(({ code }) => code)).toEqual(['route-conflict'])
    expect(podRow(run.summary, 'worker-1')).toEqual(['✅', '❌ 1'])
    expect(podRow(run.summary, 'worker-0')).toEqual(['❌ 1', '❌ 1'])
    expect(pairs(run)[0]?.reasons).toEqual([
      { obstacle: 'route', extent: 'all', resource: kubernetesTable(world).routeTableId },
    ])
    expect(run.summary).toContain(
      `--destination-cidr-block 172.22.1.0/24 --instance-id ${worker(world, 1).instanceId}\n`,
    )
  })
})
