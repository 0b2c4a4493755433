import type { EC2 } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { addRouteTable } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { first } from '../../../dev/emulators/ec2/world/lookup.ts'
import { addNetworkAcl } from '../../../dev/emulators/ec2/world/network-acls.ts'
import { addPrefixList, addSecurityGroup } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { emulated, refusal } from './emulated.ts'

type Page = { MaxResults?: number; NextToken?: string }
type Answer = { ids: (string | undefined)[]; NextToken: string | undefined }

const reads: Record<string, (ec2: EC2, page: Page) => Promise<Answer>> = {
  instances: async (ec2, page) => {
    const { Reservations = [], NextToken } = await ec2.describeInstances(page)
    return { ids: Reservations.map(({ Instances }) => Instances?.[0]?.InstanceId), NextToken }
  },
  'route tables': async (ec2, page) => {
    const { RouteTables = [], NextToken } = await ec2.describeRouteTables(page)
    return { ids: RouteTables.map(({ RouteTableId }) => RouteTableId), NextToken }
  },
  'security groups': async (ec2, page) => {
    const { SecurityGroups = [], NextToken } = await ec2.describeSecurityGroups(page)
    return { ids: SecurityGroups.map(({ GroupId }) => GroupId), NextToken }
  },
  'network ACLs': async (ec2, page) => {
    const { NetworkAcls = [], NextToken } = await ec2.describeNetworkAcls(page)
    return { ids: NetworkAcls.map(({ NetworkAclId }) => NetworkAclId), NextToken }
  },
  'prefix lists': async (ec2, page) => {
    const { PrefixLists = [], NextToken } = await ec2.describeManagedPrefixLists(page)
    return { ids: PrefixLists.map(({ PrefixListId }) => PrefixListId), NextToken }
  },
  'entries of a prefix list': async (ec2, page) => {
    const { Entries = [], NextToken } = await ec2.getManagedPrefixListEntries({ PrefixListId, ...page })
    return { ids: Entries.map(({ Cidr }) => Cidr), NextToken }
  },
}

const world = lab({ workers: 1000 })
const vpc = first(world.vpcs)
for (let n = 0; n < 120; n++) addRouteTable(world, vpc)
for (let n = 0; n < 1010; n++) {
  addSecurityGroup(world, vpc, { name: `group-${n}` })
  addNetworkAcl(world, vpc)
}
for (let n = 0; n < 120; n++) addPrefixList(world, `others-${n}`, '203.0.113.0/24')
const cidrs = Array.from({ length: 120 }, (_, n) => `10.0.${n}.0/24`)
const { prefixListId: PrefixListId } = addPrefixList(world, 'offices', ...cidrs)

describe('pages', () => {
  it.each([
    ['instances', 5, 1000, world.instances.map(({ instanceId }) => instanceId)],
    ['route tables', 5, 100, world.routeTables.map(({ routeTableId }) => routeTableId)],
    ['security groups', 5, 1000, world.securityGroups.map(({ groupId }) => groupId)],
    ['network ACLs', 5, 1000, world.networkAcls.map(({ networkAclId }) => networkAclId)],
    ['prefix lists', 1, 100, world.prefixLists.map(({ prefixListId }) => prefixListId)],
    ['entries of a prefix list', 1, 100, cidrs],
  ])('of %s have from %d up to %d items, in order', async (what, smallest, largest, ids) => {
    const { ec2 } = await emulated(world)
    const read = (page: Page) => reads[what]?.(ec2, page) ?? Promise.reject(new TypeError(what))
    const refused = async (MaxResults: number) => (await refusal(read({ MaxResults }))).message
    const start = await read({})
    const rest = await read({ NextToken: start.NextToken ?? '' })

    expect(start.ids).toEqual(ids.slice(0, largest))
    expect(rest).toEqual({ ids: ids.slice(largest), NextToken: undefined })
    expect((await read({ MaxResults: smallest })).ids).toEqual(ids.slice(0, smallest))
    const parameter = what === 'instances' ? 'maxResults' : 'MaxResults'
    expect(await refused(smallest - 1)).toBe(
      `Value ( ${smallest - 1} ) for parameter ${parameter} is invalid. Expecting a value greater than ${smallest}.`,
    )
    expect(await refused(1001)).toBe(
      `Value ( 1001 ) for parameter ${parameter} is invalid. Expecting a value smaller than or equal to ${largest}.`,
    )
  })

  it('are filtered before they are cut, and the last page has no token', async () => {
    const { ec2 } = await emulated(world)
    const Filters = [{ Name: 'tag:Name', Values: ['etcd-*', 'worker-1', 'worker-2'] }]
    const { Reservations, NextToken } = await ec2.describeInstances({ Filters, MaxResults: 5 })
    expect(Reservations).toHaveLength(5)
    expect(NextToken).toBeUndefined()
  })

  it('are refused together with instance IDs, and for a token that EC2 did not return', async () => {
    const { ec2 } = await emulated(world)
    const InstanceIds = [first(world.instances).instanceId]
    expect(await refusal(ec2.describeInstances({ InstanceIds, MaxResults: 5 }))).toMatchObject({
      code: 'InvalidParameterCombination',
    })
    expect(await refusal(ec2.describeInstances({ NextToken: 'mine' }))).toMatchObject({
      code: 'InvalidParameterValue',
    })
  })
})
