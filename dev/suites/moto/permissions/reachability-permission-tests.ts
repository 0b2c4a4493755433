import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lab } from '../../../emulators/ec2/world/lab.ts'
import { groupNamed } from '../../../emulators/ec2/world/lookup.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { forMoto } from './moto-policy.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { MotoWorld, type MotoRun } from '../server/moto-world.ts'
import { allFromList, labInTwoSubnets, podCidrs, routeAlike } from '../reachability/reachability-world.ts'
import { allowedBy, readReadmePolicies, without, type Policy } from './readme-policy.ts'

type Judged = { name: string; world: () => World; needs: readonly string[] }

const onGroups = 'ec2:DescribeSecurityGroups'
const onAcls = 'ec2:DescribeNetworkAcls'
const onLists = 'ec2:GetManagedPrefixListEntries'

/** In each of them all pods can talk, and each has to be read in other places for it. */
const worlds: readonly Judged[] = [
  { name: 'one subnet', world: () => lab(), needs: [onGroups] },
  {
    name: 'two subnets and a prefix list',
    world: () => {
      const { world, subnet } = labInTwoSubnets()
      routeAlike(world, subnet)
      groupNamed(world, 'kubernetes').ingress = [allFromList(world, ...podCidrs)]
      return world
    },
    needs: [onGroups, onAcls, onLists],
  },
]

/** What the README's policy for `reachability` lets the action see; then each action taken out of it in turn. */
export async function testReachabilityPermissions(moto: MotoServer, boto3: Boto3): Promise<void> {
  const { base, reachability } = await readReadmePolicies()
  const extra: Policy = { ...base, Statement: reachability }
  const policy: Policy = { ...base, Statement: [...base.Statement, ...reachability] }
  const judge = async (world: World, allowed: Policy, how: 'warn' | 'fail'): Promise<MotoRun> => {
    const made = await MotoWorld.make(moto, boto3, world)
    return made.runAsRole(forMoto(allowed), { inputs: { reachability: how } })
  }

  await test("The README's statement for reachability allows what it needs, and no more", () => {
    assert.deepEqual(allowedBy(extra).sort(), [onAcls, onGroups, onLists])
  })

  for (const { name, world, needs } of worlds) {
    await test(`With the README's policy for it the action judges ${name}`, async () => {
      assertJudged(await judge(world(), policy, 'fail'))
    })

    for (const action of allowedBy(extra)) {
      const less = without(action, policy)
      const title = `With that policy less ${action}`
      if (!needs.includes(action)) {
        await test(`${title} the action still judges ${name}`, async () => {
          assertJudged(await judge(world(), less, 'fail'))
        })
        continue
      }
      await test(`${title} it makes a note of that one and passes: ${name}`, async () => {
        assertUnjudged(await judge(world(), less, 'warn'), [action], 'notice')
      })
      await test(`${title} it names that one and fails where it has to know: ${name}`, async () => {
        assertUnjudged(await judge(world(), less, 'fail'), [action], 'error')
      })
    }
  }

  await test('With the base policy alone one note names all that can be missed at once', async () => {
    const [, both] = worlds
    assert.ok(both !== undefined)
    // Which prefix lists there are to read is not known without the groups.
    assertUnjudged(await judge(both.world(), base, 'warn'), [onAcls, onGroups], 'notice')
  })
}

function assertJudged(run: MotoRun): void {
  assert.deepEqual(run.findings, [], run.messages)
  assertRouted(run)
  assert.equal(run.exitCode, 0)
  assert.equal(run.outputs['reachable'], 'true')
}

/** The routes are there all the same, and one finding names what could not be asked for. */
function assertUnjudged(run: MotoRun, actions: readonly string[], severity: 'notice' | 'error'): void {
  assertRouted(run)
  assert.equal(run.exitCode, severity === 'error' ? 1 : 0)
  assert.equal(run.outputs['reachable'], 'unknown')
  const findings = JSON.parse(run.outputs['findings'] ?? '') as { severity: string; code: string }[]
  assert.deepEqual(
    findings.map((finding) => [finding.severity, finding.code]),
    [[severity, 'reachability-unknown']],
    run.messages,
  )
  const missed = [...run.messages.matchAll(/The credentials lack the permission ([\w:]+)/g)].map(
    ([, each]) => each,
  )
  assert.deepEqual(missed.sort(), actions)
}

function assertRouted({ outputs, summary }: MotoRun): void {
  const { 'created-count': created, 'failed-count': failed } = outputs
  assert.deepEqual({ created, failed }, { created: '3', failed: '0' })
  assert.match(summary, /3 of 3 worker routes validated/)
}
