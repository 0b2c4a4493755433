import { describe, expect, it } from '@jest/globals'

import { instanceStateChange, scalingSuccess } from '../../dev/emulators/eventbridge/event.ts'
import { transform } from '../../dev/emulators/eventbridge/input-transformer.ts'
import { matches, type Pattern } from '../../dev/emulators/eventbridge/pattern.ts'

const running = instanceStateChange('i-1234567890abcdef0', 'running')

describe('a pattern', () => {
  it.each<[string, Pattern, boolean]>([
    ['one of its values', { detail: { state: ['pending', 'running'] } }, true],
    ['none of its values', { detail: { state: ['stopped'] } }, false],
    ['only one of two fields', { source: ['aws.ec2'], detail: { state: ['stopped'] } }, false],
    ['a prefix', { 'detail-type': [{ prefix: 'EC2 Instance' }] }, true],
    ['another prefix', { 'detail-type': [{ prefix: 'Instance' }] }, false],
    ['no such field', { detail: { AutoScalingGroupName: [{ prefix: '' }] } }, false],
    ['one entry of a list', { resources: [{ prefix: 'arn:aws:ec2:us-east-1:' }] }, true],
  ])('is compared with an event that has %s', (_, pattern, expected) => {
    expect(matches(pattern, running)).toBe(expected)
  })

  it('with another operator is not guessed', () => {
    const pattern = { source: [{ 'anything-but': 'aws.ec2' } as unknown as string] }

    expect(() => matches(pattern, running)).toThrow('Only the operator prefix is known here')
  })
})

describe('an input transformer', () => {
  it('puts values of the event into the template', () => {
    const InputPathsMap = { id: '$.detail.EC2InstanceId', kind: '$.detail-type', none: '$.detail.state' }
    const InputTemplate = '{"id": "<id>", "kind": "<kind>", "none": "<none>"}'
    const event = scalingSuccess('Launch', 'workers', 'i-1')

    expect(JSON.parse(transform({ InputPathsMap, InputTemplate }, event))).toEqual({
      id: 'i-1',
      kind: 'EC2 Instance Launch Successful',
      none: '',
    })
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['a variable without a path', {}, '{"id": "<id>"}', 'no path for <id>'],
    ['bracket notation', { id: "$.detail['instance-id']" }, '{"id": "<id>"}', 'Only dot notation'],
  ])('is rejected if it has %s', (_, InputPathsMap, InputTemplate, message) => {
    expect(() => transform({ InputPathsMap, InputTemplate }, running)).toThrow(message)
  })
})
