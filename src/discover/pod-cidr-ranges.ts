import { cidr, contains, overlaps, type Cidr } from '../model/cidr.ts'

// The IANA special-purpose address registries. A package for them (ipaddr.js) has 30 kB, and every run would load it.

type Range = { readonly range: Cidr; readonly use: string }

const ranges = (use: string, ...texts: readonly string[]): Range[] =>
  texts.map((text) => ({ range: cidr(text), use }))

const UNUSABLE = [
  ...ranges('unspecified addresses', '0.0.0.0/8', '::/128'),
  ...ranges('loopback addresses', '127.0.0.0/8', '::1/128'),
  ...ranges('link-local addresses', '169.254.0.0/16', 'fe80::/10'),
  ...ranges('multicast addresses', '224.0.0.0/4', 'ff00::/8'),
]

const DOUBTFUL = [
  ...ranges('future use, and many systems drop its packets', '240.0.0.0/4'),
  ...ranges(
    'documentation',
    '192.0.2.0/24',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '2001:db8::/32',
    '3fff::/20',
  ),
]

/** RFC 1918, RFC 6598, unique local addresses, and those of benchmarks, which the internet doesn't route either. */
const PRIVATE = ranges(
  'private',
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', '198.18.0.0/15'],
)

/** A wider one takes the packets for much of the internet, and prefix 0 is the default route. */
const WIDEST = { 4: 8, 6: 32 } as const

/** `why` completes the sentence "… cannot be a pod CIDR: …"; undefined if it can. */
export function whyNoPodCidr(podCidr: Cidr): string | undefined {
  const widest = WIDEST[podCidr.version]
  if (podCidr.prefix < widest) return `it is wider than /${widest}`
  const found = UNUSABLE.find(({ range }) => overlaps(range, podCidr))
  return found === undefined ? undefined : `${found.range.text} has ${found.use}`
}

/** A range that a pod CIDR shares addresses with, and what it is reserved for. */
export function doubtfulRange(podCidr: Cidr): Range | undefined {
  return DOUBTFUL.find(({ range }) => overlaps(range, podCidr))
}

export function isPrivate(podCidr: Cidr): boolean {
  return PRIVATE.some(({ range }) => contains(range, podCidr))
}
