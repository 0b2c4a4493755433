import { describe, expect, it } from '@jest/globals'

import type { Fault, FaultRule } from '../../dev/emulators/ec2/faults/faults.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import { kubernetesTable, only, runOn, worker } from '../fixtures/run/scenario.ts'

/** A world that needs every call: one route there, one to create, one to replace, one stale, checks on two kinds of target. */
function everyCall(): World {
  const world = lab({ workers: 4, routed: 1 })
  const subnet = only(world.subnets)
  const other = addInstance(world, { name: 'other', subnet, privateIpAddress: '172.20.1.90' })
  addRoute(kubernetesTable(world), '172.22.2.0/24', other)
  addRoute(kubernetesTable(world), '172.22.99.0/24', other)
  only(worker(world, 0).networkInterfaces).sourceDestCheck = true
  attachInterface(world, worker(world, 3), { subnet, privateIpAddress: '172.20.1.91' })
  only(worker(world, 3).networkInterfaces).sourceDestCheck = true
  return world
}

const inputs = {
  'worker-count': '4',
  'on-conflict': 'replace',
  'source-dest-check': 'disable',
  prune: 'true',
  'cluster-cidr': '172.22.0.0/16',
  'wait-timeout': '30',
}

const calls = [
  'DescribeInstances',
  'DescribeRouteTables',
  'CreateRoute',
  'ReplaceRoute',
  'DeleteRoute',
  'ModifyInstanceAttribute',
  'ModifyNetworkInterfaceAttribute',
]

/** What the table holds, whoever made it and in whatever order. */
const routesOf = (world: World): string[] =>
  kubernetesTable(world)
    .routes.map(({ destination, target }) => `${destination} ${target}`)
    .sort()

const error = (code: string, status: number): Fault => ({ kind: 'error', code, message: `${code}.`, status })

describe('a fault that passes costs no route, whatever call it hits', () => {
  it.each<[string, FaultRule['when'], Fault]>([
    ['EC2 throttles', { first: 3 }, error('RequestLimitExceeded', 503)],
    ['EC2 has an internal error', { first: 2 }, error('InternalError', 500)],
    ['EC2 is unavailable', { first: 2 }, error('Unavailable', 503)],
    ['a load balancer answers with a page of HTML', { first: 2 }, { kind: 'bad-gateway' }],
    ['the connection is reset before the call took effect', { first: 1 }, { kind: 'reset-before' }],
    ['the connection is reset after the call took effect', { first: 1 }, { kind: 'reset-after' }],
    ['EC2 answers late', 'always', { kind: 'latency', ms: 400 }],
    ['EC2 does not answer', { first: 1 }, { kind: 'hang' }],
  ])(
    '%s',
    async (_, when, fault) => {
      const calm = everyCall()
      await runOn(calm, { inputs })
      await Promise.all(
        calls.map(async (action) => {
          const world = everyCall()
          const run = await runOn(world, { inputs, faults: [{ action, when, fault }] })

          expect({ action, exitCode: run.exitCode, findings: run.findings }).toEqual({
            action,
            exitCode: 0,
            findings: [],
          })
          expect(routesOf(world)).toEqual(routesOf(calm))
          expect(run.summary).toContain('### ✅ 4 of 4 worker routes validated')
          expect(run.outputs).toMatchObject({
            'created-count': '2',
            'replaced-count': '1',
            'deleted-count': '1',
            'unchanged-count': '1',
          })
          expect(worker(world, 0).networkInterfaces[0]?.sourceDestCheck).toBe(false)
          expect(worker(world, 3).networkInterfaces[0]?.sourceDestCheck).toBe(false)
        }),
      )
    },
    60_000,
  )
})

