import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { error, warning, type Finding } from '../../../src/model/finding.ts'
import { planRoutes } from '../../../src/plan/plan.ts'
import { judgeChecks } from '../../../src/plan/source-dest-check.ts'
import { assess, type AssessedWorld } from '../../../src/reachability/assess.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import { groupsById, openGroup, openNetwork, openTable } from '../../fixtures/worlds/open-network.ts'
import { checkOf } from '../../fixtures/results/results.ts'
import { inputs } from '../../fixtures/run/inputs.ts'
import { propagatedRoute, routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const two = workers(2)
const [worker0 = worker()] = two
const full = openTable(two)
const empty = { ...full, routes: [] }
const shadowed = { ...full, routes: [...full.routes, propagatedRoute('172.22.1.128/25')] }
const open = { ...openNetwork(two), errors: [] }
const closed = { ...open, securityGroups: groupsById(openGroup({ ingress: [] })) }
const unread = { ...open, securityGroups: new Map(), errors: [unauthorized('DescribeSecurityGroups')] }
const checked = two.map((each) => ({ ...each, sourceDestCheck: true }))
const checks = checked.map((each) => checkOf(each))

/** Assesses two workers with all routes and open filters, but for what is given. */
function assessed(world: Partial<AssessedWorld> = {}, set: Parameters<typeof inputs>[0] = {}) {
  return assess(inputs({ reachability: 'warn', ...set }), {
    planned: undefined,
    workers: two,
    missingWorkers: 0,
    tables: [full],
    associated: [full],
    controllers: [],
    disabledChecks: [],
    filters: open,
    findings: [],
    ...world,
  })
}

const verdicts = (world: Partial<AssessedWorld>) =>
  assessed(world).pairs.map(({ judgement }) => judgement.verdict)
const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code)

describe('the world is assessed', () => {
  const changes = planRoutes({ workers: two, matching: two }, [empty], {
    goal: 'present',
    onConflict: 'fail',
    pruneInside: [],
  })
  const managed = routeTable({ routeTableId: 'rtb-2', subnetIds: [] })

  it.each([
    ['by the tables as last read', { tables: [full], associated: [empty] }, ['all', 'all']],
    ['by no older read of them', { tables: [empty], associated: [full] }, ['none', 'none']],
    ['by unmanaged tables too', { tables: [managed], associated: [managed, full] }, ['all', 'all']],
    [
      'as the plan would leave its routes',
      { tables: [empty], planned: { changes, checks: [] } },
      ['all', 'all'],
    ],
    ['with the checks that are on', { workers: checked }, ['none', 'none']],
    ['with the checks that the run disabled', { workers: checked, disabledChecks: checks }, ['all', 'all']],
    [
      'with the checks that the plan disables',
      { workers: checked, planned: { changes: [], checks, findings: [] } },
      ['all', 'all'],
    ],
  ])('%s', (_, world, expected) => {
    expect(verdicts(world)).toEqual(expected)
  })

  it('as it will be only if there is a plan', () => {
    const planned = { changes, checks: [] }
    expect([assessed().isPlanned, assessed({ planned }).isPlanned]).toEqual([false, true])
  })

  it('completely only if no worker is missing', () => {
    expect([assessed().isComplete, assessed({ missingWorkers: 1 }).isComplete]).toEqual([true, false])
  })
})

