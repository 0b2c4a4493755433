import { expect, it } from '@jest/globals'

import { readInstancesById, readTablesById } from '../../../src/apply/read-back.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { instance } from '../../fixtures/worlds/workers.ts'

const ids = Array.from({ length: 201 }, (_, index) => `id-${index}`)

it.each([
  ['instance-id', readInstancesById],
  ['route-table-id', readTablesById],
])('reads by the filter %s, in as many calls as the values need', async (name, read) => {
  const ec2 = recordingEc2({ instances: [instance()], tables: [routeTable()] })
  const call = name === 'instance-id' ? 'DescribeInstances' : 'DescribeRouteTables'
  const answer = name === 'instance-id' ? instance() : routeTable()
  expect(await read(ec2, ids)).toEqual([answer, answer])
  expect(ec2.asked).toEqual(
    [ids.slice(0, 200), ids.slice(200)].map((values) => `${call} ${JSON.stringify([{ name, values }])}`),
  )
})
