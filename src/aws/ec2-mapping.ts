import type * as Sdk from '@aws-sdk/client-ec2'
import { isThrottlingError } from '@smithy/core/retry'

import { readCidr, type Cidr } from '../model/cidr.ts'
import { networkOf, readDestination } from '../model/destination.ts'
import type { Instance, InstanceState } from '../model/instance.ts'
import type { Route, RouteTable, RouteTarget } from '../model/route-table.ts'
import { keepAccounts } from '../runtime/account-mask.ts'
import { foreignText } from '../runtime/secrets.ts'
import { CODE_LENGTH, codeOf, FOREIGN_ANSWER } from './aws-error.ts'
import type { AttemptEnd } from './retry-log.ts'

/** A failed attempt, with the SDK's data about the response. */
type Failure = Error & Partial<Pick<Sdk.EC2ServiceException, '$metadata' | '$response'>>

/** Longer than the messages of findings, because an administrator can decode the end of the complete message. */
const LOGGED_LENGTH = 16_000

/** How an attempt ended. Without a status, with a server error, or with a response that isn't EC2's, the call might have taken effect. */
export function toAttemptEnd(failure: Failure): AttemptEnd {
  const { $metadata, $response } = failure
  keepAccounts(failure.message)
  const code = foreignText(codeOf(failure), CODE_LENGTH)
  const message = foreignText(failure.message, LOGGED_LENGTH)
  const id = $metadata?.requestId
  const requestId = id === undefined ? undefined : foreignText(id, CODE_LENGTH)
  const status = $metadata?.httpStatusCode ?? $response?.statusCode
  if (isThrottlingError(failure as Parameters<typeof isThrottlingError>[0]) || status === 429) {
    return { kind: 'throttled', code, requestId }
  }
  return status === undefined || status >= 500 || status < 300 || code === FOREIGN_ANSWER
    ? { kind: 'lost', code }
    : { kind: 'refused', code, message, requestId }
}

/** If EC2 doesn't describe the source/destination check, it's treated as enabled, the default of a new interface. */
export function toInstance(instance: Sdk.Instance, ownerId = ''): Instance {
  return {
    ownerId,
    instanceId: instance.InstanceId ?? '',
    state: toInstanceState(instance.State?.Name),
    vpcId: instance.VpcId ?? '',
    subnetId: instance.SubnetId ?? '',
    privateIp: instance.PrivateIpAddress ?? '',
    addresses: (instance.NetworkInterfaces ?? []).flatMap(toAddresses),
    privateDnsName: instance.PrivateDnsName ?? '',
    tags: toTags(instance.Tags),
    sourceDestCheck: instance.SourceDestCheck ?? true,
    networkInterfaces: (instance.NetworkInterfaces ?? []).map((each) => ({
      networkInterfaceId: each.NetworkInterfaceId ?? '',
      networkCardIndex: each.Attachment?.NetworkCardIndex ?? 0,
      deviceIndex: each.Attachment?.DeviceIndex,
      interfaceType: each.InterfaceType ?? 'interface',
      subnetId: each.SubnetId ?? '',
      addresses: toAddresses(each).flatMap((address) => addressOf(address) ?? []),
      // EC2 doesn't guarantee an order, and interfaces with the same groups must compare as equal.
      groupIds: (each.Groups ?? []).flatMap(({ GroupId }) => GroupId ?? []).sort(),
      sourceDestCheck: each.SourceDestCheck ?? true,
      prefixes: toPrefixes(each),
    })),
  }
}

function toAddresses({ PrivateIpAddresses, Ipv6Addresses }: Sdk.InstanceNetworkInterface): string[] {
  const ipv4 = (PrivateIpAddresses ?? []).toSorted((a, b) => Number(b.Primary ?? 0) - Number(a.Primary ?? 0))
  return [
    ...ipv4.flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []),
    ...(Ipv6Addresses ?? []).flatMap(({ Ipv6Address }) => Ipv6Address ?? []),
  ]
}

/** Undefined if it's unreadable. */
function addressOf(text: string): Cidr | undefined {
  const reading = readCidr(`${text}/${text.includes(':') ? 128 : 32}`)
  return reading.kind === 'cidr' ? reading.cidr : undefined
}

