import { readCidr, type Cidr } from '../model/cidr.ts'
import { error, warning, type Finding } from '../model/finding.ts'

/**
 * Reads a worker's pod CIDR tag: one CIDR, or an IPv4 and an IPv6 one parted by a comma or a space. `who` is the
 * worker as messages name it. An unusable tag gives no pod CIDRs.
 */
export function readPodCidrTag(
  who: string,
  tag: string,
  value: string | undefined,
): { podCidrs: Cidr[]; findings: Finding[] } {
  if (value === undefined) {
    return unusable(
      'pod-cidr-missing',
      `${who} has no tag "${tag}"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`,
    )
  }
  const texts = value.split(/[\s,]+/).filter((text) => text !== '')
  if (texts.length === 0) {
    return unusable(
      'pod-cidr-missing',
      `${who} has an empty tag "${tag}"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`,
    )
  }

  const podCidrs: Cidr[] = []
  const findings: Finding[] = []
  for (const text of texts) {
    const reading = readCidr(text)
    if (reading.kind === 'invalid') {
      return unusable(
        'pod-cidr-invalid',
        `${who} has "${text}" in its tag "${tag}", which is not a CIDR: ${reading.why}.`,
      )
    }
    if (podCidrs.some(({ version }) => version === reading.cidr.version)) {
      return unusable(
        'pod-cidr-invalid',
        `${who} has several IPv${reading.cidr.version} CIDRs in its tag "${tag}"; leave one, or one IPv4 and one IPv6 CIDR.`,
      )
    }
    if (reading.kind === 'host-bits') {
      findings.push(
        warning(
          'pod-cidr-host-bits',
          `${who} has "${text}" in its tag "${tag}", which has host bits set; it is taken as its network ${reading.cidr.text}.`,
        ),
      )
    }
    podCidrs.push(reading.cidr)
  }
  return { podCidrs, findings }
}

function unusable(
  code: 'pod-cidr-missing' | 'pod-cidr-invalid',
  message: string,
): { podCidrs: Cidr[]; findings: Finding[] } {
  return { podCidrs: [], findings: [error(code, message)] }
}
