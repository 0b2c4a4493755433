import assert from 'node:assert/strict'

import { labPodCidr } from '../../../emulators/ec2/world/lab.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { MotoRun, MotoWorld, ReadRoute } from '../server/moto-world.ts'
import { first, instanceNamed, tableNamed } from '../../../emulators/ec2/world/lookup.ts'

/** The action on one world in moto. */
export type Scenario = {
  name: string
  /** Also for the expectations, because moto's IDs are converted to this world's. */
  world: () => World
  check: (moto: MotoWorld, world: World) => Promise<void>
}

/** The lab's other routes, which a run must never change. */
export function foreignRoutes(world: World): ReadRoute[] {
  return [
    {
      DestinationCidrBlock: '172.20.0.0/16',
      GatewayId: 'local',
      Origin: 'CreateRouteTable',
      State: 'active',
    },
    toGateway('0.0.0.0/0', first(world.internetGateways).internetGatewayId),
  ]
}

export function toGateway(destination: string, gatewayId: string): ReadRoute {
  return { DestinationCidrBlock: destination, GatewayId: gatewayId, Origin: 'CreateRoute', State: 'active' }
}

export function toInstance(destination: string, instanceId: string): ReadRoute {
  return { DestinationCidrBlock: destination, InstanceId: instanceId, Origin: 'CreateRoute', State: 'active' }
}

/** The routes of the lab's workers. */
export function workerRoutes(world: World, workers: number): ReadRoute[] {
  return Array.from({ length: workers }, (_, index) =>
    toInstance(labPodCidr(index), instanceNamed(world, `worker-${index}`).instanceId),
  )
}

/** In any order, because routes are created in parallel. */
export function assertRoutes(actual: readonly ReadRoute[] | undefined, expected: readonly ReadRoute[]): void {
  assert.deepEqual(byDestination(actual ?? []), byDestination(expected))
}

function byDestination(routes: readonly ReadRoute[]): ReadRoute[] {
  return routes.toSorted((a, b) => a.DestinationCidrBlock.localeCompare(b.DestinationCidrBlock))
}

export async function assertLabTable(moto: MotoWorld, world: World, workers: number): Promise<void> {
  const routes = await moto.routes()
  assertRoutes(routes[tableNamed(world, 'kubernetes').routeTableId], [
    ...foreignRoutes(world),
    ...workerRoutes(world, workers),
  ])
}

/** Asserts the number of requests by action. */
export function assertActions(run: MotoRun, expected: Record<string, number>): void {
  const counted = [...Map.groupBy(run.actions, (action) => action)].map(([action, all]) => [
    action,
    all.length,
  ])
  assert.deepEqual(Object.fromEntries(counted), expected)
}

export function assertDone(run: MotoRun, counts: { created: number; unchanged: number }): void {
  const { outputs } = run
  assert.deepEqual(
    {
      exitCode: run.exitCode,
      findings: run.findings,
      created: outputs['created-count'],
      unchanged: outputs['unchanged-count'],
      failed: outputs['failed-count'],
      validated: outputs['validated'],
      changes: outputs['has-changes'],
    },
    {
      exitCode: 0,
      findings: [],
      created: String(counts.created),
      unchanged: String(counts.unchanged),
      failed: '0',
      validated: 'true',
      changes: String(counts.created > 0),
    },
  )
}
