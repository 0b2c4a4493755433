import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

import { credentialScope } from './authorization.ts'
import { dispatch, type Ec2Answer } from './dispatch.ts'
import type { Intercept } from './faults.ts'
import { requestId } from './ids.ts'
import { Journal } from './journal.ts'
import { parseQuery } from './query.ts'
import type { World } from './world.ts'
import { writeError, writeResponse } from './xml.ts'

export type EmulatorOptions = {
  /** Any free one unless given. */
  port?: number
  /** How long every answer takes, in milliseconds; the request itself is carried out at once. */
  latencyMs?: number
  intercept?: Intercept
}

export type Emulator = {
  url: string
  /** The very object that was handed in: change it between requests, or read what requests did to it. */
  world: World
  journal: Journal
  close: () => Promise<void>
}

/** An EC2 endpoint for this world on the loopback interface. */
export async function startEc2Emulator(world: World, options: EmulatorOptions = {}): Promise<Emulator> {
  const journal = new Journal()
  let ordinal = 0
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A world that contradicts itself is the test's mistake: say so where it will be seen.
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { search } = new URL(request.url ?? '/', 'http://localhost')
    const params = parseQuery(search, await text(request))
    const action = params['Action'] ?? ''
    const scope = credentialScope(request.headers.authorization)
    ordinal += 1
    const id = requestId(ordinal)
    const fault = options.intercept?.({ action, params, ordinal })
    const result = fault ?? dispatch({ action, params, scope }, { world, view: world })
    const { status, body, errorCode } = written(action, id, result)
    journal.entries.push({
      action,
      params,
      status,
      ...(errorCode === undefined ? {} : { errorCode }),
      ...(scope === undefined ? {} : { credentialScope: scope }),
    })
    if (options.latencyMs !== undefined) await wait(options.latencyMs, undefined, { ref: false })
    response.writeHead(status, { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': id }).end(body)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      // Clients keep their sockets open for the next request, and would hold the server until they give up.
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, world, journal, close }
}

function written(action: string, id: string, result: Ec2Answer) {
  if (result.kind === 'success') {
    return { status: 200, body: writeResponse(action, id, result.content), errorCode: undefined }
  }
  return { status: result.status, body: writeError(id, result), errorCode: result.code }
}
