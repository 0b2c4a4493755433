import { mapParts, type Parts } from './address-parts.ts'
import type { Cidr } from './cidr.ts'
import {
  admittedByLead,
  leadsFrom,
  receivingEnd,
  sendingEnd,
  type End,
  type Network,
  type Port,
} from './reach-views.ts'
import { judge, type Judgement, type Leg } from './reach-verdict.ts'
import { primaryInterface, type Lead } from './route-lookup.ts'
import { checkTarget, isOn } from './source-dest-check.ts'
import type { Worker } from './workers.ts'

/** Two workers, in one address family, and whether a pod on the first reaches a pod on the second. */
export type Pair = {
  readonly from: Worker
  readonly to: Worker
  /** Undefined where they have none in common. */
  readonly version: 4 | 6 | undefined
  readonly path: Path
  readonly judgement: Judgement
}

/** What a packet meets on its way, for who has to name it. */
export type Path = {
  readonly sender: Port
  readonly leads: Parts<Lead>
  /** The interfaces that the routes lead to; the primary one where they lead to none. */
  readonly receivers: readonly Receiver[]
}

export type Receiver = {
  readonly networkInterfaceId: string
  readonly port: Port
  readonly route: Route
}

/** `id` is the same for routes of the same effect. */
type Route = { readonly id: string; readonly parts: Leg['route'] }

/**
 * Every ordered pair of workers, for each address family that both have, in the order of the workers. What is alike is
 * judged once: pairs whose packets meet rules of the same effect share a judgement.
 */
export function judgePairs(workers: readonly Worker[], network: Network): Pair[] {
  const views = new Views(network)
  const pairs = ([4, 6] as const).flatMap((version) => {
    const places = workers.flatMap((worker) => {
      const podCidr = worker.podCidrs.find((each) => each.version === version)
      const sender = views.portOf(worker, primaryInterface(worker))
      return podCidr === undefined ? [] : [{ worker, podCidr, sender }]
    })
    return places.flatMap((from) =>
      places
        .filter((to) => to !== from)
        .map((to): Pair => {
          const path = views.path(from.sender, to.worker, to.podCidr)
          const judgement = views.judgement(path, from.podCidr, to.podCidr)
          return { from: from.worker, to: to.worker, version, path, judgement }
        }),
    )
  })
  return [...pairs, ...strangers(workers, views)]
}

const STRANGERS: Judgement = {
  verdict: 'none',
  allowed: 'nothing',
  reasons: [{ obstacle: 'address-family', extent: 'all' }],
}

/** Pairs without an address family in common. */
function strangers(workers: readonly Worker[], views: Views): Pair[] {
  const versionsOf = ({ podCidrs }: Worker): string => podCidrs.map(({ version }) => version).join()
  if (new Set(workers.map(versionsOf)).size < 2) return []
  const haveCommon = (from: Worker, to: Worker): boolean =>
    from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version))
  return workers.flatMap((from) =>
    workers
      .filter((to) => to !== from && !haveCommon(from, to))
      .map((to): Pair => {
        const path = { sender: views.portOf(from, primaryInterface(from)), leads: [], receivers: [] }
        return { from, to, version: undefined, path, judgement: STRANGERS }
      }),
  )
}

/** What was looked at once. */
class Views {
  readonly #network: Network
  readonly #ports = new Map<string, Port>()
  readonly #paths = new Map<string, Path>()
  readonly #ends = new Map<string, End>()
  readonly #judgements = new Map<string, Judgement>()

  constructor(network: Network) {
    this.#network = network
  }

  portOf(worker: Worker, networkInterfaceId: string): Port {
    const port = toPort(worker, networkInterfaceId)
    return once(this.#ports, port.id, () => port)
  }

  path(sender: Port, to: Worker, podCidr: Cidr): Path {
    return once(this.#paths, `${sender.id} ${to.instanceId} ${podCidr.text}`, () => {
      const leads = leadsFrom(this.#network, sender, to, podCidr)
      const named = leads.flatMap(({ value }) => (value.kind === 'worker' ? [value.networkInterfaceId] : []))
      const interfaces = named.length === 0 ? [primaryInterface(to)] : [...new Set(named)]
      return {
        sender,
        leads,
        receivers: interfaces.map((networkInterfaceId) => ({
          networkInterfaceId,
          port: this.portOf(to, networkInterfaceId),
          route: routeTo(networkInterfaceId, leads),
        })),
      }
    })
  }

  judgement({ sender, receivers }: Path, source: Cidr, destination: Cidr): Judgement {
    const legs = receivers.map(({ port, route }) => {
      const crosses = sender.subnetId !== port.subnetId
      const sending = once(this.#ends, `out ${sender.id} ${destination.text} ${crosses}`, () =>
        sendingEnd(this.#network, sender, destination, crosses),
      )
      const receiving = once(this.#ends, `in ${port.id} ${source.text} ${crosses}`, () =>
        receivingEnd(this.#network, port, source, crosses),
      )
      return { sending, route: route.parts, receiving, key: [sending.id, route.id, receiving.id].join() }
    })
    const key = legs.map((leg) => leg.key).join()
    return once(this.#judgements, key, () => judge(legs))
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

function toPort(worker: Worker, networkInterfaceId: string): Port {
  const { networkInterfaces } = worker
  const attached = networkInterfaces.find((each) => each.networkInterfaceId === networkInterfaceId)
  const { subnetId, groupIds } = attached ?? { subnetId: worker.subnetId, groupIds: [] }
  const sourceDestCheck = isOn(worker, checkTarget(worker, networkInterfaceId))
  return { id: [subnetId, sourceDestCheck, ...groupIds].join(), subnetId, groupIds, sourceDestCheck }
}

function routeTo(networkInterfaceId: string, leads: Parts<Lead>): Route {
  const parts = mapParts(leads, (lead) => admittedByLead(lead, networkInterfaceId))
  const id = leads
    .map(
      ({ start, end, value }, i) => `${start}-${end}:${parts[i]?.value === undefined ? 'other' : value.kind}`,
    )
    .join()
  return { id, parts }
}
