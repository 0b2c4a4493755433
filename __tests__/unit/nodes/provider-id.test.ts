import { expect, it } from '@jest/globals'

import { readInstanceId, readProviderId } from '../../../src/nodes/provider-id.ts'

const instanceId = 'i-0123456789abcdef0'

it.each<[unknown, object]>([
  [`aws:///us-west-2a/${instanceId}`, { kind: 'instance', instanceId }],
  [`aws:////${instanceId}`, { kind: 'instance', instanceId }],
  [`aws://us-west-2a/${instanceId}`, { kind: 'instance', instanceId }],
  [`AWS:///us-west-2a/${instanceId}`, { kind: 'instance', instanceId }],
  [instanceId, { kind: 'instance', instanceId }],
  ['i-0123abcd', { kind: 'instance', instanceId: 'i-0123abcd' }],
  ['aws:///us-west-2b/uuid/fargate-ip-10-0-0-1', { kind: 'not-on-ec2' }],
  [`aws:///us-west-2b/${instanceId}/fargate`, { kind: 'not-on-ec2' }],
  [`eks-hybrid:///us-west-2/prod/${instanceId}`, { kind: 'not-on-ec2' }],
  ['gce://project/zone/name', { kind: 'not-on-ec2' }],
  ['azure:///subscriptions/a', { kind: 'not-on-ec2' }],
  ...[
    undefined,
    '',
    null,
    7,
    {},
    'k3s://name',
    'rke2://name',
    `k3s://${instanceId}`,
    'cn-hangzhou.i-bp1',
    '__proto__://x',
  ].map((value) => [value, { kind: 'unknown' }] as [unknown, object]),
])('the provider ID %j', (value, clue) => {
  expect(readProviderId(value)).toMatchObject(clue)
})

it('an instance ID is the first value that is one', () => {
  expect(readInstanceId(undefined, 'i-1', instanceId)).toBe(instanceId)
  expect(readInstanceId('mi-0123456789abcdef0')).toBeUndefined()
})
