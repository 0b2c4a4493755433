import { describe, expect, it } from '@jest/globals'

import * as messages from '../../../src/discover/messages.ts'
import * as tables from '../../../src/discover/table-messages.ts'
import type { Finding } from '../../../src/model/finding.ts'
import { countedWorkersMatching, workerSelection } from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { candidate, worker } from '../../fixtures/worlds/workers.ts'

const tag = ['worker-0 (i-0)', 'pod_cidr'] as const
const table = routeTable({ subnetIds: ['subnet-2'] })
const table2 = routeTable({ routeTableId: 'rtb-2' })
const main = routeTable({ tags: {}, isMain: true, subnetIds: [] })
const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const twin = candidate({ instanceId: 'i-7', vpcId: 'vpc-2' })
const notRunning = (...states: readonly ('pending' | 'stopped' | 'stopping' | 'terminated')[]) =>
  messages.workerNotRunning(
    'worker-0',
    states.map((state) => candidate({ state })),
    workerSelection({ count: 1 }),
  )

describe('the lines about waiting', () => {
  const lines: Record<string, () => string> = {
    'worker-0 is pending': () => messages.waitingFor(['worker-0'], 'pending'),
    'worker-0, worker-1 are pending': () => messages.waitingFor(['worker-0', 'worker-1'], 'pending'),
    'worker-0 is not there': () => messages.waitingFor(['worker-0'], 'not there'),
    'worker-0, worker-1 are not there': () => messages.waitingFor(['worker-0', 'worker-1'], 'not there'),
    'A route table is not there': () => messages.waitingFor(['A route table'], 'not there'),
    'Still waiting: X; 105 seconds left (wait-timeout).': () => messages.stillWaiting('X', 105),
    'X; waiting for it up to 120 seconds (wait-timeout).': () => messages.waitingUpTo('X', 120),
  }
  it.each(Object.entries(lines))('include: %s', (line, make) => {
    expect(make()).toBe(line)
  })
})

