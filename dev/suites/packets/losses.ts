import type { Payload } from '../../../__tests__/fixtures/packets/packet.ts'
import { answerTo } from '../../../__tests__/fixtures/packets/packet.ts'
import { inside, pipe } from './namespaces.ts'
import { PLACES, type Place } from './packet-filters.ts'

export type Losses = {
  /** Where this packet, or the answer to it, was dropped. */
  readonly find: (packet: {
    readonly source: string
    readonly destination: string
    readonly payload: Payload
    readonly isAnswer: boolean
  }) => Place | undefined
}

type Element = { concat: [string, string, string | number, number, number] }

/** A packet of one round can look like the answer to a packet of another. */
export async function forgetLosses(): Promise<void> {
  for (const [namespace, names] of Object.entries(PLACES)) {
    const sets = names.flatMap((name) => [4, 6].map((version) => `flush set inet filters ${name}-${version}`))
    await pipe(sets.join('\n'), ...inside(namespace, 'nft', '-f', '-'))
  }
}

/** All that was dropped since. */
export async function readLosses(): Promise<Losses> {
  const places = new Map<string, Place>()
  for (const [namespace, names] of Object.entries(PLACES)) {
    const { nftables } = JSON.parse(
      await pipe('', ...inside(namespace, 'nft', '-j', '-n', 'list', 'sets')),
    ) as {
      nftables: { set?: { name: string; elem?: (Element | { elem: { val: Element } })[] } }[]
    }
    for (const { set } of nftables) {
      const place = names.find((name) => set?.name.replace(/-[46]$/, '') === name)
      if (place === undefined) continue
      for (const element of set?.elem ?? []) {
        const { concat } = 'concat' in element ? element : element.elem.val
        const [source, destination, protocol, first, second] = concat
        places.set(
          [source, destination, protocol, ...distinguishing(Number(protocol), first, second)].join(' '),
          place,
        )
      }
    }
  }
  return {
    find: ({ source, destination, payload, isAnswer }) => {
      const sent = isAnswer ? answerTo(payload) : payload
      return places.get([source, destination, sent.protocol, ...numbersOf(sent)].join(' '))
    },
  }
}

/** Of ICMP, the first number is the type and the code, and the second the checksum. Of others, none is a port. */
function distinguishing(protocol: number, first: number, second: number): number[] {
  if (protocol === 6 || protocol === 17) return [first, second]
  return protocol === 1 || protocol === 58 ? [first] : []
}

function numbersOf(payload: Payload): number[] {
  switch (payload.kind) {
    case 'ports':
      return [payload.sourcePort, payload.destinationPort]
    case 'icmp':
      return [payload.type * 256 + payload.code]
    case 'bare':
      return []
  }
}
