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
  const github = await startGitHubEmulator({ viewer, comments: [octocats, own] })
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

  it.each([
    ['an unknown field', listing('nodes { id login }'), "Field 'login' doesn't exist"],
    [
      'an object without fields',
      listing('nodes'),
      "Field must have selections (field 'nodes' has no selections)",
    ],
  ])('refuses %s', async (_, query, message) => {
    expect((await ask(query)).body).toEqual({ errors: [{ path: ['repository'], message }] })
  })

  const forbidden = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }
  it.each<[string, string, Options, object]>([
    [
      'a page of more than 100',
      listing('nodes { id }', 'first: 101'),
      {},
      { type: 'EXCESSIVE_PAGINATION', path: ['repository'] },
    ],
    [
      'to read without access',
      listing('nodes { id }'),
      { viewer: { ...ACTIONS, access: 'none' } },
      { ...forbidden, path: ['repository'] },
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
