import { describe, expect, it } from '@jest/globals'

import type { Fault } from '../../../dev/emulators/ec2/faults/faults.ts'
import type { Xml } from '../../../dev/emulators/ec2/query-api/xml.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { only, refusal, worker } from '../../fixtures/run/scenario.ts'
import { assess, cellsOf, kubernetesGroup, reasons, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const allow = (action: string): string =>
  `The credentials lack the permission ec2:${action}. Allow it in the role's policy.`

describe('a role that may not describe packet filters', () => {
  it.each([
    { reachability: 'warn', exitCode: 0, severity: 'notice' },
    { reachability: 'fail', exitCode: 1, severity: 'error' },
  ])('is one $severity with $reachability that names the permissions', async (expected) => {
    const { world } = twoSubnets()
    world.denied = ['ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkAcls']
    const run = await assess(world, { reachability: expected.reachability })

    expect(run.exitCode).toBe(expected.exitCode)
    expect(run.findings).toEqual([
      {
        severity: expected.severity,
        code: 'reachability-unknown',
        message: `Can't fully determine whether pods can communicate. ${allow('DescribeNetworkAcls')} ${allow('DescribeSecurityGroups')} To skip this check, set reachability: off.`,
      },
    ])
    expect(run.matrix).toEqual([
      'worker-0 | · | ❔ 1 | ❔ 1',
      'worker-1 | ❔ 1 | · | ❔ 1',
      'worker-2 | ❔ 1 | ❔ 1 | ·',
    ])
    expect(run.summary).toContain('\n❔ unknown. Numbers refer to the causes below:\n')
    expect(run.outputs['reachable']).toBe('unknown')
    expect(run.pairs.map(({ verdict }) => verdict)).toEqual(Array<string>(6).fill('unknown'))
  })

  it('still knows about pods within a subnet if only network ACLs are missing', async () => {
    const { world } = twoSubnets()
    world.denied = ['ec2:DescribeNetworkAcls']
    const run = await assess(world)

    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ❔ 1',
      'worker-1 | ✅ | · | ❔ 1',
      'worker-2 | ❔ 1 | ❔ 1 | ·',
    ])
    expect(run.messages).toEqual([
      `Can't fully determine whether pods can communicate. ${allow('DescribeNetworkAcls')} To skip this check, set reachability: off.`,
    ])
  })

  it('still knows about pods that cannot talk, whatever the groups allow', async () => {
    const world = lab({ workers: 3, routed: 3 })
    only(worker(world, 1).networkInterfaces).sourceDestCheck = true
    world.denied = ['ec2:DescribeSecurityGroups']
    const run = await assess(world)

    expect(run.outputs['reachable']).toBe('false')
    expect(run.matrix.map((line) => line.replaceAll(/ \d/g, ''))).toEqual([
      'worker-0 | · | ❌ | ❔',
      'worker-1 | ❌ | · | ❌',
      'worker-2 | ❔ | ❌ | ·',
    ])
  })
})

describe('a prefix list that the role may not read', () => {
  function withPrefixList(...cidrs: string[]): World {
    const world = lab({ workers: 3, routed: 3 })
    const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/16')
    kubernetesGroup(world).ingress = [
      { protocol: 'all', peer: { kind: 'prefix-list', prefixListId } },
      ...cidrs.map(allFrom),
    ]
    world.denied = ['ec2:GetManagedPrefixListEntries']
    return world
  }

  it('leaves unknown what its rule allows', async () => {
    const run = await assess(withPrefixList())

    expect(cellsOf(run, 'worker-0')).toEqual(['❔ 1', '❔ 1'])
    expect(reasons(run, 'worker-0', 'worker-1')[0]).toMatch(/^ingress-groups unknown /)
    expect(only(run.findings).message).toContain('the permission ec2:GetManagedPrefixListEntries')
  })

  it('does not matter if another rule allows everything', async () => {
    const run = await assess(withPrefixList('172.22.0.0/16'))

    expect(run.outputs['reachable']).toBe('true')
    expect(run.findings.map(({ severity }) => severity)).toEqual(['notice'])
  })
})

it.each([
  [
    'is denied',
    refusal('UnauthorizedOperation', 403, 'You are not authorized.'),
    allow('DescribeSecurityGroups'),
  ],
  [
    'fails',
    refusal('InternalError', 500, 'An internal error has occurred'),
    'DescribeSecurityGroups failed. AWS returned InternalError: An internal error has occurred',
  ],
])('the routes are created and validated if DescribeSecurityGroups %s', async (_, fault, says) => {
  const faults = [{ action: 'DescribeSecurityGroups', when: 'always', fault }] as const
  const run = await assess(lab(), { 'max-attempts': '1' }, { faults })

  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true', reachable: 'unknown' })
  expect(run.findings).toMatchObject([{ severity: 'notice', code: 'reachability-unknown' }])
  expect(only(run.findings).message).toContain(`fully determine whether pods can communicate. ${says}`)
  expect(run.summary).toContain(
    '### ✅ 3 of 3 worker routes validated; ⚠️ pods can communicate in 0 of 6 pairs of workers (6 unknown)\n',
  )
})

/** EC2's answer without an element, wherever that is. */
const without = (element: string): Fault => ({ kind: 'changed', change: (content) => drop(element, content) })

function drop(element: string, content: Xml): Xml {
  const kept = Object.entries(content).filter(([name]) => name !== element)
  return Object.fromEntries(
    kept.map(([name, each]): [string, Xml[string]] => {
      if (Array.isArray(each)) return [name, each.map((item) => drop(element, item))]
      return [name, typeof each === 'object' ? drop(element, each) : each]
    }),
  )
}

describe('what EC2 leaves out of an answer is never the better', () => {
  it.each([
    [
      'a source/destination check is on',
      'DescribeInstances',
      'sourceDestCheck',
      'false',
      'source-dest-check',
    ],
    [
      'a rule without a protocol is unknown',
      'DescribeSecurityGroups',
      'ipProtocol',
      'unknown',
      'reachability-unknown',
    ],
    [
      'a rule without its addresses is unknown',
      'DescribeSecurityGroups',
      'cidrIp',
      'unknown',
      'reachability-unknown',
    ],
    [
      'an ACL entry without addresses is unknown',
      'DescribeNetworkAcls',
      'cidrBlock',
      'unknown',
      'reachability-unknown',
    ],
    [
      'an ACL entry without an action is unknown',
      'DescribeNetworkAcls',
      'ruleAction',
      'unknown',
      'reachability-unknown',
    ],
  ])('%s', async (_, action, element, reachable, code) => {
    const { world } = twoSubnets()
    const run = await assess(world, {}, { faults: [{ action, when: 'always', fault: without(element) }] })

    expect(run.codes).toEqual([code])
    expect(run.outputs).toMatchObject({ validated: 'true', reachable })
    expect(run.writes).toEqual([])
  })
})
