import { normalizeCidr } from 'cidr-tools'

import type { IpVersion } from '../../emulators/ec2/world/cidr.ts'
import type { Instance, World } from '../../emulators/ec2/world/world.ts'
import { sampleAddresses, samplePayloads } from '../../../__tests__/fixtures/packets/packet-samples.ts'
import type { Payload } from '../../../__tests__/fixtures/packets/packet.ts'
import {
  addressOf,
  commonVersions,
  podRanges,
  type Address,
  type IpRange,
} from '../../../__tests__/fixtures/worlds/ip-ranges.ts'

export type Kind = 'pods' | 'api-server' | 'kubelet' | 'webhooks'

/** A packet that wants an answer. Its fields are at the ends of the ranges that the world's rules and routes define. */
export type Probe = {
  readonly kind: Kind
  readonly from: string
  readonly to: string
  readonly version: IpVersion
  readonly source: Address
  readonly destination: Address
  readonly payload: Payload
}

export type Cluster = {
  readonly world: World
  readonly workers: readonly Instance[]
  readonly controller?: Instance | undefined
  readonly masquerade: boolean
  readonly isBeyondWalker?: boolean
}

/** Probes of one pair of workers, in one direction and over one IP version. */
const PER_PAIR = 240
/** Protocols that the kernel neither handles nor tracks more closely than by their addresses. */
const BARE = [3, 5, 49, 50, 253]
/** ICMP requests that the kernel answers, by IP version. */
const REQUESTS: Readonly<Record<IpVersion, readonly number[]>> = { 4: [8, 13], 6: [128] }

export function probesOf(cluster: Cluster): Probe[] {
  const { workers, controller } = cluster
  const payloads = payloadsOf(cluster.world)
  const ofPods = workers.flatMap((from) =>
    workers
      .filter((to) => to !== from)
      .flatMap((to) =>
        commonVersions(from, to).flatMap((version) => ofPair(cluster, from, to, version, payloads)),
      ),
  )
  const withController =
    controller === undefined ? [] : workers.filter((worker) => commonVersions(worker, worker).includes(4))
  return [
    ...ofPods,
    ...withController.flatMap((worker) => ofControlPlane(cluster, worker, controller ?? worker, payloads)),
  ]
}

/** Port 0 is none, so the lowest one is sent instead; a rule's range that starts at 0 ends later. */
function payloadsOf(world: World): Payload[] {
  const sampled = samplePayloads(world).map((payload) =>
    payload.kind === 'ports'
      ? {
          ...payload,
          sourcePort: Math.max(payload.sourcePort, 1),
          destinationPort: Math.max(payload.destinationPort, 1),
        }
      : payload,
  )
  const all: Payload[] = [...sampled, { kind: 'bare', protocol: 253 }]
  return [...new Map(all.map((payload) => [JSON.stringify(payload), payload])).values()]
}

/** The addresses of a worker's pods that probes use: all that have a rule's or route's border next to them. */
export function podAddresses(world: World, worker: Instance, version: IpVersion): Address[] {
  const found = podRanges(worker, version).flatMap((range) =>
    sampleAddresses(world, [range]).map((address) => usable(range, address)),
  )
  return found.filter((each, index) => found.findIndex(({ value }) => value === each.value) === index)
}

/** A network, its gateway, and its broadcast address can't be a pod's: host-local gives none of them. */
function usable({ first, last, version }: IpRange, { value }: Address): Address {
  if (value < first + 2n) return { version, value: first + 2n }
  return { version, value: version === 4 && value === last ? last - 1n : value }
}

