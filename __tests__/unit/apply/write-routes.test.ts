import { describe, expect, it } from '@jest/globals'

import { applyPlan, disableChecks, skipPlan } from '../../../src/apply/write-routes.ts'
import { AwsError } from '../../../src/aws/aws-error.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { Worker } from '../../../src/model/worker.ts'
import type { Change } from '../../../src/plan/plan.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import {
  alreadyApplied,
  alreadyThere,
  checkOf,
  conflictWith,
  create,
  created,
  done,
  failed,
  inConflict,
  keep,
  absent,
  stillAbsent,
  excluded,
  notTried,
  planned,
  prune,
  refused,
  remove,
  replace,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { route, toGateway, toInstance } from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const worker2 = worker({ name: 'worker-2' })
const toTheInternet = route({ destination: '172.22.2.0/24', target: toGateway('igw-1') })
const toAStranger = route({ target: toInstance('i-old'), state: 'blackhole' })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const ignore = (): void => undefined
const impatient = () => new WaitBudget(fakeClock(), 0, never())

/** Carries out a plan that holds nobody back. */
function apply(plan: readonly Change[], ec2: ReturnType<typeof recordingEc2>) {
  return applyPlan(plan, new Set(), ec2, impatient(), ignore)
}

describe('carrying out a plan', () => {
  it('writes the missing routes only, and tells what became of every change', async () => {
    const ec2 = recordingEc2()
    const plan = [keep(worker0), create(worker1), conflictWith(toTheInternet, worker2)]
    expect(await apply(plan, ec2)).toEqual([
      unchanged(worker0),
      created(worker1),
      inConflict(toTheInternet, worker2),
    ])
    expect(ec2.asked).toEqual(['CreateRoute rtb-1 172.22.1.0/24 i-1'])
  })

  it.each([
    [
      'points a route of a stranger at its worker',
      replace(toAStranger, worker0),
      'ReplaceRoute rtb-1 172.22.0.0/24 i-0',
    ],
    ['takes a worker’s route away', remove(worker0, 'rtb-2'), 'DeleteRoute rtb-2 172.22.0.0/24'],
    ['takes a stale route away', prune(stale), 'DeleteRoute rtb-1 172.22.9.0/24'],
    [
      'creates the IPv6 route of a worker with two pod CIDRs',
      create(worker({ podCidr: '172.22.0.0/24 fd00::/64' }), 'rtb-1', cidr('fd00::/64')),
      'CreateRoute rtb-1 fd00::/64 i-0',
    ],
  ])('%s, in one call', async (_, change, asked) => {
    const ec2 = recordingEc2()
    expect(await apply([change], ec2)).toEqual([done(change)])
    expect(ec2.asked).toEqual([asked])
  })

  it('writes nothing for a worker that has no route to lose', async () => {
    const ec2 = recordingEc2()
    expect(await apply([absent(worker0)], ec2)).toEqual([stillAbsent(worker0)])
    expect(ec2.asked).toEqual([])
  })

  it.each([
    ['creates', create, 'CreateRoute rtb-1 172.22.0.0/24 eni-0'],
    ['replaces', (it: Worker) => replace(toAStranger, it), 'ReplaceRoute rtb-1 172.22.0.0/24 eni-0'],
  ])(
    'names the primary network interface where it %s a route to a worker that has several',
    async (_, make, asked) => {
      const ec2 = recordingEc2()
      await apply([make(worker({ networkInterfaces: twoInterfaces() }))], ec2)
      expect(ec2.asked).toEqual([asked])
    },
  )

  it('takes a route that is already there for no failure: another run’s, or its own after a lost answer', async () => {
    const ec2 = recordingEc2({ refuse: () => awsError('RouteAlreadyExists') })
    expect(await apply([create(worker0)], ec2)).toEqual([alreadyThere(worker0)])
  })

  it.each([
    ['a worker’s', remove(worker0)],
    ['a stale one', prune(stale)],
  ])('takes a route that has gone already for no failure: %s', async (_, change) => {
    const ec2 = recordingEc2({ refuse: () => awsError('InvalidRoute.NotFound') })
    expect(await apply([change], ec2)).toEqual([alreadyApplied(change)])
  })

  it.each([
    ['InvalidRoute.NotFound', create(worker0)],
    ['RouteAlreadyExists', replace(toAStranger, worker0)],
    ['InvalidRoute.NotFound', replace(toAStranger, worker0)],
    ['RouteAlreadyExists', remove(worker0)],
    ['InvalidRouteTableID.NotFound', prune(stale)],
  ])('takes %s for a failure where it does not say that the work is done', async (code, change) => {
    const refusal = awsError(code)
    expect(await apply([change], recordingEc2({ refuse: () => refusal }))).toEqual([refused(change, refusal)])
  })

  it('takes what EC2 refuses to do again, after a lost answer, for done', async () => {
    const refuse = ({ call }: { call: string }) =>
      new AwsError(
        call,
        call === 'CreateRoute' ? 'RouteAlreadyExists' : 'InvalidRoute.NotFound',
        '',
        undefined,
        true,
      )
    const plan = [create(worker0), remove(worker1), prune(stale)]
    expect(await apply(plan, recordingEc2({ refuse }))).toEqual(plan.map(done))
  })

  it.each([
    'InvalidInstanceID.NotFound',
    'InvalidRouteTableID.NotFound',
    'InvalidNetworkInterfaceID.NotFound',
  ])('tries again what is so new that EC2 does not know it: %s', async (code) => {
    const clock = fakeClock()
    const waitBudget = new WaitBudget(clock, 120, never())
    let calls = 0
    const ec2 = recordingEc2({ refuse: () => (++calls <= 3 ? awsError(code) : undefined) })
    expect(await applyPlan([create(worker0)], new Set(), ec2, waitBudget, ignore)).toEqual([created(worker0)])
    expect(clock.slept).toEqual([250, 500, 1000])
    calls = 0
    const checks = [checkOf(worker0)]
    expect(await disableChecks(checks, ec2, waitBudget)).toEqual(checks.map(switchedOff))
  })

  it('reports what EC2 still does not know when the patience is at its end', async () => {
    const refusal = awsError('InvalidInstanceID.NotFound')
    const clock = fakeClock()
    const ec2 = recordingEc2({ refuse: () => refusal })
    const waitBudget = new WaitBudget(clock, 1, never())
    expect(await applyPlan([create(worker0)], new Set(), ec2, waitBudget, ignore)).toEqual([
      failed(refusal, worker0),
    ])
    expect([clock.now(), ec2.asked.length]).toEqual([1000, 4])
  })

  it('does not wait for what will not come: a refusal for good', async () => {
    const clock = fakeClock()
    const ec2 = recordingEc2({ refuse: () => awsError('InvalidParameterValue') })
    await applyPlan([create(worker0)], new Set(), ec2, new WaitBudget(clock, 120, never()), ignore)
    expect([clock.slept, ec2.asked.length]).toEqual([[], 1])
  })

  it('tells what was not begun, because the run is to end, from what was given up', async () => {
    const givenUp = awsError('AbortError')
    const refuse = ({ about }: { about: string }) =>
      about.includes('i-0') ? givenUp : awsError('NotStarted')
    const plan = [create(worker0), create(worker1)]
    expect(await apply(plan, recordingEc2({ refuse }))).toEqual([failed(givenUp, worker0), notTried(worker1)])
  })

  it.each(['InvalidParameterValue', 'InvalidRoute.NotFound'])(
    'creates a route that was to be replaced and has gone: %s',
    async (code) => {
      const ec2 = recordingEc2({
        refuse: ({ call }) => (call === 'ReplaceRoute' ? awsError(code) : undefined),
      })
      const change = replace(toAStranger, worker0)
      expect(await apply([change], ec2)).toEqual([done(change)])
      expect(ec2.asked).toEqual([
        'ReplaceRoute rtb-1 172.22.0.0/24 i-0',
        'CreateRoute rtb-1 172.22.0.0/24 i-0',
      ])
    },
  )

  it('reports why a route that is there could not be replaced, and overwrites nothing', async () => {
    const refusal = awsError('InvalidParameterValue')
    const refuse = ({ call }: { call: string }) =>
      call === 'ReplaceRoute' ? refusal : awsError('RouteAlreadyExists')
    const change = replace(toAStranger, worker0)
    expect(await apply([change], recordingEc2({ refuse }))).toEqual([refused(change, refusal)])
  })

  it('reports why a route that has gone could not be created', async () => {
    const refusal = awsError('RouteLimitExceeded')
    const refuse = ({ call }: { call: string }) =>
      call === 'ReplaceRoute' ? awsError('InvalidRoute.NotFound') : refusal
    const change = replace(toAStranger, worker0)
    expect(await apply([change], recordingEc2({ refuse }))).toEqual([refused(change, refusal)])
  })

  it('holds back the routes of a worker whose check could not be switched off, and of no other', async () => {
    const ec2 = recordingEc2()
    const plan = [
      create(worker0),
      replace(toAStranger, worker0, 'rtb-2'),
      keep(worker0, 'rtb-3'),
      create(worker1),
      prune(stale),
    ]
    expect(await applyPlan(plan, new Set([worker0]), ec2, impatient(), ignore)).toEqual([
      notTried(worker0),
      excluded(replace(toAStranger, worker0, 'rtb-2')),
      unchanged(worker0, 'rtb-3'),
      created(worker1),
      done(prune(stale)),
    ])
    expect(ec2.asked).toEqual(['CreateRoute rtb-1 172.22.1.0/24 i-1', 'DeleteRoute rtb-1 172.22.9.0/24'])
  })

  it('goes on with the others when one route is refused, and keeps the plan’s order', async () => {
    const refusal = awsError('InvalidParameterValue')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about.includes('i-1') ? refusal : undefined) })
    expect(await apply([create(worker0), create(worker1), create(worker2)], ec2)).toEqual([
      created(worker0),
      failed(refusal, worker1),
      created(worker2),
    ])
  })

  it('never has more than ten writes under way', async () => {
    const ec2 = recordingEc2()
    await apply(
      workers(100).map((worker) => create(worker)),
      ec2,
    )
    expect([ec2.asked.length, ec2.most()]).toEqual([100, 10])
  })

  it('begins no other write once one shows that all would fail', async () => {
    const refusal = awsError('RequestExpired')
    const ec2 = recordingEc2({ refuse: () => refusal })
    const plan = ['rtb-1', 'rtb-2'].flatMap((table) => workers(25).map((worker) => create(worker, table)))
    const outcomes = (await apply(plan, ec2)).map(({ outcome }) => outcome.kind)
    expect(outcomes).toEqual([...Array<string>(10).fill('failed'), ...Array<string>(40).fill('not-tried')])
    expect(ec2.asked).toHaveLength(10)
  })

  it.each([
    ['full', awsError('RouteLimitExceeded')],
    ['out of bounds', unauthorized('CreateRoute')],
  ])('leaves a table that is %s alone and goes on with the next', async (_, refusal) => {
    const ec2 = recordingEc2({ refuse: ({ about }) => (about.startsWith('rtb-1') ? refusal : undefined) })
    const plan = ['rtb-1', 'rtb-2'].flatMap((table) => workers(12).map((worker) => create(worker, table)))
    const outcomes = (await apply(plan, ec2)).map(({ outcome }) => outcome.kind)
    expect(outcomes).toEqual([
      ...Array<string>(10).fill('failed'),
      ...Array<string>(2).fill('not-tried'),
      ...Array<string>(12).fill('done'),
    ])
  })

  it('tells every result as soon as it is known', async () => {
    const told: unknown[] = []
    const plan = [create(worker0), keep(worker1)]
    const results = await applyPlan(plan, new Set(), recordingEc2(), impatient(), (result) =>
      told.push(result),
    )
    expect(told).toEqual([results[1], results[0]])
  })

  it('does not hide a defect behind a result', async () => {
    const ec2 = { ...recordingEc2(), createRoute: () => Promise.reject(new TypeError('oops')) }
    await expect(apply([create(worker0)], ec2)).rejects.toEqual(new TypeError('oops'))
  })
})

