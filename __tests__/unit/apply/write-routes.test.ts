import { describe, expect, it } from '@jest/globals'

import { writeRoutes } from '../../../src/apply/write-routes.ts'
import { AwsError } from '../../../src/aws/aws-error.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Change } from '../../../src/plan/plan.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import {
  absent,
  alreadyApplied,
  conflictWith,
  create,
  created,
  done,
  excluded,
  failed,
  inConflict,
  keep,
  notTried,
  prune,
  refused,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { route, toGateway, toInstance } from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const toTheInternet = route({ target: toGateway('igw-1') })
const toAStranger = route({ target: toInstance('i-old'), state: 'blackhole' })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const replacing = replace(toAStranger, worker0)

/** Writes to an EC2 that refuses calls with `refuse`, in a run that may wait for a second. */
async function write(
  changes: readonly Change[],
  refuse: (call: string, about: string) => AwsError | undefined = () => undefined,
  blocked: readonly Worker[] = [],
) {
  const ec2 = recordingEc2({ refuse: ({ call, about }) => refuse(call, about) })
  let told = 0
  const waitBudget = new WaitBudget(fakeClock(), 1, never())
  const results = await writeRoutes(changes, new Set(blocked), ec2, waitBudget, () => (told += 1))
  return { results, asked: ec2.asked, most: ec2.most(), told }
}

describe('a change', () => {
  it.each<[string, Change, string]>([
    ['creates a route', create(worker0), 'CreateRoute rtb-1 172.22.0.0/24 i-0'],
    [
      'creates the IPv6 route of a worker with two pod CIDRs',
      create(worker({ podCidr: '172.22.0.0/24 fd00::/64' }), 'rtb-1', cidr('fd00::/64')),
      'CreateRoute rtb-1 fd00::/64 i-0',
    ],
    ['points a route at its worker', replacing, 'ReplaceRoute rtb-1 172.22.0.0/24 i-0'],
    ['deletes the route of a worker', remove(worker0, 'rtb-2'), 'DeleteRoute rtb-2 172.22.0.0/24'],
    ['deletes a stale route', prune(stale), 'DeleteRoute rtb-1 172.22.9.0/24'],
    [
      'creates a route to the primary interface of several',
      create(worker({ networkInterfaces: twoInterfaces() })),
      'CreateRoute rtb-1 172.22.0.0/24 eni-0',
    ],
    [
      'points a route at the primary interface of several',
      replace(toAStranger, worker({ networkInterfaces: twoInterfaces() })),
      'ReplaceRoute rtb-1 172.22.0.0/24 eni-0',
    ],
  ])('%s in one call', async (_, change, call) => {
    expect(await write([change])).toMatchObject({ results: [done(change)], asked: [call] })
  })

  it('that asks for no write has its result without a call, and every result is counted', async () => {
    const plan = [keep(worker0), conflictWith(toTheInternet, worker0), absent(worker0), create(worker1)]
    expect(await write(plan)).toMatchObject({
      results: [
        unchanged(worker0),
        inConflict(toTheInternet, worker0),
        stillAbsent(worker0),
        created(worker1),
      ],
      asked: ['CreateRoute rtb-1 172.22.1.0/24 i-1'],
      told: 4,
    })
  })
})

describe('a refusal', () => {
  it.each<[string, Change, 'already-applied' | 'failed']>([
    ['RouteAlreadyExists', create(worker0), 'already-applied'],
    ['InvalidRoute.NotFound', remove(worker0), 'already-applied'],
    ['InvalidRoute.NotFound', prune(stale), 'already-applied'],
    ['InvalidRoute.NotFound', create(worker0), 'failed'],
    ['RouteAlreadyExists', replacing, 'failed'],
    ['InvalidRoute.NotFound', replacing, 'failed'],
    ['RouteAlreadyExists', remove(worker0), 'failed'],
    ['InvalidRouteTableID.NotFound', prune(stale), 'failed'],
  ])('%s of %j: %s', async (code, change, outcome) => {
    const error = awsError(code)
    const { results } = await write([change], () => error)
    expect(results).toEqual([outcome === 'failed' ? refused(change, error) : alreadyApplied(change)])
  })

  it('to repeat what a lost answer may have done means that it was done', async () => {
    const plan = [create(worker0), remove(worker1), prune(stale)]
    const { results } = await write(plan, (call) => {
      const code = call === 'CreateRoute' ? 'RouteAlreadyExists' : 'InvalidRoute.NotFound'
      return new AwsError(call, code, '', undefined, { isAfterLostAnswer: true })
    })
    expect(results).toEqual(plan.map(done))
  })

  it('because EC2 does not know the instance yet is retried', async () => {
    let calls = 0
    const notFound = awsError('InvalidInstanceID.NotFound')
    const { results, asked } = await write([create(worker0)], () => (++calls <= 2 ? notFound : undefined))
    expect([results, asked.length]).toEqual([[created(worker0)], 3])
  })

  it('at the end of the run: a write that was given up failed, one that was not started was not tried', async () => {
    const givenUp = awsError('AbortError')
    const { results } = await write([create(worker0), create(worker1)], (_, about) =>
      about.endsWith('i-0') ? givenUp : awsError('NotStarted'),
    )
    expect(results).toEqual([failed(givenUp, worker0), notTried(worker1)])
  })
})

describe('a route to replace that was deleted meanwhile', () => {
  const replacement = 'ReplaceRoute rtb-1 172.22.0.0/24 i-0'
  const creation = 'CreateRoute rtb-1 172.22.0.0/24 i-0'
  const gone = awsError('InvalidRoute.NotFound')
  const invalid = awsError('InvalidParameterValue')
  const exists = awsError('RouteAlreadyExists')
  const full = awsError('RouteLimitExceeded')
  const denied = unauthorized('ReplaceRoute')

  it.each<[string, AwsError, AwsError | undefined, AwsError | undefined, string[]]>([
    ['is created', gone, undefined, undefined, [replacement, creation]],
    ['is created, as EC2 names no reason', invalid, undefined, undefined, [replacement, creation]],
    ['exists after all: the first reason', invalid, exists, invalid, [replacement, creation]],
    ['cannot be created: the second reason', gone, full, full, [replacement, creation]],
    ['is not created after any other reason', denied, undefined, denied, [replacement]],
  ])('%s', async (_, replaceError, createError, expected, calls) => {
    const { results, asked } = await write([replacing], (call) =>
      call === 'ReplaceRoute' ? replaceError : createError,
    )
    expect(results).toEqual([expected === undefined ? done(replacing) : refused(replacing, expected)])
    expect(asked).toEqual(calls)
  })
})

it('a role that may not delete still creates, in the same table, the routes that its workers lack', async () => {
  const denied = unauthorized('DeleteRoute')
  const plan = [...Array.from({ length: 12 }, () => prune(stale)), create(worker0)]
  const { results } = await write(plan, (call) => (call === 'DeleteRoute' ? denied : undefined))
  expect(results.at(-1)).toEqual(created(worker0))
})

it('a table full of IPv4 routes still gets IPv6 routes, which EC2 counts separately', async () => {
  const full = awsError('RouteLimitExceeded')
  const six = create(worker({ podCidr: '172.22.0.0/24 fd00::/64' }), 'rtb-1', cidr('fd00::/64'))
  const plan = [...workers(12).map((each) => create(each)), six, prune(stale)]
  const { results } = await write(plan, (_, about) => (about.includes('.0/24 i') ? full : undefined))
  expect(results.slice(-2)).toEqual([done(six), done(prune(stale))])
})

describe('a plan', () => {
  const bothTables = ['rtb-1', 'rtb-2'].flatMap((table) => workers(12).map((each) => create(each, table)))
  const times = (count: number, kind: string) => Array<string>(count).fill(kind)

  it('leaves out the writes of a blocked worker, and no others', async () => {
    const own = [create(worker0), replace(toAStranger, worker0, 'rtb-2')]
    const plan = [...own, keep(worker0, 'rtb-3'), create(worker1), prune(stale)]
    expect(await write(plan, undefined, [worker0])).toMatchObject({
      results: [...own.map(excluded), unchanged(worker0, 'rtb-3'), created(worker1), done(prune(stale))],
      asked: ['CreateRoute rtb-1 172.22.1.0/24 i-1', 'DeleteRoute rtb-1 172.22.9.0/24'],
    })
  })

  it.each([
    [50, 10],
    // Few until EC2's documented bucket must be empty.
    [60, 2],
    [120, 4],
    [200, 10],
  ])('of %s routes has at most %s writes in flight', async (count, most) => {
    const changes = workers(count).map((each) => create(each))
    expect(await write(changes)).toMatchObject({ results: changes.map(done), most })
  })

  it('counts its writes alone', async () => {
    const changes = workers(200).map((each, index) => (index < 150 ? keep(each) : create(each)))
    expect((await write(changes)).most).toBe(10)
  })

  it.each<[string, AwsError, string[]]>([
    ['one route', awsError('InvalidParameterValue'), [...times(12, 'failed'), ...times(12, 'done')]],
    [
      'a full table',
      awsError('RouteLimitExceeded'),
      [...times(10, 'failed'), ...times(2, 'not-tried'), ...times(12, 'done')],
    ],
    [
      'a table that a policy denies',
      unauthorized('CreateRoute'),
      [...times(10, 'failed'), ...times(2, 'not-tried'), ...times(12, 'done')],
    ],
    ['the whole run', awsError('RequestExpired'), [...times(10, 'failed'), ...times(14, 'not-tried')]],
  ])('goes on, in its order, where a refusal does not concern: %s', async (_, refusal, outcomes) => {
    const { results } = await write(bothTables, (_call, about) =>
      about.startsWith('rtb-1') ? refusal : undefined,
    )
    expect(results.map(({ change }) => change)).toEqual(bothTables)
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(outcomes)
  })
})
