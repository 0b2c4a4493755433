import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it, jest } from '@jest/globals'

import type { JobOptions } from '../../../dev/emulators/github/job.ts'
import type { Viewer } from '../../../dev/emulators/github/pull-request.ts'
import type { Fault } from '../../../dev/emulators/github/server.ts'
import { aboutComment, onPullRequest } from '../../fixtures/run/pull-request.ts'

jest.setTimeout(30_000)

const { bodies, folder, github, operations, plan, restartGitHub } = onPullRequest()

const reader: Viewer = { login: 'github-actions', access: 'read' }
const notWritten =
  "warning: Can't comment on #7, so the plan in its comment may be outdated. See the job summary, and rerun the job. "

describe('a token without write access', () => {
  it.each([
    ['a fork', 'mallory/cluster'],
    ['a deleted fork', null],
  ])('is a notice if the pull request comes from %s, and the run succeeds', async (_, headRepository) => {
    await restartGitHub({ viewer: reader })
    const run = await plan({ job: { headRepository } })

    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('### ✅ Plan: 3 to create')
    expect(bodies()).toEqual([])
    expect(aboutComment(run)).toEqual([
      "notice: Can't comment on #7: workflows from forks get a read-only token. See the job summary.",
    ])
    expect(run.log).toContain("::notice title=pull-request-comment::Can't comment on #7: ")
  })

  it.each<[string, Viewer['access'], Partial<JobOptions>]>([
    ['can read', 'read', {}],
    ['cannot even read', 'none', {}],
    [
      'can read, on pull_request_target',
      'read',
      { event: 'pull_request_target', headRepository: 'mallory/cluster' },
    ],
  ])('is otherwise a warning that names the permission: it %s', async (_, access, job) => {
    await restartGitHub({ viewer: { ...reader, access } })
    const run = await plan({ job })

    expect(run.exitCode).toBe(0)
    expect(aboutComment(run)).toEqual([
      'warning: Can\'t comment on #7 with github-token, so the plan in its comment may be outdated. Add "permissions: pull-requests: write" to the job. GitHub returned FORBIDDEN: Resource not accessible by integration',
    ])
  })
})

describe('a request to GitHub', () => {
  it('is repeated after a 502', async () => {
    await restartGitHub({
      intercept: (_, n) =>
        n === 1 ? { kind: 'answer', status: 502, body: '<h1>Bad @gateway</h1>' } : undefined,
    })

    expect(aboutComment(await plan())).toEqual([])
    expect(operations()).toEqual(['repository', 'repository', 'addComment'])
  })

  it('creates no second comment if its answer is lost', async () => {
    await restartGitHub({
      intercept: ({ operation }, n) => (operation === 'addComment' && n === 2 ? { kind: 'lost' } : undefined),
    })

    expect(aboutComment(await plan())).toEqual([])
    expect(operations()).toEqual(['repository', 'addComment', 'repository', 'updateIssueComment'])
    expect(bodies()).toHaveLength(1)
  })

  it.each([
    [401, { message: 'Bad credentials' }, '401: Bad credentials'],
    [200, { errors: [{ type: 'NOT_FOUND', message: 'No PullRequest 7' }] }, 'NOT_FOUND: No PullRequest 7'],
  ])('is not repeated after %i %j, which is a warning', async (status, body, said) => {
    await restartGitHub({ intercept: () => ({ kind: 'answer', status, body }) })
    const run = await plan()

    expect(run.exitCode).toBe(0)
    expect(github().requests).toHaveLength(1)
    expect(aboutComment(run)).toEqual([`${notWritten}GitHub returned ${said}`])
  })

  describe.each<[string, Extract<Fault, { kind: 'answer' }>]>([
    [
      'the secondary rate limit',
      {
        kind: 'answer',
        status: 403,
        body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
        headers: { 'retry-after': '1' },
      },
    ],
    [
      'the primary rate limit',
      {
        kind: 'answer',
        status: 200,
        body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for site ID 1.' }] },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      },
    ],
  ])('that exceeds %s', (_, limit) => {
    it.each([1, 2])('waits as long as GitHub says, and is sent again: request %i', async (limited) => {
      await restartGitHub({ intercept: (_, n) => (n === limited ? limit : undefined) })
      const run = await plan()

      expect(aboutComment(run)).toEqual([])
      expect(run.log).toContain("\nGitHub's rate limit is exceeded. Trying again in 1 seconds.\n")
      // It searches again before it creates the comment.
      expect(operations()).toEqual([
        ...(limited === 1 ? ['repository'] : ['repository', 'addComment']),
        ...['repository', 'addComment'],
      ])
      expect(bodies()).toHaveLength(1)
    })
  })

  it('is not sent again if a rate limit ends too late', async () => {
    const body = { message: 'API rate limit exceeded' }
    const inAnHour = Math.floor(Date.now() / 1000) + 3_600
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(inAnHour) }
    await restartGitHub({ intercept: () => ({ kind: 'answer', status: 403, body, headers }) })
    const run = await plan()

    expect(github().requests).toHaveLength(1)
    expect(aboutComment(run)).toEqual([`${notWritten}GitHub returned 403: API rate limit exceeded`])
  })

  it('cannot bring more than a short sentence into the log, and no workflow command', async () => {
    await restartGitHub({
      intercept: () => ({ kind: 'answer', status: 404, body: `\n::error::x @here ${'y'.repeat(5000)}` }),
    })
    const run = await plan()

    expect(run.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([])
    expect(aboutComment(run).join('').length).toBeLessThan(500)
  })

  it.each<[string, () => Parameters<typeof plan>[0], RegExp]>([
    [
      'nobody listens',
      () => ({ job: { apiUrl: 'http://127.0.0.1:2' } }),
      /GitHub can't be reached \(connect ECONNREFUSED .*\)$/,
    ],
    [
      'the path is wrong',
      () => ({ job: { apiUrl: `${github().apiUrl}/api/v4` } }),
      /GitHub returned 404: Not Found$/,
    ],
  ])('is a warning if %s', async (_, step, said) => {
    const run = await plan(step())

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(aboutComment(run)).toEqual([expect.stringMatching(said)])
    expect(aboutComment(run)[0]?.startsWith(notWritten)).toBe(true)
  })
})

it('warns if the event does not say which pull request it is', async () => {
  const file = join(folder(), 'broken.json')
  await writeFile(file, '{ "pull_request": ')
  const run = await plan({ env: { GITHUB_EVENT_PATH: file } })

  expect(run.exitCode).toBe(0)
  expect(github().requests).toEqual([])
  expect(aboutComment(run)).toEqual([
    "warning: Can't comment on the pull request: the file in GITHUB_EVENT_PATH doesn't contain its number. See the job summary. Set pull-request-number, or remove the input github-token.",
  ])
})

it('writes the plan to summary and outputs even if the code that comments cannot be loaded', async () => {
  const broken = join(folder(), 'dist')
  await cp(join(import.meta.dirname, '..', '..', '..', 'dist'), broken, { recursive: true })
  await rm(join(broken, 'pull-request-comment.js'))
  const run = await plan({ main: join(broken, 'index.js') })

  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('::error title=internal-error::')
  expect(run.outputs['created-count']).toBe('3')
  expect(run.summary).toContain('| 172.22.0.0/24')
})
