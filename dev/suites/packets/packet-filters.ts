import { normalizeCidr } from 'cidr-tools'

import { asHost, inside, isIpv6, pipe } from './namespaces.ts'
import { atRouter, CARDS, cardsOf, NOWHERE, ROUTER, towardMachine, towardRouter } from './router.ts'
import type { AclEntry, Direction, GroupRule, Protocol } from './rules-from-ec2.ts'
import type { Card, Vpc } from './vpc-from-ec2.ts'

/** Where packets can get lost, by namespace. */
export const PLACES = {
  [CARDS]: ['source-check', 'egress-groups', 'ingress-groups', 'destination-check'],
  [ROUTER]: ['egress-acl', 'route', 'ingress-acl'],
} as const
export type Place = (typeof PLACES)[keyof typeof PLACES][number]

/**
 * Each packet that is dropped is first noted in a set of its place, so a loss without a place is a fault of the lab. For
 * protocols without ports, the two numbers are other bytes, such as the type and code of ICMP.
 */
function lostAt(place: Place): string[] {
  return [
    ['4', 'ip'],
    ['6', 'ip6'],
  ].map(([version, family]) => {
    const fields = `${family} saddr . ${family} daddr . meta l4proto . th sport . th dport`
    return `set ${place}-${version} { typeof ${fields}; size 65535; }
        chain lost-${place}-${version} { add @${place}-${version} { ${fields} }; drop; }`
  }).concat(`chain lost-${place} {
      meta nfproto ipv4 goto lost-${place}-4
      meta nfproto ipv6 goto lost-${place}-6
    }`)
}

const drop = (place: Place): string => `goto lost-${place}`

/** Replaces all rules by those of the VPC. */
export async function updateFilters(vpc: Vpc): Promise<void> {
  await Promise.all([load(CARDS, groupChains(vpc)), load(ROUTER, aclChains(vpc))])
}

async function load(namespace: keyof typeof PLACES, chains: readonly string[]): Promise<void> {
  const lost = PLACES[namespace].flatMap(lostAt)
  const text = `table inet filters\ndelete table inet filters\ntable inet filters {\n${[...lost, ...chains].join('\n')}\n}\n`
  await pipe(text, ...inside(namespace, 'nft', '-f', '-'))
}

/** Security groups track connections, each interface for itself, and the check is of the interface too. */
function groupChains(vpc: Vpc): string[] {
  const cards = cardsOf(vpc)
  const entrances = cards.flatMap((card) =>
    [towardMachine(card), towardRouter(card)].map((device) => ({ card, device })),
  )
  return [
    `chain zones {
      type filter hook prerouting priority raw
      ct zone set iifname map { ${entrances.map(({ card, device }) => `${device} : ${card.number + 1}`).join(', ')} }
    }`,
    `chain forward {
      type filter hook forward priority filter; policy drop
      iifname vmap { ${cards
        .flatMap((card) => [
          `${towardMachine(card)} : goto out-${card.number}`,
          `${towardRouter(card)} : goto in-${card.number}`,
        ])
        .join(', ')} }
    }`,
    ...cards.flatMap((card) => {
      const rules = card.groupIds.flatMap((id) => vpc.rules.get(id) ?? [])
      const { number } = card
      return [
        `chain out-${number} {
          ${foreign(card, 'saddr', drop('source-check'))}
          ct state established,related accept
          ${allowing(rules, 'out', 'accept')}
          ${drop('egress-groups')}
        }`,
        `chain in-${number} {
          ct state established,related goto check-${number}
          ${allowing(rules, 'in', `goto check-${number}`)}
          ${drop('ingress-groups')}
        }`,
        `chain check-${number} {
          ${foreign(card, 'daddr', drop('destination-check'))}
          accept
        }`,
      ]
    }),
  ]
}

/** "The instance must be the source or destination of any traffic it sends or receives" (VPC user guide, NAT instances). */
function foreign({ isChecked, addresses, prefixes }: Card, end: 'saddr' | 'daddr', verdict: string): string {
  if (!isChecked) return ''
  return (['ip', 'ip6'] as const)
    .map((family) => {
      const own = [...addresses.map(asHost), ...prefixes].filter(
        (each) => isIpv6(each) === (family === 'ip6'),
      )
      const protocol = `meta nfproto ${family === 'ip' ? 'ipv4' : 'ipv6'}`
      return own.length === 0
        ? `${protocol} ${verdict}`
        : `${family} ${end} != { ${own.join(', ')} } ${verdict}`
    })
    .join('\n')
}

