import { EC2Client } from '@aws-sdk/client-ec2'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { mockClient } from 'aws-sdk-client-mock'

import { AwsError } from '../../src/aws/aws-error.ts'
import { connectEc2 } from '../../src/aws/ec2.ts'
import { cidr } from '../../src/model/cidr.ts'
import { Cancellation } from '../../src/runtime/cancellation.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { network } from '../fixtures/run/inputs.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'

const sdk = mockClient(EC2Client)
const four = cidr('172.22.0.0/24')
const six = cidr('fd00::/64')
const toInstance = { kind: 'instance', instanceId: 'i-1' } as const
const toInterface = { kind: 'network-interface', networkInterfaceId: 'eni-1' } as const
const clock = fakeClock()
const ec2 = connectEc2({
  region: 'us-west-2',
  maxAttempts: 1,
  credentials: undefined,
  proxyEnvironment: {},
  network,
  clock,
  cancellation: new Cancellation(clock),
  log: recordingRunner().runner,
})

beforeEach(() => {
  sdk.reset()
})

/** The calls of this test, each with its input. */
function sent(): unknown[] {
  return sdk
    .calls()
    .map(({ args: [command] }) => [command.constructor.name.replace('Command', ''), command.input])
}

const filters = [{ name: 'vpc-id', values: ['vpc-1', 'vpc-2'] }]
const Filters = [{ Name: 'vpc-id', Values: ['vpc-1', 'vpc-2'] }]

const reads = [
  {
    name: 'DescribeInstances',
    read: () => ec2.describeInstances(filters),
    input: { Filters, MaxResults: 1000 },
    pages: [
      { Reservations: [{ Instances: [{ InstanceId: 'i-1' }, { InstanceId: 'i-2' }] }] },
      { Reservations: [{ Instances: [{ InstanceId: 'i-3' }] }] },
    ],
    answer: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }, { instanceId: 'i-3' }],
  },
  {
    name: 'DescribeRouteTables',
    read: () => ec2.describeRouteTables(filters),
    input: { Filters, MaxResults: 100 },
    pages: [{ RouteTables: [{ RouteTableId: 'rtb-1' }] }, { RouteTables: [{ RouteTableId: 'rtb-2' }] }],
    answer: [{ routeTableId: 'rtb-1' }, { routeTableId: 'rtb-2' }],
  },
  {
    name: 'DescribeSecurityGroups',
    read: () => ec2.describeSecurityGroups(filters),
    input: { Filters, MaxResults: 1000 },
    pages: [{ SecurityGroups: [{ GroupId: 'sg-1' }] }, { SecurityGroups: [{ GroupId: 'sg-2' }] }],
    answer: [{ groupId: 'sg-1' }, { groupId: 'sg-2' }],
  },
  {
    name: 'DescribeNetworkAcls',
    read: () => ec2.describeNetworkAcls(filters),
    input: { Filters, MaxResults: 1000 },
    pages: [{ NetworkAcls: [{ NetworkAclId: 'acl-1' }] }, { NetworkAcls: [{ NetworkAclId: 'acl-2' }] }],
    answer: [{ networkAclId: 'acl-1' }, { networkAclId: 'acl-2' }],
  },
  {
    name: 'DescribeManagedPrefixLists',
    read: () => ec2.describeManagedPrefixLists(filters),
    input: { Filters, MaxResults: 100 },
    pages: [{ PrefixLists: [{ PrefixListId: 'pl-1' }] }, { PrefixLists: [{ PrefixListId: 'pl-2' }] }],
    answer: [{ prefixListId: 'pl-1' }, { prefixListId: 'pl-2' }],
  },
  {
    name: 'GetManagedPrefixListEntries',
    read: () => ec2.getManagedPrefixListEntries('pl-1'),
    input: { PrefixListId: 'pl-1', MaxResults: 100 },
    pages: [
      { Entries: [{ Cidr: '10.0.0.0/8', Description: 'office' }, { Cidr: 'fd00::/48' }] },
      { Entries: [{ Cidr: '172.22.0.0/16' }] },
    ],
    answer: ['10.0.0.0/8', 'fd00::/48', '172.22.0.0/16'].map(cidr),
  },
]

