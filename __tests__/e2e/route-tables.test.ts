import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../dev/emulators/ec2/world/security-groups.ts'
import type { RouteTable, World } from '../../dev/emulators/ec2/world/world.ts'
import {
  addOther,
  kubernetesTable,
  last,
  only,
  runOn,
  tableId,
  vpcId,
  worker,
} from '../fixtures/run/scenario.ts'

/** The table `kubernetes-b` is that of another subnet. */
function twoTables(): { world: World; zoneB: RouteTable } {
  const world = lab()
  const subnets = [addSubnet(world, only(world.vpcs), '172.20.2.0/24')]
  return { world, zoneB: addRouteTable(world, only(world.vpcs), { name: 'kubernetes-b', subnets }) }
}

describe('several route tables', () => {
  it.each([
    ['a list of names', 'kubernetes, kubernetes-b'],
    ['names in lines', 'kubernetes\nkubernetes-b'],
    ['a pattern', 'kube*'],
    ['a name and a pattern that matches it too', 'kubernetes,kubernetes*'],
  ])("all get every worker's route: %s", async (_, names) => {
    const { world, zoneB } = twoTables()
    const run = await runOn(world, { inputs: { 'route-table-name': names } })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(6)
    for (const table of [kubernetesTable(world), zoneB]) {
      expect(table.routes.map(({ destination }) => destination)).toEqual(
        expect.arrayContaining(['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24']),
      )
      expect(run.summary).toContain(
        `#### Route table ${table.routeTableId} (${table.tags['Name']}): 3 of 3 validated, 3 created\n`,
      )
    }
    expect(run.outputs).toMatchObject({
      'created-count': '6',
      validated: 'true',
      'route-table-ids': JSON.stringify([tableId(world), zoneB.routeTableId]),
    })
  })

  it("get every worker's route by the pattern that the error about their common ownership tag names", async () => {
    const { world, zoneB } = twoTables()
    const tag = 'kubernetes.io/cluster/prod,a'
    for (const table of [kubernetesTable(world), zoneB]) table.tags[tag] = 'own\\ed, by'
    const inputs = { 'wait-timeout': '0', 'route-table-tag': tag, 'route-table-name': 'own\\ed\\, by' }
    const refused = await runOn(world, { inputs })
    const [, pattern = ''] =
      / in route-table-ids, or set route-table-name to (.*) to manage /.exec(refused.messages[0] ?? '') ?? []
    const run = await runOn(world, { inputs: { ...inputs, 'route-table-name': pattern } })

    expect(refused.codes).toEqual(['route-table-duplicate'])
    expect(refused.messages[0]).not.toContain('rename')
    expect(refused.writes).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('6')
  })

  it("get every worker's route if they are given by ID, where a route may exist already", async () => {
    const { world, zoneB } = twoTables()
    addRoute(zoneB, '172.22.0.0/24', worker(world, 0))
    const ids = `${tableId(world)}, ${zoneB.routeTableId}`
    const run = await runOn(world, { inputs: { 'route-table-ids': ids } })

    expect(run.exitCode).toBe(0)
    expect(run.log).toContain(
      `worker-0  172.20.1.20  172.22.0.0/24  created in ${tableId(world)}, unchanged in ${zoneB.routeTableId}\n`,
    )
    expect(run.summary).toContain('6 of 6 worker routes validated')
    expect(run.outputs['created-count']).toBe('5')
  })

  it('do not affect each other: the failure of one leaves the others complete', async () => {
    const { world, zoneB } = twoTables()
    zoneB.routeQuota = 2
    const run = await runOn(world, { inputs: { 'route-table-name': 'kube*' } })

    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('### ❌ 4 of 6 worker routes validated')
    expect(kubernetesTable(world).routes).toHaveLength(5)
    expect(run.summary).toContain(`${tableId(world)} (kubernetes): 3 of 3 validated, 3 created\n`)
    expect(run.summary).toContain(
      `${zoneB.routeTableId} (kubernetes-b): 1 of 3 validated, 1 created, 2 failed\n`,
    )
    expect(run.codes).toEqual(['route-quota'])
    expect(run.messages[0]).toContain(` in ${zoneB.routeTableId}: `)
  })
})

describe("a warning about workers whose subnet doesn't use a managed table", () => {
  const mainTable = (world: World): RouteTable =>
    only(world.routeTables.filter(({ associations }) => associations.some(({ kind }) => kind === 'main')))
  const notGoverned = (who: string, itsPods: string, named: string, id: string) => ({
    severity: 'warning',
    code: 'subnet-not-governed',
    message: `${who}, which uses ${named}, so outbound traffic from ${itsPods} pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${id} to route-table-ids or its name to route-table-name.`,
  })

  it("names the VPC's main table, which takes one more call", async () => {
    const world = lab()
    const subnet = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
    addOther(world, { name: 'worker-3', subnet, sourceDestCheck: false, tags: { pod_cidr: '172.22.3.0/24' } })
    const main = mainTable(world).routeTableId
    const run = await runOn(world, { inputs: { 'worker-count': '4' } })

    expect(run.exitCode).toBe(0)
    expect(run.actions.filter((action) => action === 'DescribeRouteTables')).toHaveLength(3)
    expect(run.requests[2]).toBe(
      `DescribeRouteTables Filter.1.Name=vpc-id Filter.1.Value.1=${vpcId(world)} MaxResults=100`,
    )
    expect(run.findings).toEqual([
      notGoverned(`worker-3 is in ${subnet.subnetId}`, 'its', `the VPC's main table ${main}`, main),
    ])
  })

  it('names the table that the subnet is associated with', async () => {
    const world = lab({ workers: 3, routed: 3 })
    const theirs = addRouteTable(world, only(world.vpcs), { name: 'theirs' })
    theirs.associations.push(...kubernetesTable(world).associations.splice(0))
    const run = await runOn(world)

    const who = `worker-0, worker-1, worker-2 are in ${only(world.subnets).subnetId}`
    const id = last(world.routeTables).routeTableId
    expect(run.requests).toHaveLength(3)
    expect(run.findings).toEqual([notGoverned(who, 'their', `${id} (theirs)`, id)])
  })

  it('is not given if the main table is the managed one', async () => {
    const world = lab()
    mainTable(world).associations = []
    kubernetesTable(world).associations = [{ kind: 'main', associationId: 'rtbassoc-0123456789abcdef0' }]
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
  })
})

