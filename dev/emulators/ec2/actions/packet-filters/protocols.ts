import type { Protocol } from '../../world/world.ts'

export type PermissionProtocol = { ipProtocol: string; fromPort?: number; toPort?: number }

/**
 * In a security group's permission, tcp, udp, icmp and icmpv6 have names, other protocols have numbers, and -1 is all
 * protocols. The ports of ICMP are its type and code (EC2 API reference, IpPermission). Protocol 50 was recorded with a
 * FromPort of 0 and without any, in cloud-custodian's data.
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
    default: {
      const { protocol, fromPort, toPort } = rule
      return {
        ipProtocol: String(protocol),
        ...(fromPort === undefined ? {} : { fromPort }),
        ...(toPort === undefined ? {} : { toPort }),
      }
    }
  }
}

export type EntryProtocol = {
  protocol: string
  icmpTypeCode?: { code: number; type: number }
  portRange?: { from: number; to: number }
}

/** IANA's protocol numbers. */
const numbers = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 } as const

/** In a network ACL's entry, protocols have numbers, and -1 is all protocols (EC2 API reference, NetworkAclEntry). */
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
