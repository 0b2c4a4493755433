import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { addOther, kubernetesTable, last, only, worker, workerId } from '../../fixtures/run/scenario.ts'
import { assess, expectFix, kubernetesGroup, reasons } from '../../fixtures/worlds/pod-worlds.ts'

const four = { 'worker-count': '4' }

/** Worker 3 is in another subnet, which no managed table is associated with. */
function apart(): World {
  const world = lab({ workers: 3, routed: 3 })
  const other = addOther(world, {
    name: 'worker-3',
    subnet: addSubnet(world, only(world.vpcs), '172.20.2.0/24'),
    tags: { pod_cidr: '172.22.3.0/24' },
    sourceDestCheck: false,
    securityGroups: [kubernetesGroup(world)],
  })
  addRoute(kubernetesTable(world), '172.22.3.0/24', other)
  return world
}

describe("the route table of the sender's subnet", () => {
  it.each(['main', 'explicit'] as const)('decides, although it is not managed: the %s one', async (kind) => {
    const world = apart()
    const subnet = last(world.subnets)
    const [main] = world.routeTables
    const { routeTableId = '' } =
      kind === 'main'
        ? { ...main }
        : addRouteTable(world, only(world.vpcs), { name: 'theirs', subnets: [subnet] })
    const run = await assess(world, four)

    const named = kind === 'main' ? `the VPC's main table ${routeTableId}` : `${routeTableId} (theirs)`
    // Nothing that the others send to worker-3 is answered.
    expect(run.matrix).toEqual([
      'worker-0 | · | ✅ | ✅ | ❌ 1',
      'worker-1 | ✅ | · | ✅ | ❌ 1',
      'worker-2 | ✅ | ✅ | · | ❌ 1',
      'worker-3 | ❌ 1 | ❌ 1 | ❌ 1 | ·',
    ])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'subnet-not-governed',
        message: `worker-3 is in ${subnet.subnetId}, which uses ${named}, so outbound traffic from its pods doesn't use the managed routes. Associate the subnet with a managed route table, or add ${routeTableId} to route-table-ids or its name to route-table-name.`,
        commands: [0, 1, 2].map(
          (index) =>
            `aws ec2 --region us-west-2 create-route --route-table-id ${routeTableId} --destination-cidr-block 172.22.${index}.0/24 --instance-id ${workerId(world, index)}`,
        ),
      },
    ])
    expect(reasons(run, 'worker-3', 'worker-0')).toEqual([`route all ${routeTableId}`])
    expect(reasons(run, 'worker-0', 'worker-3')).toEqual([`answer-route all ${routeTableId}`])
    await expectFix(world, run, four)
  })

  it('gets a command that replaces a route that targets something else', async () => {
    const world = apart()
    const theirs = addRouteTable(world, only(world.vpcs), { subnets: world.subnets.slice(-1) })
    for (const index of [0, 2]) addRoute(theirs, `172.22.${index}.0/24`, worker(world, index))
    addRoute(theirs, '172.22.1.0/24', 'nat-0123456789abcdef0')
    const run = await assess(world, four)

    expect(run.matrix[1]).toBe('worker-1 | ✅ | · | ✅ | ❌ 1')
    expect(run.matrix[3]).toBe('worker-3 | ✅ | ❌ 1 | ✅ | ·')
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 replace-route --route-table-id ${theirs.routeTableId} --destination-cidr-block 172.22.1.0/24 --instance-id ${workerId(world, 1)}`,
    ])
    await expectFix(world, run, four)
  })

  it('is an error instead of a warning with reachability: fail', async () => {
    const run = await assess(apart(), { ...four, reachability: 'fail' })

    expect(run.exitCode).toBe(1)
    expect(run.findings).toMatchObject([{ severity: 'error', code: 'subnet-not-governed' }])
    expect(run.findings).toHaveLength(1)
  })
})
