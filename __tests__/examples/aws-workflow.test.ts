import { describe, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'

import { emptyWorld } from '../../dev/emulators/ec2/world/build-world.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import { AwsLabCli } from '../fixtures/aws-cli/aws-lab-cli.ts'
import { read } from '../fixtures/documents/project-files.ts'
import type { Ended } from '../fixtures/documents/shell-with-aws.ts'
import { runJob, type Job, type Step } from '../fixtures/documents/workflow-job.ts'

const job = (parse(read('.github/workflows/aws.yml')) as { jobs: { lab: Job } }).jobs.lab

type JobRun = { failures: string[]; steps: Record<string, Ended>; commands: string[] }

/** The job in an empty account. */
async function runHere(steps: readonly Step[]): Promise<JobRun> {
  const world = emptyWorld()
  const cli = new AwsLabCli(world)
  const ec2 = await startEc2Emulator(world)
  const oidc = await startOidcEmulator()
  try {
    const surroundings = {
      endpoint: ec2.url,
      env: oidc.env,
      contexts: {
        'inputs.region': 'us-west-2',
        'vars.AWS_LAB_ROLE': 'arn:aws:iam::111122223333:role/kthw-routes-lab',
        'github.run_id': '4711',
        'github.run_attempt': '1',
      },
      aws: (words: string[]) => cli.run(words),
    }
    return { ...(await runJob({ ...job, steps: [...steps] }, surroundings)), commands: cli.commands }
  } finally {
    await oidc.close()
    await ec2.close()
  }
}

const cleaningUp = [
  'cloudformation delete-stack',
  'cloudformation wait stack-delete-complete',
  'ec2 describe-tags',
  'ec2 describe-instances',
]

// Each step of the shell is a process.
jest.setTimeout(60_000)

describe('the workflow on a real account', () => {
  it('gets the expected result of every mode in the network of lab.yaml, and leaves nothing behind', async () => {
    const { failures, steps, commands } = await runHere(job.steps)

    expect(failures).toEqual([])
    const ids = job.steps.flatMap(({ id }) => id ?? [])
    expect(Object.keys(steps)).toEqual(ids)
    expect(commands.slice(-4)).toEqual(cleaningUp)
  })

  it('checks the result of every run of the action', () => {
    const runs = job.steps.filter(({ uses }) => uses === './')
    const looks = job.steps.map(
      ({ env }) => /^\$\{\{ toJSON\(steps\.(\w+)\) \}\}$/.exec(env?.['STEP'] ?? '')?.[1],
    )

    expect(runs.length).toBeGreaterThan(0)
    expect(runs.map(({ id }) => job.steps.findIndex((step) => step.id === id) + 1)).toEqual(
      runs.map(({ id }) => looks.indexOf(id)),
    )
  })

  it('deletes the network and stops if a run has another result', async () => {
    const changed = job.steps.map((step) =>
      step.id === 'apply' ? { ...step, with: { ...step.with, mode: 'plan' } } : step,
    )
    const { failures, steps, commands } = await runHere(changed)

    expect(failures).toEqual([expect.stringContaining('validated is false, and should be true')])
    expect(Object.keys(steps).at(-1)).toBe('apply')
    expect(commands.slice(-4)).toEqual(cleaningUp)
  })

  it('fails if something is left of the network', async () => {
    const { failures } = await runHere(
      job.steps.filter((step) => step.id === 'stack' || step === job.steps.at(-1)),
    )

    expect(failures).toEqual([expect.stringMatching(/There is still: vpc-\w+ i-\w+/)])
  })
})
