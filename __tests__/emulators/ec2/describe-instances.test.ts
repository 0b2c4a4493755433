import type { DescribeInstancesCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addSubnet, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, groupNamed, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, expectFilters, type FilterRow } from './emulated.ts'

async function described(world: World, input: DescribeInstancesCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { Reservations = [] } = await ec2.describeInstances(input)
  return Reservations.flatMap(({ Instances = [] }) => Instances)
}

async function worker0(world: World) {
  return first(await described(world, { InstanceIds: [instanceNamed(world, 'worker-0').instanceId] }))
}

/** The lab, with a second interface at worker-0 that has its own group, and an instance in another VPC. */
function crowdedLab() {
  const world = lab({ workers: 2 })
  const group = addSecurityGroup(world, first(world.vpcs), { name: 'second' })
  const attached = attachInterface(world, instanceNamed(world, 'worker-0'), {
    subnet: first(world.subnets),
    privateIpAddress: '172.20.1.200',
    sourceDestCheck: true,
    securityGroups: [group],
  })
  attached.secondaryAddresses = ['172.20.1.201', '2600:1f14::7']
  instanceNamed(world, 'worker-0').networkInterfaces.reverse()
  const vpc = addVpc(world, '10.9.0.0/16')
  const subnet = addSubnet(world, vpc, '10.9.1.0/24')
  addInstance(world, { name: 'stranger', subnet, privateIpAddress: '10.9.1.5', state: 'pending' })
  return { world, group, vpc, subnet }
}

