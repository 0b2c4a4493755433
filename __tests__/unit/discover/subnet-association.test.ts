import { describe, expect, it } from '@jest/globals'

import { subnetNotManaged } from '../../../src/discover/table-messages.ts'
import {
  associatedTable,
  readAssociatedTables,
  unmanagedSubnets,
  withoutExplicitAssociation,
} from '../../../src/discover/subnet-association.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const first = routeTable({ subnetIds: ['subnet-1'] })
const second = routeTable({ routeTableId: 'rtb-2', subnetIds: ['subnet-2'] })
const unread = routeTable({ subnetIds: [], hasUnreadAssociations: true })
const main = routeTable({ routeTableId: 'rtb-main', isMain: true, subnetIds: [] })

const [in1, in2, alsoIn2, in3] = [1, 2, 2, 3].map((subnet, index) =>
  worker({ name: `worker-${index}`, subnetId: `subnet-${subnet}` }),
) as [Worker, Worker, Worker, Worker]

describe('the table of a subnet', () => {
  it.each([
    ['has an explicit association', 'subnet-2', [main, first, second], second],
    ['is the main table if no other is associated', 'subnet-3', [first, second, main], main],
    ['is unknown if EC2 shows no main table', 'subnet-3', [first, second], undefined],
    ['is unknown if EC2 shows no subnet', '', [first, main], undefined],
    ['is unknown if EC2 leaves out what an association is about', 'subnet-3', [main, unread], undefined],
    ['is known for an explicit association all the same', 'subnet-1', [unread, first], first],
  ])('%s', (_, subnetId, all, expected) => {
    expect(associatedTable(subnetId, all)).toBe(expected)
  })
})

describe('workers without an explicit association with a managed table', () => {
  it.each([
    ['are none if each subnet has one', [in1, in2], [first, second], []],
    ['are those in other subnets', [in1, in2, in3], [first], [in2, in3]],
    ['include those of a managed main table: another table can be associated', [in3], [main], [in3]],
  ])('%s', (_, workers, managed, expected) => {
    expect(withoutExplicitAssociation(workers, managed)).toEqual(expected)
  })
})

describe("reading the tables that workers' subnets can use", () => {
  it.each([
    ['the managed tables settle it', [in1], [first]],
    ['there is no table', [in1], []],
    ['there are no workers', [], [first]],
  ])('takes no call if %s', async (_, workers, managed) => {
    const ec2 = recordingEc2({ tables: [main] })
    expect(await readAssociatedTables(ec2, workers, managed)).toEqual(managed)
    expect(ec2.asked).toEqual([])
  })

  it('takes one call for all tables of the VPC if a subnet has no explicit association', async () => {
    const ec2 = recordingEc2({ tables: [first, main] })
    expect(await readAssociatedTables(ec2, [in1, in2], [first])).toEqual([first, main])
    expect(ec2.asked).toEqual(['DescribeRouteTables [{"name":"vpc-id","values":["vpc-1"]}]'])
  })
})

describe('a subnet is unmanaged', () => {
  it.each([
    ['not if a managed table is associated', [in1, in2], [first, second], [main, first, second], []],
    ['not if it uses the main table, which is managed', [in3], [main], [main, second], []],
    ['not if its table is unknown', [in3], [first], [first, second], []],
    [
      'if another table is associated, with one finding for all its workers',
      [in2, alsoIn2],
      [first],
      [first, main, second],
      [subnetNotManaged('subnet-2', [in2, alsoIn2], second)],
    ],
    [
      'if another table is associated, although the main table is managed',
      [in2],
      [main],
      [main, second],
      [subnetNotManaged('subnet-2', [in2], second)],
    ],
    [
      'if it uses the main table, which is not managed, with one finding for each subnet',
      [in3, in2],
      [first],
      [first, second, main],
      [subnetNotManaged('subnet-3', [in3], main), subnetNotManaged('subnet-2', [in2], second)],
    ],
  ])('%s', (_, workers, managed, all, findings) => {
    expect(unmanagedSubnets(workers, managed, all)).toEqual(findings)
  })
})
