import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Inputs } from '../../../src/github/inputs.ts'
import type { RouteTable } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { planNotReviewed } from '../../../src/plan/review-messages.ts'
import * as plan from '../../../src/plan/preflight.ts'
import { absent, checkOf, create, replace } from '../../fixtures/results/results.ts'
import { inputs } from '../../fixtures/run/inputs.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const worker0 = worker({ sourceDestCheck: true })
const other = workerRoute(worker0, { target: toInstance('i-9') })
const sourceDestCheck = 'disable'
const preflight = (inputs: Inputs, world: { workers: readonly Worker[]; tables: readonly RouteTable[] }) =>
  plan.preflight(inputs, { ...world, matching: world.workers })

describe('before the first write', () => {
  it('nothing is wrong with the lab', () => {
    const tables = [routeTable()]
    expect(preflight(inputs(), { workers: workers(2), tables })).toEqual({
      changes: workers(2).map((each) => create(each)),
      checks: [],
      hash: expect.any(String),
      findings: [],
    })
  })

  it('the plan follows the inputs', () => {
    const replacing = inputs({ onConflict: 'replace', sourceDestCheck })
    expect(preflight(replacing, { workers: [worker0], tables: [routeTableWith(other)] })).toEqual({
      changes: [replace(other, worker0)],
      checks: [checkOf(worker0)],
      hash: expect.any(String),
      findings: [],
    })
  })

  it('everything wrong is found at once, in the order of the checks', () => {
    const wrong = [
      worker({ podCidr: '172.20.9.0/24' }),
      worker({ name: 'worker-1', sourceDestCheck: true }),
      worker({ name: 'worker-2' }),
    ]
    const table = routeTableWith(
      route({ destination: '172.22.1.0/24', target: toInstance('i-9') }),
      propagatedRoute('172.22.2.0/26'),
    )
    const { findings, checks } = preflight(inputs({ clusterCidrs: [cidr('172.20.0.0/14')] }), {
      workers: [...wrong, worker({ name: 'worker-3', podCidr: '172.24.0.0/24' })],
      tables: [table],
    })
    expect(findings.map(({ code }) => code)).toEqual([
      'pod-cidr-in-vpc',
      'pod-cidr-outside-cluster',
      'route-conflict',
      'route-shadowed',
      'source-dest-check',
    ])
    expect(checks).toEqual([])
  })

  it.each([
    ['plan', 'warning'],
    ['apply', 'warning'],
    ['verify', 'error'],
  ] as const)('in mode %s, a more specific route to elsewhere is a %s', (mode, severity) => {
    const tables = [routeTableWith(workerRoute(worker()), propagatedRoute('172.22.0.7/32'))]
    expect(preflight(inputs({ mode }), { workers: [worker()], tables }).findings).toMatchObject([
      { severity, code: 'route-shadowed' },
    ])
  })

  it.each(['plan', 'apply', 'verify'] as const)('%s reports a pod CIDR that EC2 would refuse', (mode) => {
    const wrong = worker({ podCidr: '172.20.9.0/24' })
    const { findings } = preflight(inputs({ mode }), { workers: [wrong], tables: [routeTable()] })
    expect(findings.map(({ severity, code }) => ({ severity, code }))).toEqual([
      { severity: 'error', code: 'pod-cidr-in-vpc' },
    ])
  })

  it.each(['disable', 'fail'] as const)(
    'with %s, nothing is checked if routes are only removed',
    (policy) => {
      const wrong = worker({ podCidr: '172.20.9.0/24', sourceDestCheck: true })
      const destroy = inputs({ mode: 'destroy', sourceDestCheck: policy })
      expect(preflight(destroy, { workers: [wrong], tables: [routeTable()] })).toEqual({
        changes: [absent(wrong)],
        checks: [],
        hash: expect.any(String),
        findings: [],
      })
    },
  )

  it('a plan must be the reviewed one, unless it writes nothing', () => {
    const world = { workers: [worker0], tables: [routeTable()] }
    const { hash } = preflight(inputs(), world)
    const codes = (expected: string, tables = world.tables) => {
      const expectedPlan = { kind: 'hash', hash: expected } as const
      return preflight(inputs({ expectedPlan, sourceDestCheck: 'ignore' }), { ...world, tables }).findings
    }
    expect(codes(hash)).toEqual([])
    expect(codes('a')).toEqual([planNotReviewed(hash, 'a')])
    expect(codes('a', [routeTableWith(workerRoute(worker0))])).toEqual([])
  })
})
