import { primaryInterface, type Worker } from '../model/worker.ts'
import type { Network } from './hops.ts'
import { Paths, type Connection } from './paths.ts'
import type { Judgement } from './verdict.ts'

/** Two workers in one address family, and whether a pod on the first reaches a pod on the second. */
export type Pair = {
  readonly from: Worker
  readonly to: Worker
  /** Undefined for workers without a common address family. */
  readonly version: 4 | 6 | undefined
  /** One for each pod CIDR of the one with each of the other; none for workers without a common address family. */
  readonly connections: readonly Connection[]
  readonly judgement: Judgement
}

/** Every ordered pair of workers for each address family that both have, in the order of the workers. */
export function judgePairs(workers: readonly Worker[], network: Network): Pair[] {
  const paths = new Paths(network)
  const pairs = ([4, 6] as const).flatMap((version) => {
    const endpoints = workers.flatMap((worker) => {
      const ranges = worker.podCidrs
        .filter((podCidr) => podCidr.version === version)
        .map((podCidr) => ({ podCidr, sender: paths.profile(worker, primaryInterface(worker), podCidr) }))
      return ranges.length === 0 ? [] : [{ worker, ranges }]
    })
    return endpoints.flatMap((from) =>
      endpoints
        .filter((to) => to !== from)
        .map((to): Pair => {
          // Unlike flatMap(), map() leaves its arrays no room to grow, and there may be a million.
          const [first = [], ...others] = from.ranges.map((source) =>
            to.ranges.map((destination) => ({
              path: paths.path(source.sender, to.worker, destination.podCidr),
              answerPath: paths.path(destination.sender, from.worker, source.podCidr),
            })),
          )
          const connections = first.concat(...others)
          const judgement = paths.judgement(connections)
          return { from: from.worker, to: to.worker, version, connections, judgement }
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

function pairsWithoutCommonFamily(workers: readonly Worker[]): Pair[] {
  const haveCommonFamily = (from: Worker, to: Worker): boolean =>
    from.podCidrs.some((a) => to.podCidrs.some((b) => a.version === b.version))
  return workers.flatMap((from) =>
    workers
      .filter((to) => to !== from && !haveCommonFamily(from, to))
      .map((to) => ({ from, to, version: undefined, connections: [], judgement: NO_COMMON_FAMILY })),
  )
}
