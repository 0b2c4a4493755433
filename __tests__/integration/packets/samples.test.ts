import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Instance } from '../../../dev/emulators/ec2/world/world.ts'
import { sampleAddresses, samplePackets, samplePayloads } from '../../fixtures/packets/packet-samples.ts'
import { verdictByPackets } from '../../fixtures/packets/packet-verdict.ts'
import { walkPacket } from '../../fixtures/packets/packet-walk.ts'
import type { Payload } from '../../fixtures/packets/packet.ts'
import { anyNetwork } from '../../fixtures/worlds/any-network.ts'
import { pick } from '../../fixtures/worlds/network-site.ts'
import { commonVersions, podRanges, type Address } from '../../fixtures/worlds/ip-ranges.ts'

const port = fc.oneof(fc.nat(65_535), fc.constantFrom(21, 22, 23, 1023, 1024, 1025, 32_767, 32_768))
const byte = fc.oneof(fc.nat(255), fc.nat(20), fc.integer({ min: 125, max: 132 }))
const payloads: fc.Arbitrary<Payload> = fc.oneof(
  fc.record({
    kind: fc.constant('ports' as const),
    protocol: fc.constantFrom(6, 17),
    sourcePort: port,
    destinationPort: port,
  }),
  fc.record({ kind: fc.constant('icmp' as const), protocol: fc.constantFrom(1, 58), type: byte, code: byte }),
  fc.record({
    kind: fc.constant('bare' as const),
    protocol: byte.filter((number) => ![1, 6, 17, 58].includes(number)),
  }),
)

/** The sample of the cell that contains an address: both ends of each cell are samples, so it is the next one below. */
function addressBelow(samples: readonly Address[], { version, value }: Address): Address {
  const below = samples.map((each) => each.value).filter((each) => each <= value)
  return { version, value: below.reduce((a, b) => (a > b ? a : b)) }
}

function payloadBelow(samples: readonly Payload[], payload: Payload): Payload {
  const fields = Object.keys(payload) as (keyof Payload)[]
  const below = samples
    .filter(
      ({ kind, protocol }) => kind === payload.kind && (kind === 'bare' || protocol === payload.protocol),
    )
    .filter((sample) => fields.every((field) => field === 'kind' || sample[field] <= payload[field]))
  // Every combination is a sample, so the highest one is the highest in each field.
  return below.reduce((a, b) => (fields.every((field) => a[field] >= b[field]) ? a : b))
}

const start = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

it('has for any packet one that shares its fate, and so the verdict that all packets together have', () => {
  fc.assert(
    fc.property(anyNetwork, start, start, payloads, ({ world, workers }, one, other, payload) => {
      const samples = samplePayloads(world)
      forEachPair(workers, (from, to, version) => {
        const within = (worker: Instance, offset: bigint): Address => {
          const ranges = podRanges(worker, version)
          const { first, last } = pick(ranges, Number(offset % 2n))
          return { version, value: first + (offset % (last - first + 1n)) }
        }
        const [source, destination] = [within(from, one), within(to, other)]
        const outcome = walkPacket(world, from, to, { source, destination, payload })
        const sample = {
          source: addressBelow(sampleAddresses(world, podRanges(from, version)), source),
          destination: addressBelow(sampleAddresses(world, podRanges(to, version)), destination),
          payload: payloadBelow(samples, payload),
        }
        expect(walkPacket(world, from, to, sample)).toEqual(outcome)
        const verdict = verdictByPackets(world, from, to, version)
        expect(verdict).not.toBe(outcome.kind === 'arrives' ? 'none' : 'all')
      })
    }),
    { numRuns: 100 },
  )
}, 60_000)

function forEachPair(
  workers: readonly Instance[],
  judge: (from: Instance, to: Instance, version: 4 | 6) => void,
): void {
  for (const from of workers) {
    for (const to of workers.filter((other) => other !== from)) {
      for (const version of commonVersions(from, to)) judge(from, to, version)
    }
  }
}

it('comes to the verdict of the packets that it names one by one', () => {
  const networks = fc.sample(anyNetwork, { numRuns: 60, seed: 1 })
  const seen = new Set<string>()
  for (const { world, workers } of networks) {
    const [from, to] = workers
    if (from === undefined || to === undefined) throw new TypeError('There are always two')
    const kinds = new Set<string>()
    for (const packet of samplePackets(world, from, to, 4))
      kinds.add(walkPacket(world, from, to, packet).kind)
    const expected = kinds.size === 2 ? 'some' : kinds.has('arrives') ? 'all' : 'none'
    expect(verdictByPackets(world, from, to, 4)).toBe(expected)
    seen.add(expected)
  }
  expect(seen).toEqual(new Set(['all', 'some', 'none']))
}, 60_000)
