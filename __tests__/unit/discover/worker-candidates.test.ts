import { describe, expect, it } from '@jest/globals'

import {
  candidates,
  missingWorkers,
  pendingWorkers,
  workerFilters,
} from '../../../src/discover/worker-candidates.ts'
import {
  countedWorkersMatching,
  production,
  workersMatching,
  workerSelection,
} from '../../fixtures/run/inputs.ts'
import { instance, terminatedInstance } from '../../fixtures/worlds/workers.ts'

describe('asking EC2 for the workers', () => {
  it('asks for all names in one call', () => {
    expect(workerFilters(workerSelection({ count: 3 }), undefined)).toEqual([
      [{ name: 'tag:Name', values: ['worker-0', 'worker-1', 'worker-2'] }],
    ])
  })

  it('asks in another tag, and in one VPC only, where the inputs say so', () => {
    expect(workerFilters(workerSelection({ count: 1, nameTag: 'role' }), 'vpc-1')).toEqual([
      [
        { name: 'tag:role', values: ['worker-0'] },
        { name: 'vpc-id', values: ['vpc-1'] },
      ],
    ])
  })

  it.each([
    [200, [200]],
    [201, [200, 1]],
    [1000, [200, 200, 200, 200, 200]],
  ])('parts %i names into calls of %j: EC2 takes 200 values a filter', (count, sizes) => {
    const calls = workerFilters(workerSelection({ count }), 'vpc-1')
    expect(calls.map(([names]) => names?.values.length)).toEqual(sizes)
    expect(calls.flatMap(([names]) => names?.values)).toEqual(workerSelection({ count }).names)
    expect(calls.every(([, vpc]) => vpc?.values[0] === 'vpc-1')).toBe(true)
  })

  it('means a name literally, though EC2 knows wildcards', () => {
    expect(workerFilters(workerSelection({ names: ['w*rk?r\\0'] }), undefined)).toEqual([
      [{ name: 'tag:Name', values: ['w\\*rk\\?r\\\\0'] }],
    ])
  })

  it('passes worker-filters on as they are, wildcards and all', () => {
    const filters = [production, { name: 'instance-type', values: ['t3.*', 'm?.large'] }]
    expect(workerFilters(workersMatching(filters), undefined)).toEqual([filters])
    expect(workerFilters(workersMatching(filters), 'vpc-1')).toEqual([
      [...filters, { name: 'vpc-id', values: ['vpc-1'] }],
    ])
  })

  it('asks by prefix where worker-count and worker-filters are given: one worker too many is to be seen', () => {
    const selection = { ...countedWorkersMatching(201), prefix: 'w*rker-' }
    expect(workerFilters(selection, 'vpc-1')).toEqual([
      [{ name: 'tag:Name', values: ['w\\*rker-*'] }, production, { name: 'vpc-id', values: ['vpc-1'] }],
    ])
  })
})

