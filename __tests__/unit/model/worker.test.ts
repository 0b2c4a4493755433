import { expect, it } from '@jest/globals'

import { primaryInterface, routeTarget } from '../../../src/model/worker.ts'
import { networkInterface, twoInterfaces, worker } from '../../fixtures/worlds/workers.ts'

const toInstance = { kind: 'instance', instanceId: 'i-0' }
const two = twoInterfaces().toReversed()

it.each([
  ['one interface', [networkInterface()], toInstance, 'eni-0'],
  ['several interfaces', two, { kind: 'network-interface', networkInterfaceId: 'eni-0' }, 'eni-0'],
  ['interfaces of which none has index 0', two.slice(0, 1), toInstance, 'eni-9'],
  ['no described interface', [], toInstance, ''],
])(
  'a worker with %s has a target for routes and an interface to send by',
  (_, networkInterfaces, target, id) => {
    const described = worker({ networkInterfaces })
    expect(routeTarget(described)).toEqual(target)
    expect(primaryInterface(described)).toBe(id)
  },
)

it('several interfaces without index 0 leave the instance as the target', () => {
  const networkInterfaces = [1, 2].map((deviceIndex) => networkInterface({ deviceIndex }))
  expect(routeTarget(worker({ networkInterfaces }))).toEqual(toInstance)
})
