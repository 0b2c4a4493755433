import type { Instance, Route, RouteTableAssociation } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { boundTexts, toAttemptEnd, toInstance, toRouteTable } from '../../../src/aws/ec2-mapping.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { readDestination } from '../../../src/model/destination.ts'

describe('a text of EC2', () => {
  const whole = '🚀'.repeat(256)
  const tagsOf = (Key: string, Value: string): unknown => [...toInstance({ Tags: [{ Key, Value }] }).tags]

  it('is whole in a tag of as many characters as EC2 holds', () => {
    expect(tagsOf('k'.repeat(128), whole)).toEqual([['k'.repeat(128), whole]])
  })

  it('is cut, and marked as cut, in a longer tag', () => {
    expect(tagsOf('k'.repeat(129), `${whole}🚀`)).toEqual([[`${'k'.repeat(127)}…`, `${'🚀'.repeat(255)}…`]])
  })

  it('is cut anywhere in an answer, but for the token of the next page', () => {
    const token = 't'.repeat(3_000)
    const answer = {
      Reservations: [{ Instances: [{ InstanceId: token, VpcId: token.slice(1_000) }] }],
      NextToken: token,
    }
    boundTexts(answer)

    const InstanceId = `${'t'.repeat(1_999)}…`
    expect(answer).toEqual({
      Reservations: [{ Instances: [{ InstanceId, VpcId: 't'.repeat(2_000) }] }],
      NextToken: token,
    })
  })
})

describe('an instance', () => {
  it('is narrowed to what the run reads, with security groups in one order', () => {
    expect(
      toInstance({
        InstanceId: 'i-1',
        State: { Name: 'running' },
        VpcId: 'vpc-1',
        SubnetId: 'subnet-1',
        PrivateIpAddress: '172.20.1.20',
        PrivateDnsName: 'ip-172-20-1-20.ec2.internal',
        Tags: [{ Key: 'Name', Value: 'worker-0' }, { Key: 'empty' }, { Value: 'no key' }],
        SourceDestCheck: true,
        NetworkInterfaces: [
          {
            NetworkInterfaceId: 'eni-1',
            Attachment: { DeviceIndex: 1, NetworkCardIndex: 2 },
            InterfaceType: 'efa',
            Ipv4Prefixes: [{ Ipv4Prefix: '172.20.1.128/28' }, { Ipv4Prefix: 'ten' }, {}],
            Ipv6Prefixes: [{ Ipv6Prefix: 'fd00:1:0:0:0::/80' }],
            PrivateIpAddresses: [
              { PrivateIpAddress: '172.20.1.21' },
              { PrivateIpAddress: '172.20.1.20', Primary: true },
              { PrivateIpAddress: '::not an address' },
              {},
            ],
            Ipv6Addresses: [{ Ipv6Address: 'fd00::7' }, {}],
            SubnetId: 'subnet-2',
            Groups: [{ GroupId: 'sg-2' }, {}, { GroupId: 'sg-1' }],
            SourceDestCheck: false,
          },
        ],
      }),
    ).toEqual({
      instanceId: 'i-1',
      ownerId: '',
      state: 'running',
      vpcId: 'vpc-1',
      subnetId: 'subnet-1',
      privateIp: '172.20.1.20',
      addresses: ['172.20.1.20', '172.20.1.21', '::not an address', 'fd00::7'],
      privateDnsName: 'ip-172-20-1-20.ec2.internal',
      tags: new Map([
        ['Name', 'worker-0'],
        ['empty', ''],
        ['', 'no key'],
      ]),
      sourceDestCheck: true,
      networkInterfaces: [
        {
          networkInterfaceId: 'eni-1',
          networkCardIndex: 2,
          deviceIndex: 1,
          interfaceType: 'efa',
          subnetId: 'subnet-2',
          addresses: ['172.20.1.20/32', '172.20.1.21/32', 'fd00::7/128'].map((each) => cidr(each)),
          groupIds: ['sg-1', 'sg-2'],
          sourceDestCheck: false,
          prefixes: [cidr('172.20.1.128/28'), cidr('fd00:1::/80')],
        },
      ],
    })
  })

  // A check that is wrongly taken for off drops packets, and nothing says so.
  it('of which EC2 describes nothing is empty, and its source/destination check is enabled', () => {
    expect(toInstance({})).toEqual({
      instanceId: '',
      ownerId: '',
      state: 'unknown',
      vpcId: '',
      subnetId: '',
      privateIp: '',
      addresses: [],
      privateDnsName: '',
      tags: new Map(),
      sourceDestCheck: true,
      networkInterfaces: [],
    })
    expect(toInstance({ NetworkInterfaces: [{}] }).networkInterfaces).toEqual([
      {
        networkInterfaceId: '',
        // Recordings from before network cards have no index of one. A device index is never left out.
        networkCardIndex: 0,
        deviceIndex: undefined,
        interfaceType: 'interface',
        subnetId: '',
        addresses: [],
        groupIds: [],
        sourceDestCheck: true,
        prefixes: [],
      },
    ])
  })

  it.each(['pending', 'running', 'shutting-down', 'terminated', 'stopping', 'stopped'] as const)(
    'can be %s',
    (Name) => {
      expect(toInstance({ State: { Name } }).state).toBe(Name)
    },
  )

  it('has an unknown state if EC2 adds one', () => {
    const State = { Name: 'dreaming' } as unknown as NonNullable<Instance['State']>
    expect(toInstance({ State }).state).toBe('unknown')
  })
})

