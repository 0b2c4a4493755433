import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../../src/model/finding.ts'
import { NOTHING_YET, type RunResult } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { judged } from '../../fixtures/results/reachability.ts'
import { presented } from '../../fixtures/results/reachability-report.ts'
import { created, done, failed, planned, prune, replace, unchanged } from '../../fixtures/results/results.ts'
import { docsPage, labResult, outputsOf, resultOn, runResult } from '../../fixtures/results/run-result.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old', 'eni-old') })

function parsed(name: string, run: RunResult): unknown {
  const { [name]: text = '' } = outputsOf(run)
  return JSON.parse(text)
}

/** What a run that did nothing has for all outputs. */
const NOTHING = {
  routes: '[]',
  'route-table-ids': '[]',
  validated: 'false',
  'has-changes': 'false',
  'plan-hash': '',
  'created-count': '0',
  'replaced-count': '0',
  'deleted-count': '0',
  'unchanged-count': '0',
  'failed-count': '0',
  findings: '[]',
  reachable: 'unknown',
  reachability: '[]',
  'report-file': '/temp/report.json',
  'summary-file': '/temp/summary.md',
}

describe('the outputs', () => {
  it('are complete for a run that could not start', () => {
    const findings = [error('invalid-input', 'vpc-id is "lab"')]
    expect(outputsOf({ ...NOTHING_YET, findings })).toEqual({
      ...NOTHING,
      findings: '[{"severity":"error","code":"invalid-input","message":"vpc-id is \\"lab\\""}]',
    })
  })

  it('of the first run in the lab', () => {
    expect(outputsOf(labResult())).toEqual({
      ...NOTHING,
      routes: expect.stringMatching(/^\[(?:\{[^{}]*\},?){5}\]$/),
      'route-table-ids': '["rtb-1"]',
      validated: 'true',
      'has-changes': 'true',
      'plan-hash': '',
      'created-count': '3',
    })
  })

  it('have the counts', () => {
    const results = [
      done(replace(stale, worker0)),
      ...[stale, stale].map((current) => done(prune(current))),
      ...workers(3).map((each) => unchanged(each)),
      ...workers(4).map((each) => failed(awsError('InternalError'), each)),
    ]
    expect(outputsOf(runResult({ results }))).toMatchObject({
      'created-count': '0',
      'replaced-count': '1',
      'deleted-count': '2',
      'unchanged-count': '3',
      'failed-count': '4',
    })
  })
})

describe('the output findings', () => {
  it('has the commands and the link to the documentation', () => {
    const findings = [{ ...warning('route-missing', 'No route.'), commands: ['aws ec2 x'] }]
    expect(parsed('findings', { ...NOTHING_YET, docsPage, findings })).toEqual([
      {
        severity: 'warning',
        code: 'route-missing',
        message: 'No route.',
        commands: ['aws ec2 x'],
        url: 'https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#route-missing',
      },
    ])
  })
})

describe('the output routes', () => {
  it("has every route as last read, with EC2's field names", () => {
    const run = resultOn([propagatedRoute('10.9.0.0/16'), workerRoute(worker0)], created(worker0))
    const first = {
      routeTableId: 'rtb-1',
      destinationCidrBlock: '172.22.0.0/24',
      instanceId: 'i-0',
      gatewayId: null,
      networkInterfaceId: 'eni-0',
      state: 'active',
      origin: 'CreateRoute',
      worker: 'worker-0',
      change: 'created',
    }
    const toGateway = { instanceId: null, gatewayId: 'vgw-1', networkInterfaceId: null }
    const propagated = { destinationCidrBlock: '10.9.0.0/16', origin: 'EnableVgwRoutePropagation' }
    expect(parsed('routes', run)).toEqual([
      first,
      { ...first, ...toGateway, ...propagated, worker: null, change: null },
    ])
  })

  it.each([
    ['an instance without a known interface', toInstance('i-9'), { instanceId: 'i-9' }],
    ['a network interface', toNetworkInterface('eni-9'), { networkInterfaceId: 'eni-9' }],
    ['a NAT gateway', toOther('nat-1'), {}],
    ['nothing', toNothing(), {}],
  ])('names the target only in the field of its kind: %s', (_, target, named) => {
    expect(parsed('routes', resultOn([route({ target, state: 'blackhole' })]))).toMatchObject([
      { instanceId: null, gatewayId: null, networkInterfaceId: null, state: 'blackhole', ...named },
    ])
  })

  it.each([
    [toInstance('i-9', 'eni-9'), 'i-9'],
    [toNetworkInterface('eni-9'), 'eni-9'],
    [toOther('nat-1'), 'nat-1'],
    [toNothing(), null],
  ])('has the target that a replaced route had: %j', (target, previousTarget) => {
    const change = replace(route({ target }), worker0)
    expect(parsed('routes', resultOn([workerRoute(worker0)], done(change)))).toMatchObject([
      { instanceId: 'i-0', change: 'replaced', previousTarget },
    ])
    const unwritten = resultOn([workerRoute(worker0)], planned(change), created(worker0))
    expect(outputsOf(unwritten)['routes']).not.toContain('previousTarget')
  })

  it('has no route that does not exist', () => {
    expect(parsed('routes', resultOn([], created(worker0), done(prune(stale))))).toEqual([])
  })

  it('has the routes of every table', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [workerRoute(worker0)] }),
    )
    const run = runResult({ tables, results: [created(worker0, 'rtb-1'), unchanged(worker0, 'rtb-2')] })
    expect(parsed('route-table-ids', run)).toEqual(['rtb-1', 'rtb-2'])
    expect(parsed('routes', run)).toMatchObject([
      { routeTableId: 'rtb-1', worker: 'worker-0', change: 'created' },
      { routeTableId: 'rtb-2', worker: 'worker-0', change: 'unchanged' },
    ])
  })
})

it('the outputs about pods say whether all can talk, and pair by pair', () => {
  const run = { ...labResult(), reachability: presented(judged(workers(2))) }
  expect(outputsOf(run)['reachable']).toBe('true')
  expect(parsed('reachability', run)).toMatchObject([
    { from: 'worker-0', to: 'worker-1', verdict: 'all' },
    { from: 'worker-1', to: 'worker-0', verdict: 'all' },
  ])
})
