// GraphQL documents, and the fields of their answers. __tests__/unit/github/comment-documents.test.ts validates them
// against GitHub's public schema.

/** From the newest comment to the oldest: `last` counts from the end, and `before` continues there. */
export const COMMENTS = `query ($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      comments(last: 100, before: $before) {
        nodes { id body viewerDidAuthor }
        pageInfo { hasPreviousPage startCursor }
      }
    }
  }
}`

export type CommentPage = {
  repository: {
    pullRequest: {
      id: string
      comments: {
        /** The oldest of the page first. */
        nodes: { id: string; body: string; viewerDidAuthor: boolean }[]
        pageInfo: { hasPreviousPage: boolean; startCursor: string | null }
      }
    }
  }
}

/** For a commit of the default branch, GitHub names the merged pull request that introduced it, also in other repositories. */
export const PULL_REQUESTS_OF_COMMIT = `query ($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    object(oid: $commit) {
      ... on Commit {
        associatedPullRequests(first: 100) { nodes { number merged baseRepository { nameWithOwner } } }
      }
    }
  }
}`

export type PullRequestsOfCommit = {
  repository: {
    nameWithOwner: string
    /** Null if the token can't read the repository's contents. */
    object: {
      associatedPullRequests: {
        nodes: { number: number; merged: boolean; baseRepository: { nameWithOwner: string } | null }[]
      }
    } | null
  }
}

export const ADD_COMMENT = `mutation ($pullRequestId: ID!, $body: String!) {
  addComment(input: { subjectId: $pullRequestId, body: $body }) { commentEdge { node { url } } }
}`

export type AddedComment = { addComment: { commentEdge: { node: { url: string } } } }

export const UPDATE_COMMENT = `mutation ($commentId: ID!, $body: String!) {
  updateIssueComment(input: { id: $commentId, body: $body }) { issueComment { url } }
}`

export type UpdatedComment = { updateIssueComment: { issueComment: { url: string } } }
