import { expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import {
  destinationText,
  namedAsWritten,
  networkOf,
  readDestination,
} from '../../../src/model/destination.ts'

it.each([
  ['172.22.0.0/24', 'cidr', '172.22.0.0/24', '172.22.0.0/24'],
  ['2001:DB8:0:0::/56', 'cidr', '2001:db8::/56', '2001:db8::/56'],
  ['fd00::1/64', 'cidr', 'fd00::/64', 'fd00::/64'],
  ['pl-1', 'prefix-list', 'pl-1', undefined],
  ['', 'unknown', '', undefined],
  ['172.22.0', 'unknown', '172.22.0', undefined],
])('the destination %j is read as a %s', (text, kind, shown, network) => {
  const destination = readDestination(text)
  expect(destination.kind).toBe(kind)
  expect(destinationText(destination)).toBe(shown)
  expect(networkOf(destination)?.text).toBe(network)
  // The name by which EC2 finds the route again.
  expect(network === undefined || namedAsWritten(destination, cidr(network)).text).toBe(
    network === undefined || text,
  )
})
