import { describe, expect, it } from '@jest/globals'

import {
  candidates,
  leastWorkers,
  pendingWorkers,
  workerFilters,
  workersNotFound,
} from '../../../src/discover/worker-candidates.ts'
import {
  countedWorkersMatching,
  production,
  workersMatching,
  workerSelection,
} from '../../fixtures/run/inputs.ts'
import { candidate, instance } from '../../fixtures/worlds/workers.ts'

const vpc = { name: 'vpc-id', values: ['vpc-1'] }
const wildcards = [production, { name: 'instance-type', values: ['t3.*', 'm?.large'] }]

describe('the filters for workers', () => {
  const prefixed = { ...countedWorkersMatching(201), prefix: 'w*rker-' }
  const named = (name: string, ...values: readonly string[]) => ({ name: `tag:${name}`, values })

  it.each([
    ['hold all names in one call', workerSelection({ count: 2 }), [named('Name', 'worker-0', 'worker-1')]],
    ['escape a name', workerSelection({ names: ['w*rk?r\\0'] }), [named('Name', 'w\\*rk\\?r\\\\0')]],
    [
      'use the tag in the inputs',
      workerSelection({ count: 1, nameTag: 'role' }),
      [named('role', 'worker-0')],
    ],
    ['are those in the input', workersMatching(wildcards), wildcards],
    [
      'match the escaped prefix, to find more than counted',
      prefixed,
      [named('Name', 'w\\*rker-*'), production],
    ],
  ])('%s', (_, selection, filters) => {
    expect(workerFilters(selection, undefined)).toEqual([filters])
    expect(workerFilters(selection, 'vpc-1')).toEqual([[...filters, vpc]])
  })

  it.each([
    [200, [200]],
    [201, [200, 1]],
    [1000, [200, 200, 200, 200, 200]],
  ])('split %i names into calls of %j: EC2 accepts 200 values in a filter', (count, sizes) => {
    const selection = workerSelection({ count })
    const calls = workerFilters(selection, 'vpc-1')
    expect(calls.map(([names]) => names?.values.length)).toEqual(sizes)
    expect(calls.flatMap(([names]) => names?.values)).toEqual(selection.names)
    expect(calls.map(([, ...others]) => others)).toEqual(sizes.map(() => [vpc]))
  })
})

describe('the candidates', () => {
  /** `name ID` of each, in order. */
  const of = (...parameters: Parameters<typeof candidates>) =>
    candidates(...parameters).map(({ name, instance: { instanceId } }) => `${name} ${instanceId}`)
  const named = (...names: readonly string[]) => names.map((name) => instance({ name }))

  it('by name have exactly the names, in the order of the answer', () => {
    const described = named('worker-1', 'worker-0', 'worker-x', 'Worker-0')
    expect(of(workerSelection({ count: 2 }), described)).toEqual(['worker-1 i-1', 'worker-0 i-0'])
    expect(of(workerSelection({ names: ['worker-?'] }), described)).toEqual([])
  })

  it('by name need the tag', () => {
    expect(of(workerSelection(), [instance({ tags: { role: 'worker-0' } })])).toEqual([])
  })

  it('by filter are all, in the order of their names with numbers as numbers, then of their IDs', () => {
    const twins = ['i-12', 'i-9'].map((instanceId) => instance({ name: 'worker-2', instanceId }))
    const described = [...named('worker-10', 'etcd-0'), ...twins]
    const expected = ['etcd-0 i-0', 'worker-2 i-9', 'worker-2 i-12', 'worker-10 i-10']
    expect(of(workersMatching(), described)).toEqual(expected)
    expect(of(workersMatching(), described.toReversed())).toEqual(expected)
  })

  it.each([
    ['by their ID without a name', {}, 'Name', 'i-7'],
    ['by their ID with an empty name', { Name: '' }, 'Name', 'i-7'],
    ['by the tag in worker-name-tag', { Name: 'x', role: 'pods' }, 'role', 'pods'],
  ])('by filter are known %s', (_, tags, nameTag, name) => {
    const selection = workersMatching([production], { nameTag })
    expect(of(selection, [instance({ tags, instanceId: 'i-7' })])).toEqual([`${name} i-7`])
  })

  it('by count and filter have the literal prefix and a number, also beyond the count', () => {
    const selection = { ...countedWorkersMatching(1), prefix: 'w*-' }
    const others = named('w*-', 'w*-a1', 'w*-1b', 'my-w*-1', 'wx-1', 'etcd-0')
    expect(of(selection, [...named('w*-7', 'w*-0', 'w*-10'), ...others])).toEqual([
      'w*-7 i-7',
      'w*-0 i-0',
      'w*-10 i-10',
    ])
  })
})

const byName = workerSelection({ count: 2 })
const counted = countedWorkersMatching(2)
const filter = workersMatching()
const pending = candidate({ state: 'pending' })
const replacement = candidate({ instanceId: 'i-9' })
const old = candidate({ instanceId: 'i-8', state: 'terminated' })

describe('pending workers', () => {
  it.each([
    ['in the order of the answer', byName, [candidate({ name: 'worker-1', state: 'pending' }), pending], 2],
    ['next to others that run', counted, [pending, candidate({ name: 'worker-1' })], 1],
    ['but not with a running instance of the same name', byName, [pending, replacement], 0],
    ['but not with a running instance of the same counted name', counted, [pending, replacement], 0],
    [
      'by name and ID with a running instance of the same name, if names do not matter',
      filter,
      [pending, replacement],
      ['worker-0 (i-0)'],
    ],
    ['by name if only a terminated instance has the same', filter, [pending, old], 1],
    ['but not if they are stopped or running', filter, [replacement, candidate({ state: 'stopped' })], 0],
  ])('are reported %s', (_, selection, described, reported) => {
    const names = described.map(({ name }) => name)
    const expected = typeof reported === 'number' ? names.slice(0, reported) : reported
    expect(pendingWorkers(selection, described)).toEqual(expected)
  })
})

describe('workers that were not found', () => {
  it.each([
    ['all', byName, [], ['worker-0', 'worker-1']],
    ['some', byName, [candidate({ name: 'worker-1' })], ['worker-0']],
    ['some of a count', counted, [candidate()], ['worker-1']],
    ['one if nothing matches', filter, [], ['An instance that matches worker-filters']],
    ['none if something matches, in any state', filter, [candidate({ state: 'terminated' })], []],
    ['those without an instance in any state', byName, [candidate({ state: 'stopped' })], ['worker-1']],
  ])('are %s', (_, selection, described, names) => {
    expect(workersNotFound(selection, described)).toEqual(names)
  })
})

it.each([
  ['by name', byName, 2],
  ['by count and filter', counted, 2],
  ['by filter', filter, 1],
])('a selection %s asks for so many workers at least', (_, selection, expected) => {
  expect(leastWorkers(selection)).toBe(expected)
})
