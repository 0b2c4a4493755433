import { canonicalCidr, versionOf } from './cidr.ts'
import { newId } from './ids.ts'
import { addDefaultNetworkAcl, associateNetworkAcl, defaultNetworkAcl } from './network-acls.ts'
import { addDefaultSecurityGroup } from './security-groups.ts'
import type { InternetGateway, Route, RouteTable, Subnet, Tags, Vpc, World } from './world.ts'

/** An account with nothing in it. */
export function emptyWorld(): World {
  const accountId = '111122223333'
  return {
    accountId,
    region: 'us-west-2',
    now: '2026-11-22T09:00:00.000Z',
    idsGiven: 0,
    vpcs: [],
    subnets: [],
    internetGateways: [],
    securityGroups: [],
    networkAcls: [],
    prefixLists: [],
    instances: [],
    availableInterfaces: [],
    routeTables: [],
    routeQuota: 500,
    identicalCreateRoute: 'succeeds',
    deletedTargets: [],
    callerArn: `arn:aws:sts::${accountId}:assumed-role/kthw-routes/GitHubActions`,
    credentials: 'ok',
    denied: [],
    deniedByServiceControlPolicy: [],
    regionEnabled: true,
  }
}

/** With a main route table, default security group and default network ACL, as from CreateVpc (VPC user guide). */
export function addVpc(world: World, ...cidrBlocks: string[]): Vpc {
  const vpc: Vpc = { vpcId: newId(world, 'vpc'), cidrBlocks }
  world.vpcs.push(vpc)
  addDefaultSecurityGroup(world, vpc)
  addDefaultNetworkAcl(world, vpc)
  const main = addRouteTable(world, vpc)
  main.associations.push({ kind: 'main', associationId: newId(world, 'rtbassoc') })
  return vpc
}

export function addSubnet(world: World, vpc: Vpc, ...cidrBlocks: string[]): Subnet {
  const subnetId = newId(world, 'subnet')
  const subnet: Subnet = { subnetId, vpcId: vpc.vpcId, cidrBlocks, availabilityZone: `${world.region}a` }
  world.subnets.push(subnet)
  associateNetworkAcl(world, defaultNetworkAcl(world, vpc), subnet)
  return subnet
}

export function addInternetGateway(world: World, vpc: Vpc): InternetGateway {
  const gateway: InternetGateway = { internetGatewayId: newId(world, 'igw'), vpcId: vpc.vpcId }
  world.internetGateways.push(gateway)
  return gateway
}

/** Each new table has a local route for every CIDR of its VPC (VPC user guide, route tables). */
export function addRouteTable(
  world: World,
  vpc: Vpc,
  { name, tags = {}, subnets = [] }: { name?: string; tags?: Tags; subnets?: Subnet[] } = {},
): RouteTable {
  const table: RouteTable = {
    routeTableId: newId(world, 'rtb'),
    vpcId: vpc.vpcId,
    tags: { ...(name === undefined ? {} : { Name: name }), ...tags },
    routes: vpc.cidrBlocks.map((destination) => ({
      destination,
      target: 'local',
      origin: 'CreateRouteTable',
    })),
    associations: subnets.map(({ subnetId }) => {
      return { kind: 'subnet', associationId: newId(world, 'rtbassoc'), subnetId }
    }),
  }
  world.routeTables.push(table)
  return table
}

/** Without checks. The target is `local`, an ID, or an instance, whose first network interface becomes the target. */
export function addRoute(
  table: RouteTable,
  destination: string,
  target: string | { networkInterfaces: { networkInterfaceId: string }[] },
  origin: Route['origin'] = 'CreateRoute',
): Route {
  const targetId = typeof target === 'string' ? target : target.networkInterfaces[0]?.networkInterfaceId
  if (targetId === undefined) throw new TypeError(`The target of ${destination} has no network interface`)
  const canonical = destination.startsWith('pl-')
    ? destination
    : canonicalCidr(destination, versionOf(destination))
  if (canonical === undefined) throw new TypeError(`${destination} is not a CIDR`)
  const route: Route = { destination: canonical, target: targetId, origin }
  table.routes.push(route)
  return route
}

/** As from a virtual private gateway with propagation enabled. */
export function addPropagatedRoute(world: World, table: RouteTable, destination: string): Route {
  return addRoute(table, destination, newId(world, 'vgw'), 'EnableVgwRoutePropagation')
}
