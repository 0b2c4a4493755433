import { describe, expect, it } from '@jest/globals'

import type { Comment, Viewer } from '../../dev/emulators/github/pull-request.ts'
import { ACTIONS, startGitHubEmulator, TOKEN } from '../../dev/emulators/github/server.ts'

/** One request to a pull request with two comments; the comments as they are afterwards. */
async function ask(
  query: string,
  { viewer = ACTIONS, token = TOKEN, path = '/graphql', variables = {} }: Asked = {},
): Promise<{ status: number; body: unknown; comments: Comment[] }> {
  const github = await startGitHubEmulator({
    viewer,
    comments: [
      { id: 'IC_1', author: 'octocat', body: 'Hello' },
      { id: 'IC_2', author: 'github-actions', body: 'Plan' },
    ],
  })
  try {
    const response = await fetch(github.apiUrl + path, {
      method: 'POST',
      headers: { authorization: `token ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    return {
      status: response.status,
      body: await response.json(),
      comments: github.pullRequest.comments,
    }
  } finally {
    await github.close()
  }
}

type Asked = { viewer?: Viewer; token?: string; path?: string; variables?: object }

const listing = (fields: string, args = 'first: 100'): string =>
  `{ repository(owner: "org", name: "cluster") { pullRequest(number: 7) { comments(${args}) { ${fields} } } } }`
const found = (of: object) => ({
  status: 200,
  body: { data: { repository: { pullRequest: { comments: of } } } },
})
const refused = (root: string, type: string, message: string) => ({
  status: 200,
  body: { data: { [root]: null }, errors: [{ type, path: [root], message }] },
})

describe('the GitHub emulator', () => {
  it('gives what is asked for, and no more', async () => {
    expect(await ask(listing('nodes { id viewerDidAuthor }'))).toMatchObject(
      found({
        nodes: [
          { id: 'IC_1', viewerDidAuthor: false },
          { id: 'IC_2', viewerDidAuthor: true },
        ],
      }),
    )
  })

  it('has pages, and a cursor that leads to the next one', async () => {
    const page = 'nodes { id } pageInfo { hasNextPage endCursor }'
    const first = await ask(listing(page, 'first: 1'))
    const next = await ask(`query ($after: String) ${listing(page, 'first: 1, after: $after')}`, {
      variables: { after: '1' },
    })

    expect(first).toMatchObject(
      found({ nodes: [{ id: 'IC_1' }], pageInfo: { hasNextPage: true, endCursor: '1' } }),
    )
    expect(next).toMatchObject(
      found({ nodes: [{ id: 'IC_2' }], pageInfo: { hasNextPage: false, endCursor: '2' } }),
    )
  })

  it.each([
    ['a field that is not there', listing('nodes { id login }'), "Field 'login' doesn't exist"],
    [
      'an object without fields',
      listing('nodes'),
      "Field must have selections (field 'nodes' has no selections)",
    ],
  ])('refuses %s', async (_, query, message) => {
    expect((await ask(query)).body).toEqual({ errors: [{ path: ['repository'], message }] })
  })

  it('has pages of at most 100', async () => {
    expect((await ask(listing('nodes { id }', 'first: 101'))).body).toMatchObject({
      errors: [{ type: 'EXCESSIVE_PAGINATION' }],
    })
  })

  it('adds a comment of the token’s own, and updates those of others too', async () => {
    const { comments } = await ask(
      'mutation ($body: String!) { addComment(input: { subjectId: "PR_7", body: $body }) { commentEdge { node { url } } } updateIssueComment(input: { id: "IC_1", body: $body }) { issueComment { url } } }',
      { variables: { body: 'New' } },
    )

    expect(comments).toEqual([
      { id: 'IC_1', author: 'octocat', body: 'New' },
      { id: 'IC_2', author: 'github-actions', body: 'Plan' },
      { id: 'IC_3', author: 'github-actions', body: 'New' },
    ])
  })

  it('refuses to write for a token that may only read, and to read for one that may not', async () => {
    const add =
      'mutation { addComment(input: { subjectId: "PR_7", body: "New" }) { commentEdge { node { url } } } }'
    const reason = 'Resource not accessible by integration'

    const written = await ask(add, { viewer: { ...ACTIONS, access: 'read' } })
    expect(written).toMatchObject(refused('addComment', 'FORBIDDEN', reason))
    expect(written.comments).toHaveLength(2)
    expect(await ask(listing('nodes { id }'), { viewer: { ...ACTIONS, access: 'none' } })).toMatchObject(
      refused('repository', 'FORBIDDEN', reason),
    )
  })

  it('refuses a comment that is too long', async () => {
    const add =
      'mutation ($body: String!) { addComment(input: { subjectId: "PR_7", body: $body }) { commentEdge { node { url } } } }'

    expect(await ask(add, { variables: { body: 'x'.repeat(65_537) } })).toMatchObject(
      refused('addComment', 'UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)'),
    )
  })

  it('knows its token and its path only', async () => {
    expect((await ask(listing('nodes { id }'), { token: 'other' })).status).toBe(401)
    expect((await ask(listing('nodes { id }'), { path: '/api/graphql' })).status).toBe(404)
  })
})
