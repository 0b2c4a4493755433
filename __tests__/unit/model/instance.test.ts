import { expect, it } from '@jest/globals'

import { isPresent, mayBeIn } from '../../../src/model/instance.ts'
import { instance, TERMINATED } from '../../fixtures/worlds/workers.ts'

it.each([
  ['running', true, true],
  ['pending', false, true],
  ['stopping', false, true],
  ['stopped', false, true],
  ['unknown', false, false],
  ['shutting-down', false, false],
  ['terminated', false, false],
] as const)(
  'an instance that is %s can be a worker: to create routes %s, to remove them %s',
  (state, ...can) => {
    expect([isPresent(instance({ state }), 'running'), isPresent(instance({ state }), 'existing')]).toEqual(
      can,
    )
  },
)

it.each([
  ['is in its own VPC', instance(), 'vpc-1', true],
  ['is not in another VPC', instance(), 'vpc-2', false],
  ['is in any VPC while none is chosen', instance(), undefined, true],
  ['can have been in any VPC if EC2 shows it as terminated', instance(TERMINATED), 'vpc-2', true],
])('an instance %s', (_, described, vpcId, expected) => {
  expect(mayBeIn(described, vpcId)).toBe(expected)
})
