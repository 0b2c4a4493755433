import { describe, expect, it } from '@jest/globals'

import { error } from '../../src/findings.ts'
import { readInputs } from '../../src/inputs.ts'
import { inputs, tableNamed, tablesWithIds, workerSelection, workflowInputs } from '../fixtures/inputs.ts'

const usWest2 = { AWS_REGION: 'us-west-2' }

/** The inputs of a step that sets these on top of `worker-count: 3`. */
function read(set: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = usWest2) {
  return readInputs(workflowInputs({ 'worker-count': '3', ...set }), env)
}

const invalid = (...messages: string[]) => ({
  kind: 'invalid',
  findings: messages.map((message) => error('invalid-input', message)),
})

describe('the inputs', () => {
  it('are the lab’s when the workflow gives worker-count alone', () => {
    expect(read({})).toEqual({ kind: 'inputs', inputs: inputs() })
  })

  it.each([
    ['worker-count', '1', { workers: workerSelection({ count: 1 }) }],
    ['worker-count', '1000', { workers: workerSelection({ count: 1000 }) }],
    ['worker-name-prefix', 'node ', { workers: workerSelection({ names: ['node 0', 'node 1', 'node 2'] }) }],
    ['worker-name-tag', 'kthw/name', { workers: workerSelection({ nameTag: 'kthw/name' }) }],
    ['pod-cidr-tag', 'PodCidr', { workers: workerSelection({ podCidrTag: 'PodCidr' }) }],
    ['route-table-name', 'pods, east', { routeTables: tableNamed('pods, east') }],
    ['route-table-tag', 'role', { routeTables: tableNamed('kubernetes', 'role') }],
    ['vpc-id', 'vpc-0a1b2c3d', { vpcId: 'vpc-0a1b2c3d' }],
    ['aws-region', 'eu-central-1', { region: 'eu-central-1' }],
    ['aws-region', 'us-gov-east-1', { region: 'us-gov-east-1' }],
    ['aws-region', 'us-isob-east-1', { region: 'us-isob-east-1' }],
    ['aws-region', 'ap-southeast-5', { region: 'ap-southeast-5' }],
    ['wait-timeout', '0', { waitTimeoutSeconds: 0 }],
    ['wait-timeout', '3600', { waitTimeoutSeconds: 3600 }],
    ['max-attempts', '1', { maxAttempts: 1 }],
    ['max-attempts', '100', { maxAttempts: 100 }],
  ])('take %s: %s', (name, value, expected) => {
    expect(read({ [name]: value })).toEqual({ kind: 'inputs', inputs: inputs(expected) })
  })

  it('take route table IDs by comma, space or line, each once, in place of the name', () => {
    const [short, long] = ['rtb-0a1b2c3d', 'rtb-0123456789abcdef0']
    expect(read({ 'route-table-ids': `${long}, ${short}\n${long}`, 'route-table-name': '' })).toEqual({
      kind: 'inputs',
      inputs: inputs({ routeTables: tablesWithIds(long, short) }),
    })
  })

  it.each([
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }, '', 'eu-west-1'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'us-east-1' }, '', 'us-east-1'],
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-east-1' }, 'sa-east-1', 'sa-east-1'],
  ])('take the Region from %j and aws-region "%s" as %s', (env, input, region) => {
    expect(read({ 'aws-region': input }, env)).toEqual({ kind: 'inputs', inputs: inputs({ region }) })
  })
})

