import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { addOther, kubernetesTable, runOn, type ScenarioRun } from '../fixtures/run/scenario.ts'

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const plan = (world: World, inputs = {}): Promise<ScenarioRun> =>
  runOn(world, { inputs: { mode: 'plan', ...inputs } })
const apply = (world: World, hash: unknown, inputs = {}): Promise<ScenarioRun> =>
  runOn(world, { inputs: { 'expected-plan-hash': String(hash), ...inputs } })

const errorsOf = ({ findings }: ScenarioRun) =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)

describe('the plan that was reviewed', () => {
  it('is applied, and a rerun has nothing to do', async () => {
    const world = lab({ workers: 3 })
    const planned = await plan(world)
    const hash = planned.outputs['plan-hash']
    const applied = await apply(world, hash)
    const again = await apply(world, hash)

    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(planned.summary).toContain(`Plan hash: \`${String(hash)}\``)
    expect(applied.outputs).toMatchObject({ validated: 'true', 'created-count': '3', 'plan-hash': hash })
    expect(again.exitCode).toBe(0)
    expect(again.outputs).toMatchObject({ validated: 'true', 'unchanged-count': '3', 'plan-hash': NOTHING })
  })

  it.each<[string, (world: World) => void, Record<string, string>]>([
    [
      'a route was created meanwhile',
      (world) => {
        addRoute(kubernetesTable(world), '172.22.1.0/24', addOther(world))
      },
      { 'on-conflict': 'replace' },
    ],
    ['the inputs ask for more', () => undefined, { 'source-dest-check': 'disable', 'worker-count': '2' }],
  ])('is no longer the plan if %s: nothing is written', async (_, change, inputs) => {
    const world = lab({ workers: 3, sourceDestCheck: true })
    const planned = await plan(world)
    change(world)
    const before = structuredClone(world)
    const run = await apply(world, planned.outputs['plan-hash'], inputs)

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(world).toEqual(before)
    expect(run.outputs['plan-hash']).not.toBe(planned.outputs['plan-hash'])
    expect(errorsOf(run)).toEqual([
      `The plan has the hash ${String(run.outputs['plan-hash'])}, but expected-plan-hash is ${String(planned.outputs['plan-hash'])}. Something changed since the review. Run with mode: plan, review the plan, and set expected-plan-hash to its plan-hash.`,
    ])
  })

  it('is refused before any call if it is no hash, or if nothing is applied', async () => {
    const run = await plan(lab({ workers: 3 }), { 'expected-plan-hash': 'missing' })

    expect(run.actions).toEqual([])
    expect(run.outputs['plan-hash']).toBe('')
    expect(errorsOf(run)).toEqual([
      'expected-plan-hash is set, but mode is plan. Remove expected-plan-hash, or set mode to apply.',
      `expected-plan-hash is "missing", which isn't a plan hash. Set it to the output plan-hash of a run with mode: plan, or to "comment".`,
    ])
  })
})
