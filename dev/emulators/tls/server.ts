import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { createServer } from 'node:tls'
import { fileURLToPath } from 'node:url'

import { listen, type Listening } from '../loopback.ts'

/** The file of a certificate for localhost and EC2 in us-west-2, which only tests and the benchmark trust. */
export const CERTIFICATE = fileURLToPath(new URL('./localhost-cert.pem', import.meta.url))
const key = readFileSync(new URL('./localhost-key.pem', import.meta.url))

/** TLS in front of a plain HTTP server on 127.0.0.1. */
export async function startTls(plainUrl: string): Promise<Listening> {
  const { port } = new URL(plainUrl)
  const server = createServer({ key, cert: readFileSync(CERTIFICATE) }, (socket) => {
    pipeBoth(socket, connect(Number(port), '127.0.0.1'))
  })
  const listening = await listen(server)
  return { ...listening, url: `https://localhost:${listening.port}` }
}

export function pipeBoth(a: Socket, b: Socket): void {
  // Otherwise, a request whose head and body are two packets waits 40 ms for the acknowledgment of the first one.
  for (const socket of [a, b]) socket.setNoDelay()
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.pipe(to)
    from.on('error', () => to.destroy())
  }
}
