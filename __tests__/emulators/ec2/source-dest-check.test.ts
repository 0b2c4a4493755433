import { describe, expect, it } from '@jest/globals'

import { attachInterface, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import { emulated, refusal } from './emulated.ts'

const off = { SourceDestCheck: { Value: false } }

async function checked() {
  const { ec2, world } = await emulated(lab({ workers: 1, sourceDestCheck: true }))
  const worker = instanceNamed(world, 'worker-0')
  return { ec2, world, worker, InstanceId: worker.instanceId }
}

describe('the source/destination check', () => {
  it('of an instance is also that of its interface', async () => {
    const { ec2, InstanceId } = await checked()
    await ec2.modifyInstanceAttribute({ InstanceId, ...off })
    const { Reservations } = await ec2.describeInstances({ InstanceIds: [InstanceId] })
    expect(Reservations?.[0]?.Instances).toMatchObject([
      { SourceDestCheck: false, NetworkInterfaces: [{ SourceDestCheck: false }] },
    ])
  })

  it('of an instance with several interfaces is changed by interface', async () => {
    const { ec2, world, worker, InstanceId } = await checked()
    const subnet = first(world.subnets)
    const second = attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.200' })

    expect(await refusal(ec2.modifyInstanceAttribute({ InstanceId, ...off }))).toMatchObject({
      code: 'InvalidInstanceID',
      message: `There are multiple interfaces attached to instance '${InstanceId}'. Please specify an interface ID for the operation instead.`,
    })
    const { networkInterfaceId: NetworkInterfaceId } = second
    await ec2.modifyNetworkInterfaceAttribute({ NetworkInterfaceId, ...off })
    expect(worker.networkInterfaces.map(({ sourceDestCheck }) => sourceDestCheck)).toEqual([true, false])
  })

  it('of a terminated instance cannot be changed, and the request needs a value', async () => {
    const { ec2, world, worker, InstanceId } = await checked()
    expect((await refusal(ec2.modifyInstanceAttribute({ InstanceId }))).code).toBe('MissingParameter')
    terminate(world, worker)
    expect((await refusal(ec2.modifyInstanceAttribute({ InstanceId, ...off }))).code).toBe(
      'IncorrectInstanceState',
    )
  })
})
