import { describe, expect, it } from '@jest/globals'

import { readInputs, type GivenInputs } from '../../../src/github/inputs.ts'
import * as access from '../../../src/github/access-messages.ts'
import * as messages from '../../../src/github/messages.ts'
import { cidr } from '../../../src/model/cidr.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { docsPage } from '../../fixtures/results/run-result.ts'
import {
  countedWorkersMatching,
  tablesNamed,
  tablesWithIds,
  workerSelection,
  workersMatching,
  workflowInputs,
} from '../../fixtures/run/inputs.ts'

const roleArn = 'arn:aws:iam::111122223333:role/kthw-routes'
const audience = 'sts.amazonaws.com'
const usWest2 = { AWS_REGION: 'us-west-2' }
/** Of a step that sets neither title nor summary, in an unknown repository. */
const presentation = { docsPage: undefined, title: '', showsSummary: true }

/** Of a step that sets only `worker-count: 3`. */
const byDefault: GivenInputs = {
  mode: 'apply',
  region: 'us-west-2',
  credentials: {
    kind: 'ambient',
    profile: undefined,
    hasWebIdentity: false,
    service: { kind: 'metadata' },
  },
  allowedAccountIds: [],
  vpcId: undefined,
  workers: workerSelection(),
  routeTables: tablesNamed('kubernetes'),
  onConflict: 'fail',
  clusterCidrs: [],
  prune: false,
  sourceDestCheck: 'warn',
  reachability: 'off',
  checkPermissions: false,
  expectedPlan: { kind: 'any' },
  masquerade: false,
  controlPlane: undefined,
  comment: 'auto',
  pullRequest: { kind: 'none' },
  waitTimeoutSeconds: 120,
  absentTimeoutSeconds: 15,
  maxAttempts: 10,
  proxyEnvironment: {},
  network: { ec2: undefined, sts: undefined, endpointKinds: [], missingCaFile: undefined },
}

/** What is read for a step that sets these inputs on top of `worker-count: 3`. */
function read(set: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = usWest2) {
  return readInputs(workflowInputs({ 'worker-count': '3', ...set }), env)
}

