import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Forwarder = {
  url: string
  /** The EC2 actions that went through, in the order of their arrival. */
  actions: string[]
  close: () => Promise<void>
}

/**
 * Stands between the action and moto: writes down what is asked, and makes pages of instances no larger than
 * `instancesAPage`, so that few instances make several pages with tokens of moto's own.
 */
export async function startForwarder(target: string, instancesAPage = 1000): Promise<Forwarder> {
  const actions: string[] = []
  // One after the other: moto answers in threads but guards no table against them, and fails now and then when
  // routes are added to one side by side. The action would try again, and the requests could not be counted.
  let last = Promise.resolve()
  const server = createServer((request, response) => {
    last = last
      .then(() => forward(request, response))
      .catch((cause: unknown) => {
        response.writeHead(502).end(String(cause))
      })
  })

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const params = new URLSearchParams(await text(request))
    const action = params.get('Action') ?? ''
    actions.push(action)
    if (action === 'DescribeInstances') params.set('MaxResults', String(instancesAPage))
    // moto reads the account and the Region from the signature, and does not check it against the body.
    const headers = { authorization: request.headers.authorization ?? '' }
    const answer = await fetch(target, { method: 'POST', body: params, headers })
    const contentType = answer.headers.get('content-type') ?? 'text/xml'
    response.writeHead(answer.status, { 'content-type': contentType }).end(await answer.text())
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    actions,
    close: async () => {
      const closed = once(server.close(), 'close')
      server.closeAllConnections()
      await closed
    },
  }
}
