import { cidr, contains, overlaps, type Cidr } from './cidr.ts'

// From the IANA special-purpose address registries. A package with them (ipaddr.js) has 30 kB, and every run would load it.

type Range = { readonly use: string; readonly version: 4 | 6; readonly range: () => Cidr }

/** Parses each range when it's first compared. Most runs compare only IPv4, and the first IPv6 address that Node parses takes 2 ms. */
const ranges = (use: string, ...texts: readonly string[]): Range[] =>
  texts.map((text) => {
    let parsed: Cidr | undefined
    return { use, version: text.includes(':') ? 6 : 4, range: () => (parsed ??= cidr(text)) }
  })

const overlapping = (table: readonly Range[], podCidr: Cidr): Range | undefined =>
  table.find(({ version, range }) => version === podCidr.version && overlaps(range(), podCidr))

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

/** RFC 1918, RFC 6598, unique local addresses, and the range for benchmarks, which the internet doesn't route either. */
const PRIVATE = ranges(
  'private',
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7', '198.18.0.0/15'],
)

/** For AWS services on every instance. EC2 accepts no route for it (VPC user guide, "Route table concepts"). The IPv4 range is link-local. */
const RESERVED = ranges('AWS services', 'fd00:ec2::/32')

/** A route for a wider CIDR would take the packets for much of the internet, and prefix 0 is the default route. */
const WIDEST = { 4: 8, 6: 32 } as const

/** Completes the sentence "… can't be a pod CIDR: …". Undefined if it can. */
export function whyNoPodCidr(podCidr: Cidr): string | undefined {
  const widest = WIDEST[podCidr.version]
  if (podCidr.prefix < widest) return `it is wider than /${widest}`
  const found = overlapping(UNUSABLE, podCidr)
  return found === undefined ? undefined : `it overlaps ${found.range().text} (${found.use})`
}

/** The range of AWS's own services that contains a pod CIDR. A pod CIDR is never wider than that range. */
export function reservedRange(podCidr: Cidr): Cidr | undefined {
  return overlapping(RESERVED, podCidr)?.range()
}

/** A reserved range that a pod CIDR overlaps, and its use. */
export function doubtfulRange(podCidr: Cidr): { readonly range: Cidr; readonly use: string } | undefined {
  const found = overlapping(DOUBTFUL, podCidr)
  return found === undefined ? undefined : { range: found.range(), use: found.use }
}

export function isPrivate(podCidr: Cidr): boolean {
  return PRIVATE.some(({ version, range }) => version === podCidr.version && contains(range(), podCidr))
}
