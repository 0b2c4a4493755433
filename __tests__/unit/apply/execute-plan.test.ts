import { describe, expect, it } from '@jest/globals'

import { readBackRoutes, writePlan } from '../../../src/apply/execute-plan.ts'
import { error } from '../../../src/model/finding.ts'
import type { Change } from '../../../src/plan/plan.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { WaitBudget } from '../../../src/runtime/wait-budget.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import { runResult } from '../../fixtures/results/run-result.ts'
import {
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
import { instance, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const withRoute = routeTableWith(workerRoute(worker0))

/** What a run has at hand against this EC2, when it may wait for so many seconds. */
function meansWith(ec2: ReturnType<typeof recordingEc2>, seconds = 120) {
  const clock = fakeClock()
  const said: string[] = []
  const progress = { clock, say: (line: string) => said.push(line) }
  return {
    ec2,
    waitBudget: new WaitBudget(clock, seconds, never()),
    progress,
    waitTimeoutSeconds: seconds,
    clock,
    said,
  }
}

describe('writing', () => {
  const write = async (plan: readonly Change[], run: RunResult, ec2: ReturnType<typeof recordingEc2>) => {
    await writePlan(plan, run, meansWith(ec2))
    return run
  }

  it('switches checks off before it makes any route', async () => {
    const ec2 = recordingEc2()
    const checks = [checkOf(worker0), checkOf(worker1, 'eni-9')]
    const run = await write([create(worker0), create(worker1)], runResult({ checks }), ec2)
    expect(ec2.asked).toEqual([
      'DisableSourceDestCheck i-0',
      'DisableSourceDestCheck eni-9',
      'CreateRoute rtb-1 172.22.0.0/24 i-0',
      'CreateRoute rtb-1 172.22.1.0/24 i-1',
    ])
    expect(run.checkResults).toEqual(checks.map(switchedOff))
    expect(run.results).toEqual([created(worker0), created(worker1)])
    expect(run.findings).toEqual([])
  })

  it('makes no route to a worker whose check stays on, and says why', async () => {
    const refusal = unauthorized('ModifyInstanceAttribute')
    const ec2 = recordingEc2({ refuse: ({ about }) => (about === 'i-0' ? refusal : undefined) })
    const checks = [checkOf(worker0), checkOf(worker1)]
    const run = await write([create(worker0), create(worker1)], runResult({ checks }), ec2)
    expect(run.results).toEqual([notTried(worker0), created(worker1)])
    expect(run.checkResults).toEqual([
      { check: checkOf(worker0), error: refusal },
      switchedOff(checkOf(worker1)),
    ])
    expect(run.findings).toEqual([
      error(
        'permission-denied',
        "worker-0 (i-0): The credentials lack the permission ec2:ModifyInstanceAttribute; allow it in the role's policy.",
      ),
    ])
  })

  it('adds what was refused to what was found before', async () => {
    const refusal = awsError('InternalError', 'Sorry')
    const before = error('route-conflict', 'in the way')
    const run = runResult({ findings: [before] })
    await write([create(worker0), keep(worker1)], run, recordingEc2({ refuse: () => refusal }))
    expect(run.results).toEqual([failed(refusal, worker0), unchanged(worker1)])
    expect(run.findings).toEqual([
      before,
      error('aws-error', 'worker-0 in rtb-1: CreateRoute failed. AWS said InternalError: Sorry'),
    ])
  })
})

describe('proving', () => {
  it('reads all tables back in one call, and keeps them as last read', async () => {
    const [first, second] = [withRoute, { ...withRoute, routeTableId: 'rtb-2' }]
    const ec2 = recordingEc2({ tables: [second, first] })
    const run = runResult({
      tables: ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId })),
      results: ['rtb-1', 'rtb-2'].map((table) => created(worker0, table)),
    })
    await readBackRoutes(run, meansWith(ec2))
    expect(ec2.asked).toEqual(['DescribeRouteTables [{"name":"route-table-id","values":["rtb-1","rtb-2"]}]'])
    expect(run.tables).toEqual([first, second])
    expect(run.sightings).toEqual([{ kind: 'active' }, { kind: 'active' }])
    expect(run.findings).toEqual([])
  })

  it.each([
    ['a route was created', [created(worker0)]],
    ['a route was refused: another run may have made it', [failed(awsError('InternalError'), worker0)]],
  ])('reads again when %s', async (_, results) => {
    const ec2 = recordingEc2({ tables: [withRoute] })
    await readBackRoutes(runResult({ tables: [withRoute], results }), meansWith(ec2))
    expect(ec2.asked).toHaveLength(1)
  })

  it.each([
    ['all was there', [unchanged(worker0)]],
    ['nothing was sent', [notTried(worker0), inConflict(route({ target: toGateway('igw-1') }), worker0)]],
  ])('needs no call when %s', async (_, results) => {
    const ec2 = recordingEc2({ tables: [routeTable()] })
    const run = runResult({ tables: [withRoute], results })
    await readBackRoutes(run, meansWith(ec2))
    expect(ec2.asked).toEqual([])
    expect(run.sightings.map(({ kind }) => kind)).toEqual(results.map(() => 'active'))
  })

  it('says what is not seen when the time is up, and meanwhile how much is missing', async () => {
    const means = meansWith(recordingEc2({ tables: [withRoute] }), 20)
    const run = runResult({ results: [created(worker0), created(worker1)] })
    await readBackRoutes(run, means)
    expect(means.clock.now()).toBe(20_000)
    expect(new Set(means.said)).toEqual(
      new Set(['Reading back: 1 of 2 routes not seen as they have to be yet …']),
    )
    expect(run.findings).toEqual([
      error(
        'route-not-seen',
        'The route 172.22.1.0/24 to worker-1 (i-1) in rtb-1 is not seen after 20 seconds; raise wait-timeout if EC2 is slow to show it, or see who deletes it.',
      ),
    ])
  })
})

