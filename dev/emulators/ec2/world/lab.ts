import { addInternetGateway, addRoute, addRouteTable, addSubnet, addVpc, emptyWorld } from './build-world.ts'
import { addInstance } from './instances.ts'
import { addSecurityGroup, allFrom } from './security-groups.ts'
import type { Subnet, World } from './world.ts'

export type LabOptions = {
  workers?: number
  /** The number of workers, from the first, that have a route already. */
  routed?: number
  /** The pod CIDR in the worker's tag; undefined for no tag. */
  podCidr?: (worker: number) => string | undefined
  /** Of the workers. Off in the lab, because EC2 drops pod traffic if it's on. */
  sourceDestCheck?: boolean
}

/** All pod CIDRs of a lab of up to 1,024 workers, and the IPv6 pod CIDRs of the dual-stack worlds. */
const podRanges = ['172.22.0.0/15', '172.24.0.0/15', 'fd00::/48']

/**
 * The lab of "Kubernetes the hard way" on AWS: three controllers, three etcd nodes and the workers in one subnet, a
 * route table named "kubernetes" for the workers' pod routes, and a security group of the same name that allows traffic
 * from nodes and pods.
 */
export function lab(options: LabOptions = {}): World {
  const { workers = 3, routed = 0, podCidr = labPodCidr, sourceDestCheck = false } = options
  const addresses = workers <= smallLab ? inSmallLab : inLargeLab
  const world = emptyWorld()
  const vpc = addVpc(world, '172.20.0.0/16')
  const subnet = addSubnet(world, vpc, addresses.subnet)
  const gateway = addInternetGateway(world, vpc)
  const group = addSecurityGroup(world, vpc, {
    name: 'kubernetes',
    ingress: ['172.20.0.0/16', ...podRanges].map(allFrom),
    egress: ['0.0.0.0/0', '::/0'].map(allFrom),
  })
  const table = addRouteTable(world, vpc, { name: 'kubernetes', subnets: [subnet] })
  addRoute(table, '0.0.0.0/0', gateway.internetGatewayId)

  addThree(world, subnet, 'controller', 10)
  addThree(world, subnet, 'etcd', 30)
  for (let i = 0; i < workers; i++) {
    const cidr = podCidr(i)
    const worker = addInstance(world, {
      name: `worker-${i}`,
      subnet,
      privateIpAddress: addresses.worker(i),
      tags: { os: 'linux', ...(cidr === undefined ? {} : { pod_cidr: cidr }) },
      sourceDestCheck,
      securityGroups: [group],
    })
    if (cidr !== undefined && i < routed) addRoute(table, cidr, worker)
  }
  return world
}

/** 172.22.0.0/24 for worker 0, 172.23.0.0/24 for worker 256: always outside the VPC. */
export function labPodCidr(worker: number): string {
  return `172.${22 + Math.floor(worker / 256)}.${worker % 256}.0/24`
}

function addThree(world: World, subnet: Subnet, role: string, firstHost: number): void {
  for (let i = 0; i < 3; i++) {
    const privateIpAddress = `172.20.1.${firstHost + i}`
    addInstance(world, { name: `${role}-${i}`, subnet, privateIpAddress, tags: { os: 'linux' } })
  }
}

/** The workers that fit into the lab's own subnet: .20 to .29, then .40 to .254. */
const smallLab = 225
const inSmallLab = {
  subnet: '172.20.1.0/24',
  worker: (i: number) => `172.20.1.${i < 10 ? 20 + i : 30 + i}`,
}
/** Room for about 15,000 workers, in the same VPC. */
const inLargeLab = {
  subnet: '172.20.0.0/18',
  worker: (i: number) =>
    i < 10 ? inSmallLab.worker(i) : `172.20.${2 + Math.floor(i / 250)}.${(i % 250) + 1}`,
}
