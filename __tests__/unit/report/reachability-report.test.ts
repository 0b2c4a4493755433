import { describe, expect, it } from '@jest/globals'

import { pairRecords, reachable, talkLine } from '../../../src/report/reachability-report.ts'
import { securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, judged, openGroup, openNetwork } from '../../fixtures/results/reachability.ts'
import { routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const three = workers(3)
const [a = worker(), b = worker()] = three
const unread = openNetwork(three, { securityGroups: new Map() })
/** worker-2 has no route: two pairs of six cannot talk. */
const partly = openNetwork(three, { tables: [routeTable({ routes: [workerRoute(a), workerRoute(b)] })] })
/** A narrower route takes a part of worker-0's pods away, for two senders. */
const some = openNetwork(three, {
  tables: [
    routeTable({
      routes: [...three.map((each) => workerRoute(each)), workerRoute(b, { destination: '172.22.0.0/25' })],
    }),
  ],
})
const closed = openNetwork(three, { securityGroups: groupsById(securityGroup({ ingress: [], egress: [] })) })
/** worker-2's group is not described: four pairs of six are not known, unless a check stops them. */
const oneUnread = (checked: boolean) =>
  three.map((each, i) =>
    i < 2
      ? each
      : {
          ...each,
          sourceDestCheck: checked,
          networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-2', groupIds: ['sg-2'] })],
        },
  )
const known = { securityGroups: groupsById(openGroup()) }

describe('the output reachable', () => {
  it.each([
    ['is true where all pairs can talk', judged(three), 'true'],
    ['is true of a single worker', judged([a]), 'true'],
    ['is false where some cannot', judged(three, { network: partly }), 'false'],
    ['is false where some can in part', judged(three, { network: some }), 'false'],
    ['is false where none can', judged(three, { network: closed }), 'false'],
    ['is unknown where nothing is known', judged(three, { network: unread }), 'unknown'],
    [
      'is unknown where something is not',
      judged(oneUnread(false), { network: openNetwork(three, known) }),
      'unknown',
    ],
    [
      'is false where something is not known and something cannot',
      judged(oneUnread(true), { network: openNetwork(three, known) }),
      'false',
    ],
    ['is unknown where workers are lacking', judged(three, { isComplete: false }), 'unknown'],
    [
      'is false where workers are lacking and others cannot talk',
      judged(three, { isComplete: false, network: closed }),
      'false',
    ],
  ])('%s', (_, reachability, expected) => {
    expect(reachable(reachability)).toBe(expected)
  })
})

describe('the line', () => {
  it.each([
    ['6 of 6 pairs of workers can talk', judged(three)],
    ['6 of 6 pairs of workers can talk after the planned changes', judged(three, { isPlanned: true })],
    ['⚠️ 4 of 6 pairs of workers can talk (2 not at all)', judged(three, { network: partly })],
    ['⚠️ 4 of 6 pairs of workers can talk (2 in part)', judged(three, { network: some })],
    ['⚠️ 0 of 6 pairs of workers can talk (6 not known)', judged(three, { network: unread })],
    [
      '⚠️ 2 of 6 pairs of workers can talk (4 not known) after the planned changes',
      judged(oneUnread(false), { network: openNetwork(three, known), isPlanned: true }),
    ],
    ['⚠️ 6 of 6 pairs of workers can talk', judged(three, { isComplete: false })],
    ['', judged([a])],
    ['', judged([a], { isComplete: false, isPlanned: true })],
  ])('is "%s"', (line, reachability) => {
    expect(talkLine(reachability)).toBe(line)
  })

  it('counts what can talk in part before what cannot, and what is not known last', () => {
    const tables = [
      routeTable({
        routes: [workerRoute(a), workerRoute(b), workerRoute(b, { destination: '172.22.0.0/25' })],
      }),
    ]
    expect(talkLine(judged(three, { network: openNetwork(three, { tables }) }))).toBe(
      '⚠️ 2 of 6 pairs of workers can talk (2 in part, 2 not at all)',
    )
  })
})

describe('the output reachability', () => {
  it('has a record for each pair, with what is in its way', () => {
    expect(
      pairRecords(
        judged([a, b], {
          network: openNetwork([a, b], { tables: [routeTable({ routes: [workerRoute(a)] })] }),
        }),
      ),
    ).toEqual([
      {
        from: 'worker-0',
        to: 'worker-1',
        ipVersion: 4,
        verdict: 'none',
        allowed: 'nothing',
        reasons: [{ obstacle: 'route', extent: 'all', resource: 'rtb-1' }],
      },
      { from: 'worker-1', to: 'worker-0', ipVersion: 4, verdict: 'all', allowed: 'all', reasons: [] },
    ])
  })

  it('has no IP version for workers without a common one', () => {
    const two = [a, worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    expect(pairRecords(judged(two))).toMatchObject([{ ipVersion: null }, { ipVersion: null }])
  })

  it('holds 4,000 pairs', () => {
    // 64 workers make 4,032 pairs, 63 make 3,906.
    expect(pairRecords(judged(workers(63)))).toHaveLength(3906)
    const many = workers(64)
    expect(pairRecords(judged(many))).toEqual([])
    const network = openNetwork(many, {
      tables: [routeTable({ routes: many.slice(1).map((each) => workerRoute(each)) })],
    })
    expect(pairRecords(judged(many, { network }))).toHaveLength(63)
    const none = openNetwork(many, { tables: [routeTable({ routes: [] })] })
    expect(pairRecords(judged(many, { network: none }))).toHaveLength(4000)
  })
})
