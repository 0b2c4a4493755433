import type { DescribeTagsCommandInput, Filter } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addRouteTable, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { instanceNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { emulated, kubernetesTable, refusal } from './emulated.ts'

async function described(world: World, input: DescribeTagsCommandInput) {
  const { ec2 } = await emulated(world)
  return ec2.describeTags(input)
}

const by = (Name: string, ...Values: string[]): Filter => ({ Name, Values })

describe('DescribeTags', () => {
  it('shows each tag of a resource', async () => {
    const world = lab({ workers: 1 })
    const { instanceId } = instanceNamed(world, 'worker-0')
    const { Tags, NextToken } = await described(world, { Filters: [by('resource-id', instanceId)] })

    const resource = { ResourceId: instanceId, ResourceType: 'instance' }
    expect(Tags).toEqual([
      { ...resource, Key: 'Name', Value: 'worker-0' },
      { ...resource, Key: 'os', Value: 'linux' },
      { ...resource, Key: 'pod_cidr', Value: '172.22.0.0/24' },
    ])
    expect(NextToken).toBeUndefined()
  })

  it.each([
    ['resource-type', 'route-table'],
    ['value', 'kuber*'],
    ['tag:Name', 'kubernetes'],
  ])('finds the tag of the route table by the filter %s', async (name, value) => {
    const world = lab()
    const { Tags } = await described(world, { Filters: [by(name, value)] })

    expect(Tags).toEqual([
      {
        ResourceId: kubernetesTable(world).routeTableId,
        ResourceType: 'route-table',
        Key: 'Name',
        Value: 'kubernetes',
      },
    ])
  })

  it('finds only the tags with the key, and not the others of their resources', async () => {
    const { Tags = [] } = await described(lab({ workers: 2 }), { Filters: [by('key', 'pod_cidr')] })

    expect(Tags.map(({ Value }) => Value)).toEqual(['172.22.0.0/24', '172.22.1.0/24'])
  })

  it('shows no tags of a table without tags', async () => {
    const world = lab()
    const { routeTableId } = addRouteTable(world, addVpc(world, '10.0.0.0/16'))

    expect((await described(world, { Filters: [by('resource-id', routeTableId)] })).Tags).toEqual([])
  })

  it('has pages of 5 to 1,000 tags', async () => {
    const world = lab({ workers: 1 })
    const first = await described(world, { MaxResults: 5 })

    expect(first.Tags).toHaveLength(5)
    expect(first.NextToken).toBeDefined()
    expect((await refusal(described(world, { MaxResults: 4 }))).code).toBe('InvalidParameterValue')
    expect((await refusal(described(world, { MaxResults: 1001 }))).code).toBe('InvalidParameterValue')
  })

  it('knows no filter tag-key', async () => {
    expect((await refusal(described(lab(), { Filters: [by('tag-key', 'Name')] }))).message).toBe(
      "The filter 'tag-key' is invalid",
    )
  })
})
