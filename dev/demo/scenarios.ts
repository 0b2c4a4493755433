import { addRoute, addRouteTable, addSubnet } from '../emulators/ec2/world/build-world.ts'
import { addInstance, terminate } from '../emulators/ec2/world/instances.ts'
import { lab, labPodCidr, type LabOptions } from '../emulators/ec2/world/lab.ts'
import { first, groupNamed, tableNamed } from '../emulators/ec2/world/lookup.ts'
import type { Instance, World } from '../emulators/ec2/world/world.ts'

/** A world to run the action on, the inputs of the step, and the exit codes of two runs. */
export type Scenario = {
  about: string
  build: (workers: number) => World
  /** In addition to worker-count. */
  inputs: Record<string, string>
  exitCodes: readonly [number, number]
}

const passing = [0, 0] as const
const failing = [1, 1] as const

export const scenarios: Readonly<Record<string, Scenario>> = {
  lab: {
    about: 'no worker has a route yet',
    build: (workers) => labFor(workers),
    inputs: {},
    exitCodes: passing,
  },
  plan: {
    about: 'a plan shows the missing routes and writes nothing',
    build: (workers) => labFor(workers, { routed: 1 }),
    inputs: { mode: 'plan' },
    exitCodes: passing,
  },
  verify: {
    about: "mode: verify fails, because all routes are missing except the first worker's",
    build: (workers) => labFor(workers, { routed: 1 }),
    inputs: { mode: 'verify' },
    exitCodes: failing,
  },
  'some-routes': {
    about: 'the first worker has a route already',
    build: (workers) => labFor(workers, { routed: 1 }),
    inputs: {},
    exitCodes: passing,
  },
  conflict: {
    about: "the last worker's pod CIDR is routed to the internet gateway: nothing is written",
    build: (workers) => {
      const world = labFor(workers)
      addRoute(
        tableNamed(world, 'kubernetes'),
        labPodCidr(workers - 1),
        first(world.internetGateways).internetGatewayId,
      )
      return world
    },
    inputs: {},
    exitCodes: failing,
  },
  blackhole: {
    about: 'on-conflict: replace changes the route of a terminated worker to target its successor',
    build: (workers) => {
      const world = labFor(workers)
      const predecessor = nonWorker(world, `worker-${workers - 1}`)
      addRoute(tableNamed(world, 'kubernetes'), labPodCidr(workers - 1), predecessor)
      terminate(world, predecessor)
      return world
    },
    inputs: { 'on-conflict': 'replace' },
    exitCodes: passing,
  },
  'two-tables': {
    about: "a pattern matches the tables of two zones: both get every worker's route",
    build: (workers) => {
      const world = labFor(workers)
      const vpc = first(world.vpcs)
      addRouteTable(world, vpc, { name: 'kubernetes-b', subnets: [addSubnet(world, vpc, '172.20.128.0/24')] })
      return world
    },
    inputs: { 'route-table-name': 'kubernetes*' },
    exitCodes: passing,
  },
  'dual-stack': {
    about: 'every worker has an IPv4 and an IPv6 pod CIDR',
    build: (workers) =>
      labFor(workers, { podCidr: (index) => `${labPodCidr(index)},fd00:0:0:${index.toString(16)}::/64` }),
    inputs: {},
    exitCodes: passing,
  },
  'source-dest-check': {
    about:
      'EC2 drops pod traffic because the source/destination check is enabled. The input source-dest-check: disable turns it off',
    build: (workers) => labFor(workers, { sourceDestCheck: true }),
    inputs: { 'source-dest-check': 'disable' },
    exitCodes: passing,
  },
  reachability: {
    about:
      "every route is active, but pods can't communicate, because the security group allows only its own members",
    build: (workers) => {
      const world = labFor(workers, { routed: workers })
      const group = groupNamed(world, 'kubernetes')
      group.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } }]
      return world
    },
    inputs: { reachability: 'warn' },
    exitCodes: passing,
  },
  prune: {
    about: 'a route of a former worker is deleted; a route to a transit gateway is kept',
    build: (workers) => {
      const world = labFor(workers, { routed: workers })
      addRoute(tableNamed(world, 'kubernetes'), '172.31.0.0/24', nonWorker(world, 'former-worker'))
      addRoute(tableNamed(world, 'kubernetes'), '172.31.1.0/24', 'tgw-0123456789abcdef0')
      return world
    },
    inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/15 172.24.0.0/13' },
    exitCodes: passing,
  },
  destroy: {
    about: "the workers' routes are deleted, and nothing else",
    build: (workers) => labFor(workers, { routed: workers }),
    inputs: { mode: 'destroy' },
    exitCodes: passing,
  },
}

/** The lab, with a higher route quota if necessary: EC2 allows up to 1,000 routes per table. */
function labFor(workers: number, options: LabOptions = {}): World {
  const world = lab({ workers, ...options })
  if (workers > 400) world.routeQuota = 1000
  return world
}

/** An instance that is not a worker, or not anymore. */
function nonWorker(world: World, name: string): Instance {
  return addInstance(world, { name, subnet: first(world.subnets), privateIpAddress: '172.20.1.9' })
}
