import { describe, expect, it } from '@jest/globals'

import { diagramSubnets } from '../../../../src/report/summary/diagram-subnets.ts'
import { done, prune, unchanged } from '../../../fixtures/results/results.ts'
import { runResult } from '../../../fixtures/results/run-result.ts'
import { route, routeTable } from '../../../fixtures/worlds/route-tables.ts'
import { worker } from '../../../fixtures/worlds/workers.ts'

const inSubnet = (n: number, subnetId: string) => worker({ name: `worker-${n}`, subnetId })
const [a, b, c] = [inSubnet(0, 'subnet-1'), inSubnet(1, 'subnet-2'), inSubnet(2, 'subnet-1')]
const kubernetes = routeTable()
const main = routeTable({ routeTableId: 'rtb-main', isMain: true, subnetIds: [] })
const results = [a, b, c].map((each) => unchanged(each))

describe('the subnets of the workers', () => {
  it('have the table that they are associated with, or the main table, in worker order', () => {
    const run = runResult({ tables: [kubernetes], associated: [main, kubernetes], results })
    expect(diagramSubnets(run)).toEqual([
      { subnetId: 'subnet-1', workers: [a, c], table: kubernetes, isManaged: true },
      { subnetId: 'subnet-2', workers: [b], table: main, isManaged: false },
    ])
  })

  it('have the table as last read if the run manages it', () => {
    const before = routeTable({ routes: [] })
    const [subnet] = diagramSubnets(runResult({ tables: [kubernetes], associated: [before], results }))
    expect(subnet?.table).toBe(kubernetes)
  })

  it('have no table if that is unknown', () => {
    const unread = { ...main, hasUnreadAssociations: true }
    const run = runResult({ tables: [kubernetes], associated: [kubernetes, unread], results })
    expect(diagramSubnets(run)[1]).toEqual({
      subnetId: 'subnet-2',
      workers: [b],
      table: undefined,
      isManaged: false,
    })
  })

  it('have each worker once, and none for a stale route', () => {
    const stale = done(prune(route({ destination: '172.22.9.0/24' })))
    const run = runResult({
      tables: [kubernetes],
      associated: [kubernetes],
      results: [unchanged(a), unchanged(a, 'rtb-2'), stale],
    })
    expect(diagramSubnets(run).map(({ workers }) => workers)).toEqual([[a]])
  })

  it('are none if the run did not read the associations', () => {
    expect(diagramSubnets(runResult({ tables: [kubernetes], results }))).toEqual([])
  })
})
