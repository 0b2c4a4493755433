import { primaryInterface, type Worker } from '../model/worker.ts'
import { masqueradedAt, podsOf } from './endpoints.ts'
import type { Network } from './hops.ts'
import type { Connection } from './connections.ts'
import { Paths } from './paths.ts'
import type { Judgement } from './verdict.ts'

/** `pods`: between pods. `api-server`: from pods to a controller. `kubelet` and `webhooks`: from a controller to a worker or its pods. */
export type PairKind = 'pods' | 'api-server' | 'kubelet' | 'webhooks'

/** Two workers, or a worker and a controller, in one address family, and whether the first, or its pods, reach the second. */
export type Pair = {
  readonly kind: PairKind
  readonly from: Worker
  readonly to: Worker
  /** Undefined for workers without a common address family. */
  readonly version: 4 | 6 | undefined
  /** One for each pod CIDR of the one, or for its own address, with each of the other; none for workers without a common address family. */
  readonly connections: readonly Connection[]
  readonly judgement: Judgement
}

/**
 * Every ordered pair of workers for each address family that both have, in the order of the workers. With masquerading, packets
 * to other workers' pods come from the sending worker's address, so their answers go to it.
 */
export function judgePairs(workers: readonly Worker[], network: Network, masquerade = false): Pair[] {
  const paths = new Paths(network)
  const pairs = ([4, 6] as const).flatMap((version) => {
    const endpoints = workers.flatMap((worker) => {
      const pods = worker.podCidrs
        .filter((podCidr) => podCidr.version === version)
        .map((podCidr) => podsOf(worker, podCidr))
      if (pods.length === 0) return []
      // A worker without an address masquerades with that of its bridge, which is inside the pod CIDR.
      const node = masquerade ? masqueradedAt(worker, primaryInterface(worker), version) : undefined
      return [{ worker, pods, seenAs: node === undefined ? pods : [node] }]
    })
    return endpoints.flatMap((from) =>
      endpoints
        .filter((to) => to !== from)
        .map((to): Pair => {
          // Unlike flatMap(), map() leaves its arrays no room to grow, and there may be a million.
          const [first = [], ...others] = from.seenAs.map((source) =>
            to.pods.map((destination) => paths.connection(source, destination)),
          )
          const connections = first.concat(...others)
          const judgement = paths.judgement(connections)
          return { kind: 'pods', from: from.worker, to: to.worker, version, connections, judgement }
        }),
    )
  })
  return [...pairs, ...pairsWithoutCommonFamily(workers)]
}

const NO_COMMON_FAMILY: Judgement = {
  verdict: 'none',
  allowed: 'nothing',
  blocked: [{ component: 'address-family', extent: 'all', exchanges: [] }],
}

export function noCommonFamily(kind: PairKind, from: Worker, to: Worker): Pair {
  return { kind, from, to, version: undefined, connections: [], judgement: NO_COMMON_FAMILY }
}

function pairsWithoutCommonFamily(workers: readonly Worker[]): Pair[] {
  const haveCommonFamily = (from: Worker, to: Worker): boolean =>
    from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version))
  return workers.flatMap((from) =>
    workers
      .filter((to) => to !== from && !haveCommonFamily(from, to))
      .map((to) => noCommonFamily('pods', from, to)),
  )
}
