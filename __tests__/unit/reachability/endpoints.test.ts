import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkInterface } from '../../../src/model/instance.ts'
import { isDroppedBy, nodeAt, podsOf, sendingInterface } from '../../../src/reachability/endpoints.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

const addresses = ['172.20.1.20/32', '172.20.1.21/32', 'fd00::7/128', 'fd00::8/128'].map(cidr)
const primary = networkInterface({ addresses, groupIds: ['sg-1', 'sg-2'] })

describe('the endpoint of a worker', () => {
  it.each([
    ['the first IPv4 address', 4, '172.20.1.20/32'],
    ['the last IPv6 address', 6, 'fd00::8/128'],
  ] as const)('has %s of the interface, and its security groups', (_, version, expected) => {
    const node = nodeAt(worker({ networkInterfaces: [primary] }), 'eni-0', version)
    expect([node?.cidr.text, node?.groupIds, node?.own]).toEqual([expected, ['sg-1', 'sg-2'], primary])
  })

  it('is none without an address, and without the interface', () => {
    const ipv4Only = networkInterface({ addresses: addresses.slice(0, 1) })
    expect(nodeAt(worker({ networkInterfaces: [ipv4Only] }), 'eni-0', 6)).toBeUndefined()
    expect(nodeAt(worker({ networkInterfaces: [ipv4Only] }), 'eni-9', 4)).toBeUndefined()
  })
})

describe('the interface by which a worker sends', () => {
  const inSubnet2 = worker({
    name: 'worker-1',
    networkInterfaces: [networkInterface({ subnetId: 'subnet-2', addresses })],
  })
  const node = nodeAt(inSubnet2, 'eni-0', 4) ?? podsOf(inSubnet2, cidr('172.22.1.0/24'))
  const second = (id: string, deviceIndex: number, wanted: Partial<NetworkInterface> = {}) =>
    networkInterface({ networkInterfaceId: id, deviceIndex, subnetId: 'subnet-2', ...wanted })

  it.each<[string, NetworkInterface[], string]>([
    [
      'the primary one, if none is in the subnet',
      [second('eni-9', 1, { subnetId: 'subnet-3' }), primary],
      'eni-0',
    ],
    ['the one in the subnet', [primary, second('eni-9', 1)], 'eni-9'],
    [
      'the first in the subnet, wherever EC2 lists it',
      [second('eni-9', 2), second('eni-8', 1), primary],
      'eni-8',
    ],
    [
      'the primary one, if others are in the subnet too',
      [second('eni-9', 0, { networkCardIndex: 1 }), second('eni-0', 0)],
      'eni-0',
    ],
    [
      'no interface without an address',
      [primary, second('eni-9', 1, { interfaceType: 'efa-only' })],
      'eni-0',
    ],
  ])('to another worker is %s', (_, networkInterfaces, expected) => {
    expect(sendingInterface(worker({ networkInterfaces }), node)).toBe(expected)
  })

  it('to pods is the primary one', () => {
    const several = worker({ networkInterfaces: [second('eni-9', 1), primary] })
    expect(sendingInterface(several, podsOf(inSubnet2, cidr('172.22.1.0/24')))).toBe('eni-0')
  })
})

it('a check that is on drops packets of pods, and those of a worker by an interface that does not have the address', () => {
  const checked = worker({
    networkInterfaces: ['eni-0', 'eni-9'].map((networkInterfaceId, deviceIndex) =>
      networkInterface({ networkInterfaceId, deviceIndex, addresses, sourceDestCheck: true }),
    ),
  })
  const pods = podsOf(checked, cidr('172.22.0.0/24'))
  const node = nodeAt(checked, 'eni-0', 4) ?? pods
  const dropped = [pods, node].map((each) => ['eni-0', 'eni-9'].map((id) => isDroppedBy(each, id)))
  expect(dropped).toEqual([
    [true, true],
    [false, true],
  ])
})
