import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { runCommand, SetupError } from '../harness/command.ts'
import { commandOf, findPython, pythonEnv } from '../harness/python.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'aws')

await runCommand(async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const cfnLint = commandOf(await findPython(console.log), 'cfn-lint')
  const options = [
    '--regions',
    'ALL_REGIONS',
    '--include-checks',
    'I',
    '--non-zero-exit-code',
    'informational',
  ]
  const { status, error } = spawnSync(cfnLint, [...options, '--', ...files], {
    cwd: folder,
    env: pythonEnv,
    stdio: 'inherit',
  })
  if (error !== undefined) throw new SetupError(`${cfnLint} could not be run: ${error.message}`)
  if (status === 0) console.log(`cfn-lint finds nothing wrong in ${files.join(', ')}.`)
  // cfn-lint's exit code is not 0 for a warning or a note either.
  process.exitCode = status ?? 1
})
