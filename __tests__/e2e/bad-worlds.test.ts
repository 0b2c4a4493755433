import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet, addVpc } from '../../dev/emulators/ec2/world/build-world.ts'
import { addInstance, stop, terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { Instance, Subnet, Vpc, World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, runOn, worker } from '../fixtures/run/scenario.ts'

/** One world that is wrong in one point, and the sentences that say so. */
type Case = {
  when: string
  world?: World
  spoil?: (world: World) => void
  inputs?: Record<string, string>
  code: string
  says: (world: World) => string[]
}

const id = (world: World, index: number): string => worker(world, index).instanceId
const tag = (world: World, index: number, podCidr: string): void => {
  worker(world, index).tags['pod_cidr'] = podCidr
}
const first = <T>(things: T[]): T => {
  const [thing] = things
  if (thing === undefined) throw new TypeError('The lab has one')
  return thing
}
const labSubnet = (world: World): Subnet => first(world.subnets)
const labVpc = (world: World): Vpc => first(world.vpcs)
const twin = (world: World, name: string, subnet = labSubnet(world)): Instance =>
  addInstance(world, { name, subnet, privateIpAddress: '172.20.1.99', tags: { pod_cidr: '172.22.99.0/24' } })
const invalidTag = (podCidr: string, why: string): Case => ({
  when: `a pod CIDR tag holds "${podCidr}"`,
  spoil: (world) => {
    tag(world, 1, podCidr)
  },
  code: 'pod-cidr-invalid',
  says: (world) => [
    `worker-1 (${id(world, 1)}) has "${podCidr}" in its tag "pod_cidr", which is not a CIDR: ${why}.`,
  ],
})
const inVpc = (podCidr: string, how: string): Case => ({
  when: `a pod CIDR ${how} the VPC's CIDR`,
  spoil: (world) => {
    tag(world, 1, podCidr)
  },
  code: 'pod-cidr-in-vpc',
  says: (world) => [
    `The pod CIDR ${podCidr} of worker-1 (${id(world, 1)}) ${how} the VPC's CIDR 172.20.0.0/16; give the worker a pod CIDR outside the VPC.`,
  ],
})
const states: ((world: World, instance: Instance) => string)[] = [
  (_, instance) => (stop(instance), 'stopped'),
  (world, instance) => (terminate(world, instance), 'terminated'),
  (_, instance) => (instance.state = 'pending'),
  (_, instance) => (instance.state = 'stopping'),
  (_, instance) => (instance.state = 'shutting-down'),
]

const mend = (state: string): string =>
  state === 'pending' ? 'raise wait-timeout' : state.startsWith('stop') ? 'start it' : 'launch it again'

const cases: Case[] = [
  {
    when: 'a worker is missing',
    inputs: { 'worker-count': '4' },
    code: 'worker-missing',
    says: () => [
      'worker-3 is missing: no instance has this name in its tag "Name"; check worker-count, worker-name-prefix and worker-name-tag.',
    ],
  },
  {
    when: 'a worker is there twice',
    spoil: (world) => {
      twin(world, 'worker-1')
    },
    code: 'worker-duplicate',
    says: (world) => [
      `worker-1 is there 2 times (${id(world, 1)}, ${world.instances.at(-1)?.instanceId}); rename all but one in the tag "Name", or set vpc-id if they are in different VPCs.`,
    ],
  },
  ...states.map((enter): Case => {
    let state = ''
    return {
      when: `a worker is ${enter(lab(), worker(lab(), 1))}`,
      spoil: (world) => {
        state = enter(world, worker(world, 1))
      },
      code: 'worker-not-running',
      says: (world) => [
        `worker-1 is not running (${id(world, 1)} is ${state}); ${mend(state)}, or lower worker-count.`,
      ],
    }
  }),
  {
    when: 'a worker is in another VPC than the others and the table',
    spoil: (world) => {
      worker(world, 1).tags['Name'] = 'elsewhere'
      twin(world, 'worker-1', addSubnet(world, addVpc(world, '10.0.0.0/16'), '10.0.0.0/24'))
    },
    code: 'vpc-mismatch',
    says: (world) => [
      `worker-1 is not in ${labVpc(world).vpcId}, where the other workers and the route table are (${id(world, 1)} is in ${world.vpcs[1]?.vpcId}); check worker-count and worker-name-prefix, or set vpc-id.`,
    ],
  },
  {
    when: 'a pod CIDR tag is missing',
    spoil: (world) => {
      delete worker(world, 1).tags['pod_cidr']
    },
    code: 'pod-cidr-missing',
    says: (world) => [
      `worker-1 (${id(world, 1)}) has no tag "pod_cidr"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`,
    ],
  },
  {
    when: 'a pod CIDR tag is empty',
    spoil: (world) => {
      tag(world, 1, ' ')
    },
    code: 'pod-cidr-missing',
    says: (world) => [
      `worker-1 (${id(world, 1)}) has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`,
    ],
  },
  invalidTag('pods', 'write it like 172.22.0.0/24'),
  invalidTag('172.22.0.0', 'it has no prefix length such as /24'),
  invalidTag('172.22.0/24', 'write it like 172.22.0.0/24'),
  invalidTag('172.22.256.0/24', 'the parts of an IPv4 address end at 255'),
  invalidTag('172.22.1.0/33', 'the prefix of IPv4 ends at /32'),
  {
    when: 'two pod CIDRs are equal',
    spoil: (world) => {
      tag(world, 2, '172.22.1.0/24')
    },
    code: 'pod-cidr-overlap',
    says: (world) => [
      `The pod CIDR 172.22.1.0/24 of worker-2 (${id(world, 2)}) is also that of worker-1 (${id(world, 1)}); give every worker a pod CIDR of its own.`,
    ],
  },
  {
    when: 'two pod CIDRs overlap',
    spoil: (world) => {
      tag(world, 1, '172.22.2.128/25')
    },
    code: 'pod-cidr-overlap',
    says: (world) => [
      `The pod CIDR 172.22.2.128/25 of worker-1 (${id(world, 1)}) overlaps 172.22.2.0/24 of worker-2 (${id(world, 2)}); give every worker a pod CIDR of its own.`,
    ],
  },
  inVpc('172.20.200.0/24', 'is inside'),
  inVpc('172.20.0.0/16', 'equals'),
  inVpc('172.20.0.0/15', 'covers'),
  {
    when: 'a pod CIDR is reserved',
    spoil: (world) => {
      tag(world, 1, '169.254.169.0/24')
    },
    code: 'pod-cidr-reserved',
    says: (world) => [
      `The pod CIDR 169.254.169.0/24 of worker-1 (${id(world, 1)}) is in 169.254.168.0/22, which AWS keeps for itself; give the worker another pod CIDR.`,
    ],
  },
  {
    when: 'there is no table',
    inputs: { 'route-table-name': 'kubernetes-2' },
    code: 'route-table-missing',
    says: () => [
      'No route table has "kubernetes-2" in its tag "Name"; check route-table-name, route-table-tag, aws-region and vpc-id.',
    ],
  },
  {
    when: 'a table ID does not exist',
    inputs: { 'route-table-ids': 'rtb-00000000000000000' },
    code: 'route-table-missing',
    says: () => [
      'Route table rtb-00000000000000000 does not exist here; check route-table-ids, aws-region and vpc-id.',
    ],
  },
  {
    when: 'there are several tables',
    spoil: (world) => {
      addRouteTable(world, labVpc(world), { name: 'kubernetes' })
    },
    code: 'route-table-duplicate',
    says: (world) => [
      `2 route tables have "kubernetes" in their tag "Name" (${kubernetesTable(world).routeTableId} in ${labVpc(world).vpcId}, ${world.routeTables.at(-1)?.routeTableId} in ${labVpc(world).vpcId}); give the right one's ID in route-table-ids, or rename the others.`,
    ],
  },
  {
    when: 'several VPCs hold workers and a table',
    spoil: (world) => {
      const vpc = addVpc(world, '10.0.0.0/16')
      addRouteTable(world, vpc, { name: 'kubernetes' })
      twin(world, 'worker-0', addSubnet(world, vpc, '10.0.0.0/24'))
    },
    code: 'vpc-ambiguous',
    says: (world) => [
      `Workers and a route table with these names are in 2 VPCs (${world.vpcs.map(({ vpcId }) => vpcId).join(', ')}); set vpc-id to the one that is meant.`,
    ],
  },
  {
    when: 'no VPC holds both workers and a table',
    spoil: (world) => {
      const vpc = addVpc(world, '10.0.0.0/16')
      kubernetesTable(world).tags['Name'] = 'renamed'
      addRouteTable(world, vpc, { name: 'kubernetes' })
    },
    code: 'vpc-mismatch',
    says: (world) => [
      `The workers are in ${labVpc(world).vpcId}, the route table is in ${world.vpcs[1]?.vpcId}; no VPC holds both, so check the names and their tags, or set vpc-id.`,
    ],
  },
  {
    when: 'a pod CIDR leads to another instance',
    spoil: (world) => {
      addRoute(kubernetesTable(world), '172.22.1.0/24', worker(world, 2))
    },
    code: 'route-conflict',
    says: (world) => [
      `In ${kubernetesTable(world).routeTableId}, 172.22.1.0/24 leads to ${id(world, 2)}, not to worker-1 (${id(world, 1)}); set on-conflict: replace to point it at the worker, or mend the worker's pod CIDR tag.`,
    ],
  },
  {
    when: 'a pod CIDR leads to a stopped instance',
    spoil: (world) => {
      const gone = twin(world, 'gone')
      addRoute(kubernetesTable(world), '172.22.1.0/24', gone)
      stop(gone)
    },
    code: 'route-blackhole',
    says: (world) => [
      `In ${kubernetesTable(world).routeTableId}, 172.22.1.0/24 leads to ${world.instances.at(-1)?.instanceId}, which is gone or stopped (a blackhole), not to worker-1 (${id(world, 1)}); set on-conflict: replace to point it at the worker, or delete that route.`,
    ],
  },
]

describe('a world that is wrong ends the run before any write', () => {
  it.each(cases)('when $when', async ({ world = lab(), spoil, inputs = {}, code, says }) => {
    spoil?.(world)
    const before = structuredClone(world)
    const run = await runOn(world, { inputs: { 'wait-timeout': '0', ...inputs } })

    expect(run.findings).toEqual(says(before).map((message) => ({ severity: 'error', code, message })))
    for (const message of says(before)) expect(run.log).toContain(`::error title=${code}::${message}\n`)
    expect(run.exitCode).toBe(1)
    expect(run.outputs['validated']).toBe('false')
    expect(run.writes).toEqual([])
    expect(world).toEqual(before)
  })
})

it('reports everything that is wrong in one run, and shows the table as it is', async () => {
  const world = lab({ workers: 3, routed: 1 })
  stop(worker(world, 2))
  tag(world, 1, '172.20.0.0/24')
  const run = await runOn(world, { inputs: { 'worker-count': '4', 'wait-timeout': '0' } })

  expect(run.findings.map(({ code }) => code)).toEqual([
    'worker-not-running',
    'worker-missing',
    'pod-cidr-in-vpc',
  ])
  expect(run.summary).toContain('### ❌ 1 of 4 worker routes validated')
  expect(run.rows.slice(0, 2)).toEqual([
    ['172.22.0.0/24', id(world, 0), '', 'active', 'worker-0', 'unchanged'],
    ['172.20.0.0/24', id(world, 1), '', 'missing', 'worker-1', 'not created'],
  ])
  expect(run.outputs).toMatchObject({ 'unchanged-count': '1', 'failed-count': '1', 'has-changes': 'false' })
})
