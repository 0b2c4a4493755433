import { contains, overlaps, type Cidr } from '../model/cidr.ts'
import { networkOf } from '../model/destination.ts'
import { belongsTo, targets, type Owner, type Route, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

/** The instances that pod routes may target. */
export type PodOwners = {
  readonly workers: readonly Worker[]
  /** Every instance that matches the selection and can run, or run again. */
  readonly matching: readonly Owner[]
  /** Pod CIDRs of nodes whose instance isn't known. Their routes stay, whatever they target. */
  readonly reserved?: readonly Cidr[]
}

export type StaleRoute = {
  readonly destination: Cidr
  readonly current: Route
  /** The worker that the route targets. Its pod CIDR changed, or the route was wrong. Undefined for any other target. */
  readonly worker: Worker | undefined
}

/**
 * Routes inside these CIDRs that target an instance, an interface, or a deleted resource, and that no pod uses. A stopped
 * worker that matches the selection keeps its routes, because it needs them when it starts.
 */
export function staleRoutes(
  { routes }: RouteTable,
  { workers, matching, reserved = [] }: PodOwners,
  inside: readonly Cidr[],
): StaleRoute[] {
  const podCidrs = new Set(workers.flatMap((worker) => worker.podCidrs.map(({ text }) => text)))
  return routes.flatMap((current): StaleRoute[] => {
    const destination = networkOf(current.destination)
    const isPodRoute =
      destination !== undefined &&
      isToInstance(current) &&
      inside.some((cidr) => contains(cidr, destination)) &&
      !podCidrs.has(destination.text) &&
      !reserved.some((podCidr) => overlaps(podCidr, destination))
    if (!isPodRoute) return []
    const worker = workers.find((each) => belongsTo(current, each))
    if (worker === undefined) {
      const isKept = matching.some((each) => belongsTo(current, each))
      return isKept ? [] : [{ destination, current, worker }]
    }
    // A route for a part of the worker's pod CIDR, or for a wider CIDR that contains it, delivers to its pods.
    const isOwn = worker.podCidrs.some((podCidr) => overlaps(podCidr, destination))
    return isOwn && targets(current, worker) && current.state !== 'blackhole'
      ? []
      : [{ destination, current, worker }]
  })
}

/** EC2 shows no target for some blackholes. */
function isToInstance({ target, state, origin }: Route): boolean {
  return (
    origin === 'CreateRoute' &&
    (target.kind === 'instance' ||
      target.kind === 'network-interface' ||
      (target.kind === 'none' && state === 'blackhole'))
  )
}
