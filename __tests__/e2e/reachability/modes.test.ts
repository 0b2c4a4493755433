import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { addOther, kubernetesTable, tableId, workerId } from '../../fixtures/run/scenario.ts'
import { assess, kubernetesGroup } from '../../fixtures/worlds/pod-worlds.ts'

/** The workers' group lets in nodes, not pods. */
function closed(routed = 3): World {
  const world = lab({ workers: 3, routed })
  kubernetesGroup(world).ingress = [allFrom('172.20.0.0/16')]
  return world
}

describe('if the routes exist and pods cannot talk', () => {
  it.each([
    { reachability: 'warn', exitCode: 0, severity: 'warning', mark: '✅' },
    { reachability: 'fail', exitCode: 1, severity: 'error', mark: '❌' },
  ])('$reachability gives exit code $exitCode', async ({ reachability, exitCode, severity, mark }) => {
    const run = await assess(closed(), { reachability })

    expect(run.exitCode).toBe(exitCode)
    expect(run.findings.map((each) => [each.severity, each.code])).toEqual([[severity, 'security-group']])
    expect(run.summary).toContain(
      `### ${mark} 3 of 3 worker routes validated; ⚠️ pods can communicate in 0 of 6 pairs of workers (6 blocked)\n`,
    )
    // The routes are as expected, so they are validated.
    expect(run.outputs).toMatchObject({ reachable: 'false', validated: 'true' })
  })
})

it.each([
  ['succeeds if pods can talk', lab(), 0, 'true'],
  ['writes the routes even if pods cannot talk', closed(0), 1, 'false'],
])('fail %s', async (_, world, exitCode, reachable) => {
  const run = await assess(world, { reachability: 'fail' })

  expect(run.exitCode).toBe(exitCode)
  expect(run.outputs).toMatchObject({ 'created-count': '3', reachable })
})

it('mode: destroy does not assess pods', async () => {
  const run = await assess(closed(), { mode: 'destroy', reachability: 'fail' })

  expect(run.exitCode).toBe(0)
  expect(run.requests.filter((line) => /SecurityGroups|NetworkAcls/.test(line))).toEqual([])
  expect(run.outputs).toMatchObject({ reachable: 'unknown', reachability: '[]', 'deleted-count': '3' })
  expect(run.summary).not.toContain('Pods')
})

describe('mode: plan assesses pods', () => {
  it('as if the planned routes existed and the planned checks were disabled, and says so', async () => {
    const world = lab({ sourceDestCheck: true })
    const run = await assess(world, { mode: 'plan', 'source-dest-check': 'disable' })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toEqual([])
    expect(run.outputs['reachable']).toBe('true')
    expect(run.summary).toContain(
      '### ✅ Plan: 3 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written; pods can communicate in 6 of 6 pairs of workers after the planned changes\n',
    )
    expect(run.summary).toContain(
      '\n#### Reachability: pods can communicate in 6 of 6 pairs of workers after the planned changes\n',
    )
  })

  it('with the checks on that it does not plan to disable', async () => {
    const run = await assess(lab({ sourceDestCheck: true }), { mode: 'plan' })

    expect(run.outputs['reachable']).toBe('false')
    expect(run.codes).toEqual(['source-dest-check'])
  })

  it('without the routes that it plans to replace or prune', async () => {
    const world = lab()
    const other = addOther(world)
    addRoute(kubernetesTable(world), '172.22.1.0/24', other)
    addRoute(kubernetesTable(world), '172.22.2.128/25', other)
    const prune = { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
    const run = await assess(world, { mode: 'plan', 'on-conflict': 'replace', ...prune })

    expect(run.outputs).toMatchObject({ 'replaced-count': '1', 'deleted-count': '1', reachable: 'true' })
  })

  it('as they are if the plan has errors', async () => {
    const world = lab()
    addRoute(kubernetesTable(world), '172.22.1.0/24', 'nat-0123456789abcdef0')
    const run = await assess(world, { mode: 'plan' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs['reachable']).toBe('false')
    expect(run.summary).toContain(
      '\n#### Reachability: ⚠️ pods can communicate in 0 of 6 pairs of workers (6 blocked)\n',
    )
  })
})

describe('a run that writes nothing assesses pods as they are', () => {
  it('in mode verify', async () => {
    const run = await assess(lab({ workers: 3, routed: 2 }), { mode: 'verify' })

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['route-missing'])
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ❌ 1',
      'worker-1 | ✅ | · | ❌ 1',
      'worker-2 | ❌ 1 | ❌ 1 | ·',
    ])
  })

  it('because of a conflict', async () => {
    const world = lab({ workers: 3, routed: 1 })
    addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
    const run = await assess(world)

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.codes).toEqual(['route-conflict'])
    expect(run.matrix.slice(0, 2)).toEqual(['worker-0 | · | ❌ 1 | ❌ 1', 'worker-1 | ❌ 1 | · | ❌ 1'])
    expect(run.pairs[0]?.reasons).toEqual([{ obstacle: 'route', extent: 'all', resource: tableId(world) }])
    expect(run.summary).toContain(
      `--destination-cidr-block 172.22.1.0/24 --instance-id ${workerId(world, 1)}\n`,
    )
  })
})
