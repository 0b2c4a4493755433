import { test } from 'node:test'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { runCommand, SetupError } from '../../harness/command.ts'
import { goTool } from '../../harness/go-tool.ts'
import { runTool } from '../../harness/run-tool.ts'
import { cancelledCases } from './cancelled-cases.ts'
import type { Case } from './case.ts'
import { Engine } from './engine.ts'
import { exampleCases } from './example-cases.ts'
import { failingCases } from './failing-cases.ts'
import { foreignTextCases } from './foreign-text-cases.ts'
import { inputCases } from './input-cases.ts'
import { outputCases } from './output-cases.ts'
import { onChangeCase } from './on-change-case.ts'
import { makeRepository, type Repository } from './repository.ts'
import { pullRequestCases } from './pull-request-cases.ts'
import { roleCases } from './role-cases.ts'

const cases: readonly Case[] = [
  ...outputCases,
  ...inputCases,
  ...failingCases,
  ...foreignTextCases,
  ...roleCases,
  ...exampleCases,
  onChangeCase,
  ...pullRequestCases,
  ...cancelledCases,
]

// If the run is interrupted, the process's "exit" handlers still end act and remove the repository.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

await runCommand(async () => {
  await requireTool('git', 'git')
  await requireTool('pgrep', 'procps')
  const act = await goTool('github.com/nektos/act', 'v0.2.89')
  const repository = await makeRepository()
  const engine = new Engine(act, repository)
  try {
    for (const each of cases)
      await test(`The action ${each.name}`, () => runOnceMoreIfItFails(each, engine, repository))
  } finally {
    repository.remove()
  }
})

async function requireTool(program: string, debianPackage: string): Promise<void> {
  const run = await runTool(program, ['--version'])
  if (run.kind === 'not-installed')
    throw new SetupError(`There is no ${program} on the PATH; install it (apt-get install ${debianPackage}).`)
}

/** On a busy machine act sometimes loses the end of a step's log. A case that fails because of that passes the second time. */
async function runOnceMoreIfItFails(each: Case, engine: Engine, repository: Repository): Promise<void> {
  try {
    await runCase(each, engine, repository)
  } catch {
    console.log(`The action ${each.name}: failed, and runs once more.`)
    await runCase(each, engine, repository)
  }
}

async function runCase(
  { workflow, world, ec2, check }: Case,
  engine: Engine,
  repository: Repository,
): Promise<void> {
  const emulator = await startEc2Emulator(world(), ec2)
  try {
    await check((options) => engine.run(workflow, emulator.url, options), emulator, repository)
  } catch (cause) {
    console.log(engine.takeLog())
    throw cause
  } finally {
    engine.takeLog()
    await emulator.close()
  }
}
