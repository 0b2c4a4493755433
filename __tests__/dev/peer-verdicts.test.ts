import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed, tableNamed } from '../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import type { Seen } from '../../dev/suites/peers/seen.ts'
import * as verdicts from '../../dev/suites/peers/verdicts.ts'

const podCidr = labPodCidr(1)
const other = '10.9.0.0/16'

type Call = readonly [action: string, destination?: string]
type Run = { exitCode?: number; log?: string; calls?: readonly Call[]; refused?: readonly Call[] }

const entry = ([action, destination]: Call, tookEffect: boolean): Seen['entries'][number] => ({
  action,
  params: destination === undefined ? {} : { DestinationCidrBlock: destination },
  ...(action.startsWith('Describe') ? {} : { tookEffect }),
})

function seen(after: World, { exitCode = 0, log = '', calls = [], refused = [] }: Run = {}): Seen {
  const entries = [...calls.map((call) => entry(call, true)), ...refused.map((call) => entry(call, false))]
  return { exitCode, log, entries, after }
}

const routed = () => lab({ routed: 3 })
const create: Call = ['CreateRoute', labPodCidr(0)]
const read: Call = ['DescribeRouteTables']

/** The routes of all workers, but that of worker-1 targets worker-2 or, without a target, doesn't exist. */
function contestedLab(target?: string): World {
  const world = routed()
  const table = tableNamed(world, 'kubernetes')
  table.routes = table.routes.filter(({ destination }) => destination !== podCidr)
  if (target !== undefined) addRoute(table, podCidr, instanceNamed(world, target))
  return world
}

function twoTables(filled: number): World {
  const world = routed()
  tableNamed(world, 'kubernetes').tags['Name'] = 'kubernetes-a'
  const second = addRouteTable(world, first(world.vpcs), { name: 'kubernetes-b' })
  if (filled === 2) second.routes.push(...tableNamed(world, 'kubernetes-a').routes)
  return world
}

const withOther = () => {
  const world = routed()
  addRoute(tableNamed(world, 'kubernetes'), other, 'nat-0a1b2c3d4e5f60718')
  return world
}

const failed: Run = { exitCode: 1 }
const failedLater: Run = { exitCode: 1, calls: [create] }

describe('what a program was seen to do', () => {
  it.each<[string, keyof typeof verdicts | verdicts.Verdict, Seen]>([
    ['creates them', 'createsAll', seen(routed())],
    ['succeeds without some of them', 'createsAll', seen(lab({ routed: 2 }))],
    ['fails after other writes', 'createsAll', seen(lab({ routed: 1 }), failedLater)],
    ['writes nothing', 'writesAgain', seen(routed(), { refused: [create] })],
    ['writes 2 routes again', 'writesAgain', seen(routed(), { calls: [create, create] })],
    ['fails before any write', 'writesAgain', seen(routed(), { exitCode: 254, refused: [create] })],
    ['replaces it', verdicts.contested(podCidr), seen(routed(), { calls: [['ReplaceRoute', podCidr]] })],
    [
      'deletes and recreates it',
      verdicts.contested(podCidr),
      seen(routed(), {
        calls: [
          ['DeleteRoute', podCidr],
          ['CreateRoute', podCidr],
          ['ReplaceRoute', labPodCidr(0)],
        ],
      }),
    ],
    [
      'replaces it, but fails',
      verdicts.contested(podCidr),
      seen(routed(), { exitCode: 1, calls: [['ReplaceRoute', podCidr]] }),
    ],
    ['deletes it and fails', verdicts.contested(podCidr), seen(contestedLab(), failed)],
    ['leaves it and succeeds', verdicts.contested(podCidr), seen(contestedLab('worker-2'))],
    ['fails before any write', verdicts.contested(podCidr), seen(contestedLab('worker-2'), failed)],
    ['fails after other writes', verdicts.contested(podCidr), seen(contestedLab('etcd-0'), failedLater)],
    ['keeps it', verdicts.foreign(other), seen(withOther())],
    ['deletes it', verdicts.foreign(other), seen(routed())],
    ['keeps it, but fails before any write', verdicts.foreign(other), seen(withOther(), failed)],
    ['disables it', 'sourceCheck', seen(routed(), { log: 'the source/destination check' })],
    [
      'reports it',
      'sourceCheck',
      seen(lab({ sourceDestCheck: true }), { log: 'Source/destination check is enabled' }),
    ],
    ['ignores it', 'sourceCheck', seen(lab({ sourceDestCheck: true }))],
    ['fails before any write', 'sourceCheck', seen(lab({ sourceDestCheck: true }), failed)],
    ['routes to one of them', 'namesakes', seen(routed())],
    ['fails after other writes', 'namesakes', seen(routed(), failedLater)],
    ['creates all routes', 'throttled', seen(routed())],
    ['creates all routes, but fails', 'throttled', seen(routed(), failed)],
    ['fails without some of them', 'throttled', seen(lab({ routed: 1 }), failed)],
    ["doesn't read it back", 'lagging', seen(routed(), { calls: [read, create] })],
    ['reads it back once', 'lagging', seen(routed(), { calls: [read, create, ['DescribeTags'], read] })],
    ['reads it back until it shows', 'lagging', seen(routed(), { calls: [create, read, read] })],
    ['fails', 'lagging', seen(routed(), { exitCode: 1, calls: [create, read] })],
    ['creates it again', verdicts.deleted(podCidr), seen(routed())],
    ["doesn't notice", verdicts.deleted(podCidr), seen(contestedLab())],
    ['fails', verdicts.deleted(podCidr), seen(contestedLab(), failed)],
    ['fills both', 'severalTables', seen(twoTables(2))],
    ['fills 1 of them', 'severalTables', seen(twoTables(1))],
    ['fails before any write', 'severalTables', seen(twoTables(1), failed)],
  ])('is "%s", by %p', (words, by, run) => {
    const verdict = typeof by === 'string' ? (verdicts[by] as verdicts.Verdict) : by
    expect(verdict(run)).toBe(words)
  })

  it('is not success if a route targets a worker that no longer runs', () => {
    const world = routed()
    instanceNamed(world, 'worker-1').state = 'stopped'
    expect(verdicts.contested(podCidr)(seen(world))).toBe('leaves it and succeeds')
  })
})
