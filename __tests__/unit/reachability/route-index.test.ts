import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { contains, type Cidr, cidr } from '../../../src/model/cidr.ts'
import { RouteIndex } from '../../../src/reachability/route-index.ts'
import { crowdedCidr } from '../../fixtures/worlds/cidrs.ts'
import { route } from '../../fixtures/worlds/route-tables.ts'

const to = (destination: Cidr) => ({ destination, route: route({ destination: destination.text }) })

const touching = (destinations: readonly Cidr[], network: Cidr): string[] =>
  new RouteIndex(destinations.map(to)).touching(network).map(({ destination }) => destination.text)

describe('the routes that touch a network', () => {
  it('are those that hold it and those inside of it, and no others', () => {
    const destinations = [
      '0.0.0.0/0',
      '172.22.0.0/16',
      '172.22.1.0/24',
      '172.22.1.0/25',
      '172.22.1.255/32',
      '172.22.0.255/32',
      '172.22.2.0/32',
      '172.22.0.0/24',
      '::/0',
    ].map(cidr)
    expect(touching(destinations, cidr('172.22.1.0/24')).sort()).toEqual([
      '0.0.0.0/0',
      '172.22.0.0/16',
      '172.22.1.0/24',
      '172.22.1.0/25',
      '172.22.1.255/32',
    ])
  })

  it('may be several for one destination', () => {
    const twice = [cidr('172.22.1.0/24'), cidr('172.22.1.0/24')]
    expect(touching(twice, cidr('172.22.1.0/25'))).toHaveLength(2)
    expect(touching(twice, cidr('172.22.0.0/16'))).toHaveLength(2)
  })

  it('are found as by looking at each', () => {
    fc.assert(
      fc.property(fc.array(crowdedCidr, { maxLength: 30 }), crowdedCidr, (some, wanted) => {
        const destinations = some.map(({ text }) => cidr(text))
        const network = cidr(wanted.text)
        const slowly = destinations.filter((each) => contains(each, network) || contains(network, each))
        expect(touching(destinations, network).sort()).toEqual(slowly.map(({ text }) => text).sort())
      }),
    )
  })
})