it.each([
  ['warns about more than 500 routes of one IP version in a table', 496],
  ['does not warn about 500 routes', 495],
])('%s', async (_, others) => {
  const world = lab({ podCidr: (index) => `172.22.${index}.0/24 fd00:0:0:${index}::/64` })
  world.routeQuota = 1000
  for (let index = 0; index < others; index++)
    addRoute(kubernetesTable(world), `10.${index >> 8}.${index & 255}.0/24`, 'tgw-0123456789abcdef0')
  const run = await runOn(world)

  const message = `${tableId(world)} would hold 501 IPv4 routes, but the default quota is 500. If your quota isn't higher, increase "Routes per route table" in Service Quotas.`
  expect(run.exitCode).toBe(0)
  expect(run.findings).toEqual(others === 496 ? [{ severity: 'warning', code: 'route-quota', message }] : [])
})

describe('a route to a prefix list', () => {
  /** Without the list, the table holds `others` + 2 routes. */
  function withList({ others = 300, routed = 0, entry = '10.99.0.0/16', maxEntries = 196, listed = {} }) {
    const world = lab({ workers: 3, routed })
    world.routeQuota = 1000
    for (let index = 0; index < others; index++)
      addRoute(kubernetesTable(world), `10.${index >> 8}.${index & 255}.0/24`, 'tgw-0123456789abcdef0')
    const list = Object.assign(addPrefixList(world, 'offices', entry), { maxEntries, ...listed })
    addRoute(kubernetesTable(world), list.prefixListId, 'tgw-0123456789abcdef0')
    return { world, id: list.prefixListId }
  }
  const aws = { ownerId: 'AWS', prefixListName: 'com.amazonaws.us-west-2.vpc-lattice' }

  it.each([
    ['its maximum entries', { maxEntries: 196 }, 501, 196],
    ["its weight, if it is AWS's own", { others: 486, maxEntries: 10, listed: aws }, 501, 10],
  ])('counts toward the quota with %s', async (_, given, total, entries) => {
    const { world, id } = withList(given)
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.requests[2]).toBe(
      `DescribeManagedPrefixLists Filter.1.Name=prefix-list-id Filter.1.Value.1=${id} MaxResults=100`,
    )
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-quota',
        message: `${tableId(world)} would hold ${total} IPv4 routes (${id} counts as ${entries}), but the default quota is 500. If your quota isn't higher, increase "Routes per route table" in Service Quotas.`,
      },
    ])
  })

  it('fails the run before the first write if no quota allows that many entries', async () => {
    const { world, id } = withList({ maxEntries: 700 })
    const run = await runOn(world)

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.messages).toEqual([
      `${tableId(world)} would hold 1005 IPv4 routes (${id} counts as 700). EC2 allows at most 1000 per table. Use fewer workers per table, or one larger pod CIDR per worker.`,
    ])
  })

  it.each([
    ['few routes are in the table', { others: 3 }, []],
    ['no route is created', { routed: 3 }, []],
    ['its entries are IPv6', { entry: 'fd00::/64' }, ['DescribeManagedPrefixLists']],
  ])('changes nothing if %s', async (_, given, more) => {
    const { world } = withList(given)
    const run = await runOn(world)

    expect(run.findings).toEqual([])
    const first = run.actions.findIndex((action) => action === 'CreateRoute')
    expect(run.actions.slice(0, first < 0 ? undefined : first)).toEqual([
      ...['DescribeInstances', 'DescribeRouteTables', ...more],
    ])
  })

  it('is left out of the count, with a notice, if the permission is missing', async () => {
    const { world, id } = withList({})
    world.denied = ['ec2:DescribeManagedPrefixLists']
    const run = await runOn(world)

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(run.findings).toMatchObject([{ severity: 'notice', code: 'route-quota-unknown' }])
    expect(run.messages[0]).toMatch(
      `The quota check of ${tableId(world)} excludes the routes to ${id}: The credentials lack the permission ec2:DescribeManagedPrefixLists`,
    )
  })
})

it.each(['apply', 'plan', 'destroy'])(
  'says in mode %s that the owner of a shared VPC must write the routes, and writes none',
  async (mode) => {
    const world = lab({ workers: 3, routed: 1 })
    kubernetesTable(world).ownerId = '444455556666'
    const run = await runOn(world, { inputs: { mode, 'route-table-ids': tableId(world) } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings).toMatchObject([
      {
        severity: 'error',
        code: 'route-table-owner',
        message: `${tableId(world)} belongs to account 444455556666, which shares its VPC with account 111122223333. Only the owner can write routes. Ask the owner to create them, or set route-table-ids to a table of your own.`,
      },
    ])
  },
)

it('verifies the routes of a shared VPC, which needs no write', async () => {
  const world = lab({ workers: 3, routed: 3 })
  kubernetesTable(world).ownerId = '444455556666'
  const run = await runOn(world, {
    inputs: { mode: 'verify', 'route-table-ids': tableId(world) },
  })

  expect([run.exitCode, run.findings]).toEqual([0, []])
})
