import { addRoute } from './ec2-emulator/build-world.ts'
import { lab, labPodCidr } from './ec2-emulator/lab.ts'
import type { World } from './ec2-emulator/world.ts'

/** A world to try the action on, and what becomes of it. */
export type Scenario = {
  about: string
  build: (workers: number) => World
  inputs: (workers: number) => Record<string, string>
  /** Exit codes of the first and the second run. */
  exitCodes: readonly [number, number]
}

const workerCount = (workers: number): Record<string, string> => ({ 'worker-count': String(workers) })

export const scenarios: Readonly<Record<string, Scenario>> = {
  lab: {
    about: 'the lab: no worker has its route yet',
    build: (workers) => roomFor(lab({ workers }), workers),
    inputs: workerCount,
    exitCodes: [0, 0],
  },
  'some-routes': {
    about: 'the first worker has its route already',
    build: (workers) => roomFor(lab({ workers, routed: 1 }), workers),
    inputs: workerCount,
    exitCodes: [0, 0],
  },
  conflict: {
    about: "the last worker's pod CIDR leads to the internet gateway: nothing is written",
    build: (workers) => {
      const world = roomFor(lab({ workers }), workers)
      const table = world.routeTables.find(({ tags }) => tags['Name'] === 'kubernetes')
      const gateway = world.internetGateways[0]
      if (table === undefined || gateway === undefined)
        throw new TypeError('The lab has a table and a gateway')
      addRoute(table, labPodCidr(workers - 1), gateway.internetGatewayId)
      return world
    },
    inputs: workerCount,
    exitCodes: [1, 1],
  },
}

/** EC2 takes up to 1,000 routes a table, once its quota of 500 has been raised. */
function roomFor(world: World, workers: number): World {
  if (workers > 400) world.routeQuota = 1000
  return world
}
