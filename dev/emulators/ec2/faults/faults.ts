import type { Params } from '../query-api/query.ts'
import type { World } from '../world/world.ts'
import type { Xml } from '../query-api/xml.ts'

/** Unless `afterWrite` or the kind says otherwise, the request has no effect. */
export type Fault =
  /** An error instead of EC2's answer. */
  | { kind: 'error'; code: string; message: string; status: number; afterWrite?: boolean }
  /** A load balancer's answer: HTTP 502 and an HTML page. */
  | { kind: 'bad-gateway'; afterWrite?: boolean }
  /** No answer; the connection stays open until the client gives up or the emulator closes. */
  | { kind: 'hang'; afterWrite?: boolean }
  /** The connection is reset before the request is carried out. */
  | { kind: 'reset-before' }
  /** The connection is reset after the request was carried out. */
  | { kind: 'reset-after' }
  /** EC2's own answer, late. */
  | { kind: 'latency'; ms: number }
  /** HTTP 200 (unless there is a status) with a body that isn't EC2's, such as a proxy's sign-in page. */
  | { kind: 'foreign-body'; body: string; status?: number; afterWrite?: boolean }
  /** EC2's answer to another action, which reads. */
  | { kind: 'other-action'; action: string }
  /** The first page again and again; its token is always the same, or always a new one. */
  | { kind: 'endless-pages'; token: 'same' | 'new' }
  /** EC2's answer, changed on its way. Pages are the function's own: EC2 gets no NextToken. */
  | { kind: 'changed'; change: (content: Xml) => Xml }

export type FaultRule = {
  action: string
  /** The first n calls of the action, every k-th call (k, 2k, …), or all. Each rule has its own count. */
  when: { first: number } | { every: number } | 'always'
  fault: Fault
}

/** `ordinal` counts all requests from 1. */
export type ArrivedRequest = { action: string; params: Params; ordinal: number }

/** Called for every request before it's processed. It may change the world, as another actor could. */
export type Intercept = (request: ArrivedRequest, world: World) => Fault | undefined

/** Returns the fault for each request: that of the first rule that applies. */
export function faultsByRule(rules: readonly FaultRule[]): (action: string) => Fault | undefined {
  const counters = rules.map((rule) => ({ rule, calls: 0 }))
  return (action) => {
    const matching = counters.filter(({ rule }) => rule.action === 'any' || rule.action === action)
    for (const counter of matching) counter.calls += 1
    return matching.find(({ rule, calls }) => applies(rule.when, calls))?.rule.fault
  }
}

function applies(when: FaultRule['when'], calls: number): boolean {
  if (when === 'always') return true
  return 'first' in when ? calls <= when.first : calls % when.every === 0
}

/** Whether EC2 carries out the request. */
export function reachesEc2(fault: Fault | undefined): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'latency':
    case 'reset-after':
    case 'endless-pages':
    case 'changed':
    case 'other-action':
      return true
    case 'reset-before':
      return false
    case 'error':
    case 'bad-gateway':
    case 'foreign-body':
    case 'hang':
      return fault.afterWrite === true
  }
}

/** What EC2 gets: another action, or the same without the token of a page that isn't EC2's own. */
export function askedOf<Asked extends { action: string; params: Params }>(
  fault: Fault | undefined,
  { action, params, ...rest }: Asked,
) {
  if (fault?.kind === 'other-action') {
    return { ...rest, action: fault.action, params: { Version: params['Version'] ?? '' } }
  }
  if (fault?.kind !== 'endless-pages' && fault?.kind !== 'changed') return { ...rest, action, params }
  const own = Object.entries(params).filter(([name]) => name !== 'NextToken')
  return { ...rest, action, params: Object.fromEntries(own) }
}