describe('a fault that lasts ends the call at once, and the report is true', () => {
  it.each([
    ['UnauthorizedOperation', 403, 'permission-denied'],
    ['RequestExpired', 400, 'expired-credentials'],
    ['AuthFailure', 401, 'rejected-credentials'],
    ['OptInRequired', 403, 'region-not-enabled'],
    ['IncorrectState', 400, 'aws-error'],
  ])(
    '%s',
    async (code, status, finding) => {
      await Promise.all(
        calls.map(async (action) => {
          const world = everyCall()
          const run = await runOn(world, {
            inputs,
            faults: [{ action, when: 'always', fault: error(code, status) }],
          })
          const asked = run.requests.filter((line) => line.startsWith(`${action} `))

          expect({
            action,
            exitCode: run.exitCode,
            codes: [...new Set(run.findings.map((each) => each.code))],
          }).toEqual({
            action,
            exitCode: 1,
            codes: [finding],
          })
          // Each write asks once: two creates at most, one of the others.
          expect(asked.length).toBeLessThanOrEqual(action === 'CreateRoute' ? 2 : 1)
          expect(run.outputs['validated']).toBe('false')
        }),
      )
    },
    60_000,
  )

  it('two denied actions are both told', async () => {
    const world = everyCall()
    world.denied = ['ec2:ReplaceRoute', 'ec2:DeleteRoute']
    const run = await runOn(world, { inputs })

    const denied = run.findings.map(({ message }) => /permission (ec2:\w+)/.exec(message)?.[1])
    expect(denied.sort()).toEqual(['ec2:DeleteRoute', 'ec2:ReplaceRoute'])
    expect(run.log).toContain('Encoded authorization failure message: ')
  })
})

it('tells the log of each retry: call, error, try and wait', async () => {
  const run = await runOn(lab(), {
    faults: [{ action: 'CreateRoute', when: { first: 1 }, fault: error('InternalError', 500) }],
  })

  expect(run.log).toMatch(/^CreateRoute: InternalError, try 2 of 10 after \d+\.\d s$/m)
})

it('tells each request, its duration and ID to those who debug, and never a credential', async () => {
  const run = await runOn(lab(), { env: { RUNNER_DEBUG: '1' } })

  expect(run.log.match(/^::debug::CreateRoute: answered after \d+\.\d s, request ID \S+$/gm)).toHaveLength(3)
  expect(run.log).not.toContain('wJalrXUtnFEMI')
  expect(run.log).not.toContain('example-session-token')
})

describe('several runs at once', () => {
  it('all succeed, and every route exists once', async () => {
    const world = lab({ workers: 20 })
    const emulator = await startEc2Emulator(world, { latencyMs: 20 })
    const runs = await Promise.all(
      Array.from({ length: 5 }, () =>
        runAction({ inputs: { 'worker-count': '20' }, endpoint: emulator.url }),
      ),
    )
    await emulator.close()

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0])
    const created = runs.map(({ outputs }) => Number(outputs['created-count'])).reduce((a, b) => a + b)
    expect(created).toBe(20)
    const destinations = kubernetesTable(world).routes.map(({ destination }) => destination)
    expect(destinations).toHaveLength(22)
    expect(new Set(destinations).size).toBe(22)
  }, 30_000)
})

describe('what somebody else does between plan and write', () => {
  it('is a conflict when the pod CIDR leads elsewhere by then', async () => {
    const world = lab()
    const run = await runOn(world, {
      intercept: ({ action, params }) => {
        if (action === 'CreateRoute' && params['DestinationCidrBlock'] === '172.22.1.0/24') {
          addRoute(kubernetesTable(world), '172.22.1.0/24', only(world.internetGateways).internetGatewayId)
        }
        return undefined
      },
    })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['route-conflict'])
    expect(run.rows.slice(0, 3).map((row) => row[5])).toEqual(['created', 'conflict', 'created'])
  })

  it('is mended when the route that is to be replaced is deleted by then', async () => {
    const world = everyCall()
    const run = await runOn(world, {
      inputs,
      intercept: ({ action }) => {
        const table = kubernetesTable(world)
        if (action === 'ReplaceRoute')
          table.routes = table.routes.filter(({ destination }) => destination !== '172.22.2.0/24')
        return undefined
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['validated']).toBe('true')
  })

  it('is as good as done when the route that is to go is gone by then', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const run = await runOn(world, {
      inputs: { mode: 'destroy' },
      intercept: ({ action }) => {
        const table = kubernetesTable(world)
        if (action === 'DeleteRoute')
          table.routes = table.routes.filter(({ destination }) => destination !== '172.22.2.0/24')
        return undefined
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['validated']).toBe('true')
  })
})
