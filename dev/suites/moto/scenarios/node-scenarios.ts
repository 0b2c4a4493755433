import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { lab, labPodCidr } from '../../../emulators/ec2/world/lab.ts'
import { instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'
import type { Instance, World } from '../../../emulators/ec2/world/world.ts'
import type { MotoRun, MotoWorld } from '../server/moto-world.ts'
import {
  assertActions,
  assertDone,
  assertLabTable,
  assertRoutes,
  foreignRoutes,
  workerRoutes,
  type Scenario,
} from './scenario.ts'

/**
 * Workers and pod CIDRs from node objects. moto 5.2.1 finds no instance by the addresses of its interfaces, nor by a private
 * DNS name with a wildcard, so these ways are tested only with the project's own emulator.
 */
export const nodeScenarios: readonly Scenario[] = [
  {
    name: 'creates the routes of nodes with a provider ID, once, and prunes the route of a node that left the cluster',
    world: withoutPodCidrTags,
    check: async (moto, world) => {
      const nodes = nodesOf(world, (instance) => ({
        spec: { providerID: `aws:///us-west-2a/${moto.id(instance.instanceId)}` },
      }))
      const run = await runWith(moto, nodes)
      assertDone(run, { created: 3, unchanged: 0 })
      assertActions(run, { DescribeInstances: 1, DescribeRouteTables: 2, CreateRoute: 3 })
      await assertLabTable(moto, world, 3)

      const again = await runWith(moto, nodes)
      assertDone(again, { created: 0, unchanged: 3 })
      assertActions(again, { DescribeInstances: 1, DescribeRouteTables: 1 })

      const pruned = await runWith(moto, nodes.slice(0, 2), {
        prune: 'true',
        'cluster-cidr': '172.22.0.0/16',
      })
      assert.deepEqual([pruned.exitCode, pruned.outputs['deleted-count']], [0, '1'])
      const routes = await moto.routes()
      assertRoutes(routes[tableNamed(world, 'kubernetes').routeTableId], [
        ...foreignRoutes(world),
        ...workerRoutes(world, 2),
      ])
    },
  },
  {
    name: 'creates the routes of nodes that have the private DNS names of their instances',
    world: withoutPodCidrTags,
    check: async (moto, world) => {
      const nodes = nodesOf(world, ({ networkInterfaces: [primary] }) => ({
        metadata: {
          name: `ip-${String(primary?.privateIpAddress).replaceAll('.', '-')}.us-west-2.compute.internal`,
        },
      }))
      assertDone(await runWith(moto, nodes), { created: 3, unchanged: 0 })
      await assertLabTable(moto, world, 3)
    },
  },
]

function withoutPodCidrTags(): World {
  const world = lab({ workers: 3 })
  for (const { tags } of world.instances) delete tags['pod_cidr']
  return world
}

type Parts = { readonly metadata?: object; readonly spec?: object }

/** The lab's workers as `kubectl get nodes -o json` prints them. */
function nodesOf(world: World, partsOf: (instance: Instance) => Parts): object[] {
  return [0, 1, 2].map((number) => {
    const { metadata = { name: `node-${number}` }, spec = {} } = partsOf(
      instanceNamed(world, `worker-${number}`),
    )
    return { kind: 'Node', metadata, spec: { podCIDRs: [labPodCidr(number)], ...spec } }
  })
}

async function runWith(
  moto: MotoWorld,
  nodes: readonly object[],
  inputs: Record<string, string> = {},
): Promise<MotoRun> {
  const folder = await mkdtemp(join(tmpdir(), 'nodes-'))
  try {
    const file = join(folder, 'nodes.json')
    await writeFile(file, JSON.stringify({ kind: 'List', items: nodes }))
    return await moto.run({ inputs: { 'worker-count': '', 'nodes-file': file, ...inputs } })
  } finally {
    await rm(folder, { recursive: true })
  }
}
