import { describe, expect, it } from '@jest/globals'

import { isPresent, mayBeIn } from '../../../src/model/instance.ts'
import { instance, terminatedInstance } from '../../fixtures/worlds/workers.ts'

describe('an instance can be a worker', () => {
  it.each([
    ['running', true, true],
    ['pending', false, true],
    ['stopping', false, true],
    ['stopped', false, true],
    ['unknown', false, true],
    ['shutting-down', false, false],
    ['terminated', false, false],
  ] as const)('that is %s: for routes %s, to take them away %s', (state, running, existing) => {
    expect(isPresent(instance({ state }), 'running')).toBe(running)
    expect(isPresent(instance({ state }), 'existing')).toBe(existing)
  })
})

describe('an instance may be in a VPC', () => {
  it.each([
    ['its own', instance(), 'vpc-1', true],
    ['not in another', instance(), 'vpc-2', false],
    ['any, while none is decided upon', instance(), undefined, true],
    ['any, once it is terminated and EC2 shows none', terminatedInstance(), 'vpc-2', true],
  ])('%s', (_, which, vpcId, expected) => {
    expect(mayBeIn(which, vpcId)).toBe(expected)
  })
})
