import { createHash } from 'node:crypto'

import { expect, it } from '@jest/globals'

import { isEmpty, planHash } from '../../../src/plan/plan-hash.ts'
import type { Change, CheckToDisable, Writes } from '../../../src/plan/plan.ts'
import {
  absent,
  checkOf,
  conflictWith,
  create,
  keep,
  prune,
  remove,
  replace,
} from '../../fixtures/results/results.ts'
import { route, toInstance, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const other = route({ target: toInstance('i-9') })
const writes = (changes: readonly Change[], checks: readonly CheckToDisable[] = []): Writes => ({
  changes,
  checks,
})
const hashOf = (...args: Parameters<typeof writes>) => planHash(writes(...args))

it('is that of a line for each write, in the order of their text', () => {
  const lines = [
    '["create","rtb-1","172.22.1.0/24","i-1",""]',
    '["disable-check","i-0"]',
    '["replace","rtb-1","172.22.0.0/24","i-0","active i-9"]',
  ]
  const expected = createHash('sha256').update(lines.join('\n')).digest('hex')
  expect(hashOf([replace(other, worker0), create(worker1)], [checkOf(worker0)])).toBe(expected)
})

it('does not depend on the order of workers and tables, on names, or on what stays as it is', () => {
  const plan = hashOf([create(worker0), create(worker1, 'rtb-2')])
  expect(hashOf([create(worker1, 'rtb-2'), create(worker0)])).toBe(plan)
  expect(
    hashOf([create({ ...worker0, name: 'renamed', privateIp: '10.0.0.9' }), create(worker1, 'rtb-2')]),
  ).toBe(plan)
  const rest = [keep(worker1), absent(worker1), conflictWith(other, worker1)]
  expect(hashOf([create(worker0), create(worker1, 'rtb-2'), ...rest])).toBe(plan)
})

it.each<[string, Change, Change]>([
  ['the kind of change', replace(other, worker0), prune(other)],
  ['the table', create(worker0), create(worker0, 'rtb-2')],
  ['the destination', create(worker0), create({ ...worker0, podCidrs: worker1.podCidrs })],
  ['the target', create(worker0), create({ ...worker0, instanceId: 'i-8' })],
  [
    'the interface of a target',
    create(worker({ networkInterfaces: twoInterfaces() })),
    create(
      worker({
        networkInterfaces: twoInterfaces().map((each) => ({
          ...each,
          networkInterfaceId: `${each.networkInterfaceId}b`,
        })),
      }),
    ),
  ],
  [
    'the target of the route that exists',
    replace(other, worker0),
    replace(route({ target: toInstance('i-7') }), worker0),
  ],
  [
    'the state of the route that exists',
    replace(other, worker0),
    replace({ ...other, state: 'blackhole' }, worker0),
  ],
  [
    'the route that is deleted',
    remove(worker0),
    remove(worker0, 'rtb-1', { ...workerRoute(worker0), state: 'blackhole' }),
  ],
])('depends on %s', (_, one, another) => {
  expect(hashOf([one])).not.toBe(hashOf([another]))
})

it('depends on the checks to disable', () => {
  expect(hashOf([create(worker0)], [checkOf(worker0)])).not.toBe(hashOf([create(worker0)]))
  expect(hashOf([create(worker0)], [checkOf(worker0)])).not.toBe(
    hashOf([create(worker0)], [checkOf(worker1)]),
  )
})

it('a plan is empty if it writes nothing', () => {
  expect(isEmpty(writes([keep(worker0), absent(worker1), conflictWith(other, worker1)]))).toBe(true)
  expect(isEmpty(writes([prune(other)]))).toBe(false)
  expect(isEmpty(writes([keep(worker0)], [checkOf(worker0)]))).toBe(false)
})
