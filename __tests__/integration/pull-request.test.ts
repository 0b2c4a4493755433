import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { pullRequestJob } from '../../dev/emulators/github/job.ts'
import {
  startGitHubEmulator,
  TOKEN,
  type GitHubEmulator,
  type GitHubOptions,
} from '../../dev/emulators/github/server.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'

jest.setTimeout(20_000)

let folder: string
let github: GitHubEmulator

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'))
})

afterEach(async () => {
  await Promise.all([github.close(), rm(folder, { recursive: true })])
})

/** A plan on a pull request, in this process, twenty times as fast as the wall's clock. */
async function plan({ inputs = {}, ...rest }: Omit<NonNullable<Parameters<typeof runHere>[2]>, 'env'> = {}) {
  return runHere(lab(), fastClock(20), {
    inputs: { mode: 'plan', 'github-token': TOKEN, ...inputs },
    env: await pullRequestJob({ apiUrl: github.apiUrl, folder }),
    ...rest,
  })
}

async function start(intercept: GitHubOptions['intercept']): Promise<void> {
  github = await startGitHubEmulator(intercept === undefined ? {} : { intercept })
}

const notWritten =
  'warning: The plan could not be written to pull request #7, where an older one may still stand; look at the job summary, and run the step again. '

describe('a GitHub that does not answer', () => {
  it('is given up after half a minute, and the run ends as without a comment', async () => {
    await start(() => ({ kind: 'hang' }))
    const { said, outputs, seconds } = await plan()

    expect(said).toContain(`${notWritten}GitHub gave no answer within 30 seconds`)
    expect(said.filter((line) => line.startsWith('fail'))).toEqual([])
    expect(outputs.get('created-count')).toBe('3')
    expect(seconds).toBeGreaterThan(29)
    // What else takes time is multiplied by twenty.
    expect(seconds).toBeLessThan(50)
  })

  it('is asked again after ten seconds', async () => {
    await start((_, n) => (n === 1 ? { kind: 'hang' } : undefined))
    const { said, seconds } = await plan()

    expect(github.pullRequest.comments).toHaveLength(1)
    expect(said.filter((line) => line.startsWith('warning'))).toEqual([])
    expect(seconds).toBeGreaterThan(10.5)
    expect(seconds).toBeLessThan(20)
  })

  it('is asked three times where it fails, with pauses', async () => {
    await start(() => ({ kind: 'answer', status: 500, body: { message: 'Oops' } }))
    const { said, seconds } = await plan()

    expect(said).toContain(`${notWritten}GitHub said 500: Oops`)
    expect(github.requests).toHaveLength(3)
    expect(seconds).toBeGreaterThan(3)
  })

  it.each([
    ['a page of a proxy', 'Please log in'],
    ['an answer without data', {}],
    ['data of another shape', { data: { repository: null } }],
  ])('but somebody else in its place, with %s, is told', async (_, body) => {
    await start(() => ({ kind: 'answer', status: 200, body }))
    const { said } = await plan()

    expect(said).toContain(`${notWritten}What answered in its place was not GitHub`)
  })

  it('says so without a type when its own side failed, and is asked again', async () => {
    await start(() => ({
      kind: 'answer',
      status: 200,
      body: { errors: [{ message: 'Something went wrong while executing your query.' }] },
    }))
    const { said } = await plan()

    expect(github.requests).toHaveLength(3)
    expect(said).toContain(`${notWritten}GitHub said error: Something went wrong while executing your query.`)
  })
})

describe('a cancelled job', () => {
  it('does not try', async () => {
    await start(undefined)
    let cancel: (signal: string) => void = () => undefined
    const { titles } = await plan({
      onStart: (stop) => (cancel = stop),
      intercept: () => {
        cancel('SIGINT')
        return undefined
      },
    })

    expect(github.requests).toEqual([])
    expect(titles).toEqual(['cancelled'])
  })

  it('gives up what is under way', async () => {
    let cancel: (signal: string) => void = () => undefined
    await start(() => {
      cancel('SIGTERM')
      return { kind: 'hang' }
    })
    const { said, seconds } = await plan({ onStart: (stop) => (cancel = stop) })

    expect(said).toContain(`${notWritten}The job was cancelled (SIGTERM)`)
    expect(github.requests).toHaveLength(1)
    expect(seconds).toBeLessThan(9)
  })
})

it('tells also of a run whose time was up', async () => {
  await start(undefined)
  await plan({
    inputs: { 'wait-timeout': '0' },
    faults: [{ action: 'DescribeInstances', when: 'always', fault: { kind: 'hang' } }],
  })

  expect(github.pullRequest.comments.map(({ body }) => body)).toEqual([
    expect.stringContaining('- ❌ The run has taken longer than wait-timeout'),
  ])
})

it('masks the token before anything else is said', async () => {
  await start(undefined)
  const { masked, said } = await plan()

  expect(masked).toEqual([TOKEN])
  expect(said.join('\n')).not.toContain(TOKEN)
})
