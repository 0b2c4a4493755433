import { once } from 'node:events'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

import { serve } from '../../../emulators/loopback.ts'

export type Forwarder = {
  url: string
  /** The forwarded EC2 actions, in the order of arrival. */
  actions: string[]
  close: () => Promise<void>
}

/**
 * A proxy between the action and moto. It records the actions, and limits pages of instances to `instancesPerPage`, so few
 * instances need several pages with moto's tokens. Without a limit, requests are forwarded unchanged, because moto's IAM
 * checks the signature.
 */
export async function startForwarder(target: string, instancesPerPage?: number): Promise<Forwarder> {
  const actions: string[] = []
  // One after the other, because moto is multithreaded without locks and sometimes fails if routes are added to a table
  // in parallel. The action would retry, and the number of requests would vary.
  let last: Promise<void> = Promise.resolve()
  const { url, close } = await serve((request, response) => {
    const answered = last.then(() => forward(request, response))
    last = answered.catch(() => undefined)
    return answered
  })

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await text(request)
    const params = new URLSearchParams(asked)
    const action = params.get('Action') ?? ''
    actions.push(action)
    const isPaged = action === 'DescribeInstances' && instancesPerPage !== undefined
    if (isPaged) params.set('MaxResults', String(instancesPerPage))
    const body = isPaged ? params.toString() : asked
    // Including the original host, which is part of the signature.
    const headers = { ...request.headers, 'content-length': Buffer.byteLength(body) }
    const forwarded = ask(target, { method: 'POST', headers }).end(body)
    const [answer] = (await once(forwarded, 'response')) as [IncomingMessage]
    const contentType = answer.headers['content-type'] ?? 'text/xml'
    response.writeHead(answer.statusCode ?? 502, { 'content-type': contentType }).end(await text(answer))
  }

  return { url, actions, close }
}
