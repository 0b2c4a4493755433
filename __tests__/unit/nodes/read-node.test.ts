import { describe, expect, it } from '@jest/globals'

import { readCiliumNode, readNode } from '../../../src/nodes/read-node.ts'
import { ciliumNodeObject, nodeObject } from '../../fixtures/nodes/node-objects.ts'

const ID = 'i-0123456789abcdef0'
const address = (ip: string, type = 'InternalIP') => ({ type, ip })

describe('a Node', () => {
  it('has everything that its object says', () => {
    const object = nodeObject({
      name: 'a',
      providerID: `aws:///us-west-2a/${ID}`,
      podCIDRs: ['10.1.0.0/24'],
      podCIDR: '10.9.0.0/24',
      addresses: [
        { type: 'InternalIP', address: '10.0.0.5' },
        { type: 'InternalDNS', address: 'ip-10-0-0-5.ec2.internal' },
        { type: 'Hostname', address: '' },
        { type: 'ExternalDNS', address: 'a.example.com' },
      ],
    })
    expect(readNode(object)).toEqual({
      kind: 'Node',
      name: 'a',
      uid: 'uid-of-a',
      provider: { kind: 'instance', instanceId: ID },
      addresses: ['10.0.0.5'],
      hostNames: ['ip-10-0-0-5.ec2.internal', 'a'],
      podCidrs: ['10.1.0.0/24'],
      isControlPlane: false,
      usesVpcAddresses: false,
    })
  })

  it('of an old cluster has its single pod CIDR', () => {
    expect(readNode(nodeObject({ name: 'a', podCIDR: '10.9.0.0/24' })).podCidrs).toEqual(['10.9.0.0/24'])
    expect(readNode(nodeObject({ name: 'a' })).podCidrs).toEqual([])
  })

  it('has at most as many addresses as an interface', () => {
    const addresses = Array.from({ length: 51 }, (_, n) => ({ type: 'InternalIP', address: `10.0.0.${n}` }))
    expect(readNode(nodeObject({ name: 'a', addresses })).addresses).toHaveLength(50)
  })
})

it.each([
  ['node-role.kubernetes.io/control-plane', true],
  ['node-role.kubernetes.io/master', true],
  ['node-role.kubernetes.io/worker', false],
])('whether the label %s is the role of a control plane', (label, expected) => {
  const node = nodeObject({ name: 'a', labels: { [label]: '' } })
  const cilium = ciliumNodeObject({ name: 'a' })
  Object.assign(cilium.metadata.labels, { [label]: '' })
  expect([readNode(node).isControlPlane, readCiliumNode(cilium).isControlPlane]).toEqual([expected, expected])
})

describe('a CiliumNode', () => {
  it('has everything that its object says', () => {
    const object = ciliumNodeObject({
      name: 'a',
      addresses: [address('10.0.0.5'), address('10.1.0.9', 'CiliumInternalIP')],
      podCIDRs: ['10.1.0.0/24'],
      pools: { default: ['10.2.0.0/27'], mars: ['10.3.0.0/27', '10.3.0.32/27'] },
    })
    expect(readCiliumNode(object)).toEqual({
      kind: 'CiliumNode',
      name: 'a',
      uid: 'cilium-uid-of-a',
      provider: { kind: 'unknown' },
      addresses: ['10.0.0.5'],
      hostNames: ['a'],
      podCidrs: ['10.1.0.0/24', '10.2.0.0/27', '10.3.0.0/27', '10.3.0.32/27'],
      isControlPlane: false,
      usesVpcAddresses: false,
    })
  })

  it.each<[string, object]>([
    ['its spec', { spec: { 'instance-id': ID } }],
    ['its ENI settings', { spec: { eni: { 'instance-id': ID } } }],
  ])('has the instance ID in %s', (_, object) => {
    expect(readCiliumNode({ ...object }).provider).toEqual({ kind: 'instance', instanceId: ID })
  })

  it.each<[string, object, boolean]>([
    ['has ENI settings', { spec: { eni: { 'vpc-id': 'vpc-1' } } }, true],
    ['has interfaces attached', { status: { eni: { enis: { 'eni-1': {} } } } }, true],
    ['has neither', { spec: { eni: {} }, status: { eni: { enis: {} } } }, false],
  ])('whose pods have addresses of the VPC %s', (_, object, expected) => {
    expect(readCiliumNode({ ...object }).usesVpcAddresses).toBe(expected)
  })
})
