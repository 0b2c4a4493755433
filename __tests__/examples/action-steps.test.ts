import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { readInputs } from '../../src/github/inputs.ts'
import {
  actionsIn,
  allSteps,
  inputsOf,
  ourStepIds,
  ourSteps,
  outputsRead,
  stepsIn,
  type UsedAction,
} from '../fixtures/documents/action-steps.ts'
import { documents, snippets } from '../fixtures/documents/documents.ts'
import { action, read, root } from '../fixtures/documents/project-files.ts'
import { workflowInputs } from '../fixtures/run/inputs.ts'
import type { Permissions } from '../fixtures/documents/yaml-snippets.ts'

describe('a step of this action', () => {
  it('is in the README', () => {
    expect(ourSteps.map(({ document }) => document)).toContain('README.md')
  })

  it.each(ourSteps)('$where sets inputs of the action', ({ step }) => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
  })

  it.each(ourSteps)('$where sets them to valid values', (step) => {
    const readings = inputsOf(step).map((set) => readInputs(workflowInputs(set), { AWS_REGION: 'us-west-2' }))

    expect(readings.filter(({ kind }) => kind === 'invalid')).toEqual([])
  })

  it.each(ourSteps.filter(({ step, hasOwnJob }) => hasOwnJob && step.with?.['role-to-assume'] !== undefined))(
    '$where may request the token that it exchanges',
    ({ job, workflow }) => {
      expect(mayAskForToken(job.permissions ?? workflow.permissions)).toBe(true)
    },
  )
})

it.each(documents.map(({ path }) => path).filter((path) => ourStepIds(path).size > 0))(
  'snippets in %s read outputs of the action',
  (path) => {
    const ids = ourStepIds(path)
    const outputs = allSteps
      .filter(({ document }) => document === path)
      .flatMap(({ workflow }) => outputsRead(workflow))
      .filter(({ id }) => ids.has(id))

    expect(outputs.filter(({ output }) => !(output in action.outputs))).toEqual([])
  },
)

describe('the action that joins reports', () => {
  const joining = allSteps.filter(({ step }) => step.uses === 'org/kthw-routes/examples/join-reports@v1')
  const { inputs = {} } = parse(read('examples/join-reports/action.yml')) as { inputs?: object }

  it.each(joining)('gets its inputs in $where, and expects each job of the matrix', ({ step, workflow }) => {
    const runs = ourSteps.filter((each) => each.workflow === workflow).flatMap(inputsOf)

    expect(Object.keys(step.with ?? {})).toEqual(Object.keys(inputs))
    expect(step.with?.['expected']).toBe(runs.length)
  })

  it('is in an example', () => {
    expect(joining.map(({ where }) => where)).toEqual(['examples/several-clusters.yml'])
  })
})

describe('another action', () => {
  const others = snippets
    .filter(({ language }) => language !== 'inline')
    .flatMap(({ where, value }) => actionsIn(value).map((used) => ({ where, ...used })))
    .filter(({ action }) => action !== 'org/kthw-routes' && !action.startsWith('org/kthw-routes/'))

  it('is used in the documents', () => {
    expect(others).not.toEqual([])
  })

  it.each(others)(
    '$action in $where is pinned to a commit, with its version in a comment',
    ({ version, comment }) => {
      expect({ version, comment }).toEqual({
        version: expect.stringMatching(/^[0-9a-f]{40}$/),
        comment: expect.stringMatching(/^v\d+(?:\.\d+){0,2}$/),
      })
    },
  )

  it('is the same version wherever it is used', () => {
    const pins = new Map<string, Set<string>>()
    for (const { action, version, comment } of [...others, ...actionsOfWorkflows()]) {
      const repository = action.split('/').slice(0, 2).join('/')
      pins.set(repository, (pins.get(repository) ?? new Set()).add(`${version} # ${comment}`))
    }

    expect([...pins].filter(([, versions]) => versions.size > 1)).toEqual([])
  })
})

describe('the inputs that a snippet sets', () => {
  const inputsIn = (value: string) =>
    stepsIn([{ value, language: 'yaml', document: 'x.md', line: 1, where: 'x.md:1' }]).flatMap(inputsOf)
  const withMatrix = (matrix: string, input: string): string =>
    `runs-on: x\nstrategy: { matrix: ${matrix} }\nsteps: [{ uses: ./, with: { ${input} } }]`

  it.each([
    ['with: { worker-count: 3, prune: true }', [{ 'worker-count': '3', prune: 'true' }]],
    [
      withMatrix('{ zone: [a, b] }', 'route-table-name: "k-${{ matrix.zone }}"'),
      [{ 'route-table-name': 'k-a' }, { 'route-table-name': 'k-b' }],
    ],
    [
      withMatrix('{ include: [{ n: 1 }, { n: 2 }] }', 'worker-count: "${{ matrix.n }}"'),
      [{ 'worker-count': '1' }, { 'worker-count': '2' }],
    ],
    [
      "with: { mode: \"${{ github.ref == 'x' && 'apply' || 'plan' }}\" }",
      [{ mode: 'apply' }, { mode: 'plan' }],
    ],
    ['with: { worker-count: "${{ vars.N }}" }', [{ 'worker-count': '3' }]],
  ])('are read for each job of a matrix and each choice: %s', (value, inputs) => {
    expect(inputsIn(value)).toEqual(inputs)
  })

  it('are not guessed', () => {
    expect(() => inputsIn('with: { max-attempts: "${{ vars.TRIES }}" }')).toThrow(
      'max-attempts is ${{ vars.TRIES }}',
    )
  })
})

/** GitHub docs, OIDC: `id-token: write`, of the job or else of the workflow. */
function mayAskForToken(permissions: Permissions | undefined): boolean {
  return typeof permissions === 'object' ? permissions['id-token'] === 'write' : permissions === 'write-all'
}

function actionsOfWorkflows(): UsedAction[] {
  const folder = join(root, '.github', 'workflows')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => actionsIn(read(`.github/workflows/${file}`)))
}
