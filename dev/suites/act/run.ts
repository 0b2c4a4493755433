import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { goTool, NoGoError } from '../../harness/go-tool.ts'
import { Tally } from '../../harness/tally.ts'
import { cancelledCases } from './cancelled-cases.ts'
import type { Case } from './case.ts'
import { Engine } from './engine.ts'
import { failingCases } from './failing-cases.ts'
import { foreignTextCases } from './foreign-text-cases.ts'
import { inputCases } from './input-cases.ts'
import { outputCases } from './output-cases.ts'
import { makeRepository } from './repository.ts'
import { roleCases } from './role-cases.ts'

const cases: readonly Case[] = [
  ...outputCases,
  ...inputCases,
  ...failingCases,
  ...foreignTextCases,
  ...roleCases,
  ...cancelledCases,
]

// Ended from outside, it still ends act and removes the repository (by way of the process's "exit").
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

try {
  const act = await goTool('github.com/nektos/act', 'v0.2.89')
  process.exitCode = (await testWithAct(act)) ? 0 : 1
} catch (cause) {
  if (!(cause instanceof NoGoError)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}

/** Whether everything passed. */
async function testWithAct(act: string): Promise<boolean> {
  const tally = new Tally()
  const repository = await makeRepository()
  const engine = new Engine(act, repository)
  try {
    for (const one of cases) await tally.test(`The action ${one.name}`, () => test(one, engine))
  } finally {
    repository.remove()
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  return tally.failed === 0
}

async function test({ workflow, world, ec2, check }: Case, engine: Engine): Promise<void> {
  const emulator = await startEc2Emulator(world(), ec2)
  try {
    await check((options) => engine.run(workflow, emulator.url, options), emulator)
  } catch (cause) {
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    throw new Error(`${why}\n\n${engine.takeLog()}`, { cause })
  } finally {
    engine.takeLog()
    await emulator.close()
  }
}