describe('an unusable input', () => {
  it.each([
    ['worker-count', '', 'worker-count is ""; give a whole number from 1 to 1000.'],
    ['worker-count', '0', 'worker-count is "0"; give a whole number from 1 to 1000.'],
    ['worker-count', '1001', 'worker-count is "1001"; give a whole number from 1 to 1000.'],
    ['worker-count', '-3', 'worker-count is "-3"; give a whole number from 1 to 1000.'],
    ['worker-count', '2.5', 'worker-count is "2.5"; give a whole number from 1 to 1000.'],
    ['worker-count', '1e2', 'worker-count is "1e2"; give a whole number from 1 to 1000.'],
    ['worker-count', 'three', 'worker-count is "three"; give a whole number from 1 to 1000.'],
    ['wait-timeout', '3601', 'wait-timeout is "3601"; give a whole number from 0 to 3600.'],
    ['wait-timeout', '2m', 'wait-timeout is "2m"; give a whole number from 0 to 3600.'],
    ['max-attempts', '0', 'max-attempts is "0"; give a whole number from 1 to 100.'],
    ['max-attempts', '101', 'max-attempts is "101"; give a whole number from 1 to 100.'],
    [
      'worker-name-prefix',
      '',
      "worker-name-prefix is empty; give what stands before the number in a worker's name, such as worker-.",
    ],
    [
      'worker-name-prefix',
      'w'.repeat(255),
      "worker-name-prefix is too long; a worker's name has at most 255 characters.",
    ],
    ['worker-name-tag', '', 'worker-name-tag is empty; name the tag to read.'],
    ['pod-cidr-tag', '', 'pod-cidr-tag is empty; name the tag to read.'],
    ['pod-cidr-tag', 't'.repeat(129), 'pod-cidr-tag has 129 characters; a tag key has at most 128.'],
    [
      'route-table-name',
      '',
      'route-table-name is empty; give the name of the route table, or its ID in route-table-ids.',
    ],
    [
      'route-table-name',
      'n'.repeat(256),
      'route-table-name is too long; EC2 compares at most 255 characters.',
    ],
    ['route-table-tag', '', 'route-table-tag is empty; name the tag to read.'],
    [
      'route-table-ids',
      'kubernetes',
      'route-table-ids holds "kubernetes"; a route table ID looks like rtb-0123456789abcdef0.',
    ],
    [
      'route-table-ids',
      'rtb-0a1b2c3d rtb-0A1B2C3D',
      'route-table-ids holds "rtb-0A1B2C3D"; a route table ID looks like rtb-0123456789abcdef0.',
    ],
    ['vpc-id', 'lab', 'vpc-id is "lab"; a VPC ID looks like vpc-0123456789abcdef0.'],
    ['vpc-id', 'rtb-0a1b2c3d', 'vpc-id is "rtb-0a1b2c3d"; a VPC ID looks like vpc-0123456789abcdef0.'],
    ['aws-region', 'Oregon', 'aws-region is "Oregon"; a Region looks like us-west-2.'],
    ['aws-region', 'us-west-2a', 'aws-region is "us-west-2a"; a Region looks like us-west-2.'],
  ])('is reported: %s "%s"', (name, value, message) => {
    expect(read({ [name]: value })).toEqual(invalid(message))
  })

  it.each([
    [
      {},
      'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
    ],
    [{ AWS_REGION: 'west' }, 'AWS_REGION is "west"; a Region looks like us-west-2.'],
    [
      { AWS_REGION: '', AWS_DEFAULT_REGION: 'west' },
      'AWS_DEFAULT_REGION is "west"; a Region looks like us-west-2.',
    ],
  ])('is reported where the Region comes from the environment %j', (env, message) => {
    expect(read({}, env)).toEqual(invalid(message))
  })

  it('is reported together with all others', () => {
    expect(
      read({ 'worker-count': 'all', 'pod-cidr-tag': '', 'vpc-id': 'lab', 'max-attempts': '0' }, {}),
    ).toEqual(
      invalid(
        'worker-count is "all"; give a whole number from 1 to 1000.',
        'pod-cidr-tag is empty; name the tag to read.',
        'vpc-id is "lab"; a VPC ID looks like vpc-0123456789abcdef0.',
        'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
        'max-attempts is "0"; give a whole number from 1 to 100.',
      ),
    )
  })
})