describe('the inputs', () => {
  it.each([
    [{}, {}],
    [
      { 'worker-count': '', 'worker-filters': 'tag:cluster=prod', 'route-table-ids': 'rtb-0a1b2c3d' },
      { workers: workersMatching(), routeTables: tablesWithIds('rtb-0a1b2c3d') },
    ],
    [{ 'worker-filters': 'tag:cluster=prod' }, { workers: countedWorkersMatching(3) }],
    [
      { 'role-to-assume': roleArn },
      { credentials: { kind: 'job-token', roleArn, sessionName: 'kthw-routes-run', audience } },
    ],
    [{ 'aws-region': 'eu-central-1' }, { region: 'eu-central-1' }],
    [{ 'vpc-id': 'vpc-0a1b2c3d' }, { vpcId: 'vpc-0a1b2c3d' }],
    [
      { 'cluster-cidr': '172.22.0.0/16, FD00::/48', prune: 'true' },
      { clusterCidrs: [cidr('172.22.0.0/16'), cidr('fd00::/48')], prune: true },
    ],
    [
      { 'wait-timeout': '0', 'max-attempts': '1' },
      { waitTimeoutSeconds: 0, absentTimeoutSeconds: 0, maxAttempts: 1 },
    ],
    [
      { 'wait-timeout': '3600', 'max-attempts': '100' },
      { waitTimeoutSeconds: 3600, absentTimeoutSeconds: 3600, maxAttempts: 100 },
    ],
    ...(['apply', 'plan', 'verify', 'destroy'] as const).map((mode) => [{ mode }, { mode }] as const),
    ...(['fail', 'replace'] as const).map((on) => [{ 'on-conflict': on }, { onConflict: on }] as const),
    ...(['warn', 'fail', 'disable', 'ignore'] as const).map(
      (policy) => [{ 'source-dest-check': policy }, { sourceDestCheck: policy }] as const,
    ),
    ...(['off', 'warn', 'fail'] as const).map(
      (policy) => [{ reachability: policy }, { reachability: policy }] as const,
    ),
  ] as const)('of %j', (set, expected) => {
    const inputs = { ...byDefault, ...expected }
    expect(read(set)).toEqual({ kind: 'inputs', inputs, notices: [], ...presentation })
  })

  it.each([
    [{ title: 'blue' }, { title: 'blue', showsSummary: true }],
    [
      { title: '🔵'.repeat(120), summary: 'False' },
      { title: '🔵'.repeat(120), showsSummary: false },
    ],
    [
      { title: '', summary: '' },
      { title: '', showsSummary: true },
    ],
  ])('say how to present the result, even if others are invalid: %j', (set, expected) => {
    expect(read(set)).toMatchObject({ kind: 'inputs', ...expected })
    expect(read({ ...set, mode: 'dry-run' })).toMatchObject({ kind: 'invalid', ...expected })
  })

  it('present a result in the default way if the inputs for that are invalid', () => {
    expect(read({ title: 'a\nb', summary: 'no' })).toMatchObject({ kind: 'invalid', ...presentation })
    expect(read({ title: 'x'.repeat(121), summary: 'false' })).toMatchObject({
      title: '',
      showsSummary: false,
    })
  })

  it('have the proxies of the environment', () => {
    const proxies = { https_proxy: 'http://proxy:3128' }
    expect(read({}, { ...usWest2, ...proxies })).toMatchObject({ inputs: { proxyEnvironment: proxies } })
  })

  const hash = 'aF'.repeat(32)
  it.each([
    ['', { kind: 'any' }],
    [hash, { kind: 'hash', hash: hash.toLowerCase() }],
    ['comment', { kind: 'comment' }],
  ])('allow the plan "%s"', (text, expectedPlan) => {
    const set = { 'expected-plan-hash': text, 'github-token': 'ghs_1' }
    expect(read(set)).toMatchObject({ inputs: { expectedPlan } })
  })

  it.each(['auto', 'changes-only', 'new', 'off'])('ask for a comment by the policy %s', (comment) => {
    const set = { comment, 'github-token': 'ghs_1' }
    expect(read(set)).toMatchObject({ inputs: { comment } })
  })

  describe('find the pull request', () => {
    const commit = 'd'.repeat(40)
    const mergedBy = { kind: 'pull-request', pullRequest: { kind: 'merged-by', commit } }
    const none = (eventName: string) => ({ kind: 'no-pull-request', eventName })

    it.each<[string, string, Record<string, string>, object]>([
      ['push', 'apply', {}, mergedBy],
      ['push', 'plan', {}, none('push')],
      ['push', 'verify', {}, none('push')],
      ['schedule', 'apply', {}, none('schedule')],
      ['workflow_dispatch', 'apply', { 'expected-plan-hash': 'comment' }, mergedBy],
      [
        'workflow_dispatch',
        'plan',
        { 'pull-request-number': '7' },
        { kind: 'pull-request', pullRequest: { kind: 'number', number: 7 } },
      ],
    ])('on %s with mode: %s and %j', (GITHUB_EVENT_NAME, mode, set, pullRequest) => {
      const env = { ...usWest2, GITHUB_EVENT_NAME, GITHUB_REPOSITORY: 'org/cluster', GITHUB_SHA: commit }
      expect(read({ mode, 'github-token': 'ghs_1', ...set }, env)).toMatchObject({ inputs: { pullRequest } })
    })
  })
})

