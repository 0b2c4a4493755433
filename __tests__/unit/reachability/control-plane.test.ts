import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { NetworkInterface } from '../../../src/model/instance.ts'
import { protocolTraffic } from '../../../src/model/traffic.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { judgeControlPlane } from '../../../src/reachability/control-plane.ts'
import type { Network } from '../../../src/reachability/hops.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, openAcl, openGroup, openNetwork, openTable } from '../../fixtures/worlds/open-network.ts'
import { localRoute } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker } from '../../fixtures/worlds/workers.ts'

type Wanted = Partial<NetworkInterface> & { addresses: readonly ReturnType<typeof cidr>[] }

function machine(name: string, podCidrs: string, wanted: Wanted, ...others: NetworkInterface[]): Worker {
  const primary = networkInterface({ networkInterfaceId: `eni-${name}`, ...wanted })
  const made = worker({
    name,
    podCidr: podCidrs === '' ? '::/0' : podCidrs,
    subnetId: primary.subnetId,
    networkInterfaces: [primary, ...others],
  })
  return { ...made, instanceId: `i-${name}`, ...(podCidrs === '' ? { podCidrs: [] } : {}) }
}

const at = (...addresses: string[]) => addresses.map((each) => cidr(each))
const node = machine('node', '172.22.0.0/24', { addresses: at('172.20.1.20/32') })
const api = machine('api', '', {
  addresses: at('172.20.2.10/32'),
  subnetId: 'subnet-2',
  groupIds: ['sg-2'],
  sourceDestCheck: true,
})

/** `api-server IPv4 node → api: all`, and what blocks. */
function judged(
  workers: readonly Worker[],
  controllers: readonly Worker[],
  changes: Partial<Network> = {},
  masquerade = false,
): string[] {
  const all = [...workers, ...controllers]
  const table = openTable(all)
  const local = ['172.20.0.0/16', '2600::/56'].map((each) => localRoute(each))
  const network = openNetwork(all, {
    tables: [{ ...table, routes: [...table.routes, ...local] }],
    securityGroups: groupsById(openGroup(), openGroup({ groupId: 'sg-2' })),
    networkAcls: [openAcl(all)],
    ...changes,
  })
  return judgeControlPlane(workers, { controllers, apiPort: 6443 }, network, masquerade).map(
    ({ kind, version, from, to, judgement: { verdict, blocked, allowed } }) =>
      [
        `${kind} IPv${version ?? ' none'} ${from.name} → ${to.name}: ${verdict}`,
        ...(verdict === 'some' ? [allowed] : []),
        ...blocked.map(({ component, extent }) => `${component} ${extent}`),
      ].join(', '),
  )
}

