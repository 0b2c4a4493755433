import { describe, expect, it } from '@jest/globals'

import { contradictions, type Pair } from '../../dev/suites/packets/verdicts.ts'
import type { Outcome } from '../../dev/suites/packets/lab.ts'
import type { Probe } from '../../dev/suites/packets/probes.ts'
import { addressOf } from '../fixtures/worlds/ip-ranges.ts'
import { icmp, protocol, tcp } from '../fixtures/worlds/two-workers.ts'

const answered: Outcome = { kind: 'answered', seen: '' }
const lost: Outcome = { kind: 'lost', at: 'egress-acl', isAnswer: true }

/** Whether a verdict with this traffic agrees with the outcome of one packet. */
function agrees(verdict: string, allowed: string, payload: Probe['payload'], outcome: Outcome): boolean {
  const names = { kind: 'pods', from: 'worker-0', to: 'worker-1' } as const
  const pair: Pair = { ...names, ipVersion: 4, verdict, allowed }
  const [source, destination] = [addressOf('172.22.0.2'), addressOf('172.22.1.2')]
  return (
    contradictions([pair], [{ ...names, version: 4, source, destination, payload }], [outcome]).length === 0
  )
}

describe('a packet contradicts a verdict', () => {
  it('of all if it is lost, and of none if it is answered', () => {
    expect(agrees('all', 'all', tcp(443), answered)).toBe(true)
    expect(agrees('all', 'all', tcp(443), lost)).toBe(false)
    expect(agrees('none', 'nothing', tcp(443), lost)).toBe(true)
    expect(agrees('none', 'nothing', tcp(443), answered)).toBe(false)
    expect(agrees('unknown', 'nothing', tcp(443), lost)).toBe(false)
  })

  it.each([
    ['TCP 443, UDP 53', tcp(443), tcp(444)],
    ['TCP 8000-8999', tcp(8999), tcp(9000)],
    ['all but TCP 22, ICMP', tcp(23), icmp(8)],
    ['ICMP type 8', icmp(8), icmp(13)],
    ['ICMP type 8 code 0 to type 12 code 255', icmp(12), icmp(13)],
    ['protocol 50', protocol(50), protocol(253)],
  ])('of %s if it is lost inside, or answered outside', (allowed, inside, outside) => {
    expect(agrees('some', allowed, inside, answered)).toBe(true)
    expect(agrees('some', allowed, inside, lost)).toBe(false)
    expect(agrees('some', allowed, outside, lost)).toBe(true)
    expect(agrees('some', allowed, outside, answered)).toBe(false)
    // Which addresses or source ports are meant, the words don't say.
    expect(agrees('some', `${allowed} for part of the addresses from some source ports`, inside, lost)).toBe(
      true,
    )
    expect(agrees('some', `${allowed} from some source ports`, outside, answered)).toBe(false)
  })

  it('of some if all packets have the same outcome, and every kind of packet was sent', () => {
    const names = { kind: 'pods', from: 'worker-0', to: 'worker-1' } as const
    const pair: Pair = { ...names, ipVersion: 4, verdict: 'some', allowed: 'TCP 443 from some source ports' }
    const [source, destination] = [addressOf('172.22.0.2'), addressOf('172.22.1.2')]
    const probes = [tcp(443, 1), tcp(443, 65_535)].map((payload): Probe => {
      return { ...names, version: 4, source, destination, payload }
    })
    const found = (outcomes: Outcome[]) =>
      contradictions([pair], probes, outcomes, { areAllSent: true }).length
    expect([found([answered, lost]), found([answered, answered]), found([lost, lost])]).toEqual([0, 1, 1])
  })

  it('that no packet was sent for', () => {
    const pair = {
      kind: 'pods',
      from: 'worker-0',
      to: 'worker-1',
      ipVersion: 6,
      verdict: 'none',
      allowed: 'nothing',
    } as const
    expect(contradictions([pair], [], [])).toHaveLength(1)
  })
})
