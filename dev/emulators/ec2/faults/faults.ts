import type { Params } from '../query-api/query.ts'
import type { World } from '../world/world.ts'

/** What goes wrong with a request. Unless it says otherwise, the request has had no effect. */
export type Fault =
  /** An error in place of EC2's own answer. */
  | { kind: 'error'; code: string; message: string; status: number; afterWrite?: boolean }
  /** What a load balancer says when EC2 does not: HTTP 502 and a page of HTML. */
  | { kind: 'bad-gateway'; afterWrite?: boolean }
  /** No answer; the connection stays open until the client gives up or the emulator closes. */
  | { kind: 'hang'; afterWrite?: boolean }
  /** The connection is reset, and the request has had no effect. */
  | { kind: 'reset-before' }
  /** The connection is reset after the request was carried out: its answer is lost. */
  | { kind: 'reset-after' }
  /** EC2's own answer, late. */
  | { kind: 'latency'; ms: number }

export type FaultRule = {
  action: string
  /** The first n calls of the action, every k-th one (k, 2k, …), or all. Each rule counts for itself. */
  when: { first: number } | { every: number } | 'always'
  fault: Fault
}

/** `ordinal` counts all requests from 1. */
export type ArrivedRequest = { action: string; params: Params; ordinal: number }

/** Asked about every request before it is looked at, and free to change the world, as another actor may. */
export type Intercept = (request: ArrivedRequest, world: World) => Fault | undefined

/** Says what the rules have in store for each request; of several that apply, the first one does. */
export function faultsByRule(rules: readonly FaultRule[]): (action: string) => Fault | undefined {
  const counted = rules.map((rule) => ({ rule, calls: 0 }))
  return (action) => {
    const concerned = counted.filter(({ rule }) => rule.action === 'any' || rule.action === action)
    for (const counter of concerned) counter.calls += 1
    return concerned.find(({ rule, calls }) => applies(rule.when, calls))?.rule.fault
  }
}

function applies(when: FaultRule['when'], calls: number): boolean {
  if (when === 'always') return true
  return 'first' in when ? calls <= when.first : calls % when.every === 0
}

/** Whether EC2 gets to carry out the request at all. */
export function reachesEc2(fault: Fault | undefined): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'latency':
    case 'reset-after':
      return true
    case 'reset-before':
      return false
    case 'error':
    case 'bad-gateway':
    case 'hang':
      return fault.afterWrite === true
  }
}
