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
import { matrixOf, pairsOf, toldBy, withoutGroupOrder, type Told } from './reported-reachability.ts'

const inputs = { reachability: 'warn' }

/** What the action says of pods on moto, beside what it says on the emulator of an equal world, and what is so. */
export async function testReachability(moto: MotoServer, boto3: Boto3): Promise<void> {
  for (const { name, world, way } of [...reachabilityGroupWorlds, ...reachabilitySubnetWorlds]) {
    let onMoto: Told | undefined
    await test(`Whether pods can talk on moto: ${name}`, async () => {
      onMoto = await toldOnMoto(await MotoWorld.make(moto, boto3, world()))
      assertTold(onMoto, way)
    })
    await test(`Whether pods can talk, the same on the emulator: ${name}`, async () => {
      const onEmulator = await toldOnEmulator(world())
      assertTold(onEmulator, way)
      assert.ok(onMoto !== undefined, 'The action has said nothing on moto')
      assert.deepEqual(withoutGroupOrder(onMoto), withoutGroupOrder(onEmulator))
    })
  }
}

async function toldOnMoto(made: MotoWorld): Promise<Told> {
  const run = await made.run({ inputs })
  return JSON.parse(made.withWorldIds(JSON.stringify(toldBy(run, run.actions)))) as Told
}

async function toldOnEmulator(world: World): Promise<Told> {
  const emulator = await startEc2Emulator(world)
  try {
    const run = await runAction({
      inputs: { 'worker-count': '3', 'wait-timeout': '0', ...inputs },
      endpoint: emulator.url,
    })
    return toldBy(
      run,
      emulator.journal.entries.map(({ action }) => action),
    )
  } finally {
    await emulator.close()
  }
}

function assertTold(told: Told, way: ReachabilityWorld['way']): void {
  const { exitCode, outputs } = told
  const workers = [0, 1, 2]
  const expected = workers.flatMap((from) =>
    workers
      .filter((to) => to !== from)
      .map((to) => ({ from: `worker-${from}`, to: `worker-${to}`, ipVersion: 4, way: way(from, to) })),
  )
  assert.deepEqual(pairsOf(told), expected)
  const isReachable = expected.every((pair) => pair.way.startsWith('all:'))
  assert.deepEqual(
    { exitCode, validated: outputs['validated'], reachable: outputs['reachable'] },
    { exitCode: 0, validated: 'true', reachable: String(isReachable) },
  )
  assert.deepEqual(
    matrixOf(told),
    expected.map(({ from, to, way }) => ({ from, to, mark: marks[way.split(':')[0] ?? ''] })),
  )
}

const marks: Readonly<Record<string, string>> = { all: '✅', some: '🟡', none: '❌' }
