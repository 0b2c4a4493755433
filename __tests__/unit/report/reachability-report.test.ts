import { describe, expect, it } from '@jest/globals'

import { reachable, talkLine } from '../../../src/report/reachability-report.ts'
import { judged } from '../../fixtures/results/reachability.ts'
import { presented } from '../../fixtures/results/reachability-report.ts'
import { groupsById, openGroup, openNetwork } from '../../fixtures/worlds/open-network.ts'
import { routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const three = workers(3)
const [a = worker(), b = worker(), c = worker()] = three
const withRoutes = (...routes: ReturnType<typeof workerRoute>[]) =>
  openNetwork(three, { tables: [routeTable({ routes })] })
/** A more specific route takes half of the pods of worker-0 to worker-1. */
const narrower = workerRoute(b, { destination: '172.22.0.0/25' })

const all = judged(three)
const unread = judged(three, { network: openNetwork(three, { securityGroups: new Map() }) })
const partial = judged(three, {
  network: withRoutes(...three.map((each) => workerRoute(each)), narrower),
})
const missing = judged(three, { network: withRoutes(workerRoute(a), workerRoute(b)) })
const both = judged(three, { network: withRoutes(workerRoute(a), workerRoute(b), narrower) })
/** The security group of worker-2 wasn't described. With its check on, its pairs are known to fail. */
const oneUnread = (sourceDestCheck: boolean, isPlanned = false) => {
  const networkInterfaces = [networkInterface({ networkInterfaceId: 'eni-2', groupIds: ['sg-2'] })]
  const network = openNetwork(three, { securityGroups: groupsById(openGroup()) })
  return judged([a, b, { ...c, sourceDestCheck, networkInterfaces }], { network, isPlanned })
}

describe('the output reachable', () => {
  it.each([
    ['true', 'all pairs can talk', all],
    ['true', 'there is only one worker', judged([a])],
    ['false', 'some pairs cannot talk', missing],
    ['false', 'some pairs can talk in part', partial],
    ['false', 'some pairs cannot talk and others are not known', oneUnread(true)],
    ['false', 'some pairs cannot talk and a worker is missing', { ...missing, isComplete: false }],
    ['unknown', 'no pair is known', unread],
    ['unknown', 'some pairs are not known and all others can talk', oneUnread(false)],
    ['unknown', 'a worker is missing and all others can talk', { ...all, isComplete: false }],
  ])('is "%s" if %s', (expected, _, assessment) => {
    expect(reachable(assessment)).toBe(expected)
  })
})

describe('the line', () => {
  it.each([
    ['pods can communicate in 6 of 6 pairs of workers', all],
    [
      'pods can communicate in 6 of 6 pairs of workers after the planned changes',
      { ...all, isPlanned: true },
    ],
    ['⚠️ pods can communicate in 2 of 6 pairs of workers (4 partly)', partial],
    ['⚠️ pods can communicate in 0 of 6 pairs of workers (2 partly, 4 blocked)', both],
    ['⚠️ pods can communicate in 0 of 6 pairs of workers (6 unknown)', unread],
    [
      '⚠️ pods can communicate in 2 of 6 pairs of workers (4 unknown) after the planned changes',
      oneUnread(false, true),
    ],
    ['⚠️ pods can communicate in 6 of 6 pairs of workers', { ...all, isComplete: false }],
    ['', judged([a], { isComplete: false, isPlanned: true })],
  ])('is "%s"', (line, assessment) => {
    expect(talkLine(assessment)).toBe(line)
  })
})

describe('the records of the pairs', () => {
  it('are one for each pair, with what blocks it', () => {
    const network = openNetwork([a, b], { tables: [routeTable({ routes: [workerRoute(a)] })] })
    expect([...presented(judged([a, b], { network })).records]).toEqual([
      {
        kind: 'pods',
        from: 'worker-0',
        fromInstanceId: 'i-0',
        to: 'worker-1',
        toInstanceId: 'i-1',
        ipVersion: 4,
        verdict: 'none',
        allowed: 'nothing',
        reasons: [{ obstacle: 'route', extent: 'all', resource: 'rtb-1' }],
      },
      {
        kind: 'pods',
        from: 'worker-1',
        fromInstanceId: 'i-1',
        to: 'worker-0',
        toInstanceId: 'i-0',
        ipVersion: 4,
        verdict: 'none',
        allowed: 'nothing',
        reasons: [{ obstacle: 'answer-route', extent: 'all', resource: 'rtb-1' }],
      },
    ])
    expect([...presented(judged([a, b])).records][1]).toMatchObject({
      verdict: 'all',
      allowed: 'all',
      reasons: [],
    })
  })

  it('have no IP version for workers without a common address family', () => {
    const two = [a, worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    expect([...presented(judged(two)).records]).toMatchObject([{ ipVersion: null }, { ipVersion: null }])
  })
})
