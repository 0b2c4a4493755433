import { describe, expect, it } from '@jest/globals'

import { readInputs } from '../../../src/github/inputs.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { error } from '../../../src/model/finding.ts'
import { docsPage } from '../../fixtures/results/run-result.ts'
import {
  inputs,
  production,
  tablesNamed,
  tablesWithIds,
  workersMatching,
  workerSelection,
  workflowInputs,
} from '../../fixtures/run/inputs.ts'

const role = 'arn:aws:iam::111122223333:role/kthw-routes'
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
  it('have a token that is masked as soon as it is read, whatever becomes of the others', () => {
    const masked: string[] = []
    const given = workflowInputs({ 'worker-count': 'three', 'github-token': 'ghs_1' })

    expect(readInputs(given, usWest2, (secret) => masked.push(secret)).kind).toBe('invalid')
    expect(masked).toEqual(['ghs_1'])
  })

  it.each(['ghs_1\nghs_2', 'ghs_1 ', 'ghs–1'])('take no token like %j, and do not quote it', (token) => {
    const given = workflowInputs({ 'worker-count': '3', 'github-token': token })

    expect(readInputs(given, usWest2)).toMatchObject({
      kind: 'invalid',
      findings: [
        {
          message:
            'github-token holds a character that no token has, such as a blank or a line break; give the token alone.',
        },
      ],
    })
  })

  it('mask nothing where there is no token', () => {
    const masked: string[] = []
    readInputs(workflowInputs({ 'worker-count': '3' }), usWest2, (secret) => masked.push(secret))

    expect(masked).toEqual([])
  })

  it('are the lab’s when the workflow gives worker-count alone', () => {
    expect(read({})).toEqual({ kind: 'inputs', inputs: inputs() })
  })

  it.each([
    ['worker-count', '1', { workers: workerSelection({ count: 1 }) }],
    ['worker-count', '1000', { workers: workerSelection({ count: 1000 }) }],
    ['worker-name-prefix', 'node ', { workers: workerSelection({ names: ['node 0', 'node 1', 'node 2'] }) }],
    ['worker-name-tag', 'kthw/name', { workers: workerSelection({ nameTag: 'kthw/name' }) }],
    ['pod-cidr-tag', 'PodCidr', { workers: workerSelection({ podCidrTag: 'PodCidr' }) }],
    [
      'worker-filters',
      'tag:cluster=prod',
      { workers: { ...workerSelection(), by: 'name-and-filter', prefix: 'worker-', filters: [production] } },
    ],
    ['route-table-name', 'pods east, pods-*', { routeTables: tablesNamed('pods east', 'pods-*') }],
    ['route-table-tag', 'role', { routeTables: { ...tablesNamed('kubernetes'), tag: 'role' } }],
    ['mode', 'apply', { mode: 'apply' }],
    ['mode', 'plan', { mode: 'plan' }],
    ['mode', 'verify', { mode: 'verify' }],
    ['mode', 'destroy', { mode: 'destroy' }],
    ['on-conflict', 'replace', { onConflict: 'replace' }],
    ['source-dest-check', 'fail', { sourceDestCheck: 'fail' }],
    ['source-dest-check', 'disable', { sourceDestCheck: 'disable' }],
    ['source-dest-check', 'ignore', { sourceDestCheck: 'ignore' }],
    ['reachability', 'off', { reachability: 'off' }],
    ['reachability', 'warn', { reachability: 'warn' }],
    ['reachability', 'fail', { reachability: 'fail' }],
    ['cluster-cidr', '172.22.0.0/16', { clusterCidrs: [cidr('172.22.0.0/16')] }],
    [
      'cluster-cidr',
      '172.22.0.0/16, FD00::/48',
      { clusterCidrs: [cidr('172.22.0.0/16'), cidr('fd00::/48')] },
    ],
    ['prune', 'False', {}],
    [
      'role-to-assume',
      role,
      { credentials: { kind: 'job-token', roleArn: role, sessionName: 'kthw-routes-run' } },
    ],
    [
      'role-to-assume',
      'arn:aws-us-gov:iam::111122223333:role/ci/kthw-routes',
      {
        credentials: {
          kind: 'job-token',
          roleArn: 'arn:aws-us-gov:iam::111122223333:role/ci/kthw-routes',
          sessionName: 'kthw-routes-run',
        },
      },
    ],
    ['vpc-id', 'vpc-0a1b2c3d', { vpcId: 'vpc-0a1b2c3d' }],
    ['aws-region', 'eu-central-1', { region: 'eu-central-1' }],
    ['aws-region', 'us-gov-east-1', { region: 'us-gov-east-1' }],
    ['aws-region', 'us-isob-east-1', { region: 'us-isob-east-1' }],
    ['aws-region', 'ap-southeast-5', { region: 'ap-southeast-5' }],
    ['wait-timeout', '0', { waitTimeoutSeconds: 0 }],
    ['wait-timeout', '3600', { waitTimeoutSeconds: 3600 }],
    ['max-attempts', '1', { maxAttempts: 1 }],
    ['max-attempts', '100', { maxAttempts: 100 }],
  ] as const)('take %s: %s', (name, value, expected) => {
    expect(read({ [name]: value })).toEqual({ kind: 'inputs', inputs: inputs(expected) })
  })

  it('take prune with the CIDR that bounds it', () => {
    expect(read({ prune: 'true', 'cluster-cidr': '172.22.0.0/16' })).toEqual({
      kind: 'inputs',
      inputs: inputs({ prune: true, clusterCidrs: [cidr('172.22.0.0/16')] }),
    })
  })

  it('take worker-filters in place of worker-count', () => {
    expect(read({ 'worker-count': '', 'worker-filters': 'tag:cluster=prod' })).toEqual({
      kind: 'inputs',
      inputs: inputs({ workers: workersMatching() }),
    })
  })

  it.each([
    ['', { GITHUB_RUN_ID: '123' }, 'kthw-routes-123'],
    ['me@ci', { GITHUB_RUN_ID: '123' }, 'me@ci'],
  ])('name the session of the role "%s" in %j: %s', (asked, env, sessionName) => {
    expect(read({ 'role-to-assume': role, 'role-session-name': asked }, { ...usWest2, ...env })).toEqual({
      kind: 'inputs',
      inputs: inputs({ credentials: { kind: 'job-token', roleArn: role, sessionName } }),
    })
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

describe('the address of the docsPage', () => {
  const runner = {
    ...usWest2,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
    GITHUB_ACTION_REF: 'v1',
  }

  it.each([
    ['3', 'inputs'],
    ['three', 'invalid'],
  ])('is made of the runner’s environment with worker-count "%s" too', (count, kind) => {
    expect(read({ 'worker-count': count }, runner)).toMatchObject({ kind, docsPage })
  })

  it.each([
    ['an action that was checked out', { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }],
    ['a name that is none', { GITHUB_ACTION_REPOSITORY: 'org' }],
    ['no server', { GITHUB_SERVER_URL: '' }],
  ])('is not known of %s', (_, env) => {
    expect(read({}, { ...runner, ...env }).docsPage).toBeUndefined()
  })
})

describe('an unusable input', () => {
  it.each([
    [
      'worker-count',
      '',
      'worker-count and worker-filters are both empty; give the number of workers, or filters that select them.',
    ],
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
    ['mode', 'dry-run', 'mode is "dry-run"; give apply, plan, verify or destroy.'],
    ['mode', 'Plan', 'mode is "Plan"; give apply, plan, verify or destroy.'],
    ['on-conflict', 'overwrite', 'on-conflict is "overwrite"; give fail or replace.'],
    ['source-dest-check', 'off', 'source-dest-check is "off"; give warn, fail, disable or ignore.'],
    ['reachability', 'on', 'reachability is "on"; give off, warn or fail.'],
    ['reachability', 'Warn', 'reachability is "Warn"; give off, warn or fail.'],
    ['prune', 'yes', 'prune is "yes"; give true or false.'],
    [
      'prune',
      'true',
      'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
    ],
    [
      'cluster-cidr',
      '172.22.0.0',
      'cluster-cidr holds "172.22.0.0", which is not a CIDR: it has no prefix length such as /24.',
    ],
    [
      'cluster-cidr',
      '0.0.0.0/0',
      'cluster-cidr holds "0.0.0.0/0", which is everything; give the CIDR of all pods.',
    ],
    [
      'cluster-cidr',
      '10.0.0.0/8 ::/0',
      'cluster-cidr holds "::/0", which is everything; give the CIDR of all pods.',
    ],
    [
      'role-to-assume',
      'kthw-routes',
      'role-to-assume is "kthw-routes"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.',
    ],
    [
      'role-to-assume',
      'arn:aws:iam::111122223333:user/kthw-routes',
      'role-to-assume is "arn:aws:iam::111122223333:user/kthw-routes"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.',
    ],
    [
      'role-session-name',
      'me',
      'role-session-name is set, but role-to-assume is empty; give the role, or leave both out.',
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

  it.each(['a b', 'x', 's'.repeat(65)])('is reported: the session name "%s"', (name) => {
    expect(read({ 'role-to-assume': role, 'role-session-name': name })).toEqual(
      invalid(`role-session-name is "${name}"; it has 2 to 64 letters, digits and characters of +=,.@_-.`),
    )
  })

  it('is reported: prune in a run that destroys', () => {
    expect(read({ mode: 'destroy', prune: 'true', 'cluster-cidr': '172.22.0.0/16' })).toEqual(
      invalid(
        "prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.",
      ),
    )
  })

  it.each([',', ' , ,', '\n'])('is reported: prune with the cluster-cidr %j, which holds nothing', (text) => {
    expect(read({ prune: 'true', 'cluster-cidr': text })).toEqual(
      invalid(
        'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
      ),
    )
  })

  it('is reported once: prune with a cluster-cidr that cannot be read', () => {
    expect(read({ prune: 'true', 'cluster-cidr': 'ten' })).toEqual(
      invalid('cluster-cidr holds "ten", which is not a CIDR: write it like 172.22.0.0/24.'),
    )
  })

  it('is reported together with all others', () => {
    expect(
      read(
        {
          mode: 'x',
          'worker-count': 'all',
          'worker-filters': 'x',
          'pod-cidr-tag': '',
          'vpc-id': 'lab',
          'on-conflict': 'x',
          prune: 'true',
          'source-dest-check': 'x',
          'role-session-name': 'x',
          'max-attempts': '0',
        },
        {},
      ),
    ).toEqual(
      invalid(
        'mode is "x"; give apply, plan, verify or destroy.',
        'worker-filters holds "x"; write a filter as name=value[,value…], such as tag:cluster=prod.',
        'pod-cidr-tag is empty; name the tag to read.',
        'worker-count is "all"; give a whole number from 1 to 1000.',
        'vpc-id is "lab"; a VPC ID looks like vpc-0123456789abcdef0.',
        'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
        'role-session-name is set, but role-to-assume is empty; give the role, or leave both out.',
        'on-conflict is "x"; give fail or replace.',
        'source-dest-check is "x"; give warn, fail, disable or ignore.',
        'max-attempts is "0"; give a whole number from 1 to 100.',
        'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
      ),
    )
  })
})

it('the proxies are those of the environment, in whichever case; an empty one is none', () => {
  const proxies = { https_proxy: 'http://proxy:3128', HTTP_PROXY: 'http://other:3128', NO_PROXY: '.internal' }
  expect(read({}, { ...usWest2, ...proxies, no_proxy: '', HOME: '/root' })).toEqual({
    kind: 'inputs',
    inputs: inputs({ proxyEnvironment: proxies }),
  })
})
