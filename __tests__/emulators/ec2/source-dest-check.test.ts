import {
  DescribeInstancesCommand,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { attachInterface, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, found, named, refusal } from './emulated.ts'

const off = { SourceDestCheck: { Value: false } }

describe('the source/destination check', () => {
  it('is changed by ModifyInstanceAttribute on the instance and its interface', async () => {
    const { ec2, world } = await emulated(lab({ workers: 1, sourceDestCheck: true }))
    const { instanceId } = named(world, 'worker-0')
    await ec2.send(new ModifyInstanceAttributeCommand({ InstanceId: instanceId, ...off }))
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }))

    const shown = Reservations?.[0]?.Instances?.[0]
    expect(shown?.SourceDestCheck).toBe(false)
    expect(shown?.NetworkInterfaces?.[0]?.SourceDestCheck).toBe(false)
  })

  it('is changed interface by interface where there are several', async () => {
    const { ec2, world } = await emulated(lab({ workers: 1, sourceDestCheck: true }))
    const worker = named(world, 'worker-0')
    const subnet = found(world.subnets[0])
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })

    expect(
      await refusal(ec2.send(new ModifyInstanceAttributeCommand({ InstanceId: worker.instanceId, ...off }))),
    ).toMatchObject({
      code: 'InvalidInstanceID',
      message: `There are multiple interfaces attached to instance '${worker.instanceId}'. Please specify an interface ID for the operation instead.`,
    })
    const { networkInterfaceId: NetworkInterfaceId } = second
    await ec2.send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, ...off }))
    expect(worker.networkInterfaces.map(({ sourceDestCheck }) => sourceDestCheck)).toEqual([true, false])
  })

  it('cannot be changed on a terminated instance, nor on what does not exist', async () => {
    const { ec2, world } = await emulated(lab({ workers: 1 }))
    const worker = named(world, 'worker-0')
    terminate(world, worker)
    const onInstance = async (InstanceId: string) =>
      (await refusal(ec2.send(new ModifyInstanceAttributeCommand({ InstanceId, ...off })))).code
    const NetworkInterfaceId = 'eni-00000000000000001'

    expect(await onInstance(worker.instanceId)).toBe('IncorrectInstanceState')
    expect(await onInstance('i-00000000000000001')).toBe('InvalidInstanceID.NotFound')
    expect(
      (await refusal(ec2.send(new ModifyNetworkInterfaceAttributeCommand({ NetworkInterfaceId, ...off }))))
        .code,
    ).toBe('InvalidNetworkInterfaceID.NotFound')
  })

  it('must be named in the request', async () => {
    const { ec2, world } = await emulated(lab({ workers: 1 }))
    const InstanceId = named(world, 'worker-0').instanceId
    expect((await refusal(ec2.send(new ModifyInstanceAttributeCommand({ InstanceId })))).code).toBe(
      'MissingParameter',
    )
  })
})
