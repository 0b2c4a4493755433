import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { commandBeside, findPython, pythonEnv, SetupError } from '../harness/python.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'aws')

try {
  process.exitCode = await lint()
} catch (cause) {
  if (!(cause instanceof SetupError)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}

/** cfn-lint's exit code, which is not 0 for a warning or a note either. */
async function lint(): Promise<number> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'))
  const cfnLint = commandBeside(await findPython(console.log), 'cfn-lint')
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
  if (status === 0) console.log(`cfn-lint has nothing to say about ${files.join(', ')}.`)
  return status ?? 1
}
