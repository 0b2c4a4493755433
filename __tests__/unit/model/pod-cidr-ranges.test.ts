import { expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import { doubtfulRange, isPrivate, reservedRange, whyNoPodCidr } from '../../../src/model/pod-cidr-ranges.ts'

it.each([
  ['10.0.0.0/8', undefined],
  ['10.0.0.0/7', 'it is wider than /8'],
  ['2600::/32', undefined],
  ['2600::/31', 'it is wider than /32'],
  ['0.0.0.0/0', 'it is wider than /8'],
  ['::/0', 'it is wider than /32'],
  ['0.1.0.0/16', 'it overlaps 0.0.0.0/8 (unspecified addresses)'],
  ['127.0.0.0/24', 'it overlaps 127.0.0.0/8 (loopback addresses)'],
  ['169.254.0.0/24', 'it overlaps 169.254.0.0/16 (link-local addresses)'],
  // It contains the range.
  ['169.0.0.0/8', 'it overlaps 169.254.0.0/16 (link-local addresses)'],
  ['239.255.255.0/24', 'it overlaps 224.0.0.0/4 (multicast addresses)'],
  ['240.0.0.0/24', undefined],
  ['::/64', 'it overlaps ::/128 (unspecified addresses)'],
  ['::1/128', 'it overlaps ::1/128 (loopback addresses)'],
  ['febf::/64', 'it overlaps fe80::/10 (link-local addresses)'],
  ['fec0::/64', undefined],
  ['ff02::/64', 'it overlaps ff00::/8 (multicast addresses)'],
])('whether %s can be a pod CIDR', (podCidr, why) => {
  expect(whyNoPodCidr(cidr(podCidr))).toBe(why)
})

it.each([
  ['fd00:ec2::/64', 'fd00:ec2::/32'],
  ['fd00:ec2:ffff::/48', 'fd00:ec2::/32'],
  ['fd00:ec1::/48', undefined],
  ['10.0.0.0/24', undefined],
])('whether %s is reserved for AWS services', (podCidr, range) => {
  expect(reservedRange(cidr(podCidr))?.text).toBe(range)
})

it.each([
  ['240.0.0.0/24', '240.0.0.0/4', 'future use, and many systems drop its packets'],
  ['192.0.2.0/25', '192.0.2.0/24', 'documentation'],
  ['198.51.100.0/24', '198.51.100.0/24', 'documentation'],
  ['203.0.0.0/8', '203.0.113.0/24', 'documentation'],
  ['2001:db8:1::/64', '2001:db8::/32', 'documentation'],
  ['3fff:fff::/64', '3fff::/20', 'documentation'],
])('%s is in the range %s for %s', (podCidr, range, use) => {
  expect(doubtfulRange(cidr(podCidr))).toEqual({ range: cidr(range), use })
})

it.each(['192.0.3.0/24', '10.0.0.0/24', '2001:db9::/64', '3fff:1000::/64'])(
  '%s is in no range that many systems drop',
  (podCidr) => {
    expect(doubtfulRange(cidr(podCidr))).toBeUndefined()
  },
)

it.each([
  ['10.255.0.0/16', true],
  ['11.0.0.0/16', false],
  ['172.31.0.0/16', true],
  ['172.32.0.0/16', false],
  ['192.168.255.0/24', true],
  ['192.169.0.0/24', false],
  ['192.0.0.0/8', false],
  ['100.64.0.0/10', true],
  ['100.128.0.0/16', false],
  ['198.19.0.0/16', true],
  ['198.20.0.0/16', false],
  ['fd12:3456::/64', true],
  ['fe00::/64', false],
])('whether %s is private', (podCidr, expected) => {
  expect(isPrivate(cidr(podCidr))).toBe(expected)
})
