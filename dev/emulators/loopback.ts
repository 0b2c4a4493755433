import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'

export type Listening = { port: number; url: string; close: () => Promise<void> }

/** An HTTP server on 127.0.0.1. If `answer` throws, the client gets a 500 with the reason. */
export function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port?: number,
): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })
  return listen(server, port)
}

/** Any server on 127.0.0.1, at a free port unless one is given. */
export async function listen(server: Server, port = 0): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)))
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = server.address() as AddressInfo
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server.close(), 'close')
      // Clients keep their sockets open for the next request, and the server would wait for them.
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
