import { describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../dev/emulators/github/pull-request.ts'
import { ACTIONS, startGitHubEmulator, TOKEN } from '../../dev/emulators/github/server.ts'

type Options = { viewer?: Viewer; token?: string; path?: string; variables?: object }

const octocats = { id: 'IC_1', author: 'octocat', body: 'Hello' }
const own = { id: 'IC_2', author: 'github-actions', body: 'Plan' }

/** Sends one query to a pull request with two comments. Returns the answer, and the comments afterwards. */
async function ask(
  query: string,
  { viewer = ACTIONS, token = TOKEN, path = '/graphql', variables = {} }: Options = {},
) {
  const github = await startGitHubEmulator({
    viewer,
    comments: [octocats, own],
    mergeCommit: 'a'.repeat(40),
  })
  try {
    const response = await fetch(github.apiUrl + path, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    const body: unknown = await response.json()
    return { status: response.status, body, comments: github.pullRequest.comments }
  } finally {
    await github.close()
  }
}

const listing = (fields: string, args = 'first: 100'): string =>
  `{ repository(owner: "org", name: "cluster") { pullRequest(number: 7) { comments(${args}) { ${fields} } } } }`
const found = (comments: object) => ({
  status: 200,
  body: { data: { repository: { pullRequest: { comments } } } },
})
const add =
  'mutation ($body: String!) { addComment(input: { subjectId: "PR_7", body: $body }) { commentEdge { node { url } } } }'

describe('the GitHub emulator', () => {
  it('returns the requested fields and no others', async () => {
    const nodes = [
      { id: 'IC_1', viewerDidAuthor: false },
      { id: 'IC_2', viewerDidAuthor: true },
    ]
    expect(await ask(listing('nodes { id viewerDidAuthor }'))).toMatchObject(found({ nodes }))
  })

  it('has pages, and a cursor for the next page', async () => {
    const page = 'nodes { id } pageInfo { hasNextPage endCursor }'
    expect(await ask(listing(page, 'first: 1'))).toMatchObject(
      found({ nodes: [{ id: 'IC_1' }], pageInfo: { hasNextPage: true, endCursor: '1' } }),
    )
    const next = `query ($after: String) ${listing(page, 'first: 1, after: $after')}`
    expect(await ask(next, { variables: { after: '1' } })).toMatchObject(
      found({ nodes: [{ id: 'IC_2' }], pageInfo: { hasNextPage: false, endCursor: '2' } }),
    )
  })

  it('has pages from the end, and a cursor for the page before', async () => {
    const page = 'nodes { id } pageInfo { hasPreviousPage startCursor }'
    expect(await ask(listing(page, 'last: 1'))).toMatchObject(
      found({ nodes: [{ id: 'IC_2' }], pageInfo: { hasPreviousPage: true, startCursor: '2' } }),
    )
    const before = `query ($before: String) ${listing(page, 'last: 1, before: $before')}`
    expect(await ask(before, { variables: { before: '2' } })).toMatchObject(
      found({ nodes: [{ id: 'IC_1' }], pageInfo: { hasPreviousPage: false, startCursor: '1' } }),
    )
    expect(await ask(listing(page, 'last: 100'))).toMatchObject(
      found({ nodes: [{ id: 'IC_1' }, { id: 'IC_2' }], pageInfo: { hasPreviousPage: false } }),
    )
  })

  it('knows the pull request that merged a commit, and others with the commit', async () => {
    const commits = (oid: string): string =>
      `{ repository(owner: "org", name: "cluster") { object(oid: "${oid}") { ... on Commit { associatedPullRequests(first: 5) { nodes { number merged baseRepository { nameWithOwner } } } } } } }`
    const answer = (nodes: object) => ({
      body: { data: { repository: { object: { associatedPullRequests: { nodes } } } } },
    })
    const upstream = { number: 1, merged: true, baseRepository: { nameWithOwner: 'upstream/cluster' } }
    const open = { number: 2, merged: false, baseRepository: { nameWithOwner: 'org/cluster' } }
    const own = { ...open, number: 7, merged: true }
    expect(await ask(commits('a'.repeat(40)))).toMatchObject(answer([upstream, open, own]))
    expect(await ask(commits('b'.repeat(40)))).toMatchObject(answer([]))
  })

  it.each([
    ['an unknown field', listing('nodes { id login }'), 'Cannot query field "login" on type "IssueComment".'],
    [
      'an object without fields',
      listing('nodes'),
      'Field "nodes" of type "[IssueComment]" must have a selection of subfields. Did you mean "nodes { ... }"?',
    ],
    ['text that is not GraphQL', 'query {', 'Syntax Error: Expected Name, found <EOF>.'],
  ])('refuses %s', async (_, query, message) => {
    expect((await ask(query)).body).toEqual({ errors: [{ message }] })
  })

  const forbidden = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }
  it.each<[string, string, Options, object]>([
    [
      'a page of more than 100',
      listing('nodes { id }', 'first: 101'),
      {},
      { type: 'EXCESSIVE_PAGINATION', path: ['repository', 'pullRequest', 'comments'] },
    ],
    [
      'to read without access',
      listing('nodes { id }'),
      { viewer: { ...ACTIONS, access: 'none' } },
      { ...forbidden, path: ['repository', 'pullRequest'] },
    ],
    [
      'to write with read access',
      add,
      { viewer: { ...ACTIONS, access: 'read' }, variables: { body: 'New' } },
      { ...forbidden, path: ['addComment'] },
    ],
    [
      'a comment that is too long',
      add,
      { variables: { body: 'x'.repeat(65_537) } },
      { type: 'UNPROCESSABLE', message: 'Body is too long (maximum is 65536 characters)' },
    ],
  ])('refuses %s, with status 200', async (_, query, options, error) => {
    const { comments, ...answer } = await ask(query, options)
    expect(answer).toMatchObject({ status: 200, body: { errors: [error] } })
    expect(comments).toEqual([octocats, own])
  })

  it("adds a comment in the token's name, and updates other people's comments too", async () => {
    const update = 'updateIssueComment(input: { id: "IC_1", body: $body }) { issueComment { url } } }'
    const { comments } = await ask(add.replace(/}$/, update), { variables: { body: 'New' } })
    expect(comments).toEqual([
      { ...octocats, body: 'New' },
      own,
      { id: 'IC_3', author: 'github-actions', body: 'New' },
    ])
  })

  it('requires its token and its path', async () => {
    expect((await ask(listing('nodes { id }'), { token: 'other' })).status).toBe(401)
    expect((await ask(listing('nodes { id }'), { path: '/api/graphql' })).status).toBe(404)
  })
})
