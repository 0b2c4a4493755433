import { labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { first, instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import { deletesOnce } from './another-actor.ts'
import { peerLab } from './peer-lab.ts'
import type { Trial } from './trial.ts'
import {
  contested,
  createsAll,
  deleted,
  foreign,
  lagging,
  namesakes,
  severalTables,
  sourceCheck,
  throttled,
  writesAgain,
} from './verdicts.ts'
import { withBlackhole, withNamesake, withRoute, withTwoTables } from './worlds.ts'

const podCidr = labPodCidr(1)
/** Inside the cluster's CIDR, and of no worker. */
const leftover = '172.22.200.0/24'
const replace = {
  peer: 'kthw-routes',
  how: 'with `on-conflict: replace`',
  inputs: { 'on-conflict': 'replace' },
} as const

export const trials: readonly Trial[] = [
  { situation: 'All routes are missing', world: () => peerLab(), verdict: createsAll },
  {
    situation: 'A second run',
    world: () => peerLab(),
    isSecondRun: true,
    verdict: writesAgain,
  },
  {
    situation: 'A second run, if EC2 refuses routes that exist, as it did until about 2019',
    world: () => ({ ...peerLab(), identicalCreateRoute: 'already-exists' }),
    isSecondRun: true,
    verdict: writesAgain,
  },
  {
    situation: 'The route of a worker targets another worker',
    world: () => withRoute(podCidr, (world) => instanceNamed(world, 'worker-2')),
    asked: [replace],
    verdict: contested(podCidr),
  },
  {
    situation: "… an instance that isn't a worker",
    world: () => withRoute(podCidr, (world) => instanceNamed(world, 'controller-0')),
    asked: [replace],
    verdict: contested(podCidr),
  },
  {
    situation: '… an internet gateway',
    world: () => withRoute(podCidr, (world) => first(world.internetGateways).internetGatewayId),
    asked: [replace],
    verdict: contested(podCidr),
  },
  {
    situation: '… a terminated instance (a blackhole)',
    world: () => withBlackhole(podCidr),
    asked: [replace],
    verdict: contested(podCidr),
  },
  {
    situation: 'A route to other networks, such as through a NAT gateway',
    world: () => withRoute('10.9.0.0/16', 'nat-0a1b2c3d4e5f60718'),
    asked: [{ peer: 'Ansible', how: 'with its default `purge_routes`', args: ['-e', 'purge_routes=true'] }],
    verdict: foreign('10.9.0.0/16'),
  },
  {
    situation: 'A leftover route for pods that no worker has',
    world: () => withRoute(leftover, (world) => instanceNamed(world, 'worker-2')),
    asked: [
      {
        peer: 'kthw-routes',
        how: 'with `prune`',
        inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/15' },
      },
      { peer: 'Ansible', how: 'with its default `purge_routes`', args: ['-e', 'purge_routes=true'] },
    ],
    verdict: foreign(leftover),
  },
  {
    situation: 'The source/destination check is enabled',
    world: () => peerLab({ sourceDestCheck: true }),
    asked: [
      {
        peer: 'kthw-routes',
        how: 'with `source-dest-check: disable`',
        inputs: { 'source-dest-check': 'disable' },
      },
    ],
    verdict: sourceCheck,
  },
  {
    situation: 'Two running instances have the name of a worker',
    world: withNamesake,
    // Its nodes have unique names.
    notFor: ['cloud-provider-aws'],
    verdict: namesakes,
  },
  {
    situation: 'Two route tables match',
    world: withTwoTables,
    inputs: { 'route-table-name': 'kubernetes-*' },
    verdict: severalTables,
  },
  {
    situation: '100 workers, and EC2 throttles',
    world: () => peerLab({ workers: 100 }),
    surroundings: () => ({ options: { throttling: {} } }),
    inputs: { 'worker-count': '100' },
    args: { 'cloud-provider-aws': ['-time-limit', '10m'] },
    verdict: throttled,
  },
  {
    situation: "EC2's answers are 3 seconds old",
    world: () => peerLab(),
    surroundings: () => ({ options: { readLag: 3000 } }),
    verdict: lagging,
  },
  {
    situation: 'Something deletes a route as soon as it exists',
    world: () => peerLab(),
    surroundings: () => deletesOnce(podCidr),
    inputs: { 'wait-timeout': '5' },
    asked: [{ peer: 'cloud-provider-aws', how: 'on its next reconciliation', args: ['-at-least', '15s'] }],
    verdict: deleted(podCidr),
  },
]
