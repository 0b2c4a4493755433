import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import {
  addOther,
  kubernetesTable,
  last,
  runOn,
  tableId,
  worker,
  workerId,
  type ScenarioRun,
} from '../fixtures/run/scenario.ts'

const inMode = (world: World, mode: string, inputs = {}): Promise<ScenarioRun> =>
  runOn(world, { inputs: { mode, ...inputs } })
const deletion = (world: World, podCidr: string): string =>
  `DeleteRoute DestinationCidrBlock=${podCidr} RouteTableId=${tableId(world)}`
const reads = ['DescribeInstances', 'DescribeRouteTables']

describe('mode: plan', () => {
  it('reports every change that apply would make, and writes nothing', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
    addRoute(kubernetesTable(world), '172.22.99.0/24', addOther(world))
    const before = structuredClone(world)
    const inputs = { 'on-conflict': 'replace', prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
    const run = await inMode(world, 'plan', inputs)

    expect(run.exitCode).toBe(0)
    expect(run.actions).toEqual(reads)
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
    expect((await inMode(world, 'apply', inputs)).writes).toHaveLength(3)
  })

  it('reports that there is nothing to change', async () => {
    const run = await inMode(lab({ workers: 3, routed: 3 }), 'plan')

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'has-changes': 'false', validated: 'true' })
  })

  it('fails, as apply would, if the route of a pod CIDR targets something else', async () => {
    const world = lab()
    addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
    const run = await inMode(world, 'plan')

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-conflict'])
    expect(run.writes).toEqual([])
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['not created', 'conflict', 'not created'])
    expect(run.outputs).toMatchObject({ 'has-changes': 'false', 'created-count': '0' })
  })
})

describe('mode: verify', () => {
  it('passes with two reads if every worker route exists and is active', async () => {
    const run = await inMode(lab({ workers: 3, routed: 3 }), 'verify')

    expect(run.exitCode).toBe(0)
    expect(run.actions).toEqual(reads)
    expect(run.outputs).toMatchObject({ validated: 'true', 'has-changes': 'false' })
    expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated')
  })

  it('fails for each route that is missing or targets something else, and writes nothing', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
    const run = await inMode(world, 'verify', { 'on-conflict': 'replace' })

    expect(run.exitCode).toBe(1)
    expect(run.actions).toEqual(reads)
    expect(run.findings).toEqual([
      {
        severity: 'error',
        code: 'route-conflict',
        message: `In ${tableId(world)}, 172.22.1.0/24 targets ${last(world.instances).instanceId} instead of worker-1 (${workerId(world, 1)}). Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.`,
      },
      {
        severity: 'error',
        code: 'route-missing',
        message: `The route 172.22.2.0/24 to worker-2 (${workerId(world, 2)}) in ${tableId(world)} is missing. Run with mode: apply to create it.`,
      },
    ])
    expect(run.summary).toContain('### ❌ 1 of 3 worker routes validated')
  })

  it('fails if a more specific route takes a single address of a pod CIDR', async () => {
    const world = lab({ workers: 3, routed: 3 })
    addRoute(kubernetesTable(world), '172.22.1.7/32', 'tgw-0123456789abcdef0')
    const run = await inMode(world, 'verify')

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ severity, code }) => [severity, code])).toEqual([['error', 'route-shadowed']])
    expect(run.outputs['validated']).toBe('false')
    expect((await inMode(world, 'apply')).findings[0]?.severity).toBe('warning')
  })

  it('fails, without reading again, for a route that is not active', async () => {
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
    expect(run.messages).toEqual([
      `The route 172.22.1.0/24 to worker-1 (${workerId(world, 1)}) in ${tableId(world)} has the state blackhole instead of active. Check that the instance is running and its network interface is attached.`,
    ])
  })
})

describe('mode: destroy', () => {
  it('deletes the routes of pod CIDRs that target the workers, nothing else, and reads the table back', async () => {
    const world = lab({ workers: 3, routed: 2 })
    addRoute(kubernetesTable(world), '172.22.2.0/24', addOther(world))
    addRoute(kubernetesTable(world), '172.22.77.0/24', worker(world, 0))
    const run = await inMode(world, 'destroy')

    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual(['172.22.0.0/24', '172.22.1.0/24'].map((gone) => deletion(world, gone)))
    expect(run.actions).toEqual([...reads, 'DeleteRoute', 'DeleteRoute', 'DescribeRouteTables'])
    expect(kubernetesTable(world).routes.map(({ destination }) => destination)).toEqual([
      ...['172.20.0.0/16', '0.0.0.0/0', '172.22.2.0/24', '172.22.77.0/24'],
    ])
    expect(run.summary).toContain('### ✅ 2 deleted, 3 of 3 worker routes gone')
    expect(run.rows.slice(0, 3).map((row) => row.slice(3))).toEqual([
      ['gone', 'worker-0', 'deleted'],
      ['gone', 'worker-1', 'deleted'],
      ['gone', 'worker-2', 'already absent'],
    ])
    expect(run.outputs).toMatchObject({ 'deleted-count': '2', 'has-changes': 'true', validated: 'true' })

    const second = await inMode(world, 'destroy')
    expect(second.exitCode).toBe(0)
    expect(second.actions).toEqual(reads)
    expect(second.outputs).toMatchObject({ 'deleted-count': '0', 'has-changes': 'false' })
  })

  it('deletes the routes of stopped workers, and warns about a terminated one', async () => {
    const world = lab({ workers: 3, routed: 3 })
    stop(worker(world, 1))
    terminate(world, worker(world, 2))
    const run = await inMode(world, 'destroy')

    expect(run.exitCode).toBe(0)
    expect(run.writes.sort()).toEqual(['172.22.0.0/24', '172.22.1.0/24'].map((gone) => deletion(world, gone)))
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'worker-not-running',
        message: `worker-2 is not running (${workerId(world, 2)} is terminated). Launch it again, or decrease worker-count.`,
      },
    ])
  })
})
