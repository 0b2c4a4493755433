import { describe, expect, it } from '@jest/globals'
import { containsCidr } from 'cidr-tools'

import { lab, labPodCidr } from '../../../dev/emulators/ec2/world/lab.ts'
import { kubernetesTable, named } from './emulated.ts'

const addressOf = (instance: ReturnType<typeof named>) => instance.networkInterfaces[0]?.privateIpAddress

describe('the lab', () => {
  it('has three controllers, three etcd nodes and the workers at their addresses', () => {
    const world = lab({ workers: 3 })

    expect(world.instances.map(({ tags }) => tags['Name'])).toEqual([
      ...['controller-0', 'controller-1', 'controller-2'],
      ...['etcd-0', 'etcd-1', 'etcd-2'],
      ...['worker-0', 'worker-1', 'worker-2'],
    ])
    expect(addressOf(named(world, 'controller-1'))).toBe('172.20.1.11')
    expect(addressOf(named(world, 'etcd-2'))).toBe('172.20.1.32')
    expect(addressOf(named(world, 'worker-0'))).toBe('172.20.1.20')
    expect(named(world, 'worker-2').tags).toEqual({
      Name: 'worker-2',
      os: 'linux',
      pod_cidr: '172.22.2.0/24',
    })
  })

  it('leaves the source/destination check off on workers alone', () => {
    const world = lab({ workers: 1 })
    expect(named(world, 'worker-0').networkInterfaces[0]?.sourceDestCheck).toBe(false)
    expect(named(world, 'etcd-0').networkInterfaces[0]?.sourceDestCheck).toBe(true)

    const checked = lab({ workers: 1, sourceDestCheck: true })
    expect(named(checked, 'worker-0').networkInterfaces[0]?.sourceDestCheck).toBe(true)
  })

  it('lets nodes and pods in to workers, and leaves the others in the VPC’s default group', () => {
    const world = lab({ workers: 1 })
    const [ofDefault, ofWorkers] = world.securityGroups

    expect([ofDefault?.groupName, ofWorkers?.groupName]).toEqual(['default', 'kubernetes'])
    expect(named(world, 'worker-0').networkInterfaces[0]?.groupIds).toEqual([ofWorkers?.groupId])
    expect(named(world, 'etcd-0').networkInterfaces[0]?.groupIds).toEqual([ofDefault?.groupId])
    const admitted = ofWorkers?.ingress.flatMap(({ peer }) => (peer.kind === 'cidr' ? [peer.cidr] : [])) ?? []
    expect(containsCidr(admitted, ['172.20.1.20', labPodCidr(0), labPodCidr(1023), 'fd00:0:0:7::/64'])).toBe(
      true,
    )
  })

  it('has its routes for the first workers when asked to', () => {
    const { routes } = kubernetesTable(lab({ workers: 3, routed: 2 }))
    expect(routes.map(({ destination }) => destination)).toEqual([
      '172.20.0.0/16',
      '0.0.0.0/0',
      '172.22.0.0/24',
      '172.22.1.0/24',
    ])
  })

  it('is the same world each time, with IDs of 17 hex digits', () => {
    expect(lab({ workers: 5 })).toEqual(lab({ workers: 5 }))
    expect(named(lab(), 'worker-0').instanceId).toMatch(/^i-[0-9a-f]{17}$/)
  })

  it.each([30, 225, 226, 1200])(
    'has an address of its subnet and a pod CIDR for each of %d workers',
    (workers) => {
      const world = lab({ workers })
      const [subnet] = world.subnets
      const addresses = world.instances.map(
        ({ networkInterfaces: [primary] }) => primary?.privateIpAddress ?? '',
      )
      const podCidrs = world.instances.flatMap(({ tags }) => tags['pod_cidr'] ?? [])

      expect(new Set(addresses).size).toBe(workers + 6)
      expect(containsCidr(subnet?.cidrBlocks ?? [], addresses)).toBe(true)
      expect(new Set(podCidrs).size).toBe(workers)
      expect(podCidrs.some((cidr) => containsCidr('172.20.0.0/16', cidr))).toBe(false)
      expect(named(world, 'worker-9').networkInterfaces[0]?.privateIpAddress).toBe('172.20.1.29')
    },
  )

  it('goes on with 172.23.0.0/24 after 256 workers', () => {
    expect(named(lab({ workers: 257 }), 'worker-256').tags['pod_cidr']).toBe('172.23.0.0/24')
  })
})
