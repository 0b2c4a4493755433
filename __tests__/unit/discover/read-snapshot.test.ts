import { describe, expect, it } from '@jest/globals'

import { stillWaiting, waitingFor, waitingUpTo } from '../../../src/discover/messages.ts'
import { readSnapshot } from '../../../src/discover/read-snapshot.ts'
import type { Inputs } from '../../../src/github/inputs.ts'
import type { InstanceState } from '../../../src/model/instance.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { unauthorized } from '../../fixtures/results/aws-errors.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import {
  countedWorkersMatching,
  inputs,
  workersMatching,
  workerSelection,
} from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { candidate, instance, workers } from '../../fixtures/worlds/workers.ts'

type World = NonNullable<Parameters<typeof recordingEc2>[0]>

const one = inputs({ workers: workerSelection({ count: 1 }) })
const counted = inputs({ workers: countedWorkersMatching(1) })
const matching = inputs({ workers: workersMatching() })
const anyInstance = 'An instance that matches worker-filters'
const tables = [routeTable()]

/** What is read of this world, and how. */
async function read(wanted: Inputs, world: World, seconds = 120) {
  const clock = fakeClock()
  const lines: string[] = []
  const ec2 = recordingEc2(world)
  const progress = { clock, say: (line: string) => lines.push(line) }
  const snapshot = await readSnapshot(ec2, wanted, new WaitBudget(clock, seconds, never()), progress)
  return { snapshot, lines, slept: clock.slept, asked: ec2.asked, most: ec2.most() }
}

/** Worker-0's state in one answer after the other; the last one stays. */
const states =
  (...states: readonly InstanceState[]) =>
  (call: number) => [instance({ state: states[call] ?? states.at(-1) ?? 'unknown' })]

/** Nothing in the first two answers. */
const late =
  <T>(...appearing: readonly T[]) =>
  (call: number) =>
    call < 2 ? [] : appearing

