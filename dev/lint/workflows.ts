import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'

import { runCommand } from '../harness/command.ts'
import { goTool, NoGoError } from '../harness/go-tool.ts'
import { commandOf, findPython } from '../harness/python.ts'

const root = join(import.meta.dirname, '..', '..')

/** A folder that doesn't exist has none. */
const workflows = ['.github/workflows/*.{yml,yaml}', 'dev/suites/act/workflows/*.{yml,yaml}']
/** zizmor audits these too; actionlint reads action.yml if a workflow uses `./`. */
const otherFiles = ['.github/dependabot.yml', 'action.yml']

await runCommand(async () => {
  const files = globSync(workflows, { cwd: root }).sort()
  const actionlint = await findActionlint()
  const passed = [
    ...(actionlint.kind === 'missing' ? [] : [await succeeds(actionlint.program, files)]),
    await passesZizmor([...files, ...otherFiles.filter((file) => existsSync(join(root, file)))]),
  ]
  if (passed.includes(false)) process.exitCode = 1
  else if (actionlint.kind === 'found')
    console.log(`actionlint and zizmor find nothing wrong in ${files.length} workflows.`)
  else
    console.log(
      `zizmor finds nothing wrong in ${files.length} workflows. Without actionlint: ${actionlint.reason}`,
    )
})

/** It checks whether GitHub can run the workflows: keys, types of expressions, inputs of actions, shell scripts. */
async function findActionlint(): Promise<
  { kind: 'found'; program: string } | { kind: 'missing'; reason: string }
> {
  try {
    const program = await goTool('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12')
    return { kind: 'found', program }
  } catch (cause) {
    if (!(cause instanceof NoGoError)) throw cause
    return { kind: 'missing', reason: cause.message }
  }
}

/** Whether the workflows are safe to run. Offline, so the result is the same on every machine and needs no token. */
async function passesZizmor(files: readonly string[]): Promise<boolean> {
  const python = await findPython(console.log)
  const options = ['--offline', '--persona=pedantic', '--strict-collection', '--no-progress', '--quiet']
  return succeeds(commandOf(python, 'zizmor'), [...options, ...files])
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  const [exitCode] = (await once(child, 'close')) as [number | null]
  return exitCode === 0
}
