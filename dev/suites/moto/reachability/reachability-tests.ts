import assert from 'node:assert/strict'
import { test } from 'node:test'

import { startEc2Emulator } from '../../../emulators/ec2/server.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import { runAction } from '../../../harness/run-action.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { MotoWorld } from '../server/moto-world.ts'
import { reachabilityGroupWorlds } from './reachability-group-worlds.ts'
import { reachabilitySubnetWorlds } from './reachability-subnet-worlds.ts'
import type { ReachabilityWorld } from './reachability-world.ts'
import { matrixOf, pairsOf, reportOf, withoutGroupOrder, type Report } from './reported-reachability.ts'

const inputs = { reachability: 'warn' }

/** Compares the action's report on moto with the report on the emulator of an equal world, and both with the expected result. */
export async function testReachability(moto: MotoServer, boto3: Boto3): Promise<void> {
  for (const { name, world, way } of [...reachabilityGroupWorlds, ...reachabilitySubnetWorlds]) {
    let onMoto: Report | undefined
    await test(`Reachability on moto: ${name}`, async () => {
      onMoto = await reportOnMoto(await MotoWorld.make(moto, boto3, world()))
      assertReport(onMoto, way)
    })
    await test(`Reachability is the same on the emulator: ${name}`, async () => {
      const onEmulator = await reportOnEmulator(world())
      assertReport(onEmulator, way)
      assert.ok(onMoto !== undefined, 'The run on moto failed')
      assert.deepEqual(withoutGroupOrder(onMoto), withoutGroupOrder(onEmulator))
    })
  }
}

async function reportOnMoto(made: MotoWorld): Promise<Report> {
  const run = await made.run({ inputs })
  return JSON.parse(made.withWorldIds(JSON.stringify(reportOf(run, run.actions)))) as Report
}

async function reportOnEmulator(world: World): Promise<Report> {
  const emulator = await startEc2Emulator(world)
  try {
    const run = await runAction({
      inputs: { 'worker-count': '3', 'wait-timeout': '0', ...inputs },
      endpoint: emulator.url,
    })
    return reportOf(
      run,
      emulator.journal.entries.map(({ action }) => action),
    )
  } finally {
    await emulator.close()
  }
}

function assertReport(report: Report, way: ReachabilityWorld['way']): void {
  const { exitCode, outputs } = report
  const workers = [0, 1, 2]
  const expected = workers.flatMap((from) =>
    workers
      .filter((to) => to !== from)
      .map((to) => ({ from: `worker-${from}`, to: `worker-${to}`, ipVersion: 4, way: way(from, to) })),
  )
  assert.deepEqual(pairsOf(report), expected)
  const isReachable = expected.every((pair) => pair.way.startsWith('all:'))
  assert.deepEqual(
    { exitCode, validated: outputs['validated'], reachable: outputs['reachable'] },
    { exitCode: 0, validated: 'true', reachable: String(isReachable) },
  )
  assert.deepEqual(
    matrixOf(report),
    expected.map(({ from, to, way }) => ({ from, to, mark: marks[way.split(':')[0] ?? ''] })),
  )
}

const marks: Readonly<Record<string, string>> = { all: '✅', some: '🟡', none: '❌' }
