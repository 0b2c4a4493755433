import { describe, expect, it } from '@jest/globals'

import { describeTarget, isMissed, isWorse } from '../../dev/suites/bench/section.ts'
import { growthExponent, median, ratioOf } from '../../dev/suites/bench/statistics.ts'

const pairs = (...ours: number[]) => ours.map((each) => [each, 1] as const)

describe('the statistics of the benchmark', () => {
  it('have a median of any number of measurements', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 9, 2])).toBe(3)
    expect(() => median([])).toThrow(TypeError)
  })

  it('compare pair by pair, so a slow phase of the machine changes nothing', () => {
    const slowing = [1, 10, 100].map((each) => [2 * each, each] as const)
    expect(ratioOf(slowing)).toEqual({ ratio: 2, noise: 0 })
  })

  it('measure the noise by the spread of the pairs and their number', () => {
    // The deviations from 2 are 1, 0 and 1, so their median is 1.
    expect(ratioOf(pairs(1, 2, 3)).noise).toBeCloseTo((2 * 1.2533 * 1.4826) / Math.sqrt(3))
    expect(ratioOf(pairs(1, 2, 3, 1, 2, 3)).noise).toBeCloseTo((2 * 1.2533 * 1.4826) / Math.sqrt(6))
  })

  it.each([1, 2])('find the exponent %d of growth, without the constant cost', (exponent) => {
    const points = [10, 100, 1000].map((size) => [size, 150 + 2 * (size - 10) ** exponent] as const)
    expect(growthExponent(points)).toBeCloseTo(exponent)
  })
})

describe('a target', () => {
  it.each([
    ['at most', 1.5, 0.05, true],
    ['at most', 1.5, 0.1, false],
    ['at most', 1.4, 0, false],
    ['at least', 1.3, 0.05, true],
    ['at least', 1.3, 0.1, false],
    ['at least', 1.4, 0, false],
  ] as const)('of %s 1.4 with %d ± %d is missed: %s', (kind, value, noise, expected) => {
    expect(isMissed({ kind, value, noise, limit: 1.4 })).toBe(expected)
    expect(isWorse({ kind, value, noise, limit: 1.4 })).toBe(expected)
  })

  it.each([
    [1.4, false, 'at most 1.4 ✅'],
    [2.1, false, 'at most 1.4 ❌, held at 2'],
    [2.2, true, 'at most 1.4 ❌, held at 2'],
  ])('that is missed so far is held where it is: %d', (value, worse, description) => {
    const target = { kind: 'at most', value, noise: 0.1, limit: 1.4, held: 2 } as const
    expect(isWorse(target)).toBe(worse)
    expect(describeTarget(target)).toBe(description)
  })
})
