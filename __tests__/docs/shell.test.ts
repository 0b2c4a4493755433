import { spawnSync } from 'node:child_process'

import { describe, expect, it } from '@jest/globals'

import { scenarios } from '../../dev/demo/scenarios.ts'
import { allSteps, outputsRead, ourStepIds } from '../fixtures/documents/action-steps.ts'
import { runOn } from '../fixtures/run/scenario.ts'
import { programsIn } from '../fixtures/documents/shell-commands.ts'
import type { Step } from '../fixtures/documents/yaml-snippets.ts'

/** Steps with a shell that gets outputs of the action through its environment. */
const readers = allSteps.filter(({ document, step }) => {
  const ids = ourStepIds(document)
  return step.run !== undefined && outputsRead(step).some(({ id }) => ids.has(id))
})
const readersWithJqAlone = readers.filter(({ step }) =>
  programsIn(step.run ?? '').every(([name]) => name === 'jq'),
)

const { reachability } = scenarios
if (reachability === undefined) throw new TypeError('The demo has no scenario reachability')
/** Of a run that has something in every output. */
const { outputs } = await runOn(reachability.build(3), { inputs: reachability.inputs })

const isJqThere = spawnSync('jq', ['--version']).status === 0

describe('a step that reads the outputs', () => {
  it('is in the documents', () => {
    expect(readers).not.toEqual([])
  })

  it.each(readers)('$where reads fields that the JSON has', ({ step }) => {
    const known = new Set(Object.values(outputs).flatMap(namesIn))
    const programs = programsIn(step.run ?? '').flatMap(([name, ...words]) =>
      name === 'jq' ? words.filter((word) => !word.startsWith('-')).slice(0, 1) : [],
    )
    const fields = programs.flatMap((program) => [...program.matchAll(/\.([A-Za-z_]\w*)/g)])

    expect(fields.map(([, field = '']) => field).filter((field) => !known.has(field))).toEqual([])
  })
})

// GitHub's runners have jq. If it is missing, jest counts these as skipped.
const describeIfJq = isJqThere ? describe : describe.skip

describeIfJq('run by the shell of a runner', () => {
  it.each(readersWithJqAlone)('$where prints something, and no error', ({ step }) => {
    // As the runner starts it (GitHub docs, workflow syntax, shell).
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? '']
    const { status, stdout, stderr } = spawnSync('bash', shell, {
      env: { PATH: process.env['PATH'], ...environmentOf(step) },
      encoding: 'utf8',
    })

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim()).not.toBe('')
  })
})

/** The names of all fields in a JSON text, however deep. */
function namesIn(json: string): string[] {
  if (!/^[[{]/.test(json)) return []
  const names: string[] = []
  JSON.parse(json, (name, value: unknown) => {
    names.push(name)
    return value
  })
  return names
}

function environmentOf({ env = {} }: Step): Record<string, string> {
  const output = /\$\{\{\s*steps\.[\w-]+\.outputs\.([\w-]+)\s*\}\}/g
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(output, (_, read: string) => outputs[read] ?? ''),
    ]),
  )
}
