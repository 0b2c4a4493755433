import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { pullRequestFrom } from '../../../../src/github/pull-request/event.ts'
import { temporaryFolder } from '../../../fixtures/run/temporary-folder.ts'

const sha = 'c'.repeat(40)
const runSha = 'd'.repeat(40)
const server = 'https://github.example.com'

const folder = temporaryFolder()
const file = join(folder, 'event.json')

type Job = {
  event?: unknown
  env?: Record<string, string | undefined>
  token?: string
  number?: number
  mayBeMerged?: (eventName: string) => boolean
}

/** What is read in a job on pull request 12 of org/cluster, except for what is given. */
function read({
  event = pullRequestOf({ full_name: 'org/cluster' }),
  env = {},
  token = 'ghs_1',
  number,
  mayBeMerged = () => false,
}: Job = {}) {
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event))
  return pullRequestFrom(token, number, mayBeMerged, {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'org/cluster',
    GITHUB_SERVER_URL: server,
    GITHUB_API_URL: `${server}/api/v3`,
    GITHUB_SHA: runSha,
    GITHUB_RUN_ID: '99',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Plan',
    GITHUB_JOB: 'plan',
    ...env,
  })
}

function pullRequestOf(repo: object | null) {
  return { pull_request: { number: 12, head: { sha, repo } } }
}

const on = (eventName: string, event: unknown = {}): Job => ({ event, env: { GITHUB_EVENT_NAME: eventName } })
const found = (number: number, isReadOnly = false) => ({
  kind: 'pull-request',
  pullRequest: { kind: 'number', number, isReadOnly },
})

describe('a pull request', () => {
  it('is known by the event and the environment', () => {
    expect(read()).toEqual({
      kind: 'pull-request',
      access: { token: 'ghs_1', apiUrl: `${server}/api/v3`, owner: 'org', repository: 'cluster' },
      pullRequest: { kind: 'number', number: 12, isReadOnly: false },
      run: {
        workflow: 'Plan',
        job: 'plan',
        url: `${server}/org/cluster/actions/runs/99/attempts/2`,
        commit: sha,
      },
    })
  })

  it.each([undefined, ''])('has defaults if the runner sets a variable to %j', (value) => {
    const env = { GITHUB_SERVER_URL: value, GITHUB_API_URL: value }
    expect(read({ env })).toMatchObject({
      access: { apiUrl: 'https://api.github.com' },
      run: { url: 'https://github.com/org/cluster/actions/runs/99/attempts/2' },
    })
  })

  it.each([
    ['GITHUB_SERVER_URL', 'https://github.com/login?to='],
    ['GITHUB_REPOSITORY', 'org/cluster)'],
    ['GITHUB_RUN_ID', '1)](https://x)'],
    ['GITHUB_RUN_ATTEMPT', '1#'],
    ['GITEA_ACTIONS', 'true'],
    ['FORGEJO_ACTIONS', 'true'],
  ])('has no link to the run if %s is %s', (name, value) => {
    expect(read({ env: { [name]: value } })).toMatchObject({ run: { url: undefined } })
  })

  it('is shown with what is known of the run', () => {
    const names = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_WORKFLOW', 'GITHUB_JOB']
    const env = Object.fromEntries(names.map((name) => [name, undefined]))
    expect(read({ env })).toMatchObject({
      run: { workflow: '', job: '', url: undefined },
    })
  })

  it.each([
    ['a fork', 'pull_request', { full_name: 'mallory/cluster' }, true],
    ['a deleted fork', 'pull_request', null, true],
    [
      'a branch of a repository that is a fork',
      'pull_request',
      { full_name: 'org/cluster', fork: true },
      false,
    ],
    // The token is that of the repository then.
    ['a fork, in pull_request_target', 'pull_request_target', { full_name: 'mallory/cluster' }, false],
  ])('from %s has a read-only token: %s, %j, %s', (_, event, repo, isReadOnly) => {
    const job = on(event, pullRequestOf(repo))
    expect(read(job)).toMatchObject(found(12, isReadOnly))
    expect(read({ ...job, number: 7 })).toMatchObject(found(7, isReadOnly))
  })

  it('is the one in a comment on it, for the commit of the run', () => {
    const event = { issue: { number: 8, pull_request: { url: 'https://api.github.com/…' } } }
    expect(read(on('issue_comment', event))).toMatchObject({ ...found(8), run: { commit: runSha } })
  })

  it.each(['push', 'workflow_dispatch', 'workflow_run', 'merge_group', 'schedule', 'issue_comment'])(
    'is the one that the input names, on %s',
    (name) => {
      const event = { issue: { number: 8, pull_request: {} } }
      expect(read({ ...on(name, event), number: 7 })).toMatchObject(found(7))
    },
  )

  it('is the one that the input names, and not the one of the event', () => {
    expect(read({ number: 7 })).toMatchObject({ ...found(7), run: { commit: sha } })
    expect(read({ event: '{', number: 7 })).toMatchObject({
      kind: 'pull-request',
      pullRequest: { number: 7 },
      run: { commit: runSha },
    })
  })

  it('may be the one that was merged as the commit of the run, for some events', () => {
    const merged = { kind: 'pull-request', pullRequest: { kind: 'merged-by', commit: runSha } }
    const mayBeMerged = (name: string): boolean => name === 'push'
    expect(read({ ...on('push'), mayBeMerged })).toMatchObject(merged)
    expect(read({ ...on('schedule'), mayBeMerged })).toEqual({
      kind: 'no-pull-request',
      eventName: 'schedule',
    })
    expect(read({ mayBeMerged: () => true })).toMatchObject(found(12))
    expect(read({ ...on('push'), mayBeMerged, number: 7 })).toMatchObject(found(7))
    // Nothing else is a commit for GraphQL.
    const env = { GITHUB_EVENT_NAME: 'push', GITHUB_SHA: 'main' }
    expect(read({ event: {}, env, mayBeMerged })).toMatchObject({ kind: 'no-pull-request' })
  })
})

