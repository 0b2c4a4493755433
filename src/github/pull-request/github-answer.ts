/** A proxy can respond with a whole page. */
const SAID_LENGTH = 300
const CODE_LENGTH = 256

/** The result of a call, or the reason for a failure: a missing permission, a possibly temporary error, or another error. */
export type Answer<T> = { readonly kind: 'answer'; readonly value: T } | Failure

/** `said` is a sentence without its final period: GitHub's message, if there is one. */
export type Failure =
  | { readonly kind: 'denied' | 'passing' | 'refused'; readonly said: string }
  /** A rate limit, which ends after this many seconds. */
  | { readonly kind: 'limited'; readonly said: string; readonly seconds: number }

type GraphqlErrors = { type?: string; message: string }[] | undefined

/**
 * Octokit's errors have `errors` from GraphQL, in a response with status 200, or `status` and, if GitHub responded, `response`.
 * The plugin for rate limits leaves `errors` inside the response.
 */
export function failure(cause: unknown, foreignText: (text: string, length: number) => string): Failure {
  const {
    errors = limitErrors(cause),
    status,
    response,
    message,
  } = cause as { errors?: GraphqlErrors; status?: number; response?: object; message: string }
  const words = foreignText(errors?.map((each) => each.message).join('; ') ?? message, SAID_LENGTH)
  if (errors === undefined && response === undefined)
    return { kind: 'passing', said: `GitHub can't be reached (${words})` }
  const code = errors === undefined ? status : foreignText(errors[0]?.type ?? 'error', CODE_LENGTH)
  return { kind: kindOf(code, words), said: `GitHub returned ${code}: ${words}` }
}

function limitErrors(cause: unknown): GraphqlErrors {
  const { status, response } = cause as { status?: number; response?: { data?: { errors?: GraphqlErrors } } }
  return status === undefined ? response?.data?.errors : undefined
}

function kindOf(code: string | number | undefined, words: string): 'denied' | 'passing' | 'refused' {
  // GitHub also returns 403 for too many calls (GitHub docs, "Rate limits and query limits for the GraphQL API").
  if ((code === 403 || code === 'FORBIDDEN') && !/rate limit/i.test(words)) return 'denied'
  // A GraphQL error without a type is a GitHub failure.
  return code === 'error' || Number(code) >= 500 ? 'passing' : 'refused'
}
