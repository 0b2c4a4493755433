import { describe, expect, it } from '@jest/globals'

import {
  readAssociatedTables,
  readInstancesById,
  readSnapshot,
  selectWorld,
} from '../../../src/discover/read-world.ts'
import type { InstanceState } from '../../../src/model/instance.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { unauthorized } from '../../fixtures/results/aws-errors.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import {
  inputs,
  tablesNamed,
  tablesWithIds,
  workersMatching,
  workerSelection,
} from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { instance, worker, workers } from '../../fixtures/worlds/workers.ts'

const ignore = (): void => undefined
const impatient = () => new WaitBudget(fakeClock(), 0, never())

describe('reading the world', () => {
  it('asks for instances and tables at once, in one call each', async () => {
    const [instances, tables] = [[instance()], [routeTable()]]
    const ec2 = recordingEc2({ instances, tables })
    const lab = inputs({ workers: workerSelection({ count: 2 }), vpcId: 'vpc-1' })

    expect(await readSnapshot(ec2, lab, impatient(), ignore)).toEqual({ instances, tables })
    expect(ec2.asked).toEqual([
      'DescribeInstances [{"name":"tag:Name","values":["worker-0","worker-1"]},{"name":"vpc-id","values":["vpc-1"]}]',
      'DescribeRouteTables [{"name":"tag:Name","values":["kubernetes"]},{"name":"vpc-id","values":["vpc-1"]}]',
    ])
    expect(ec2.most()).toBe(2)
  })

  it('takes the instances of all calls where there are too many names for one', async () => {
    const ec2 = recordingEc2({ instances: [instance()] })
    const many = inputs({ workers: workerSelection({ count: 201 }) })
    expect((await readSnapshot(ec2, many, impatient(), ignore)).instances).toEqual([instance(), instance()])
  })

  it.each([
    ['DescribeInstances', ['DescribeInstances']],
    ['DescribeRouteTables', ['DescribeRouteTables']],
    ['Describe', ['DescribeInstances', 'DescribeRouteTables']],
  ])(
    'reports every refused call of %s*, so that one missing permission hides no other',
    async (refused, calls) => {
      const ec2 = recordingEc2({
        refuse: ({ call }) => (call.startsWith(refused) ? unauthorized(call) : undefined),
      })
      await expect(readSnapshot(ec2, inputs(), impatient(), ignore)).rejects.toEqual(
        new AggregateError(calls.map((call) => unauthorized(call))),
      )
      const thrown: unknown = await readSnapshot(ec2, inputs(), impatient(), ignore).catch(
        (error: unknown) => error,
      )
      expect(thrown).toMatchObject({ errors: calls.map((call) => ({ call })) })
    },
  )
})

