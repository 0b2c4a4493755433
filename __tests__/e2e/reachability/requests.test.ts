import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { only, runOn, worker } from '../../fixtures/run/scenario.ts'
import { podMatrices } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, pairs, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const actions = (requests: readonly string[]): (string | undefined)[] =>
  requests.map((line) => line.split(' ')[0])

describe('what a look at reachability asks of EC2', () => {
  it('is nothing unless it is asked for', async () => {
    const run = await runOn(lab({ workers: 3, routed: 3 }))

    expect(actions(run.requests)).toEqual(['DescribeInstances', 'DescribeRouteTables'])
    expect(run.outputs).toMatchObject({ reachable: 'unknown', reachability: '[]' })
    expect(run.summary).not.toContain('Pods')
  })

  it("is one call within a subnet: the groups that the workers' interfaces have", async () => {
    const world = lab({ workers: 3, routed: 3 })
    const run = await look(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests.slice(2)).toEqual([
      `DescribeSecurityGroups Filter.1.Name=group-id Filter.1.Value.1=${kubernetesGroup(world).groupId} MaxResults=1000`,
    ])
    expect(podMatrices(run.summary)).toEqual([
      [
        ['from ↓ to →', 'worker-0', 'worker-1', 'worker-2'],
        ['worker-0', '·', '✅', '✅'],
        ['worker-1', '✅', '·', '✅'],
        ['worker-2', '✅', '✅', '·'],
      ],
    ])
    expect(run.summary).toContain('### ✅ 3 of 3 worker routes validated; 6 of 6 pairs of workers can talk\n')
    expect(run.summary).toContain('\n#### Pods: 6 of 6 pairs of workers can talk\n')
    expect(run.findings).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
    expect(pairs(run)[0]).toEqual({
      from: 'worker-0',
      to: 'worker-1',
      ipVersion: 4,
      verdict: 'all',
      allowed: 'all',
      reasons: [],
    })
  })

  it('is two calls between subnets: the ACLs of those that the workers are in, too', async () => {
    const { world, near, far } = twoSubnets()
    const run = await look(world)

    expect(run.requests.slice(2).sort()).toEqual([
      `DescribeNetworkAcls Filter.1.Name=association.subnet-id Filter.1.Value.1=${near.subnetId} Filter.1.Value.2=${far.subnetId} MaxResults=1000`,
      `DescribeSecurityGroups Filter.1.Name=group-id Filter.1.Value.1=${kubernetesGroup(world).groupId} MaxResults=1000`,
    ])
    expect(run.outputs['reachable']).toBe('true')
  })

  it('is one more for each prefix list that a rule names, whatever the number of rules', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/24', '172.22.1.0/24')
    for (const direction of ['ingress', 'egress'] as const)
      group[direction] = [{ protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }]
    group.egress.push(allFrom('0.0.0.0/0'))
    const run = await look(world)

    expect(run.requests.slice(3)).toEqual([
      `GetManagedPrefixListEntries MaxResults=100 PrefixListId=${prefixListId}`,
    ])
    // The pods of worker-2 are not on the list, so that nobody lets them in.
    expect(podMatrices(run.summary)[0]?.map((row) => row.join(' '))).toEqual([
      'from ↓ to → worker-0 worker-1 worker-2',
      'worker-0 · ✅ ✅',
      'worker-1 ✅ · ✅',
      'worker-2 ❌ 1 ❌ 1 ·',
    ])
  })

  it('goes beside the writes, which do not wait for the answer', async () => {
    const world = lab({ workers: 3 })
    let toldGroups = false
    let readBackBefore = false
    const run = await runOn(world, {
      inputs: { reachability: 'warn' },
      intercept: ({ action, ordinal }) => {
        if (action === 'DescribeRouteTables' && ordinal > 2) readBackBefore = !toldGroups
        if (action !== 'DescribeSecurityGroups') return undefined
        setTimeout(() => (toldGroups = true), 1500)
        return { kind: 'latency', ms: 1500 }
      },
    })

    expect(actions(run.requests).slice(2).sort()).toEqual([
      'CreateRoute',
      'CreateRoute',
      'CreateRoute',
      'DescribeRouteTables',
      'DescribeSecurityGroups',
    ])
    // All is written and read back before EC2 has said a word about the groups.
    expect(readBackBefore).toBe(true)
    expect(run.outputs).toMatchObject({ validated: 'true', reachable: 'true' })
  })

  it('is a call for every 200 groups, as many as a filter takes', async () => {
    const world = lab({ workers: 41, routed: 41 })
    const vpc = only(world.vpcs)
    // 5 groups an interface, all of a worker's own: 205.
    for (let i = 0; i < 41; i++) {
      const groups = [allFrom('172.22.0.0/16')].concat(
        ['10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'].map(allFrom),
      )
      only(worker(world, i).networkInterfaces).groupIds = groups.map(
        (rule, index) => addSecurityGroup(world, vpc, { name: `own-${i}-${index}`, ingress: [rule] }).groupId,
      )
    }
    const run = await look(world, { 'worker-count': '41' })

    const asked = run.requests.slice(2)
    expect(actions(asked)).toEqual(['DescribeSecurityGroups', 'DescribeSecurityGroups'])
    expect(asked.map((line) => line.match(/Value\.\d+=/g)?.length).sort()).toEqual([200, 5])
    expect(run.outputs['reachable']).toBe('true')
  })
})
