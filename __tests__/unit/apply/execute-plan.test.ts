import { describe, expect, it } from '@jest/globals'

import { applyPlan, type Applied } from '../../../src/apply/apply-plan.ts'
import { executePlan, readBackDisabledChecks, readBackRoutes } from '../../../src/apply/execute-plan.ts'
import { observe, type RouteResult } from '../../../src/apply/route-result.ts'
import { error } from '../../../src/model/finding.ts'
import type { RouteTable } from '../../../src/model/route-table.ts'
import type { Writes } from '../../../src/plan/plan.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import {
  alreadyThere,
  checkOf,
  create,
  created,
  failed,
  inConflict,
  keep,
  notTried,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import { fakeClock, never } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import {
  route,
  routeTable,
  routeTableWith,
  toGateway,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { instance, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const withRoute = routeTableWith(workerRoute(worker0))

/** What a run against this EC2 has at hand, and what it says. */
function dependenciesWith(ec2: ReturnType<typeof recordingEc2>, seconds = 120) {
  const clock = fakeClock()
  const said: string[] = []
  const progress = { clock, say: (line: string) => said.push(line) }
  const waitBudget = new WaitBudget(clock, seconds, never())
  return { ec2, region: 'us-west-2', waitBudget, progress, clock, said }
}

describe('executing a plan', () => {
  const execute = (plan: Partial<Writes>, ec2: ReturnType<typeof recordingEc2>) =>
    executePlan({ changes: [], checks: [], ...plan }, dependenciesWith(ec2))

  it('disables checks before it writes any route', async () => {
    const ec2 = recordingEc2()
    const checks = [checkOf(worker0), checkOf(worker1)]
    expect(await execute({ changes: [create(worker0), create(worker1)], checks }, ec2)).toEqual({
      results: [created(worker0), created(worker1)],
      checkResults: checks.map(switchedOff),
      findings: [],
    })
    expect(ec2.asked.map((line) => line.split(' ')[0])).toEqual([
      ...['DisableSourceDestCheck', 'DisableSourceDestCheck', 'CreateRoute', 'CreateRoute'],
    ])
  })

  it('writes no route to a worker whose check stays enabled, and says why', async () => {
    const refusal = unauthorized('ModifyInstanceAttribute')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about === 'i-0' ? refusal : undefined) })
    const checks = [checkOf(worker0), checkOf(worker1)]
    expect(await execute({ changes: [create(worker0), create(worker1)], checks }, ec2)).toEqual({
      results: [notTried(worker0), created(worker1)],
      checkResults: [{ check: checkOf(worker0), error: refusal }, switchedOff(checkOf(worker1))],
      findings: [
        error(
          'permission-denied',
          "worker-0 (i-0): The credentials lack the permission ec2:ModifyInstanceAttribute. Allow it in the role's policy.",
        ),
      ],
    })
  })

  it('reports what EC2 refused', async () => {
    const refusal = awsError('InternalError', 'Sorry')
    const ec2 = recordingEc2({ refuse: () => refusal })
    expect(await execute({ changes: [create(worker0), keep(worker1)] }, ec2)).toEqual({
      results: [failed(refusal, worker0), unchanged(worker1)],
      checkResults: [],
      findings: [
        error('aws-error', 'worker-0 in rtb-1: CreateRoute failed. AWS returned InternalError: Sorry'),
      ],
    })
  })

  it('says what it does while EC2 takes long', async () => {
    const dependencies = dependenciesWith(recordingEc2())
    const slowly = () => dependencies.clock.sleep(5000)
    const ec2 = { ...dependencies.ec2, disableSourceDestCheck: slowly, createRoute: slowly }
    const plan = { changes: [create(worker0), keep(worker1)], checks: [checkOf(worker0)] }
    await executePlan(plan, { ...dependencies, ec2 })
    expect(dependencies.said).toEqual([
      'Disabling 1 source/destination check …',
      'Writing routes: 0 of 2 done …',
    ])
  })
})

