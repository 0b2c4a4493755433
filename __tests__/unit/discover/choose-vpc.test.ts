import { describe, expect, it } from '@jest/globals'

import { chooseVpc } from '../../../src/discover/choose-vpc.ts'
import { noVpcHoldsBoth, severalVpcsHoldBoth } from '../../../src/discover/table-messages.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { candidate, TERMINATED } from '../../fixtures/worlds/workers.ts'

const here = candidate()
const there = candidate({ name: 'worker-1', vpcId: 'vpc-2' })
const stopped = candidate({ state: 'stopped', vpcId: 'vpc-2' })
const terminated = candidate({ ...TERMINATED, instanceId: 'i-old' })
const tableHere = routeTable()
const tableThere = routeTable({ routeTableId: 'rtb-2', vpcId: 'vpc-2' })

describe('the VPC', () => {
  it.each([
    ['holds both a worker and a table', [here], [tableHere], 'running', 'vpc-1'],
    ['holds the table, if workers are in several VPCs', [here, there], [tableHere], 'running', 'vpc-1'],
    ['holds the worker, if tables are in several VPCs', [here], [tableThere, tableHere], 'running', 'vpc-1'],
    [
      'holds a running worker, not a stopped one',
      [stopped, here],
      [tableThere, tableHere],
      'running',
      'vpc-1',
    ],
    ['holds the stopped worker, if none runs', [stopped], [tableHere, tableThere], 'running', 'vpc-2'],
    [
      'holds the stopped worker, if one that is shutting down no longer counts',
      [candidate({ state: 'shutting-down' }), stopped],
      [tableHere, tableThere],
      'existing',
      'vpc-2',
    ],
    ['is not the empty one of a terminated worker', [terminated, here], [tableHere], 'running', 'vpc-1'],
  ] as const)('%s', (_, candidates, tables, presence, vpcId) => {
    expect(chooseVpc(candidates, tables, presence)).toEqual({ kind: 'vpc', vpcId })
  })

  it.each([
    ['no worker', [], [tableHere]],
    ['no table', [here], []],
    ['only a terminated worker, which EC2 shows in no VPC', [terminated], [tableHere]],
  ])('is undecided if there is %s', (_, candidates, tables) => {
    expect(chooseVpc(candidates, tables, 'running')).toEqual({ kind: 'undecided' })
  })

  it.each([
    [
      'no VPC holds both',
      [here, terminated, candidate({ name: 'worker-2', vpcId: 'vpc-3' })],
      [tableThere, routeTable({ vpcId: 'vpc-4' })],
      noVpcHoldsBoth(['vpc-1', 'vpc-3'], ['vpc-2', 'vpc-4']),
    ],
    [
      'two VPCs hold running workers and a table',
      [here, there],
      [tableHere, tableThere],
      severalVpcsHoldBoth(['vpc-1', 'vpc-2']),
    ],
    [
      'workers exist in two VPCs with a table, and none runs',
      [stopped, candidate({ state: 'stopped' })],
      [tableHere, tableThere],
      severalVpcsHoldBoth(['vpc-2', 'vpc-1']),
    ],
  ])('is a problem if %s', (_, candidates, tables, finding) => {
    expect(chooseVpc(candidates, tables, 'running')).toEqual({ kind: 'problem', finding })
  })
})
