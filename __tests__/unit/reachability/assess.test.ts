import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { error, notice, warning, type Finding } from '../../../src/model/finding.ts'
import { planRoutes } from '../../../src/plan/plan.ts'
import { judgeChecks } from '../../../src/plan/source-dest-check.ts'
import { tellReachability } from '../../../src/reachability/assess.ts'
import type { PacketFilters } from '../../../src/reachability/read-packet-filters.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import { groupsById, openGroup, openNetwork, openTable } from '../../fixtures/results/reachability.ts'
import { runResult } from '../../fixtures/results/run-result.ts'
import { checkOf, switchedOff } from '../../fixtures/results/results.ts'
import { inputs } from '../../fixtures/run/inputs.ts'
import { routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const two = workers(2)
const [a = worker()] = two
const full = openTable(two)
const empty = { ...full, routes: [] }
const open: PacketFilters = { ...openNetwork(two), errors: [] }
const closed = { ...open, securityGroups: groupsById(openGroup({ ingress: [] })) }
const unread = { ...open, securityGroups: new Map(), errors: [unauthorized('DescribeSecurityGroups')] }

type Looked = Parameters<typeof tellReachability>[2]

/** Tells what is left of the world, and gives the report back. */
function tell(
  wanted: Parameters<typeof report>[0] = {},
  looked: Partial<Looked> = {},
  set: Parameters<typeof inputs>[0] = {},
) {
  const told = runResult({ tables: [full], ...wanted })
  tellReachability(told, inputs({ reachability: 'warn', ...set }), {
    workers: two,
    missingWorkers: 0,
    plan: [],
    tables: [full],
    filters: open,
    ...looked,
  })
  return told
}

const verdictsOf = (...asked: Parameters<typeof tell>) =>
  tell(...asked).reachability?.records.map((pair) => (pair as { verdict: string }).verdict)

const groupMessage =
  'Security group sg-1 of worker-0, worker-1 lets in nothing from the pods of worker-0, worker-1; add a rule for their pod CIDRs.'
const groupCommands = [
  "aws ec2 --region us-west-2 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/23}]'",
]

describe('what is told', () => {
  it('of pods that can talk is that they can', () => {
    const { reachability, findings } = tell()
    expect(reachability).toMatchObject({ reachable: 'true', line: '2 of 2 pairs of workers can talk' })
    expect(reachability?.told).toEqual(new Set())
    expect(findings).toEqual([])
  })

  it.each([
    ['without workers', {}, { workers: [] }],
    ['without tables', { tables: [] }, {}],
  ])('is nothing %s: the run has told so', (_, wanted, looked) => {
    const { reachability, findings } = tell(
      { ...wanted, findings: [error('worker-missing', 'none')] },
      looked,
    )
    expect(reachability).toBeUndefined()
    expect(findings).toEqual([error('worker-missing', 'none')])
  })

  it('says that workers are lacking', () => {
    expect(tell({}, { missingWorkers: 1 }).reachability?.reachable).toBe('unknown')
  })

  it.each([
    ['warn', warning],
    ['fail', error],
  ] as const)('is a finding for each cause: %s', (reachability, how) => {
    const { findings, reachability: told } = tell({}, { filters: closed }, { reachability })
    expect(findings).toEqual([{ ...how('security-group', groupMessage), commands: groupCommands }])
    expect([...(told?.told ?? [])]).toEqual([groupMessage])
    expect([...(told?.raised ?? [])]).toEqual([groupMessage])
  })

  it('is for the cluster’s CIDR and the Region of the run', () => {
    const set = { region: 'eu-west-1', clusterCidrs: [cidr('172.22.0.0/16')] }
    const { findings } = tell({}, { filters: closed }, set)
    expect(findings[0]?.commands).toEqual([
      "aws ec2 --region eu-west-1 authorize-security-group-ingress --group-id sg-1 --ip-permissions 'IpProtocol=-1,IpRanges=[{CidrIp=172.22.0.0/16}]'",
    ])
  })

  it('has no commands where there are none', () => {
    const pairsWithoutCommonFamily = [a, worker({ name: 'worker-1', podCidr: 'fd01::/64' })]
    const { findings } = tell({}, { workers: pairsWithoutCommonFamily })
    expect(findings.map((finding) => [finding.code, 'commands' in finding])).toEqual([
      ['address-family', false],
    ])
  })
})

describe('the world is judged', () => {
  it('as the run leaves it: by the tables as last read', () => {
    expect(verdictsOf({ tables: [full] }, { tables: [empty] })).toEqual(['all', 'all'])
    expect(verdictsOf({ tables: [empty] }, { tables: [full] })).toEqual(['none', 'none'])
  })

  it('also by tables that are not managed, as read before the writes', () => {
    const managed = routeTable({ routeTableId: 'rtb-2', subnetIds: [] })
    expect(verdictsOf({ tables: [managed] }, { tables: [managed, full] })).toEqual(['all', 'all'])
    const { findings } = tell({ tables: [managed] }, { tables: [managed, empty] })
    expect(findings.map(({ code }) => code)).toEqual(['subnet-not-governed'])
  })

  const plan = planRoutes(two, [empty], { goal: 'present', onConflict: 'fail', pruneInside: [] })

  it('as the plan would leave it', () => {
    const { reachability } = tell(
      { mode: 'plan', tables: [empty] },
      { plan, tables: [empty] },
      { mode: 'plan' },
    )
    expect(reachability?.line).toBe('2 of 2 pairs of workers can talk after the planned changes')
  })

  it.each([
    ['apply', []],
    ['verify', []],
    ['plan', [error('route-conflict', 'in the way')]],
  ] as const)('as it is, in %s with the findings %j', (mode, findings) => {
    const told = tell({ mode, tables: [empty], findings: [...findings] }, { plan, tables: [empty] }, { mode })
    expect(told.reachability?.line).toBe('⚠️ 0 of 2 pairs of workers can talk (2 not at all)')
  })

  it('as planned though something is warned of', () => {
    const findings = [warning('route-quota', 'many')]
    expect(
      verdictsOf({ mode: 'plan', tables: [empty], findings }, { plan, tables: [empty] }, { mode: 'plan' }),
    ).toEqual(['all', 'all'])
  })

  const checked = two.map((each) => ({ ...each, sourceDestCheck: true }))
  const checks = checked.map((each) => checkOf(each))
  const failed = checks.map((check) => ({ check, error: awsError('InternalError') }))

  it.each([
    ['with checks on where they are', 'apply', { checks }, ['none', 'none']],
    [
      'with checks off that were switched off',
      'apply',
      { checks, checkResults: checks.map(switchedOff) },
      ['all', 'all'],
    ],
    [
      'with checks on that could not be switched off',
      'apply',
      { checks, checkResults: failed },
      ['none', 'none'],
    ],
    ['with checks off that a plan switches off', 'plan', { checks }, ['all', 'all']],
    ['with checks on in a plan that leaves them', 'plan', {}, ['none', 'none']],
  ] as const)('%s', (_, mode, wanted, verdicts) => {
    expect(verdictsOf({ mode, ...wanted }, { workers: checked }, { mode })).toEqual(verdicts)
  })
})

describe('what could not be read', () => {
  const message =
    /^Whether pods can talk cannot be told in full: .*DescribeSecurityGroups.* Or set reachability: off\.$/

  it.each([
    ['warn', 'notice'],
    ['fail', 'error'],
  ] as const)('is told once for all pairs: reachability: %s is a %s', (reachability, severity) => {
    const { findings, reachability: told } = tell({}, { filters: unread }, { reachability })
    expect(findings).toEqual([
      { severity, code: 'reachability-unknown', message: expect.stringMatching(message) },
    ])
    expect([...(told?.told ?? [])]).toEqual(findings.map((finding) => finding.message))
    expect(told?.reachable).toBe('unknown')
  })

  it('is told though no pair depends on it', () => {
    const { findings, reachability } = tell({}, { filters: { ...open, errors: unread.errors } })
    expect(findings.map(({ code }) => code)).toEqual(['reachability-unknown'])
    expect(reachability?.told).toEqual(new Set())
  })

  it.each([
    ['warn', notice],
    ['fail', error],
  ] as const)('without an error of EC2’s is told with the number of pairs: %s', (reachability, how) => {
    const { findings } = tell({}, { filters: { ...unread, errors: [] } }, { reachability })
    expect(findings).toEqual([
      how(
        'reachability-unknown',
        'Whether pods can talk is not known for 2 pairs of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.',
      ),
    ])
  })
})

describe('what the run has told already', () => {
  const checked = two.map((each) => ({ ...each, sourceDestCheck: true }))
  const checks = checked.map((each) => checkOf(each))
  const commands = [
    'for id in i-0 i-1; do aws ec2 --region us-west-2 modify-instance-attribute --instance-id "$id" --no-source-dest-check; done',
  ]

  it.each([
    ['warn', 'warn', 'warning'],
    ['warn', 'fail', 'error'],
    ['fail', 'warn', 'error'],
    ['fail', 'fail', 'error'],
  ] as const)(
    'is not told twice: source-dest-check: %s and reachability: %s make one %s, with commands',
    (policy, reachability, severity) => {
      const findings = [warning('route-quota', 'many'), ...judgeChecks(checks, policy)]
      const { findings: told } = tell({ findings }, { workers: checked }, { reachability })
      const [, found] = findings
      expect(told).toEqual([warning('route-quota', 'many'), { ...found, severity, commands }])
    },
  )

  it('explains a route that a managed table lacks', () => {
    const missingWorkers = { tables: [routeTable({ routes: [workerRoute(a)] })] }
    const codes = (findings: Finding[]) =>
      tell({ ...missingWorkers, findings }).findings.map(({ code }) => code)
    expect(codes([])).toEqual(['route-missing'])
    expect(codes([warning('route-quota', 'many')])).toEqual(['route-quota', 'route-missing'])
    expect(codes([error('route-conflict', 'in the way')])).toEqual(['route-conflict'])
  })

  it('explains no other cause', () => {
    const { findings } = tell({ findings: [error('route-conflict', 'in the way')] }, { filters: closed })
    expect(findings.map(({ code }) => code)).toEqual(['route-conflict', 'security-group'])
  })
})
