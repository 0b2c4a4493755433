import { once } from 'node:events'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

import { serve } from '../../../emulators/loopback.ts'

export type Forwarder = {
  url: string
  /** The EC2 actions that went through, in the order of their arrival. */
  actions: string[]
  close: () => Promise<void>
}

/**
 * Stands between the action and moto: writes down what is asked, and makes pages of instances no larger than
 * `instancesAPage`, so that few instances make several pages with tokens of moto's own. Without that, every request goes
 * on as it came: moto's IAM looks at the signature.
 */
export async function startForwarder(target: string, instancesAPage?: number): Promise<Forwarder> {
  const actions: string[] = []
  // One after the other: moto answers in threads but guards no table against them, and fails now and then when
  // routes are added to one side by side. The action would try again, and the requests could not be counted.
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
    const isPaged = action === 'DescribeInstances' && instancesAPage !== undefined
    if (isPaged) params.set('MaxResults', String(instancesAPage))
    const body = isPaged ? params.toString() : asked
    // With the name of the host that was asked, which is signed too.
    const headers = { ...request.headers, 'content-length': Buffer.byteLength(body) }
    const forwarded = ask(target, { method: 'POST', headers }).end(body)
    const [answer] = (await once(forwarded, 'response')) as [IncomingMessage]
    const contentType = answer.headers['content-type'] ?? 'text/xml'
    response.writeHead(answer.statusCode ?? 502, { 'content-type': contentType }).end(await text(answer))
  }

  return { url, actions, close }
}