describe('a read', () => {
  it.each(reads)(
    'asks for the largest pages and follows them: $name',
    async ({ name, read, input, pages, answer }) => {
      const [first, second] = pages
      sdk
        .onAnyCommand()
        .resolvesOnce({ ...first, NextToken: 'more' })
        .resolvesOnce({ ...second })
      expect(await read()).toMatchObject(answer)
      expect(sent()).toMatchObject([
        [name, input],
        [name, { ...input, NextToken: 'more' }],
      ])
    },
  )

  it.each(reads)('takes an answer without its list for one that is not EC2’s: $name', async ({ read }) => {
    sdk.onAnyCommand().resolves({})
    await expect(read()).rejects.toMatchObject({ code: 'ForeignAnswer' })
  })

  it.each(reads)('counts what two pages show once: $name', async ({ read, pages: [page], answer }) => {
    sdk
      .onAnyCommand()
      .resolvesOnce({ ...page, NextToken: 'more' })
      .resolves({ ...page })
    expect(await read()).toMatchObject(answer.slice(0, answer.length - 1))
    expect(await read()).toHaveLength(answer.length - 1)
  })

  it('takes a reservation without its instances for an answer that is not EC2’s', async () => {
    sdk.onAnyCommand().resolves({ Reservations: [{ Instances: [{ InstanceId: 'i-1' }] }, {}] })
    await expect(ec2.describeInstances([])).rejects.toMatchObject({ message: 'no <reservationSet>' })
  })

  it.each([
    ['the same NextToken twice', 'ForeignAnswer', () => ({ Reservations: [], NextToken: 'more' }), 2],
    [
      '1,000 pages',
      'AnswerTooLarge',
      (page: number) => ({ Reservations: [], NextToken: `more-${page}` }),
      1001,
    ],
    [
      '10,000 items',
      'AnswerTooLarge',
      (page: number) => ({
        Reservations: [
          { Instances: Array.from({ length: 999 }, (_, i) => ({ InstanceId: `i-${page}-${i}` })) },
        ],
        NextToken: `more-${page}`,
      }),
      11,
    ],
  ])('ends with an error at %s', async (message, code, answer, calls) => {
    let page = 0
    sdk.onAnyCommand().callsFake(() => answer((page += 1)))
    await expect(ec2.describeInstances([])).rejects.toMatchObject({ message, code })
    expect(page).toBe(calls)
  })
})

const writes = [
  {
    name: 'CreateRoute',
    write: () => ec2.createRoute('rtb-1', four, toInstance),
    input: { RouteTableId: 'rtb-1', DestinationCidrBlock: four.text, InstanceId: 'i-1' },
  },
  {
    name: 'CreateRoute',
    write: () => ec2.createRoute('rtb-1', six, toInterface),
    input: { RouteTableId: 'rtb-1', DestinationIpv6CidrBlock: six.text, NetworkInterfaceId: 'eni-1' },
  },
  {
    name: 'ReplaceRoute',
    write: () => ec2.replaceRoute('rtb-1', four, toInterface),
    input: { RouteTableId: 'rtb-1', DestinationCidrBlock: four.text, NetworkInterfaceId: 'eni-1' },
  },
  {
    name: 'ReplaceRoute',
    write: () => ec2.replaceRoute('rtb-1', six, toInstance),
    input: { RouteTableId: 'rtb-1', DestinationIpv6CidrBlock: six.text, InstanceId: 'i-1' },
  },
  {
    name: 'DeleteRoute',
    write: () => ec2.deleteRoute('rtb-2', four),
    input: { RouteTableId: 'rtb-2', DestinationCidrBlock: four.text },
  },
  {
    name: 'DeleteRoute',
    write: () => ec2.deleteRoute('rtb-2', six),
    input: { RouteTableId: 'rtb-2', DestinationIpv6CidrBlock: six.text },
  },
  {
    name: 'ModifyInstanceAttribute',
    write: () => ec2.disableSourceDestCheck(toInstance),
    input: { InstanceId: 'i-1', SourceDestCheck: { Value: false } },
  },
  {
    name: 'ModifyNetworkInterfaceAttribute',
    write: () => ec2.disableSourceDestCheck(toInterface),
    input: { NetworkInterfaceId: 'eni-1', SourceDestCheck: { Value: false } },
  },
]

it.each(writes)('$name sends $input', async ({ name, write, input }) => {
  sdk.onAnyCommand().resolves({})
  await write()
  expect(sent()).toEqual([[name, input]])
})

it('takes a prefix list for unknown if EC2 leaves out the CIDR of an entry', async () => {
  sdk.onAnyCommand().resolves({ Entries: [{ Cidr: '10.0.0.0/8' }, {}] })
  expect(await ec2.getManagedPrefixListEntries('pl-1')).toBeUndefined()
})

describe('a call that fails', () => {
  it.each([
    ...reads.map(({ name, read }) => ({ name, call: read })),
    ...writes.map(({ name, write }) => ({ name, call: write })),
  ])('rejects with its name: $name', async ({ name, call }) => {
    const cause = Object.assign(new Error('No.'), { name: 'InternalError' })
    sdk.rejects(cause)
    const failure = await call().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(AwsError)
    expect(failure).toMatchObject({ call: name, code: 'InternalError', message: 'No.', cause })
  })

  it('leaves out what the SDK advises developers to do about XML that it cannot read', async () => {
    const message =
      "char 'H' is not expected.:1:1\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object."
    sdk.rejects(new SyntaxError(message))
    await expect(ec2.describeInstances([])).rejects.toMatchObject({
      code: 'ForeignAnswer',
      message: 'unreadable XML',
    })
  })

  it('by a defect of this action is not taken for what AWS said', async () => {
    sdk.resolves({ Reservations: [{ Instances: [null] }] } as never)
    await expect(ec2.describeInstances([])).rejects.toMatchObject({
      call: 'DescribeInstances',
      code: 'Defect',
      cause: expect.any(TypeError) as unknown,
    })
  })

  it('before EC2 was asked keeps its own name', async () => {
    const refusal = new AwsError('AssumeRoleWithWebIdentity', 'AccessDenied', 'No.', undefined)
    sdk.rejects(refusal)
    await expect(ec2.describeInstances([])).rejects.toBe(refusal)
  })
})
