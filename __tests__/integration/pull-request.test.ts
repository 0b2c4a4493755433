import { describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { TOKEN, type GitHubOptions } from '../../dev/emulators/github/server.ts'
import { fastClock } from '../../dev/harness/fast-clock.ts'
import { onPullRequest } from '../fixtures/run/pull-request.ts'
import { runHere } from '../fixtures/run/run-here.ts'

jest.setTimeout(20_000)

const { bodies, github, jobEnvironment, restartGitHub } = onPullRequest()

type Options = { intercept?: GitHubOptions['intercept'] } & Omit<
  NonNullable<Parameters<typeof runHere>[2]>,
  'env' | 'intercept'
>

/** A plan on a pull request, in this process, with a clock that runs at twenty times the speed of the wall's. */
async function plan({ inputs = {}, intercept, ...rest }: Options = {}) {
  if (intercept !== undefined) await restartGitHub({ intercept })
  return runHere(lab(), fastClock(20), {
    inputs: { mode: 'plan', 'github-token': TOKEN, ...inputs },
    env: await jobEnvironment(),
    ...rest,
  })
}

const notWritten =
  "warning: Can't comment on #7, so the plan in its comment may be outdated. See the job summary, and rerun the job. "

describe('a GitHub that does not answer', () => {
  it('is given up after half a minute, and the run succeeds', async () => {
    const { said, outputs, seconds } = await plan({ intercept: () => ({ kind: 'hang' }) })

    expect(said).toContain(`${notWritten}GitHub didn't respond within 30 seconds.`)
    expect(said.filter((line) => line.startsWith('fail'))).toEqual([])
    expect(outputs.get('created-count')).toBe('3')
    expect(seconds).toBeGreaterThan(29)
    // The clock multiplies all other work by twenty.
    expect(seconds).toBeLessThan(100)
  })

  it('is asked again after ten seconds', async () => {
    const { said, seconds } = await plan({ intercept: (_, n) => (n === 1 ? { kind: 'hang' } : undefined) })

    expect(bodies()).toHaveLength(1)
    expect(said.filter((line) => line.startsWith('warning'))).toEqual([])
    expect(seconds).toBeGreaterThan(10.5)
    // Not the minute of a rate limit. The clock is fast, so it counts the time of other work on the machine many times.
    expect(seconds).toBeLessThan(40)
  })
})

describe('a rate limit', () => {
  const limit = (headers: Record<string, string>) =>
    ({
      kind: 'answer',
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit.' },
      headers,
    }) as const
  const exceeded = `${notWritten}GitHub returned 403: You have exceeded a secondary rate limit.`

  it('is waited for a minute if GitHub does not say how long', async () => {
    const { said, seconds } = await plan({ intercept: (_, n) => (n === 1 ? limit({}) : undefined) })

    expect(
      said.some((line) => line.endsWith("GitHub's rate limit is exceeded. Trying again in 60 seconds.")),
    ).toBe(true)
    expect(said.filter((line) => line.startsWith('warning'))).toEqual([])
    expect(bodies()).toHaveLength(1)
    expect(seconds).toBeGreaterThan(60)
    expect(seconds).toBeLessThan(80)
  })

  it('is waited for up to 90 seconds in total', async () => {
    const { said, seconds } = await plan({ intercept: () => limit({ 'retry-after': '30' }) })

    expect(said).toContain(exceeded)
    expect(github().requests).toHaveLength(4)
    expect(seconds).toBeGreaterThan(90)
    expect(seconds).toBeLessThan(130)
  })

  it.each([{ 'retry-after': '91' }, { 'retry-after': 'Infinity' }])(
    'is not waited for if it is longer: %j',
    async (headers) => {
      const { said, seconds } = await plan({ intercept: () => limit(headers) })

      expect(said).toContain(exceeded)
      expect(github().requests).toHaveLength(1)
      expect(seconds).toBeLessThan(20)
    },
  )

  it.each([{ 'retry-after': '-5' }, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }])(
    'that never ends is given up, also if it should be over: %j',
    async (headers) => {
      const status = 'retry-after' in headers ? 403 : 429
      const { said, seconds } = await plan({
        intercept: () => ({
          ...limit(headers),
          status,
          body: { message: status === 403 ? 'A secondary rate limit' : 'Too many requests' },
        }),
      })

      expect(said.some((line) => line.startsWith(notWritten))).toBe(true)
      // At most one request per second.
      expect(github().requests.length).toBeLessThanOrEqual(seconds + 1)
    },
  )

  it('ends with the job', async () => {
    let cancel: (signal: string) => void = () => undefined
    const { said, seconds } = await plan({
      intercept: () => {
        setTimeout(() => {
          cancel('SIGTERM')
        }, 500)
        return limit({})
      },
      onStart: (listener) => (cancel = listener),
    })

    expect(said).toContain(`${notWritten}The job was canceled (SIGTERM)`)
    expect(seconds).toBeLessThan(50)
  })
})

it.each([
  [500, { message: 'Oops' }, '500: Oops'],
  // GitHub's internal errors have no type.
  [
    200,
    { errors: [{ message: 'Something went wrong while executing your query.' }] },
    'error: Something went wrong while executing your query.',
  ],
])('a GitHub that fails with %i %j is asked three times, with pauses', async (status, body, reason) => {
  const { said, seconds } = await plan({ intercept: () => ({ kind: 'answer', status, body }) })

  expect(said).toContain(`${notWritten}GitHub returned ${reason}`)
  expect(github().requests).toHaveLength(3)
  expect(seconds).toBeGreaterThan(3)
})

it.each([
  ["a proxy's page", 'Please log in'],
  ['an answer without data', {}],
  ['no repository', { data: { repository: null } }],
  ['no pull request', { data: { repository: { pullRequest: null } } }],
  [
    'no comment in a list of comments',
    {
      data: {
        repository: {
          pullRequest: { id: 'PR_7', comments: { nodes: [null], pageInfo: { hasNextPage: false } } },
        },
      },
    },
  ],
])('something other than GitHub, which answers with %s, is a warning', async (_, body) => {
  const { said } = await plan({ intercept: () => ({ kind: 'answer', status: 200, body }) })

  expect(said).toContain(`${notWritten}The response didn't come from GitHub`)
  expect(said.filter((line) => line.startsWith('fail'))).toEqual([])
})

it('a job that is canceled before does not ask GitHub', async () => {
  let cancel: (signal: string) => void = () => undefined
  const { titles } = await plan({
    onStart: (listener) => (cancel = listener),
    latencyMs: () => {
      cancel('SIGINT')
      return 0
    },
  })

  expect(github().requests).toEqual([])
  expect(titles).toEqual(['cancelled'])
})

it('a job that is canceled while GitHub answers gives up the request', async () => {
  let cancel: (signal: string) => void = () => undefined
  const { said, seconds } = await plan({
    intercept: () => {
      cancel('SIGTERM')
      return { kind: 'hang' }
    },
    onStart: (listener) => (cancel = listener),
  })

  expect(said).toContain(`${notWritten}The job was canceled (SIGTERM)`)
  expect(github().requests).toHaveLength(1)
  expect(seconds).toBeLessThan(9)
})

it('a run that timed out is reported on the pull request too', async () => {
  await plan({
    inputs: { 'wait-timeout': '0' },
    faults: [{ action: 'DescribeInstances', when: 'always', fault: { kind: 'hang' } }],
  })

  expect(bodies()).toEqual([expect.stringContaining("- ❌ Timed out: EC2 didn't respond in time")])
})