function allowing(rules: readonly GroupRule[], direction: Direction, verdict: string): string {
  return rules
    .filter((rule) => rule.direction === direction)
    .flatMap(({ peers, protocol }) =>
      peers.map((peer) => `${matching(peer, direction)} ${ofProtocol(protocol)} ${verdict}`),
    )
    .join('\n')
}

/** Network ACLs keep no state and apply between subnets. */
function aclChains(vpc: Vpc): string[] {
  const subnets = [...vpc.acls.keys()]
  const devices = subnets.map((id) =>
    cardsOf(vpc)
      .filter((card) => card.subnetId === id)
      .map(atRouter)
      .join(', '),
  )
  const within = devices.map((each) => `iifname { ${each} } oifname { ${each} } accept`)
  const astray = vpc.machines.flatMap(({ cards, podCidrs }) => {
    const own = new Set([...cards.flatMap(({ addresses }) => addresses), ...podCidrs])
    return [...own].map(
      (each) =>
        `${isIpv6(each) ? 'ip6' : 'ip'} daddr ${each} oifname != { ${cards.map(atRouter).join(', ')} } ${drop('route')}`,
    )
  })
  const filtered = (side: 'iifname' | 'oifname', direction: Direction) =>
    devices.map((each, index) => `${side} { ${each} } jump ${direction}-${index}`)
  return [
    `chain forward {
      type filter hook forward priority filter; policy drop
      oifname ${NOWHERE} ${drop('route')}
      # The route targets a machine that has the destination neither itself nor in its pods. Whether such a machine
      # forwards packets is up to it.
      ${astray.join('\n')}
      ${[...within, ...filtered('iifname', 'out'), ...filtered('oifname', 'in')].join('\n')}
      accept
    }`,
    ...subnets.flatMap((id, index) => {
      const entries = vpc.acls.get(id) ?? []
      return [aclChain(`out-${index}`, entries, 'out'), aclChain(`in-${index}`, entries, 'in')]
    }),
  ]
}

/** The matching entry with the lowest number decides, and without one the packet is denied (VPC user guide, network ACL rules). */
function aclChain(name: string, entries: readonly AclEntry[], direction: Direction): string {
  const denied = drop(direction === 'out' ? 'egress-acl' : 'ingress-acl')
  const lines = entries
    .filter((entry) => entry.direction === direction)
    .toSorted((a, b) => a.number - b.number)
    .map(
      ({ cidr, protocol, isAllowed }) =>
        `${matching(cidr, direction)} ${ofProtocol(protocol)} ${isAllowed ? 'return' : denied}`,
    )
  return `chain ${name} {\n${[...lines, denied].join('\n')}\n}`
}

/** The source of what comes in, the destination of what goes out. */
function matching(cidr: string, direction: Direction): string {
  const end = direction === 'in' ? 'saddr' : 'daddr'
  if (cidr.endsWith('/0')) return `meta nfproto ${isIpv6(cidr) ? 'ipv6' : 'ipv4'}`
  return `${isIpv6(cidr) ? 'ip6' : 'ip'} ${end} ${normalizeCidr(cidr)}`
}

function ofProtocol(protocol: Protocol): string {
  switch (protocol.kind) {
    case 'all':
      return ''
    case 'ports':
      return protocol.from === -1
        ? `meta l4proto ${protocol.name}`
        : `${protocol.name} dport ${protocol.from}-${protocol.to}`
    case 'icmp': {
      const number = protocol.name === 'icmp' ? 1 : 58
      if (protocol.type === -1) return `meta l4proto ${number}`
      // By the bytes themselves, because ICMP's own expressions exclude the other IP version.
      return protocol.code === -1
        ? `meta l4proto ${number} @th,0,8 ${protocol.type}`
        : `meta l4proto ${number} @th,0,8 ${protocol.type} @th,8,8 ${protocol.code}`
    }
    case 'number':
      return `meta l4proto ${protocol.number}`
  }
}