it('without a token, no comment is asked for', () => {
  expect(read({ token: '', number: 7 })).toEqual({ kind: 'none' })
})

// The last two are about a pull request, but their runs are not about its head.
it.each(['push', '', 'issues', 'merge_group', 'pull_request_review', 'workflow_run'])(
  'the event "%s" has no pull request',
  (name) => {
    const event = { ...pullRequestOf(null), issue: { number: 8, pull_request: {} } }
    expect(read(on(name, event))).toEqual({ kind: 'no-pull-request', eventName: name })
  },
)

it.each([{}, { issue: null }, { issue: { number: 8 } }, { issue: { number: 8, pull_request: null } }])(
  'a comment on an issue has no pull request: %j',
  (event) => {
    expect(read(on('issue_comment', event))).toEqual({
      kind: 'no-pull-request',
      eventName: 'issue_comment',
    })
  },
)

describe('the pull request is not known', () => {
  it.each([
    ['cut off', '{ "pull_request": '],
    ['empty', ''],
    ['without one', {}],
    ['with null', { pull_request: null }],
    ['without its number', { pull_request: { head: { sha } } }],
    ['with a text for its number', { pull_request: { number: '12', head: { sha } } }],
    ['without its head', { pull_request: { number: 12 } }],
    ['with a head without a commit', { pull_request: { number: 12, head: { sha: null } } }],
  ])('from an event %s', (_, event) => {
    expect(read({ event })).toEqual({ kind: 'unreadable' })
  })

  it('from a comment on it without a number', () => {
    expect(read(on('issue_comment', { issue: { pull_request: {} } }))).toEqual({ kind: 'unreadable' })
  })

  it.each([{ GITHUB_EVENT_PATH: '/nowhere/event.json' }, { GITHUB_EVENT_PATH: undefined }])(
    'in the environment %j',
    (env) => {
      expect(read({ env })).toEqual({ kind: 'unreadable' })
    },
  )

  it.each([undefined, 'cluster', '/cluster', 'org/cluster/deeper'])(
    'in the repository %s, even if the input names it',
    (GITHUB_REPOSITORY) => {
      expect(read({ env: { GITHUB_REPOSITORY }, number: 7 })).toEqual({ kind: 'unreadable' })
    },
  )

  it('from whatever the event holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.constantFrom('pull_request', 'issue_comment', 'push'),
        (event, name) => {
          expect(['unreadable', 'no-pull-request']).toContain(read(on(name, event)).kind)
        },
      ),
    )
  })
})
