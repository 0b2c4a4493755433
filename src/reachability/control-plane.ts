import { PROTOCOLS, protocolTraffic, type Traffic } from '../model/traffic.ts'
import { primaryInterface, type Worker } from '../model/worker.ts'
import { masqueradedAt, nodeAt, podsOf, sendingInterface, type Endpoint } from './endpoints.ts'
import type { Network } from './hops.ts'
import { noCommonFamily, type Pair, type PairKind } from './pairs.ts'
import { Paths } from './paths.ts'

/** The machines with the API server, and the port on which it listens. */
export type ControlPlane = { readonly controllers: readonly Worker[]; readonly apiPort: number }

type Kind = Exclude<PairKind, 'pods'>

/** The port of kubelet's API (Kubernetes documentation, "Ports and Protocols"). */
const KUBELET_PORT = 10_250

/**
 * For each worker and controller: whether the worker's pods reach the API server, and whether the API server reaches the worker's
 * kubelet, and its pods that serve webhooks or an aggregated API, on any TCP port.
 */
export function judgeControlPlane(
  workers: readonly Worker[],
  { controllers, apiPort }: ControlPlane,
  network: Network,
  masquerade: boolean,
): Pair[] {
  const paths = new Paths(network)
  const wanted: Readonly<Record<Kind, Traffic>> = {
    'api-server': protocolTraffic(PROTOCOLS.tcp, apiPort, apiPort),
    kubelet: protocolTraffic(PROTOCOLS.tcp, KUBELET_PORT, KUBELET_PORT),
    webhooks: protocolTraffic(PROTOCOLS.tcp),
  }
  return (['api-server', 'kubelet', 'webhooks'] as const).flatMap((kind) =>
    workers.flatMap((worker) =>
      controllers
        .filter(({ instanceId }) => instanceId !== worker.instanceId)
        .flatMap((controller): Pair[] => {
          const [from, to] = kind === 'api-server' ? [worker, controller] : [controller, worker]
          const found = ([4, 6] as const).flatMap((version): Pair[] => {
            const ends = endsOf(kind, worker, controller, version, masquerade)
            if (ends.length === 0) return []
            const connections = ends.map(([source, destination]) => paths.connection(source, destination))
            const judgement = paths.judgement(connections, wanted[kind])
            return [{ kind, from, to, version, connections, judgement }]
          })
          if (found.length === 0) return [noCommonFamily(kind, from, to)]
          // The API server uses the first address of a node, which is in one IP version.
          return kind === 'kubelet' ? found.slice(0, 1) : found
        }),
    ),
  )
}

/** What packets of a kind come from and go to. None if one of both has no address of the IP version. */
function endsOf(
  kind: Kind,
  worker: Worker,
  controller: Worker,
  version: 4 | 6,
  masquerade: boolean,
): (readonly [Endpoint, Endpoint])[] {
  const toWorker = nodeAt(worker, primaryInterface(worker), version)
  const toController = nodeAt(controller, primaryInterface(controller), version)
  const pods = worker.podCidrs.filter((each) => each.version === version).map((each) => podsOf(worker, each))
  switch (kind) {
    case 'api-server': {
      if (toController === undefined || pods.length === 0) return []
      const sending = sendingInterface(worker, toController)
      const masqueraded = masquerade ? masqueradedAt(worker, sending, version) : undefined
      return (masqueraded === undefined ? pods : [masqueraded]).map((source) => [source, toController])
    }
    case 'kubelet': {
      if (toWorker === undefined) return []
      const source = nodeAt(controller, sendingInterface(controller, toWorker), version)
      return source === undefined ? [] : [[source, toWorker]]
    }
    case 'webhooks':
      return toController === undefined ? [] : pods.map((destination) => [toController, destination])
  }
}
