import { afterEach, describe, expect, it } from '@jest/globals'

import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { connectEc2 } from '../../src/aws/ec2.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { run } from '../../src/main.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { workflowInputs } from '../fixtures/run/inputs.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'
import { kubernetesTable, worker } from '../fixtures/run/scenario.ts'

let emulator: Emulator | undefined

afterEach(async () => {
  await emulator?.close()
})

/** The whole run in this process, so that its waiting takes no time. */
async function runHere(
  world: World,
  { inputs = {}, ...options }: { inputs?: Record<string, string> } & EmulatorOptions = {},
) {
  emulator = await startEc2Emulator(world, options)
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_ENDPOINT_URL_EC2: emulator.url,
  })
  const clock = fakeClock()
  const recording = recordingRunner()
  const read = workflowInputs({ 'worker-count': '3', ...inputs })
  await run({
    runner: recording.runner,
    clock,
    connectEc2,
    onSignal: () => undefined,
    readInputs: () => readInputs(read, { AWS_REGION: 'us-west-2' }),
  })
  return { ...recording, clock, actions: emulator.journal.entries.map(({ action }) => action) }
}

/** EC2 shows worker 1's route as a blackhole until the n-th read of the tables. */
function activeFromRead(world: World, n: number): NonNullable<EmulatorOptions['intercept']> {
  let reads = 0
  return ({ action }) => {
    if (action === 'DescribeRouteTables')
      worker(world, 1).state = ++reads === 1 || reads >= n ? 'running' : 'stopped'
    return undefined
  }
}

describe('reading back', () => {
  it('waits until every route is seen active, with growing pauses', async () => {
    const world = lab()
    const { clock, said, outputs, actions } = await runHere(world, { intercept: activeFromRead(world, 6) })

    expect(clock.slept).toEqual([250, 500, 1000, 2000])
    expect(actions.filter((action) => action === 'DescribeRouteTables')).toHaveLength(6)
    expect(outputs.get('validated')).toBe('true')
    expect(said.at(-1)).toBe('info: ✅ 3 of 3 worker routes validated')
  })

  it('ends after wait-timeout and says which route is not active', async () => {
    const world = lab()
    const { clock, said, outputs } = await runHere(world, {
      inputs: { 'wait-timeout': '20' },
      intercept: activeFromRead(world, 99),
    })

    expect(clock.now()).toBe(20_000)
    expect(outputs.get('validated')).toBe('false')
    expect(said).toContain(
      `error: The route 172.22.1.0/24 to worker-1 (${worker(world, 1).instanceId}) in ${kubernetesTable(world).routeTableId} is blackhole, not active after 20 seconds; see that the instance runs and its network interface is attached.`,
    )
    expect(said.at(-1)).toBe('fail: ❌ 2 of 3 worker routes validated')
  })

  it('says at least every five seconds what it waits for', async () => {
    const world = lab()
    const { said } = await runHere(world, {
      inputs: { 'wait-timeout': '20' },
      intercept: activeFromRead(world, 99),
    })

    expect(said.filter((line) => !line.startsWith('debug:')).slice(0, 4)).toEqual(
      Array.from({ length: 4 }, () => 'info: Reading back: 1 of 3 routes not seen as they have to be yet …'),
    )
  })

  it('waits for a route that was there already, too', async () => {
    const world = lab({ workers: 3, routed: 3 })
    let reads = 0
    const { outputs, actions } = await runHere(world, {
      intercept: ({ action }) => {
        const shownActive = action === 'DescribeInstances' || ++reads === 3
        worker(world, 1).state = shownActive ? 'running' : 'stopped'
        return undefined
      },
    })

    expect(outputs.get('validated')).toBe('true')
    expect(outputs.get('unchanged-count')).toBe('3')
    expect(actions).toHaveLength(4)
  })
})

describe('a source/destination check that is on', () => {
  const checksOn = (world: World) =>
    world.instances.filter(({ networkInterfaces: [primary] }) => primary?.sourceDestCheck === true)

  it('is switched off for every worker before any route is made, and looked at again', async () => {
    const world = lab({ sourceDestCheck: true })
    const others = checksOn(world).length - 3
    const { actions, outputs, said } = await runHere(world, { inputs: { 'source-dest-check': 'disable' } })

    expect(actions.slice(2)).toEqual([
      ...Array<string>(3).fill('ModifyInstanceAttribute'),
      ...Array<string>(3).fill('CreateRoute'),
      'DescribeRouteTables',
      'DescribeInstances',
    ])
    expect(checksOn(world)).toHaveLength(others)
    expect(outputs.get('validated')).toBe('true')
    expect(said).toContain('info: worker-2  source/destination check switched off')
  })

  it('is shown in a plan, and left on', async () => {
    const world = lab({ sourceDestCheck: true, routed: 3 })
    const before = checksOn(world).length
    const { actions, outputs, said } = await runHere(world, {
      inputs: { 'source-dest-check': 'disable', mode: 'plan' },
    })

    expect(actions).toHaveLength(2)
    expect(checksOn(world)).toHaveLength(before)
    expect(outputs.get('has-changes')).toBe('true')
    expect(said).toContain('info: worker-0  source/destination check to switch off')
  })

  it('cannot be switched off by a run that only looks, which fails', async () => {
    const world = lab({ sourceDestCheck: true, routed: 3 })
    const { actions, outputs, said } = await runHere(world, {
      inputs: { 'source-dest-check': 'disable', mode: 'verify' },
    })

    expect(actions).toHaveLength(2)
    expect(outputs.get('validated')).toBe('false')
    expect(said.at(-1)).toBe('fail: ❌ 3 of 3 worker routes validated')
  })

  it('is no matter where the routes are taken away', async () => {
    const world = lab({ sourceDestCheck: true, routed: 3 })
    const { actions, outputs, said } = await runHere(world, {
      inputs: { 'source-dest-check': 'fail', mode: 'destroy' },
    })

    expect(actions.filter((action) => action === 'DeleteRoute')).toHaveLength(3)
    expect(outputs.get('findings')).toBe('[]')
    expect(said.at(-1)).toBe('info: ✅ 3 deleted, 3 of 3 worker routes gone')
  })
})

it('a plan that something stands against promises nothing', async () => {
  const world = lab({ podCidr: (n) => (n === 1 ? 'ten' : `172.22.${n}.0/24`) })
  const { actions, outputs, said } = await runHere(world, { inputs: { mode: 'plan' } })

  expect(actions).toHaveLength(2)
  expect(outputs.get('has-changes')).toBe('false')
  expect(said.filter((line) => line.startsWith('info: worker-'))).toEqual([
    'info: worker-0  172.20.1.20  172.22.0.0/24  not created',
    'info: worker-2  172.20.1.22  172.22.2.0/24  not created',
  ])
  expect(said.at(-1)).toMatch(/^fail: ❌ Plan: 0 to create/)
})

it('tells a defect of its own as one, and still writes outputs and summary', async () => {
  const recording = recordingRunner()
  await run({
    runner: recording.runner,
    clock: fakeClock(),
    connectEc2,
    onSignal: () => undefined,
    readInputs: () => {
      throw new TypeError('unforeseen')
    },
  })

  expect(recording.said).toEqual([
    'error: This is a defect of kthw-routes, please report it: TypeError: unforeseen',
    'fail: ❌ Nothing was done',
  ])
  expect(recording.outputs.get('validated')).toBe('false')
  expect(recording.summaries).toHaveLength(1)
})
