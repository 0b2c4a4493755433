import { lab, type LabOptions } from '../../emulators/ec2/world/lab.ts'
import { tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'

/** The lab, with the tag by which the controller finds the cluster's table (cloud-provider-aws, `findRouteTable`). */
export function peerLab(options: LabOptions = {}): World {
  const world = lab(options)
  Object.assign(tableNamed(world, 'kubernetes').tags, clusterTag)
  return world
}

export const clusterTag = { 'kubernetes.io/cluster/kubernetes': 'owned' }
