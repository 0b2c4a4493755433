import { expect, it } from '@jest/globals'

import { readsProxies } from '../../../src/runtime/node-version.ts'

it.each([
  ['22.20.0', false],
  ['22.21.0', true],
  ['23.11.1', false],
  ['24.4.1', false],
  ['24.5.0', true],
  ['24.21.0', true],
  ['26.0.0', true],
])("Node %s knows the agents' proxyEnv: %s", (version, expected) => {
  expect(readsProxies(version)).toBe(expected)
})
