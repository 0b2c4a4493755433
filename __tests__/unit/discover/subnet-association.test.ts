import { describe, expect, it } from '@jest/globals'

import {
  associatedTable,
  unmanagedSubnets,
  unmanagedSubnetMessage,
  withoutExplicitAssociation,
} from '../../../src/discover/subnet-association.ts'
import { warning } from '../../../src/model/finding.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { worker } from '../../fixtures/worlds/workers.ts'

const managed = routeTable({ subnetIds: ['subnet-1'] })
const main = routeTable({ routeTableId: 'rtb-main', tags: {}, isMain: true, subnetIds: [] })
const second = routeTable({ routeTableId: 'rtb-2', name: 'other', subnetIds: ['subnet-2'] })

const [here, there] = [worker(), worker({ name: 'worker-1', subnetId: 'subnet-2' })]
const [third, nowhere] = [
  worker({ name: 'worker-2', subnetId: 'subnet-2' }),
  worker({ name: 'worker-3', subnetId: 'subnet-3' }),
]

describe('the managed tables tell by themselves', () => {
  it.each([
    ['of workers whose subnet is theirs', [here], [managed], []],
    ['with several tables', [here, there], [managed, second], []],
    ['but not of workers in another subnet', [here, there, nowhere], [managed], [there, nowhere]],
    ['but not by being the main table: another may be associated', [nowhere], [main], [nowhere]],
  ])('%s', (_, workers, tables, unknown) => {
    expect(withoutExplicitAssociation(workers, tables)).toEqual(unknown)
  })
})

describe('a worker’s subnet', () => {
  const ends =
    'pods send does not meet these routes; associate the subnet with one of the tables that are given, or give'

  it.each([
    ['is associated with a managed table', [here], [managed], [managed, main]],
    ['uses the main table, which is managed', [nowhere], [main], [main, second]],
    ['is associated with another managed table', [here, there], [managed, second], [main, managed, second]],
    ['is in a VPC that shows no main table', [nowhere], [managed], [managed, second]],
  ])('is governed or taken to be: it %s', (_, workers, tables, all) => {
    expect(unmanagedSubnets(workers, tables, all)).toEqual([])
  })

  it('that is associated with another table is told once, with all its workers', () => {
    expect(unmanagedSubnets([there, third], [managed], [managed, main, second])).toEqual([
      warning(
        'subnet-not-governed',
        `worker-1, worker-2 are in subnet-2, which uses rtb-2 (other): what their ${ends} rtb-2 too.`,
      ),
    ])
  })

  it('that uses the main table, which is not managed, is told', () => {
    expect(unmanagedSubnets([nowhere], [managed], [managed, second, main])).toEqual([
      warning(
        'subnet-not-governed',
        `worker-3 is in subnet-3, which uses the VPC's main table rtb-main: what its ${ends} rtb-main too.`,
      ),
    ])
  })

  it('that has a table of its own does not use the main one, though that is managed', () => {
    expect(unmanagedSubnets([there], [main], [main, second]).map(({ code }) => code)).toEqual([
      'subnet-not-governed',
    ])
  })

  it('is told for each subnet', () => {
    expect(
      unmanagedSubnets([nowhere, there], [managed], [managed, main, second]).map(
        ({ message }) => message.split(',')[0],
      ),
    ).toEqual(['worker-3 is in subnet-3', 'worker-1 is in subnet-2'])
  })
})

describe('the table of a subnet', () => {
  it.each([
    ['is the one that names it', 'subnet-2', [main, managed, second], second],
    ['is the one that names it, wherever the main one stands', 'subnet-1', [second, managed, main], managed],
    ['is the main one where none does', 'subnet-3', [managed, second, main], main],
    ['is not known where none does and no main one is shown', 'subnet-3', [managed, second], undefined],
  ])('%s', (_, subnetId, all, expected) => {
    expect(associatedTable(subnetId, all)).toBe(expected)
  })

  it('that is not managed is told for one worker or for several', () => {
    const rest =
      'send does not meet these routes; associate the subnet with one of the tables that are given, or give'
    expect([
      unmanagedSubnetMessage('subnet-2', [there], second),
      unmanagedSubnetMessage('subnet-2', [there, third], second),
      unmanagedSubnetMessage('subnet-3', [nowhere], main),
    ]).toEqual([
      `worker-1 is in subnet-2, which uses rtb-2 (other): what its pods ${rest} rtb-2 too.`,
      `worker-1, worker-2 are in subnet-2, which uses rtb-2 (other): what their pods ${rest} rtb-2 too.`,
      `worker-3 is in subnet-3, which uses the VPC's main table rtb-main: what its pods ${rest} rtb-main too.`,
    ])
  })
})
