import { describe, expect, it } from '@jest/globals'

import { error } from '../../../src/model/finding.ts'
import { renderOutputs } from '../../../src/report/outputs.ts'
import { NOTHING_YET } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { judged, openNetwork, presented } from '../../fixtures/results/reachability.ts'
import { labResult, runResult, docsPage } from '../../fixtures/results/run-result.ts'
import {
  alreadyThere,
  create,
  created,
  done,
  failed,
  stillAbsent,
  notTried,
  planned,
  prune,
  replace,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })

const routesOf = (...wanted: Parameters<typeof runResult>): unknown =>
  JSON.parse(renderOutputs(runResult(...wanted))['routes'] ?? '')

describe('the outputs', () => {
  it('of the lab’s first run', () => {
    const { routes, ...others } = renderOutputs(labResult())
    expect(JSON.parse(routes ?? '')).toHaveLength(5)
    expect(others).toEqual({
      'route-table-ids': '["rtb-1"]',
      validated: 'true',
      'has-changes': 'true',
      'created-count': '3',
      'replaced-count': '0',
      'deleted-count': '0',
      'unchanged-count': '0',
      'failed-count': '0',
      findings: '[]',
      reachable: 'unknown',
      reachability: '[]',
    })
  })

  it('of a run that could not begin are all there', () => {
    const findings = [error('invalid-input', 'vpc-id is "lab"')]
    expect(renderOutputs({ ...NOTHING_YET, findings })).toEqual({
      routes: '[]',
      'route-table-ids': '[]',
      validated: 'false',
      'has-changes': 'false',
      'created-count': '0',
      'replaced-count': '0',
      'deleted-count': '0',
      'unchanged-count': '0',
      'failed-count': '0',
      findings: '[{"severity":"error","code":"invalid-input","message":"vpc-id is \\"lab\\""}]',
      reachable: 'unknown',
      reachability: '[]',
    })
  })

  it('have the address of each finding’s entry where the runner tells whose action it is', () => {
    const findings = [error('invalid-input', 'vpc-id is "lab"')]
    const outputs = renderOutputs({ ...NOTHING_YET, docsPage, findings })
    expect(JSON.parse(outputs['findings'] ?? '')).toEqual([
      {
        severity: 'error',
        code: 'invalid-input',
        message: 'vpc-id is "lab"',
        url: 'https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#invalid-input',
      },
    ])
  })

  it('count what was there, and what could not be brought about', () => {
    const results = [
      unchanged(worker0),
      alreadyThere(worker1),
      ...workers(3).map((worker) => failed(awsError('InternalError'), worker)),
      notTried(worker0),
    ]
    const tables = [routeTableWith(workerRoute(worker0), workerRoute(worker1))]
    expect(renderOutputs(runResult({ results, tables }))).toMatchObject({
      validated: 'false',
      'has-changes': 'false',
      'created-count': '0',
      'unchanged-count': '2',
      'failed-count': '4',
    })
  })

  it('count what was replaced and deleted', () => {
    const stranger = workerRoute(worker0, { target: toInstance('i-old') })
    const stale = ['172.22.8.0/24', '172.22.9.0/24'].map((destination) => route({ ...stranger, destination }))
    const results = [
      done(replace(stranger, worker0)),
      unchanged(worker1),
      ...stale.map((current) => done(prune(current))),
    ]
    const tables = [routeTableWith(workerRoute(worker0), workerRoute(worker1))]
    expect(renderOutputs(runResult({ results, tables }))).toMatchObject({
      validated: 'true',
      'has-changes': 'true',
      'replaced-count': '1',
      'deleted-count': '2',
      'unchanged-count': '1',
    })
  })

  it('of a plan have the counts of what it would do, and nothing is validated of what is missing', () => {
    const run = runResult({ mode: 'plan', results: [planned(create(worker0))] })
    expect(renderOutputs(run)).toMatchObject({
      validated: 'false',
      'has-changes': 'true',
      'created-count': '1',
      'failed-count': '0',
    })
  })

  it('of a second destroy say that nothing had to be done and all is gone', () => {
    expect(renderOutputs(runResult({ mode: 'destroy', results: [stillAbsent(worker0)] }))).toMatchObject({
      validated: 'true',
      'has-changes': 'false',
      'deleted-count': '0',
      'unchanged-count': '1',
    })
  })

  it('mark the stale route that a plan would delete, and hold none that is gone', () => {
    const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old', 'eni-old') })
    const tables = [routeTable({ routes: [stale] })]
    expect(routesOf({ mode: 'plan', tables, results: [planned(prune(stale))] })).toEqual([
      {
        routeTableId: 'rtb-1',
        destinationCidrBlock: '172.22.9.0/24',
        instanceId: 'i-old',
        gatewayId: null,
        networkInterfaceId: 'eni-old',
        state: 'active',
        origin: 'CreateRoute',
        worker: null,
        change: 'to delete',
      },
    ])
    expect(routesOf({ tables: [routeTable({ routes: [] })], results: [done(prune(stale))] })).toEqual([])
  })

  it('hold every route as last read, under EC2’s names, the workers’ first', () => {
    const table = routeTableWith(propagatedRoute('10.9.0.0/16'), workerRoute(worker0))
    expect(routesOf({ tables: [table], results: [created(worker0)] })).toEqual([
      {
        routeTableId: 'rtb-1',
        destinationCidrBlock: '172.22.0.0/24',
        instanceId: 'i-0',
        gatewayId: null,
        networkInterfaceId: 'eni-0',
        state: 'active',
        origin: 'CreateRoute',
        worker: 'worker-0',
        change: 'created',
      },
      {
        routeTableId: 'rtb-1',
        destinationCidrBlock: '10.9.0.0/16',
        instanceId: null,
        gatewayId: 'vgw-1',
        networkInterfaceId: null,
        state: 'active',
        origin: 'EnableVgwRoutePropagation',
        worker: null,
        change: null,
      },
      {
        routeTableId: 'rtb-1',
        destinationCidrBlock: '172.20.0.0/16',
        instanceId: null,
        gatewayId: 'local',
        networkInterfaceId: null,
        state: 'active',
        origin: 'CreateRouteTable',
        worker: null,
        change: null,
      },
      {
        routeTableId: 'rtb-1',
        destinationCidrBlock: '0.0.0.0/0',
        instanceId: null,
        gatewayId: 'igw-1',
        networkInterfaceId: null,
        state: 'active',
        origin: 'CreateRoute',
        worker: null,
        change: null,
      },
    ])
  })

  it.each([
    ['a network interface', toNetworkInterface('eni-9'), { networkInterfaceId: 'eni-9' }],
    ['a NAT gateway', toOther('nat-1'), {}],
    ['nothing', toNothing(), {}],
  ])('name no instance for a route to %s', (_, target, named) => {
    const tables = [routeTable({ routes: [route({ target, state: 'blackhole' })] })]
    expect(routesOf({ tables })).toMatchObject([
      { instanceId: null, gatewayId: null, networkInterfaceId: null, state: 'blackhole', ...named },
    ])
  })

  it('hold no route for a worker whose route was not seen', () => {
    expect(routesOf({ tables: [routeTable({ routes: [] })], results: [created(worker0)] })).toEqual([])
  })

  it('name every table, and the table of every route', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [workerRoute(worker0)] }),
    )
    const results = [created(worker0, 'rtb-1'), unchanged(worker0, 'rtb-2')]
    expect(renderOutputs(runResult({ tables, results }))['route-table-ids']).toBe('["rtb-1","rtb-2"]')
    expect(routesOf({ tables, results })).toMatchObject([
      { routeTableId: 'rtb-1', worker: 'worker-0', change: 'created' },
      { routeTableId: 'rtb-2', worker: 'worker-0', change: 'unchanged' },
    ])
  })
})

describe('the outputs about pods', () => {
  it('say whether all can talk, and pair by pair', () => {
    const { reachable, reachability } = renderOutputs({
      ...labResult(),
      reachability: presented(judged(workers(2))),
    })
    expect(reachable).toBe('true')
    expect(JSON.parse(reachability ?? '')).toMatchObject([
      { from: 'worker-0', to: 'worker-1', verdict: 'all' },
      { from: 'worker-1', to: 'worker-0', verdict: 'all' },
    ])
  })

  it('have the commands of a finding', () => {
    const two = workers(2)
    const told = judged(two, { network: openNetwork(two, { tables: [routeTable({ routes: [] })] }) })
    const findings = told.causes.map(({ finding }) => finding)
    const outputs = renderOutputs({ ...labResult(), findings, reachability: presented(told) })
    expect(outputs['reachable']).toBe('false')
    expect(JSON.parse(outputs['findings'] ?? '')).toMatchObject([
      {
        severity: 'warning',
        code: 'route-missing',
        commands: [
          'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.0.0/24 --instance-id i-0',
          'aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --instance-id i-1',
        ],
      },
    ])
  })
})
