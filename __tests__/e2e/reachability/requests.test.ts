import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { only, runOn, worker, workerId } from '../../fixtures/run/scenario.ts'
import { assess, kubernetesGroup, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const askGroups = (world: World): string =>
  `DescribeSecurityGroups Filter.1.Name=group-id Filter.1.Value.1=${kubernetesGroup(world).groupId} MaxResults=1000`

describe('the requests to assess pods', () => {
  it('are none by default', async () => {
    const run = await runOn(lab({ workers: 3, routed: 3 }))

    expect(run.actions).toEqual(['DescribeInstances', 'DescribeRouteTables'])
    expect(run.outputs).toMatchObject({ reachable: 'unknown', reachability: '[]' })
    expect(run.summary).not.toContain('Pods')
  })

  it("are one within a subnet: for the security groups of the workers' interfaces", async () => {
    const world = lab({ workers: 3, routed: 3 })
    const run = await assess(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests.slice(2)).toEqual([askGroups(world)])
    expect(run.matrices).toEqual([
      [
        'from ↓ to → | worker-0 | worker-1 | worker-2',
        'worker-0 | · | ✅ | ✅',
        'worker-1 | ✅ | · | ✅',
        'worker-2 | ✅ | ✅ | ·',
      ],
    ])
    expect(run.summary).toContain(
      '### ✅ 3 of 3 worker routes validated; pods can communicate in 6 of 6 pairs of workers\n',
    )
    expect(run.summary).toContain('\n#### Reachability: pods can communicate in 6 of 6 pairs of workers\n')
    expect(run.findings).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
    const [first] = run.pairs
    const ids = { fromInstanceId: workerId(world, 0), toInstanceId: workerId(world, 1) }
    const ends = { kind: 'pods', from: 'worker-0', to: 'worker-1', ...ids, ipVersion: 4 }
    expect(first).toEqual({ ...ends, verdict: 'all', allowed: 'all', reasons: [] })
  })

  it("are two between subnets: also for the network ACLs of the workers' subnets", async () => {
    const { world, near, far } = twoSubnets()
    const run = await assess(world)

    expect(run.requests.slice(2).sort()).toEqual([
      `DescribeNetworkAcls Filter.1.Name=association.subnet-id Filter.1.Value.1=${near.subnetId} Filter.1.Value.2=${far.subnetId} MaxResults=1000`,
      askGroups(world),
    ])
    expect(run.outputs['reachable']).toBe('true')
  })

  it('are one more for each prefix list, however many rules reference it', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const group = kubernetesGroup(world)
    const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/24', '172.22.1.0/24')
    for (const direction of ['ingress', 'egress'] as const)
      group[direction] = [{ protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }]
    group.egress.push(allFrom('0.0.0.0/0'))
    const run = await assess(world)

    expect(run.requests.slice(3)).toEqual([
      `GetManagedPrefixListEntries MaxResults=100 PrefixListId=${prefixListId}`,
    ])
    // The pods of worker-2 are not on the list, so no rule lets them in.
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ✅',
      'worker-1 | ✅ | · | ✅',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
  })

  it('are one for every 200 groups, the limit of a filter', async () => {
    const world = lab({ workers: 41, routed: 41 })
    // Each worker's interface has 5 groups that no other has: 205 in all.
    for (let index = 0; index < 41; index++) {
      only(worker(world, index).networkInterfaces).groupIds = [22, 23, 24, 25, 26].map(
        (octet) =>
          addSecurityGroup(world, only(world.vpcs), {
            name: `${index}-${octet}`,
            ingress: [allFrom(`172.${octet}.0.0/16`)],
          }).groupId,
      )
    }
    const run = await assess(world, { 'worker-count': '41' })

    expect(run.actions.slice(2)).toEqual(['DescribeSecurityGroups', 'DescribeSecurityGroups'])
    expect(
      run.requests
        .slice(2)
        .map((line) => line.match(/Value\.\d+=/g)?.length)
        .sort(),
    ).toEqual([200, 5])
    expect(run.outputs['reachable']).toBe('true')
  })

  it('run in parallel with the writes, which do not wait for the answer', async () => {
    let isAnswered = false
    let isReadBackFirst = false
    const run = await assess(
      lab(),
      {},
      {
        intercept: ({ action, ordinal }) => {
          if (action === 'DescribeRouteTables' && ordinal > 2) isReadBackFirst = !isAnswered
          if (action !== 'DescribeSecurityGroups') return undefined
          setTimeout(() => (isAnswered = true), 1500)
          return { kind: 'latency', ms: 1500 }
        },
      },
    )

    expect(run.actions.slice(2).sort()).toEqual([
      ...Array<string>(3).fill('CreateRoute'),
      'DescribeRouteTables',
      'DescribeSecurityGroups',
    ])
    // Everything is written and read back before EC2 answers about the groups.
    expect(isReadBackFirst).toBe(true)
    expect(run.outputs).toMatchObject({ validated: 'true', reachable: 'true' })
  })
})