describe('DescribeInstances', () => {
  it('shows an instance with its tags, network and check', async () => {
    const world = lab({ workers: 1 })
    const groups = [{ GroupId: groupNamed(world, 'kubernetes').groupId, GroupName: 'kubernetes' }]

    expect(await worker0(world)).toMatchObject({
      InstanceId: instanceNamed(world, 'worker-0').instanceId,
      State: { Code: 16, Name: 'running' },
      PrivateIpAddress: '172.20.1.20',
      PrivateDnsName: 'ip-172-20-1-20.us-west-2.compute.internal',
      SubnetId: first(world.subnets).subnetId,
      VpcId: first(world.vpcs).vpcId,
      SourceDestCheck: false,
      SecurityGroups: groups,
      Placement: { AvailabilityZone: 'us-west-2a' },
      Tags: [
        { Key: 'Name', Value: 'worker-0' },
        { Key: 'os', Value: 'linux' },
        { Key: 'pod_cidr', Value: '172.22.0.0/24' },
      ],
      NetworkInterfaces: [
        {
          Attachment: { DeviceIndex: 0, Status: 'attached' },
          PrivateIpAddress: '172.20.1.20',
          SourceDestCheck: false,
          Groups: groups,
          Status: 'in-use',
        },
      ],
    })
  })

  it('returns tags with any characters unchanged', async () => {
    const world = lab({ workers: 1 })
    const tags = { Name: 'worker-0', odd: '<b>&amp; "it\'s" ]]>\n::error::é🚀', empty: '', blank: ' x ' }
    instanceNamed(world, 'worker-0').tags = tags
    expect((await worker0(world)).Tags).toEqual(Object.entries(tags).map(([Key, Value]) => ({ Key, Value })))
  })

  it('shows all interfaces, with the check and groups of the primary interface on the instance', async () => {
    const { world, group } = crowdedLab()
    const groups = [{ GroupId: groupNamed(world, 'kubernetes').groupId, GroupName: 'kubernetes' }]
    expect(await worker0(world)).toMatchObject({
      SourceDestCheck: false,
      SecurityGroups: groups,
      NetworkInterfaces: [
        {
          SourceDestCheck: true,
          Attachment: { DeviceIndex: 1 },
          Groups: [{ GroupId: group.groupId, GroupName: 'second' }],
        },
        { SourceDestCheck: false, Attachment: { DeviceIndex: 0 }, Groups: groups },
      ],
    })
  })

  it('shows where an interface is attached, and no address for an efa-only one', async () => {
    const world = lab({ workers: 1 })
    const attached = attachInterface(world, instanceNamed(world, 'worker-0'), {
      subnet: first(world.subnets),
      privateIpAddress: '',
      networkCardIndex: 1,
      interfaceType: 'efa-only',
    })
    const { PrivateIpAddress, NetworkInterfaces: [primary, second] = [] } = await worker0(world)

    expect(PrivateIpAddress).toBe('172.20.1.20')
    expect(primary).toMatchObject({ Attachment: { NetworkCardIndex: 0 }, InterfaceType: 'interface' })
    expect(second).toMatchObject({
      NetworkInterfaceId: attached.networkInterfaceId,
      Attachment: { NetworkCardIndex: 1, DeviceIndex: 0 },
      InterfaceType: 'efa-only',
      PrivateIpAddresses: [],
    })
    expect(second).not.toHaveProperty('PrivateIpAddress')
  })

  it('shows the prefixes that are delegated to an interface', async () => {
    const world = lab({ workers: 1 })
    first(instanceNamed(world, 'worker-0').networkInterfaces).prefixes = ['172.20.1.128/28', 'fd00:1::/80']
    expect((await worker0(world)).NetworkInterfaces).toMatchObject([
      { Ipv4Prefixes: [{ Ipv4Prefix: '172.20.1.128/28' }], Ipv6Prefixes: [{ Ipv6Prefix: 'fd00:1::/80' }] },
    ])
  })

  it('shows a terminated instance with its tags but without a network', async () => {
    const world = lab({ workers: 1 })
    terminate(world, instanceNamed(world, 'worker-0'))
    const shown = await worker0(world)

    expect(shown).toMatchObject({ State: { Code: 48, Name: 'terminated' }, NetworkInterfaces: [] })
    expect(shown.Tags).toContainEqual({ Key: 'Name', Value: 'worker-0' })
    for (const field of ['PrivateIpAddress', 'VpcId', 'SubnetId']) expect(shown).not.toHaveProperty(field)
  })

  it('shows an instance that is shutting down with a bare interface', async () => {
    const world = lab({ workers: 1 })
    const worker = instanceNamed(world, 'worker-0')
    worker.state = 'shutting-down'
    const shown = await worker0(world)

    expect(shown.State).toEqual({ Code: 32, Name: 'shutting-down' })
    for (const field of ['PrivateIpAddress', 'VpcId', 'SubnetId', 'SourceDestCheck', 'SecurityGroups'])
      expect(shown).not.toHaveProperty(field)
    const { networkInterfaceId, attachmentId } = first(worker.networkInterfaces)
    expect(shown.NetworkInterfaces?.map((each) => Object.keys(each).sort())).toEqual([
      ['Attachment', 'NetworkInterfaceId', 'OwnerId', 'Status'],
    ])
    expect(shown.NetworkInterfaces).toMatchObject([
      { NetworkInterfaceId: networkInterfaceId, Attachment: { AttachmentId: attachmentId } },
    ])
  })

  it('groups instances of one launch into a reservation', async () => {
    const world = lab({ workers: 0 })
    for (const each of world.instances.slice(0, 2)) each.reservationId = 'r-0aaaaaaaaaaaaaaaa'
    const { ec2 } = await emulated(world)
    const { Reservations = [] } = await ec2.describeInstances()

    expect(Reservations.map(({ Instances }) => Instances?.length)).toEqual([2, 1, 1, 1, 1])
    expect(Reservations[0]).toMatchObject({ ReservationId: 'r-0aaaaaaaaaaaaaaaa', OwnerId: '111122223333' })
  })

  it('filters by tag, state, network and security group', async () => {
    const { world, group, vpc, subnet } = crowdedLab()
    const worker = instanceNamed(world, 'worker-1')
    const { networkInterfaceId } = first(worker.networkInterfaces)
    const others = world.instances.slice(0, 6).map(({ tags }) => tags['Name'])
    // The default group of the other VPC, which is the newest group.
    const ofVpc = world.securityGroups.at(-1)?.groupId ?? ''
    const rows: FilterRow[] = [
      ['tag:Name', 'etcd-1', 'etcd-1'],
      ['tag-key', 'pod_cidr', 'worker-0', 'worker-1'],
      ['instance-state-name', 'pending', 'stranger'],
      ['instance-state-code', '0', 'stranger'],
      ['vpc-id', vpc.vpcId, 'stranger'],
      ['subnet-id', subnet.subnetId, 'stranger'],
      ['private-ip-address', '172.20.1.21', 'worker-1'],
      ['private-ip-address', '172.20.1.200'],
      ['private-dns-name', 'ip-172-20-1-21.*', 'worker-1'],
      ['network-interface.addresses.private-ip-address', '172.20.1.200', 'worker-0'],
      ['network-interface.addresses.private-ip-address', '172.20.1.201', 'worker-0'],
      ['network-interface.ipv6-addresses.ipv6-address', '2600:1f14::7', 'worker-0'],
      ['ipv6-address', '2600:1f14::7'],
      ['instance-id', worker.instanceId, 'worker-1'],
      ['source-dest-check', 'false', 'worker-0', 'worker-1'],
      ['network-interface.network-interface-id', networkInterfaceId, 'worker-1'],
      ['instance.group-id', groupNamed(world, 'kubernetes').groupId, 'worker-0', 'worker-1'],
      ['instance.group-id', group.groupId],
      ['instance.group-id', ofVpc, 'stranger'],
      ['instance.group-id', groupNamed(world, 'default').groupId, ...others],
      ['instance.group-name', 'kubernetes', 'worker-0', 'worker-1'],
      ['instance.group-name', 'second'],
      ['network-interface.group-id', group.groupId, 'worker-0'],
      ['network-interface.group-name', 'second', 'worker-0'],
    ]
    await expectFilters(rows, async (filters) => {
      const tags = (await described(world, filters)).map(({ Tags }) => Tags)
      return tags.map((each) => each?.find(({ Key }) => Key === 'Name')?.Value)
    })
  })
})
