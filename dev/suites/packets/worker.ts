import { parseCidr } from 'cidr-tools'

import { CARDS, cardsOf, towardMachine } from './router.ts'
import { addNamespaces, asHost, inside, ip, isIpv6, link, pipe, raise } from './namespaces.ts'
import type { Card, Machine, Vpc } from './vpc-from-ec2.ts'

/** How the nodes are configured, which EC2 doesn't know. */
export type NodeConfiguration = {
  /** Where the CNI plugins are, and where they may write. */
  readonly plugins: string
  readonly data: string
  readonly ipMasq: boolean
  /** The pods' addresses that packets are sent from and to, by machine. */
  readonly podAddresses: ReadonlyMap<string, readonly string[]>
}

/** Each running instance: its interfaces, with a default route by the primary one. */
export async function buildMachines(vpc: Vpc): Promise<void> {
  const links = vpc.machines.flatMap(({ name, cards }) =>
    cards.map((card, index) => link([CARDS, towardMachine(card)], [name, `eth${index}`])),
  )
  await pipe(links.join('\n'), 'ip', '-batch', '-')
  await Promise.all(vpc.machines.map((machine) => configure(machine, cardsOf(vpc))))
}

async function configure({ name, cards }: Machine, all: readonly Card[]): Promise<void> {
  const addresses = cards.flatMap((card, index) => [
    ...raise(`eth${index}`),
    ...card.addresses.map(
      (each) => `address add ${asHost(each)} dev eth${index} ${isIpv6(each) ? 'nodad' : ''}`,
    ),
  ])
  // A machine has a connected route for the subnet of each of its interfaces; of two in one subnet, the first one's wins.
  const routes = new Map<string, string>()
  for (const [index, card] of cards.entries()) {
    for (const neighbor of all.filter(({ subnetId }) => subnetId === card.subnetId)) {
      if (cards.includes(neighbor)) continue
      for (const each of neighbor.addresses) {
        if (!routes.has(each)) routes.set(each, `route add ${asHost(each)} dev eth${index}`)
      }
    }
  }
  const defaults = ['0.0.0.0/0', '::/0'].map((all) => `route add ${all} dev eth0`)
  await ip(name, [...addresses, ...routes.values(), ...defaults])
}

export type Pod = {
  readonly namespace: string
  readonly addresses: readonly string[]
  /** The bridge's own addresses. */
  readonly gateways: readonly string[]
}

/** One pod for each pair of an IPv4 and an IPv6 pod CIDR. It has all addresses that are needed, and the plugin knows each of them. */
export async function addPods(machine: Machine, configuration: NodeConfiguration): Promise<Pod[]> {
  const families = [false, true].map((family) => machine.podCidrs.filter((cidr) => isIpv6(cidr) === family))
  const networks = Array.from({ length: Math.max(...families.map(({ length }) => length)) }, (_, index) =>
    families.flatMap((cidrs) => cidrs.slice(index, index + 1)),
  )
  const pods: Pod[] = []
  for (const [index, cidrs] of networks.entries())
    pods.push(await addPod(machine, index, cidrs, configuration))
  return pods
}

async function addPod(
  { name }: Machine,
  index: number,
  cidrs: readonly string[],
  { plugins, data, ipMasq, podAddresses }: NodeConfiguration,
): Promise<Pod> {
  const namespace = `pods${index === 0 ? '' : index}-${name}`
  await addNamespaces([namespace], { forward: false })
  const ranges = cidrs.flatMap((subnet) =>
    (podAddresses.get(name) ?? [])
      .filter((address) => contains(subnet, address))
      .map((address) => [{ subnet, rangeStart: address, rangeEnd: address }]),
  )
  // The configuration of Kubernetes the Hard Way, with a range for each address instead of one for the whole pod CIDR.
  const bridge = {
    cniVersion: '0.4.0',
    name: `bridge${index}`,
    type: 'bridge',
    bridge: `cni${index}`,
    isGateway: true,
    ipMasq,
    ipam: {
      type: 'host-local',
      dataDir: `${data}/${name}`,
      ranges,
      routes: cidrs.map((cidr) => ({ dst: isIpv6(cidr) ? '::/0' : '0.0.0.0/0' })),
    },
  }
  const add = (configuration: object, device: string) =>
    pipe(
      JSON.stringify(configuration),
      ...inside(name, 'env', 'CNI_COMMAND=ADD', `CNI_CONTAINERID=${namespace}`, `CNI_IFNAME=${device}`),
      `CNI_NETNS=/run/netns/${namespace}`,
      `CNI_PATH=${plugins}`,
      `${plugins}/${'type' in configuration ? String(configuration.type) : ''}`,
    )
  await add({ cniVersion: '0.4.0', name: 'lo', type: 'loopback' }, 'lo')
  const { ips } = JSON.parse(await add(bridge, 'eth0')) as {
    ips: { address: string; gateway: string }[]
  }
  return {
    namespace,
    addresses: ips.map(({ address }) => address.replace(/\/.*/, '')),
    gateways: ips.map(({ gateway }) => gateway),
  }
}

export function contains(cidr: string, address: string): boolean {
  if (isIpv6(cidr) !== isIpv6(address)) return false
  const [{ start, end }, { start: value }] = [parseCidr(cidr), parseCidr(asHost(address))]
  return start <= value && value <= end
}
