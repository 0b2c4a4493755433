import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { planCommentFrom } from '../../../src/github/event.ts'

const sha = 'c'.repeat(40)
const server = 'https://github.example.com'

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'event-'))
  file = join(folder, 'event.json')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

type Job = { event?: unknown; env?: Record<string, string | undefined>; token?: string }

/** What is read in a job on pull request 12 of org/cluster, except for what is given. */
function read({
  event = pullRequestFrom({ full_name: 'org/cluster' }),
  env = {},
  token = 'ghs_1',
}: Job = {}) {
  writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event))
  return planCommentFrom(token, {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: 'org/cluster',
    GITHUB_SERVER_URL: server,
    GITHUB_API_URL: `${server}/api/v3`,
    GITHUB_RUN_ID: '99',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Plan',
    GITHUB_JOB: 'plan',
    ...env,
  })
}

function pullRequestFrom(repo: object | null) {
  return { pull_request: { number: 12, head: { sha, repo } } }
}

describe('a pull request', () => {
  it('is known by the event and the environment', () => {
    expect(read()).toEqual({
      kind: 'pull-request',
      token: 'ghs_1',
      apiUrl: `${server}/api/v3`,
      pullRequest: { owner: 'org', repository: 'cluster', number: 12, headSha: sha, isReadOnly: false },
      run: { workflow: 'Plan', job: 'plan', url: `${server}/org/cluster/actions/runs/99/attempts/2` },
    })
  })

  it.each([undefined, ''])('has defaults if the runner sets a variable to %j', (value) => {
    const env = { GITHUB_SERVER_URL: value, GITHUB_API_URL: value }
    expect(read({ env })).toMatchObject({
      apiUrl: 'https://api.github.com',
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
    expect(read({ event: pullRequestFrom(repo), env: { GITHUB_EVENT_NAME: event } })).toMatchObject({
      pullRequest: { isReadOnly },
    })
  })
})

it('without a token, no comment is asked for', () => {
  expect(read({ token: '' })).toEqual({ kind: 'none' })
})

// The last three are about a pull request, but their runs are not about its head.
it.each(['push', '', undefined, 'issue_comment', 'pull_request_review', 'workflow_run'])(
  'for the event "%s", no comment is asked for',
  (name) => {
    expect(read({ env: { GITHUB_EVENT_NAME: name } })).toEqual({ kind: 'none' })
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
    expect(read({ event })).toEqual({ kind: 'no-pull-request' })
  })

  it.each([
    { GITHUB_EVENT_PATH: '/nowhere/event.json' },
    { GITHUB_EVENT_PATH: undefined },
    { GITHUB_REPOSITORY: undefined },
    { GITHUB_REPOSITORY: 'cluster' },
    { GITHUB_REPOSITORY: '/cluster' },
    { GITHUB_REPOSITORY: 'org/cluster/deeper' },
  ])('in the environment %j', (env) => {
    expect(read({ env })).toEqual({ kind: 'no-pull-request' })
  })

  it('from whatever the event holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (event) => {
        expect(read({ event })).toEqual({ kind: 'no-pull-request' })
      }),
    )
  })
})