describe('a route table', () => {
  it('is narrowed to what the run reads', () => {
    const Tags = [{ Key: 'Name', Value: 'kubernetes' }]
    const table = { RouteTableId: 'rtb-1', VpcId: 'vpc-1', OwnerId: '111122223333', Tags }
    expect(
      toRouteTable({ ...table, Associations: [], Routes: [{ State: 'active', Origin: 'CreateRoute' }] }),
    ).toEqual({
      routeTableId: 'rtb-1',
      vpcId: 'vpc-1',
      ownerId: '111122223333',
      tags: new Map([['Name', 'kubernetes']]),
      isMain: false,
      hasUnreadAssociations: false,
      subnetIds: [],
      routes: [
        {
          destination: readDestination(''),
          target: { kind: 'none' },
          state: 'active',
          origin: 'CreateRoute',
        },
      ],
    })
  })

  it('of which EC2 describes nothing is empty but for a route that may be any', () => {
    const empty = { routeTableId: '', vpcId: '', ownerId: '', tags: new Map(), isMain: false, subnetIds: [] }
    const route = { destination: readDestination(''), target: { kind: 'none' }, state: '', origin: '' }
    // Its routes and associations are unknown, so they may be any.
    expect(toRouteTable({})).toEqual({ ...empty, hasUnreadAssociations: true, routes: [route] })
    expect(toRouteTable({ Routes: [{}, { GatewayId: 'local' }] }).routes).toMatchObject([
      route,
      { origin: 'CreateRouteTable' },
    ])
    expect(toRouteTable({ Routes: [] }).routes).toEqual([])
  })

  it.each<[string, RouteTableAssociation[], object]>([
    ['is the main one', [{ Main: true }], { isMain: true, subnetIds: [], hasUnreadAssociations: false }],
    [
      'is associated with subnets',
      [{ Main: false, SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
      { isMain: false, subnetIds: ['subnet-1', 'subnet-2'], hasUnreadAssociations: false },
    ],
    ['is both', [{ Main: true }, { SubnetId: 'subnet-1' }], { isMain: true, subnetIds: ['subnet-1'] }],
    [
      'is associated with a gateway',
      [{ GatewayId: 'igw-1' }],
      { isMain: false, subnetIds: [], hasUnreadAssociations: false },
    ],
    [
      'has an association of which EC2 describes nothing',
      [{ Main: false }],
      { isMain: false, subnetIds: [], hasUnreadAssociations: true },
    ],
  ])('%s', (_, Associations, expected) => {
    expect(toRouteTable({ Associations })).toMatchObject(expected)
  })
})

describe('a route', () => {
  const read = (route: Route) => toRouteTable({ Routes: [route] }).routes[0]

  it.each<[string, Route]>([
    ['10.0.0.0/8', { DestinationCidrBlock: '10.0.0.0/8' }],
    ['fd00::/64', { DestinationIpv6CidrBlock: 'fd00::/64' }],
    ['pl-1', { DestinationPrefixListId: 'pl-1' }],
  ])('has the destination %s', (destination, route) => {
    expect(read(route)?.destination).toEqual(readDestination(destination))
  })

  it.each<[Route, object]>([
    [
      { InstanceId: 'i-1', NetworkInterfaceId: 'eni-1' },
      { kind: 'instance', instanceId: 'i-1', networkInterfaceId: 'eni-1' },
    ],
    [{ NetworkInterfaceId: 'eni-1' }, { kind: 'network-interface', networkInterfaceId: 'eni-1' }],
    [{ GatewayId: 'local' }, { kind: 'gateway', gatewayId: 'local' }],
    [{ NatGatewayId: 'nat-1' }, { kind: 'other', id: 'nat-1' }],
    [{ TransitGatewayId: 'tgw-1' }, { kind: 'other', id: 'tgw-1' }],
    [{ VpcPeeringConnectionId: 'pcx-1' }, { kind: 'other', id: 'pcx-1' }],
    [{ EgressOnlyInternetGatewayId: 'eigw-1' }, { kind: 'other', id: 'eigw-1' }],
    [{ LocalGatewayId: 'lgw-1' }, { kind: 'other', id: 'lgw-1' }],
    [{ CarrierGatewayId: 'cagw-1' }, { kind: 'other', id: 'cagw-1' }],
    [{ CoreNetworkArn: 'arn:core' }, { kind: 'other', id: 'arn:core' }],
    [{ OdbNetworkArn: 'arn:odb' }, { kind: 'other', id: 'arn:odb' }],
    // Some blackholes have no target.
    [{ State: 'blackhole' }, { kind: 'none' }],
  ])('described as %j targets %j', (route, target) => {
    expect(read(route)?.target).toEqual(target)
  })
})

describe('an attempt', () => {
  const failure = (name: string, properties: object = {}) =>
    Object.assign(new Error('Sorry'), { name, ...properties })
  const answered = (httpStatusCode: number) => ({ $metadata: { httpStatusCode, requestId: 'r-1' } })

  it.each([
    ['RequestLimitExceeded', answered(503)],
    ['Throttling', answered(400)],
    ['ThrottlingException', answered(400)],
    ['TooManyRequestsException', answered(400)],
    ['AnythingElse', answered(429)],
  ])('was throttled: %s %j', (code, properties) => {
    expect(toAttemptEnd(failure(code, properties))).toEqual({ kind: 'throttled', code, requestId: 'r-1' })
  })

  it.each([
    ['no answer came', failure('TimeoutError'), 'TimeoutError'],
    ['the network failed', failure('Error', { code: 'ECONNRESET' }), 'ECONNRESET'],
    ['EC2 failed itself', failure('InternalError', answered(500)), 'InternalError'],
    ['a proxy answered', failure('SyntaxError', { $response: { statusCode: 502 } }), 'SyntaxError'],
    ['the response broke off', failure('SyntaxError', answered(200)), 'SyntaxError'],
    ['the response is not of EC2', failure('ForeignAnswer', answered(403)), 'ForeignAnswer'],
  ])('may have taken effect: %s', (_, cause, code) => {
    expect(toAttemptEnd(cause)).toEqual({ kind: 'lost', code })
  })

  it.each([
    ['AuthFailure', answered(401), 'r-1'],
    ['PermanentRedirect', answered(300), 'r-1'],
    ['NotThrottling', answered(499), 'r-1'],
    ['SyntaxError', { $response: { statusCode: 403 } }, undefined],
  ])('was refused: %s %j', (code, properties, requestId) => {
    expect(toAttemptEnd(failure(code, properties))).toEqual({
      kind: 'refused',
      code,
      message: 'Sorry',
      requestId,
    })
  })
})
