import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../../src/model/finding.ts'
import {
  checksMessage,
  checksThatAreOn,
  checkTarget,
  isOn,
  judgeChecks,
  nameCheck,
  withChecksOff,
} from '../../../src/plan/source-dest-check.ts'
import { checkOf, conflictWith, create, keep, prune, replace } from '../../fixtures/results/results.ts'
import { route, toInstance, toNetworkInterface, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { instance, networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const off = worker()
const on = worker({ name: 'worker-1', sourceDestCheck: true })

describe('the source/destination check is on', () => {
  it('for a worker with one interface where EC2 says so of the instance', () => {
    expect(checksThatAreOn([off, on], [create(off), create(on)])).toEqual([checkOf(on)])
  })

  it('also where the worker’s route is there already', () => {
    expect(checksThatAreOn([on], [keep(on)])).toEqual([checkOf(on)])
  })

  const stranger = route({ target: toInstance('i-9', 'eni-9') })

  it.each([
    ['its primary interface, which a new route leads to', ['eni-0'], create, ['eni-0']],
    ['both, and a new route leads to the primary one', ['eni-0', 'eni-9'], create, ['eni-0']],
    ['another interface than the new route’s', ['eni-9'], create, []],
    [
      'the interface that a replaced route will lead to',
      ['eni-0'],
      (it: typeof off) => replace(stranger, it),
      ['eni-0'],
    ],
    [
      'the second interface, which the standing route leads to',
      ['eni-0', 'eni-9'],
      (it: typeof off) => keep(it, 'rtb-1', workerRoute(it, { target: toInstance('i-0', 'eni-9') })),
      ['eni-9'],
    ],
    ['another interface than the standing route’s', ['eni-9'], keep, []],
    [
      'the second interface, where EC2 names the interface of the standing route alone',
      ['eni-0', 'eni-9'],
      (it: typeof off) => keep(it, 'rtb-1', workerRoute(it, { target: toNetworkInterface('eni-9') })),
      ['eni-9'],
    ],
    [
      'the interface that the conflict is about',
      ['eni-0'],
      (it: typeof off) => conflictWith(stranger, it),
      ['eni-0'],
    ],
  ])('for a worker with several interfaces on %s', (_, checkOn, change, expected) => {
    const several = worker({ sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn }) })
    expect(checksThatAreOn([several], [change(several), prune(stranger)])).toEqual(
      expected.map((id) => checkOf(several, id)),
    )
  })

  it('for each interface once, however many routes lead to it', () => {
    const several = worker({ networkInterfaces: twoInterfaces({ checkOn: ['eni-0', 'eni-9'] }) })
    const second = (table: string) =>
      keep(several, table, workerRoute(several, { target: toInstance('i-0', 'eni-9') }))
    expect(
      checksThatAreOn(
        [several],
        [create(several), second('rtb-2'), second('rtb-3'), create(several, 'rtb-4')],
      ),
    ).toEqual([checkOf(several, 'eni-0'), checkOf(several, 'eni-9')])
  })

  it('for nobody else’s routes', () => {
    const several = worker({ networkInterfaces: twoInterfaces({ checkOn: ['eni-0'] }) })
    const other = worker({ name: 'worker-1' })
    expect(checksThatAreOn([several], [create(other)])).toEqual([])
  })
})

describe('what was read again', () => {
  const described = instance({
    sourceDestCheck: true,
    networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }),
  })

  it.each([
    ['the instance', checkOf(off), true],
    ['the interface with the check', checkOf(off, 'eni-9'), true],
    ['the interface without', checkOf(off, 'eni-0'), false],
    ['an interface that is gone', checkOf(off, 'eni-7'), false],
  ])('tells of %s', (_, { target }, expected) => {
    expect(isOn(described, target)).toBe(expected)
  })

  it('tells of the instance by the instance alone', () => {
    const onInterface = instance({ networkInterfaces: [networkInterface({ sourceDestCheck: true })] })
    expect(isOn(onInterface, checkOf(off).target)).toBe(false)
  })
})

describe('a check that is on', () => {
  const message =
    "The source/destination check is on for worker-1 (i-1), worker-0 (eni-9): EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself."
  const checks = [checkOf(on), checkOf(off, 'eni-9')]

  it.each([
    ['warn', [warning('source-dest-check', message)]],
    ['fail', [error('source-dest-check', message)]],
    ['disable', []],
    ['ignore', []],
  ] as const)('with source-dest-check: %s', (policy, findings) => {
    expect(judgeChecks(checks, policy)).toEqual(findings)
  })

  it.each(['warn', 'fail', 'disable', 'ignore'] as const)('is none: nothing to say with %s', (policy) => {
    expect(judgeChecks([], policy)).toEqual([])
  })

  it('is known by its worker and what it stands on', () => {
    expect(checks.map(nameCheck)).toEqual(['worker-1 (i-1)', 'worker-0 (eni-9)'])
  })
})

describe('the check of an interface', () => {
  it.each([
    ['is the instance’s where it has no other', off, 'eni-0', checkOf(off)],
    [
      'is the interface’s own where it is one of several',
      worker({ networkInterfaces: twoInterfaces() }),
      'eni-9',
      checkOf(off, 'eni-9'),
    ],
    ['is the instance’s where none is described', worker({ networkInterfaces: [] }), '', checkOf(off)],
  ])('%s', (_, of, id, { target }) => {
    expect(checkTarget(of, id)).toEqual(target)
  })
})

describe('workers with checks off', () => {
  const alone = worker({
    sourceDestCheck: true,
    networkInterfaces: [networkInterface({ sourceDestCheck: true })],
  })
  const several = worker({
    name: 'worker-1',
    sourceDestCheck: true,
    networkInterfaces: twoInterfaces({ checkOn: ['eni-0', 'eni-9'] }),
  })

  it('are as they were where none is switched off', () => {
    expect(withChecksOff([alone, several, off], [])).toEqual([alone, several, off])
  })

  it('have it off on the instance, and with it on its interface', () => {
    expect(withChecksOff([alone], [checkOf(alone)])).toEqual([
      { ...alone, sourceDestCheck: false, networkInterfaces: [networkInterface()] },
    ])
  })

  it('have it off on one interface alone', () => {
    expect(withChecksOff([several], [checkOf(several, 'eni-9')])).toEqual([
      { ...several, networkInterfaces: twoInterfaces({ checkOn: ['eni-0'] }) },
    ])
  })

  it('are those that the checks are of', () => {
    expect(withChecksOff([alone, several], [checkOf(several, 'eni-0'), checkOf(alone)])).toEqual([
      { ...alone, sourceDestCheck: false, networkInterfaces: [networkInterface()] },
      { ...several, networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) },
    ])
    expect(withChecksOff([off], [checkOf(off)])).toEqual([off])
  })
})

it('the message about checks names each of them', () => {
  expect(checksMessage([checkOf(off)])).toBe(
    "The source/destination check is on for worker-0 (i-0): EC2 drops their pods' traffic; set source-dest-check: disable, or switch it off yourself.",
  )
})
