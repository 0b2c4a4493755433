import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { readPacketFilters } from '../../../src/reachability/read-packet-filters.ts'
import { networkAcl, rule, securityGroup } from '../../fixtures/packets/packet-rules.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { route, routeTable, toGateway } from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const there = worker({
  name: 'worker-1',
  subnetId: 'subnet-2',
  networkInterfaces: [networkInterface({ subnetId: 'subnet-2', groupIds: ['sg-2', 'sg-1'] })],
})
const list = cidr('10.0.0.0/8')

describe('what stands between workers is read', () => {
  it('of their groups, their subnets’ ACLs and the prefix lists of both rules and routes', async () => {
    const groups = [
      securityGroup({ ingress: [rule('pl-1'), rule('sg-9'), rule('0.0.0.0/0')] }),
      securityGroup({ groupId: 'sg-2', egress: [rule('pl-2'), rule('pl-1')] }),
    ]
    const acls = [networkAcl([])]
    const ec2 = recordingEc2({
      securityGroups: groups,
      networkAcls: acls,
      prefixLists: { 'pl-1': [list], 'pl-2': [], 'pl-3': [list] },
    })
    const tables = [routeTable({ routes: [route({ destination: 'pl-3' }), route({ destination: 'pl-2' })] })]
    expect(await readPacketFilters(ec2, [worker(), there], tables)).toEqual({
      securityGroups: new Map([
        ['sg-1', groups[0]],
        ['sg-2', groups[1]],
      ]),
      networkAcls: acls,
      prefixLists: new Map([
        ['pl-1', [list]],
        ['pl-2', []],
        ['pl-3', [list]],
      ]),
      errors: [],
    })
    expect(ec2.asked).toEqual([
      'DescribeSecurityGroups [{"name":"group-id","values":["sg-1","sg-2"]}]',
      'DescribeNetworkAcls [{"name":"association.subnet-id","values":["subnet-1","subnet-2"]}]',
      'GetManagedPrefixListEntries pl-1',
      'GetManagedPrefixListEntries pl-2',
      'GetManagedPrefixListEntries pl-3',
    ])
  })

  it('without ACLs inside one subnet, where none stands between them', async () => {
    const ec2 = recordingEc2()
    await readPacketFilters(ec2, workers(3), [])
    expect(ec2.asked).toEqual(['DescribeSecurityGroups [{"name":"group-id","values":["sg-1"]}]'])
  })

  it('with the ACLs of a second interface’s subnet', async () => {
    const several = worker({
      networkInterfaces: [
        networkInterface(),
        networkInterface({ networkInterfaceId: 'eni-9', subnetId: 'subnet-9' }),
      ],
    })
    const ec2 = recordingEc2()
    await readPacketFilters(ec2, [several], [])
    expect(ec2.asked[1]).toBe(
      'DescribeNetworkAcls [{"name":"association.subnet-id","values":["subnet-1","subnet-9"]}]',
    )
  })

  it('without what an instance that is going away no longer has', async () => {
    const going = worker({ name: 'worker-2', subnetId: '', networkInterfaces: [] })
    const ec2 = recordingEc2()
    await readPacketFilters(ec2, [worker(), going], [])
    expect(ec2.asked).toEqual(['DescribeSecurityGroups [{"name":"group-id","values":["sg-1"]}]'])
  })

  it('not at all where there is nobody', async () => {
    const ec2 = recordingEc2()
    expect(await readPacketFilters(ec2, [], [])).toEqual({
      securityGroups: new Map(),
      networkAcls: [],
      prefixLists: new Map(),
      errors: [],
    })
    expect(ec2.asked).toEqual([])
  })

  it('without the lists of gateway endpoints', async () => {
    const ec2 = recordingEc2()
    const endpoint = route({ destination: 'pl-s3', target: toGateway('vpce-1') })
    await readPacketFilters(ec2, [worker()], [routeTable({ routes: [endpoint] })])
    expect(ec2.asked.filter((line) => line.startsWith('GetManaged'))).toEqual([])
  })

  it('in calls of 200, which is as many as EC2 takes', async () => {
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

  it('a handful of prefix lists at a time', async () => {
    const tables = [
      routeTable({ routes: Array.from({ length: 12 }, (_, n) => route({ destination: `pl-${n}` })) }),
    ]
    const ec2 = recordingEc2()
    const { prefixLists } = await readPacketFilters(ec2, [], tables)
    expect(prefixLists.size).toBe(12)
    expect(ec2.most()).toBe(5)
  })
})

describe('what EC2 would not let be read', () => {
  const refusing = async (call: string) => {
    const error = awsError('UnauthorizedOperation', 'No.', call)
    const ec2 = recordingEc2({
      securityGroups: [securityGroup({ ingress: [rule('pl-1'), rule('pl-2')] })],
      networkAcls: [networkAcl([])],
      prefixLists: { 'pl-1': [list], 'pl-2': [list] },
      refuse: (asked) => (`${asked.call} ${asked.about}`.startsWith(call) ? error : undefined),
    })
    const { securityGroups, networkAcls, prefixLists, errors } = await readPacketFilters(
      ec2,
      [worker(), there],
      [],
    )
    expect(errors).toEqual([error])
    return [[...securityGroups.keys()], networkAcls.length, [...prefixLists.keys()]]
  }

  it.each([
    ['DescribeSecurityGroups', [[], 1, []]],
    ['DescribeNetworkAcls', [['sg-1'], 0, ['pl-1', 'pl-2']]],
    ['GetManagedPrefixListEntries pl-1', [['sg-1'], 1, ['pl-2']]],
  ])('is told, and the rest is read: %s', async (call, expected) => {
    expect(await refusing(call)).toEqual(expected)
  })
})
