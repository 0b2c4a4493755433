import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'

import { serve } from '../loopback.ts'
import { actionNamed } from './actions/actions.ts'
import { credentialScope } from './query-api/authorization.ts'
import { deliver, deliveryOf } from './delivery.ts'
import { dispatch } from './dispatch.ts'
import { askedOf, faultsByRule, reachesEc2, type ArrivedRequest } from './faults/faults.ts'
import { requestId } from './world/ids.ts'
import { Journal } from './journal.ts'
import type { EmulatorOptions } from './options.ts'
import { parseQuery } from './query-api/query.ts'
import { TokenBuckets } from './faults/token-buckets.ts'
import { Views } from './faults/views.ts'
import type { World } from './world/world.ts'

export type { EmulatorOptions }

export type Emulator = {
  url: string
  /** The object that was passed in. Change it between requests, or read what requests did to it. */
  world: World
  journal: Journal
  close: () => Promise<void>
}

/** An EC2 endpoint for this world, on 127.0.0.1. */
export async function startEc2Emulator(world: World, options: EmulatorOptions = {}): Promise<Emulator> {
  const { clock = () => performance.now(), throttling, latencyMs = 0, ignoresDryRun = [] } = options
  const journal = new Journal()
  const faultByRule = faultsByRule(options.faults ?? [])
  const views = new Views(world, clock, options)
  const surroundings = {
    world,
    views,
    ignoresDryRun,
    ...(throttling === undefined ? {} : { buckets: new TokenBuckets(clock, throttling.speed ?? 1) }),
  }
  let ordinal = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { search } = new URL(request.url ?? '/', 'http://localhost')
    const params = parseQuery(search, await text(request))
    const action = params['Action'] ?? ''
    const scope = credentialScope(request.headers.authorization)
    ordinal += 1
    const arrived: ArrivedRequest = { action, params, ordinal }
    const id = requestId(ordinal)
    const byRule = faultByRule(action)
    const fault = options.intercept?.(arrived, world) ?? byRule
    // Changes by tests and interceptions are noticed when the next request arrives.
    views.note()
    const asked = askedOf(fault, { action, params, scope })
    const result = reachesEc2(fault) ? dispatch(asked, surroundings) : undefined
    const tookEffect =
      actionNamed(action)?.effect === 'write'
        ? asked.action === action && result?.kind === 'success'
        : undefined
    if (tookEffect === true) views.note()
    const delivery = deliveryOf(action, id, fault, result)
    journal.userAgents.push(request.headers['user-agent'] ?? '')
    journal.entries.push({
      action,
      params,
      ...('status' in delivery ? { status: delivery.status } : {}),
      ...('errorCode' in delivery ? { errorCode: delivery.errorCode } : {}),
      ...(fault === undefined ? {} : { fault: fault.kind }),
      ...(tookEffect === undefined ? {} : { tookEffect }),
      ...(scope === undefined ? {} : { credentialScope: scope }),
    })
    const lateBy =
      (typeof latencyMs === 'number' ? latencyMs : latencyMs(arrived)) +
      (fault?.kind === 'latency' ? fault.ms : 0)
    if (lateBy > 0) await wait(lateBy, undefined, { ref: false })
    deliver(response, id, delivery)
  }

  const { url, close } = await serve(answer, options.port)
  return { url, world, journal, close }
}
