import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'

import { listen, type Listening } from '../../emulators/loopback.ts'
import type { Manner, Question } from './manners.ts'

/** An honest server, and which requests to it get a lie instead: `ordinal` counts them from 1 for each action. */
export type Truth = {
  url: string
  isLiedAbout: (request: { action: string; body: string; ordinal: number }) => boolean
  /** Changes what the honest server is asked. */
  ask?: (body: string) => string
}

/** A server on 127.0.0.1 that lies in this manner to every request, `CONNECT` included, unless the truth says otherwise. */
export async function startLiar(
  manner: Manner,
  about: Omit<Question, 'truth' | 'ordinal'>,
  { truth, onLie }: { truth?: Truth | undefined; onLie: () => void },
): Promise<Listening & { lies: () => number }> {
  let lies = 0
  const asked = new Map<string, number>()

  const lieTo = async (socket: Socket, answer: Question['truth']): Promise<void> => {
    lies += 1
    socket.on('error', () => undefined)
    onLie()
    await manner.lie(socket, { ...about, truth: answer, ordinal: lies })
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request)
      if (truth === undefined) {
        await lieTo(request.socket, () => Promise.resolve(''))
        return
      }
      const action = new URLSearchParams(body).get('Action') ?? ''
      const ordinal = (asked.get(action) ?? 0) + 1
      asked.set(action, ordinal)
      const honest = () => forward(truth, request, body)
      if (truth.isLiedAbout({ action, body, ordinal })) {
        // The emulator doesn't know the liar's tokens.
        const first = body.replace(/&NextToken=[^&]*/, '')
        await lieTo(request.socket, async () => (await forward(truth, request, first)).text())
        return
      }
      const answer = await honest()
      response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(await answer.text())
    })().catch(() => response.destroy())
  })
  server.on('connect', (_, socket: Socket) => void lieTo(socket, () => Promise.resolve('')))
  return { ...(await listen(server)), lies: () => lies }
}

function forward(
  { url, ask = (body) => body }: Truth,
  request: IncomingMessage,
  body: string,
): Promise<Response> {
  const { authorization = '' } = request.headers
  const type = 'application/x-www-form-urlencoded'
  return fetch(url, { method: 'POST', headers: { authorization, 'content-type': type }, body: ask(body) })
}
