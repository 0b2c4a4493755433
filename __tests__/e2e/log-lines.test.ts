import { describe, expect, it, jest } from '@jest/globals'

import { addRoute, addRouteTable } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { mistakesIn } from '../fixtures/results/report-schema.ts'
import {
  addOther,
  kubernetesTable,
  only,
  refusal,
  runOn,
  shownLines,
  tableId,
  workerId,
} from '../fixtures/run/scenario.ts'

jest.setTimeout(30_000)

type RouteRecord = { destinationCidrBlock: string; previousTarget?: string }

describe("the log's first line", () => {
  it.each([
    [
      {},
      'Mode apply in us-west-2. Limits: wait-timeout 120 seconds (15 for missing workers and tables), max-attempts 10.',
    ],
    [{ mode: 'plan' }, 'Mode plan in us-west-2. Limits: wait-timeout 120 seconds, max-attempts 10.'],
    [
      { mode: 'verify', 'max-attempts': '3' },
      'Mode verify in us-west-2. Limits: wait-timeout 120 seconds, max-attempts 3.',
    ],
    [
      { mode: 'destroy', 'wait-timeout': '7' },
      'Mode destroy in us-west-2. Limits: wait-timeout 7 seconds, max-attempts 10.',
    ],
  ])('has the mode and the limits of %j', async (inputs, line) => {
    const run = await runOn(lab({ workers: 3, routed: 3 }), { inputs })

    expect(run.exitCode).toBe(0)
    expect(shownLines(run.log)[0]).toBe(line)
  })

  it('comes before the first call, also if credentials fail', async () => {
    const run = await runOn(lab(), {
      faults: [{ action: 'any', when: 'always', fault: refusal('AuthFailure', 401) }],
    })

    expect(shownLines(run.log)[0]).toMatch(/^Mode apply in us-west-2\. /)
  })
})

/** Worker 1's route targets another instance, and worker 2's the internet gateway. */
function conflicting(): { world: World; previous: string[] } {
  const world = lab()
  const other = addOther(world)
  const gateway = only(world.internetGateways).internetGatewayId
  addRoute(kubernetesTable(world), '172.22.1.0/24', other)
  addRoute(kubernetesTable(world), '172.22.2.0/24', gateway)
  return { world, previous: [other.instanceId, gateway] }
}

describe('a replaced route', () => {
  it('shows the target that it had in the log, the summary, and routes', async () => {
    const { world, previous } = conflicting()
    const run = await runOn(world, { inputs: { 'on-conflict': 'replace' } })

    expect(run.exitCode).toBe(0)
    for (const [index, target] of previous.entries()) {
      expect(run.log).toContain(
        `\nworker-${index + 1}  172.20.1.2${index + 1}  172.22.${index + 1}.0/24  replaced (was ${target})\n`,
      )
      expect(run.rows[index + 1]).toEqual([
        `172.22.${index + 1}.0/24`,
        workerId(world, index + 1),
        '',
        'active',
        `worker-${index + 1}`,
        `replaced (was ${target})`,
      ])
    }
    const routes = JSON.parse(run.outputs['routes'] ?? '') as RouteRecord[]
    expect(routes.flatMap((each) => each.previousTarget ?? [])).toEqual(previous)
    expect(routes.filter((each) => 'previousTarget' in each)).toHaveLength(2)
    expect(mistakesIn(run.report)).toEqual([])
  })

  it('shows in a plan the target that it has, which routes shows as its target', async () => {
    const { world, previous } = conflicting()
    const run = await runOn(world, { inputs: { mode: 'plan', 'on-conflict': 'replace' } })

    for (const [index, target] of previous.entries())
      expect(run.log).toContain(`  172.22.${index + 1}.0/24  to replace (now ${target})\n`)
    expect(run.rows.slice(1, 3).map((row) => row[5])).toEqual(['to replace', 'to replace'])
    expect(run.outputs['routes']).not.toContain('previousTarget')
  })

  it('shows no other target if EC2 refused to replace it', async () => {
    const { world } = conflicting()
    const run = await runOn(world, {
      inputs: { 'on-conflict': 'replace' },
      faults: [{ action: 'ReplaceRoute', when: 'always', fault: refusal('IncorrectState', 400) }],
    })

    expect(run.exitCode).toBe(1)
    expect(run.log).not.toContain('(was ')
    expect(run.outputs['routes']).not.toContain('previousTarget')
  })
})

describe('a run that stops before it writes', () => {
  it.each([
    ['apply', '0 of 3 worker routes validated; no changes were made'],
    ['destroy', '0 deleted, 0 of 3 worker routes gone; no changes were made'],
  ])('says in mode %s that no changes were made', async (mode, line) => {
    const world = lab({ workers: 3, routed: mode === 'destroy' ? 3 : 0 })
    kubernetesTable(world).tags['Name'] = 'other'
    const run = await runOn(world, { inputs: { mode, 'wait-timeout': '0' } })

    expect([run.exitCode, run.writes]).toEqual([1, []])
    expect(run.log).toContain(`::error::❌ ${line}\n`)
    expect(run.summary).toMatch(new RegExp(`^### ❌ ${line}\n`))
  })

  it('says so if the inputs are invalid', async () => {
    const run = await runOn(lab(), { inputs: { 'worker-count': 'three' } })

    expect(run.log).toMatch(/::error::❌ No changes were made\n$/)
  })

  it.each(['plan', 'verify'])('never does in mode %s, which writes nothing anyway', async (mode) => {
    const run = await runOn(conflicting().world, { inputs: { mode } })

    expect(run.exitCode).toBe(1)
    expect(run.log).not.toContain('no changes were made')
  })

  it('never says so after a write, also if EC2 refused it', async () => {
    const world = lab()
    world.denied.push('ec2:CreateRoute')
    const run = await runOn(world)

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('::error::❌ 0 of 3 worker routes validated\n')
  })
})

describe('a command that fixes a problem', () => {
  it('has a label in the log', async () => {
    const world = lab({ workers: 2, routed: 2 })
    const subnet = only(world.subnets)
    kubernetesTable(world).associations = []
    addRouteTable(world, only(world.vpcs), { name: 'other', subnets: [subnet] })
    const run = await runOn(world, { inputs: { 'worker-count': '2', reachability: 'warn' } })
    const lines = shownLines(run.log)
    const commands = lines.filter((line) => line.startsWith('  aws ec2 '))

    expect(commands.length).toBeGreaterThan(0)
    expect(lines[lines.indexOf(commands[0] ?? '') - 1]).toBe('Fix:')
    expect(tableId(world)).toMatch(/^rtb-/)
  })
})