describe('proving that checks are off', () => {
  const on = worker({ sourceDestCheck: true })
  const run = () =>
    runResult({
      tables: [withRoute],
      results: [unchanged(worker0)],
      checkResults: [switchedOff(checkOf(on))],
    })

  it('reads the instances by their IDs, until the check is seen off', async () => {
    const ec2 = recordingEc2({ instances: (call) => [instance({ sourceDestCheck: call < 2 })] })
    const means = meansWith(ec2)
    const proven = run()
    await readBackRoutes(proven, means)
    expect(ec2.asked).toEqual(Array(3).fill('DescribeInstances [{"name":"instance-id","values":["i-0"]}]'))
    expect(means.clock.slept).toEqual([250, 500])
    expect(proven.findings).toEqual([])
  })

  it('looks at the interface where the check was one interface’s', async () => {
    const several = worker({ networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) })
    const ec2 = recordingEc2({
      instances: (call) => [
        instance({
          sourceDestCheck: true,
          networkInterfaces: twoInterfaces({ checkOn: call < 1 ? ['eni-9'] : ['eni-0'] }),
        }),
      ],
    })
    const proven = { ...run(), checkResults: [switchedOff(checkOf(several, 'eni-9'))] }
    await readBackRoutes(proven, meansWith(ec2))
    expect(ec2.asked).toHaveLength(2)
    expect(proven.findings).toEqual([])
  })

  it('says which is still on when the time is up', async () => {
    const proven = {
      ...run(),
      checkResults: [
        switchedOff(checkOf(on)),
        switchedOff(checkOf(worker({ name: 'worker-1', sourceDestCheck: true }))),
      ],
    }
    const ec2 = recordingEc2({
      instances: [instance(), instance({ name: 'worker-1', sourceDestCheck: true })],
    })
    await readBackRoutes(proven, meansWith(ec2, 1))
    expect(proven.findings).toEqual([
      error(
        'source-dest-check-not-off',
        'The source/destination check was switched off for worker-1 (i-1), but is still seen on; raise wait-timeout, or see who switches it on.',
      ),
    ])
  })

  it('does not take an instance that is not shown for a proof', async () => {
    const proven = run()
    await readBackRoutes(proven, meansWith(recordingEc2(), 0))
    expect(proven.findings.map(({ code }) => code)).toEqual(['source-dest-check-not-off'])
  })

  it('does not look at a check that could not be switched off: that is told already', async () => {
    const ec2 = recordingEc2()
    const refusedCheck = { check: checkOf(on), error: awsError('InternalError') }
    await readBackRoutes({ ...run(), checkResults: [refusedCheck] }, meansWith(ec2))
    expect(ec2.asked).toEqual([])
  })
})
