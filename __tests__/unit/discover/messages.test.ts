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
    'worker-0 is not visible yet': () => messages.waitingFor(['worker-0'], 'not visible yet'),
    'worker-0, worker-1 are not visible yet': () =>
      messages.waitingFor(['worker-0', 'worker-1'], 'not visible yet'),
    'A route table is not visible yet': () => messages.waitingFor(['A route table'], 'not visible yet'),
    'Still waiting: X. 105 seconds left (wait-timeout).': () => messages.stillWaiting('X', 105),
    'X. Waiting up to 120 seconds (wait-timeout).': () => messages.waitingUpTo('X', 120),
  }
  it.each(Object.entries(lines))('include: %s', (line, make) => {
    expect(make()).toBe(line)
  })
})

describe('the findings', () => {
  const findings: Record<string, () => Finding> = {
    'error vpc-mismatch: The workers are in vpc-1, vpc-3, but the route table is in vpc-2, vpc-4. They must be in the same VPC. Check their names and tags, or set vpc-id.':
      () => tables.noVpcHoldsBoth(['vpc-1', 'vpc-3'], ['vpc-2', 'vpc-4']),
    'error vpc-ambiguous: Workers and route tables that match the inputs are in 2 VPCs (vpc-1, vpc-2). Set vpc-id to the VPC to use.':
      () => tables.severalVpcsHoldBoth(['vpc-1', 'vpc-2']),
    'error worker-missing: worker-0 is missing: no instance has this name in its tag "Name". Check worker-count, worker-name-prefix, and worker-name-tag. Names count from 0. To select workers with any names, set worker-filters and leave worker-count empty.':
      () => messages.workerMissing('worker-0', workerSelection()),
    'error worker-missing: worker-1 is missing: no instance has this name in its tag "Name". Check worker-count, worker-name-prefix, and worker-name-tag.':
      () => messages.workerMissing('worker-1', workerSelection()),
    'error worker-missing: worker-0 is missing: no instance that matches worker-filters has this name in its tag "Name". Check worker-count, worker-name-prefix, worker-filters, and worker-name-tag. Names count from 0. To select workers with any names, set worker-filters and leave worker-count empty.':
      () => messages.workerMissing('worker-0', countedWorkersMatching(1)),
    'error vpc-mismatch: worker-0 is not in vpc-9, the VPC of the other workers and the route table (i-0 is in vpc-1, i-7 is in vpc-2). Check worker-count and worker-name-prefix, or set vpc-id.':
      () => messages.workerInOtherVpc('worker-0', [candidate(), twin], 'vpc-9'),
    'error worker-not-running: worker-0 is not running (i-0 is terminated, i-0 is stopped). Start it, or decrease worker-count.':
      () => notRunning('terminated', 'stopped'),
    'error worker-not-running: worker-0 is not running (i-0 is stopped). Start it, or leave worker-count empty and select the others with worker-filters.':
      () =>
        messages.workerNotRunning(
          'worker-0',
          [candidate({ state: 'stopped' })],
          workerSelection({ count: 2 }),
        ),
    'error worker-not-running: worker-0 is not running (i-0 is stopping). Start it, or decrease worker-count.':
      () => notRunning('stopping'),
    'error worker-not-running: worker-0 is not running (i-0 is stopped, i-0 is pending). Increase wait-timeout, or decrease worker-count.':
      () => notRunning('stopped', 'pending'),
    'error worker-not-running: worker-0 is not running (i-0 is terminated). Launch it again, or decrease worker-count.':
      () => notRunning('terminated'),
    'error worker-duplicate: Found 2 instances named worker-0 (i-0, i-7). Rename all but one in the tag "Name", or set vpc-id if they\'re in different VPCs. To allow repeated names, select workers with worker-filters and leave worker-count empty.':
      () => messages.workerDuplicate([candidate(), twin], 'Name'),
    'error worker-surplus: worker-filters match 4 workers, but worker-count is 2, which excludes worker-2 (i-2), worker-3 (i-3). Increase worker-count, or narrow worker-filters.':
      () =>
        messages.workerSurplus(
          [candidate({ name: 'worker-2' }), candidate({ name: 'worker-3' })],
          4,
          2,
          true,
        ),
    'error worker-surplus: worker-filters also match worker-2 (i-2), but worker-count selects only 2 names, and some of them are missing. Leave worker-count empty to select every match, or narrow worker-filters.':
      () => messages.workerSurplus([candidate({ name: 'worker-2' })], 2, 2, false),
    'error no-worker-matches: No running instance matches worker-filters in vpc-1. Check the filters, aws-region, and vpc-id.':
      () => messages.noWorkerMatches('running', 'vpc-1'),
    'error no-worker-matches: No instance matches worker-filters. Check the filters, aws-region, and vpc-id.':
      () => messages.noWorkerMatches('existing', undefined),
    'error worker-not-running: worker-0 (i-0) matches worker-filters but is still pending. Increase wait-timeout.':
      () => messages.workerPending(candidate({ state: 'pending' })),
    'warning worker-not-running: worker-0 (i-0) matches worker-filters but is stopped, so it gets no route. Start it, or narrow worker-filters.':
      () => messages.workerExcluded(candidate({ state: 'stopped' })),
    'error pod-cidr-missing: worker-0 (i-0) has no tag "pod_cidr". Add the tag with the worker\'s pod CIDR, or set pod-cidr-tag to another tag.':
      () => messages.podCidrTagMissing(...tag),
    'error pod-cidr-missing: worker-0 (i-0) has an empty tag "pod_cidr". Set it to the worker\'s pod CIDR, or set pod-cidr-tag to another tag.':
      () => messages.podCidrTagEmpty(...tag),
    'error pod-cidr-invalid: The tag "pod_cidr" of worker-0 (i-0) contains "ten", which is not a CIDR: why. Correct the tag.':
      () => messages.podCidrInvalid(...tag, 'ten', 'why'),
    'warning pod-cidr-host-bits: The tag "pod_cidr" of worker-0 (i-0) contains "10.1.0.7/24", which has host bits set. The action uses the network 10.1.0.0/24. If that\'s right, set the tag to it.':
      () => messages.podCidrHostBits(...tag, '10.1.0.7/24', '10.1.0.0/24'),
    'error route-table-missing: Route table rtb-9 was not found. Check route-table-ids, aws-region, and vpc-id.':
      () => tables.tableIdMissing('rtb-9'),
    'error vpc-mismatch: Route table rtb-1 is in vpc-1, but the workers are in vpc-2. Remove it from route-table-ids.':
      () => tables.tableIdInOtherVpc(table, 'vpc-2'),
    'error route-table-missing: No route table has "pods" in its tag "Name". Check route-table-name, route-table-tag, aws-region, and vpc-id, or set route-table-ids. A VPC\'s main table has no tags unless you add them, and only the owner of a shared VPC can see the tags of its tables.':
      () => tables.tableNameMissing('pods', 'Name'),
    'error route-table-missing: No route table matches "pods-*" in its tag "Name". Check route-table-name, route-table-tag, aws-region, and vpc-id, or set route-table-ids. A VPC\'s main table has no tags unless you add them, and only the owner of a shared VPC can see the tags of its tables.':
      () => tables.tableNameMissing('pods-*', 'Name'),
    'error vpc-mismatch: No route table named "pods" is in vpc-2, the VPC of the workers (rtb-1 in vpc-1, rtb-2 in vpc-1). Check route-table-name, or set vpc-id.':
      () => tables.tableNameInOtherVpc('pods', [table, table2], 'vpc-2'),
    'error route-table-duplicate: 2 route tables have "pods" in their tag "Name" (rtb-1 in vpc-1, rtb-2 in vpc-1). List the ones to manage in route-table-ids, or set route-table-name to pods* to manage every table whose tag starts with pods.':
      () => tables.tableDuplicate('pods', 'Name', [table, table2]),
    'error route-table-duplicate: 2 route tables have "pods" in their tag "Name" (rtb-1 in vpc-1, rtb-2 in vpc-2). List the ones to manage in route-table-ids, or set vpc-id.':
      () => tables.tableDuplicate('pods', 'Name', [table, { ...table2, vpcId: 'vpc-2' }]),
    "warning subnet-not-governed: worker-0, worker-1 are in subnet-2, which uses rtb-1 (kubernetes), so outbound traffic from their pods doesn't use the managed routes. Associate the subnet with a managed route table, or add rtb-1 to route-table-ids or its name to route-table-name.":
      () => tables.subnetNotManaged('subnet-2', [worker0, worker1], table),
    "warning subnet-not-governed: worker-0 is in subnet-2, which uses the VPC's main table rtb-1, so outbound traffic from its pods doesn't use the managed routes. Associate the subnet with a managed route table, or add rtb-1 to route-table-ids or its name to route-table-name.":
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
