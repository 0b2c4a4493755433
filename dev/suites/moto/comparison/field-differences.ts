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
    reason: "The emulator's world does not know who stopped an instance.",
  },
  {
    at: `${instance}.BlockDeviceMappings`,
    moto: absent,
    emulator: '[]',
    reason: "The emulator's world has no volumes, and says so.",
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
    reason: 'moto does not know the image, and takes it for an old one; a t3 runs hvm images only.',
  },
  {
    at: `${instance}.PublicDnsName`,
    moto: absent,
    emulator: '',
    reason: 'EC2 shows an empty name where there is none.',
  },
  {
    at: `${attached}.Description`,
    moto: 'Primary network interface',
    emulator: '',
    reason: 'An interface that is launched with its instance has no description, unless one was given.',
  },
  ...[`${attached}.PrivateDnsName`, `${attached}.PrivateIpAddresses[].PrivateDnsName`].map((at) => ({
    at,
    moto: absent,
    emulator: /^ip-[\d-]+\.us-west-2\.compute\.internal$/,
    reason: 'EC2 shows the name that the instance has on its interface and on its address too.',
  })),
  {
    at: `${attached}.SourceDestCheck`,
    asked: 'an instance that was told to check',
    moto: 'false',
    emulator: 'true',
    reason: 'The check is one and the same on an instance and on its only interface; moto keeps two.',
  },
  ...['GroupId', 'GroupName'].map((field) => ({
    at: `${attached}.Groups[].${field}`,
    moto: /^(?:shut|web|<security group [23]>)$/,
    emulator: absent,
    reason: "moto shows the instance's groups on each of its interfaces too.",
  })),
  {
    at: 'answer.RouteTables[].PropagatingVgws',
    moto: absent,
    emulator: '[]',
    reason: 'EC2 lists the gateways that propagate routes, also when there are none.',
  },
  {
    at: `${route}.NetworkInterfaceId`,
    moto: absent,
    emulator: /^<interface of worker-\d>$/,
    reason: "A route to an instance shows the instance's interface too.",
  },
  {
    at: `${route}.InstanceId`,
    moto: absent,
    emulator: /^<instance worker-\d>$/,
    reason: 'A route that was created with an interface shows its instance too.',
  },
  {
    at: `${route}.InstanceOwnerId`,
    moto: absent,
    emulator: '111122223333',
    reason: 'A route to an instance shows whose it is.',
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
    reason: 'EC2 keeps the network, without the bits behind its prefix.',
  },
  {
    at: 'message',
    moto: /^The route identified by [\d./]+ already exists$/,
    emulator: /^The route identified by [\d./]+ already exists\.$/,
    reason: "EC2's sentence ends in a full stop.",
  },
  {
    at: 'code',
    asked: 'a new route to a gateway that nobody has',
    moto: 'InvalidInternetGatewayID.NotFound',
    emulator: 'InvalidGatewayID.NotFound',
    reason: 'That is the code for any kind of gateway in a route.',
  },
  {
    at: 'message',
    asked: 'a new route to a gateway that nobody has',
    moto: 'InternetGatewayID igw-0123456789abcdef0 does not exist.',
    emulator: "The gateway ID 'igw-0123456789abcdef0' does not exist",
    reason: 'These are the words for any kind of gateway in a route.',
  },
  {
    at: 'answer.RouteTables[5].*',
    asked: 'a page of route tables',
    moto: /./,
    emulator: absent,
    reason: 'moto overlooks MaxResults, and shows all route tables.',
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
