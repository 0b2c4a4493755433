import { describeOutcome, describeProbe, isAnswered } from './expected.ts'
import type { Outcome } from './lab.ts'
import type { Probe } from './probes.ts'

/** A record of the output `reachability`. */
export type Pair = {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly ipVersion: 4 | 6 | null
  readonly verdict: string
  readonly allowed: string
}

/** Where the verdicts of the action and the packets contradict each other. */
export function contradictions(
  pairs: readonly Pair[],
  probes: readonly Probe[],
  outcomes: readonly Outcome[],
  { areAllSent = false } = {},
): string[] {
  return pairs.flatMap((pair) => {
    const sent = probes.flatMap((probe, index) => {
      const outcome = outcomes[index]
      return isOf(pair, probe) && outcome !== undefined ? [{ probe, outcome }] : []
    })
    const title = `${pair.kind} ${pair.from} → ${pair.to} over IPv${String(pair.ipVersion)} is ${pair.verdict} (${pair.allowed})`
    if (sent.length === 0)
      return pair.ipVersion === null && pair.verdict === 'none' ? [] : [`${title}, and no packet was sent`]
    const claim = claimOf(pair)
    if (claim === undefined) return [`${title}: a packet can't show that`]
    // The words of the verdict don't say which of these packets are answered; only that some are, and some aren't.
    const open = sent.filter(({ probe }) => claim(probe) === undefined)
    if (areAllSent && open.length > 0 && new Set(open.map(({ outcome }) => isAnswered(outcome))).size === 1)
      return [`${title}, and all of them have the same outcome`]
    return sent
      .filter(({ probe, outcome }) => claim(probe) !== undefined && claim(probe) !== isAnswered(outcome))
      .map(({ probe, outcome }) => `${title}, and ${describeProbe(probe)}: ${describeOutcome(outcome)}`)
  })
}

function isOf(pair: Pair, { kind, from, to, version }: Probe): boolean {
  return pair.kind === kind && pair.from === from && pair.to === to && pair.ipVersion === version
}

/** Whether a probe is answered, undefined if the verdict leaves it open. */
function claimOf({ verdict, allowed }: Pair): ((probe: Probe) => boolean | undefined) | undefined {
  if (verdict === 'all') return () => true
  if (verdict === 'none') return () => false
  if (verdict !== 'some') return undefined
  const traffic = allowed.replace(' for part of the addresses', '').replace(' from some source ports', '')
  const isPartial = traffic !== allowed
  const includes = parseTraffic(traffic)
  return (probe) => (includes(probe) ? (isPartial ? undefined : true) : false)
}

/** `TCP 443, ICMP type 8`, `all but TCP 22`, or `all`. */
function parseTraffic(text: string): (probe: Probe) => boolean {
  if (text === 'all') return () => true
  if (text.startsWith('all but ')) {
    const blocked = parseTraffic(text.slice('all but '.length))
    return (probe) => !blocked(probe)
  }
  const parts = text.split(', ').map(parsePart)
  return ({ payload }) => {
    const value = valueOf(payload)
    return parts.some(
      ({ protocol, first, last }) => protocol === payload.protocol && first <= value && value <= last,
    )
  }
}

const NUMBERS: Readonly<Record<string, number>> = { ICMP: 1, TCP: 6, UDP: 17, ICMPv6: 58 }

function parsePart(text: string): { protocol: number; first: number; last: number } {
  const [, name = '', other, rest = ''] = /^(ICMPv6|ICMP|TCP|UDP|protocol (\d+))(?: (.*))?$/.exec(text) ?? []
  const protocol = NUMBERS[name] ?? Number(other)
  const numbers = [...rest.matchAll(/\d+/g)].map(Number)
  const [a = 0, b = a, c = a, d = b] = numbers
  if (Number.isNaN(protocol)) throw new TypeError(`${text} isn't traffic`)
  if (rest === '') return { protocol, first: 0, last: 65_535 }
  if (!rest.startsWith('type')) return { protocol, first: a, last: numbers.length > 1 ? b : a }
  if (numbers.length === 1) return { protocol, first: a * 256, last: a * 256 + 255 }
  return { protocol, first: a * 256 + b, last: c * 256 + d }
}

function valueOf(payload: Probe['payload']): number {
  if (payload.kind === 'ports') return payload.destinationPort
  return payload.kind === 'icmp' ? payload.type * 256 + payload.code : 0
}
