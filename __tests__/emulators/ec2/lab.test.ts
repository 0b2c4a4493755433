import { describe, expect, it } from '@jest/globals'
import { containsCidr } from 'cidr-tools'

import { lab, labPodCidr } from '../../../dev/emulators/ec2/world/lab.ts'
import { first, groupNamed, instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'

const interfaceOf = (world: World, name: string) => first(instanceNamed(world, name).networkInterfaces)

describe('the lab', () => {
  it('has three controllers, three etcd nodes and the workers', () => {
    const world = lab({ workers: 3 })
    expect(world.instances.map(({ tags }) => tags['Name'])).toEqual([
      ...['controller-0', 'controller-1', 'controller-2'],
      ...['etcd-0', 'etcd-1', 'etcd-2'],
      ...['worker-0', 'worker-1', 'worker-2'],
    ])
    expect(interfaceOf(world, 'controller-1').privateIpAddress).toBe('172.20.1.11')
    expect(interfaceOf(world, 'etcd-2').privateIpAddress).toBe('172.20.1.32')
    expect(interfaceOf(world, 'worker-0').privateIpAddress).toBe('172.20.1.20')
    const tags = { Name: 'worker-2', os: 'linux', pod_cidr: '172.22.2.0/24' }
    expect(instanceNamed(world, 'worker-2').tags).toEqual(tags)
  })

  it('has a group that allows the nodes and all pods of 1,024 workers', () => {
    const { ingress } = groupNamed(lab(), 'kubernetes')
    const allowed = ingress.flatMap(({ peer }) => (peer.kind === 'cidr' ? [peer.cidr] : []))
    const addresses = ['172.20.1.20', labPodCidr(0), labPodCidr(1023), 'fd00:0:0:7::/64']
    expect(containsCidr(allowed, addresses)).toBe(true)
  })

  it('is the same world each time, with IDs of 17 hex digits', () => {
    expect(lab({ workers: 5 })).toEqual(lab({ workers: 5 }))
    expect(instanceNamed(lab(), 'worker-0').instanceId).toMatch(/^i-[0-9a-f]{17}$/)
  })

  it.each([30, 225, 226, 1200])('has an address and a pod CIDR for each of %d workers', (workers) => {
    const world = lab({ workers })
    const addresses = world.instances.map(
      ({ networkInterfaces }) => first(networkInterfaces).privateIpAddress,
    )
    const podCidrs = world.instances.flatMap(({ tags }) => tags['pod_cidr'] ?? [])

    expect(new Set(addresses).size).toBe(workers + 6)
    expect(containsCidr(first(world.subnets).cidrBlocks, addresses)).toBe(true)
    // EC2 reserves the last address of a subnet.
    expect(addresses).not.toContain('172.20.1.255')
    expect(new Set(podCidrs).size).toBe(workers)
    expect(podCidrs.some((cidr) => containsCidr('172.20.0.0/16', cidr))).toBe(false)
    expect(podCidrs[256] ?? '172.23.0.0/24').toBe('172.23.0.0/24')
    expect(interfaceOf(world, 'worker-9').privateIpAddress).toBe('172.20.1.29')
  })
})
