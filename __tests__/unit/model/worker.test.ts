import { expect, it } from '@jest/globals'

import type { NetworkInterface } from '../../../src/model/instance.ts'
import {
  deliveringInterface,
  hasPrimaryInterface,
  nameWithId,
  primaryInterface,
  routeTarget,
} from '../../../src/model/worker.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const toInstance = { kind: 'instance', instanceId: 'i-0' }
const eni0 = { kind: 'network-interface', networkInterfaceId: 'eni-0' }
const two = twoInterfaces().toReversed()
/** A p5 instance, whose cards each have an interface with device index 0 (amazon-ec2-net-utils#104). */
const cards = (...cards: readonly Partial<NetworkInterface>[]) =>
  cards.map((each, index) => networkInterface({ networkInterfaceId: `eni-${index + 1}`, ...each }))
const primary = networkInterface()

it.each([
  ['one interface', [networkInterface()], toInstance, 'eni-0'],
  ['several interfaces', two, eni0, 'eni-0'],
  ['several network cards', [...cards({ networkCardIndex: 1 }), primary], eni0, 'eni-0'],
  [
    'an efa-only interface at card 0 and index 0',
    [...cards({ interfaceType: 'efa-only' }), primary],
    eni0,
    'eni-0',
  ],
  ['an interface that EC2 does not place', [...cards({ deviceIndex: undefined }), primary], eni0, 'eni-0'],
  ['one interface that EC2 does not place', cards({ deviceIndex: undefined }), toInstance, 'eni-1'],
  ['no described interface', [], toInstance, ''],
])(
  'a worker with %s has a target for routes and an interface to send by',
  (_, networkInterfaces, target, id) => {
    const described = worker({ networkInterfaces })
    expect(routeTarget(described)).toEqual(target)
    expect(primaryInterface(described)).toBe(id)
    expect(hasPrimaryInterface(described)).toBe(true)
  },
)

// EC2 refuses the instance as the target of a worker with several interfaces, so nothing goes to a wrong one.
it.each([
  ['alone card 0 and index 0', cards({}, {})],
  ['device index 0', cards({ deviceIndex: 1 }, { deviceIndex: 2 })],
  ['network card 0', cards({ networkCardIndex: 1 }, { networkCardIndex: 2 })],
  ['an address', cards({ interfaceType: 'efa-only' }, { deviceIndex: 1 })],
])('several interfaces of which none has %s leave the primary one unknown', (_, networkInterfaces) => {
  expect(hasPrimaryInterface(worker({ networkInterfaces }))).toBe(false)
  expect(routeTarget(worker({ networkInterfaces }))).toEqual(toInstance)
})

it.each([
  ['worker', 'worker (i-0)'],
  ['worker (i-0)', 'worker (i-0)'],
  ['worker (i-01)', 'worker (i-01) (i-0)'],
  ['i-0', 'i-0'],
])('the name %s appears with its ID once: %s', (name, text) => {
  expect(nameWithId(name, 'i-0')).toBe(text)
})

it.each([
  ['172.22.0.16/28', 'eni-1'],
  ['172.22.0.16/29', 'eni-1'],
  ['172.22.0.32/28', 'eni-1'],
  ['172.22.0.0/24', undefined],
])('EC2 delivers %s to the interface that has it in a prefix: %s', (podCidr, id) => {
  const prefixes = [cidr('172.22.0.16/28'), cidr('172.22.0.32/28')]
  const networkInterfaces = [networkInterface(), networkInterface({ networkInterfaceId: 'eni-1', prefixes })]
  expect(deliveringInterface({ networkInterfaces }, cidr(podCidr))?.networkInterfaceId).toBe(id)
})
