import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'

import { serve } from '../loopback.ts'

/** The payload of the event, which a workflow reads as `github.event`. */
export type DispatchEvent = {
  action: string
  branch: string
  client_payload: Record<string, unknown>
  repository: { full_name: string }
}

export type DispatchOptions = {
  repository: string
  token: string
  /** The token's permission "Contents" for the repository. */
  contents?: 'none' | 'read' | 'write'
  onDispatch: (event: DispatchEvent) => void
  /** A status instead of the answer, for the request with this number, from 1. */
  fail?: (ordinal: number) => number | undefined
}

export type DispatchEmulator = { url: string; close: () => Promise<void> }

/**
 * GitHub's REST endpoint that creates a `repository_dispatch` event, on 127.0.0.1. The rules are those of "Create a repository
 * dispatch event", "Permissions required for fine-grained personal access tokens", and "User agent required".
 */
export async function startDispatchEmulator(options: DispatchOptions): Promise<DispatchEmulator> {
  let requests = 0
  const { url, close } = await serve(async (request, response) => {
    requests += 1
    const failure = options.fail?.(requests)
    const answer = failure === undefined ? await accept(request, options) : { status: failure, message: '' }
    send(response, answer)
  })
  return { url, close }
}

type Answer = { status: number; message?: string }

async function accept(
  request: IncomingMessage,
  { repository, token, contents = 'write', onDispatch }: DispatchOptions,
): Promise<Answer> {
  const { authorization, 'user-agent': userAgent = '' } = request.headers
  if (userAgent === '') return { status: 403, message: 'Request forbidden by administrative rules.' }
  if (authorization !== `Bearer ${token}`) return { status: 401, message: 'Bad credentials' }
  // A repository that the token can't read doesn't exist for it.
  if (request.method !== 'POST' || request.url !== `/repos/${repository}/dispatches` || contents === 'none')
    return { status: 404, message: 'Not Found' }
  if (contents === 'read') return { status: 403, message: 'Resource not accessible by personal access token' }
  const body = (await json(request)) as { event_type?: unknown; client_payload?: unknown }
  const { event_type: type, client_payload: payload = {} } = body
  const isValid =
    typeof type === 'string' &&
    type !== '' &&
    type.length <= 100 &&
    typeof payload === 'object' &&
    payload !== null &&
    Object.keys(payload).length <= 10
  if (!isValid) return { status: 422, message: 'Invalid request.' }
  onDispatch({
    action: type,
    branch: 'main',
    client_payload: payload as Record<string, unknown>,
    repository: { full_name: repository },
  })
  return { status: 204 }
}

function send(response: ServerResponse, { status, message }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(status === 204 ? undefined : JSON.stringify({ message }))
}
