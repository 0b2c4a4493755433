import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { planCommentFrom } from '../../../src/github/event.ts'

const sha = 'c'.repeat(40)

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'))
  file = join(folder, 'event.json')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is read of a job on pull request 12 of org/cluster, as the runner tells it, but for what is given. */
function read({
  event = { pull_request: { number: 12, head: { sha, repo: { full_name: 'org/cluster' } } } },
  env = {},
  token = 'ghs_1',
  mode = 'plan',
}: {
  event?: unknown
  env?: Record<string, string | undefined>
  token?: string
  mode?: Parameters<typeof planCommentFrom>[1]
} = {}) {
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event))
  return planCommentFrom(token, mode, {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'org/cluster',
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_API_URL: 'https://github.example.com/api/v3',
    GITHUB_RUN_ID: '99',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Plan',
    GITHUB_JOB: 'plan',
    ...env,
  })
}

function fromHead(repo: unknown, env: Record<string, string> = {}) {
  return read({ event: { pull_request: { number: 12, head: { sha, repo } } }, env })
}

describe('a pull request', () => {
  it('is known by the event and what the runner tells', () => {
    expect(read()).toEqual({
      kind: 'pull-request',
      token: 'ghs_1',
      apiUrl: 'https://github.example.com/api/v3',
      pullRequest: {
        owner: 'org',
        repository: 'cluster',
        number: 12,
        headSha: sha,
        isReadOnly: false,
      },
      run: {
        workflow: 'Plan',
        job: 'plan',
        url: 'https://github.example.com/org/cluster/actions/runs/99/attempts/2',
      },
    })
  })

  it('is one of github.com on a runner that names no server', () => {
    expect(read({ env: { GITHUB_SERVER_URL: undefined, GITHUB_API_URL: undefined } })).toMatchObject({
      apiUrl: 'https://api.github.com',
      run: { url: 'https://github.com/org/cluster/actions/runs/99/attempts/2' },
    })
  })

  it('is told as the first try of a workflow and a job without names where the runner names none', () => {
    const env = { GITHUB_RUN_ATTEMPT: undefined, GITHUB_WORKFLOW: undefined, GITHUB_JOB: undefined }
    expect(read({ env })).toMatchObject({
      run: {
        workflow: '',
        job: '',
        url: 'https://github.example.com/org/cluster/actions/runs/99/attempts/1',
      },
    })
  })

  it.each([
    ['a fork', { full_name: 'mallory/cluster' }],
    ['a fork that is gone', null],
  ])('of %s has a token that may only read', (_, repo) => {
    expect(fromHead(repo)).toMatchObject({ pullRequest: { isReadOnly: true } })
  })

  it('of a repository that is a fork itself, from its own branch, is none of a fork', () => {
    expect(fromHead({ full_name: 'org/cluster', fork: true })).toMatchObject({
      pullRequest: { isReadOnly: false },
    })
  })

  it('of a fork has the token of the repository on pull_request_target', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request_target' }
    expect(fromHead({ full_name: 'mallory/cluster' }, env)).toMatchObject({
      pullRequest: { isReadOnly: false },
    })
  })
})

describe('no comment is asked for', () => {
  it('where the runner names no event', () => {
    expect(read({ env: { GITHUB_EVENT_NAME: undefined } })).toEqual({ kind: 'none' })
  })

  it('without a token', () => {
    expect(read({ token: '' })).toEqual({ kind: 'none' })
  })

  it.each(['apply', 'verify', 'destroy'] as const)('with mode: %s', (mode) => {
    expect(read({ mode })).toEqual({ kind: 'none' })
  })

  // The last three have a pull request in their payload, or in what they are about; their runs are not about its head.
  it.each(['push', 'schedule', '', 'issue_comment', 'pull_request_review', 'workflow_run'])(
    'on the event "%s"',
    (name) => {
      expect(read({ env: { GITHUB_EVENT_NAME: name } })).toEqual({ kind: 'none' })
    },
  )
})

describe('an event that does not tell the pull request', () => {
  it.each([
    ['no JSON', '{ "pull_request": '],
    ['empty', ''],
    ['without one', {}],
    ['with one that is null', { pull_request: null }],
    ['without a number', { pull_request: { head: { sha } } }],
    ['with a number that is none', { pull_request: { number: '12', head: { sha } } }],
    ['without a head', { pull_request: { number: 12 } }],
    ['with a head that is no commit', { pull_request: { number: 12, head: { sha: null } } }],
  ])('is %s', (_, event) => {
    expect(read({ event })).toEqual({ kind: 'no-pull-request' })
  })

  it.each([
    ['no file', { GITHUB_EVENT_PATH: '/nowhere/event.json' }],
    ['no path', { GITHUB_EVENT_PATH: undefined }],
    ['no repository', { GITHUB_REPOSITORY: undefined }],
    ['a repository of no owner', { GITHUB_REPOSITORY: 'cluster' }],
    ['a repository inside another', { GITHUB_REPOSITORY: 'org/cluster/deeper' }],
  ])('has %s', (_, env) => {
    expect(read({ env })).toEqual({ kind: 'no-pull-request' })
  })

  it('fails nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (event) => {
        expect(read({ event })).toEqual({ kind: 'no-pull-request' })
      }),
    )
  })
})
