import { expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { checkPolicy, routePolicy } from '../../../src/plan/policy.ts'
import { inputs } from '../../fixtures/run/inputs.ts'

const clusterCidrs = [cidr('172.22.0.0/16')]
const replacing = inputs({ onConflict: 'replace', prune: true, clusterCidrs })

it.each([
  ['apply', { goal: 'present', onConflict: 'replace', pruneInside: clusterCidrs }],
  ['plan', { goal: 'present', onConflict: 'replace', pruneInside: clusterCidrs }],
  ['verify', { goal: 'present', onConflict: 'fail', pruneInside: [] }],
  ['destroy', { goal: 'absent' }],
] as const)('in mode %s, the policy for routes is %j', (mode, policy) => {
  expect(routePolicy({ ...replacing, mode })).toEqual(policy)
})

it('without prune, no stale route is deleted', () => {
  expect(routePolicy({ ...replacing, prune: false })).toMatchObject({ pruneInside: [] })
})

it.each([
  ['verify', 'disable', 'fail'],
  ['verify', 'warn', 'warn'],
  ['verify', 'ignore', 'ignore'],
  ['apply', 'disable', 'disable'],
] as const)('in mode %s, source-dest-check: %s means %s', (mode, sourceDestCheck, policy) => {
  expect(checkPolicy(inputs({ mode, sourceDestCheck }))).toBe(policy)
})