function ofPair(
  { world, masquerade }: Cluster,
  from: Instance,
  to: Instance,
  version: IpVersion,
  payloads: readonly Payload[],
): Probe[] {
  const sources = podAddresses(world, from, version)
  const destinations = podAddresses(world, to, version)
  const sent = payloads.filter((payload) => canSend(payload, version))
  const pair = { kind: 'pods' as const, from: nameOf(from), to: nameOf(to), version }
  const both = sent.flatMap((payload) =>
    destinations.map((destination) => ({ ...pair, destination, payload })),
  )
  // Masqueraded, packets of several pods would share an address and a port. So only one of them sends each packet.
  const all = masquerade
    ? both.map((probe, index) => ({
        ...probe,
        source: version === 6 ? nextToBridge(from, sources, probe.destination) : at(sources, index),
      }))
    : both.flatMap((probe) => sources.map((source) => ({ ...probe, source })))
  return thinned(all, PER_PAIR)
}

/**
 * No machine of the lab has an IPv6 address, so the address of a bridge replaces that of the pod. Each pod CIDR has a bridge; the
 * pod next to it is the first one. Linux selects the address with the longest prefix in common with the destination, and of equal
 * ones that of the first bridge (RFC 6724, rule 8; ipv6_dev_get_saddr).
 */
function nextToBridge(from: Instance, sources: readonly Address[], destination: Address): Address {
  const inCommon = ({ value }: Address): number => -(value ^ destination.value).toString(2).length
  return podRanges(from, 6)
    .map(({ first, last }) => sources.filter(({ value }) => first <= value && value <= last))
    .map((pods) => at(pods, 0))
    .reduce((selected, pod) => (inCommon(pod) > inCommon(selected) ? pod : selected))
}

/** Evenly: this prime divides none of the numbers of probes, so each index comes once. */
function thinned<T>(all: readonly T[], most: number): T[] {
  return all.length <= most ? [...all] : Array.from({ length: most }, (_, index) => at(all, index * 7919))
}

function canSend(payload: Payload, version: IpVersion): boolean {
  switch (payload.kind) {
    case 'ports':
      return true
    case 'icmp':
      return (
        payload.protocol === (version === 4 ? 1 : 58) &&
        payload.code === 0 &&
        REQUESTS[version].includes(payload.type)
      )
    case 'bare':
      return BARE.includes(payload.protocol)
  }
}

/** TCP over IPv4, also between the machines' own addresses. */
function ofControlPlane(
  { world }: Cluster,
  worker: Instance,
  controller: Instance,
  payloads: readonly Payload[],
): Probe[] {
  const pods = podAddresses(world, worker, 4)
  const [node, other] = [worker, controller]
    .map(({ networkInterfaces }) => at(networkInterfaces, 0))
    .map(({ privateIpAddress }) => addressOf(privateIpAddress))
  if (node === undefined || other === undefined) return []
  const tcp = payloads.flatMap((each) =>
    each.kind === 'ports' && each.protocol === 6 && canSend(each, 4) ? [each] : [],
  )
  const bySourcePort = [...new Map(tcp.map((each) => [each.sourcePort, each])).values()]
  const between = { from: nameOf(worker), to: nameOf(controller), version: 4 } as const
  const back = { from: nameOf(controller), to: nameOf(worker), version: 4 } as const
  return [
    ...bySourcePort.map((each, index): Probe => {
      const payload = { ...each, destinationPort: 6443 }
      return { kind: 'api-server', ...between, source: at(pods, index), destination: other, payload }
    }),
    ...bySourcePort.map((each): Probe => {
      const payload = { ...each, destinationPort: 10_250 }
      return { kind: 'kubelet', ...back, source: other, destination: node, payload }
    }),
    ...tcp.map((payload, index): Probe => {
      return { kind: 'webhooks', ...back, source: other, destination: at(pods, index), payload }
    }),
  ]
}

function at<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length]
  if (thing === undefined) throw new TypeError('There is nothing')
  return thing
}

export function nameOf({ tags, instanceId }: Instance): string {
  return tags['Name'] ?? instanceId
}

export function addressText({ version, value }: Address): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.')
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((value >> BigInt(112 - 16 * index)) & 65_535n).toString(16),
  )
  return normalizeCidr(`${groups.join(':')}/128`).replace('/128', '')
}
