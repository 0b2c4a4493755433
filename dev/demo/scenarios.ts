import { addRoute, addRouteTable, addSubnet } from '../emulators/ec2/world/build-world.ts'
import { addInstance, terminate } from '../emulators/ec2/world/instances.ts'
import { lab, labPodCidr, type LabOptions } from '../emulators/ec2/world/lab.ts'
import { first, groupNamed, tableNamed } from '../emulators/ec2/world/lookup.ts'
import type { Instance, World } from '../emulators/ec2/world/world.ts'

/** A world to try the action on, the inputs of the step, and what becomes of it. */
export type Scenario = {
  about: string
  build: (workers: number) => World
  /** Beside worker-count. */
  inputs: Record<string, string>
  /** Of the first and the second run. */
  exitCodes: readonly [number, number]
}

const well = [0, 0] as const
const failing = [1, 1] as const

export const scenarios: Readonly<Record<string, Scenario>> = {
  lab: {
    about: 'the lab: no worker has its route yet',
    build: (workers) => labFor(workers),
    inputs: {},
    exitCodes: well,
  },
  'some-routes': {
    about: 'the first worker has its route already',
    build: (workers) => labFor(workers, { routed: 1 }),
    inputs: {},
    exitCodes: well,
  },
  conflict: {
    about: "the last worker's pod CIDR leads to the internet gateway: nothing is written",
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
    about: 'a terminated worker has left its route behind: on-conflict: replace points it at its successor',
    build: (workers) => {
      const world = labFor(workers)
      const predecessor = bystander(world, `worker-${workers - 1}`)
      addRoute(tableNamed(world, 'kubernetes'), labPodCidr(workers - 1), predecessor)
      terminate(world, predecessor)
      return world
    },
    inputs: { 'on-conflict': 'replace' },
    exitCodes: well,
  },
  'two-tables': {
    about: "a pattern names the tables of two zones: both get every worker's route",
    build: (workers) => {
      const world = labFor(workers)
      const vpc = first(world.vpcs)
      addRouteTable(world, vpc, { name: 'kubernetes-b', subnets: [addSubnet(world, vpc, '172.20.128.0/24')] })
      return world
    },
    inputs: { 'route-table-name': 'kubernetes*' },
    exitCodes: well,
  },
  'dual-stack': {
    about: 'every worker has an IPv4 and an IPv6 pod CIDR',
    build: (workers) =>
      labFor(workers, { podCidr: (index) => `${labPodCidr(index)},fd00:0:0:${index.toString(16)}::/64` }),
    inputs: {},
    exitCodes: well,
  },
  'source-dest-check': {
    about: 'EC2 drops what pods send, for the check is on: source-dest-check: disable switches it off',
    build: (workers) => labFor(workers, { sourceDestCheck: true }),
    inputs: { 'source-dest-check': 'disable' },
    exitCodes: well,
  },
  reachability: {
    about: 'every route is active, and no pod can talk: the security group lets in its own members only',
    build: (workers) => {
      const world = labFor(workers, { routed: workers })
      const group = groupNamed(world, 'kubernetes')
      group.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId: group.groupId } }]
      return world
    },
    inputs: { reachability: 'warn' },
    exitCodes: well,
  },
  prune: {
    about: 'a route of a worker that is no more is deleted; one to a transit gateway is not',
    build: (workers) => {
      const world = labFor(workers, { routed: workers })
      addRoute(tableNamed(world, 'kubernetes'), '172.31.0.0/24', bystander(world, 'former-worker'))
      addRoute(tableNamed(world, 'kubernetes'), '172.31.1.0/24', 'tgw-0123456789abcdef0')
      return world
    },
    inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/15 172.24.0.0/13' },
    exitCodes: well,
  },
  destroy: {
    about: "the workers' routes are taken away again, and nothing else",
    build: (workers) => labFor(workers, { routed: workers }),
    inputs: { mode: 'destroy' },
    exitCodes: well,
  },
}

/** The lab, in a table whose quota has been raised where it has to be: EC2 takes up to 1,000 routes then. */
function labFor(workers: number, options: LabOptions = {}): World {
  const world = lab({ workers, ...options })
  if (workers > 400) world.routeQuota = 1000
  return world
}

/** An instance that is no worker, or no more. */
function bystander(world: World, name: string): Instance {
  return addInstance(world, { name, subnet: first(world.subnets), privateIpAddress: '172.20.1.9' })
}
