import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { readNetwork, readPacketFilters } from '../../../src/reachability/read-network.ts'
import { networkAcl, rule, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { route, routeTable, toGateway } from '../../fixtures/worlds/route-tables.ts'
import { instance, networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const inSubnet2 = worker({
  name: 'worker-1',
  subnetId: 'subnet-2',
  networkInterfaces: [networkInterface({ subnetId: 'subnet-2', groupIds: ['sg-2', 'sg-1'] })],
})
const list = cidr('10.0.0.0/8')
const groupsOf = (...ids: readonly string[]) =>
  `DescribeSecurityGroups ${JSON.stringify([{ name: 'group-id', values: ids }])}`
const aclsOf = (...ids: readonly string[]) =>
  `DescribeNetworkAcls ${JSON.stringify([{ name: 'association.subnet-id', values: ids }])}`

describe('reads', () => {
  it('the workers’ groups, their subnets’ ACLs, and the prefix lists of rules and routes', async () => {
    const groups = [
      securityGroup({
        ingress: [rule('pl-1'), rule('sg-9'), rule('0.0.0.0/0'), { kind: 'unreadable' }],
      }),
      securityGroup({ groupId: 'sg-2', egress: [rule('pl-2'), rule('pl-1')] }),
    ]
    const acls = [networkAcl([])]
    const lists = { 'pl-1': [list], 'pl-2': [], 'pl-3': [list] }
    const ec2 = recordingEc2({ securityGroups: groups, networkAcls: acls, prefixLists: lists })
    const endpoint = route({ destination: 'pl-s3', target: toGateway('vpce-1') })
    const byList = ['pl-3', 'pl-2'].map((destination) => route({ destination }))
    const tables = [routeTable({ routes: [...byList, endpoint] })]
    expect(await readPacketFilters(ec2, [worker(), inSubnet2], tables)).toEqual({
      securityGroups: new Map(groups.map((group) => [group.groupId, group])),
      networkAcls: acls,
      prefixLists: new Map(Object.entries(lists)),
      errors: [],
    })
    expect(ec2.asked).toEqual([
      groupsOf('sg-1', 'sg-2'),
      aclsOf('subnet-1', 'subnet-2'),
      'GetManagedPrefixListEntries pl-1',
      'GetManagedPrefixListEntries pl-2',
      'GetManagedPrefixListEntries pl-3',
    ])
  })

  const second = networkInterface({ networkInterfaceId: 'eni-9', subnetId: 'subnet-9' })

  it.each([
    ['no ACL within one subnet', workers(3), [groupsOf('sg-1')]],
    [
      'the ACL of a second interface’s subnet',
      [worker({ networkInterfaces: [networkInterface(), second] })],
      [groupsOf('sg-1'), aclsOf('subnet-1', 'subnet-9')],
    ],
    [
      'nothing of a terminated instance, which has no subnet',
      [worker(), worker({ subnetId: '', networkInterfaces: [] })],
      [groupsOf('sg-1')],
    ],
    ['nothing without workers', [], []],
  ])('%s', async (_, some, asked) => {
    const ec2 = recordingEc2()
    expect((await readPacketFilters(ec2, some, [])).errors).toEqual([])
    expect(ec2.asked).toEqual(asked)
  })

  it('200 groups or subnets a call, the most that EC2 accepts', async () => {
    const many = workers(201).map((each, n) => ({
      ...each,
      subnetId: `subnet-${n}`,
      networkInterfaces: [networkInterface({ subnetId: `subnet-${n}`, groupIds: [`sg-${n}`] })],
    }))
    const ec2 = recordingEc2()
    await readPacketFilters(ec2, many, [])
    expect(ec2.asked.map((line) => [line.split(' ')[0], line.split(',').length - 1])).toEqual([
      ['DescribeSecurityGroups', 200],
      ['DescribeSecurityGroups', 1],
      ['DescribeNetworkAcls', 200],
      ['DescribeNetworkAcls', 1],
    ])
  })

  it('five prefix lists at a time', async () => {
    const routes = Array.from({ length: 12 }, (_, n) => route({ destination: `pl-${n}` }))
    const ec2 = recordingEc2()
    expect((await readPacketFilters(ec2, [], [routeTable({ routes })])).prefixLists.size).toBe(12)
    expect(ec2.most()).toBe(5)
  })

  it.each([
    ['DescribeSecurityGroups', [[], 1, []]],
    ['DescribeNetworkAcls', [['sg-1'], 0, ['pl-1', 'pl-2']]],
    ['GetManagedPrefixListEntries pl-1', [['sg-1'], 1, ['pl-2']]],
  ])('everything else if %s fails', async (call, expected) => {
    const error = awsError('UnauthorizedOperation', 'No.', call)
    const ec2 = recordingEc2({
      securityGroups: [securityGroup({ ingress: [rule('pl-1'), rule('pl-2')] })],
      networkAcls: [networkAcl([])],
      prefixLists: { 'pl-1': [list], 'pl-2': [list] },
      refuse: (asked) => (`${asked.call} ${asked.about}`.startsWith(call) ? error : undefined),
    })
    const read = await readPacketFilters(ec2, [worker(), inSubnet2], [])
    expect(read.errors).toEqual([error])
    expect([[...read.securityGroups.keys()], read.networkAcls.length, [...read.prefixLists.keys()]]).toEqual(
      expected,
    )
  })
})

describe('with control-plane-filters, reads', () => {
  const selection = { filters: [{ name: 'tag:role', values: ['api'] }], nameTag: 'Name', apiPort: 6443 }
  const inSubnet9 = { subnetId: 'subnet-9', networkInterfaces: [networkInterface({ subnetId: 'subnet-9' })] }
  const controllers = [
    instance({ name: 'api-10', ...inSubnet9 }),
    instance({ name: 'api-2', ...inSubnet9 }),
    instance({ name: 'api-3', instanceId: 'i-77', tags: {}, ...inSubnet9 }),
    instance({ name: 'api-4', state: 'stopped', ...inSubnet9 }),
  ]
  const managed = [routeTable()]
  const asksController =
    'DescribeInstances [{"name":"tag:role","values":["api"]},{"name":"vpc-id","values":["vpc-1"]}]'
  const asksTables = 'DescribeRouteTables [{"name":"vpc-id","values":["vpc-1"]}]'

  it('the running controllers in order, then the tables and packet filters of their subnets', async () => {
    const tables = [routeTable({ routeTableId: 'rtb-9', subnetIds: ['subnet-9'] })]
    const ec2 = recordingEc2({ instances: controllers, tables })
    const read = await readNetwork(ec2, selection, [worker()], managed, managed)
    expect(read.controllers.map(({ name, podCidrs }) => [name, podCidrs])).toEqual([
      ['api-2', []],
      ['api-10', []],
      ['i-77', []],
    ])
    expect(read.associated).toEqual(tables)
    expect(ec2.asked).toEqual([asksController, asksTables, groupsOf('sg-1'), aclsOf('subnet-1', 'subnet-9')])
  })

  it('no tables that are known', async () => {
    const all = [...managed, routeTable({ routeTableId: 'rtb-9', subnetIds: ['subnet-9'] })]
    const ec2 = recordingEc2({ instances: controllers })
    expect((await readNetwork(ec2, selection, [worker()], managed, all)).associated).toBe(all)
    expect(ec2.asked).not.toContain(asksTables)
  })

  it('nothing more without the input', async () => {
    const ec2 = recordingEc2({ instances: controllers })
    const read = await readNetwork(ec2, undefined, [worker()], managed, managed)
    expect([read.controllers, read.associated]).toEqual([[], managed])
    expect(ec2.asked).toEqual([groupsOf('sg-1')])
  })

  it.each([
    ['DescribeInstances', 0],
    ['DescribeRouteTables', 3],
  ])('everything else if %s fails', async (call, count) => {
    const error = awsError('UnauthorizedOperation', 'No.', call)
    const ec2 = recordingEc2({
      instances: controllers,
      refuse: (asked) => (asked.call === call ? error : undefined),
    })
    const read = await readNetwork(ec2, selection, [worker()], managed, managed)
    expect([read.controllers.length, read.filters.errors, read.associated]).toEqual([count, [error], managed])
  })
})
