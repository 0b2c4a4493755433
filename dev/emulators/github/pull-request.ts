import { GraphqlError, type Resolver } from './graphql.ts'

/** `author` is a login. */
export type Comment = { id: string; author: string; body: string }

/** Comments are sorted from oldest to newest. */
export type PullRequest = { owner: string; repository: string; number: number; comments: Comment[] }

/** The owner of the token, and the token's access to pull requests. */
export type Viewer = { login: string; access: 'none' | 'read' | 'write' }

/** GitHub docs, "Rate limits and query limits for the GraphQL API"; the limit of a comment is from GitHub's error message. */
const PAGE = 100
const BODY_CHARACTERS = 65_536

/** GitHub's GraphQL schema for the pull request, as the viewer sees it. */
export function schemaFor(
  pullRequest: PullRequest,
  viewer: Viewer,
  webUrl: string,
): Record<string, Resolver> {
  const { owner, repository, number, comments } = pullRequest
  const pullRequestId = `PR_${number}`
  const url = (id: string): string => `${webUrl}/${owner}/${repository}/pull/${number}#${id.toLowerCase()}`

  const mayWrite = (): void => {
    if (viewer.access !== 'write') throw denied()
  }
  return {
    repository: ({ owner: ownerAsked, name }) => {
      if (ownerAsked !== owner || name !== repository) {
        throw new GraphqlError(
          'NOT_FOUND',
          `Could not resolve to a Repository with the name '${String(ownerAsked)}/${String(name)}'.`,
        )
      }
      return {
        pullRequest: (asked: Readonly<Record<string, unknown>>) => {
          if (viewer.access === 'none') throw denied()
          if (asked['number'] !== number) throw notFound('PullRequest', 'number', asked['number'])
          return { id: pullRequestId, comments: (page: Page) => pageOf(comments, page, viewer) }
        },
      }
    },
    addComment: ({ input }) => {
      const { subjectId, body } = input as { subjectId: string; body: string }
      mayWrite()
      if (subjectId !== pullRequestId) throw notFound('node', 'global id', subjectId)
      const comment = { id: `IC_${comments.length + 1}`, author: viewer.login, body: accepted(body) }
      comments.push(comment)
      return { commentEdge: { node: { url: url(comment.id) } } }
    },
    // Anyone with write access to a repository can also edit other people's comments.
    updateIssueComment: ({ input }) => {
      const { id, body } = input as { id: string; body: string }
      mayWrite()
      const comment = comments.find((each) => each.id === id)
      if (comment === undefined) throw notFound('node', 'global id', id)
      comment.body = accepted(body)
      return { issueComment: { url: url(id) } }
    },
  }
}

type Page = { first?: number; after?: string | null }

function pageOf(comments: readonly Comment[], { first = 0, after }: Page, { login }: Viewer): object {
  if (first < 1 || first > PAGE) {
    throw new GraphqlError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${first} records on the \`comments\` connection exceeds the \`first\` limit of ${PAGE} records.`,
    )
  }
  const start = after === undefined || after === null ? 0 : Number(after)
  const shown = comments.slice(start, start + first)
  const end = start + shown.length
  return {
    nodes: shown.map(({ id, author, body }) => ({ id, body, viewerDidAuthor: author === login })),
    pageInfo: { hasNextPage: end < comments.length, endCursor: shown.length === 0 ? null : String(end) },
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
