import type { Cidr } from '../model/cidr.ts'
import type { Worker } from '../model/worker.ts'
import { blamed, keyOf, type Cause } from './causes.ts'
import type { Network } from './hops.ts'
import type { Pair } from './pairs.ts'

/** A cause, and all that it hits; workers in their order. */
export type Evidence = {
  readonly key: string
  readonly cause: Cause
  readonly pairs: readonly Pair[]
  /** Workers whose own traffic it stops: those with the interface, the subnet or the address family. */
  readonly workers: readonly Worker[]
  /** The workers at the other end, and their pod CIDRs that do not get through. */
  readonly others: readonly Worker[]
  readonly podCidrs: ReadonlySet<Cidr>
}

/** What the words for a cause need to know beside the evidence. */
export type Circumstances = {
  readonly network: Network
  readonly workers: readonly Worker[]
  /** The IDs of the tables that the run manages. */
  readonly managed: ReadonlySet<string>
  /** Empty where nobody gave them. */
  readonly clusterCidrs: readonly Cidr[]
  readonly region: string
}

/** Every cause once, the nearest to a sender first. */
export function gather(pairs: readonly Pair[], network: Network): Evidence[] {
  const order = [...new Set(pairs.map(({ from }) => from))]
  const found = new Map<string, Gathered>()
  for (const pair of pairs) {
    for (const { cause, worker, other } of blamed(pair, network)) {
      const key = keyOf(cause, network)
      const gathered = found.get(key) ?? newlyFound(cause)
      found.set(key, gathered)
      gathered.pairs.add(pair)
      gathered.workers.add(worker)
      gathered.others.add(other)
      const podCidr = other.podCidrs.find(({ version }) => version === pair.version)
      if (podCidr !== undefined) gathered.podCidrs.add(podCidr)
    }
  }
  return [...found].map(([key, { cause, pairs: hit, workers, others, podCidrs }]) => ({
    key,
    cause,
    pairs: [...hit],
    workers: order.filter((worker) => workers.has(worker)),
    others: order.filter((worker) => others.has(worker)),
    podCidrs,
  }))
}

type Gathered = {
  readonly cause: Cause
  readonly pairs: Set<Pair>
  readonly workers: Set<Worker>
  readonly others: Set<Worker>
  readonly podCidrs: Set<Cidr>
}

function newlyFound(cause: Cause): Gathered {
  return { cause, pairs: new Set(), workers: new Set(), others: new Set(), podCidrs: new Set() }
}
