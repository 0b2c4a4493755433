import { describe, expect, it } from '@jest/globals'

import { addPropagatedRoute, addRoute, addRouteTable } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, detachInterface, stop } from '../../../dev/emulators/ec2/world/instances.ts'
import { addPrefixList, addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { last, only } from '../../fixtures/run/scenario.ts'
import { fromCidr, send, tcp, twoWorkers, type TwoWorkers } from '../../fixtures/worlds/two-workers.ts'

const transitGateway = 'tgw-0123456789abcdef0'
const web = tcp(80)
const everywhere = fromCidr('0.0.0.0/0')
const lower = ['172.22.0.5', '172.22.1.127'] as const
const upper = ['172.22.0.5', '172.22.1.128'] as const
const ipv6 = ['fd00:0:0:1::5', 'fd00:0:0:2::5'] as const

function sendTo(pair: TwoWorkers, [source, destination]: readonly [string, string]): string {
  return send(pair, web, [source, destination])
}

function dropRoute({ table }: TwoWorkers, gone: string): void {
  table.routes = table.routes.filter(({ destination }) => destination !== gone)
}

it('arrives where everything is open, in both families', () => {
  const pair = twoWorkers()
  expect(send(pair, web)).toBe('arrives')
  expect(sendTo(pair, ipv6)).toBe('arrives')
})

describe('the source/destination check', () => {
  it('drops what a pod sends and what a pod is sent', () => {
    const sending = twoWorkers()
    only(sending.from.networkInterfaces).sourceDestCheck = true
    expect(send(sending, web)).toBe('source-dest-check at sender')

    const receiving = twoWorkers()
    only(receiving.to.networkInterfaces).sourceDestCheck = true
    expect(send(receiving, web)).toBe('source-dest-check at receiver')
  })

  it('applies to the interface that the route targets, and to the one that sends', () => {
    const pair = twoWorkers()
    const { world, table, to, from, subnets, groups } = pair
    const options = { privateIpAddress: '172.20.2.99', sourceDestCheck: false, securityGroups: [groups[1]] }
    const second = attachInterface(world, to, { subnet: subnets[1], ...options })
    addRoute(table, '172.22.1.128/25', second.networkInterfaceId)
    only(to.networkInterfaces).sourceDestCheck = true
    expect(sendTo(pair, lower)).toBe('source-dest-check at receiver')
    expect(sendTo(pair, upper)).toBe('answer: source-dest-check at receiver')

    second.sourceDestCheck = true
    expect(sendTo(pair, upper)).toBe('source-dest-check at receiver')

    // A second interface of the sender sends nothing, wherever EC2 lists it.
    attachInterface(world, from, { subnet: subnets[0], privateIpAddress: '172.20.1.99' })
    from.networkInterfaces.reverse()
    only(to.networkInterfaces).sourceDestCheck = false
    expect(sendTo(pair, lower)).toBe('arrives')
  })
})

describe('an answer', () => {
  /** A second interface of the sender or the receiver, which the route to its pods targets. */
  const withSecond = (owner: 'from' | 'to', index: 0 | 1) => {
    const pair = twoWorkers()
    const { world, vpc, table, subnets } = pair
    const second = attachInterface(world, pair[owner], {
      subnet: subnets[index],
      privateIpAddress: `172.20.${index + 1}.99`,
      sourceDestCheck: false,
      securityGroups: [addSecurityGroup(world, vpc, { name: 'second', ingress: [allFrom('0.0.0.0/0')] })],
    })
    const podCidr = owner === 'from' ? '172.22.0.0/24' : '172.22.1.0/24'
    dropRoute(pair, podCidr)
    addRoute(table, podCidr, second.networkInterfaceId)
    return { ...pair, second, secondGroup: last(world.securityGroups) }
  }

  it('needs its own route, from the subnet of the primary interface', () => {
    const pair = twoWorkers()
    const own = addRouteTable(pair.world, pair.vpc, { name: 'own', subnets: [pair.subnets[1]] })
    expect(send(pair, web)).toBe('answer: route at receiver')
    addRoute(own, '172.22.0.0/24', pair.to)
    expect(send(pair, web)).toBe('answer: route at receiver')
    own.routes.splice(-1)
    addRoute(own, '172.22.0.0/24', pair.from)
    expect(send(pair, web)).toBe('arrives')
  })

  it('leaves by the primary interface, whose security groups have not seen the packet', () => {
    const pair = withSecond('to', 1)
    expect(send(pair, web)).toBe('arrives')
    pair.secondGroup.egress = []
    expect(send(pair, web)).toBe('arrives')
    pair.groups[1].egress = [{ protocol: 'tcp', fromPort: 40_000, toPort: 40_000, peer: everywhere }]
    expect(send(pair, web)).toBe('arrives')
    expect(send(pair, tcp(80, 39_999))).toBe('answer: security-group at receiver')
  })

  it('arrives at the interface that its route targets, by the rules and the check of that one', () => {
    const pair = withSecond('from', 0)
    expect(send(pair, web)).toBe('arrives')
    pair.groups[0].ingress = []
    expect(send(pair, web)).toBe('arrives')
    pair.secondGroup.ingress = []
    expect(send(pair, web)).toBe('answer: security-group at sender')
    pair.secondGroup.ingress = [allFrom('172.22.1.0/24')]
    expect(send(pair, web)).toBe('arrives')
    pair.second.sourceDestCheck = true
    expect(send(pair, web)).toBe('answer: source-dest-check at sender')
  })
})

describe('the route', () => {
  it('has to exist, in its own family', () => {
    const pair = twoWorkers()
    dropRoute(pair, '172.22.1.0/24')
    expect(send(pair, web)).toBe('route at sender')
    expect(sendTo(pair, ipv6)).toBe('arrives')
  })

  it('may be a wider one', () => {
    const pair = twoWorkers()
    dropRoute(pair, '172.22.1.0/24')
    addRoute(pair.table, '172.22.0.0/15', pair.to)
    expect(send(pair, web)).toBe('arrives')
  })

  it('has to target the receiver, not another worker', () => {
    const pair = twoWorkers()
    addRoute(pair.table, '172.22.1.0/25', pair.from)
    expect(sendTo(pair, lower)).toBe('route at sender')
    expect(sendTo(pair, upper)).toBe('arrives')
  })

  it('is the most specific one, whatever it targets', () => {
    const pair = twoWorkers()
    addRoute(pair.table, '172.22.1.128/25', transitGateway)
    addRoute(pair.table, '172.22.1.200/32', pair.to)
    expect(sendTo(pair, lower)).toBe('arrives')
    expect(sendTo(pair, upper)).toBe('route at sender')
    expect(sendTo(pair, ['172.22.0.5', '172.22.1.200'])).toBe('arrives')
  })

  it('is a blackhole if the receiver is stopped or its interface is gone', () => {
    const stopped = twoWorkers()
    stop(stopped.to)
    expect(send(stopped, web)).toBe('route at sender')

    const detached = twoWorkers()
    detachInterface(detached.world, detached.to, only(detached.to.networkInterfaces))
    expect(send(detached, web)).toBe('route at sender')
  })

  it('is one of the table that governs the sender: its own, else the main one', () => {
    const pair = twoWorkers()
    const own = addRouteTable(pair.world, pair.vpc, { name: 'own', subnets: [pair.subnets[0]] })
    expect(send(pair, web)).toBe('route at sender')
    addRoute(own, '172.22.1.0/24', pair.to)
    expect(send(pair, web)).toBe('arrives')

    own.associations = []
    expect(send(pair, web)).toBe('arrives')
    dropRoute(pair, '172.22.1.0/24')
    expect(send(pair, web)).toBe('route at sender')
  })

  it('is the static one before its twin of a prefix list, and that one before its propagated twin', () => {
    const pair = twoWorkers()
    const { world, table } = pair
    // The first in the table does not win for being the first.
    const statics = table.routes.filter(({ destination }) => destination === '172.22.1.0/24')
    dropRoute(pair, '172.22.1.0/24')
    addPropagatedRoute(world, table, '172.22.1.0/24')
    expect(send(pair, web)).toBe('route at sender')
    const list = addPrefixList(world, 'pods', '172.22.1.0/24')
    addRoute(table, list.prefixListId, pair.to)
    expect(send(pair, web)).toBe('arrives')

    only(table.routes.filter(({ destination }) => destination === list.prefixListId)).target = transitGateway
    expect(send(pair, web)).toBe('route at sender')
    table.routes.push(...statics)
    expect(send(pair, web)).toBe('arrives')

    list.entries.push('172.22.1.0/25')
    expect(sendTo(pair, lower)).toBe('route at sender')
    expect(sendTo(pair, upper)).toBe('arrives')
  })

  it('is never the one of a gateway endpoint', () => {
    const pair = twoWorkers()
    const list = addPrefixList(pair.world, 's3', '172.22.1.5/32')
    addRoute(pair.table, list.prefixListId, 'vpce-0123456789abcdef0')
    expect(send(pair, web)).toBe('arrives')
  })
})
