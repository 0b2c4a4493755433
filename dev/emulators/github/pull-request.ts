import { GraphqlError } from './graphql.ts'

/** `author` is a login. */
export type Comment = { id: string; author: string; body: string }

/** Comments are sorted from oldest to newest. */
export type PullRequest = {
  owner: string
  repository: string
  number: number
  comments: Comment[]
  /** The commit that merged it, on the default branch. */
  mergeCommit: string | undefined
}

/** The owner of the token, and the token's access to pull requests. */
export type Viewer = { login: string; access: 'none' | 'read' | 'write' }

/** GitHub docs, "Rate limits and query limits for the GraphQL API"; the limit of a comment is from GitHub's error message. */
const PAGE = 100
const BODY_CHARACTERS = 65_536

/** The root fields of GitHub's schema for the pull request, as the viewer sees it. */
export function rootFor(pullRequest: PullRequest, viewer: Viewer, webUrl: string): object {
  const { owner, repository, number, comments } = pullRequest
  const pullRequestId = `PR_${number}`
  const nameWithOwner = `${owner}/${repository}`
  const url = (id: string): string => `${webUrl}/${nameWithOwner}/pull/${number}#${id.toLowerCase()}`

  const mayWrite = (): void => {
    if (viewer.access !== 'write') throw denied()
  }
  return {
    repository: ({ owner: ownerAsked, name }: { owner: string; name: string }) => {
      if (ownerAsked !== owner || name !== repository) {
        throw new GraphqlError(
          'NOT_FOUND',
          `Could not resolve to a Repository with the name '${ownerAsked}/${name}'.`,
        )
      }
      return {
        nameWithOwner,
        pullRequest: (asked: { number: number }) => {
          if (viewer.access === 'none') throw denied()
          if (asked.number !== number) throw notFound('PullRequest', 'number', asked.number)
          return { id: pullRequestId, comments: (page: Page) => pageOf(comments, page, viewer) }
        },
        object: ({ oid }: { oid: string }) => ({
          __typename: 'Commit',
          associatedPullRequests: {
            nodes:
              oid === pullRequest.mergeCommit
                ? [
                    // A fork's commit can also be in a pull request of the repository that it was forked from.
                    { number: 1, merged: true, baseRepository: { nameWithOwner: 'upstream/cluster' } },
                    { number: 2, merged: false, baseRepository: { nameWithOwner } },
                    { number, merged: true, baseRepository: { nameWithOwner } },
                  ]
                : [],
          },
        }),
      }
    },
    addComment: ({ input: { subjectId, body } }: { input: { subjectId: string; body: string } }) => {
      mayWrite()
      if (subjectId !== pullRequestId) throw notFound('node', 'global id', subjectId)
      const comment = { id: `IC_${comments.length + 1}`, author: viewer.login, body: accepted(body) }
      comments.push(comment)
      return { commentEdge: { node: { url: url(comment.id) } } }
    },
    // Anyone with write access to a repository can also edit other people's comments.
    updateIssueComment: ({ input: { id, body } }: { input: { id: string; body: string } }) => {
      mayWrite()
      const comment = comments.find((each) => each.id === id)
      if (comment === undefined) throw notFound('node', 'global id', id)
      comment.body = accepted(body)
      return { issueComment: { url: url(id) } }
    },
  }
}

type Page = { first?: number; after?: string | null; last?: number; before?: string | null }

/** `last` counts from the end, and the nodes stay in the order of all comments. A cursor is a comment's number, from 1. */
function pageOf(comments: readonly Comment[], page: Page, { login }: Viewer): object {
  const { first, last, after, before } = page
  for (const [name, count] of Object.entries({ first, last })) {
    if (count !== undefined && (count < 1 || count > PAGE)) {
      throw new GraphqlError(
        'EXCESSIVE_PAGINATION',
        `Requesting ${count} records on the \`comments\` connection exceeds the \`${name}\` limit of ${PAGE} records.`,
      )
    }
  }
  const from = Number(after ?? 0)
  const to = before === undefined || before === null ? comments.length : Number(before) - 1
  const start = last === undefined ? from : Math.max(from, to - last)
  const end = first === undefined ? to : Math.min(to, from + first)
  return {
    nodes: comments
      .slice(start, end)
      .map(({ id, author, body }) => ({ id, body, viewerDidAuthor: author === login })),
    pageInfo: {
      hasNextPage: end < comments.length,
      hasPreviousPage: start > 0,
      startCursor: start === end ? null : String(start + 1),
      endCursor: start === end ? null : String(end),
    },
  }
}

function accepted(body: string): string {
  if (Array.from(body).length > BODY_CHARACTERS) {
    throw new GraphqlError('UNPROCESSABLE', `Body is too long (maximum is ${BODY_CHARACTERS} characters)`)
  }
  return body
}

function denied(): GraphqlError {
  return new GraphqlError('FORBIDDEN', 'Resource not accessible by integration')
}

function notFound(type: string, by: string, value: unknown): GraphqlError {
  return new GraphqlError('NOT_FOUND', `Could not resolve to a ${type} with the ${by} of ${String(value)}.`)
}