describe('the instances that are meant', () => {
  /** Their names and IDs, in order. */
  const meant = (...wanted: Parameters<typeof candidates>) =>
    candidates(...wanted).map(({ name, instance: { instanceId } }) => `${name} ${instanceId}`)

  it('have the names, literally, and stay in EC2’s order', () => {
    const described = ['worker-1', 'worker-0', 'worker-x', 'Worker-0', 'worker-3'].map((name) =>
      instance({ name }),
    )
    expect(meant(workerSelection({ count: 2 }), described)).toEqual(['worker-1 i-1', 'worker-0 i-0'])
  })

  it('by name are nobody without the tag', () => {
    expect(meant(workerSelection(), [instance({ tags: { role: 'worker-0' } })])).toEqual([])
  })

  it('by filter are all of them in the order of their names, numbers as numbers', () => {
    const described = ['worker-10', 'etcd-0', 'worker-2'].map((name) => instance({ name }))
    expect(meant(workersMatching(), described)).toEqual(['etcd-0 i-0', 'worker-2 i-2', 'worker-10 i-10'])
  })

  it('by filter are in one order, however EC2 answers', () => {
    const described = ['i-2', 'i-10', 'i-1'].map((instanceId) => instance({ name: 'node', instanceId }))
    const expected = ['node i-1', 'node i-2', 'node i-10']
    expect(meant(workersMatching(), described)).toEqual(expected)
    expect(meant(workersMatching(), described.toReversed())).toEqual(expected)
  })

  it('by filter are known by their ID where their name is empty', () => {
    expect(meant(workersMatching(), [instance({ tags: { Name: '' }, instanceId: 'i-7' })])).toEqual([
      'i-7 i-7',
    ])
  })

  it('by filter are known by their ID where they have no name', () => {
    expect(meant(workersMatching(), [instance({ tags: {}, instanceId: 'i-7' })])).toEqual(['i-7 i-7'])
  })

  it('by filter are named by the tag that worker-name-tag names', () => {
    const described = [instance({ tags: { Name: 'x', role: 'pods' } })]
    expect(meant(workersMatching([production], { nameTag: 'role' }), described)).toEqual(['pods i-0'])
  })

  it('by count and filter are named with the prefix and a number, also beyond the count', () => {
    const described = [
      'worker-0',
      'worker-7',
      'worker-10',
      'worker-',
      'worker-a1',
      'worker-1b',
      'my-worker-1',
      'etcd-0',
    ].map((name) => instance({ name }))
    expect(meant(countedWorkersMatching(1), described)).toEqual([
      'worker-0 i-0',
      'worker-7 i-7',
      'worker-10 i-10',
    ])
  })

  it('by count and filter have a prefix that is meant literally', () => {
    const selection = { ...countedWorkersMatching(1), prefix: 'w*-' }
    expect(meant(selection, [instance({ name: 'w*-0' }), instance({ name: 'wx-1' })])).toEqual(['w*-0 i-0'])
  })
})

describe('the workers that are about to run', () => {
  const pending = instance({ state: 'pending' })
  const running = instance({ instanceId: 'i-9' })
  const unnamed = instance({ state: 'pending', tags: {}, instanceId: 'i-7' })

  it.each([
    ['one that is pending', workerSelection(), [pending], ['worker-0']],
    ['beside others that run', workerSelection(), [pending, instance({ name: 'worker-1' })], ['worker-0']],
    [
      'several, in the order in which EC2 tells them',
      workerSelection(),
      [instance({ name: 'worker-1', state: 'pending' }), pending],
      ['worker-1', 'worker-0'],
    ],
    ['one that matches worker-filters', workersMatching(), [pending, running], ['worker-0']],
    ['one without a name', workersMatching(), [unnamed], ['i-7']],
    ['one of worker-filters and worker-count', countedWorkersMatching(1), [pending], ['worker-0']],
  ])('are told: %s', (_, selection, instances, expected) => {
    expect(pendingWorkers(selection, instances)).toEqual(expected)
  })

  it.each([
    ['when all run', workerSelection(), [running]],
    ['when nobody is there', workerSelection(), []],
    ['when one of its name runs already', workerSelection(), [pending, running]],
    ['when it was not asked for', workerSelection({ names: ['worker-5'] }), [pending]],
    [
      'when it is no worker’s name',
      countedWorkersMatching(1),
      [instance({ name: 'worker-x', state: 'pending' })],
    ],
    [
      'when it will not run by itself',
      workersMatching(),
      [instance({ state: 'stopped' }), instance({ state: 'shutting-down' }), terminatedInstance()],
    ],
  ])('are none %s', (_, selection, instances) => {
    expect(pendingWorkers(selection, instances)).toEqual([])
  })
})

describe('the workers that EC2 does not show', () => {
  it.each([
    ['all of them, in the order of their names', workerSelection({ count: 2 }), [], ['worker-0', 'worker-1']],
    ['some', workerSelection(), [instance({ name: 'worker-1' })], ['worker-0', 'worker-2']],
    ['by count and filter', countedWorkersMatching(2), [instance()], ['worker-1']],
    ['any that matches', workersMatching(), [], ['An instance that matches worker-filters']],
  ])('are told: %s', (_, selection, instances, expected) => {
    expect(missingWorkers(selection, instances)).toEqual(expected)
  })

  it.each(['pending', 'stopped', 'terminated'] as const)('are not those that are %s', (state) => {
    for (const selection of [workerSelection({ count: 1 }), workersMatching(), countedWorkersMatching(1)])
      expect(missingWorkers(selection, [instance({ state })])).toEqual([])
  })
})
