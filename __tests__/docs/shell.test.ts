import { spawnSync } from 'node:child_process'

import { describe, expect, it } from '@jest/globals'

import { scenarios } from '../../dev/demo/scenarios.ts'
import { allSteps, outputsRead, ourStepIds } from '../fixtures/documents/action-steps.ts'
import { runOn, type ScenarioRun } from '../fixtures/run/scenario.ts'
import { programsIn } from '../fixtures/documents/shell-commands.ts'
import type { Step } from '../fixtures/documents/yaml-snippets.ts'

/** Steps whose shell gets outputs of the action by its environment. */
const readers = allSteps.filter(({ document, step }) => {
  const ids = ourStepIds(document)
  return step.run !== undefined && outputsRead(step).some(({ id }) => ids.has(id))
})
const readersWithJqAlone = readers.filter(({ step }) =>
  programsIn(step.run ?? '').every(([name]) => name === 'jq'),
)

const isJqThere = spawnSync('jq', ['--version']).status === 0

describe('a step that reads the outputs', () => {
  it('is in the documents', () => {
    expect(readers).not.toEqual([])
  })

  it.each(readers)('$where takes out of the JSON what it holds', async ({ step }) => {
    const { outputs } = await withFindings()
    const known = new Set(Object.values(outputs).flatMap((output) => namesIn(output)))
    const programs = programsIn(step.run ?? '').flatMap(([name, ...words]) =>
      name === 'jq' ? words.filter((word) => !word.startsWith('-')).slice(0, 1) : [],
    )

    expect(programs.flatMap(fieldsOf).filter((field) => !known.has(field))).toEqual([])
  })
})

// GitHub's runners have jq; where it is missing, jest counts these as skipped.
const describeIfJq = isJqThere ? describe : describe.skip

describeIfJq('run by the shell of a runner', () => {
  it.each(readersWithJqAlone)('$where prints something, and no error', async ({ step }) => {
    const { outputs } = await withFindings()
    // As the runner starts it (GitHub docs, workflow syntax, shell).
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? '']
    const { status, stdout, stderr } = spawnSync('bash', shell, {
      env: { PATH: process.env['PATH'], ...environment(step, outputs) },
      encoding: 'utf8',
    })

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim()).not.toBe('')
  })
})

it('a field that no output has is found', () => {
  expect(fieldsOf('.[] | select(.worker != null) | [.podCidr, .a.b] | @tsv')).toEqual([
    'worker',
    'podCidr',
    'a',
    'b',
  ])
  expect(namesIn('[{"worker":{"name":null}}]')).toEqual(['name', 'worker'])
})

/** A run that has something to tell in every output. */
function withFindings(): Promise<ScenarioRun> {
  const { reachability } = scenarios
  if (reachability === undefined) throw new TypeError('The demo has no scenario reachability')
  return runOn(reachability.build(3), { inputs: reachability.inputs })
}

function fieldsOf(program: string): string[] {
  return [...program.matchAll(/\.([A-Za-z_]\w*)/g)].map(([, field = '']) => field)
}

/** Of the objects in a JSON text, however deep. */
function namesIn(json: string): string[] {
  const names: string[] = []
  try {
    JSON.parse(json, (name, value: unknown) => {
      if (name !== '' && !/^\d+$/.test(name)) names.push(name)
      return value
    })
  } catch {
    return []
  }
  return names
}

function environment({ env = {} }: Step, outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(
        /\$\{\{\s*steps\.[\w-]+\.outputs\.([\w-]+)\s*\}\}/g,
        (_, output: string) => outputs[output] ?? '',
      ),
    ]),
  )
}
