import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { scenarios } from '../../dev/demo/scenarios.ts'
import { allSteps, outputsRead, ourStepIds } from '../fixtures/documents/action-steps.ts'
import { runOn, worker } from '../fixtures/run/scenario.ts'
import { programsIn } from '../fixtures/documents/shell-commands.ts'
import type { Step } from '../fixtures/documents/yaml-snippets.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

/** Steps with a shell that gets outputs of the action through its environment. */
const readers = allSteps.filter(({ document, step }) => {
  const ids = ourStepIds(document)
  return step.run !== undefined && outputsRead(step).some(({ id }) => ids.has(id))
})
const runnable = readers.filter(({ step }) =>
  programsIn(step.run ?? '').every(([name = '']) => name === 'jq' || name === 'gh'),
)

const { reachability } = scenarios
if (reachability === undefined) throw new TypeError('The demo has no scenario reachability')
/** Of a run that has something in every output. */
const lab = await runOn(reachability.build(3), { inputs: reachability.inputs })
/** Of a run with a worker whose name is meant for the runner. */
const hostileWorld = reachability.build(3)
worker(hostileWorld, 1).tags['Name'] = '::error::x\n::add-mask::a ##[error]y'
const hostile = await runOn(hostileWorld, {
  inputs: { ...reachability.inputs, 'worker-count': '', 'worker-filters': 'tag:Name=*' },
})
/** Of a run whose findings are more than an environment variable holds. */
const drift = await runOn(reachability.build(3), {
  inputs: { mode: 'verify', 'worker-count': '720', 'wait-timeout': '0' },
})

const folder = temporaryFolder()
beforeAll(() => {
  // No issue is open, and one that is created is printed.
  writeFileSync(join(folder, 'gh'), '#!/bin/sh\nif [ "$2" = list ]; then echo 0; else echo "$@"; fi\n', {
    mode: 0o755,
  })
})

const isJqThere = spawnSync('jq', ['--version']).status === 0

describe('a step that reads the outputs', () => {
  it('is in the documents', () => {
    expect(readers).not.toEqual([])
  })

  it.each(readers)('$where reads fields that the JSON has', ({ step }) => {
    const known = new Set([lab.report, ...Object.values(lab.outputs)].flatMap(namesIn))
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
  it.each(runnable)('$where prints something, and no error', ({ step }) => {
    const { status, stdout, stderr } = runStep(step, lab)

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.trim()).not.toBe('')
  })

  it.each(runnable)('$where copes with more findings than an environment variable holds', ({ step }) => {
    expect(Buffer.byteLength(drift.outputs['findings'] ?? '')).toBeGreaterThan(131_072)
    const { status, stderr, error } = runStep(step, drift)

    expect({ status, stderr, error }).toEqual({ status: 0, stderr: '', error: undefined })
  })

  it.each(runnable)('$where prints no command to the runner that somebody wrote into a name', ({ step }) => {
    expect(hostile.report).toContain('::error::x')
    const lines = runStep(step, hostile).stdout.split('\n')

    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([])
  })

  it('the issue of the drift watch names what was found', () => {
    const [watch] = runnable.filter(({ step }) => step.run?.includes('gh issue create') === true)

    expect(runStep(watch?.step ?? {}, drift).stdout).toContain('--body Findings: worker-missing. See ')
  })
})

function runStep(step: Step, run: Pick<typeof lab, 'outputs' | 'report'>) {
  const report = join(folder, 'report.json')
  writeFileSync(report, run.report)
  const outputs = { ...run.outputs, 'report-file': report }
  // As the runner starts it (GitHub docs, workflow syntax, shell).
  const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? '']
  return spawnSync('bash', shell, {
    env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...environmentOf(step, outputs) },
    encoding: 'utf8',
  })
}

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

function environmentOf({ env = {} }: Step, outputs: Record<string, string>): Record<string, string> {
  const output = /\$\{\{\s*steps\.[\w-]+\.outputs\.([\w-]+)\s*\}\}/g
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(output, (_, read: string) => outputs[read] ?? ''),
    ]),
  )
}
