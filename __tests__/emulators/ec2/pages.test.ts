import {
  DescribeInstancesCommand,
  DescribeRouteTablesCommand,
  paginateDescribeInstances,
  paginateDescribeRouteTables,
} from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addRouteTable } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, found, refusal } from './emulated.ts'

describe('pages', () => {
  it('hold MaxResults instances each until all were seen once', async () => {
    const { ec2, world } = await emulated(lab({ workers: 9 }))
    const pages: string[][] = []
    for await (const { Reservations = [] } of paginateDescribeInstances({ client: ec2, pageSize: 5 }, {})) {
      pages.push(
        Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId = '' }) => InstanceId)),
      )
    }

    expect(pages.map(({ length }) => length)).toEqual([5, 5, 5])
    expect(pages.flat()).toEqual(world.instances.map(({ instanceId }) => instanceId))
  })

  it('are filtered before they are cut', async () => {
    const { ec2 } = await emulated(lab({ workers: 20 }))
    const Filters = [{ Name: 'tag:Name', Values: ['etcd-*'] }]
    const { Reservations, NextToken } = await ec2.send(
      new DescribeInstancesCommand({ Filters, MaxResults: 5 }),
    )
    expect(Reservations).toHaveLength(3)
    expect(NextToken).toBeUndefined()
  })

  it('hold 1000 instances or 100 route tables when nothing else is asked for', async () => {
    const world = lab({ workers: 1000 })
    for (let i = 0; i < 120; i++) addRouteTable(world, found(world.vpcs[0]))
    const { ec2 } = await emulated(world)
    const instances: number[] = []
    const tables: number[] = []
    for await (const { Reservations } of paginateDescribeInstances({ client: ec2 }, {})) {
      instances.push(Reservations?.length ?? 0)
    }
    for await (const { RouteTables } of paginateDescribeRouteTables({ client: ec2 }, {})) {
      tables.push(RouteTables?.length ?? 0)
    }

    expect(instances).toEqual([1000, 6])
    expect(tables).toEqual([100, 22])
  })

  it('are refused when smaller than 5 or larger than EC2 makes them', async () => {
    const { ec2 } = await emulated()
    const instances = async (MaxResults: number) =>
      (await refusal(ec2.send(new DescribeInstancesCommand({ MaxResults })))).message
    const tables = async (MaxResults: number) =>
      (await refusal(ec2.send(new DescribeRouteTablesCommand({ MaxResults })))).message

    expect(await instances(4)).toMatch(/^Value \( 4 \) for parameter maxResults is invalid\./)
    expect(await instances(1001)).toMatch(/^Value \( 1001 \) for parameter maxResults is invalid\./)
    expect(await tables(4)).toMatch(/^Value \( 4 \) for parameter maxResults is invalid\./)
    expect(await tables(101)).toMatch(/^Value \( 101 \) for parameter maxResults is invalid\./)
  })

  it('cannot be asked for together with instance IDs', async () => {
    const { ec2, world } = await emulated()
    const InstanceIds = [found(world.instances[0]).instanceId]
    expect((await refusal(ec2.send(new DescribeInstancesCommand({ InstanceIds, MaxResults: 5 })))).code).toBe(
      'InvalidParameterCombination',
    )
  })

  it('are refused for a token that EC2 did not give', async () => {
    const { ec2 } = await emulated()
    expect((await refusal(ec2.send(new DescribeInstancesCommand({ NextToken: 'mine' })))).code).toBe(
      'InvalidParameterValue',
    )
  })
})
