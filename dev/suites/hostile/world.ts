import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { addInstance } from '../../emulators/ec2/world/instances.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import { first, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'

export const WORKERS = 8

/** A lab with routes to create, to keep, and to prune. */
export function liedAboutWorld(): World {
  const world = lab({ workers: WORKERS, routed: 3 })
  const other = addInstance(world, {
    name: 'other',
    subnet: first(world.subnets),
    privateIpAddress: '172.20.1.99',
  })
  addRoute(tableNamed(world, 'kubernetes'), '172.22.99.0/24', other)
  return world
}

/** Each route of the managed table, and whose it is. */
export function kubernetesRoutes(world: World): ReadonlyMap<string, 'worker' | 'stale' | 'foreign'> {
  const isOfWorker = (destination: string, target: string): boolean =>
    world.instances.some(
      ({ instanceId, tags, networkInterfaces }) =>
        tags['pod_cidr'] === destination &&
        [instanceId, ...networkInterfaces.map((each) => each.networkInterfaceId)].includes(target),
    )
  return new Map(
    tableNamed(world, 'kubernetes').routes.map(({ destination, target }) => [
      `${destination} ${target}`,
      isOfWorker(destination, target) ? 'worker' : destination === '172.22.99.0/24' ? 'stale' : 'foreign',
    ]),
  )
}