describe('an explanation', () => {
  it.each(['warn', 'fail'] as const)('is a finding about pods; reachability: %s', (reachability) => {
    const set = { reachability, region: 'eu-west-1', clusterCidrs: [cidr('172.22.0.0/16')] }
    const { findings, explanations } = assessed({ filters: closed }, set)

    expect(findings).toEqual([
      {
        severity: reachability === 'fail' ? 'error' : 'warning',
        code: 'security-group',
        scope: 'pods',
        message:
          'Security group sg-1 of worker-0, worker-1 blocks all traffic from the pods of worker-0, worker-1. Add a rule that allows the pod CIDRs.',
        commands: [
          "aws ec2 --region eu-west-1 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]'",
        ],
      },
    ])
    expect(explanations).toMatchObject([{ pairs: 2, finding: findings[0] }])
    expect(explanations[0]?.finding).toBe(findings[0])
  })

  it.each([
    ['a managed table, in mode verify', [shadowed], 'verify', 'error', 'routes'],
    ['a managed table, in another mode', [shadowed], 'apply', 'warning', 'pods'],
    ['another table, in mode verify', [], 'verify', 'warning', 'pods'],
  ] as const)('fails the routes if a route takes addresses in %s', (_, tables, mode, severity, scope) => {
    const { findings } = assessed({ tables, associated: [shadowed] }, { mode })
    expect(findings).toMatchObject([{ code: 'route-shadowed', severity, scope }])
  })

  it('without commands has no such field', () => {
    const strangers = [worker0, worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    const { findings } = assessed({ workers: strangers })

    expect(findings.map((finding) => [finding.code, 'commands' in finding])).toEqual([
      ['address-family', false],
    ])
  })
})

describe('what EC2 does not describe', () => {
  it.each([
    ['warn', 'notice'],
    ['fail', 'error'],
  ] as const)('is one finding for all pairs; reachability: %s makes it a %s', (reachability, severity) => {
    const refused = assessed({ filters: unread }, { reachability })
    const silent = assessed({ filters: { ...unread, errors: [] } }, { reachability })

    expect(refused.findings).toMatchObject([{ severity, code: 'reachability-unknown', scope: 'pods' }])
    expect(refused.findings[0]?.message).toContain('ec2:DescribeSecurityGroups')
    expect(refused.explanations.map(({ finding }) => finding)).toEqual(refused.findings)
    expect(silent.findings).toMatchObject([{ severity, code: 'reachability-unknown', scope: 'pods' }])
    expect(silent.findings[0]?.message).toContain('2 pairs')
  })

  it('is explained in whole sentences, in the same order however the calls end', () => {
    const errors = [
      awsError('Unavailable', 'Try later', 'DescribeNetworkAcls'),
      awsError('AbortError', '', 'GetManagedPrefixListEntries'),
      awsError('InternalError', 'Sorry.', 'DescribeSecurityGroups'),
      awsError('AbortError', '', 'DescribeManagedPrefixLists'),
      awsError('AbortError', '', 'GetManagedPrefixListEntries'),
      awsError('InternalError', 'Why?', 'DescribeInstances'),
    ]
    const [finding] = assessed({ filters: { ...unread, errors } }).findings

    const sentences = [
      'DescribeInstances failed. AWS returned InternalError: Why?',
      'DescribeNetworkAcls failed. AWS returned Unavailable: Try later.',
      'DescribeSecurityGroups failed. AWS returned InternalError: Sorry.',
      "EC2 didn't respond to DescribeManagedPrefixLists, GetManagedPrefixListEntries in time. Rerun the job.",
    ]
    expect(finding?.message).toBe(
      `Can't fully determine whether pods can communicate. ${sentences.join(' ')} To skip this check, set reachability: off.`,
    )
  })

  it('is listed whole, although the message names only some of it', () => {
    const errors = Array.from({ length: 99 }, (_, i) => awsError('InternalError', `${i}`, `Call${i}`))
    const [finding] = assessed({ filters: { ...unread, errors } }).findings

    expect(finding?.names).toHaveLength(99)
    expect(finding?.message).not.toContain('Call98')
  })

  it('is reported even if no verdict depends on it', () => {
    const { findings, explanations } = assessed({ filters: { ...open, errors: unread.errors } })

    expect(codes(findings)).toEqual(['reachability-unknown'])
    expect(explanations).toEqual([])
  })
})

describe('what cannot be assessed', () => {
  it.each([
    ['warn', 'notice'],
    ['fail', 'error'],
  ] as const)(
    'more workers than a table can have routes to; reachability: %s makes it a %s',
    (reachability, severity) => {
      const { pairs, isComplete, findings } = assessed({ workers: workers(2001) }, { reachability })

      expect([pairs, isComplete]).toEqual([[], false])
      expect(findings).toMatchObject([{ severity, code: 'reachability-unknown', scope: 'pods' }])
      expect(findings[0]?.message).toContain('there are 2,001 workers')
      expect(findings[0]).not.toHaveProperty('names')
    },
  )

  const controlPlane = { filters: [], nameTag: 'Name', apiPort: 6443 }

  it('a control plane without running instances', () => {
    const { isComplete, findings } = assessed({}, { controlPlane })

    expect(isComplete).toBe(false)
    expect(findings).toMatchObject([{ severity: 'notice', code: 'reachability-unknown', scope: 'pods' }])
    expect(findings[0]?.message).toContain(`no running instance in ${worker0.vpcId} matches`)
  })

  it('is no control plane with a running instance', () => {
    const { isComplete, findings } = assessed({ controllers: [worker0] }, { controlPlane })

    expect(isComplete).toBe(true)
    expect(codes(findings)).not.toContain('reachability-unknown')
  })
})

describe('what the run has found before', () => {
  const many = warning('route-quota', 'many')

  it.each([
    ['warn', 'warn', 'warning', 'pods'],
    ['warn', 'fail', 'error', 'pods'],
    ['fail', 'warn', 'error', 'routes'],
    ['fail', 'fail', 'error', 'routes'],
  ] as const)(
    'is not reported twice: source-dest-check: %s and reachability: %s make one %s about %s, with commands',
    (policy, reachability, severity, scope) => {
      const before = [many, ...judgeChecks(checks, policy), many]
      const { findings, explanations } = assessed({ findings: before, workers: checked }, { reachability })

      expect(findings).toEqual([many, { ...before[1], severity, scope, commands: expect.any(Array) }, many])
      expect(findings).toContain(explanations[0]?.finding)
    },
  )

  it('explains why a managed table lacks a route, if it is an error', () => {
    const withOne = { tables: [routeTable({ routes: [workerRoute(worker0)] })] }
    const after = (...findings: Finding[]) => codes(assessed({ ...withOne, findings }).findings)

    expect(after()).toEqual(['route-missing'])
    expect(after(many)).toEqual(['route-quota', 'route-missing'])
    expect(after(error('route-conflict', 'elsewhere'))).toEqual(['route-conflict'])
  })

  it('is kept if it is about something else, even with the same code', () => {
    const before: Finding[] = [
      { ...warning('security-group', 'of another cluster'), about: ['sg-9'] },
      warning('security-group', 'of this one'),
    ]

    expect(codes(assessed({ filters: closed, findings: before }).findings)).toEqual([
      ...['security-group', 'security-group', 'security-group'],
    ])
  })

  it('is kept if it says something else about the same thing', () => {
    const before = judgeChecks(checks, 'warn').map((each) => ({ ...each, code: 'source-dest-check-not-off' }))
    const { findings } = assessed({ findings: before, workers: checked })

    expect(codes(findings)).toEqual(['source-dest-check-not-off', 'source-dest-check'])
  })

  it('explains nothing else', () => {
    const { findings } = assessed({ filters: closed, findings: [error('route-conflict', 'elsewhere')] })

    expect(codes(findings)).toEqual(['route-conflict', 'security-group'])
  })
})
