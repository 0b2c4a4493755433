import { canonicalCidr, contains } from '../../world/cidr.ts'
import { Ec2Error, invalidCidr, invalidParameterValue, missingOneOf } from '../../query-api/errors.ts'
import { vpcOf } from '../../world/lookup.ts'
import type { Params } from '../../query-api/query.ts'
import type { RouteTable, World } from '../../world/world.ts'

const fields = {
  DestinationCidrBlock: 'destinationCidrBlock',
  DestinationIpv6CidrBlock: 'destinationIpv6CidrBlock',
  DestinationPrefixListId: 'destinationPrefixListId',
} as const

/** The destination in a request, in the form that EC2 stores and compares. */
export function readDestination(params: Params): string {
  const given = Object.entries(fields).filter(([field]) => (params[field] ?? '') !== '')
  const [first, second] = given
  // Seen by users. The code is assumed to be that of a missing target.
  if (first === undefined) throw missingOneOf(': ' + Object.values(fields).join(', '))
  if (second !== undefined) {
    throw new Ec2Error(
      'InvalidParameterCombination',
      `The parameters ${first[1]} and ${second[1]} cannot be used together`,
    )
  }
  const [field, parameter] = first
  const value = params[field] ?? ''
  if (parameter === 'destinationPrefixListId') {
    // Seen by users. GetManagedPrefixListEntries has another sentence for it.
    throw new Ec2Error('InvalidPrefixListID.NotFound', `The prefix list ID '${value}' does not exist`)
  }
  // "We modify the specified CIDR block to its canonical form; for example, 100.68.0.18/18 to 100.68.0.0/18"
  // (EC2 API reference, CreateRoute).
  const destination = canonicalCidr(value, parameter === 'destinationCidrBlock' ? 4 : 6)
  if (destination === undefined) throw invalidCidr(value, parameter)
  return destination
}

/** Checks the destination of a new route. */
export function refuseDestination(
  world: World,
  table: RouteTable,
  destination: string,
  target: string,
): void {
  refuseReserved(destination)
  refuseInsideVpc(world, table, destination, target)
}

/** Ranges of AWS's own services (VPC user guide, route table concepts). EC2's real message is unknown. */
function refuseReserved(destination: string): void {
  const range = ['169.254.168.0/22', 'fd00:ec2::/32'].find((reserved) => contains(reserved, destination))
  if (range === undefined) return
  throw invalidParameterValue(`The destination ${destination} is within the reserved range ${range}.`)
}

/**
 * Inside the VPC's own CIDR, a destination must be a whole subnet, and the target an interface or instance (VPC user
 * guide, routing for a middlebox appliance). A destination that contains the VPC's CIDR has no such limits.
 */
function refuseInsideVpc(world: World, table: RouteTable, destination: string, target: string): void {
  const { cidrBlocks } = vpcOf(world, table)
  if (!cidrBlocks.some((block) => contains(block, destination))) return
  if (!target.startsWith('eni-')) {
    // Seen by users lately. Until about 2020, it was the sentence that ReplaceRoute has for the local route.
    throw invalidParameterValue(
      `The destination CIDR block ${destination} is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.`,
    )
  }
  const subnets = world.subnets.filter(({ vpcId }) => vpcId === table.vpcId)
  if (subnets.some((subnet) => subnet.cidrBlocks.includes(destination))) return
  // Seen by users.
  throw invalidParameterValue("Route destination doesn't match any subnet CIDR blocks.")
}
