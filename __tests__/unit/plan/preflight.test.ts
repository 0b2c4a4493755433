import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { planRoutes } from '../../../src/plan/plan.ts'
import { preflight } from '../../../src/plan/preflight.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const policy = { goal: 'present', onConflict: 'fail', pruneInside: [] } as const

describe('before the first write', () => {
  it('nothing is wrong with the lab', () => {
    const tables = [routeTable()]
    expect(preflight(workers(3), tables, planRoutes(workers(3), tables, policy), [])).toEqual([])
  })

  it('everything that is wrong with pod CIDRs and tables is told at once', () => {
    const asked = [
      worker({ podCidr: '172.20.9.0/24' }),
      worker({ name: 'worker-1' }),
      worker({ name: 'worker-2' }),
    ]
    const crowd = Array.from({ length: 1000 }, (_, n) =>
      route({ destination: `10.${n >> 8}.${n & 255}.0/24` }),
    )
    const tables = [
      routeTableWith(
        workerRoute(worker({ name: 'worker-1' }), { target: toInstance('i-9') }),
        propagatedRoute('172.22.2.0/26'),
        ...crowd,
      ),
    ]
    const plan = planRoutes(asked, tables, policy)
    expect(preflight(asked, tables, plan, [cidr('172.16.0.0/12')]).map(({ code }) => code)).toEqual([
      'pod-cidr-in-vpc',
      'route-conflict',
      'route-shadowed',
      'route-quota',
    ])
  })

  it('a pod CIDR outside cluster-cidr is told', () => {
    const tables = [routeTable()]
    const plan = planRoutes(workers(1), tables, policy)
    expect(preflight(workers(1), tables, plan, [cidr('10.0.0.0/8')]).map(({ code }) => code)).toEqual([
      'pod-cidr-outside-cluster',
    ])
  })
})
