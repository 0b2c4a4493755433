import { addSubnet } from '../../../emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface } from '../../../emulators/ec2/world/instances.ts'
import { addNetworkAcl, associateNetworkAcl } from '../../../emulators/ec2/world/network-acls.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../emulators/ec2/world/security-groups.ts'
import type { NetworkAclEntry, Vpc, World } from '../../../emulators/ec2/world/world.ts'
import { first, groupNamed } from '../../../emulators/ec2/world/lookup.ts'

const https = { protocol: 'tcp', fromPort: 443, toPort: 443 } as const
const from = (cidr: string) => ({ peer: { kind: 'cidr', cidr } as const })

/** Rules of every kind, and an instance with two interfaces that have different groups. */
export function addTrafficRules(world: World, vpc: Vpc): void {
  const offices = addPrefixList(world, 'offices', '198.51.100.0/24', '203.0.113.0/25')
  addPrefixList(world, 'nobody')
  const web = addSecurityGroup(world, vpc, { name: 'web' })
  web.ingress = [
    { ...https, ...from('10.1.0.0/16') },
    { protocol: 'udp', fromPort: 8000, toPort: 8999, ...from('10.1.0.0/16') },
    { ...https, ...from('2001:db8::/32') },
    { ...https, peer: { kind: 'prefix-list', prefixListId: offices.prefixListId } },
    { ...https, ...from('10.2.0.0/16') },
    { protocol: 'icmp', type: 8, code: -1, ...from('10.1.0.0/16') },
    { protocol: 'icmpv6', type: -1, code: -1, ...from('::/0') },
    { protocol: 4, ...from('172.20.0.0/16') },
  ]
  web.egress = [
    { ...https, peer: { kind: 'security-group', groupId: groupNamed(world, 'kubernetes').groupId } },
    allFrom('172.22.0.0/15'),
  ]
  const shut = addSecurityGroup(world, vpc, { name: 'shut', egress: [] })

  const subnet = addSubnet(world, vpc, '172.20.2.0/24')
  const options = { subnet, privateIpAddress: '172.20.2.20', securityGroups: [web, shut] }
  const janus = addInstance(world, { name: 'janus', ...options })
  attachInterface(world, janus, {
    subnet: first(world.subnets),
    privateIpAddress: '172.20.1.200',
    securityGroups: [groupNamed(world, 'kubernetes')],
  })
  associateNetworkAcl(world, addNetworkAcl(world, vpc, entries), subnet)
}

const inbound = { direction: 'ingress', action: 'allow' } as const
const entries: NetworkAclEntry[] = [
  { ...inbound, ...https, ruleNumber: 200, cidr: '10.1.0.0/16' },
  {
    ...inbound,
    ruleNumber: 90,
    protocol: 'udp',
    fromPort: 53,
    toPort: 54,
    cidr: '10.0.0.0/8',
    action: 'deny',
  },
  { ...inbound, ruleNumber: 300, protocol: 'icmp', type: 3, code: -1, cidr: '0.0.0.0/0' },
  { ...inbound, ruleNumber: 310, protocol: 'icmpv6', type: 128, code: 0, cidr: '::/0' },
  { ...inbound, ruleNumber: 400, protocol: 4, cidr: '172.20.0.0/16' },
  { ...inbound, direction: 'egress', ruleNumber: 10, protocol: 'all', cidr: '0.0.0.0/0' },
]
