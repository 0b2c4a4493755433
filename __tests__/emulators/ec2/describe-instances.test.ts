import { DescribeInstancesCommand, type DescribeInstancesCommandInput } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addVpc, addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, named, refusal } from './emulated.ts'

async function described(world: World, input: DescribeInstancesCommandInput = {}) {
  const { ec2 } = await emulated(world)
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand(input))
  return Reservations.flatMap(({ Instances = [] }) => Instances)
}

async function namesOf(world: World, Name: string, ...Values: string[]) {
  const instances = await described(world, { Filters: [{ Name, Values }] })
  return instances.map(({ Tags = [] }) => Tags.find(({ Key }) => Key === 'Name')?.Value)
}

describe('DescribeInstances', () => {
  it('shows an instance with its tags, network and check', async () => {
    const world = lab({ workers: 1 })
    const [worker] = await described(world, { InstanceIds: [named(world, 'worker-0').instanceId] })

    expect(worker).toMatchObject({
      InstanceId: named(world, 'worker-0').instanceId,
      State: { Code: 16, Name: 'running' },
      PrivateIpAddress: '172.20.1.20',
      PrivateDnsName: 'ip-172-20-1-20.us-west-2.compute.internal',
      SubnetId: world.subnets[0]?.subnetId,
      VpcId: world.vpcs[0]?.vpcId,
      SourceDestCheck: false,
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
          Status: 'in-use',
        },
      ],
    })
  })

  it('gives back tags with any characters in them as they are', async () => {
    const world = lab({ workers: 1 })
    named(world, 'worker-0').tags = { Name: '<b>&amp; "it\'s" ]]>\n::error::é🚀', empty: '', blank: ' x ' }
    const instances = await described(world, { Filters: [{ Name: 'tag-key', Values: ['blank'] }] })

    expect(instances[0]?.Tags).toEqual([
      { Key: 'Name', Value: '<b>&amp; "it\'s" ]]>\n::error::é🚀' },
      { Key: 'empty', Value: '' },
      { Key: 'blank', Value: ' x ' },
    ])
  })

  it('shows every attached interface, and the check of the primary one as the instance’s', async () => {
    const world = lab({ workers: 1, sourceDestCheck: false })
    const worker = named(world, 'worker-0')
    const subnet = found(world.subnets[0])
    attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200', sourceDestCheck: true })
    worker.networkInterfaces.reverse()
    const [shown] = await described(world, { InstanceIds: [worker.instanceId] })

    expect(shown?.SourceDestCheck).toBe(false)
    expect(shown?.NetworkInterfaces?.map((each) => each.SourceDestCheck)).toEqual([true, false])
    expect(shown?.NetworkInterfaces?.map((each) => each.Attachment?.DeviceIndex)).toEqual([1, 0])
  })

  it('shows a terminated instance with its tags but without a network', async () => {
    const world = lab({ workers: 1 })
    const worker = named(world, 'worker-0')
    terminate(world, worker)
    const [shown] = await described(world, { InstanceIds: [worker.instanceId] })

    expect(shown?.State).toEqual({ Code: 48, Name: 'terminated' })
    expect(shown?.Tags).toContainEqual({ Key: 'Name', Value: 'worker-0' })
    expect(shown?.NetworkInterfaces).toEqual([])
    expect([shown?.PrivateIpAddress, shown?.VpcId, shown?.SubnetId]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('groups instances of one launch into a reservation', async () => {
    const world = lab({ workers: 0 })
    const [first, second, third] = world.instances
    for (const each of [first, second]) found(each).reservationId = 'r-0aaaaaaaaaaaaaaaa'
    const { ec2 } = await emulated(world)
    const { Reservations = [] } = await ec2.send(
      new DescribeInstancesCommand({
        InstanceIds: [first, second, third].map((each) => found(each).instanceId),
      }),
    )

    expect(Reservations.map(({ Instances }) => Instances?.length)).toEqual([2, 1])
    expect(Reservations[0]).toMatchObject({ ReservationId: 'r-0aaaaaaaaaaaaaaaa', OwnerId: '111122223333' })
  })

  it('filters by tag, tag key, state, VPC, subnet, address and interface', async () => {
    const world = lab({ workers: 2 })
    const other = addVpc(world, '10.9.0.0/16')
    const subnet = addSubnet(world, other, '10.9.1.0/24')
    addInstance(world, { name: 'stranger', subnet, privateIpAddress: '10.9.1.5', state: 'pending' })
    const worker = named(world, 'worker-1')

    expect(await namesOf(world, 'tag:Name', 'worker-0', 'etcd-1')).toEqual(['etcd-1', 'worker-0'])
    expect(await namesOf(world, 'tag-key', 'pod_cidr')).toEqual(['worker-0', 'worker-1'])
    expect(await namesOf(world, 'instance-state-name', 'pending')).toEqual(['stranger'])
    expect(await namesOf(world, 'instance-state-code', '0')).toEqual(['stranger'])
    expect(await namesOf(world, 'vpc-id', other.vpcId)).toEqual(['stranger'])
    expect(await namesOf(world, 'subnet-id', subnet.subnetId)).toEqual(['stranger'])
    expect(await namesOf(world, 'private-ip-address', '172.20.1.21')).toEqual(['worker-1'])
    expect(await namesOf(world, 'instance-id', worker.instanceId)).toEqual(['worker-1'])
    expect(await namesOf(world, 'source-dest-check', 'false')).toEqual(['worker-0', 'worker-1'])
    const networkInterfaceId = found(worker.networkInterfaces[0]).networkInterfaceId
    expect(await namesOf(world, 'network-interface.network-interface-id', networkInterfaceId)).toEqual([
      'worker-1',
    ])
  })

  it('refuses IDs that do not exist or are none', async () => {
    const { ec2 } = await emulated()
    const asked = (...InstanceIds: string[]) =>
      refusal(ec2.send(new DescribeInstancesCommand({ InstanceIds })))

    expect(await asked('i-00000000000000001')).toEqual({
      code: 'InvalidInstanceID.NotFound',
      message: "The instance ID 'i-00000000000000001' does not exist",
      status: 400,
    })
    expect((await asked('i-00000000000000001', 'i-00000000000000002')).message).toBe(
      "The instance IDs 'i-00000000000000001, i-00000000000000002' do not exist",
    )
    expect((await asked('worker-0')).code).toBe('InvalidInstanceID.Malformed')
  })
})