describe('between a worker and a controller', () => {
  it('there are three kinds of traffic, and the check of neither machine matters to its own', () => {
    expect(judged([node], [api])).toEqual([
      'api-server IPv4 node → api: all',
      'kubelet IPv4 api → node: all',
      'webhooks IPv4 api → node: all',
    ])
  })

  it('no other traffic counts', () => {
    const securityGroups = groupsById(
      openGroup({ ingress: [rule('172.20.2.0/24', tcp(10_250)), rule('172.20.2.0/24', tcp(8443))] }),
      openGroup({ groupId: 'sg-2', ingress: [rule('172.22.0.0/16', tcp(6443))] }),
    )
    expect(judged([node], [api], { securityGroups })).toEqual([
      'api-server IPv4 node → api: all',
      'kubelet IPv4 api → node: all',
      'webhooks IPv4 api → node: some, TCP 8443, TCP 10250, ingress-groups part',
    ])
    const others = groupsById(
      openGroup({ ingress: [rule('0.0.0.0/0', tcp(10_249)), rule('0.0.0.0/0', protocolTraffic(17))] }),
      openGroup({ groupId: 'sg-2', ingress: [rule('0.0.0.0/0', tcp(6442))] }),
    )
    expect(judged([node], [api], { securityGroups: others })).toEqual([
      'api-server IPv4 node → api: none, ingress-groups all',
      'kubelet IPv4 api → node: none, ingress-groups all',
      'webhooks IPv4 api → node: some, TCP 10249, ingress-groups part',
    ])
  })

  it('masquerading changes what pods send to the API server, and nothing else', () => {
    const securityGroups = groupsById(
      openGroup({ ingress: [rule('172.20.0.0/16')] }),
      openGroup({ groupId: 'sg-2', ingress: [rule('sg-1')] }),
    )
    const others = ['kubelet IPv4 api → node: all', 'webhooks IPv4 api → node: all']
    expect(judged([node], [api], { securityGroups })).toEqual([
      'api-server IPv4 node → api: none, ingress-groups all',
      ...others,
    ])
    expect(judged([node], [api], { securityGroups }, true)).toEqual([
      'api-server IPv4 node → api: all',
      ...others,
    ])
  })

  it('packets leave by the interface in the other machine’s subnet, from its address', () => {
    const second = networkInterface({
      networkInterfaceId: 'eni-9',
      deviceIndex: 1,
      subnetId: 'subnet-2',
      groupIds: ['sg-9'],
      addresses: at('172.20.2.99/32'),
    })
    const two = machine('node', '172.22.0.0/24', { addresses: at('172.20.1.20/32') }, second)
    const securityGroups = groupsById(
      openGroup(),
      openGroup({ groupId: 'sg-2', ingress: [rule('172.20.2.99/32')] }),
      openGroup({ groupId: 'sg-9' }),
    )
    expect(judged([two], [api], { securityGroups }, true)[0]).toBe('api-server IPv4 node → api: all')
    expect(judged([node], [api], { securityGroups }, true)[0]).toBe(
      'api-server IPv4 node → api: none, ingress-groups all',
    )
  })

  it('the API server reaches kubelet from its address in the worker’s subnet', () => {
    const second = networkInterface({
      networkInterfaceId: 'eni-9',
      deviceIndex: 1,
      groupIds: ['sg-2'],
      addresses: at('172.20.1.99/32'),
    })
    const primary = { addresses: at('172.20.2.10/32'), subnetId: 'subnet-2', groupIds: ['sg-2'] }
    const securityGroups = groupsById(
      openGroup({ ingress: [rule('172.20.1.99/32')] }),
      openGroup({ groupId: 'sg-2' }),
    )
    expect(judged([node], [machine('api', '', primary, second)], { securityGroups })[1]).toBe(
      'kubelet IPv4 api → node: all',
    )
    expect(judged([node], [api], { securityGroups })[1]).toBe(
      'kubelet IPv4 api → node: none, ingress-groups all',
    )
  })

  it('there is one kubelet, and the rest for each IP version that both have', () => {
    const addresses = at('172.20.1.20/32', '2600::1/128')
    const dual = machine('node', '172.22.0.0/24 fd00::/64', { addresses })
    const dualApi = machine('api', '', { addresses: at('172.20.2.10/32', '2600::2/128') })
    expect(judged([dual], [dualApi]).map((line) => line.replace(/:.*/, ''))).toEqual([
      'api-server IPv4 node → api',
      'api-server IPv6 node → api',
      'kubelet IPv4 api → node',
      'webhooks IPv4 api → node',
      'webhooks IPv6 api → node',
    ])
  })

  it('nothing passes without a common IP version', () => {
    const ipv6 = machine('node', 'fd00::/64', { addresses: at('172.20.1.20/32') })
    expect(judged([ipv6], [api])).toEqual([
      'api-server IPv none node → api: none, address-family all',
      'kubelet IPv4 api → node: all',
      'webhooks IPv none api → node: none, address-family all',
    ])
  })
})

it('a worker that is a controller too does not send to itself', () => {
  expect(judged([node], [node, api])).toHaveLength(3)
  expect(judged([node], [])).toEqual([])
})
