import { describe, it } from '@jest/globals'

import { addRoute, addRouteTable, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { stop, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { expectError, type BadWorld } from '../../fixtures/run/bad-world.ts'
import {
  addOther,
  kubernetesTable,
  last,
  only,
  tableId,
  vpcId,
  workerId,
} from '../../fixtures/run/scenario.ts'

/** `how` describes what the route for a worker's pod CIDR targets instead. */
const elsewhere = (world: World, index: number, how: string): string =>
  `In ${tableId(world)}, 172.22.${index}.0/24 ${how} instead of worker-${index} (${workerId(world, index)}). Set on-conflict: replace to repoint the route to the worker, or`

const check =
  "Check route-table-name, route-table-tag, aws-region, and vpc-id, or set route-table-ids. A VPC's main table has no tags unless you add them, and only the owner of a shared VPC can see the tags of its tables."

const cases: BadWorld[] = [
  {
    when: 'no table has one of the names, or matches one of the patterns',
    inputs: { 'route-table-name': 'kubernetes,missing,zone-*' },
    code: 'route-table-missing',
    says: () => [
      `No route table has "missing" in its tag "Name". ${check}`,
      `No route table matches "zone-*" in its tag "Name". ${check}`,
    ],
  },
  {
    when: 'no table has one of the IDs',
    inputs: { 'route-table-ids': 'rtb-00000000000000000' },
    code: 'route-table-missing',
    says: () => [
      'Route table rtb-00000000000000000 was not found. Check route-table-ids, aws-region, and vpc-id.',
    ],
  },
  {
    when: 'two tables have the name',
    change: (world) => addRouteTable(world, only(world.vpcs), { name: 'kubernetes' }),
    code: 'route-table-duplicate',
    says: (world) => [
      `2 route tables have "kubernetes" in their tag "Name" (${tableId(world)} in ${vpcId(world)}, ${last(world.routeTables).routeTableId} in ${vpcId(world)}). List the ones to manage in route-table-ids, or set route-table-name to kubernetes* to manage every table whose tag starts with kubernetes.`,
    ],
  },
  {
    when: "a table that is given by ID is not in the workers' VPC",
    inputs: { 'route-table-ids': 'rtb-0123456789abcdef0 rtb-0123456789abcdef1' },
    change: (world) => {
      kubernetesTable(world).routeTableId = 'rtb-0123456789abcdef0'
      addRouteTable(world, addVpc(world, '10.0.0.0/16')).routeTableId = 'rtb-0123456789abcdef1'
    },
    code: 'vpc-mismatch',
    says: (world) => [
      `Route table rtb-0123456789abcdef1 is in ${last(world.vpcs).vpcId}, but the workers are in ${vpcId(world)}. Remove it from route-table-ids.`,
    ],
  },
  {
    when: 'routes of pod CIDRs target another instance and a gateway',
    change: (world) => {
      addRoute(kubernetesTable(world), '172.22.0.0/24', addOther(world))
      addRoute(kubernetesTable(world), '172.22.1.0/24', only(world.internetGateways).internetGatewayId)
    },
    code: 'route-conflict',
    says: (world) =>
      [last(world.instances).instanceId, only(world.internetGateways).internetGatewayId].map(
        (target, index) => `${elsewhere(world, index, `targets ${target}`)} fix the worker's pod CIDR tag.`,
      ),
  },
  {
    when: 'routes of pod CIDRs target a stopped instance and a terminated one',
    change: (world) => {
      for (const [index, end] of [stop, terminate.bind(undefined, world)].entries()) {
        const former = addOther(world, { name: 'former' })
        addRoute(kubernetesTable(world), `172.22.${index}.0/24`, former)
        end(former)
      }
    },
    code: 'route-blackhole',
    says: (world) =>
      [last(world.instances.slice(0, -1)).instanceId, kubernetesTable(world).routes.at(-1)?.target].map(
        (target, index) =>
          `${elsewhere(world, index, `is a blackhole: it targets ${target}, which is gone or stopped,`)} delete the route.`,
      ),
  },
  {
    when: 'a table would hold more routes than EC2 allows',
    change: (world) => {
      for (let index = 0; index < 996; index++)
        addRoute(kubernetesTable(world), `10.${index >> 8}.${index & 255}.0/24`, 'tgw-0123456789abcdef0')
    },
    code: 'route-quota',
    says: (world) => [
      `${tableId(world)} would hold 1001 IPv4 routes. EC2 allows at most 1000 per table. Use fewer workers per table, or one larger pod CIDR per worker.`,
    ],
  },
]

describe('a run fails before it writes anything', () => {
  it.each(cases)('when $when', async (each) => {
    await expectError(each)
  })
})