describe('a plan that is not carried out', () => {
  const plan = [
    keep(worker0),
    create(worker1),
    conflictWith(toTheInternet, worker2),
    replace(toAStranger, worker0),
    remove(worker1),
    absent(worker2),
    prune(stale),
  ]

  it.each([
    ['planned', planned],
    ['not-tried', excluded],
  ] as const)('tells everything that there is to write as %s, and the rest as it is', (kind, told) => {
    expect(skipPlan(plan, kind)).toEqual([
      unchanged(worker0),
      told(create(worker1)),
      inConflict(toTheInternet, worker2),
      told(replace(toAStranger, worker0)),
      told(remove(worker1)),
      stillAbsent(worker2),
      told(prune(stale)),
    ])
  })
})

describe('switching checks off', () => {
  it('asks for the instance or, of several interfaces, for the one that is meant', async () => {
    const ec2 = recordingEc2()
    const checks = [checkOf(worker0), checkOf(worker1, 'eni-9')]
    expect(await disableChecks(checks, ec2, impatient())).toEqual(checks.map(switchedOff))
    expect(ec2.asked).toEqual(['DisableSourceDestCheck i-0', 'DisableSourceDestCheck eni-9'])
  })

  it('goes on with the others when one is refused, and keeps their order', async () => {
    const refusal = unauthorized('ModifyInstanceAttribute')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about === 'i-0' ? refusal : undefined) })
    expect(await disableChecks([checkOf(worker0), checkOf(worker1)], ec2, impatient())).toEqual([
      { check: checkOf(worker0), error: refusal },
      switchedOff(checkOf(worker1)),
    ])
  })

  it.each([
    ['a missing permission', unauthorized('ModifyInstanceAttribute')],
    ['credentials that have expired', awsError('RequestExpired')],
  ])('asks for no more after a refusal that all would meet: %s', async (_, refusal) => {
    const ec2 = recordingEc2({ refuse: () => refusal })
    const checks = workers(30).map((worker) => checkOf(worker))
    expect(await disableChecks(checks, ec2, impatient())).toEqual(
      checks.map((check) => ({ check, error: refusal })),
    )
    expect(ec2.asked).toHaveLength(10)
  })

  it('never has more than ten under way', async () => {
    const ec2 = recordingEc2()
    await disableChecks(
      workers(30).map((worker) => checkOf(worker)),
      ec2,
      impatient(),
    )
    expect([ec2.asked.length, ec2.most()]).toEqual([30, 10])
  })

  it('does not hide a defect behind a result', async () => {
    const ec2 = { disableSourceDestCheck: () => Promise.reject(new TypeError('oops')) }
    await expect(disableChecks([checkOf(worker0)], ec2, impatient())).rejects.toEqual(new TypeError('oops'))
  })
})
