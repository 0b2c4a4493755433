import assert from 'node:assert/strict'

import { addRoute, addRouteTable } from '../../../emulators/ec2/world/build-world.ts'
import { addInstance, stop } from '../../../emulators/ec2/world/instances.ts'
import { lab } from '../../../emulators/ec2/world/lab.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import { first, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import { addVpcOfNamesakes } from './namesakes.ts'
import { assertActions, assertRoutes, foreignRoutes, workerRoutes, type Scenario } from './scenario.ts'

/** Invalid worlds: the step fails, reports why, and writes nothing. */
export const refusalScenarios: readonly Scenario[] = [
  refused('a pod CIDR has a route to another instance', {
    spoil: (world) => {
      addRoute(tableNamed(world, 'kubernetes'), '172.22.1.0/24', instanceNamed(world, 'etcd-0'))
    },
    expected: (world) => ({
      findings: ['route-conflict'],
      says: ['172.22.1.0/24', instanceNamed(world, 'etcd-0').instanceId, workerId(world, 1)],
    }),
  }),
  refused('a pod CIDR has a route to the internet gateway', {
    spoil: (world) => {
      addRoute(tableNamed(world, 'kubernetes'), '172.22.2.0/24', gatewayId(world))
    },
    expected: (world) => ({
      findings: ['route-conflict'],
      says: ['172.22.2.0/24', gatewayId(world), workerId(world, 2)],
    }),
  }),
  refused('a worker is missing', {
    spoil: (world) => {
      instanceNamed(world, 'worker-1').tags['Name'] = 'Worker-1'
    },
    expected: () => ({ findings: ['worker-missing'], says: ['worker-1 is missing'] }),
  }),
  refused('a worker is stopped', {
    spoil: (world) => {
      stop(instanceNamed(world, 'worker-2'))
    },
    expected: (world) => ({
      findings: ['worker-not-running'],
      says: [`worker-2 is not running (${workerId(world, 2)} is stopped)`],
    }),
  }),
  refused('two instances have the name of a worker', {
    spoil: (world) => {
      const subnet = first(world.subnets)
      addInstance(world, { name: 'worker-1', subnet, privateIpAddress: '172.20.1.99' })
    },
    expected: (world) => ({
      findings: ['worker-duplicate'],
      says: [
        'Found 2 instances named worker-1',
        workerId(world, 1),
        world.instances.at(-1)?.instanceId ?? '',
      ],
    }),
  }),
  refused('a worker has no pod CIDR', {
    spoil: (world) => {
      delete instanceNamed(world, 'worker-2').tags['pod_cidr']
    },
    expected: (world) => ({
      findings: ['pod-cidr-missing'],
      says: [`worker-2 (${workerId(world, 2)}) has no tag "pod_cidr"`],
    }),
  }),
  refused('two route tables have the name', {
    spoil: (world) => {
      addRouteTable(world, first(world.vpcs), { name: 'kubernetes' })
    },
    expected: (world) => ({
      findings: ['route-table-duplicate'],
      says: [tableNamed(world, 'kubernetes').routeTableId, world.routeTables.at(-1)?.routeTableId ?? ''],
    }),
  }),
  refused('no route table has the name', {
    spoil: (world) => {
      tableNamed(world, 'kubernetes').tags['Name'] = 'Kubernetes'
    },
    expected: () => ({ findings: ['route-table-missing'], says: ['No route table has "kubernetes"'] }),
  }),
  refused('two VPCs have the same names and vpc-id is empty', {
    spoil: addVpcOfNamesakes,
    expected: (world) => ({
      findings: ['vpc-ambiguous'],
      says: ['Set vpc-id', ...world.vpcs.map(({ vpcId }) => vpcId)],
    }),
  }),
  refused('three things are wrong, and reports all of them', {
    spoil: (world) => {
      instanceNamed(world, 'worker-0').tags['pod_cidr'] = '172.22.300.0/24'
      instanceNamed(world, 'worker-1').tags['Name'] = 'gone'
      addRoute(tableNamed(world, 'kubernetes'), '172.22.2.0/24', gatewayId(world))
    },
    expected: () => ({ findings: ['worker-missing', 'pod-cidr-invalid', 'route-conflict'], says: [] }),
  }),
  {
    name: 'stops with check-permissions after the first dry run that moto carries out, and names the write',
    world: () => lab({ workers: 3 }),
    check: async (moto, world) => {
      const run = await moto.run({ inputs: { mode: 'plan', 'check-permissions': 'true' } })
      const { routeTableId } = tableNamed(world, 'kubernetes')
      assert.equal(run.exitCode, 1)
      assert.deepEqual(run.findings, ['dry-run-carried-out'])
      assert.ok(
        run.messages.includes(
          `ignored DryRun in CreateRoute, and created the route 172.22.0.0/24 in ${routeTableId}`,
        ),
      )
      assertActions(run, { DescribeInstances: 1, DescribeRouteTables: 1, CreateRoute: 1 })
      const routes = await moto.routes()
      assertRoutes(routes[routeTableId], [...foreignRoutes(world), ...workerRoutes(world, 1)])
    },
  },
]

function workerId(world: World, index: number): string {
  return instanceNamed(world, `worker-${index}`).instanceId
}

function gatewayId(world: World): string {
  return first(world.internetGateways).internetGatewayId
}

type Refusal = {
  /** Breaks the lab. */
  spoil: (world: World) => unknown
  expected: (world: World) => { findings: string[]; says: string[] }
}

function refused(when: string, { spoil, expected }: Refusal): Scenario {
  return {
    name: `fails and writes nothing if ${when}`,
    world: () => {
      const world = lab({ workers: 3 })
      spoil(world)
      return world
    },
    check: async (moto, world) => {
      const { findings, says } = expected(world)
      const before = await moto.routes()
      const run = await moto.run()
      assert.deepEqual(run.findings, findings)
      for (const part of says) assert.ok(run.messages.includes(part), `"${part}" is not in: ${run.messages}`)
      assert.equal(run.exitCode, 1)
      assert.equal(run.outputs['validated'], 'false')
      assert.equal(run.outputs['created-count'], '0')
      assertActions(run, { DescribeInstances: 1, DescribeRouteTables: 1 })
      assert.deepEqual(await moto.routes(), before)
    },
  }
}
