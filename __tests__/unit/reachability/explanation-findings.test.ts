import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Route } from '../../../src/model/route-table.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { findingFor } from '../../../src/reachability/explanation-findings.ts'
import { explanationImpacts } from '../../../src/reachability/explanation-impacts.ts'
import { judgePairs } from '../../../src/reachability/pairs.ts'
import { assessmentContext, findings } from '../../fixtures/results/reachability.ts'
import { openNetwork } from '../../fixtures/worlds/open-network.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  toGateway,
  toInstance,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { networkInterface, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const [a, b] = [worker(), worker({ name: 'worker-1' })]
const dual = workers(2).map((each, i) => ({
  ...each,
  podCidrs: [`172.22.${i}.0/24`, `fd0${i}::/64`].map(cidr),
}))

describe('the finding about source/destination checks', () => {
  const checked = { ...b, sourceDestCheck: true }

  it('names the workers whose check is enabled, with a command for the Region of the run', () => {
    const network = openNetwork([a, checked])
    const [impact] = explanationImpacts(judgePairs([a, checked], network), network)
    expect(impact && findingFor(impact, assessmentContext([a, b], { region: 'eu-west-1' }))).toMatchObject({
      code: 'source-dest-check',
      message:
        'The source/destination check is enabled for worker-1 (i-1), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.',
      commands: [
        'aws ec2 --region eu-west-1 modify-instance-attribute --instance-id i-1 --no-source-dest-check',
      ],
    })
  })

  it('names the interfaces that packets and answers pass: the primary ones, and those that routes target', () => {
    const several = {
      ...a,
      sourceDestCheck: true,
      networkInterfaces: twoInterfaces({ checkOn: ['eni-0', 'eni-9'] }),
    }
    const routes = [workerRoute(b), workerRoute(a, { target: toInstance('i-0', 'eni-9') })]
    const [finding] = findings([several, b], openNetwork([several, b], { tables: [routeTable({ routes })] }))
    expect(finding?.[1]).toContain(' is enabled for worker-0 (eni-0), worker-0 (eni-9), so ')
    expect(finding?.[2]).toMatch(/^for id in eni-0 eni-9; do modify-network-interface-attribute /)
  })
})

it('the finding about address families names the workers of both', () => {
  expect(findings([a, worker({ name: 'worker-1', podCidr: 'fd01::/64' })])).toEqual([
    [
      'address-family',
      'The pods of worker-0, worker-1 have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version.',
    ],
  ])
})

it('the finding about unread resources counts both pairs of a worker whose table is not described', () => {
  const other = {
    ...b,
    networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', subnetId: 'subnet-3' })],
  }
  const tables = [routeTable({ routes: [a, b].map((each) => workerRoute(each)) })]
  expect(findings([a, other], openNetwork([a, other], { tables }))).toEqual([
    [
      'reachability-unknown',
      "For 2 pairs of workers, the action can't determine whether pods can communicate, because EC2 didn't return every security group, network ACL, and prefix list that applies. Make sure that the credentials can describe them.",
    ],
  ])
})

describe('the finding about a route', () => {
  const [toA, toB] = [workerRoute(a), workerRoute(b)]
  const withRoutes = (routes: readonly Route[], some: readonly Worker[] = [a, b]) =>
    findings(some, openNetwork(some, { tables: [routeTable({ routes })] }))
  const missing =
    'rtb-1 (kubernetes) has no active route to the pods of worker-1. Run with mode: apply, or fix the errors that prevent the route.'
  const toWorker1 = '--route-table-id rtb-1 --destination-cidr-block 172.22.1.0/24 --instance-id i-1'

  it.each([
    ['is missing', [], 'create-route'],
    ['has another target', [{ ...toB, target: toInstance('i-9') }], 'replace-route'],
    ['is a blackhole', [{ ...toB, state: 'blackhole' }], 'replace-route'],
    ['is propagated', [propagatedRoute('172.22.1.0/24')], 'create-route'],
  ])('in a managed table that %s has the command that fixes it', (_, routes, command) => {
    expect(withRoutes([toA, ...routes])).toEqual([['route-missing', missing, `${command} ${toWorker1}`]])
  })

  it('has a command for each pod CIDR that is blocked, and names the interface of a worker with several', () => {
    const [first = a, second = b] = dual
    const several = { ...second, networkInterfaces: twoInterfaces() }
    expect(withRoutes([toA, workerRoute(several)], [first, several])[0]?.slice(2)).toEqual([
      'create-route --route-table-id rtb-1 --destination-ipv6-cidr-block fd00::/64 --instance-id i-0',
      'create-route --route-table-id rtb-1 --destination-ipv6-cidr-block fd01::/64 --network-interface-id eni-0',
    ])
  })

  it('has a command only for the pod CIDR that is blocked of a worker with several', () => {
    const wide = { ...b, podCidrs: ['172.22.9.0/24', '172.22.1.0/24'].map(cidr) }
    expect(withRoutes([toA, workerRoute(wide, { destination: '172.22.9.0/24' })], [a, wide])).toEqual([
      ['route-missing', missing, `create-route ${toWorker1}`],
    ])
  })

  it('in a table that is not managed names all workers of the subnet', () => {
    const some = [a, b, worker({ name: 'worker-2', subnetId: 'subnet-2' })]
    const tables = [routeTable({ routes: [toA, ...some.slice(2).map((each) => workerRoute(each))] })]
    expect(findings(some, openNetwork(some, { tables }), { managed: new Set(['rtb-9']) })).toEqual([
      [
        'subnet-not-governed',
        "worker-0, worker-1 are in subnet-1, which uses rtb-1 (kubernetes), so outbound traffic from their pods doesn't use the managed routes. Associate the subnet with a managed route table, or add rtb-1 to route-table-ids or its name to route-table-name.",
        `create-route ${toWorker1}`,
      ],
    ])
  })

  const shadowing = (which: string, target: string, podCidr = '172.22.1.0/24') =>
    `In rtb-1, ${which} targets ${target}, so this part of ${podCidr} doesn't reach worker-1 (i-1). Delete that route, or give the worker another pod CIDR.`

  it('that shadows the pod CIDR names its target', () => {
    const shadow = route({ destination: '172.22.1.0/25', target: toInstance('i-9') })
    const command = 'delete-route --route-table-id rtb-1 --destination-cidr-block 172.22.1.0/25'
    expect(withRoutes([toA, toB, shadow])).toEqual([
      ['route-shadowed', shadowing('172.22.1.0/25', 'i-9'), command],
    ])
  })

  it('that shadows one of two pod CIDRs names that one', () => {
    const routes = dual.flatMap((each) =>
      each.podCidrs.map(({ text }) => workerRoute(each, { destination: text })),
    )
    const shadow = route({ destination: 'fd01::/96', target: toInstance('i-9') })
    expect(withRoutes([...routes, shadow], dual).map(([, message]) => message)).toEqual([
      shadowing('fd01::/96', 'i-9', 'fd01::/64'),
    ])
  })

  it('for a prefix list names everything that it shadows once', () => {
    const prefixLists = new Map([
      ['pl-1', ['10.0.0.0/8', '172.22.1.64/26', '172.22.0.0/25', '172.22.1.128/26'].map(cidr)],
    ])
    const shadow = route({ destination: 'pl-1', target: toGateway('tgw-1') })
    const tables = [routeTable({ routes: [toA, toB, shadow] })]
    expect(findings([a, b], openNetwork([a, b], { tables, prefixLists }))).toEqual([
      [
        'route-shadowed',
        `${shadowing('172.22.1.64/26 (in pl-1)', 'tgw-1')} That route also diverts 172.22.1.128/26 from worker-1, 172.22.0.0/25 from worker-0.`,
        'delete-route --route-table-id rtb-1 --destination-prefix-list-id pl-1',
      ],
    ])
  })
})
