import { expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import { callsOf } from '../../fixtures/aws-cli/aws-cli.ts'
import { addOther, kubernetesTable, last, only, worker } from '../../fixtures/run/scenario.ts'
import { assess, expectFix, giveAcl, kubernetesGroup, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'
import * as pair from '../../fixtures/worlds/two-workers.ts'

const directions = ['ingress', 'egress'] as const

it('the commands of all findings together fix a world in which everything is wrong', async () => {
  const { world, far } = twoSubnets()
  for (const index of [0, 2]) only(worker(world, index).networkInterfaces).sourceDestCheck = true
  Object.assign(kubernetesGroup(world), { ingress: [], egress: [] })
  giveAcl(
    world,
    far,
    ...directions.flatMap((direction) => [
      { ...allowAll(direction, 50, '172.16.0.0/12'), action: 'deny' as const },
      allowAll(direction, 100, '0.0.0.0/0'),
    ]),
  )
  // The far subnet falls back to the main table, which has no routes to pods.
  const table = kubernetesTable(world)
  table.associations = table.associations.filter(
    (each) => each.kind === 'main' || each.subnetId !== far.subnetId,
  )
  addRoute(table, '172.22.2.192/26', addOther(world))
  const run = await assess(world)

  expect(run.matrix.join().match(/❌/g)).toHaveLength(6)
  expect(run.codes.sort()).toEqual([
    'network-acl',
    'network-acl',
    'route-shadowed',
    'security-group',
    'security-group',
    'source-dest-check',
    'subnet-not-governed',
  ])
  // The subnet still uses a table that the run does not manage.
  expect((await expectFix(world, run)).codes).toEqual(['subnet-not-governed'])
})

it('commands use the IPv6 options for IPv6', async () => {
  const two = pair.twoWorkers()
  const { world, table, subnets, groups } = two
  pair.giveAcl(
    two,
    subnets[1],
    { protocol: 'all', direction: 'ingress', action: 'deny', cidr: 'fd00::/16' },
    ...['0.0.0.0/0', '::/0'].flatMap((cidr) =>
      directions.map((direction) => ({ protocol: 'all', direction, action: 'allow', cidr }) as const),
    ),
  )
  groups[0].egress = groups[0].egress.filter(({ peer }) => peer.kind === 'cidr' && peer.cidr === '0.0.0.0/0')
  addRoute(table, 'fd00:0:0:1:8000::/65', 'eigw-0123456789abcdef0')
  const inputs = { 'worker-count': '2', 'route-table-ids': table.routeTableId }
  const run = await assess(world, inputs)

  const region = 'aws ec2 --region us-west-2'
  expect(run.findings.flatMap(({ commands = [] }) => commands).sort()).toEqual([
    `${region} authorize-security-group-egress --group-id ${groups[0].groupId} --ip-permissions 'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=fd00:0:0:2::/64}]'`,
    `${region} create-network-acl-entry --network-acl-id ${last(world.networkAcls).networkAclId} --ingress --rule-number 9 --protocol -1 --ipv6-cidr-block fd00:0:0:1::/64 --rule-action allow`,
    `${region} delete-route --route-table-id ${table.routeTableId} --destination-ipv6-cidr-block fd00:0:0:1:8000::/65`,
  ])
  expect(run.matrix).toEqual(['worker-0 | · | ✅', 'worker-1 | ✅ | ·'])
  await expectFix(world, run, inputs)
})

it('all commands are in the output, and the first 20 of a cause in summary and log', async () => {
  const world = lab({ workers: 24, routed: 24 })
  kubernetesTable(world).associations = []
  const inputs = { 'worker-count': '24' }
  const run = await assess(world, inputs)

  const commands = only(run.findings).commands ?? []
  expect(commands.flatMap(callsOf)).toHaveLength(24)
  for (const [place, more] of [
    [run.summary, '\n   # and 4 more in the report file\n'],
    [run.log, '\n  and 4 more in the report file\n'],
  ] as const) {
    expect(commands.filter((command) => place.includes(command))).toEqual(commands.slice(0, 20))
    expect(place).toContain(more)
  }
  await expectFix(world, run, inputs)
})
