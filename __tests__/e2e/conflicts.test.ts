import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import {
  addOther,
  kubernetesTable,
  last,
  only,
  refusal,
  runOn,
  tableId,
  worker,
  workerId,
} from '../fixtures/run/scenario.ts'

describe('the route of a pod CIDR that targets something else', () => {
  it('is replaced with on-conflict: replace, also a blackhole of a terminated worker', async () => {
    const world = lab()
    addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
    const other = last(world.instances)
    const gone = addOther(world, { name: 'worker-2' })
    addRoute(kubernetesTable(world), '172.22.2.0/24', gone)
    terminate(world, gone)
    const run = await runOn(world, { inputs: { 'on-conflict': 'replace' } })

    const write = (action: string, index: number): string =>
      `${action} DestinationCidrBlock=172.22.${index}.0/24 InstanceId=${workerId(world, index)} RouteTableId=${tableId(world)}`
    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual([
      write('CreateRoute', 0),
      write('ReplaceRoute', 1),
      write('ReplaceRoute', 2),
    ])
    expect(run.rows[1]).toEqual([
      '172.22.1.0/24',
      workerId(world, 1),
      '',
      'active',
      'worker-1',
      `replaced (was ${other.instanceId})`,
    ])
    expect(run.outputs).toMatchObject({ 'replaced-count': '2', 'created-count': '1' })
  })

  it('is a warning, not a conflict, if it is more specific', async () => {
    const world = lab()
    addRoute(kubernetesTable(world), '172.22.1.128/25', addOther(world))
    addRoute(kubernetesTable(world), '172.22.2.128/25', worker(world, 2))
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-shadowed',
        message: `In ${tableId(world)}, 172.22.1.128/25 targets ${last(world.instances).instanceId}, so this part of 172.22.1.0/24 doesn't reach worker-1 (${workerId(world, 1)}). Delete that route, or give the worker another pod CIDR.`,
      },
    ])
  })

  it("is a conflict if it's created between the read and the write", async () => {
    const world = lab()
    const run = await runOn(world, {
      intercept: ({ action, params }) => {
        if (action === 'CreateRoute' && params['DestinationCidrBlock'] === '172.22.1.0/24')
          addRoute(kubernetesTable(world), '172.22.1.0/24', only(world.internetGateways).internetGatewayId)
        return undefined
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-conflict'])
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['created', 'conflict', 'created'])
  })
})

describe('an IPv6 destination that EC2 writes uncompressed or with host bits', () => {
  const written = (index: number, host = 0): string => `fd00:0:0:${index}:0:0:0:${host}/64`

  function odd(): World {
    const world = lab({ podCidr: (index) => `fd00:0:0:${index}::/64` })
    const table = kubernetesTable(world)
    addRoute(table, 'fd00:0:0:0::/64', worker(world, 0)).shownAs = written(0)
    addRoute(table, 'fd00:0:0:1::/64', addOther(world)).shownAs = written(1, 7)
    addRoute(table, 'fd00:0:0:9::/64', addOther(world)).shownAs = written(9)
    return world
  }

  it("is the worker's, and is replaced and pruned by the name that EC2 gives it", async () => {
    const world = odd()
    const inputs = { 'on-conflict': 'replace', prune: 'true', 'cluster-cidr': 'fd00::/48' }
    const run = await runOn(world, { inputs })

    expect(run.exitCode).toBe(0)
    expect(run.writes.map((line) => line.replace(/ (?:InstanceId|RouteTableId)=.*/, '')).sort()).toEqual([
      'CreateRoute DestinationIpv6CidrBlock=fd00:0:0:2::/64',
      `DeleteRoute DestinationIpv6CidrBlock=${written(9)}`,
      `ReplaceRoute DestinationIpv6CidrBlock=${written(1, 7)}`,
    ])
    expect(run.outputs).toMatchObject({ validated: 'true', 'unchanged-count': '1' })
  })

  it('is deleted in mode: destroy', async () => {
    const world = odd()
    const run = await runOn(world, { inputs: { mode: 'destroy' } })

    expect(run.outputs).toMatchObject({ validated: 'true', 'deleted-count': '1' })
    expect(kubernetesTable(world).routes.map(({ shownAs }) => shownAs)).not.toContain(written(0))
  })
})

