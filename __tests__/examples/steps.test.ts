import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { readInputs, type Inputs } from '../../src/github/inputs.ts'
import { withNodes } from '../../src/nodes/with-nodes.ts'
import { cidr } from '../../src/model/cidr.ts'
import { inputsOf, ourSteps } from '../fixtures/documents/action-steps.ts'
import { afterStepsBefore } from '../fixtures/documents/nodes-file.ts'
import { workflowInputs } from '../fixtures/run/inputs.ts'
import { runStep } from '../fixtures/documents/run-step.ts'
import { LAB_CIDR, podCidr, worldFor, type SnippetWorld } from '../fixtures/documents/snippet-worlds.ts'

/** The inputs that snippets set, each set once. A file of nodes differs with its document. */
const runs = [
  ...new Map(
    ourSteps
      .flatMap((recipe) =>
        inputsOf(recipe).map((inputs) => ({ where: recipe.where, recipe, inputs: withoutRole(inputs) })),
      )
      .map((run) => [
        JSON.stringify([
          Object.entries(run.inputs).sort(),
          'nodes-file' in run.inputs && run.recipe.document,
        ]),
        run,
      ]),
  ).values(),
]

describe('a step of the documents', () => {
  it.each(runs)('$where does its job: $inputs', async ({ recipe, inputs }) => {
    const { 'nodes-file': file, 'cluster-cidr': range } = inputs
    if (file === undefined) return expectToDoItsJob(inputs)
    const podCidrs = [0, 1, 2].map((index) => podCidr(range === undefined ? LAB_CIDR : cidr(range), index))
    await afterStepsBefore(recipe, podCidrs, (workspace) =>
      expectToDoItsJob({ ...inputs, 'nodes-file': join(workspace, file) }),
    )
  })

  it.each<{ inputs: Record<string, string> }>([
    { inputs: { 'worker-count': '2', 'route-table-ids': 'rtb-0123456789abcdef0', 'wait-timeout': '0' } },
    {
      inputs: {
        'worker-count': '2',
        'worker-name-prefix': 'node-',
        'worker-name-tag': 'role',
        'pod-cidr-tag': 'pods',
        'vpc-id': 'vpc-0123456789abcdef0',
        'aws-region': 'eu-central-1',
        'cluster-cidr': '10.200.0.0/16, fd00:10:200::/56',
        reachability: 'fail',
      },
    },
  ])('does its job with other inputs too: $inputs', async ({ inputs }) => {
    await expectToDoItsJob(inputs)
  })
})

async function expectToDoItsJob(inputs: Record<string, string>): Promise<void> {
  const read = readInputs(workflowInputs(inputs), { AWS_REGION: 'us-west-2' })
  if (read.kind === 'invalid') throw new Error(read.findings.map(({ message }) => message).join('\n'))
  const whole = await withNodes(read.inputs)
  if (whole.kind === 'invalid') throw new Error(whole.findings.map(({ message }) => message).join('\n'))
  const made = worldFor(whole.inputs)
  const run = await runStep(made.world, inputs, { AWS_REGION: whole.inputs.region })

  expect(run.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(run).toMatchObject({ exitCode: 0, outputs: expectedOutputs(whole.inputs, made) })
  expect(checksOn(made.world)).toBe(
    whole.inputs.sourceDestCheck === 'disable' && whole.inputs.mode !== 'apply',
  )
}

/** As the README describes the outputs. */
function expectedOutputs(
  { mode }: Inputs,
  { workerRoutes, conflicts, stale }: SnippetWorld,
): Record<string, string> {
  const isWriting = mode === 'apply' || mode === 'plan'
  const created = isWriting ? workerRoutes - conflicts : 0
  const deleted = mode === 'destroy' ? workerRoutes : isWriting ? stale : 0
  return {
    validated: String(mode !== 'plan'),
    'has-changes': String(mode !== 'verify'),
    'created-count': String(created),
    'replaced-count': String(conflicts),
    'deleted-count': String(deleted),
    'unchanged-count': String(mode === 'verify' ? workerRoutes : 0),
    'failed-count': '0',
  }
}

/** The emulator has no STS, so the job's credentials replace the role's. */
function withoutRole(inputs: Record<string, string>): Record<string, string> {
  const others = Object.entries(inputs).filter(
    ([name]) => name !== 'role-to-assume' && name !== 'role-session-name',
  )
  return Object.fromEntries(others)
}

/** Whether the source/destination check of a worker is on. */
function checksOn({ instances }: World): boolean {
  const workers = instances.filter(({ tags }) => tags['os'] === 'linux' && 'pod_cidr' in tags)
  return workers.some(({ networkInterfaces }) =>
    networkInterfaces.some(({ sourceDestCheck }) => sourceDestCheck),
  )
}
