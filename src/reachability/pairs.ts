import { primaryInterface, type Worker } from '../model/worker.ts'
import type { Network } from './hops.ts'
import { Paths, profileOf, type Path } from './paths.ts'
import type { Judgement } from './verdict.ts'

/** Two workers in one address family, and whether a pod on the first reaches a pod on the second. */
export type Pair = {
  readonly from: Worker
  readonly to: Worker
  /** Undefined for workers without a common address family. */
  readonly version: 4 | 6 | undefined
  readonly path: Path
  /** From the receiver's primary interface to the sender's pods, whichever interface the packets arrived at. */
  readonly answerPath: Path
  readonly judgement: Judgement
}

/** Every ordered pair of workers for each address family that both have, in the order of the workers. */
export function judgePairs(workers: readonly Worker[], network: Network): Pair[] {
  const paths = new Paths(network)
  const pairs = ([4, 6] as const).flatMap((version) => {
    const endpoints = workers.flatMap((worker) => {
      const podCidr = worker.podCidrs.find((each) => each.version === version)
      if (podCidr === undefined) return []
      return [{ worker, podCidr, sender: paths.profile(worker, primaryInterface(worker), podCidr) }]
    })
    return endpoints.flatMap((from) =>
      endpoints
        .filter((to) => to !== from)
        .map((to): Pair => {
          const path = paths.path(from.sender, to.worker, to.podCidr)
          const answerPath = paths.path(to.sender, from.worker, from.podCidr)
          const judgement = paths.judgement(path, answerPath, from.podCidr, to.podCidr)
          return { from: from.worker, to: to.worker, version, path, answerPath, judgement }
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
      .map((to): Pair => {
        const [path, answerPath] = [noPath(from), noPath(to)]
        return { from, to, version: undefined, path, answerPath, judgement: NO_COMMON_FAMILY }
      }),
  )
}

function noPath(from: Worker): Path {
  return { sender: profileOf(from, primaryInterface(from)), nextHops: [], receivers: [] }
}
