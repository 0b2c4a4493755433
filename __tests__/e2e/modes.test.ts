import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { Instance, World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, runOn, worker } from '../fixtures/run/scenario.ts'

const table = (world: World): string => kubernetesTable(world).routeTableId
const create = (world: World, index: number): string =>
  `CreateRoute DestinationCidrBlock=172.22.${index}.0/24 InstanceId=${worker(world, index).instanceId} RouteTableId=${table(world)}`
const remove = (world: World, podCidr: string): string =>
  `DeleteRoute DestinationCidrBlock=${podCidr} RouteTableId=${table(world)}`
const reads = ['DescribeInstances', 'DescribeRouteTables']
const actions = (requests: readonly string[]): (string | undefined)[] =>
  requests.map((line) => line.split(' ')[0])

/** Another instance in the workers' subnet, such as a worker of before. */
function other(world: World, name = 'other'): Instance {
  return addInstance(world, { name, subnet: only(world.subnets), privateIpAddress: '172.20.1.99' })
}

describe('mode: plan', () => {
  it('reports every change that apply would make, and writes nothing', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', other(world))
    addRoute(kubernetesTable(world), '172.22.99.0/24', other(world, 'stale'))
    const before = structuredClone(world)
    const inputs = { 'on-conflict': 'replace', prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
    const run = await runOn(world, { inputs: { ...inputs, mode: 'plan' } })

    expect(run.exitCode).toBe(0)
    expect(actions(run.requests)).toEqual(reads)
    expect(world).toEqual(before)
    expect(run.summary).toContain(
      '### ✅ Plan: 1 to create, 1 to replace, 1 to delete, 1 unchanged; nothing was written',
    )
    expect(run.rows.map((row) => [row[0], row[3], row[4], row[5]])).toEqual([
      ['172.22.0.0/24', 'active', 'worker-0', 'unchanged'],
      ['172.22.1.0/24', 'active', 'worker-1', 'to replace'],
      ['172.22.2.0/24', 'missing', 'worker-2', 'to create'],
      ['172.20.0.0/16', 'active', '', ''],
      ['0.0.0.0/0', 'active', '', ''],
      ['172.22.99.0/24', 'active', '', 'to delete'],
    ])
    expect(run.outputs).toMatchObject({
      'has-changes': 'true',
      validated: 'false',
      'created-count': '1',
      'replaced-count': '1',
      'deleted-count': '1',
      'unchanged-count': '1',
    })
    const applied = await runOn(world, { inputs })
    expect(applied.writes).toHaveLength(3)
  })

  it('says that there is nothing to change', async () => {
    const run = await runOn(lab({ workers: 3, routed: 3 }), { inputs: { mode: 'plan' } })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'has-changes': 'false', validated: 'true' })
  })

  it('fails, as apply would, when a pod CIDR leads elsewhere', async () => {
    const world = lab({ workers: 3 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', other(world))
    const run = await runOn(world, { inputs: { mode: 'plan' } })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['route-conflict'])
    expect(run.writes).toEqual([])
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['not created', 'conflict', 'not created'])
    expect(run.outputs).toMatchObject({ 'has-changes': 'false', 'created-count': '0' })
  })
})

