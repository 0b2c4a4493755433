import { describe, expect, it, jest } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import {
  addOther,
  interfaceId,
  kubernetesTable,
  only,
  refusal,
  runOn,
  tableId,
  worker,
  workerId,
  type ScenarioOptions,
  type ScenarioRun,
} from '../fixtures/run/scenario.ts'

jest.setTimeout(30_000)

const WRITES = [
  'CreateRoute',
  'ReplaceRoute',
  'DeleteRoute',
  'ModifyInstanceAttribute',
  'ModifyNetworkInterfaceAttribute',
] as const
type Write = (typeof WRITES)[number]

const everything = {
  mode: 'plan',
  'check-permissions': 'true',
  'on-conflict': 'replace',
  'cluster-cidr': '172.22.0.0/16',
  prune: 'true',
  'source-dest-check': 'disable',
}

/** A plan holds each kind of write: worker 2 has two interfaces, and a former worker left a route. */
function world(): World {
  const made = lab({ workers: 3, routed: 0, sourceDestCheck: true })
  made.callerArn = 'arn:aws:sts::111122223333:assumed-role/kthw-routes/kthw-routes-4711'
  addRoute(kubernetesTable(made), '172.22.1.0/24', addOther(made))
  const former = addOther(made, { privateIpAddress: '172.20.1.98' })
  addRoute(kubernetesTable(made), '172.22.9.0/24', former)
  terminate(made, former)
  attachInterface(made, worker(made, 2), { subnet: only(made.subnets), privateIpAddress: '172.20.1.97' })
  return made
}

function resources(of: World): Readonly<Record<Write, readonly string[]>> {
  return {
    CreateRoute: [`route-table/${tableId(of)}`],
    ReplaceRoute: [`route-table/${tableId(of)}`],
    DeleteRoute: [`route-table/${tableId(of)}`],
    ModifyInstanceAttribute: [0, 1].map((index) => `instance/${workerId(of, index)}`),
    ModifyNetworkInterfaceAttribute: [`network-interface/${interfaceId(of, 2)}`],
  }
}

