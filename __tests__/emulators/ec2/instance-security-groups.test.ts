import { DescribeInstancesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addSubnet, addVpc, emptyWorld } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { SecurityGroup } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, found, named } from './emulated.ts'

describe('the security groups of an instance', () => {
  /** A worker whose second interface, listed first, has groups of its own. */
  function worldOfTwoInterfaces() {
    const world = lab({ workers: 0 })
    const [vpc, subnet] = [found(world.vpcs[0]), found(world.subnets[0])]
    const [a, b, c] = [
      addSecurityGroup(world, vpc, { name: 'a' }),
      addSecurityGroup(world, vpc, { name: 'b' }),
      addSecurityGroup(world, vpc, { name: 'c' }),
    ]
    const options = { subnet, privateIpAddress: '172.20.1.20', securityGroups: [b, a] }
    const worker = addInstance(world, { name: 'worker-0', ...options })
    attachInterface(world, worker, { subnet, privateIpAddress: '172.20.1.21', securityGroups: [c] })
    worker.networkInterfaces.reverse()
    return { world, b, a, c }
  }

  it('are shown on each interface, and the primary one’s on the instance', async () => {
    const { world, a, b, c } = worldOfTwoInterfaces()
    const { ec2 } = await emulated(world)
    const { Reservations } = await ec2.send(
      new DescribeInstancesCommand({ InstanceIds: [named(world, 'worker-0').instanceId] }),
    )
    const worker = Reservations?.[0]?.Instances?.[0]
    const shown = ({ groupId, groupName }: SecurityGroup) => ({ GroupId: groupId, GroupName: groupName })

    expect(worker?.SecurityGroups).toEqual([shown(b), shown(a)])
    expect(worker?.NetworkInterfaces?.map(({ Groups }) => Groups)).toEqual([[shown(c)], [shown(b), shown(a)]])
  })

  it('are what instances can be found by', async () => {
    const { world, a, c } = worldOfTwoInterfaces()
    const { ec2 } = await emulated(world)
    const foundBy = async (Name: string, value: string) => {
      const Filters = [{ Name, Values: [value] }]
      return (await ec2.send(new DescribeInstancesCommand({ Filters }))).Reservations?.length
    }

    expect(await foundBy('instance.group-id', a.groupId)).toBe(1)
    expect(await foundBy('instance.group-id', c.groupId)).toBe(0)
    expect(await foundBy('instance.group-name', 'b')).toBe(1)
    expect(await foundBy('instance.group-name', 'c')).toBe(0)
    expect(await foundBy('network-interface.group-id', c.groupId)).toBe(1)
    expect(await foundBy('network-interface.group-name', 'c')).toBe(1)
    expect(await foundBy('network-interface.group-name', 'default')).toBe(6)
  })

  it('are the VPC’s default one where nothing else was said', async () => {
    const world = emptyWorld()
    const vpc = addVpc(world, '10.0.0.0/16')
    addVpc(world, '10.1.0.0/16')
    const subnet = addSubnet(world, vpc, '10.0.1.0/24')
    const { instanceId } = addInstance(world, { subnet, privateIpAddress: '10.0.1.5' })
    const { ec2 } = await emulated(world)
    const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }))
    expect(Reservations?.[0]?.Instances?.[0]?.SecurityGroups).toEqual([
      { GroupId: found(world.securityGroups[0]).groupId, GroupName: 'default' },
    ])
  })
})
