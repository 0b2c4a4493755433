import { expect, it } from '@jest/globals'

import * as apply from '../../../src/apply/messages.ts'
import * as discover from '../../../src/discover/messages.ts'
import * as discoverTables from '../../../src/discover/table-messages.ts'
import { error, formatList, hasErrors, notice, warning, type Finding } from '../../../src/model/finding.ts'
import * as plan from '../../../src/plan/messages.ts'
import * as reachability from '../../../src/reachability/messages.ts'
import * as packetFilters from '../../../src/reachability/packet-filter-messages.ts'
import { checkOf } from '../../fixtures/results/results.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { candidate, workers } from '../../fixtures/worlds/workers.ts'

it.each([
  [[], ''],
  [['a', 'b', 'a'], 'a, b'],
  [['a', 'b', 'c', 'd', 'e', 'e'], 'a, b, c, d, e'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'a', 'g'], 'a, b, c, d, e and 2 more'],
])('the names %j are listed as "%s"', (names, list) => {
  expect(formatList(names)).toBe(list)
})

it.each([
  ['error', error, true],
  ['warning', warning, false],
  ['notice', notice, false],
] as const)('a finding made by %s is about routes', (severity, make, isError) => {
  const finding = make('aws-error', 'X.')
  expect(finding).toEqual({ severity, code: 'aws-error', scope: 'routes', message: 'X.' })
  expect(hasErrors([notice('aws-error', 'X.'), finding])).toBe(isError)
})

it.each([error, warning, notice])('a finding that lists more than five names has all of them', (make) => {
  const five = ['a', 'b', 'c', 'd', 'e', 'e']
  expect(make('aws-error', 'X.', five)).not.toHaveProperty('names')
  expect(make('aws-error', 'X.', [...five, 'f'])).toHaveProperty('names', ['a', 'b', 'c', 'd', 'e', 'f'])
})

const many = workers(300)
const [, ...others] = many.map(({ name, instanceId, vpcId }) => candidate({ name, instanceId, vpcId }))
const checks = many.map((each) => checkOf(each))
const tables = many.map((_, n) => routeTable({ routeTableId: `rtb-${n}` }))
const ids = tables.map(({ routeTableId }) => routeTableId)
const effect = {
  direction: 'ingress',
  workers: many,
  peers: many,
  allowed: [],
  nodes: [],
  isKept: true,
  isMasqueraded: false,
} as const

it.each<[string, Pick<Finding, 'message' | 'names'>]>([
  ['noVpcHoldsBoth', discoverTables.noVpcHoldsBoth(ids, ids)],
  ['severalVpcsHoldBoth', discoverTables.severalVpcsHoldBoth(ids)],
  ['workerInOtherVpc', discover.workerInOtherVpc('worker-0', others, 'vpc-2')],
  ['workerNotRunning', discover.workerNotRunning('worker-0', others, { names: ['worker-0'] })],
  ['workerDuplicate', discover.workerDuplicate([candidate(), ...others], 'Name')],
  ['workerSurplus', discover.workerSurplus(others, 300, 1, true)],
  ['tableNameInOtherVpc', discoverTables.tableNameInOtherVpc('pods', tables, 'vpc-2')],
  ['tableDuplicate', discoverTables.tableDuplicate('pods', 'Name', tables)],
  ['subnetNotManaged', discoverTables.subnetNotManaged('subnet-1', many, routeTable())],
  ['sourceDestCheckOn', plan.sourceDestCheckOn('warning', checks)],
  ['checksStillOn', apply.checksStillOn(checks)],
  ['writesFailed', apply.writesFailed(ids, ids, error('aws-error', 'X.'))],
  ['securityGroupBlocks', packetFilters.securityGroupBlocks(ids, 'match-masqueraded', effect, [])],
  ['networkAclBlocks', packetFilters.networkAclBlocks('acl-1', ids, effect, [])],
  ['routeMissing', reachability.routeMissing(routeTable(), many, [])],
  ['subnetUnmanaged', reachability.subnetUnmanaged('subnet-1', many, routeTable(), [])],
  ['noCommonAddressFamily', reachability.noCommonAddressFamily(many)],
  ['packetFiltersUnread', reachability.packetFiltersUnread(ids)],
])(
  'a message about 300 things is still a sentence, and all names are kept for the report file: %s',
  (_, { message, names }) => {
    expect(message.length).toBeLessThan(500)
    expect(names?.length).toBeGreaterThanOrEqual(299)
  },
)
