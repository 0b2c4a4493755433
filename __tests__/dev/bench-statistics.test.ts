import { describe, expect, it } from '@jest/globals'

import { isMissed } from '../../dev/suites/bench/section.ts'
import { growthExponent, median, ratioOf, slope } from '../../dev/suites/bench/statistics.ts'

describe('the statistics of the bench', () => {
  it('take the middle, or what is between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 9, 2])).toBe(3)
    expect(() => median([])).toThrow(TypeError)
  })

  it('compare pair by pair, so that a machine that slows down is in nobody’s favour', () => {
    const { ratio, noise } = ratioOf([
      [2, 1],
      [20, 10],
      [200, 100],
    ])
    expect([ratio, noise]).toEqual([2, 0])
  })

  it('take the spread of the pairs for noise, less of it for more pairs', () => {
    const spread: [number, number][] = [
      [1, 1],
      [2, 1],
      [3, 1],
    ]
    // Deviations from 2 are 1, 0 and 1: their median is 1.
    expect(ratioOf(spread).noise).toBeCloseTo((2 * 1.2533 * 1.4826) / Math.sqrt(3))
    expect(ratioOf([...spread, ...spread]).noise).toBeLessThan(ratioOf(spread).noise)
  })

  it('tell a line from a square, whatever both begin with', () => {
    const sizes = [10, 100, 1000]
    const growth = (cost: (size: number) => number) => growthExponent(sizes.map((size) => [size, cost(size)]))
    expect(growth((size) => 150 + 2 * (size - 10))).toBeCloseTo(1)
    expect(growth((size) => 150 + 2 * (size - 10) ** 2)).toBeCloseTo(2)
    expect(
      slope([
        [0, 1],
        [1, 4],
        [2, 7],
      ]),
    ).toBeCloseTo(3)
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
  })
})