const idsOf = (of: World, write: Write): string[] =>
  resources(of)[write].map((resource) => resource.replace(/.*\//, ''))

async function check(of: World, options: ScenarioOptions = {}): Promise<ScenarioRun> {
  return runOn(of, { ...options, inputs: { ...everything, ...options.inputs } })
}

/** The statements in the text, as a reader pastes them. */
function statementsIn(text: string): unknown[] {
  return [...text.matchAll(/^ {2}\{\n(?: {4}.*\n)+ {2}\}$/gm)].map(([lines]) => JSON.parse(lines) as unknown)
}

describe('check-permissions', () => {
  it('writes nothing, whatever the plan holds', async () => {
    const of = world()
    const before = structuredClone(of)
    const run = await check(of)

    expect(run.exitCode).toBe(0)
    expect(of).toEqual(before)
    expect(run.writes.filter((line) => !line.includes('DryRun=true'))).toEqual([])
    expect(run.actions.slice(2)).toEqual([
      'CreateRoute',
      'ReplaceRoute',
      'DeleteRoute',
      'ModifyInstanceAttribute',
      'ModifyInstanceAttribute',
      'ModifyNetworkInterfaceAttribute',
    ])
    for (const write of WRITES)
      expect(run.log).toContain(`\nEC2 permits ec2:${write} on ${idsOf(of, write).join(', ')}.\n`)
    expect(run.codes).not.toContain('permission-denied')
    expect(run.log).toMatch(/✅ Plan: 2 to create, 1 to replace, 1 to delete, .*; nothing was written/)
  })

  it('sends the writes that apply then makes', async () => {
    const of = world()
    const asked = (await check(of)).writes
    const made = (await check(of, { inputs: { mode: 'apply' } })).writes

    expect(made).toHaveLength(7)
    expect(
      asked.map((line) => line.replace(' DryRun=true', '')).filter((line) => !made.includes(line)),
    ).toEqual([])
    expect(made.filter((line) => line.includes('DryRun'))).toEqual([])
  })

  it.each(WRITES)('names what to allow if EC2 denies %s', async (write) => {
    const of = world()
    of.denied.push(`ec2:${write}`)
    const before = structuredClone(of)
    const run = await check(of)
    const arns = resources(of)[write].map((resource) => `arn:aws:ec2:us-west-2:111122223333:${resource}`)

    expect(run.exitCode).toBe(1)
    expect(of).toEqual(before)
    const denied = run.findings.filter(({ code }) => code === 'permission-denied')
    expect(denied.map(({ message }) => message)).toEqual([
      `EC2's dry run shows that mode: apply would fail, because the role kthw-routes lacks the permission ec2:${write} on ${arns.join(', ')}. Allow it in the role's policy.`,
    ])
    const statement = {
      Effect: 'Allow',
      Action: `ec2:${write}`,
      Resource: arns,
      ...(write.startsWith('Modify')
        ? { Condition: { StringEquals: { 'ec2:Attribute/SourceDestCheck': 'false' } } }
        : {}),
    }
    expect(statementsIn(run.log)).toEqual([statement])
    expect(statementsIn(run.summary)).toEqual([statement])
    expect(run.log).toContain('\nThe statement to add to the policy:\n  {\n')
    expect(run.log).not.toContain(`EC2 permits ec2:${write}`)
    // The other permissions are asked for, too.
    expect(new Set(run.actions.slice(2))).toEqual(new Set(WRITES))
  })

  it('reports every denial in one run, and no statement for an explicit deny', async () => {
    const of = world()
    of.denied.push('ec2:CreateRoute', 'ec2:ModifyInstanceAttribute')
    of.deniedByServiceControlPolicy.push('ec2:ReplaceRoute')
    const run = await check(of)

    expect(run.findings.filter(({ code }) => code === 'permission-denied')).toMatchObject([
      { message: expect.stringMatching(/ec2:CreateRoute .* in the role's policy\.$/) as unknown },
      {
        message: expect.stringMatching(
          /ec2:ReplaceRoute .*, with an explicit deny in a service control policy\. Ask the administrators/,
        ) as unknown,
      },
      { message: expect.stringMatching(/ec2:ModifyInstanceAttribute /) as unknown },
    ])
    expect(statementsIn(run.log)).toHaveLength(2)
  })

  it.each(WRITES)('stops if the endpoint ignores DryRun and carries out %s, and says so', async (write) => {
    const of = world()
    const before = structuredClone(of)
    const run = await check(of, { ignoresDryRun: [write] })
    const written = {
      CreateRoute: `created the route 172.22.0.0/24 in ${tableId(of)}, which targets worker-0 (${workerId(of, 0)})`,
      ReplaceRoute: `replaced the route 172.22.1.0/24 in ${tableId(of)}, which targets worker-1 (${workerId(of, 1)})`,
      DeleteRoute: `deleted the route 172.22.9.0/24 in ${tableId(of)}`,
      ModifyInstanceAttribute: `disabled the source/destination check of worker-0 (${workerId(of, 0)})`,
      ModifyNetworkInterfaceAttribute: `disabled the source/destination check of worker-2 (${interfaceId(of, 2)})`,
    }

    expect(run.exitCode).toBe(1)
    expect(of).not.toEqual(before)
    expect(run.actions.at(-1)).toBe(write)
    expect(run.actions.filter((action) => action === write)).toHaveLength(1)
    expect(run.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'dry-run-carried-out',
        message: expect.stringMatching(/^The endpoint in AWS_ENDPOINT_URL_EC2 ignored DryRun /) as unknown,
      },
    ])
    expect(run.messages.join('\n')).toContain(
      ` ignored DryRun in ${write}, and ${written[write]}. The run stopped after this write. Set check-permissions: false for this endpoint.`,
    )
    expect(run.log).toContain('::error::❌ Stopped, because the endpoint ignored DryRun and wrote\n')
    expect(run.log + run.summary).not.toMatch(/nothing was written|no changes were made/i)
    expect(run.log).not.toContain(`EC2 permits ec2:${write} `)
  })

  it.each([
    ['InvalidRouteTableID.NotFound', 400, 'aws-error'],
    ['RouteAlreadyExists', 400, 'aws-error'],
    ['ExpiredToken', 403, 'expired-credentials'],
  ])('takes %s for no permission, and asks nothing else', async (code, status, finding) => {
    const of = world()
    const run = await check(of, {
      faults: [{ action: 'CreateRoute', when: 'always', fault: refusal(code, status) }],
    })

    expect(run.exitCode).toBe(1)
    expect(run.actions.slice(2)).toEqual(['CreateRoute'])
    expect(run.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: finding,
        message: expect.stringMatching(
          new RegExp(
            `^The dry run of ec2:CreateRoute on ${tableId(of)} doesn't show whether EC2 permits it: `,
          ),
        ) as unknown,
      }),
    )
    expect(run.log).not.toContain('\nEC2 permits')
  })

  it('asks once for each table, and for at most 20 source/destination checks', async () => {
    const of = lab({ workers: 25, sourceDestCheck: true })
    const inputs = { 'worker-count': '25', mode: 'plan', 'check-permissions': 'true' }
    const run = await runOn(of, { inputs: { ...inputs, 'source-dest-check': 'disable' } })

    expect(run.exitCode).toBe(0)
    expect(run.actions.slice(2)).toEqual([
      'CreateRoute',
      ...Array<string>(20).fill('ModifyInstanceAttribute'),
    ])
    expect(run.log).toContain('\nChecked the permission for 20 of 25 source/destination checks to disable.\n')
  })

  it('asks in verify for the routes that are missing', async () => {
    const of = lab({ workers: 3, routed: 1 })
    of.denied.push('ec2:CreateRoute')
    const run = await runOn(of, { inputs: { mode: 'verify', 'check-permissions': 'true' } })

    expect(run.actions.slice(2)).toEqual(['CreateRoute'])
    expect(run.codes).toEqual(['permission-denied', 'route-missing', 'route-missing'])
  })

  it.each([
    ['apply', 'true'],
    ['destroy', 'true'],
    ['plan', 'false'],
    ['verify', ''],
  ])('asks nothing in mode %s with %j', async (mode, value) => {
    const run = await runOn(lab({ workers: 3, routed: 1 }), { inputs: { mode, 'check-permissions': value } })

    expect(run.requests.filter((line) => line.includes('DryRun'))).toEqual([])
    expect(run.log).not.toContain('permission')
  })

  it('says so if the plan writes nothing', async () => {
    const run = await runOn(lab({ workers: 3, routed: 3 }), {
      inputs: { mode: 'plan', 'check-permissions': 'true' },
    })

    expect([run.exitCode, run.requests.length]).toEqual([0, 2])
    expect(run.log).toContain('\nThe plan writes nothing, so there is no permission to check.\n')
  })

  it("asks nothing about another account's table, because an endpoint might write there", async () => {
    const of = world()
    const before = structuredClone(of)
    const run = await check(of, {
      inputs: { 'allowed-account-ids': '444455556666' },
      ignoresDryRun: [...WRITES],
    })

    expect(run.exitCode).toBe(1)
    expect(of).toEqual(before)
    expect(run.actions).toHaveLength(2)
    expect(run.log).toContain(
      '\nNo permission was checked, because a route table belongs to another account.\n',
    )
  })

  it('hides accounts in the statement with mask-aws-account-id', async () => {
    const of = world()
    of.denied.push('ec2:CreateRoute')
    const run = await check(of, { inputs: { 'mask-aws-account-id': 'true' } })

    expect(run.log).toContain('"arn:aws:ec2:us-west-2:************:route-table/')
    expect(run.log + run.summary + run.report).not.toContain('111122223333')
  })
})
