import { describe, expect, it } from '@jest/globals'

import { observe } from '../../../src/apply/route-result.ts'
import { changeLabel } from '../../../src/report/change-label.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import {
  alreadyApplied,
  alreadyThere,
  create,
  delivered,
  done,
  excluded,
  inConflict,
  planned,
  prune,
  refused,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../fixtures/results/results.ts'
import { route, routeTable, toGateway, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const other = workerRoute(worker0, { target: toGateway('igw-1') })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

describe('the label of a change', () => {
  it.each([
    ['create', create(worker0), ['created', 'to create', 'not created', 'failed']],
    ['replace', replace(other, worker0), ['replaced', 'to replace', 'not replaced', 'failed']],
    ['delete', remove(worker0), ['deleted', 'to delete', 'not deleted', 'failed']],
    ['prune', prune(stale), ['deleted', 'to delete', 'not deleted', 'failed']],
  ])('follows from the outcome: %s', (_, change, labels) => {
    const refusal = awsError('InternalError')
    const results = [done(change), planned(change), excluded(change), refused(change, refusal)]
    expect(results.map(changeLabel)).toEqual(labels)
  })

  it('is the same in every mode if the plan has nothing to write', () => {
    expect(changeLabel(unchanged(worker0))).toBe('unchanged')
    expect(changeLabel(stillAbsent(worker0))).toBe('unchanged')
    expect(changeLabel(delivered(worker0))).toBe('delivered by EC2')
    expect(changeLabel(inConflict(other, worker0))).toBe('conflict')
  })

  it.each([
    ['unchanged', 'the route targets the worker', alreadyThere(worker0), [workerRoute(worker0)]],
    ['unchanged', 'the route is missing', alreadyThere(worker0), []],
    ['unchanged', 'the deleted route is gone', alreadyApplied(remove(worker0)), []],
    ['conflict', 'the route targets something else', alreadyThere(worker0), [other]],
  ])('is "%s" if EC2 had the change before, and %s', (label, _, result, routes) => {
    expect(observe([result], [routeTable({ routes })]).map(changeLabel)).toEqual([label])
  })

  it('is "unchanged" if EC2 had the change before, and nothing was read back', () => {
    expect(changeLabel(alreadyThere(worker0))).toBe('unchanged')
  })
})