describe('waiting for workers to run', () => {
  const one = inputs({ workers: workerSelection({ count: 1 }) })
  const tables = [routeTable()]
  const starting =
    (...states: readonly InstanceState[]) =>
    (call: number) => [instance({ state: states[Math.min(call, states.length - 1)] ?? 'pending' })]

  it('reads both again until a pending worker runs', async () => {
    const clock = fakeClock()
    const ec2 = recordingEc2({ instances: starting('pending', 'pending', 'running'), tables })
    const { instances } = await readSnapshot(ec2, one, new WaitBudget(clock, 120, never()), ignore)
    expect(instances).toEqual([instance()])
    expect(clock.slept).toEqual([250, 500])
    expect(ec2.asked.map((line) => line.split(' ')[0])).toEqual(
      Array(3).fill(['DescribeInstances', 'DescribeRouteTables']).flat(),
    )
  })

  const waitingFor = async (
    wanted: ReturnType<typeof inputs>,
    seen: Parameters<typeof recordingEc2>[0],
    seconds = 120,
  ) => {
    const clock = fakeClock()
    const said: string[] = []
    const waitBudget = new WaitBudget(clock, seconds, never())
    const read = await readSnapshot(recordingEc2(seen), wanted, waitBudget, (line) => said.push(line))
    return { read, said, slept: clock.slept }
  }

  it.each([
    [
      'a worker',
      one,
      { instances: (call: number) => (call < 2 ? [] : [instance()]), tables },
      'worker-0 is not there',
    ],
    [
      'a table',
      one,
      { instances: [instance()], tables: (call: number) => (call < 2 ? [] : tables) },
      'A route table is not there',
    ],
    [
      'workers that are pending, once for all',
      inputs({ workers: workerSelection({ count: 2 }) }),
      {
        instances: (call: number) =>
          ['worker-0', 'worker-1'].map((name) => instance({ name, state: call < 2 ? 'pending' : 'running' })),
        tables,
      },
      'worker-0, worker-1 are pending',
    ],
    [
      'whatever matches',
      inputs({ workers: workersMatching() }),
      { instances: (call: number) => (call < 2 ? [] : [instance()]), tables },
      'An instance that matches worker-filters is not there',
    ],
  ])('says once what it waits for, and how long it may: %s', async (_, wanted, seen, awaited) => {
    const { said, slept, read } = await waitingFor(wanted, seen)
    expect(said).toEqual([`${awaited}; waiting for it up to 120 seconds (wait-timeout).`])
    expect(slept).toEqual([250, 500])
    expect([read.instances.length, read.tables.length]).not.toContain(0)
  })

  it('says anew when it is something else that it waits for', async () => {
    const instances = (call: number) =>
      call === 0 ? [] : [instance({ state: call < 3 ? 'pending' : 'running' })]
    const { said } = await waitingFor(one, { instances, tables })
    expect(said.map((line) => line.split(';')[0])).toEqual(['worker-0 is not there', 'worker-0 is pending'])
  })

  it.each(['plan', 'verify', 'destroy'] as const)(
    'does not wait for what is missing in a run that creates nothing: %s',
    async (mode) => {
      expect(await waitingFor({ ...one, mode }, {})).toMatchObject({ slept: [], said: [] })
    },
  )

  it.each(['plan', 'verify'] as const)('waits for one that starts also to %s', async (mode) => {
    const { slept } = await waitingFor(
      { ...one, mode },
      { instances: starting('pending', 'running'), tables },
    )
    expect(slept).toEqual([250])
  })

  it('does not wait for anything in no time', async () => {
    expect((await waitingFor(one, {}, 0)).slept).toEqual([])
  })

  it('does not wait where two tables have the name: no time will part them', async () => {
    const twins = [routeTable(), routeTable({ routeTableId: 'rtb-2' })]
    expect((await waitingFor(one, { instances: [instance()], tables: twins })).slept).toEqual([])
  })

  it('gives up when the time is up, with what was seen last', async () => {
    const clock = fakeClock()
    const ec2 = recordingEc2({ instances: starting('pending'), tables })
    expect((await readSnapshot(ec2, one, new WaitBudget(clock, 2, never()), ignore)).instances).toEqual([
      instance({ state: 'pending' }),
    ])
    expect(clock.now()).toBe(2000)
  })

  it.each(['running', 'stopped', 'terminated'] as const)(
    'does not wait for one that is %s',
    async (state) => {
      const clock = fakeClock()
      await readSnapshot(
        recordingEc2({ instances: starting(state), tables }),
        one,
        new WaitBudget(clock, 120, never()),
        ignore,
      )
      expect(clock.slept).toEqual([])
    },
  )

  it('does not wait where its route is only taken away', async () => {
    const clock = fakeClock()
    const destroy = { ...one, mode: 'destroy' as const }
    await readSnapshot(
      recordingEc2({ instances: starting('pending'), tables }),
      destroy,
      new WaitBudget(clock, 120, never()),
      ignore,
    )
    expect(clock.slept).toEqual([])
  })

  it('stops when the pending worker dies', async () => {
    const clock = fakeClock()
    const ec2 = recordingEc2({ instances: starting('pending', 'shutting-down'), tables })
    await readSnapshot(ec2, one, new WaitBudget(clock, 120, never()), ignore)
    expect(clock.slept).toEqual([250])
  })
})

describe('reading instances by ID', () => {
  it.each([
    [0, []],
    [1, [1]],
    [200, [200]],
    [201, [200, 1]],
  ])('asks for %i in calls of %j: EC2 takes 200 values a filter', async (count, sizes) => {
    const ec2 = recordingEc2({ instances: [instance()] })
    const ids = workers(count).map(({ instanceId }) => instanceId)
    expect(await readInstancesById(ec2, ids)).toEqual(sizes.map(() => instance()))
    const asked = ec2.asked.map((line) => JSON.parse(line.replace('DescribeInstances ', '')) as unknown)
    expect(asked).toEqual(
      sizes.map((size, call) => [{ name: 'instance-id', values: ids.slice(call * 200, call * 200 + size) }]),
    )
  })
})