/** Leaves out an unreadable prefix. The action then plans a route for its pod CIDR, which EC2 refuses if it isn't needed. */
function toPrefixes({ Ipv4Prefixes = [], Ipv6Prefixes = [] }: Sdk.InstanceNetworkInterface): Cidr[] {
  const texts = [
    ...Ipv4Prefixes.map(({ Ipv4Prefix }) => Ipv4Prefix),
    ...Ipv6Prefixes.map(({ Ipv6Prefix }) => Ipv6Prefix),
  ]
  return texts.flatMap((text = '') => networkOf(readDestination(text)) ?? [])
}

export function toRouteTable(table: Sdk.RouteTable): RouteTable {
  const associations = table.Associations ?? []
  return {
    routeTableId: table.RouteTableId ?? '',
    vpcId: table.VpcId ?? '',
    ownerId: table.OwnerId ?? '',
    tags: toTags(table.Tags),
    isMain: associations.some(({ Main }) => Main === true),
    subnetIds: associations.flatMap(({ SubnetId }) => SubnetId ?? []),
    hasUnreadAssociations: table.Associations === undefined || associations.some(isUnread),
    // Every table has at least a local route. If the list is missing, the table can have any routes.
    routes: (table.Routes ?? [{}]).map(toRoute),
  }
}

/** Each association is the main one, or with a subnet or a gateway. */
function isUnread({ Main, SubnetId, GatewayId }: Sdk.RouteTableAssociation): boolean {
  return Main !== true && SubnetId === undefined && GatewayId === undefined
}

function toRoute(route: Sdk.Route): Route {
  return {
    destination: readDestination(
      route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? '',
    ),
    target: toTarget(route),
    state: route.State ?? '',
    // Only the VPC's own routes target `local`.
    origin: route.Origin ?? (route.GatewayId === 'local' ? 'CreateRouteTable' : ''),
  }
}

function toTarget(route: Sdk.Route): RouteTarget {
  const { InstanceId, NetworkInterfaceId, GatewayId } = route
  if (InstanceId !== undefined) {
    return { kind: 'instance', instanceId: InstanceId, networkInterfaceId: NetworkInterfaceId }
  }
  if (NetworkInterfaceId !== undefined) {
    return { kind: 'network-interface', networkInterfaceId: NetworkInterfaceId }
  }
  if (GatewayId !== undefined) return { kind: 'gateway', gatewayId: GatewayId }
  const id =
    route.NatGatewayId ??
    route.TransitGatewayId ??
    route.VpcPeeringConnectionId ??
    route.EgressOnlyInternetGatewayId ??
    route.LocalGatewayId ??
    route.CarrierGatewayId ??
    route.CoreNetworkArn ??
    route.OdbNetworkArn
  return id === undefined ? { kind: 'none' } : { kind: 'other', id }
}

function toInstanceState(name = ''): InstanceState {
  switch (name) {
    case 'pending':
    case 'running':
    case 'shutting-down':
    case 'terminated':
    case 'stopping':
    case 'stopped':
      return name
    default:
      return 'unknown'
  }
}

/** In characters of Unicode (EC2 user guide, "Tag restrictions"). */
const TAG_KEY_LENGTH = 128
const TAG_VALUE_LENGTH = 256
/** For all other texts. EC2's longest are ARNs and descriptions, of some hundred characters. */
const TEXT_LENGTH = 2_000

/** EC2 never returns longer texts. A text that this function shortens can't match a name, ID, or CIDR. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, 2 * length + 1))
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** Shortens long texts of a response when it arrives. The token of the next page goes back to EC2 unchanged. */
export function boundTexts(answer: object): void {
  for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
    if (typeof value === 'string' && value.length > TEXT_LENGTH && name !== 'NextToken')
      Object.assign(answer, { [name]: cut(value, TEXT_LENGTH) })
    else if (typeof value === 'object' && value !== null) boundTexts(value)
  }
}

function toTags(tags: readonly Sdk.Tag[] = []): Map<string, string> {
  return new Map(
    tags.map(({ Key = '', Value = '' }) => [cut(Key, TAG_KEY_LENGTH), cut(Value, TAG_VALUE_LENGTH)]),
  )
}
