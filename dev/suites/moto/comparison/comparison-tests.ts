import assert from 'node:assert/strict'
import { test } from 'node:test'

import { startEc2Emulator } from '../../../emulators/ec2/server.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import { readAnswers, type Answer } from './answers.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { compareAnswers, type Comparison } from './compare.ts'
import { comparedWorld, subjects } from './compared-world.ts'
import { fieldDifferences } from './field-differences.ts'
import { MotoWorld } from '../server/moto-world.ts'
import type { MotoServer } from '../server/moto-server.ts'
import { namesById } from './names-by-id.ts'
import { refusalDifferences } from './refusal-differences.ts'

/** Asks moto and the emulator the same questions about equal worlds, and compares the answers field by field. */
export async function testEmulatorAgainstMoto(moto: MotoServer, boto3: Boto3): Promise<void> {
  let comparisons: Comparison[] = []
  await test('moto and the emulator answer the same questions', async () => {
    const world = comparedWorld()
    comparisons = compareAnswers(await askMoto(moto, boto3, world), await askEmulator(boto3, world))
  })
  for (const { asked, same, known, unexplained } of comparisons) {
    const agreement = `${same} equal fields, ${known.size} known differences`
    await test(`moto and the emulator on ${asked}: ${agreement}`, () => {
      assert.deepEqual(unexplained, [])
    })
  }
  // Without answers, the lists can't be checked.
  if (comparisons.length === 0) return
  // Otherwise the lists would excuse differences that moto has fixed or the emulator has lost.
  const found = new Set(comparisons.flatMap(({ known }) => [...known]))
  for (const { difference, title } of [
    ...fieldDifferences.map((each) => ({ difference: each, title: `${each.asked ?? 'every'} ${each.at}` })),
    ...refusalDifferences.map((each) => ({ difference: each, title: each.asked })),
  ]) {
    await test(`still a difference: ${title}: ${difference.reason}`, () => {
      assert.ok(found.has(difference), 'No answer has this difference anymore: remove it from the list')
    })
  }
}

async function askMoto(moto: MotoServer, boto3: Boto3, world: World): Promise<Answer[]> {
  const made = await MotoWorld.make(moto, boto3, world)
  const ids = Object.entries(subjects(world)).map(([subject, id]) => [subject, made.id(id)])
  const names = [...namesById(world)].map(([id, name]): [string, string] => [made.id(id), name])
  return ask(boto3, moto.url, Object.fromEntries(ids), new Map(names))
}

async function askEmulator(boto3: Boto3, world: World): Promise<Answer[]> {
  const emulator = await startEc2Emulator(world)
  try {
    return await ask(boto3, emulator.url, subjects(world), namesById(world))
  } finally {
    await emulator.close()
  }
}

async function ask(
  boto3: Boto3,
  endpoint: string,
  ids: unknown,
  names: ReadonlyMap<string, string>,
): Promise<Answer[]> {
  return readAnswers(await boto3.do('ask', endpoint, ids), names)
}
