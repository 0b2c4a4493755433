import { readCidr } from '../model/cidr.ts'
import { list, object, text, texts, type Json } from './fields.ts'
import { readInstanceId, readProviderId, type ProviderClue } from './provider-id.ts'

/** What one Node or CiliumNode object says. */
export type NodeFacts = {
  readonly kind: 'Node' | 'CiliumNode'
  readonly name: string
  readonly uid: string
  readonly provider: ProviderClue
  readonly addresses: readonly string[]
  readonly hostNames: readonly string[]
  /** As written. */
  readonly podCidrs: readonly string[]
  readonly isControlPlane: boolean
  /** Cilium gives its pods addresses of the VPC. */
  readonly usesVpcAddresses: boolean
}

/** An instance has at most 50 addresses on an interface (EC2 user guide, "IP addresses per network interface"). */
const MOST_ADDRESSES = 50

/** Kubernetes API reference, Node v1 core: https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/node-v1/ */
export function readNode(node: Json): NodeFacts {
  const [metadata, spec] = [object(node['metadata']), object(node['spec'])]
  const name = text(metadata['name'])
  const addresses = list(object(node['status'])['addresses']).map(object)
  const ofType = (...types: readonly string[]): string[] =>
    addresses.filter(({ type }) => types.includes(text(type))).map(({ address }) => text(address))
  const podCidrs = texts(spec['podCIDRs'])
  return {
    kind: 'Node',
    name,
    uid: text(metadata['uid']),
    provider: readProviderId(spec['providerID']),
    addresses: canonical(ofType('InternalIP')),
    hostNames: [...new Set([...ofType('InternalDNS', 'Hostname'), name].filter((each) => each !== ''))],
    // Old kops and kubenet clusters have only the singular (Kubernetes before 1.16).
    podCidrs: podCidrs.length > 0 ? podCidrs : texts([spec['podCIDR']]),
    isControlPlane: hasControlPlaneRole(object(metadata['labels'])),
    usesVpcAddresses: false,
  }
}

/**
 * Cilium's CRD reference, CiliumNode (cilium.io/v2): `spec.ipam.podCIDRs` in the modes `kubernetes` and `cluster-pool`,
 * `spec.ipam.pools.allocated` in `multi-pool`. A `CiliumInternalIP` is an address in the pod CIDR. In ENI mode, agents
 * write `spec.eni`, and some also pod CIDRs that no pod uses (cilium/cilium#9409).
 */
export function readCiliumNode(node: Json): NodeFacts {
  const [metadata, spec] = [object(node['metadata']), object(node['spec'])]
  const [ipam, eni] = [object(spec['ipam']), object(spec['eni'])]
  const instanceId = readInstanceId(spec['instance-id'], eni['instance-id'])
  const attached = object(object(object(node['status'])['eni'])['enis'])
  const name = text(metadata['name'])
  return {
    kind: 'CiliumNode',
    name,
    uid: text(metadata['uid']),
    provider: instanceId === undefined ? { kind: 'unknown' } : { kind: 'instance', instanceId },
    addresses: canonical(
      list(spec['addresses'])
        .map(object)
        .filter(({ type }) => type === 'InternalIP')
        .map(({ ip }) => text(ip)),
    ),
    hostNames: [name],
    podCidrs: [
      ...texts(ipam['podCIDRs']),
      ...list(object(ipam['pools'])['allocated']).flatMap((pool) => texts(object(pool)['cidrs'])),
    ],
    isControlPlane: hasControlPlaneRole(object(metadata['labels'])),
    usesVpcAddresses: Object.keys(eni).length > 0 || Object.keys(attached).length > 0,
  }
}

/** kubeadm's label; `master` is that of Kubernetes before 1.24. */
function hasControlPlaneRole(labels: Json): boolean {
  return ['control-plane', 'master'].some((role) => Object.hasOwn(labels, `node-role.kubernetes.io/${role}`))
}

/** Each once, IPv6 compressed as EC2 writes it. What isn't an address is left out. */
function canonical(addresses: readonly string[]): string[] {
  const read = addresses.slice(0, MOST_ADDRESSES).flatMap((address) => {
    const reading = readCidr(`${address}/${address.includes(':') ? 128 : 32}`)
    return reading.kind === 'invalid' ? [] : [reading.cidr.text.replace(/\/.*/, '')]
  })
  return [...new Set(read)]
}
