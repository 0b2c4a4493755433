import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lab } from '../../../emulators/ec2/world/lab.ts'
import { groupNamed } from '../../../emulators/ec2/world/lookup.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { forMoto, type Policy } from '../server/policy.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { missingPermissions, MotoWorld, type MotoRun } from '../server/moto-world.ts'
import { allFromList, labInTwoSubnets, podCidrs, associateTable } from '../reachability/reachability-world.ts'
import { allowedBy, readPolicies, without } from './documented-policies.ts'

type TestWorld = { name: string; world: () => World; needs: readonly string[] }

const onGroups = 'ec2:DescribeSecurityGroups'
const onAcls = 'ec2:DescribeNetworkAcls'
const onLists = 'ec2:GetManagedPrefixListEntries'

/** All pods reach each other in both worlds, but the action needs different calls to find out. */
const worlds: readonly TestWorld[] = [
  { name: 'one subnet', world: () => lab(), needs: [onGroups] },
  {
    name: 'two subnets and a prefix list',
    world: () => {
      const { world, subnet } = labInTwoSubnets()
      associateTable(world, subnet)
      groupNamed(world, 'kubernetes').ingress = [allFromList(world, ...podCidrs)]
      return world
    },
    needs: [onGroups, onAcls, onLists],
  },
]

/** Tests the documented policy for `reachability`, first complete and then without each action in turn. */
export async function testReachabilityPermissions(moto: MotoServer, boto3: Boto3): Promise<void> {
  const { base, reachability } = await readPolicies()
  const extra: Policy = { ...base, Statement: reachability }
  const policy: Policy = { ...base, Statement: [...base.Statement, ...reachability] }
  const assess = async (world: World, allowed: Policy, mode: 'warn' | 'fail'): Promise<MotoRun> => {
    const made = await MotoWorld.make(moto, boto3, world)
    return made.runAsRole(forMoto(allowed), { inputs: { reachability: mode } })
  }

  await test('The documented statement for reachability allows exactly the actions that it needs', () => {
    assert.deepEqual(allowedBy(extra).sort(), [onAcls, onGroups, onLists])
  })

  for (const { name, world, needs } of worlds) {
    await test(`With the documented policy for reachability the action assesses ${name}`, async () => {
      assertAssessed(await assess(world(), policy, 'fail'))
    })

    for (const action of allowedBy(extra)) {
      const less = without(action, policy)
      const title = `Without ${action}`
      if (!needs.includes(action)) {
        await test(`${title} the action still assesses ${name}`, async () => {
          assertAssessed(await assess(world(), less, 'fail'))
        })
        continue
      }
      await test(`${title} the action adds a notice and passes: ${name}`, async () => {
        assertUnknown(await assess(world(), less, 'warn'), [action], 'notice')
      })
      await test(`${title} the action fails with reachability: fail, and names it: ${name}`, async () => {
        assertUnknown(await assess(world(), less, 'fail'), [action], 'error')
      })
    }
  }

  await test('With only the base policy, one notice names both missing permissions', async () => {
    const [, both] = worlds
    assert.ok(both !== undefined)
    // Without the groups, the action doesn't know which prefix lists to read.
    assertUnknown(await assess(both.world(), base, 'warn'), [onAcls, onGroups], 'notice')
  })
}

function assertAssessed(run: MotoRun): void {
  assert.deepEqual(run.findings, [], run.messages)
  assertRoutes(run)
  assert.equal(run.exitCode, 0)
  assert.equal(run.outputs['reachable'], 'true')
}

/** The routes are created anyway, and one finding names the missing permissions. */
function assertUnknown(run: MotoRun, actions: readonly string[], severity: 'notice' | 'error'): void {
  assertRoutes(run)
  assert.equal(run.exitCode, severity === 'error' ? 1 : 0)
  assert.equal(run.outputs['reachable'], 'unknown')
  const findings = JSON.parse(run.outputs['findings'] ?? '') as { severity: string; code: string }[]
  assert.deepEqual(
    findings.map((finding) => [finding.severity, finding.code]),
    [[severity, 'reachability-unknown']],
    run.messages,
  )
  assert.deepEqual(missingPermissions(run).sort(), actions)
}

function assertRoutes({ outputs, summary }: MotoRun): void {
  const { 'created-count': created, 'failed-count': failed } = outputs
  assert.deepEqual({ created, failed }, { created: '3', failed: '0' })
  assert.match(summary, /3 of 3 worker routes validated/)
}