describe('a snapshot', () => {
  it('takes one call for instances and one for tables, in parallel', async () => {
    const wanted = inputs({ workers: workerSelection({ count: 2 }), vpcId: 'vpc-1' })
    const described = [instance({ name: 'worker-1' }), instance(), instance({ name: 'worker-x' })]
    const { snapshot, asked, most, slept } = await read(wanted, { instances: described, tables })
    expect(snapshot).toEqual({ candidates: [candidate({ name: 'worker-1' }), candidate()], tables })
    expect(asked).toEqual([
      'DescribeInstances [{"name":"tag:Name","values":["worker-0","worker-1"]},{"name":"vpc-id","values":["vpc-1"]}]',
      'DescribeRouteTables [{"name":"tag:Name","values":["kubernetes"]},{"name":"vpc-id","values":["vpc-1"]}]',
    ])
    expect([most, slept]).toEqual([2, []])
  })

  it('has the instances of all calls if one call cannot hold all names', async () => {
    const answers = [workers(200), workers(201).slice(200)].map((part) =>
      part.map(({ name }) => instance({ name })),
    )
    const many = inputs({ workers: workerSelection({ count: 201 }) })
    const { snapshot } = await read(many, { instances: (call) => answers[call] ?? [], tables })
    expect(snapshot.candidates).toHaveLength(201)
  })

  it.each([
    ['DescribeInstances', ['DescribeInstances']],
    ['DescribeRouteTables', ['DescribeRouteTables']],
    ['Describe', ['DescribeInstances', 'DescribeRouteTables']],
  ])('fails with every refused call of %s*', async (refused, calls) => {
    const refuse: World['refuse'] = ({ call }) => (call.startsWith(refused) ? unauthorized(call) : undefined)
    const thrown: unknown = await read(one, { refuse }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(AggregateError)
    expect(thrown).toMatchObject({ errors: calls.map((call) => unauthorized(call)) })
  })
})

describe('a snapshot is read again', () => {
  const [running, starting] = [states('running'), states('pending', 'pending', 'running')]
  const two = { ...one, workers: workerSelection({ count: 2 }) }
  const twins = (call: number) =>
    ['worker-0', 'worker-1'].map((name) => instance({ name, state: call < 2 ? 'pending' : 'running' }))

  it.each([
    ['a worker runs', one, starting, tables, waitingFor(['worker-0'], 'pending')],
    [
      'a worker runs, for a plan',
      { ...one, mode: 'plan' },
      starting,
      tables,
      waitingFor(['worker-0'], 'pending'),
    ],
    [
      'a worker runs, to verify',
      { ...one, mode: 'verify' },
      starting,
      tables,
      waitingFor(['worker-0'], 'pending'),
    ],
    ['all workers run', two, twins, tables, waitingFor(['worker-0', 'worker-1'], 'pending')],
    ['a worker appears', one, late(instance()), tables, waitingFor(['worker-0'], 'not visible yet')],
    [
      'a counted worker appears',
      counted,
      late(instance()),
      tables,
      waitingFor(['worker-0'], 'not visible yet'),
    ],
    [
      'any instance matches',
      matching,
      late(instance()),
      tables,
      waitingFor([anyInstance], 'not visible yet'),
    ],
    ['a table appears', one, running, late(routeTable()), waitingFor(['A route table'], 'not visible yet')],
  ] as const)('until %s, with one line in the log', async (_, wanted, instances, tables, awaited) => {
    const { asked, lines, slept } = await read(wanted, { instances, tables })
    expect(asked.map((line) => line.split(' ')[0])).toEqual(
      Array(3).fill(['DescribeInstances', 'DescribeRouteTables']).flat(),
    )
    expect(lines).toEqual([waitingUpTo(awaited, awaited.endsWith('pending') ? 120 : 15)])
    expect(slept).toEqual([250, 500])
  })

  it('with another line if it waits for something else', async () => {
    const instances = (call: number) => (call === 0 ? [] : starting(call - 1))
    const { lines, snapshot } = await read(one, { instances, tables })
    expect(lines).toEqual(
      (
        [
          ['not visible yet', 15],
          ['pending', 120],
        ] as const
      ).map(([state, seconds]) => waitingUpTo(waitingFor(['worker-0'], state), seconds)),
    )
    expect(snapshot).toEqual({ candidates: [candidate()], tables })
  })

  const total = (slept: readonly number[]) => slept.reduce((sum, ms) => sum + ms, 0)

  it.each([
    ['a worker', one, [], tables],
    ['any instance', matching, [], tables],
    ['a table', one, running, []],
  ])('for 15 seconds if %s does not exist', async (_, wanted, instances, tables) => {
    expect(total((await read(wanted, { instances, tables })).slept)).toBe(15_000)
    const set = { ...wanted, waitTimeoutSeconds: 40, absentTimeoutSeconds: 40 }
    expect(total((await read(set, { instances, tables }, 40)).slept)).toBe(40_000)
  })

  it('for as long as one worker is pending, and not a second longer for one that does not exist', async () => {
    const instances = (call: number) => [instance({ state: call < 8 ? 'pending' : 'running' })]
    const { slept, lines } = await read(two, { instances, tables })
    expect(slept).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000])
    const awaited = [waitingFor(['worker-0'], 'pending'), waitingFor(['worker-1'], 'not visible yet')].join(
      ', ',
    )
    expect(lines).toEqual([waitingUpTo(awaited, 120), stillWaiting(awaited, 105)])
  })

  it('says once what it waits for, even if that comes and goes', async () => {
    const instances = (call: number) => (call % 2 === 0 ? [instance({ state: 'pending' })] : [])
    const { lines } = await read(one, { instances, tables }, 14)
    expect(lines).toHaveLength(2)
  })

  it('until the time is up', async () => {
    const { snapshot, slept } = await read(one, { instances: states('pending'), tables }, 2)
    expect(snapshot.candidates).toEqual([candidate({ state: 'pending' })])
    expect(slept).toEqual([250, 500, 1000, 250])
  })

  it('until a pending worker shuts down', async () => {
    const { slept } = await read(one, { instances: states('pending', 'shutting-down'), tables })
    expect(slept).toEqual([250])
  })

  it.each([
    ['a worker is stopped', one, states('stopped'), tables],
    ['a worker is terminated', one, states('terminated'), tables],
    ['two tables have the name', one, running, [...tables, routeTable({ routeTableId: 'rtb-2' })]],
    ['a plan misses a worker', { ...one, mode: 'plan' }, [], tables],
    ['a plan misses a table', { ...one, mode: 'plan' }, running, []],
    ['a verification misses a worker', { ...one, mode: 'verify' }, [], tables],
    ['a worker is missing whose route is removed', { ...one, mode: 'destroy' }, [], tables],
    ['a worker is pending whose route is removed', { ...one, mode: 'destroy' }, states('pending'), tables],
  ] as const)('not if %s', async (_, wanted, instances, tables) => {
    expect(await read(wanted, { instances, tables })).toMatchObject({ slept: [], lines: [] })
  })
})
