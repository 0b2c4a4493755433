import { addRoute, addRouteTable } from '../../emulators/ec2/world/build-world.ts'
import { addInstance, terminate } from '../../emulators/ec2/world/instances.ts'
import { first, instanceNamed, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { Instance, World } from '../../emulators/ec2/world/world.ts'
import { clusterTag, peerLab } from './peer-lab.ts'

/** The lab with one more route. */
export function withRoute(
  destination: string,
  target: string | ((world: World) => Instance | string),
): World {
  const world = peerLab()
  addRoute(tableNamed(world, 'kubernetes'), destination, typeof target === 'string' ? target : target(world))
  return world
}

/** The route of a worker that was terminated. */
export function withBlackhole(podCidr: string): World {
  const world = peerLab()
  const subnet = first(world.subnets)
  const old = addInstance(world, { name: 'old-worker', subnet, privateIpAddress: '172.20.1.99' })
  addRoute(tableNamed(world, 'kubernetes'), podCidr, old)
  terminate(world, old)
  return world
}

/** Two running instances with the same tags. */
export function withNamesake(): World {
  const world = peerLab()
  const { tags } = instanceNamed(world, 'worker-1')
  const options = { subnet: first(world.subnets), privateIpAddress: '172.20.1.99', sourceDestCheck: false }
  addInstance(world, { ...options, tags })
  return world
}

/** Two tables for the same routes, such as one for each Availability Zone. */
export function withTwoTables(): World {
  const world = peerLab()
  tableNamed(world, 'kubernetes').tags['Name'] = 'kubernetes-a'
  addRouteTable(world, first(world.vpcs), { name: 'kubernetes-b', tags: clusterTag })
  return world
}
