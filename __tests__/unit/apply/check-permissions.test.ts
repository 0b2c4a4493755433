import { describe, expect, it } from '@jest/globals'

import { checkPermissions } from '../../../src/apply/check-permissions.ts'
import { error, type Finding } from '../../../src/model/finding.ts'
import type { Plan } from '../../../src/plan/preflight.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'
import {
  checkOf,
  conflictWith,
  create,
  keep,
  prune,
  remove,
  replace,
} from '../../fixtures/results/results.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { route, toGateway } from '../../fixtures/worlds/route-tables.ts'
import { twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const worker0 = worker()
const worker1 = worker({ name: 'worker-1' })
const other = route({ target: toGateway('igw-1') })
const permit = () => awsError('DryRunOperation')
const arn = (resource: string): string => `arn:aws:ec2:us-west-2:111122223333:${resource}`

function planOf(plan: Partial<Plan>): Plan {
  return { changes: [], checks: [], hash: '', findings: [], ...plan }
}

function check(plan: Partial<Plan>, ec2: ReturnType<typeof recordingEc2>) {
  const progress = { clock: fakeClock(), say: () => undefined }
  return checkPermissions(planOf(plan), undefined, { ec2, region: 'us-west-2', progress })
}

describe('checking permissions', () => {
  it('asks once for each call and table, one after another', async () => {
    const ec2 = recordingEc2({ refuse: permit })
    const changes = [
      keep(worker0),
      create(worker0),
      create(worker1),
      create(worker1, 'rtb-2'),
      replace(other, worker0),
      replace(other, worker1),
      conflictWith(other, worker0),
      remove(worker0),
      prune(other),
    ]
    const { findings, hasWritten, lines } = await check({ changes }, ec2)

    expect(ec2.asked.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'DryRun CreateRoute rtb-1',
      'DryRun CreateRoute rtb-2',
      'DryRun ReplaceRoute rtb-1',
      'DryRun DeleteRoute rtb-1',
    ])
    expect(ec2.most()).toBe(1)
    expect([findings, hasWritten]).toEqual([[], false])
    expect(lines[0]).toBe('EC2 permits ec2:CreateRoute on rtb-1, rtb-2.')
    expect(lines).toHaveLength(3)
  })

  it.each([
    [20, []],
    [21, ['Checked the permission for 20 of 21 source/destination checks to disable.']],
  ])('asks for at most 20 of %i checks, and says so', async (count, said) => {
    const ec2 = recordingEc2({ refuse: permit })
    const { lines } = await check({ checks: Array.from({ length: count }, () => checkOf(worker0)) }, ec2)

    expect(ec2.asked).toHaveLength(20)
    expect(lines.slice(1)).toEqual(said)
  })

  it('has nothing to ask for a plan without writes', async () => {
    const ec2 = recordingEc2()
    const { lines } = await check({ changes: [keep(worker0), conflictWith(other, worker1)] }, ec2)

    expect([ec2.asked, lines]).toEqual([[], ['The plan writes nothing, so there is no permission to check.']])
  })

  it.each(['account-not-allowed', 'route-table-owner'])(
    "asks nothing about others' tables: %s",
    async (code) => {
      const ec2 = recordingEc2()
      const checked = await check({ changes: [create(worker0)], findings: [error(code, 'X.')] }, ec2)

      expect(ec2.asked).toEqual([])
      expect(checked).toEqual({
        findings: [],
        lines: ['No permission was checked, because a route table belongs to another account.'],
        hasWritten: false,
      })
    },
  )

  it('groups denials with the same permission and the same fix', async () => {
    const ec2 = recordingEc2({
      refuse: ({ call, about }) => {
        const [id = ''] = about.split(' ')
        const resource = arn(`${id.startsWith('rtb-') ? 'route-table' : 'instance'}/${id}`)
        if (call === 'DryRun DisableSourceDestCheck')
          return unauthorized('ModifyInstanceAttribute', { resource })
        return id === 'rtb-3'
          ? unauthorized('CreateRoute', { resource, why: 'with an explicit deny in a permissions boundary' })
          : unauthorized('CreateRoute', { resource })
      },
    })
    const { findings, lines } = await check(
      { changes: ['rtb-1', 'rtb-2', 'rtb-3'].map((id) => create(worker0, id)), checks: [checkOf(worker0)] },
      ec2,
    )

    expect(findings.map(({ code }) => code)).toEqual(Array(3).fill('permission-denied'))
    expect(findings[0]?.message).toBe(
      `EC2's dry run shows that mode: apply would fail, because arn:aws:iam::111122223333:user/ci lacks the permission ec2:CreateRoute on ${arn('route-table/rtb-1')}, ${arn('route-table/rtb-2')}. Allow it in the role's policy.`,
    )
    expect(findings[1]?.message).toMatch(
      /ec2:CreateRoute on \S+rtb-3, with an explicit deny in a permissions/,
    )
    expect(findings.map(({ snippets }) => snippets?.length)).toEqual([1, undefined, 1])
    expect(lines).toEqual([])
  })

  const snippetFor = async (resources: readonly (string | undefined)[]): Promise<Finding | undefined> => {
    let asked = 0
    const ec2 = recordingEc2({
      refuse: () => {
        const resource = resources[asked++]
        return unauthorized('CreateRoute', resource === undefined ? {} : { resource })
      },
    })
    const changes = resources.map((_, index) => create(worker0, `rtb-${index}`))
    return (await check({ changes }, ec2)).findings[0]
  }

  it.each([
    [20, Array.from({ length: 20 }, (_, index) => arn(`route-table/rtb-${index}`))],
    [21, [arn('route-table/*')]],
  ])('lists up to 20 resources in a statement: %i', async (count, expected) => {
    const finding = await snippetFor(
      Array.from({ length: count }, (_, index) => arn(`route-table/rtb-${index}`)),
    )
    const { Resource } = JSON.parse(finding?.snippets?.[0]?.lines.join('') ?? '') as { Resource: string[] }

    expect(Resource).toEqual(expected)
  })

  it.each([
    [[undefined], 'rtb-0'],
    [[arn('route-table/rtb-0'), undefined], 'rtb-1'],
    [['arn:aws:ec2:us-west-2:1:route-table/rtb-0'], 'rtb-0'],
    [[`${arn('route-table/rtb-0')}"]}`], 'rtb-0'],
  ])('shows no statement unless EC2 names an ARN for each: %j', async (resources, named) => {
    const finding = await snippetFor(resources)

    expect(finding?.message).toContain(named)
    expect(finding).not.toHaveProperty('snippets')
  })

  it('stops after a dry run that EC2 carried out', async () => {
    const ec2 = recordingEc2({ refuse: ({ call }) => (call === 'DryRun CreateRoute' ? permit() : undefined) })
    const { findings, hasWritten, lines } = await check(
      { changes: [create(worker0), remove(worker1), replace(other, worker0)] },
      ec2,
    )

    expect(hasWritten).toBe(true)
    expect(ec2.asked).toHaveLength(2)
    expect(findings.map(({ message }) => message)).toEqual([
      `The EC2 endpoint ignored DryRun in DeleteRoute, and deleted the route ${worker1.podCidrs[0]?.text ?? ''} in rtb-1. The run stopped after this write. Set check-permissions: false for this endpoint.`,
    ])
    expect(lines).toHaveLength(1)
  })

  it('stops after any other answer, which is no permission', async () => {
    const ec2 = recordingEc2({ refuse: () => awsError('InvalidRouteTableID.NotFound', 'None.') })
    const { findings, hasWritten } = await check({ changes: [create(worker0), replace(other, worker1)] }, ec2)

    expect([hasWritten, ec2.asked.length]).toEqual([false, 1])
    expect(findings).toEqual([
      error(
        'aws-error',
        `The dry run of ec2:CreateRoute on rtb-1 doesn't show whether EC2 permits it: CreateRoute failed. AWS returned InvalidRouteTableID.NotFound: None.`,
      ),
    ])
  })

  it('says nothing of a dry run that the ending run interrupted', async () => {
    const ec2 = recordingEc2({ refuse: () => awsError('NotStarted') })
    const { findings } = await check({ changes: [create(worker0)] }, ec2)

    expect(findings).toEqual([])
  })

  it('names the interface of a worker that has several', async () => {
    const several = worker({ networkInterfaces: twoInterfaces() })
    const target = { kind: 'network-interface', networkInterfaceId: 'eni-7' } as const
    const ec2 = recordingEc2({ refuse: permit })
    const { lines } = await check({ checks: [{ worker: several, target }] }, ec2)

    expect(ec2.asked).toEqual(['DryRun DisableSourceDestCheck eni-7'])
    expect(lines).toEqual(['EC2 permits ec2:ModifyNetworkInterfaceAttribute on eni-7.'])
  })
})
