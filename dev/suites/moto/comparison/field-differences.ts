import { absent, type FieldDifference } from './field-difference.ts'
import { trafficRuleDifferences } from './traffic-rule-differences.ts'

const instance = 'answer.Reservations[].Instances[]'
const attached = `${instance}.NetworkInterfaces[]`
const route = 'answer.RouteTables[].Routes[]'
const notInWorld = (at: string, moto: string | RegExp, what: string): FieldDifference => {
  return { at: `${instance}.${at}`, moto, emulator: absent, reason: `The emulator's world has no ${what}.` }
}

export const fieldDifferences: readonly FieldDifference[] = [
  notInWorld('BlockDeviceMappings[]*', /./, 'volumes'),
  notInWorld('MetadataOptions.*', /./, 'metadata options'),
  notInWorld('ClientToken', /./, 'client tokens'),
  notInWorld('SriovNetSupport', 'simple', 'network virtualization'),
  notInWorld('StateReason.*', /^$|^Client\.UserInitiatedShutdown/, 'reasons for a state'),
  {
    at: `${instance}.StateTransitionReason`,
    moto: /^User initiated \(/,
    emulator: '',
    reason: "The emulator doesn't record who stopped an instance.",
  },
  {
    at: `${instance}.BlockDeviceMappings`,
    moto: absent,
    emulator: '[]',
    reason: "The emulator's world has no volumes, so its list is empty.",
  },
  {
    at: `${instance}.KernelId`,
    moto: 'None',
    emulator: absent,
    reason: 'moto writes a missing value as text.',
  },
  {
    at: `${instance}.VirtualizationType`,
    moto: 'paravirtual',
    emulator: 'hvm',
    reason: "moto doesn't know the image and assumes an old one; a t3 only runs hvm images.",
  },
  {
    at: `${instance}.PublicDnsName`,
    moto: absent,
    emulator: '',
    reason: 'EC2 shows a missing name as an empty one.',
  },
  {
    at: `${attached}.Description`,
    moto: 'Primary network interface',
    emulator: '',
    reason: 'An interface that is launched with its instance has no description by default.',
  },
  ...[`${attached}.PrivateDnsName`, `${attached}.PrivateIpAddresses[].PrivateDnsName`].map((at) => ({
    at,
    moto: absent,
    emulator: /^ip-[\d-]+\.us-west-2\.compute\.internal$/,
    reason: "EC2 shows the instance's name on its interface and address too.",
  })),
  {
    at: `${attached}.SourceDestCheck`,
    asked: 'an instance with the check on',
    moto: 'false',
    emulator: 'true',
    reason: 'An instance and its only interface share one check; moto stores two.',
  },
  ...['GroupId', 'GroupName'].map((field) => ({
    at: `${attached}.Groups[].${field}`,
    moto: /^(?:shut|web|<security group [23]>)$/,
    emulator: absent,
    reason: "moto also shows the instance's groups on each of its interfaces.",
  })),
  ...['Ipv4Prefixes', 'Ipv6Prefixes'].map((field) => ({
    at: `${attached}.${field}`,
    moto: absent,
    emulator: '[]',
    reason: 'EC2 lists the prefixes that are delegated to an interface, even if there are none.',
  })),
  {
    at: 'answer.RouteTables[].PropagatingVgws',
    moto: absent,
    emulator: '[]',
    reason: 'EC2 lists the gateways that propagate routes, even if there are none.',
  },
  {
    at: `${route}.NetworkInterfaceId`,
    moto: absent,
    emulator: /^<interface of worker-\d>$/,
    reason: "A route to an instance also shows the instance's interface.",
  },
  {
    at: `${route}.InstanceId`,
    moto: absent,
    emulator: /^<instance worker-\d>$/,
    reason: 'A route that was created with an interface also shows its instance.',
  },
  {
    at: `${route}.InstanceOwnerId`,
    moto: absent,
    emulator: '111122223333',
    reason: "A route to an instance shows the instance's owner.",
  },
  {
    at: `${route}.State`,
    moto: 'active',
    emulator: 'blackhole',
    reason: 'A route to a stopped instance is a blackhole; in moto every route is active.',
  },
  {
    at: `${route}.DestinationCidrBlock`,
    asked: 'the table of that route',
    moto: '100.68.0.18/18',
    emulator: '100.68.0.0/18',
    reason: 'EC2 clears the host bits.',
  },
  {
    at: 'message',
    moto: /^The route identified by [\d./]+ already exists$/,
    emulator: /^The route identified by [\d./]+ already exists\.$/,
    reason: "EC2's sentence ends with a period.",
  },
  ...[
    { at: 'status', moto: '400', emulator: '200' },
    { at: 'code', moto: 'RouteAlreadyExists', emulator: 'null' },
    { at: 'message', moto: /already exists$/, emulator: 'null' },
    { at: 'answer.Return', moto: absent, emulator: 'true' },
  ].map((difference) => ({
    ...difference,
    asked: 'the same route again',
    reason: "Today's EC2 most likely accepts a route that exists with the same target; moto refuses it.",
  })),
  {
    at: 'code',
    asked: "a new route to a gateway that doesn't exist",
    moto: 'InvalidInternetGatewayID.NotFound',
    emulator: 'InvalidGatewayID.NotFound',
    reason: 'EC2 uses this code for any kind of gateway in a route.',
  },
  {
    at: 'message',
    asked: "a new route to a gateway that doesn't exist",
    moto: 'InternetGatewayID igw-0123456789abcdef0 does not exist.',
    emulator: "The gateway ID 'igw-0123456789abcdef0' does not exist",
    reason: 'EC2 uses this message for any kind of gateway in a route.',
  },
  {
    at: 'answer.RouteTables[5].*',
    asked: 'a page of route tables',
    moto: /./,
    emulator: absent,
    reason: 'moto ignores MaxResults and shows all route tables.',
  },
  {
    at: 'answer.NextToken',
    asked: 'a page of route tables',
    moto: absent,
    emulator: '<any>',
    reason: 'moto has no second page of route tables.',
  },
  ...trafficRuleDifferences,
]
