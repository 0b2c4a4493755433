import { describe, expect, it } from '@jest/globals'

import { addRouteTable, addSubnet, addVpc } from '../../../dev/emulators/ec2/world/build-world.ts'
import { attachInterface, stop, terminate } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { expectError, type BadWorld } from '../../fixtures/run/bad-world.ts'
import {
  addOther,
  kubernetesTable,
  last,
  only,
  runOn,
  vpcId,
  worker,
  workerId,
} from '../../fixtures/run/scenario.ts'

const cases: BadWorld[] = [
  {
    when: 'a worker does not exist',
    inputs: { 'worker-count': '4' },
    code: 'worker-missing',
    says: () => [
      'worker-3 is missing: no instance has this name in its tag "Name". Check worker-count, worker-name-prefix, and worker-name-tag.',
    ],
  },
  {
    when: 'no instance with the name of a worker matches worker-filters',
    inputs: { 'worker-count': '4', 'worker-filters': 'tag:os=linux' },
    code: 'worker-missing',
    says: () => [
      'worker-3 is missing: no instance that matches worker-filters has this name in its tag "Name". Check worker-count, worker-name-prefix, worker-filters, and worker-name-tag.',
    ],
  },
  {
    when: 'workers are numbered from 1',
    change: (world) => (worker(world, 0).tags['Name'] = 'worker-3'),
    code: 'worker-missing',
    says: () => [
      'worker-0 is missing: no instance has this name in its tag "Name". Check worker-count, worker-name-prefix, and worker-name-tag. Names count from 0. To select workers with any names, set worker-filters and leave worker-count empty.',
    ],
  },
  {
    when: 'more workers match worker-filters than worker-count says',
    inputs: { 'worker-count': '2', 'worker-filters': 'tag:os=linux' },
    code: 'worker-surplus',
    says: (world) => [
      `worker-filters match 3 workers, but worker-count is 2, which excludes worker-2 (${workerId(world, 2)}). Increase worker-count, or narrow worker-filters.`,
    ],
  },
  ...(
    [
      ['apply', 'No running instance'],
      ['destroy', 'No instance'],
    ] as const
  ).map(([mode, who]): BadWorld => ({
    when: `nothing matches worker-filters in mode ${mode}`,
    inputs: { 'worker-count': '', 'worker-filters': 'tag:role=wroker', mode },
    code: 'no-worker-matches',
    says: () => [`${who} matches worker-filters. Check the filters, aws-region, and vpc-id.`],
  })),
  {
    when: 'two instances have the name of a worker',
    change: (world) => addOther(world, { name: 'worker-1' }),
    code: 'worker-duplicate',
    says: (world) => [
      `Found 2 instances named worker-1 (${workerId(world, 1)}, ${last(world.instances).instanceId}). Rename all but one in the tag "Name", or set vpc-id if they're in different VPCs. To allow repeated names, select workers with worker-filters and leave worker-count empty.`,
    ],
  },
  {
    when: 'workers do not run',
    world: lab({ workers: 5 }),
    inputs: { 'worker-count': '5' },
    change: (world) => {
      stop(worker(world, 0))
      terminate(world, worker(world, 1))
      for (const [index, state] of [
        [2, 'pending'],
        [3, 'stopping'],
        [4, 'shutting-down'],
      ] as const)
        worker(world, index).state = state
    },
    code: 'worker-not-running',
    says: (world) =>
      [
        ['stopped', 'Start it'],
        ['terminated', 'Launch it again'],
        ['pending', 'Increase wait-timeout'],
        ['stopping', 'Start it'],
        ['shutting-down', 'Launch it again'],
      ].map(
        ([state, fix], index) =>
          `worker-${index} is not running (${workerId(world, index)} is ${state}). ${fix}, or ${index === 4 ? 'decrease worker-count' : 'leave worker-count empty and select the others with worker-filters'}.`,
      ),
  },
  {
    when: 'a worker is in another VPC than the other workers and the table',
    change: (world) => {
      worker(world, 1).tags['Name'] = 'elsewhere'
      addOther(world, {
        name: 'worker-1',
        subnet: addSubnet(world, addVpc(world, '10.0.0.0/16'), '10.0.0.0/24'),
      })
    },
    code: 'vpc-mismatch',
    says: (world) => [
      `worker-1 is not in ${vpcId(world)}, the VPC of the other workers and the route table (${workerId(world, 1)} is in ${last(world.vpcs).vpcId}). Check worker-count and worker-name-prefix, or set vpc-id.`,
    ],
  },
  {
    when: 'several VPCs have workers and a table',
    change: (world) => {
      const vpc = addVpc(world, '10.0.0.0/16')
      addRouteTable(world, vpc, { name: 'kubernetes' })
      addOther(world, { name: 'worker-0', subnet: addSubnet(world, vpc, '10.0.0.0/24') })
    },
    code: 'vpc-ambiguous',
    says: (world) => [
      `Workers and route tables that match the inputs are in 2 VPCs (${world.vpcs.map((vpc) => vpc.vpcId).join(', ')}). Set vpc-id to the VPC to use.`,
    ],
  },
  {
    when: 'no VPC has both workers and a table',
    change: (world) => {
      kubernetesTable(world).tags['Name'] = 'renamed'
      addRouteTable(world, addVpc(world, '10.0.0.0/16'), { name: 'kubernetes' })
    },
    code: 'vpc-mismatch',
    says: (world) => [
      `The workers are in ${vpcId(world)}, but the route table is in ${last(world.vpcs).vpcId}. They must be in the same VPC. Check their names and tags, or set vpc-id.`,
    ],
  },
  {
    when: 'EC2 describes none of the several interfaces of a worker as its primary one',
    change: (world) => {
      const subnet = only(world.subnets)
      attachInterface(world, worker(world, 1), { subnet, privateIpAddress: '172.20.1.98' })
      only(worker(world, 1).networkInterfaces).interfaceType = 'efa-only'
    },
    code: 'primary-interface-unknown',
    says: (world) => [
      `worker-1 (${workerId(world, 1)}) has 2 network interfaces, and EC2 doesn't show which one is primary (the primary interface has network card 0 and device index 0, and isn't efa-only). Routes must target the primary interface. Run aws ec2 describe-instances --instance-ids ${workerId(world, 1)} to see the attachments.`,
    ],
  },
  {
    when: 'source-dest-check is fail and the check is on',
    world: lab({ sourceDestCheck: true }),
    inputs: { 'source-dest-check': 'fail' },
    code: 'source-dest-check',
    says: (world) => [
      `The source/destination check is enabled for worker-0 (${workerId(world, 0)}), worker-1 (${workerId(world, 1)}), worker-2 (${workerId(world, 2)}), so EC2 drops pod traffic. Set source-dest-check: disable, or disable the check yourself.`,
    ],
  },
]

