import { describe, expect, it } from '@jest/globals'

import { chooseVpc } from '../../../src/discover/choose-vpc.ts'
import { error } from '../../../src/model/finding.ts'
import { workersMatching, workerSelection } from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { instance, terminatedInstance } from '../../fixtures/worlds/workers.ts'

const here = instance({ name: 'worker-0', vpcId: 'vpc-1' })
const there = instance({ name: 'worker-1', vpcId: 'vpc-2' })
const tableHere = routeTable({ routeTableId: 'rtb-1', vpcId: 'vpc-1' })
const tableThere = routeTable({ routeTableId: 'rtb-2', vpcId: 'vpc-2' })

describe('the VPC', () => {
  it.each([
    { what: 'is the one that holds workers and table', instances: [here], tables: [tableHere] },
    {
      what: 'is the one with a table when a worker’s namesake runs in another VPC',
      instances: [here, there],
      tables: [tableHere],
    },
    {
      what: 'is the one with workers when another VPC has a table of that name',
      instances: [here],
      tables: [tableThere, tableHere],
    },
    {
      what: 'is where workers run, not where stopped namesakes are',
      instances: [instance({ vpcId: 'vpc-2', state: 'stopped' }), here],
      tables: [tableThere, tableHere],
    },
    {
      what: 'is where the stopped workers are when none runs',
      instances: [instance({ state: 'stopped' })],
      tables: [tableHere, tableThere],
    },
    {
      what: 'is not that of an instance without a name',
      instances: [here, instance({ tags: {}, vpcId: 'vpc-2' })],
      tables: [tableHere, tableThere],
    },
    {
      what: 'is not that of an instance whose name only matches as a wildcard',
      instances: [here, instance({ name: 'worker-x', vpcId: 'vpc-2' })],
      tables: [tableHere, tableThere],
    },
  ])('$what', ({ instances, tables }) => {
    expect(chooseVpc(workerSelection(), instances, tables, 'running')).toEqual({
      kind: 'vpc',
      vpcId: 'vpc-1',
    })
  })

  it.each([
    { what: 'workers', instances: [], tables: [tableHere] },
    { what: 'tables', instances: [here], tables: [] },
  ])('is undecided while there are no $what', ({ instances, tables }) => {
    expect(chooseVpc(workerSelection(), instances, tables, 'running')).toEqual({ kind: 'undecided' })
  })

  it.each([
    ['running', 'vpc-1'],
    ['existing', 'vpc-2'],
  ] as const)('is where workers are %s, as it is asked', (presence, vpcId) => {
    const [stopped, gone] = [
      instance({ vpcId: 'vpc-2', state: 'stopped' }),
      instance({ vpcId: 'vpc-1', state: presence === 'running' ? 'running' : 'shutting-down' }),
    ]
    expect(chooseVpc(workerSelection(), [stopped, gone], [tableHere, tableThere], presence)).toEqual({
      kind: 'vpc',
      vpcId,
    })
  })

  it('is told by every instance that worker-filters match', () => {
    const described = [instance({ name: 'anything', vpcId: 'vpc-2' })]
    expect(chooseVpc(workersMatching(), described, [tableHere, tableThere], 'running')).toEqual({
      kind: 'vpc',
      vpcId: 'vpc-2',
    })
  })

  it('is undecided when the workers are terminated: EC2 shows them in none', () => {
    expect(chooseVpc(workerSelection(), [terminatedInstance()], [tableHere], 'running')).toEqual({
      kind: 'undecided',
    })
  })

  it('is not that of a terminated worker, which is in none', () => {
    const described = [terminatedInstance({ instanceId: 'i-old' }), here]
    expect(chooseVpc(workerSelection(), described, [tableHere], 'running')).toEqual({
      kind: 'vpc',
      vpcId: 'vpc-1',
    })
  })

  it('is missed when workers and table are in different ones', () => {
    const elsewhere = instance({ name: 'worker-1', vpcId: 'vpc-3' })
    const farther = routeTable({ routeTableId: 'rtb-4', vpcId: 'vpc-4' })
    const described = [here, elsewhere, terminatedInstance({ instanceId: 'i-old' })]
    expect(chooseVpc(workerSelection(), described, [tableThere, farther], 'running')).toEqual({
      kind: 'problem',
      finding: error(
        'vpc-mismatch',
        'The workers are in vpc-1, vpc-3, the route table is in vpc-2, vpc-4; no VPC holds both, so check the names and their tags, or set vpc-id.',
      ),
    })
  })

  it('is asked for when two hold both running workers and a table', () => {
    expect(chooseVpc(workerSelection(), [here, there], [tableHere, tableThere], 'running')).toEqual({
      kind: 'problem',
      finding: error(
        'vpc-ambiguous',
        'Workers and a route table with these names are in 2 VPCs (vpc-1, vpc-2); set vpc-id to the one that is meant.',
      ),
    })
  })
})
