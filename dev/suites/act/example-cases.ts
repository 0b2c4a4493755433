import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { addRouteTable, addSubnet } from '../../emulators/ec2/world/build-world.ts'
import { addInstance } from '../../emulators/ec2/world/instances.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { startOidcEmulator } from '../../emulators/oidc/server.ts'
import type { Case } from './case.ts'
import type { WorkflowOptions } from './engine.ts'
import { routesToInstances, workerRoutes } from './what-happened.ts'
import type { WorkflowRun } from './workflow-run.ts'

/**
 * The workflows of `examples/` as they are, with a token service and STS. Those for pull requests are in
 * pull-request-cases.ts. Not here: those that run Terraform.
 */
export const exampleCases: readonly Case[] = [
  {
    name: 'creates the routes of the example that uses the result, which lists them',
    workflow: 'use-results.yml',
    world: () => lab(),
    check: async (run, emulator) => {
      const done = await withRole(run)
      assert.equal(done.exitCode, 0)
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      const [table] = emulator.world.routeTables.filter(({ tags }) => tags['Name'] === 'kubernetes')
      for (const [destination, name] of Object.entries(workerRoutes(3))) {
        const route = table?.routes.find((each) => each.destination === destination)
        const instance = emulator.world.instances.find(({ networkInterfaces }) =>
          networkInterfaces.some(({ networkInterfaceId }) => networkInterfaceId === route?.target),
        )
        assert.ok(done.log.includes(`route ${destination}\t${instance?.instanceId}\t${name}`))
      }
    },
  },
  {
    name: 'finds that the pods of the example can communicate',
    workflow: 'check-reachability.yml',
    world: () => lab({ routed: 3 }),
    check: async (run) => {
      const done = await withRole(run)
      assert.equal(done.exitCode, 0)
      assert.ok(done.log.includes('pods can communicate in 6 of 6 pairs of workers'))
    },
  },
  {
    name: 'creates the routes of the example in the table of each zone',
    workflow: 'route-table-per-zone.yml',
    world: () => lab({ workers: 6 }),
    check: async (run, emulator) => {
      const names = ['a', 'b', 'c'].map((zone) => `kubernetes-us-west-2${zone}`)
      for (const name of names) addRouteTable(emulator.world, first(emulator.world.vpcs), { name })
      assert.equal((await withRole(run)).exitCode, 0)
      for (const name of names) assert.deepEqual(routesToInstances(emulator.world, name), workerRoutes(6))
    },
  },
  {
    name: 'creates the routes of the example that selects workers by tags, and disables their checks',
    workflow: 'changing-workers.yml',
    world: () => clusterByTags(lab({ sourceDestCheck: true })),
    check: async (run, emulator) => {
      assert.equal((await withRole(run)).exitCode, 0)
      assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      const checks = emulator.world.instances
        .filter(({ tags }) => tags['cluster'] === 'prod')
        .flatMap(({ networkInterfaces }) => networkInterfaces.map(({ sourceDestCheck }) => sourceDestCheck))
      assert.deepEqual(checks, [false, false, false])
    },
  },
  {
    name: 'creates the routes of the clusters of the example, and joins their reports into one summary',
    workflow: 'several-clusters.yml',
    world: twoClusters,
    check: async (run, emulator) => {
      const { exitCode, steps } = await withArtifacts(run)
      assert.equal(exitCode, 0)
      assert.equal(Object.keys(routesToInstances(emulator.world, 'blue-kubernetes')).length, 3)
      assert.equal(Object.keys(routesToInstances(emulator.world, 'green-kubernetes')).length, 5)
      const joined = Object.values(steps).find(({ summary }) => summary.includes('runs succeeded'))
      assert.match(joined?.summary ?? '', /^### ✅ 2 of 2 runs succeeded\n/)
      assert.match(joined?.summary ?? '', /^\| ✅ blue \| us-west-2 \| apply \| 3 \|/m)
      assert.match(joined?.summary ?? '', /^\| ✅ green \| eu-central-1 \| apply \| 5 \|/m)
    },
  },
  {
    name: 'joins the reports of the clusters of the example also if one of them fails',
    workflow: 'several-clusters.yml',
    world: () => lab(),
    check: async (run, emulator) => {
      addCluster(emulator.world, 'blue', 3)
      addCluster(emulator.world, 'green', 4)
      const { exitCode, steps } = await withArtifacts(run)
      assert.equal(exitCode, 1)
      const joined = Object.values(steps).find(({ summary }) => summary.includes('runs succeeded'))
      assert.match(joined?.summary ?? '', /^### ❌ 1 of 2 runs succeeded\n/)
      assert.match(
        joined?.summary ?? '',
        /^- ❌ green-worker-4 is missing.* \(\[worker-missing\]\(https:.*#worker-missing\)\)$/m,
      )
    },
  },
  {
    name: 'creates the routes of the example for kubeadm, for the nodes that kubectl prints',
    workflow: 'kubeadm.yml',
    world: () => lab(),
    check: async (run, emulator) => {
      const folder = await mkdtemp(join(tmpdir(), 'kubectl-'))
      try {
        const nodes = join(folder, 'nodes')
        await writeFile(nodes, JSON.stringify({ kind: 'List', items: nodesOf(emulator.world) }))
        const PATH = await pathWith(folder, 'kubectl', `[ "$3 $4" = "get nodes" ] && cat ${nodes}\n`)
        for (const { tags } of emulator.world.instances) delete tags['pod_cidr']
        assert.equal((await withRole(run, { env: { PATH } })).exitCode, 0)
        assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  },
  {
    name: 'finds drift in the example that watches for it, which opens one issue',
    workflow: 'watch-drift.yml',
    world: () => lab({ routed: 2 }),
    check: async (run) => {
      const folder = await mkdtemp(join(tmpdir(), 'gh-'))
      try {
        const calls = join(folder, 'calls')
        // act itself asks `gh auth token` for a token.
        const PATH = await pathWith(
          folder,
          'gh',
          `[ "$1" = issue ] || exit 1\necho "$@" >> ${calls}\necho 0\n`,
        )
        assert.equal((await withRole(run, { event: 'schedule', env: { PATH } })).exitCode, 1)
        const [listed, created] = (await readFile(calls, 'utf8')).split('\n')
        assert.match(listed ?? '', /^issue list --search "Pod routes need attention" in:title/)
        assert.match(created ?? '', /^issue create .* --body Findings: route-missing\. See https:/)
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  },
]

/** With a folder for artifacts. */
async function withArtifacts(run: (options?: WorkflowOptions) => Promise<WorkflowRun>): Promise<WorkflowRun> {
  const folder = await mkdtemp(join(tmpdir(), 'artifacts-'))
  try {
    return await withRole(run, { env: { ARTIFACTS: folder } })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** In one account and Region, because the emulator has only one. */
function twoClusters(): World {
  const world = lab()
  addCluster(world, 'blue', 3)
  addCluster(world, 'green', 5)
  return world
}

function addCluster(world: World, name: string, workers: number): void {
  const network = name === 'blue' ? 2 : 3
  const subnet = addSubnet(world, first(world.vpcs), `172.20.${network}.0/24`)
  addRouteTable(world, first(world.vpcs), { name: `${name}-kubernetes`, subnets: [subnet] })
  for (let n = 0; n < workers; n += 1)
    addInstance(world, {
      name: `${name}-worker-${n}`,
      subnet,
      privateIpAddress: `172.20.${network}.${20 + n}`,
      tags: { pod_cidr: `10.${network}.${n}.0/24` },
      sourceDestCheck: false,
    })
}

/** The PATH with a program that this shell script replaces. */
async function pathWith(folder: string, program: string, script: string): Promise<string> {
  await writeFile(join(folder, program), `#!/bin/sh\n${script}`, { mode: 0o755 })
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`
}

/** The workers as nodes without a provider ID, as kubeadm's are without the AWS cloud provider. */
function nodesOf({ instances }: World): object[] {
  return instances.flatMap(({ tags, networkInterfaces: [primary] }) =>
    tags['pod_cidr'] === undefined
      ? []
      : {
          kind: 'Node',
          metadata: { name: tags['Name'] },
          spec: { podCIDRs: [tags['pod_cidr']] },
          status: { addresses: [{ type: 'InternalIP', address: primary?.privateIpAddress }] },
        },
  )
}

export async function withRole(
  run: (options?: WorkflowOptions) => Promise<WorkflowRun>,
  { env, ...options }: WorkflowOptions = {},
): Promise<WorkflowRun> {
  const oidc = await startOidcEmulator()
  try {
    return await run({ ...options, env: { ...oidc.env, ...env } })
  } finally {
    await oidc.close()
  }
}

/** Gives the lab's workers the tags by which the examples select them. */
export function clusterByTags(world: World): World {
  const podCidrs = new Set([0, 1, 2].map(labPodCidr))
  for (const { tags } of world.instances)
    if (podCidrs.has(tags['pod_cidr'] ?? '')) Object.assign(tags, { cluster: 'prod', role: 'worker' })
  return world
}