describe('asking which tables govern the workers', () => {
  const main = routeTable({ routeTableId: 'rtb-main', tags: {}, isMain: true, subnetIds: [] })

  it.each([
    ['the tables tell by themselves', [worker()], [routeTable()]],
    ['there is no table', [worker()], []],
    ['there are no workers', [], [routeTable()]],
  ])('costs no call where %s', async (_, some, tables) => {
    const ec2 = recordingEc2({ tables: [main] })
    expect(await readAssociatedTables(ec2, some, tables)).toEqual(tables)
    expect(ec2.asked).toEqual([])
  })

  it('costs one call where a worker’s subnet has no managed table of its own', async () => {
    const ec2 = recordingEc2({ tables: [routeTable(), main] })
    const away = worker({ name: 'worker-1', subnetId: 'subnet-2' })
    expect(await readAssociatedTables(ec2, [worker(), away], [routeTable()])).toEqual([routeTable(), main])
    expect(ec2.asked).toEqual(['DescribeRouteTables [{"name":"vpc-id","values":["vpc-1"]}]'])
  })
})

describe('selecting what counts', () => {
  const one = inputs({ workers: workerSelection({ count: 1 }) })

  it('takes workers and table of the one VPC that holds both', () => {
    const described = {
      instances: [instance(), instance({ instanceId: 'i-2', vpcId: 'vpc-2' })],
      tables: [routeTable(), routeTable({ routeTableId: 'rtb-3', vpcId: 'vpc-3' })],
    }
    expect(selectWorld(one, described)).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      tables: [routeTable()],
      findings: [],
    })
  })

  it('misses both workers and table where EC2 has neither', () => {
    const { findings } = selectWorld(one, { instances: [], tables: [] })
    expect(findings.map(({ code }) => code)).toEqual(['worker-missing', 'route-table-missing'])
  })

  it('reports what is wrong with workers and tables together', () => {
    const none = inputs({ routeTables: tablesNamed('pods'), workers: workerSelection({ count: 2 }) })
    const { findings } = selectWorld(none, { instances: [instance()], tables: [routeTable()] })
    expect(findings.map(({ code }) => code)).toEqual(['worker-missing', 'route-table-missing'])
  })

  it.each([
    ['three named workers', workerSelection(), 3],
    ['worker-filters', workersMatching(), 1],
  ])(
    'takes nothing while it is open which VPC is meant: all of %s are lacking',
    (_, workers, missingWorkers) => {
      const described = { instances: [instance()], tables: [routeTable({ vpcId: 'vpc-2' })] }
      expect(selectWorld(inputs({ workers }), described)).toMatchObject({
        workers: [],
        missingWorkers,
        tables: [],
        findings: [{ severity: 'error', code: 'vpc-mismatch' }],
      })
    },
  )

  it('takes several tables, and tells which is in another VPC than the workers', () => {
    const tables = [
      routeTable(),
      routeTable({ routeTableId: 'rtb-2', vpcId: 'vpc-2' }),
      routeTable({ routeTableId: 'rtb-3' }),
    ]
    const wanted = { ...one, routeTables: tablesWithIds('rtb-1', 'rtb-2', 'rtb-3') }
    const selected = selectWorld(wanted, { instances: [instance()], tables })
    expect(selected.tables.map(({ routeTableId }) => routeTableId)).toEqual(['rtb-1', 'rtb-3'])
    expect(selected.findings.map(({ code }) => code)).toEqual(['vpc-mismatch'])
  })
})

describe('where the workers’ routes are only taken away', () => {
  const destroy = inputs({ mode: 'destroy', workers: workerSelection({ count: 1 }) })
  const tables = [routeTable()]

  it('a stopped worker is one', () => {
    expect(selectWorld(destroy, { instances: [instance({ state: 'stopped' })], tables })).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      tables,
      findings: [],
    })
  })

  it.each([
    ['worker-missing', []],
    ['worker-not-running', [instance({ state: 'terminated' })]],
    ['pod-cidr-missing', [instance({ podCidr: '' })]],
    ['pod-cidr-invalid', [instance({ podCidr: 'ten' })]],
  ] as const)('%s is a warning only: the others’ routes go', (code, instances) => {
    const described = { instances, tables }
    expect(selectWorld(destroy, described).findings).toMatchObject([{ severity: 'warning', code }])
    expect(selectWorld({ ...destroy, mode: 'apply' }, described).findings).toMatchObject([
      { severity: 'error', code },
    ])
  })

  it.each([
    ['worker-duplicate', { instances: [instance(), instance({ instanceId: 'i-7' })], tables }],
    ['route-table-missing', { instances: [instance()], tables: [] }],
    ['vpc-mismatch', { instances: [instance({ vpcId: 'vpc-2' })], tables }],
  ] as const)('%s is an error as ever: it is not clear what to take away', (code, described) => {
    expect(selectWorld(destroy, described).findings).toMatchObject([{ severity: 'error', code }])
  })
})
