import { addRouteTable } from '../../emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../emulators/ec2/world/instances.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import { allFrom } from '../../emulators/ec2/world/security-groups.ts'
import type {
  AttachedInterface,
  Instance,
  RouteTable,
  SecurityGroup,
  Subnet,
} from '../../emulators/ec2/world/world.ts'
import { twoWorkers, type TwoWorkers } from '../../../__tests__/fixtures/worlds/two-workers.ts'

/** A change to two workers whose traffic nothing blocks. */
export type MadeWorld = {
  readonly name: string
  readonly change: (two: TwoWorkers) => void
  /** If given, the workers' packets carry their node's address. */
  readonly masquerade?: true
  /** The walker of the integration tests doesn't know such worlds. */
  readonly isBeyondWalker?: true
  /** The commands of the findings don't open everything. */
  readonly isUnfixable?: true
}

export const all = { protocol: 'all' } as const
export const open = (['ingress', 'egress'] as const).flatMap((direction) =>
  ['0.0.0.0/0', '::/0'].map((cidr) => ({ ...all, direction, action: 'allow', cidr }) as const),
)
export const [allowIn, allowOut] = [open.slice(0, 2), open.slice(2)]
export const everywhere = ['0.0.0.0/0', '::/0'].map(allFrom)
export const tcp = (fromPort: number, toPort = fromPort) => ({ protocol: 'tcp', fromPort, toPort }) as const
export const udp = (fromPort: number, toPort = fromPort) => ({ protocol: 'udp', fromPort, toPort }) as const
export const icmp = (type: number) => ({ protocol: 'icmp', type, code: -1 }) as const
export const rules = (...protocols: Parameters<typeof only>[1][]) =>
  protocols.flatMap((protocol) => everywhere.map((rule) => only(rule, protocol)))
export const deniesPods = (direction: 'ingress' | 'egress') =>
  ['172.22.0.0/16', 'fd00::/48'].map((cidr) => ({ ...all, direction, action: 'deny', cidr }) as const)

export function only(
  rule: ReturnType<typeof allFrom>,
  protocol: ReturnType<typeof tcp> | ReturnType<typeof udp> | ReturnType<typeof icmp> | { protocol: number },
): SecurityGroup['ingress'][number] {
  const isIpv6 = rule.peer.kind === 'cidr' && rule.peer.cidr.includes(':')
  return 'type' in protocol && isIpv6
    ? { peer: rule.peer, protocol: 'icmpv6', type: protocol.type === 8 ? 128 : 129, code: -1 }
    : { peer: rule.peer, ...protocol }
}

export const primary = ({ networkInterfaces }: Instance): AttachedInterface => first(networkInterfaces)

export function referTo(group: SecurityGroup): SecurityGroup['ingress'][number] {
  return { ...all, peer: { kind: 'security-group', groupId: group.groupId } }
}

/** The subnet uses another table. */
export function ownTable({ world, vpc, table }: TwoWorkers, subnet: Subnet): RouteTable {
  table.associations = table.associations.filter(
    (each) => each.kind === 'main' || each.subnetId !== subnet.subnetId,
  )
  return addRouteTable(world, vpc, { name: 'other', subnets: [subnet] })
}

/** The routes to the pods of a worker target its second interface. */
export function receiveOnSecond(
  { world, table }: TwoWorkers,
  worker: Instance,
  options: { subnet: Subnet; securityGroups: SecurityGroup[]; sourceDestCheck?: boolean },
): AttachedInterface {
  const old = primary(worker).networkInterfaceId
  const privateIpAddress = `${first(options.subnet.cidrBlocks).replace(/0\/24$/, '')}98`
  const second = attachInterface(world, worker, { sourceDestCheck: false, ...options, privateIpAddress })
  for (const route of table.routes) if (route.target === old) route.target = second.networkInterfaceId
  return second
}

export function twoCluster({ change }: MadeWorld): TwoWorkers {
  const two = twoWorkers()
  change(two)
  return two
}
