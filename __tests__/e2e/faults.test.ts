import { describe, expect, it } from '@jest/globals'

import type { Fault, FaultRule } from '../../dev/emulators/ec2/faults/faults.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import {
  addOther,
  inOwnProcess,
  kubernetesTable,
  only,
  refusal,
  runOn,
  worker,
} from '../fixtures/run/scenario.ts'

/** A world that needs every call: routes to create, replace, and delete, and checks to disable on both kinds of target. */
function everyCall(): World {
  const world = lab({ workers: 4, routed: 1 })
  const other = addOther(world)
  addRoute(kubernetesTable(world), '172.22.2.0/24', other)
  addRoute(kubernetesTable(world), '172.22.99.0/24', other)
  attachInterface(world, worker(world, 3), { subnet: only(world.subnets), privateIpAddress: '172.20.1.91' })
  for (const index of [0, 3]) only(worker(world, index).networkInterfaces).sourceDestCheck = true
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

const routesOf = (world: World): string[] =>
  kubernetesTable(world)
    .routes.map(({ destination, target }) => `${destination} ${target}`)
    .sort()

describe('a temporary fault of every call costs no route', () => {
  let calm: Promise<string[]> | undefined
  const calmRoutes = async () => {
    const world = everyCall()
    await runOn(world, { inputs })
    return routesOf(world)
  }

  // One of them waits for EC2 seven times, and each has its own process, so they run at the same time.
  it.concurrent.each<[string, FaultRule['when'], Fault]>([
    ['EC2 throttles', { first: 3 }, refusal('RequestLimitExceeded', 503)],
    ['EC2 has an internal error', { first: 2 }, refusal('InternalError', 500)],
    ['EC2 is unavailable', { first: 2 }, refusal('Unavailable', 503)],
    ['a load balancer answers with an HTML page', { first: 2 }, { kind: 'bad-gateway' }],
    ['the connection is reset before the call takes effect', { first: 1 }, { kind: 'reset-before' }],
    ['the connection is reset after the call took effect', { first: 1 }, { kind: 'reset-after' }],
    ['EC2 answers late', 'always', { kind: 'latency', ms: 400 }],
    ['EC2 does not answer', { first: 1 }, { kind: 'hang' }],
  ])(
    '%s',
    async (_, when, fault) => {
      const world = everyCall()
      const run = await runOn(world, {
        inputs,
        faults: calls.map((action) => ({ action, when, fault })),
        ...inOwnProcess,
      })

      expect({ exitCode: run.exitCode, findings: run.findings }).toEqual({ exitCode: 0, findings: [] })
      expect(new Set(run.actions)).toEqual(new Set(calls))
      expect(routesOf(world)).toEqual(await (calm ??= calmRoutes()))
      expect(run.summary).toContain('### ✅ 4 of 4 worker routes validated')
      expect(run.outputs).toMatchObject({
        'created-count': '2',
        'replaced-count': '1',
        'deleted-count': '1',
        'unchanged-count': '1',
      })
      for (const index of [0, 3])
        expect(only(worker(world, index).networkInterfaces).sourceDestCheck).toBe(false)
    },
    60_000,
  )
})

describe('a permanent fault ends the call at once, and the result is true', () => {
  const codes = [
    ['UnauthorizedOperation', 403, 'permission-denied'],
    ['RequestExpired', 400, 'expired-credentials'],
    ['AuthFailure', 401, 'rejected-credentials'],
    ['OptInRequired', 403, 'region-not-enabled'],
    ['IncorrectState', 400, 'aws-error'],
  ] as const

  // The next call has the next code, so each code is the answer to a read or to a write, and the first also to both.
  it.each(calls.map((action, index) => [action, ...(codes[index % codes.length] ?? codes[0])] as const))(
    '%s: %s',
    async (action, code, status, finding) => {
      const run = await runOn(everyCall(), {
        inputs,
        faults: [{ action, when: 'always', fault: refusal(code, status) }],
      })

      expect({ exitCode: run.exitCode, codes: [...new Set(run.codes)] }).toEqual({
        exitCode: 1,
        codes: [finding],
      })
      // Each write asks once, and two routes are to be created.
      const asked = run.actions.filter((each) => each === action)
      expect(asked.length).toBeLessThanOrEqual(action === 'CreateRoute' ? 2 : 1)
      expect(run.outputs['validated']).toBe('false')
    },
    60_000,
  )

  it('reports both of two denied actions', async () => {
    const world = everyCall()
    world.denied = ['ec2:ReplaceRoute', 'ec2:DeleteRoute']
    const run = await runOn(world, { inputs })

    const denied = run.messages.map((message) => /permission (ec2:\w+)/.exec(message)?.[1])
    expect(denied.sort()).toEqual(['ec2:DeleteRoute', 'ec2:ReplaceRoute'])
    expect(run.log).toContain('Encoded authorization failure message: ')
  })
})

it('logs each retry: call, error, attempt, and delay', async () => {
  const run = await runOn(lab(), {
    faults: [{ action: 'CreateRoute', when: { first: 1 }, fault: refusal('InternalError', 500) }],
  })

  expect(run.log).toMatch(/^Retrying CreateRoute after InternalError \(attempt 2 of 10, waited \d+\.\d s\)$/m)
})

it('logs each request, its duration, and its ID with debug logging, and never a credential', async () => {
  const run = await runOn(lab(), { env: { RUNNER_DEBUG: '1' } })

  expect(run.log.match(/^::debug::CreateRoute: succeeded after \d+\.\d s, request ID \S+$/gm)).toHaveLength(3)
  const secrets = /AKIAIOSFODNN7EXAMPLE|wJalrXUtnFEMI|example-session-token/
  const lines = run.log.split('\n').filter((line) => secrets.test(line))
  expect(lines.filter((line) => !line.startsWith('::add-mask::'))).toEqual([])
})

it.each([
  ['in 2019: each route counts as created in one run', 'already-exists', [20, 20]],
  ['today: EC2 lets several runs count a route as created', 'succeeds', [20, 100]],
] as const)(
  'creates every route once if several runs start at the same time, %s',
  async (_, kind, counts) => {
    const world = { ...lab({ workers: 20 }), identicalCreateRoute: kind }
    const emulator = await startEc2Emulator(world, { latencyMs: 20 })
    const runs = await Promise.all(
      Array.from({ length: 5 }, () =>
        runAction({ inputs: { 'worker-count': '20' }, endpoint: emulator.url }),
      ),
    )
    await emulator.close()

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0])
    const created = runs.map(({ outputs }) => Number(outputs['created-count'])).reduce((a, b) => a + b)
    expect(created).toBeGreaterThanOrEqual(counts[0])
    expect(created).toBeLessThanOrEqual(counts[1])
    const destinations = kubernetesTable(world).routes.map(({ destination }) => destination)
    expect(destinations).toHaveLength(22)
    expect(new Set(destinations).size).toBe(22)
  },
  30_000,
)

it.each([
  ['replace', 'ReplaceRoute', inputs],
  ['delete', 'DeleteRoute', { mode: 'destroy' }],
])('succeeds if a route to %s is deleted between the read and the write', async (_, write, given) => {
  const world = write === 'ReplaceRoute' ? everyCall() : lab({ routed: 3 })
  const table = kubernetesTable(world)
  const run = await runOn(world, {
    inputs: given,
    intercept: ({ action }) => {
      if (action === write)
        table.routes = table.routes.filter(({ destination }) => destination !== '172.22.2.0/24')
      return undefined
    },
  })

  expect(run.exitCode).toBe(0)
  expect(run.outputs['validated']).toBe('true')
})