describe('reading routes back', () => {
  const readBack = async (
    results: readonly RouteResult[],
    { read, tables = [withRoute], seconds }: { read: RouteTable[]; tables?: RouteTable[]; seconds?: number },
  ) => {
    const dependencies = dependenciesWith(recordingEc2({ tables: read }), seconds)
    const verification = await readBackRoutes({ results, checkResults: [] }, tables, dependencies)
    const { ec2, said, clock } = dependencies
    return { ...verification, asked: ec2.asked, said, waited: clock.now() }
  }

  it('reads all tables in one call', async () => {
    const [first, second] = [withRoute, { ...withRoute, routeTableId: 'rtb-2' }]
    const results = [created(worker0, 'rtb-1'), created(worker0, 'rtb-2')]
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId }))
    expect(await readBack(results, { read: [second, first], tables })).toMatchObject({
      tables: [first, second],
      results: [{ observed: { kind: 'active' } }, { observed: { kind: 'active' } }],
      findings: [],
      asked: ['DescribeRouteTables [{"name":"route-table-id","values":["rtb-1","rtb-2"]}]'],
    })
  })

  it.each([
    ['created', created(worker0), 1],
    ['found by the write', alreadyThere(worker0), 1],
    ['refused: another run may have created it', failed(awsError('InternalError'), worker0), 1],
    ['there before', unchanged(worker0), 0],
    ['not tried', notTried(worker0), 0],
    ['in conflict', inConflict(route({ target: toGateway('igw-1') }), worker0), 0],
  ])('takes a new read only if something was sent: the route was %s', async (_, result, reads) => {
    const { asked, results } = await readBack([result], { read: [withRoute] })
    expect([asked.length, results[0]?.observed?.kind]).toEqual([reads, 'active'])
  })

  it('reports what is not seen when the time is up, and meanwhile how much is missing', async () => {
    const results = [created(worker0), created(worker1)]
    const { said, waited, findings } = await readBack(results, { read: [withRoute], seconds: 20 })
    expect(waited).toBe(20_000)
    expect(said).toEqual([
      ...['16 seconds', '1 second'].map((left) => `Verifying: 1 of 2 routes confirmed, ${left} left …`),
    ])
    expect(findings).toEqual([
      error(
        'route-not-seen',
        "The route 172.22.1.0/24 to worker-1 (i-1) in rtb-1 isn't visible after 20 seconds. If EC2 is slow, increase wait-timeout. Otherwise, find out what deletes the route.",
      ),
    ])
  })
})

describe('applying a plan', () => {
  const stillOn = instance({ name: 'worker-1', sourceDestCheck: true })

  const refusal = awsError('InternalError')

  const apply = async (end: AbortSignal, checks: Writes['checks'] = []) => {
    const ec2 = recordingEc2({
      tables: [routeTable()],
      instances: [stillOn],
      refuse: ({ about }) => (about.endsWith(' i-0') ? refusal : undefined),
    })
    const plan = { changes: [create(worker0), create(worker1)], checks }
    const steps: Applied[] = []
    for await (const step of applyPlan(plan, [routeTable()], dependenciesWith(ec2, 0), end)) steps.push(step)
    return { steps, asked: ec2.asked.map((line) => line.split(' ')[0]) }
  }

  it('hands on what is known after each step, with the findings of all steps before', async () => {
    const { steps, asked } = await apply(never(), [checkOf(worker1)])
    const results = [failed(refusal, worker0), created(worker1)]
    const checkResults = [switchedOff(checkOf(worker1))]
    expect(steps.map((step) => ({ ...step, findings: step.findings.map(({ code }) => code) }))).toEqual([
      { results, checkResults, tables: [routeTable()], findings: ['aws-error'] },
      ...[
        ['aws-error', 'route-not-seen'],
        ['aws-error', 'route-not-seen', 'source-dest-check-not-off'],
      ].map((findings) =>
        expect.objectContaining({ results: observe(results, [routeTable()]), checkResults, findings }),
      ),
    ])
    expect(asked).toEqual([
      ...['DisableSourceDestCheck', 'CreateRoute', 'CreateRoute', 'DescribeRouteTables', 'DescribeInstances'],
    ])
  })

  it('reads nothing back if the run has to end', async () => {
    const { steps, asked } = await apply(AbortSignal.abort())
    expect(steps).toMatchObject([{ results: [failed(refusal, worker0), created(worker1)] }])
    expect(asked).toEqual(['CreateRoute', 'CreateRoute'])
  })
})

describe('reading disabled checks back', () => {
  const on = worker({ sourceDestCheck: true })

  it('reads those that were disabled, and not those that EC2 refused', async () => {
    const ec2 = recordingEc2({ instances: [instance({ name: 'worker-1', sourceDestCheck: true })] })
    const refused = { check: checkOf(on), error: awsError('InternalError') }
    const disabled = switchedOff(checkOf(worker1))
    const dependencies = dependenciesWith(ec2, 0)
    const execution = { results: [], checkResults: [refused, disabled] }
    expect(await readBackDisabledChecks(execution, dependencies)).toMatchObject([
      { code: 'source-dest-check-not-off' },
    ])
    expect(ec2.asked).toEqual(['DescribeInstances [{"name":"instance-id","values":["i-1"]}]'])
  })

  it('needs no call if none was disabled', async () => {
    const ec2 = recordingEc2()
    const refused = { check: checkOf(on), error: awsError('InternalError') }
    const execution = { results: [], checkResults: [refused] }
    expect(await readBackDisabledChecks(execution, dependenciesWith(ec2))).toEqual([])
    expect(ec2.asked).toEqual([])
  })
})
