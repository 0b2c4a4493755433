import { addRouteTable, addSubnet, addVpc } from '../../../emulators/ec2/world/build-world.ts'
import { addInstance } from '../../../emulators/ec2/world/instances.ts'
import type { Instance, RouteTable, Vpc, World } from '../../../emulators/ec2/world/world.ts'

/** Another VPC, with two workers and a route table that have the same names as in the lab. */
export function addVpcOfNamesakes(world: World): { vpc: Vpc; table: RouteTable; workers: Instance[] } {
  const vpc = addVpc(world, '172.30.0.0/16')
  const subnet = addSubnet(world, vpc, '172.30.1.0/24')
  const table = addRouteTable(world, vpc, { name: 'kubernetes', subnets: [subnet] })
  const workers = [0, 1].map((index) =>
    addInstance(world, {
      name: `worker-${index}`,
      subnet,
      privateIpAddress: `172.30.1.${20 + index}`,
      tags: { pod_cidr: `10.32.${index}.0/24` },
      sourceDestCheck: false,
    }),
  )
  return { vpc, table, workers }
}