describe('a run fails before it writes anything', () => {
  it.each(cases)('when $when', async (each) => {
    await expectError(each)
  })
})

it('does not advise raising worker-count when workers that match worker-filters are numbered from 1', async () => {
  const world = lab()
  worker(world, 0).tags['Name'] = 'worker-3'
  const run = await runOn(world, { inputs: { 'worker-filters': 'tag:os=linux', 'wait-timeout': '0' } })

  expect(run.codes).toEqual(['worker-missing', 'worker-surplus'])
  expect(run.messages[0]).toMatch(
    /\. Names count from 0\. To select workers with any names, set worker-filters and leave worker-count empty\.$/,
  )
  expect(run.messages[1]).toBe(
    `worker-filters also match worker-3 (${workerId(world, 3)}), but worker-count selects only 3 names, and some of them are missing. Leave worker-count empty to select every match, or narrow worker-filters.`,
  )
  expect(run.writes).toEqual([])
})

it('reports all mistakes in one run, and shows the route table as it is', async () => {
  const world = lab({ workers: 3, routed: 1 })
  stop(worker(world, 2))
  worker(world, 1).tags['pod_cidr'] = '172.20.0.0/24'
  const run = await runOn(world, { inputs: { 'worker-count': '4', 'wait-timeout': '0' } })

  expect(run.codes).toEqual(['worker-not-running', 'worker-missing', 'pod-cidr-in-vpc'])
  expect(run.summary).toContain('### ❌ 1 of 4 worker routes validated')
  expect(run.rows.slice(0, 2)).toEqual([
    ['172.22.0.0/24', workerId(world, 0), '', 'active', 'worker-0', 'unchanged'],
    ['172.20.0.0/24', workerId(world, 1), '', 'missing', 'worker-1', 'not created'],
  ])
  expect(run.outputs).toMatchObject({ 'unchanged-count': '1', 'failed-count': '1', 'has-changes': 'false' })
})
