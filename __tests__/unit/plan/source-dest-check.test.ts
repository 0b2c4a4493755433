import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { sourceDestCheckOn } from '../../../src/plan/messages.ts'
import { checksThatAreOn, checkTarget, isOn, judgeChecks } from '../../../src/plan/source-dest-check.ts'
import { checkOf, conflictWith, create, keep, prune, replace } from '../../fixtures/results/results.ts'
import { route, toInstance, toNetworkInterface, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { instance, networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const off = worker()
const on = worker({ name: 'worker-1', sourceDestCheck: true })
const withOn = (...checkOn: readonly string[]) =>
  worker({ sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn }) })
const other = route({ target: toInstance('i-9', 'eni-9') })
const keepTo = (target: ReturnType<typeof toInstance>) => (of: Worker) =>
  keep(of, 'rtb-1', workerRoute(of, { target }))

describe('the check that is on', () => {
  it.each([
    ['will have a new route', create],
    ['has its route', keep],
  ])('is that of the instance, if a worker with one interface %s', (_, change) => {
    expect(checksThatAreOn([off, on], [change(off), change(on)])).toEqual([checkOf(on)])
  })

  it('is that of the instance, if EC2 shows no interface', () => {
    const none = { ...on, networkInterfaces: [] }
    expect(checksThatAreOn([none], [])).toEqual([checkOf(none)])
  })

  it.each([
    ['the primary interface, for a new route', ['eni-0', 'eni-9'], create, ['eni-0']],
    ['no interface that a new route does not target', ['eni-9'], create, []],
    [
      'the primary interface, for a replaced route',
      ['eni-0', 'eni-9'],
      (of: Worker) => replace(other, of),
      ['eni-0'],
    ],
    [
      'the primary interface, for a conflict',
      ['eni-0', 'eni-9'],
      (of: Worker) => conflictWith(other, of),
      ['eni-0'],
    ],
    [
      'the primary interface, by which pods send, and of an existing route',
      ['eni-0', 'eni-9'],
      keepTo(toInstance('i-0', 'eni-9')),
      ['eni-0', 'eni-9'],
    ],
    ['the interface of an existing route', ['eni-9'], keepTo(toInstance('i-0', 'eni-9')), ['eni-9']],
    [
      'the interface that EC2 shows without its instance',
      ['eni-9'],
      keepTo(toNetworkInterface('eni-9')),
      ['eni-9'],
    ],
    [
      'the primary interface, if EC2 shows only the instance',
      ['eni-0', 'eni-9'],
      keepTo(toInstance('i-0')),
      ['eni-0'],
    ],
    ['no interface that an existing route does not target', ['eni-9'], keep, []],
  ])('of a worker with several interfaces is that of %s', (_, checkOn, change, expected) => {
    const several = withOn(...checkOn)
    const changes = [change(several), prune(other), create(on)]
    expect(checksThatAreOn([several], changes)).toEqual(expected.map((id) => checkOf(several, id)))
  })

  it('is that of each interface once, however many routes target it', () => {
    const several = withOn('eni-0', 'eni-9')
    const second = keepTo(toInstance('i-0', 'eni-9'))(several)
    const changes = [create(several), second, second, create(several, 'rtb-4')]
    expect(checksThatAreOn([several], changes)).toEqual([
      checkOf(several, 'eni-0'),
      checkOf(several, 'eni-9'),
    ])
  })

  it.each([
    ['172.22.0.0/24', []],
    ['172.22.0.0/24 fd00::/64', [undefined]],
  ])('drops no packets of the prefixes delegated to the interface: %s', (podCidr, expected) => {
    const networkInterfaces = [networkInterface({ prefixes: [cidr('172.22.0.0/24')] })]
    const one = worker({ podCidr, sourceDestCheck: true, networkInterfaces })
    expect(checksThatAreOn([one], [])).toEqual(expected.map((id) => checkOf(one, id)))
  })

  it('is that of the primary interface without a change too', () => {
    const several = withOn('eni-0', 'eni-9')
    expect(checksThatAreOn([several], [create(on)])).toEqual([checkOf(several, 'eni-0')])
  })
})

describe('in a description', () => {
  const described = instance({
    sourceDestCheck: true,
    networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }),
  })
  const onInterface = instance({ networkInterfaces: [networkInterface({ sourceDestCheck: true })] })

  it.each([
    ['the check of the instance is on', described, undefined, true],
    ['the check of an interface is on', described, 'eni-9', true],
    ['the check of an interface is off', described, 'eni-0', false],
    ['the check of a detached interface is not on', described, 'eni-7', false],
    ["the check of the instance is its own, not its interface's", onInterface, undefined, false],
  ])('%s', (_, of, networkInterfaceId, expected) => {
    expect(isOn(of, checkOf(off, networkInterfaceId).target)).toBe(expected)
  })
})

describe('with source-dest-check', () => {
  const checks = [checkOf(on), checkOf(off, 'eni-9')]

  it.each([
    ['warn', [sourceDestCheckOn('warning', checks)]],
    ['fail', [sourceDestCheckOn('error', checks)]],
    ['disable', []],
    ['ignore', []],
  ] as const)('%s, the checks that are on cause %j', (policy, findings) => {
    expect(judgeChecks(checks, policy)).toEqual(findings)
    expect(judgeChecks([], policy)).toEqual([])
  })
})

describe('the check of an interface is changed', () => {
  it.each([
    ['on the instance, if it is the only one', off, 'eni-0', checkOf(off)],
    ['on the interface, if it is one of several', withOn(), 'eni-9', checkOf(off, 'eni-9')],
    ['on the instance, if EC2 shows none', worker({ networkInterfaces: [] }), '', checkOf(off)],
  ])('%s', (_, of, id, { target }) => {
    expect(checkTarget(of, id)).toEqual(target)
  })
})
