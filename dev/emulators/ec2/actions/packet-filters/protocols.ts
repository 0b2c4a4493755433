import type { Protocol } from '../../world/world.ts'

export type PermissionProtocol = { ipProtocol: string; fromPort?: number; toPort?: number }

/**
 * As a security group's permission shows it: tcp, udp, icmp and icmpv6 by their names, others by number, and
 * -1 for all. ICMP has its type where others have their first port, and its code where they have their last
 * one (EC2 API reference, IpPermission).
 */
export function permissionProtocol(rule: Protocol): PermissionProtocol {
  switch (rule.protocol) {
    case 'all':
      return { ipProtocol: '-1' }
    case 'tcp':
    case 'udp':
      return { ipProtocol: rule.protocol, fromPort: rule.fromPort, toPort: rule.toPort }
    case 'icmp':
    case 'icmpv6':
      return { ipProtocol: rule.protocol, fromPort: rule.type, toPort: rule.code }
    default:
      return { ipProtocol: String(rule.protocol) }
  }
}

export type EntryProtocol = {
  protocol: string
  icmpTypeCode?: { code: number; type: number }
  portRange?: { from: number; to: number }
}

/** IANA's protocol numbers. */
const numbers = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 } as const

/** As a network ACL's entry shows it: by number, and -1 for all (EC2 API reference, NetworkAclEntry). */
export function entryProtocol(entry: Protocol): EntryProtocol {
  switch (entry.protocol) {
    case 'all':
      return { protocol: '-1' }
    case 'tcp':
    case 'udp':
      return {
        protocol: String(numbers[entry.protocol]),
        portRange: { from: entry.fromPort, to: entry.toPort },
      }
    case 'icmp':
    case 'icmpv6':
      return {
        protocol: String(numbers[entry.protocol]),
        icmpTypeCode: { code: entry.code, type: entry.type },
      }
    default:
      return { protocol: String(entry.protocol) }
  }
}
