import { readCidr, type Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import {
  podCidrHostBits,
  podCidrInvalid,
  podCidrTagEmpty,
  podCidrTagMissing,
  podCidrUnusable,
} from './messages.ts'
import { whyNoPodCidr } from '../model/pod-cidr-ranges.ts'

type PodCidrTag = { readonly podCidrs: readonly Cidr[]; readonly findings: readonly Finding[] }

/**
 * Reads a worker's pod CIDR tag: CIDRs of either family, separated by commas or spaces. `who` is the worker's name and ID.
 * An unusable tag gives no pod CIDRs.
 */
export function readPodCidrTag(who: string, tag: string, value: string | undefined): PodCidrTag {
  if (value === undefined) return unusable(podCidrTagMissing(who, tag))
  const texts = value.split(/[\s,]+/).filter((text) => text !== '')
  if (texts.length === 0) return unusable(podCidrTagEmpty(who, tag))

  const podCidrs: Cidr[] = []
  const findings: Finding[] = []
  for (const text of texts) {
    const reading = readCidr(text)
    if (reading.kind === 'invalid') return unusable(podCidrInvalid(who, tag, text, reading.why))
    const { cidr } = reading
    const why = whyNoPodCidr(cidr)
    if (why !== undefined) return unusable(podCidrUnusable(who, tag, text, why))
    if (podCidrs.some((other) => other.text === cidr.text)) continue
    if (reading.kind === 'host-bits') findings.push(podCidrHostBits(who, tag, text, cidr.text))
    podCidrs.push(cidr)
  }
  return { podCidrs, findings }
}

function unusable(finding: Finding): PodCidrTag {
  return { podCidrs: [], findings: [finding] }
}