describe('mode: verify', () => {
  it('passes with two reads when every worker route is there and active', async () => {
    const run = await runOn(lab({ workers: 3, routed: 3 }), { inputs: { mode: 'verify' } })

    expect(run.exitCode).toBe(0)
    expect(actions(run.requests)).toEqual(reads)
    expect(run.outputs).toMatchObject({ validated: 'true', 'has-changes': 'false' })
    expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated')
  })

  it('fails for each route that is missing or elsewhere, and writes nothing', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', other(world))
    const run = await runOn(world, { inputs: { mode: 'verify', 'on-conflict': 'replace' } })

    expect(run.exitCode).toBe(1)
    expect(actions(run.requests)).toEqual(reads)
    expect(run.findings).toEqual([
      {
        severity: 'error',
        code: 'route-conflict',
        message: `In ${table(world)}, 172.22.1.0/24 leads to ${only(world.instances.slice(-1)).instanceId}, not to worker-1 (${worker(world, 1).instanceId}); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
      },
      {
        severity: 'error',
        code: 'route-missing',
        message: `The route 172.22.2.0/24 to worker-2 (${worker(world, 2).instanceId}) in ${table(world)} is missing; run with mode: apply to create it.`,
      },
    ])
    expect(run.summary).toContain('### ❌ 1 of 3 worker routes validated')
  })

  it('fails at once for a route that is not active', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const run = await runOn(world, {
      inputs: { mode: 'verify' },
      intercept: ({ action }) => {
        worker(world, 1).state = action === 'DescribeInstances' ? 'running' : 'stopped'
        return undefined
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.requests).toHaveLength(2)
    expect(run.findings.map(({ message }) => message)).toEqual([
      `The route 172.22.1.0/24 to worker-1 (${worker(world, 1).instanceId}) in ${table(world)} is blackhole, not active; see that the instance runs and its network interface is attached.`,
    ])
  })
})

describe('mode: destroy', () => {
  it("deletes the workers' routes that lead to the workers and nothing else, and reads back that they are gone", async () => {
    const world = lab({ workers: 3, routed: 2 })
    addRoute(kubernetesTable(world), '172.22.2.0/24', other(world))
    addRoute(kubernetesTable(world), '172.22.77.0/24', worker(world, 0))
    const run = await runOn(world, { inputs: { mode: 'destroy' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual([remove(world, '172.22.0.0/24'), remove(world, '172.22.1.0/24')])
    expect(actions(run.requests)).toEqual([...reads, 'DeleteRoute', 'DeleteRoute', 'DescribeRouteTables'])
    expect(kubernetesTable(world).routes.map(({ destination }) => destination)).toEqual([
      '172.20.0.0/16',
      '0.0.0.0/0',
      '172.22.2.0/24',
      '172.22.77.0/24',
    ])
    expect(run.summary).toContain('### ✅ 2 deleted, 3 of 3 worker routes gone')
    expect(run.rows.slice(0, 3).map((row) => row.slice(3))).toEqual([
      ['gone', 'worker-0', 'deleted'],
      ['gone', 'worker-1', 'deleted'],
      ['gone', 'worker-2', 'unchanged'],
    ])
    expect(run.outputs).toMatchObject({ 'deleted-count': '2', 'has-changes': 'true', validated: 'true' })
  })

  it('has nothing to do the second time', async () => {
    const world = lab({ workers: 3, routed: 3 })
    await runOn(world, { inputs: { mode: 'destroy' } })
    const second = await runOn(world, { inputs: { mode: 'destroy' } })

    expect(second.exitCode).toBe(0)
    expect(actions(second.requests)).toEqual(reads)
    expect(second.outputs).toMatchObject({ 'deleted-count': '0', 'has-changes': 'false' })
  })

  it('takes away the routes of stopped workers, and warns about one that is gone already', async () => {
    const world = lab({ workers: 3, routed: 3 })
    stop(worker(world, 1))
    terminate(world, worker(world, 2))
    const run = await runOn(world, { inputs: { mode: 'destroy' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual([remove(world, '172.22.0.0/24'), remove(world, '172.22.1.0/24')])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'worker-not-running',
        message: `worker-2 is not running (${worker(world, 2).instanceId} is terminated); launch it again, or lower worker-count.`,
      },
    ])
  })
})

it('fails a destroy whose filters match nothing: a slip of the pen is not a success', async () => {
  const run = await runOn(lab({ workers: 3, routed: 3 }), {
    inputs: { mode: 'destroy', 'worker-count': '', 'worker-filters': 'tag:role=wroker' },
  })

  expect(run.exitCode).toBe(1)
  expect(run.findings.map(({ code, message }) => [code, message])).toEqual([
    ['no-worker-matches', 'No instance matches worker-filters; check the filters, aws-region and vpc-id.'],
  ])
})

describe('a pod CIDR that leads elsewhere', () => {
  it('is shown with what was wanted for each, and no route is written, others included', async () => {
    const world = lab({ workers: 3 })
    const foreign = other(world)
    addRoute(kubernetesTable(world), '172.22.0.0/24', foreign)
    addRoute(kubernetesTable(world), '172.22.1.0/24', only(world.internetGateways).internetGatewayId)
    const run = await runOn(world)

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings.map(({ message }) => message)).toEqual([
      `In ${table(world)}, 172.22.0.0/24 leads to ${foreign.instanceId}, not to worker-0 (${worker(world, 0).instanceId}); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
      `In ${table(world)}, 172.22.1.0/24 leads to ${only(world.internetGateways).internetGatewayId}, not to worker-1 (${worker(world, 1).instanceId}); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
    ])
    expect(run.rows[2]?.slice(3)).toEqual(['missing', 'worker-2', 'not created'])
  })

  it('is pointed at its worker with on-conflict: replace, by ReplaceRoute alone', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', other(world))
    const run = await runOn(world, { inputs: { 'on-conflict': 'replace' } })

    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual([
      create(world, 2),
      `ReplaceRoute DestinationCidrBlock=172.22.1.0/24 InstanceId=${worker(world, 1).instanceId} RouteTableId=${table(world)}`,
    ])
    expect(run.rows[1]).toEqual([
      '172.22.1.0/24',
      worker(world, 1).instanceId,
      '',
      'active',
      'worker-1',
      'replaced',
    ])
    expect(run.outputs).toMatchObject({ 'replaced-count': '1', 'created-count': '1', 'unchanged-count': '1' })
  })

  it('is told apart when a terminated worker has left it as a blackhole, and replaced when asked', async () => {
    const world = lab({ workers: 3 })
    const gone = other(world, 'worker-1')
    addRoute(kubernetesTable(world), '172.22.1.0/24', gone)
    const { networkInterfaceId } = only(gone.networkInterfaces)
    terminate(world, gone)
    const failing = await runOn(world)

    expect(failing.findings).toEqual([
      {
        severity: 'error',
        code: 'route-blackhole',
        message: `In ${table(world)}, 172.22.1.0/24 leads to ${networkInterfaceId}, which is gone or stopped (a blackhole), not to worker-1 (${worker(world, 1).instanceId}); set on-conflict: replace to point it at the worker, or delete that route.`,
      },
    ])
    const replacing = await runOn(world, { inputs: { 'on-conflict': 'replace' } })
    expect(replacing.exitCode).toBe(0)
    expect(replacing.outputs['replaced-count']).toBe('1')
  })

  it('is no conflict when a more specific route takes part of it, but a finding', async () => {
    const world = lab({ workers: 3 })
    addRoute(kubernetesTable(world), '172.22.1.128/25', other(world))
    addRoute(kubernetesTable(world), '172.22.2.128/25', worker(world, 2))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-shadowed',
        message: `In ${table(world)}, 172.22.1.128/25 leads to ${only(world.instances.slice(-1)).instanceId} and takes its part of 172.22.1.0/24 away from worker-1 (${worker(world, 1).instanceId}); delete that route, or give the worker another pod CIDR.`,
      },
    ])
  })

  it.each(['EnableVgwRoutePropagation', 'Advertisement'] as const)(
    'is no conflict when the route comes from %s: the static one goes beside it',
    async (origin) => {
      const world = lab({ workers: 3 })
      addRoute(kubernetesTable(world), '172.22.1.0/24', 'vgw-0123456789abcdef0', origin)
      const run = await runOn(world)

      expect(run.exitCode).toBe(0)
      expect(run.writes).toHaveLength(3)
      expect(run.findings).toEqual([])
    },
  )
})

describe('prune', () => {
  const inputs = { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }

  it('deletes stale pod routes inside cluster-cidr, nothing outside and no other kind of target', async () => {
    const world = lab({ workers: 3 })
    const rtb = kubernetesTable(world)
    const former = other(world, 'former')
    const gone = other(world, 'gone')
    addRoute(rtb, '172.22.100.0/24', former)
    addRoute(rtb, '172.22.101.0/24', gone)
    terminate(world, gone)
    const foreign = [
      addRoute(rtb, '172.23.0.0/24', former),
      addRoute(rtb, '172.22.102.0/24', 'nat-0123456789abcdef0'),
      addRoute(rtb, '172.22.103.0/24', 'tgw-0123456789abcdef0'),
      addRoute(rtb, '172.22.104.0/24', only(world.internetGateways).internetGatewayId),
      addRoute(rtb, '172.22.105.0/24', 'vgw-0123456789abcdef0', 'EnableVgwRoutePropagation'),
      addRoute(rtb, '172.16.0.0/12', former),
      addRoute(rtb, '172.22.106.0/24', worker(world, 0)),
    ]
    const planned = await runOn(world, { inputs: { ...inputs, mode: 'plan' } })
    const run = await runOn(world, { inputs })

    expect(planned.rows.filter((row) => row[5] === 'to delete').map((row) => row[0])).toEqual([
      '172.22.100.0/24',
      '172.22.101.0/24',
    ])
    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.startsWith('Delete')).sort()).toEqual([
      remove(world, '172.22.100.0/24'),
      remove(world, '172.22.101.0/24'),
    ])
    expect(rtb.routes).toEqual(expect.arrayContaining(foreign))
    expect(run.outputs['deleted-count']).toBe('2')
    expect(run.log).toContain(`stale  172.22.100.0/24  deleted in ${table(world)}\n`)
    expect(run.rows.slice(-2).map((row) => row.slice(3))).toEqual([
      ['gone', '', 'deleted'],
      ['gone', '', 'deleted'],
    ])
  })

  it('deletes nothing without the input', async () => {
    const world = lab({ workers: 3 })
    addRoute(kubernetesTable(world), '172.22.100.0/24', other(world))
    const run = await runOn(world, { inputs: { 'cluster-cidr': '172.22.0.0/16' } })

    expect(run.writes.map((line) => line.split(' ')[0])).toEqual([
      'CreateRoute',
      'CreateRoute',
      'CreateRoute',
    ])
  })

  it('is bounded by cluster-cidr, inside which every pod CIDR must lie', async () => {
    const world = lab({ workers: 3 })
    const run = await runOn(world, { inputs: { 'cluster-cidr': '172.22.0.0/23' } })

    expect(run.writes).toEqual([])
    expect(run.findings).toEqual([
      {
        severity: 'error',
        code: 'pod-cidr-outside-cluster',
        message: `The pod CIDR 172.22.2.0/24 of worker-2 (${worker(world, 2).instanceId}) is not inside cluster-cidr (172.22.0.0/23); mend the worker's tag or cluster-cidr.`,
      },
    ])
  })
})
