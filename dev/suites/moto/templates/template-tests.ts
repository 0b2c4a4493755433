import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lab } from '../../../emulators/ec2/world/lab.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { deploy } from './moto-stack.ts'
import { forMoto, parsePolicy, type Policy } from '../server/policy.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { MotoWorld, type MotoRun } from '../server/moto-world.ts'
import { readPolicies } from '../permissions/documented-policies.ts'
import { assertRoutes, toGateway, toInstance } from '../scenarios/scenario.ts'

const local = {
  DestinationCidrBlock: '172.20.0.0/16',
  GatewayId: 'local',
  Origin: 'CreateRouteTable',
  State: 'active',
}
const others = [local, toGateway('0.0.0.0/0', '<InternetGateway>')]
const workers = [0, 1, 2].map((i) => toInstance(`172.22.${i}.0/24`, `<Worker${i}>`))

/** Deploys the templates of docs/aws in moto, and runs the action. */
export async function testTemplates(moto: MotoServer, boto3: Boto3): Promise<void> {
  await testLab(moto, boto3)
  await testRole(moto, boto3)
}

async function testLab(moto: MotoServer, boto3: Boto3): Promise<void> {
  await moto.reset()
  const stack = await deploy(moto, boto3, 'lab.yaml')
  const run = (inputs: Record<string, string>): Promise<MotoRun> => {
    const { VpcId: vpcId = '' } = stack.outputs
    return MotoWorld.ofStack(moto, boto3, stack.ids).run({ inputs: { 'vpc-id': vpcId, ...inputs } })
  }
  const assertTable = async (expected: typeof workers): Promise<void> => {
    const tables = await MotoWorld.ofStack(moto, boto3, stack.ids).routes()
    assertRoutes(tables['<RouteTable>'], [...expected, ...others])
  }

  await test('still a difference: moto adds no names to route tables, and leaves all checks on', async () => {
    const { findings } = await run({ mode: 'plan' })
    assert.deepEqual(findings, ['route-table-missing', 'source-dest-check'])
  })

  await test('In the network of lab.yaml the action plans three routes', async () => {
    await stack.complete()
    assertRun(await run({ mode: 'plan' }), { created: 3, writes: [] })
    await assertTable([])
  })

  await test('In the network of lab.yaml the action creates the routes, and nothing in the second run', async () => {
    const first = await run({})
    assertRun(first, { created: 3, writes: ['CreateRoute', 'CreateRoute', 'CreateRoute'] })
    assert.equal(first.outputs['validated'], 'true')
    await assertTable(workers)
    assertRun(await run({}), { created: 0, writes: [] })
  })

  await test('In the network of lab.yaml all pods can talk', async () => {
    const verified = await run({ mode: 'verify', reachability: 'fail' })
    assertRun(verified, { created: 0, writes: [] })
    assert.equal(verified.outputs['reachable'], 'true')
  })

  await test('In the network of lab.yaml the action deletes its routes', async () => {
    const last = await run({ mode: 'destroy' })
    assertRun(last, { created: 0, writes: ['DeleteRoute', 'DeleteRoute', 'DeleteRoute'] })
    await assertTable([])
  })

  await test('still a difference: moto cannot delete the whole stack of lab.yaml', async () => {
    assert.equal(await boto3.do('delete-stack', moto.url, 'lab'), 'DependencyViolation')
    const left = (await boto3.do('read-account', moto.url)) as string[]
    const kept = [...stack.ids].filter(([, id]) => left.includes(id)).map(([reference]) => reference)
    assert.deepEqual(kept, ['<Vpc>', '<InternetGateway>', '<RouteTable>'])
  })
}

const ProviderArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'

async function testRole(moto: MotoServer, boto3: Boto3): Promise<void> {
  const documented = await readPolicies()
  /** The role, read by boto3. moto's CloudFormation has no OIDC provider. */
  const deployed = async (allowed: Record<string, string>): Promise<{ trust: unknown; policy: Policy }> => {
    await moto.reset()
    // moto 5.2.1 splits a CommaDelimitedList only if it's given, not its default.
    const lists = { RouteTableName: 'kubernetes', WorkerNames: 'worker-*' }
    const given = { Repository: 'org/cluster', ProviderArn, ...lists, ...allowed }
    const { outputs } = await deploy(moto, boto3, 'role.yaml', given)
    const answer = await boto3.do('read-role', moto.url, outputs['RoleArn'])
    const read = parsePolicy(JSON.stringify(answer)) as {
      trust: unknown
      policies: Record<string, Policy>
    }
    const Statement = Object.values(read.policies).flatMap((policy) => policy.Statement)
    return { trust: read.trust, policy: { ...documented.base, Statement } }
  }
  const bySid = ({ Statement }: Policy): Policy['Statement'] =>
    Statement.toSorted((a, b) => a.Sid.localeCompare(b.Sid))

  await test('The role of role.yaml has the documented policies', async () => {
    const { trust, policy } = await deployed({})
    assert.deepEqual(trust, documented.trust)
    assert.deepEqual(policy, documented.base)

    const names = ['AllowReplace', 'AllowDelete', 'AllowDisableChecks', 'AllowReachability']
    const all = await deployed(Object.fromEntries(names.map((name) => [name, 'yes'])))
    const Statement = [...documented.base.Statement, ...documented.additions, ...documented.reachability]
    assert.deepEqual(bySid(all.policy), bySid({ ...documented.base, Statement }))
  })

  await test("With role.yaml's default policy the action creates routes", async () => {
    const { policy } = await deployed({})
    const world = await MotoWorld.make(moto, boto3, lab({ workers: 3 }))
    const run = await world.runAsRole(forMoto(policy))
    assertRun(run, { created: 3, writes: ['CreateRoute', 'CreateRoute', 'CreateRoute'] })
  })

  await test('The action can delete routes only with AllowDelete', async () => {
    for (const [AllowDelete, exitCode] of [
      ['no', 1],
      ['yes', 0],
    ] as const) {
      const { policy } = await deployed({ AllowDelete })
      const world = await MotoWorld.make(moto, boto3, lab({ workers: 3, routed: 3 }))
      const run = await world.runAsRole(forMoto(policy), { inputs: { mode: 'destroy' } })
      assert.equal(run.exitCode, exitCode, run.messages)
      assert.equal(run.messages.includes('ec2:DeleteRoute'), AllowDelete === 'no', run.messages)
    }
  })
}

function assertRun(run: MotoRun, expected: { created: number; writes: string[] }): void {
  assert.deepEqual(run.findings, [], run.messages)
  assert.equal(run.exitCode, 0)
  assert.equal(run.outputs['created-count'], String(expected.created))
  const writes = run.actions.filter((action) => !action.startsWith('Describe'))
  assert.deepEqual(writes, expected.writes)
}
