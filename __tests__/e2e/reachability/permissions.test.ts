import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { only, runOn, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices, podRow } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, pairs, reasons, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const allow = (action: string): string =>
  `The credentials lack the permission ec2:${action}; allow it in the role's policy.`

describe('a role that may not look at packet filters', () => {
  it.each([
    { reachability: 'warn', exitCode: 0, severity: 'notice' },
    { reachability: 'fail', exitCode: 1, severity: 'error' },
  ])('$reachability: gets one $severity that names what it lacks', async (expected) => {
    const { world } = twoSubnets()
    world.denied = ['ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkAcls']
    const run = await look(world, { reachability: expected.reachability })

    expect(run.exitCode).toBe(expected.exitCode)
    expect(run.findings.map(({ severity, code }) => [severity, code])).toEqual([
      [expected.severity, 'reachability-unknown'],
    ])
    expect(only(run.findings).message).toBe(
      `Whether pods can talk cannot be told in full: ${allow('DescribeNetworkAcls')} ${allow('DescribeSecurityGroups')} Or set reachability: off.`,
    )
    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
      ['worker-0', '·', '❔ 1', '❔ 1'],
      ['worker-1', '❔ 1', '·', '❔ 1'],
      ['worker-2', '❔ 1', '❔ 1', '·'],
    ])
    expect(run.summary).toContain('\n❔ not known. The numbers are those of the causes:\n')
    expect(run.outputs['reachable']).toBe('unknown')
    expect(pairs(run).map(({ verdict }) => verdict)).toEqual(Array<string>(6).fill('unknown'))
  })

  it('writes and proves the routes all the same', async () => {
    const world = lab({ workers: 3 })
    world.denied = ['ec2:DescribeSecurityGroups']
    const run = await look(world)

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true', reachable: 'unknown' })
    expect(run.summary).toContain(
      '### ✅ 3 of 3 worker routes validated; ⚠️ 0 of 6 pairs of workers can talk (6 not known)\n',
    )
  })

  it('knows what can be told without the ACLs: all within a subnet', async () => {
    const { world } = twoSubnets()
    world.denied = ['ec2:DescribeNetworkAcls']
    const run = await look(world)

    expect(podMatrices(run.summary)[0]?.slice(1)).toEqual([
      ['worker-0', '·', '✅', '❔ 1'],
      ['worker-1', '✅', '·', '❔ 1'],
      ['worker-2', '❔ 1', '❔ 1', '·'],
    ])
    expect(run.findings.map(({ message }) => message)).toEqual([
      `Whether pods can talk cannot be told in full: ${allow('DescribeNetworkAcls')} Or set reachability: off.`,
    ])
  })

  it('knows what cannot be, whatever the groups say', async () => {
    const world = lab({ workers: 3, routed: 3 })
    only(worker(world, 1).networkInterfaces).sourceDestCheck = true
    world.denied = ['ec2:DescribeSecurityGroups']
    const run = await look(world)

    expect(run.outputs['reachable']).toBe('false')
    expect(podRow(run.summary, 'worker-0').map((cell) => cell.slice(0, 1))).toEqual(['❌', '❔'])
    expect(podRow(run.summary, 'worker-1').map((cell) => cell.slice(0, 1))).toEqual(['❌', '❌'])
  })
})

describe('a prefix list that the role may not read', () => {
  it('leaves open what its rule lets in', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/16')
    group.ingress = [{ protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }]
    world.denied = ['ec2:GetManagedPrefixListEntries']
    const run = await look(world)

    expect(podRow(run.summary, 'worker-0')).toEqual(['❔ 1', '❔ 1'])
    expect(reasons(run, 'worker-0', 'worker-1')[0]).toMatch(/^ingress-groups unknown /)
    expect(only(run.findings).message).toContain('the permission ec2:GetManagedPrefixListEntries')
  })

  it('does not matter where another rule lets everything in', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/16')
    group.ingress = [
      { protocol: 'all', peer: { kind: 'prefix-list', prefixListId } },
      allFrom('172.22.0.0/16'),
    ]
    world.denied = ['ec2:GetManagedPrefixListEntries']
    const run = await look(world)

    expect(run.outputs['reachable']).toBe('true')
    expect(run.findings.map(({ severity }) => severity)).toEqual(['notice'])
  })
})

describe('an EC2 that does not answer', () => {
  it('leaves open what it was asked, and the run goes on', async () => {
    const world = lab({ workers: 3 })
    const message = 'An internal error has occurred'
    const run = await runOn(world, {
      inputs: { reachability: 'warn', 'max-attempts': '1' },
      faults: [
        {
          action: 'DescribeSecurityGroups',
          when: 'always',
          fault: { kind: 'error', code: 'InternalError', message, status: 500 },
        },
      ],
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true', reachable: 'unknown' })
    expect(run.findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['notice', 'reachability-unknown'],
    ])
    expect(only(run.findings).message).toContain(
      `cannot be told in full: DescribeSecurityGroups failed. AWS said InternalError: ${message}`,
    )
  })
})