describe('prune', () => {
  const inputs = { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }

  it('deletes stale pod routes inside cluster-cidr, and no route outside or of another kind of target', async () => {
    const world = lab()
    const table = kubernetesTable(world)
    const [former, gone] = [addOther(world), addOther(world)]
    const stale = ['172.22.100.0/24', '172.22.101.0/24']
    addRoute(table, '172.22.100.0/24', former)
    addRoute(table, '172.22.101.0/24', gone)
    terminate(world, gone)
    const others = [
      addRoute(table, '172.23.0.0/24', former),
      addRoute(table, '172.22.102.0/24', 'nat-0123456789abcdef0'),
      addRoute(table, '172.22.103.0/24', 'tgw-0123456789abcdef0'),
      addRoute(table, '172.22.104.0/24', only(world.internetGateways).internetGatewayId),
      addRoute(table, '172.22.105.0/24', 'vgw-0123456789abcdef0', 'EnableVgwRoutePropagation'),
      addRoute(table, '172.16.0.0/12', former),
      addRoute(table, '172.22.0.128/25', worker(world, 0)),
    ]
    const planned = await runOn(world, { inputs: { ...inputs, mode: 'plan' } })
    const run = await runOn(world, { inputs })

    expect(planned.rows.filter((row) => row[5] === 'to delete').map((row) => row[0])).toEqual(stale)
    expect(run.exitCode).toBe(0)
    expect(run.writes.filter((line) => line.startsWith('Delete')).sort()).toEqual(
      stale.map((podCidr) => `DeleteRoute DestinationCidrBlock=${podCidr} RouteTableId=${tableId(world)}`),
    )
    expect(table.routes).toEqual(expect.arrayContaining(others))
    expect(run.outputs['deleted-count']).toBe('2')
    expect(run.log).toContain(`172.22.100.0/24 (stale) deleted from ${tableId(world)}\n`)
    expect(run.rows.slice(-2).map((row) => row.slice(3))).toEqual(stale.map(() => ['gone', '', 'deleted']))
  })

  it('has not deleted a route that remains after its target is gone and EC2 names only the interface', async () => {
    const world = lab()
    const former = addOther(world)
    addRoute(kubernetesTable(world), '172.22.100.0/24', former)
    const run = await runOn(world, {
      inputs: { ...inputs, 'wait-timeout': '0' },
      intercept: ({ action }) => {
        if (action !== 'DeleteRoute') return undefined
        terminate(world, former)
        return refusal('InvalidRoute.NotFound', 400)
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-not-gone'])
    expect(run.outputs).toMatchObject({ validated: 'false', 'deleted-count': '0' })
  })

  it('reports a route that another run has created for the stale destination in the meantime', async () => {
    const world = lab()
    const [former, newcomer] = [addOther(world), addOther(world)]
    addRoute(kubernetesTable(world), '172.22.100.0/24', former)
    let deleted = false
    const run = await runOn(world, {
      inputs,
      intercept: ({ action }) => {
        if (action === 'DeleteRoute') deleted = true
        else if (deleted && action === 'DescribeRouteTables')
          addRoute(kubernetesTable(world), '172.22.100.0/24', newcomer)
        return undefined
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-not-gone',
        message: `The stale route 172.22.100.0/24 to ${former.instanceId} in ${tableId(world)} is gone, but another route for this CIDR targets ${newcomer.instanceId}. If no other run or tool was meant to create that route, rerun the job.`,
      },
    ])
    const rows = run.rows.filter(([destination]) => destination === '172.22.100.0/24')
    expect(rows.map((row) => [row[1], ...row.slice(3)])).toEqual([
      [newcomer.instanceId, 'active', '', ''],
      [former.instanceId, 'gone', '', 'deleted'],
    ])
  })

  it('deletes nothing unless the input is set', async () => {
    const world = lab()
    addRoute(kubernetesTable(world), '172.22.100.0/24', addOther(world))
    const run = await runOn(world, { inputs: { ...inputs, prune: 'false' } })

    expect(run.actions.slice(2, -1)).toEqual(['CreateRoute', 'CreateRoute', 'CreateRoute'])
  })

  it('keeps the route of a stopped worker that matches worker-filters', async () => {
    const world = lab({ routed: 3 })
    const kept = addRoute(kubernetesTable(world), '172.22.77.0/24', worker(world, 1))
    stop(worker(world, 1))
    const byRole = { 'worker-count': '', 'worker-filters': 'tag:Name=worker-*' }
    const run = await runOn(world, { inputs: { ...inputs, ...byRole } })

    expect(run.exitCode).toBe(0)
    expect(run.codes).toEqual(['worker-not-running'])
    expect(run.writes).toEqual([])
    expect(kubernetesTable(world).routes).toContain(kept)
  })

  it('keeps the route of a stopped instance that has the name of a running worker', async () => {
    const world = lab({ routed: 3 })
    const stopped = addOther(world, { name: 'worker-1', tags: { pod_cidr: '172.22.9.0/24' } })
    addRoute(kubernetesTable(world), '172.22.9.0/24', stopped)
    stop(stopped)
    const run = await runOn(world, { inputs })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([])
  })
})

describe('the old route of a renumbered worker', () => {
  const clusterCidr = { 'cluster-cidr': '172.22.0.0/16' }
  const renumbered = () => {
    const world = lab({ routed: 3 })
    addRoute(kubernetesTable(world), '172.22.99.0/24', worker(world, 1))
    return world
  }

  it.each(['apply', 'plan', 'verify'])('is a warning that names it, in mode %s', async (mode) => {
    const world = renumbered()
    const run = await runOn(world, { inputs: { ...clusterCidr, mode } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-stale',
        message: `In ${tableId(world)}, 172.22.99.0/24 targets worker-1 (${workerId(world, 1)}), whose pod CIDR is 172.22.1.0/24. Set prune: true to delete this stale route, or fix the worker's pod CIDR tag.`,
      },
    ])
    expect((await runOn(world, { inputs: { mode } })).findings).toEqual([])
  })

  it('is deleted with prune', async () => {
    const world = renumbered()
    const run = await runOn(world, { inputs: { ...clusterCidr, prune: 'true' } })

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
    expect(run.writes).toEqual([
      `DeleteRoute DestinationCidrBlock=172.22.99.0/24 RouteTableId=${tableId(world)}`,
    ])
  })
})