describe('an unusable value', () => {
  const plan = ['apply', 'plan', 'verify', 'destroy']

  it.each<[Record<string, string>, Finding]>([
    [{ mode: 'Plan' }, messages.notOneOf('mode', 'Plan', plan)],
    [{ 'on-conflict': 'x' }, messages.notOneOf('on-conflict', 'x', ['fail', 'replace'])],
    [
      { 'source-dest-check': 'off' },
      messages.notOneOf('source-dest-check', 'off', ['warn', 'fail', 'disable', 'ignore']),
    ],
    [{ reachability: 'on' }, messages.notOneOf('reachability', 'on', ['off', 'warn', 'fail'])],
    [{ prune: 'yes' }, messages.notTrueOrFalse('prune', 'yes')],
    [{ 'wait-timeout': '3601' }, messages.notWholeNumber('wait-timeout', '3601', 0, 3600)],
    [{ 'max-attempts': '0' }, messages.notWholeNumber('max-attempts', '0', 1, 100)],
    [{ 'max-attempts': '101' }, messages.notWholeNumber('max-attempts', '101', 1, 100)],
    [{ 'vpc-id': 'rtb-0a1b2c3d' }, messages.vpcIdMalformed('rtb-0a1b2c3d')],
    [{ 'cluster-cidr': '0.0.0.0/0' }, messages.clusterCidrTooWide('0.0.0.0/0')],
    [{ 'cluster-cidr': '10.0.0.0/8 ::/0' }, messages.clusterCidrTooWide('::/0')],
    // With a cluster-cidr that can't be read, prune isn't reported as well.
    [
      { 'cluster-cidr': 'ten', prune: 'true' },
      messages.clusterCidrMalformed('ten', 'write it like 172.22.0.0/24'),
    ],
    [{ 'cluster-cidr': ' , ,', prune: 'true' }, messages.pruneWithoutClusterCidr()],
    [{ mode: 'destroy', 'cluster-cidr': '172.22.0.0/16', prune: 'true' }, messages.pruneInDestroy()],
    [{ title: 'blue\ngreen' }, messages.titleMultiline()],
    [{ title: 'blue\rgreen' }, messages.titleMultiline()],
    [{ title: 'x'.repeat(121) }, messages.titleTooLong(121, 120)],
    [{ summary: 'no' }, messages.notTrueOrFalse('summary', 'no')],
    [
      { comment: 'always', 'github-token': 'ghs_1' },
      messages.notOneOf('comment', 'always', ['auto', 'changes-only', 'new', 'off']),
    ],
    ...['#7', '0', '1000000000'].map((number): [Record<string, string>, Finding] => [
      { 'pull-request-number': number, 'github-token': 'ghs_1' },
      messages.notWholeNumber('pull-request-number', number, 1, 999_999_999),
    ]),
    [{ comment: 'new' }, access.tokenMissing('comment is new', 'comment')],
    [{ comment: 'changes-only' }, access.tokenMissing('comment is changes-only', 'comment')],
    [
      { 'pull-request-number': '7' },
      access.tokenMissing('pull-request-number is set', 'pull-request-number'),
    ],
    [
      { 'expected-plan-hash': 'comment' },
      access.tokenMissing('expected-plan-hash is comment', 'expected-plan-hash'),
    ],
  ])('is reported: %j', (set, finding) => {
    expect(read(set)).toEqual({ kind: 'invalid', findings: [finding], ...presentation })
  })

  it('of one input is reported together with those of all others', () => {
    const { kind, ...rest } = read(
      {
        'github-token': 'a b',
        mode: 'x',
        'worker-count': 'all',
        'route-table-name': ',',
        'vpc-id': 'lab',
        'role-session-name': 'x',
        prune: 'true',
        'max-attempts': '0',
      },
      {},
    )
    expect(kind).toBe('invalid')
    expect(rest).toMatchObject({
      findings: [
        access.tokenMalformed(),
        messages.notOneOf('mode', 'x', plan),
        messages.notWholeNumber('worker-count', 'all', 1, 1000),
        messages.routeTableNameEmpty(),
        messages.vpcIdMalformed('lab'),
        access.regionMissing(),
        access.roleMissing('role-session-name'),
        messages.notWholeNumber('max-attempts', '0', 1, 100),
        messages.pruneWithoutClusterCidr(),
      ],
    })
  })
})

describe('the token', () => {
  const masking = (set: Readonly<Record<string, string>>) => {
    const masked: string[] = []
    const reading = readInputs(workflowInputs(set), usWest2, (secret) => masked.push(secret))
    return { kind: reading.kind, masked }
  }

  it('is masked, also if another input is unusable', () => {
    expect(masking({ 'worker-count': 'three', 'github-token': 'ghs_1' })).toEqual({
      kind: 'invalid',
      masked: ['ghs_1'],
    })
    expect(masking({ 'worker-count': '3' })).toEqual({ kind: 'inputs', masked: [] })
  })

  it.each(['ghs_1\nghs_2', 'ghs_1 ', 'ghs–1'])('is malformed and not quoted: %j', (token) => {
    expect(read({ 'github-token': token })).toMatchObject({
      findings: [
        {
          message:
            'github-token contains a space, a line break, or another character that tokens never contain. Set github-token to the token alone.',
        },
      ],
    })
  })
})

describe('the address of the troubleshooting page', () => {
  const runner = {
    ...usWest2,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
    GITHUB_ACTION_REF: 'v1',
  }

  it.each([
    ['3', 'inputs'],
    ['three', 'invalid'],
  ])('is made of the environment, also with worker-count "%s"', (count, kind) => {
    expect(read({ 'worker-count': count }, runner)).toMatchObject({ kind, docsPage })
  })

  it.each(['GITHUB_SERVER_URL', 'GITHUB_ACTION_REPOSITORY', 'GITHUB_ACTION_REF'])('needs %s', (name) => {
    expect(read({}, { ...runner, [name]: '' }).docsPage).toBeUndefined()
  })
})
