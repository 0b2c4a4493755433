import { expect, it } from '@jest/globals'

import { error, formatList, hasErrors, notice, warning } from '../../../src/model/finding.ts'

it.each([
  [[], ''],
  [['a', 'b', 'a'], 'a, b'],
  [['a', 'b', 'c', 'd', 'e', 'e'], 'a, b, c, d, e'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g'], 'a, b, c, d, e and 2 more'],
])('the names %j are listed as "%s"', (names, list) => {
  expect(formatList(names)).toBe(list)
})

it.each([
  ['error', error, true],
  ['warning', warning, false],
  ['notice', notice, false],
] as const)('a finding made by %s is about routes', (severity, make, isError) => {
  const finding = make('aws-error', 'X.')
  expect(finding).toEqual({ severity, code: 'aws-error', scope: 'routes', message: 'X.' })
  expect(hasErrors([notice('aws-error', 'X.'), finding])).toBe(isError)
})
