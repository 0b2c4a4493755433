import { describe, expect, it } from '@jest/globals'

import { cidr } from '../../../src/model/cidr.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { Route, RouteTarget } from '../../../src/model/route-table.ts'
import * as messages from '../../../src/plan/messages.ts'
import * as quota from '../../../src/plan/quota-messages.ts'
import { checkOf } from '../../fixtures/results/results.ts'
import { route, toInstance, toNothing, toOther } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const podCidr = cidr('172.22.0.0/24')
const of = (podCidr: string, owner = worker0) => ({ worker: owner, podCidr: cidr(podCidr) })
const conflict = (target: RouteTarget, state = 'active') =>
  messages.routeConflict(
    { action: 'create', routeTableId: 'rtb-1', worker: worker0, podCidr },
    route({ target, state }),
  )
const shadowed = (route: Route) =>
  messages.routeShadowed('rtb-1', { route, destination: cidr('172.22.0.128/25') }, worker0, podCidr)
const narrow = route({ destination: '172.22.0.128/25', target: toInstance('i-9') })
const checks = [checkOf(worker1), checkOf(worker0, 'eni-9')]

const findings: Record<string, () => Finding> = {
  'error pod-cidr-reserved: The pod CIDR fd00:ec2:1::/64 of worker-0 (i-0) is in fd00:ec2::/32, which AWS reserves for its own services. Give the worker another pod CIDR.':
    () => messages.podCidrReserved(of('fd00:ec2:1::/64'), cidr('fd00:ec2::/32')),
  "error pod-cidr-in-vpc: The pod CIDR 172.20.9.0/24 of worker-0 (i-0) is inside the VPC's CIDR 172.20.0.0/16. Give the worker a pod CIDR outside the VPC.":
    () => messages.podCidrInVpc(of('172.20.9.0/24'), 'is inside', cidr('172.20.0.0/16')),
  "error pod-cidr-outside-cluster: The pod CIDR fd01::/64 of worker-0 (i-0) is not inside cluster-cidr (10.0.0.0/8, fd00::/48). Fix the worker's pod CIDR tag or cluster-cidr.":
    () => messages.podCidrOutsideCluster(of('fd01::/64'), [cidr('10.0.0.0/8'), cidr('fd00::/48')]),
  'error pod-cidr-overlap: The pod CIDR 172.22.0.0/24 of worker-1 (i-1) is also the pod CIDR of worker-0 (i-0). Give each worker its own pod CIDR.':
    () => messages.podCidrOverlap(of('172.22.0.0/24', worker1), of('172.22.0.0/24')),
  'error pod-cidr-overlap: The pod CIDR 172.22.0.0/25 of worker-1 (i-1) overlaps 172.22.0.0/24 of worker-0 (i-0). Give each worker its own pod CIDR.':
    () => messages.podCidrOverlap(of('172.22.0.0/25', worker1), of('172.22.0.0/24')),
  'error pod-cidr-overlap: The pod CIDR 172.22.0.0/25 of worker-0 (i-0) is part of 172.22.0.0/24, which is another pod CIDR of the same worker. Remove one of them.':
    () => messages.podCidrOverlap(of('172.22.0.0/25'), of('172.22.0.0/24')),
  "error route-conflict: In rtb-1, 172.22.0.0/24 targets i-9 instead of worker-0 (i-0). Set on-conflict: replace to repoint the route to the worker, or fix the worker's pod CIDR tag.":
    () => conflict(toInstance('i-9')),
  'error route-blackhole: In rtb-1, 172.22.0.0/24 is a blackhole: it targets an unknown resource, which is gone or stopped, instead of worker-0 (i-0). Set on-conflict: replace to repoint the route to the worker, or delete the route.':
    () => conflict(toNothing(), 'blackhole'),
  "warning route-shadowed: In rtb-1, 172.22.0.128/25 targets i-9, so this part of 172.22.0.0/24 doesn't reach worker-0 (i-0). Delete that route, or give the worker another pod CIDR.":
    () => shadowed(narrow),
  "warning route-shadowed: In rtb-1, 172.22.0.128/25 (in pl-1) targets tgw-1 (a blackhole), so this part of 172.22.0.0/24 doesn't reach worker-0 (i-0). Delete that route, or give the worker another pod CIDR.":
    () => shadowed(route({ destination: 'pl-1', target: toOther('tgw-1'), state: 'blackhole' })),
  "warning route-stale: In rtb-1, 172.22.9.0/24 targets worker-0 (i-0), whose pod CIDR is 172.22.0.0/24 and fd00::/64. Set prune: true to delete this stale route, or fix the worker's pod CIDR tag.":
    () => messages.routeStale('rtb-1', cidr('172.22.9.0/24'), worker({ podCidr: '172.22.0.0/24 fd00::/64' })),
  'error route-quota: rtb-1 would hold 1001 IPv4 routes. EC2 allows at most 1000 per table. Use fewer workers per table, or one larger pod CIDR per worker.':
    () => quota.quotaExceeded('rtb-1', 1001, 4, 1000),
  'error route-quota: rtb-1 would hold 1001 IPv6 routes (pl-1 counts as 700, pl-2 counts as 9). EC2 allows at most 1000 per table. Use fewer workers per table, or one larger pod CIDR per worker.':
    () =>
      quota.quotaExceeded('rtb-1', 1001, 6, 1000, [
        { id: 'pl-1', entries: 700 },
        { id: 'pl-2', entries: 9 },
      ]),
  'notice route-quota-unknown: The quota check of rtb-1 excludes the routes to pl-1, pl-2: First. Second.':
    () => quota.quotaUncertain('rtb-1', ['pl-1', 'pl-2'], ['First.', 'Second.']),
  "notice route-quota-unknown: The quota check of rtb-1 excludes the routes to pl-1: EC2 doesn't show how many routes they count as. Compare the quota with their maximum entries in the VPC console, or with their weights in the VPC user guide.":
    () => quota.quotaUncertain('rtb-1', ['pl-1'], []),
  'warning route-quota: rtb-1 would hold 501 IPv6 routes, but the default quota is 500. If your quota isn\'t higher, increase "Routes per route table" in Service Quotas.':
    () => quota.defaultQuotaExceeded('rtb-1', 501, 6, 500),
  'warning source-dest-check: The source/destination check is enabled for worker-1 (i-1), worker-0 (eni-9), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.':
    () => messages.sourceDestCheckOn('warning', checks),
}

describe('the findings', () => {
  it.each(Object.entries(findings))('include: %s', (sentence, make) => {
    const { severity, code, message } = make()
    expect(`${severity} ${code}: ${message}`).toBe(sentence)
  })

  it('have scope routes', () => {
    expect([...new Set(Object.values(findings).map((make) => make().scope))]).toEqual(['routes'])
  })

  it('name the IDs by which another step recognizes them', () => {
    expect(shadowed(route({ destination: 'pl-1' })).about).toEqual([
      ...['rtb-1', '172.22.0.128/25', 'pl-1', 'i-0', '172.22.0.0/24'],
    ])
    expect(messages.sourceDestCheckOn('error', checks).about).toEqual(['i-1', 'eni-9'])
  })
})
