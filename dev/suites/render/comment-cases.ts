import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { first, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import type { Case } from './cases.ts'

const plan = { 'worker-count': '3', mode: 'plan' }
const apply = { 'worker-count': '3', 'expected-plan-hash': 'comment' }
const open = { comment: { isOpen: true }, matrices: [], nodes: undefined }

/** Every form of the comment on a pull request. */
export function commentCases(): Case[] {
  const applied = lab()
  const gateways = lab().internetGateways.map(({ internetGatewayId }) => internetGatewayId)
  const missing = (...numbers: number[]): string =>
    `❌ ${numbers.map(labPodCidr).join(' ')} not created, missing`
  return [
    { ...open, name: 'comment-planned', runs: [{ world: lab(), inputs: plan }], rows: [5] },
    {
      ...open,
      name: 'comment-with-title',
      runs: [{ world: lab({ routed: 3 }), inputs: { ...plan, title: 'blue' } }],
      rows: [5],
    },
    {
      ...open,
      name: 'comment-of-many-workers',
      runs: [{ world: lab({ workers: 40 }), inputs: { ...plan, 'worker-count': '40' } }],
      comment: { isOpen: false },
      rows: [42],
    },
    {
      ...open,
      name: 'comment-applied',
      runs: [
        { world: applied, inputs: plan },
        { world: applied, inputs: apply },
      ],
      rows: [5],
    },
    {
      ...open,
      name: 'comment-failed',
      runs: [
        { world: lab(), inputs: plan },
        { world: withConflict(), inputs: apply },
      ],
      rows: [5],
      nodes: [
        missing(0, 1),
        `❌ ${labPodCidr(2)} conflict`,
        '❌ worker-0 worker-1',
        '❌ worker-2',
        ...gateways,
      ],
    },
    {
      ...open,
      name: 'comment-outdated',
      runs: [
        { world: lab({ routed: 2 }), inputs: plan },
        { world: lab(), inputs: apply },
      ],
      rows: [5],
      nodes: [missing(0, 1, 2), '❌ worker-0 worker-1 worker-2'],
    },
  ]
}

/** Somebody else routed the pod CIDR of worker-2 since the review. */
function withConflict(): World {
  const world = lab()
  addRoute(tableNamed(world, 'kubernetes'), labPodCidr(2), first(world.internetGateways).internetGatewayId)
  return world
}
