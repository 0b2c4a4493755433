import { expect, it } from '@jest/globals'

import { formatList } from '../../../src/model/finding.ts'

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'a'], 'a, b'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d, e'],
  [['a', 'b', 'c', 'd', 'e', 'e'], 'a, b, c, d, e'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g'], 'a, b, c, d, e and 2 more'],
])('the names %j are said as "%s"', (names, said) => {
  expect(formatList(names)).toBe(said)
})