describe('the findings', () => {
  const findings: Record<string, () => Finding> = {
    'error vpc-mismatch: The workers are in vpc-1, vpc-3, the route table is in vpc-2, vpc-4; no VPC holds both, so check the names and their tags, or set vpc-id.':
      () => tables.noVpcHoldsBoth(['vpc-1', 'vpc-3'], ['vpc-2', 'vpc-4']),
    'error vpc-ambiguous: Workers and a route table with these names are in 2 VPCs (vpc-1, vpc-2); set vpc-id to the one that is meant.':
      () => tables.severalVpcsHoldBoth(['vpc-1', 'vpc-2']),
    'error worker-missing: worker-0 is missing: no instance has this name in its tag "Name"; check worker-count, worker-name-prefix and worker-name-tag; names count from 0, and worker-filters without worker-count selects workers of any name.':
      () => messages.workerMissing('worker-0', workerSelection()),
    'error worker-missing: worker-1 is missing: no instance has this name in its tag "Name"; check worker-count, worker-name-prefix and worker-name-tag.':
      () => messages.workerMissing('worker-1', workerSelection()),
    'error worker-missing: worker-0 is missing: no instance that matches worker-filters has this name in its tag "Name"; check worker-count, worker-name-prefix, worker-filters and worker-name-tag; names count from 0, and worker-filters without worker-count selects workers of any name.':
      () => messages.workerMissing('worker-0', countedWorkersMatching(1)),
    'error vpc-mismatch: worker-0 is not in vpc-9, where the other workers and the route table are (i-0 is in vpc-1, i-7 is in vpc-2); check worker-count and worker-name-prefix, or set vpc-id.':
      () => messages.workerInOtherVpc('worker-0', [candidate(), twin], 'vpc-9'),
    'error worker-not-running: worker-0 is not running (i-0 is terminated, i-0 is stopped); start it, or lower worker-count.':
      () => notRunning('terminated', 'stopped'),
    'error worker-not-running: worker-0 is not running (i-0 is stopped); start it, or select the others with worker-filters and no worker-count.':
      () =>
        messages.workerNotRunning(
          'worker-0',
          [candidate({ state: 'stopped' })],
          workerSelection({ count: 2 }),
        ),
    'error worker-not-running: worker-0 is not running (i-0 is stopping); start it, or lower worker-count.':
      () => notRunning('stopping'),
    'error worker-not-running: worker-0 is not running (i-0 is stopped, i-0 is pending); raise wait-timeout, or lower worker-count.':
      () => notRunning('stopped', 'pending'),
    'error worker-not-running: worker-0 is not running (i-0 is terminated); launch it again, or lower worker-count.':
      () => notRunning('terminated'),
    'error worker-duplicate: worker-0 is there 2 times (i-0, i-7); rename all but one in the tag "Name", set vpc-id if they are in different VPCs, or select workers with worker-filters and no worker-count, which take any names.':
      () => messages.workerDuplicate([candidate(), twin], 'Name'),
    'error worker-surplus: worker-count is 2, but worker-filters match 4 workers, also worker-2 (i-2), worker-3 (i-3); raise worker-count, or narrow worker-filters.':
      () =>
        messages.workerSurplus(
          [candidate({ name: 'worker-2' }), candidate({ name: 'worker-3' })],
          4,
          2,
          true,
        ),
    'error worker-surplus: worker-filters also match worker-2 (i-2), beyond the 2 names that worker-count selects, some of which are missing; leave worker-count empty to select every match, or narrow worker-filters.':
      () => messages.workerSurplus([candidate({ name: 'worker-2' })], 2, 2, false),
    'error no-worker-matches: No running instance matches worker-filters in vpc-1; check the filters, aws-region and vpc-id.':
      () => messages.noWorkerMatches('running', 'vpc-1'),
    'error no-worker-matches: No instance matches worker-filters; check the filters, aws-region and vpc-id.':
      () => messages.noWorkerMatches('existing', undefined),
    'error worker-not-running: worker-0 (i-0) matches worker-filters but is still pending; raise wait-timeout.':
      () => messages.workerPending(candidate({ state: 'pending' })),
    'warning worker-not-running: worker-0 (i-0) matches worker-filters but is stopped, so that it gets no route; start it, or narrow worker-filters.':
      () => messages.workerExcluded(candidate({ state: 'stopped' })),
    'error pod-cidr-missing: worker-0 (i-0) has no tag "pod_cidr"; add one with its pod CIDR, or name another tag in pod-cidr-tag.':
      () => messages.podCidrTagMissing(...tag),
    'error pod-cidr-missing: worker-0 (i-0) has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.':
      () => messages.podCidrTagEmpty(...tag),
    'error pod-cidr-invalid: worker-0 (i-0) has "ten" in its tag "pod_cidr", which is not a CIDR: why.': () =>
      messages.podCidrInvalid(...tag, 'ten', 'why'),
    'warning pod-cidr-host-bits: worker-0 (i-0) has "10.1.0.7/24" in its tag "pod_cidr", which has host bits set; it is taken as its network 10.1.0.0/24.':
      () => messages.podCidrHostBits(...tag, '10.1.0.7/24', '10.1.0.0/24'),
    'error route-table-missing: Route table rtb-9 does not exist here; check route-table-ids, aws-region and vpc-id.':
      () => tables.tableIdMissing('rtb-9'),
    'error vpc-mismatch: Route table rtb-1 is in vpc-1, the workers are in vpc-2; take it out of route-table-ids.':
      () => tables.tableIdInOtherVpc(table, 'vpc-2'),
    'error route-table-missing: No route table has "pods" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id, or give the table\'s ID in route-table-ids, because a VPC\'s main table has no tags unless you add them, and the tags of a shared VPC\'s tables are visible only to its owner.':
      () => tables.tableNameMissing('pods', 'Name'),
    'error route-table-missing: No route table matches "pods-*" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id, or give the table\'s ID in route-table-ids, because a VPC\'s main table has no tags unless you add them, and the tags of a shared VPC\'s tables are visible only to its owner.':
      () => tables.tableNameMissing('pods-*', 'Name'),
    'error vpc-mismatch: No route table named "pods" is in vpc-2, where the workers are (rtb-1 in vpc-1, rtb-2 in vpc-1); check route-table-name, or set vpc-id.':
      () => tables.tableNameInOtherVpc('pods', [table, table2], 'vpc-2'),
    'error route-table-duplicate: 2 route tables have "pods" in their tag "Name" (rtb-1 in vpc-1, rtb-2 in vpc-1); list the ones to manage in route-table-ids, or write pods* in route-table-name to manage every table whose tag starts with pods.':
      () => tables.tableDuplicate('pods', 'Name', [table, table2]),
    'error route-table-duplicate: 2 route tables have "pods" in their tag "Name" (rtb-1 in vpc-1, rtb-2 in vpc-2); list the ones to manage in route-table-ids, or set vpc-id.':
      () => tables.tableDuplicate('pods', 'Name', [table, { ...table2, vpcId: 'vpc-2' }]),
    'warning subnet-not-governed: worker-0, worker-1 are in subnet-2, which uses rtb-1 (kubernetes): what their pods send does not meet these routes; associate the subnet with one of the tables that are given, or give rtb-1 too.':
      () => tables.subnetNotManaged('subnet-2', [worker0, worker1], table),
    "warning subnet-not-governed: worker-0 is in subnet-2, which uses the VPC's main table rtb-1: what its pods send does not meet these routes; associate the subnet with one of the tables that are given, or give rtb-1 too.":
      () => tables.subnetNotManaged('subnet-2', [worker0], main),
  }
  it.each(Object.entries(findings))('include: %s', (sentence, make) => {
    const { severity, code, message } = make()
    expect(`${severity} ${code}: ${message}`).toBe(sentence)
  })

  it('about a subnet name the IDs by which another step recognizes it', () => {
    expect(tables.subnetNotManaged('subnet-2', [worker0], main).about).toEqual(['subnet-2', 'rtb-1'])
  })
})
