import assert from 'node:assert/strict'
import { test } from 'node:test'

import { addRoute } from '../../../emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../../emulators/ec2/world/instances.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { forMoto, type Policy } from '../server/policy.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { missingPermissions, MotoWorld, type MotoRun } from '../server/moto-world.ts'
import { first, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import { allowedBy, readPolicies, withAdditions, without } from './documented-policies.ts'

/** A run that needs every allowed action except the `unused` ones. */
type Job = {
  name: string
  world: () => World
  inputs: Record<string, string>
  /** The actions that it needs in addition to the documented base policy. */
  adds: string[]
  /** The actions of the documented base policy that it doesn't need. */
  unused?: string[]
  /** Its writing calls, sorted. */
  writes: string[]
}

const jobs: readonly Job[] = [
  {
    name: 'creates routes',
    world: () => lab({ workers: 3 }),
    inputs: {},
    adds: [],
    writes: ['CreateRoute', 'CreateRoute', 'CreateRoute'],
  },
  {
    name: 'replaces one route and creates the others',
    world: withRouteToAnotherInstance,
    inputs: { 'on-conflict': 'replace' },
    adds: ['ec2:ReplaceRoute'],
    writes: ['CreateRoute', 'CreateRoute', 'ReplaceRoute'],
  },
  {
    name: 'creates routes and deletes a stale one',
    world: () => {
      const world = lab({ workers: 3 })
      addRoute(tableNamed(world, 'kubernetes'), '172.22.77.0/24', instanceNamed(world, 'etcd-0'))
      return world
    },
    inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/16' },
    adds: ['ec2:DeleteRoute'],
    writes: ['CreateRoute', 'CreateRoute', 'CreateRoute', 'DeleteRoute'],
  },
  {
    name: 'deletes the workers’ routes',
    world: () => lab({ workers: 3, routed: 3 }),
    inputs: { mode: 'destroy' },
    adds: ['ec2:DeleteRoute'],
    unused: ['ec2:CreateRoute'],
    writes: ['DeleteRoute', 'DeleteRoute', 'DeleteRoute'],
  },
  {
    name: 'turns off the checks of instances and an interface, and creates routes',
    world: () => {
      const world = lab({ workers: 3, sourceDestCheck: true })
      attachInterface(world, instanceNamed(world, 'worker-1'), {
        subnet: first(world.subnets),
        privateIpAddress: '172.20.1.98',
        sourceDestCheck: true,
      })
      return world
    },
    inputs: { 'source-dest-check': 'disable' },
    adds: ['ec2:ModifyInstanceAttribute', 'ec2:ModifyNetworkInterfaceAttribute'],
    writes: [
      'CreateRoute',
      'CreateRoute',
      'CreateRoute',
      'ModifyInstanceAttribute',
      'ModifyInstanceAttribute',
      'ModifyNetworkInterfaceAttribute',
    ],
  },
]

/** Only for tables with many routes and one to a prefix list; without it, the action checks the quota without that route. */
const ONLY_FOR_QUOTA = 'ec2:DescribeManagedPrefixLists'

/** Tests the documented policies with moto's IAM, first complete and then without each action in turn. */
export async function testPermissions(moto: MotoServer, boto3: Boto3): Promise<void> {
  const policies = await readPolicies()
  const runWith = async (policy: Policy, { world, inputs }: Pick<Job, 'world' | 'inputs'>) => {
    const made = await MotoWorld.make(moto, boto3, world())
    return made.runAsRole(forMoto(policy), { inputs })
  }

  for (const job of jobs) {
    const { name, adds, unused = [], writes } = job
    const policy = withAdditions(policies, adds)

    await test(`With the documented policy the action ${name}`, async () => {
      const run = await runWith(policy, job)
      assertPassed(run, writes)
    })

    for (const action of allowedBy(policy)) {
      const less = without(action, policy)
      if ([ONLY_FOR_QUOTA, ...unused].includes(action)) {
        await test(`With the documented policy without ${action} the action still ${name}`, async () => {
          const run = await runWith(less, job)
          assertPassed(run, writes)
        })
      } else {
        await test(`Without ${action} the action fails and names it: ${name}`, async () => {
          const run = await runWith(less, job)
          assertDenied(run, action)
          if (action.startsWith('ec2:Describe')) assert.deepEqual(writesOf(run), [])
        })
      }
    }
  }

  await test('The jobs together need every documented statement', () => {
    const needed = new Set(jobs.flatMap(({ adds }) => adds))
    assert.deepEqual(
      [...needed].sort(),
      allowedBy({ ...policies.base, Statement: policies.additions }).sort(),
    )
  })

  const plain = { world: () => lab({ workers: 3 }), inputs: {} }

  await test('still a difference: for moto, every EC2 resource is "*", and no ARN matches', async () => {
    const made = await MotoWorld.make(moto, boto3, plain.world())
    assertDenied(await made.runAsRole(policies.base), 'ec2:CreateRoute')
  })

  await test('still a difference: moto allows a call whose condition on a tag is not met', async () => {
    const another = { StringEquals: { 'aws:ResourceTag/Name': 'another table' } }
    const Statement = policies.base.Statement.map((statement) =>
      statement.Condition === undefined ? statement : { ...statement, Condition: another },
    )
    assert.ok(Statement.some(({ Condition }) => Condition === another))
    const run = await runWith({ ...policies.base, Statement }, plain)
    assertPassed(run, ['CreateRoute', 'CreateRoute', 'CreateRoute'])
  })
}

function withRouteToAnotherInstance(): World {
  const world = lab({ workers: 3 })
  addRoute(tableNamed(world, 'kubernetes'), '172.22.1.0/24', instanceNamed(world, 'etcd-0'))
  return world
}

function assertPassed(run: MotoRun, writes: readonly string[]): void {
  assert.deepEqual(run.findings, [], run.messages)
  assert.equal(run.exitCode, 0)
  assert.equal(run.outputs['validated'], 'true')
  assert.deepEqual(writesOf(run), writes)
}

/** The step fails, and reports only this permission as missing. */
function assertDenied(run: MotoRun, action: string): void {
  assert.equal(run.exitCode, 1)
  assert.equal(run.outputs['validated'], 'false')
  assert.ok(run.findings.includes('permission-denied'), run.messages)
  assert.deepEqual([...new Set(missingPermissions(run))], [action])
}

function writesOf({ actions }: MotoRun): string[] {
  return actions.filter((action) => !action.startsWith('Describe')).sort()
}
