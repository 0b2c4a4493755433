import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { startEc2Emulator, type Emulator } from '../../dev/emulators/ec2/server.ts'
import { emptyWorld } from '../../dev/emulators/ec2/world/build-world.ts'
import { connectEc2, type Ec2 } from '../../src/aws/ec2.ts'
import { readSnapshot } from '../../src/discover/read-snapshot.ts'
import { selectWorld } from '../../src/discover/select-world.ts'
import { readAssociatedTables } from '../../src/discover/subnet-association.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { withNodes } from '../../src/nodes/with-nodes.ts'
import { COMPONENTS } from '../../src/reachability/hops.ts'
import { judgeControlPlane } from '../../src/reachability/control-plane.ts'
import { judgePairs } from '../../src/reachability/pairs.ts'
import { readNetwork } from '../../src/reachability/read-network.ts'
import { Cancellation } from '../../src/runtime/cancellation.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { WaitBudget } from '../../src/runtime/wait-budget.ts'
import { walkAll, walkControlPlane } from '../fixtures/packets/packet-verdict.ts'
import type { Loss } from '../fixtures/packets/packet-walk.ts'
import { network, workflowInputs } from '../fixtures/run/inputs.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'
import { anyNetwork, type AnyNetwork } from '../fixtures/worlds/any-network.ts'
import { commonVersions } from '../fixtures/worlds/ip-ranges.ts'

/** Enough for each change; CI runs thousands: REACHABILITY_WORLDS=3000 npm run jest -- __tests__/integration/reachability */
const WORLDS = Number(process.env['REACHABILITY_WORLDS'] ?? 100)

type Record = {
  kind: string
  from: string
  to: string
  ipVersion: number | undefined
  verdict: string
  /** What blocks, according to the action; where packets were seen to be lost, according to the walk. */
  obstacles: readonly string[]
}

const cancellation = new Cancellation(systemClock)
let emulator: Emulator
let ec2: Ec2

beforeAll(async () => {
  emulator = await startEc2Emulator(emptyWorld())
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_ENDPOINT_URL_EC2: emulator.url,
  })
  ec2 = connectEc2({
    region: 'us-west-2',
    maxAttempts: 1,
    credentials: undefined,
    proxyEnvironment: {},
    network,
    clock: systemClock,
    cancellation,
    log: recordingRunner().runner,
  })
})

afterAll(() => emulator.close())

describe('what is judged of random networks', () => {
  it(
    'agrees with what packets do that are walked through them rule by rule',
    async () => {
      const [seen, lostAt] = [new Set<string>(), new Set<string>()]
      await fc.assert(
        fc.asyncProperty(anyNetwork, async (network) => {
          const judged = await judgedBy(network)
          const packets = walked(network)
          for (const { verdict } of judged) seen.add(verdict)
          for (const { obstacles } of packets) for (const each of obstacles) lostAt.add(each)
          expect(judged).toEqual(
            packets.map((each) => ({ ...each, obstacles: expect.arrayContaining([...each.obstacles]) })),
          )
          for (const { verdict, obstacles } of judged) expect(obstacles.length === 0).toBe(verdict === 'all')
        }),
        { numRuns: WORLDS },
      )
      // Without one of the verdicts, the property would prove little.
      expect([...seen].sort()).toEqual(['all', 'none', 'some'])
      // A hundred networks often lack one of the places. Some places need three damages at once, so only thousands surely have them.
      const rare = ['answer-egress-groups', 'answer-ingress-groups', 'answer-source-check']
      const missing = COMPONENTS.filter((each) => !lostAt.has(each))
      expect(missing.filter((each) => WORLDS >= 3000 || (WORLDS >= 1000 && !rare.includes(each)))).toEqual([])
    },
    WORLDS * 1000,
  )
})

/** The action knows of the network only what EC2 describes, and changes nothing, so the packets walk the same network. */
async function judgedBy({ world, inputs: set }: AnyNetwork): Promise<Record[]> {
  Object.assign(emulator.world, world)
  const reading = readInputs(workflowInputs(set), { AWS_REGION: 'us-west-2' })
  if (reading.kind === 'invalid') throw new TypeError('The inputs of a random network are not usable')
  const whole = await withNodes(reading.inputs)
  if (whole.kind === 'invalid') throw new TypeError('The nodes of a random network are not usable')
  const { inputs } = whole
  const described = await readSnapshot(ec2, inputs, new WaitBudget(systemClock, 0, cancellation.readSignal), {
    clock: systemClock,
    say: () => undefined,
  })
  const { workers, tables: managed } = await selectWorld(inputs, described)
  const associated = await readAssociatedTables(ec2, workers, managed)
  const read = await readNetwork(ec2, inputs.controlPlane, workers, managed, associated)
  const network = { ...read.filters, tables: read.associated }
  const controlPlane = { controllers: read.controllers, apiPort: 6443 }
  return [
    ...judgePairs(workers, network, inputs.masquerade),
    ...judgeControlPlane(workers, controlPlane, network, inputs.masquerade),
  ]
    .map(({ kind, from, to, version, judgement }) => ({
      kind,
      from: from.name,
      to: to.name,
      ipVersion: version,
      verdict: judgement.verdict,
      obstacles: judgement.blocked.map(({ component }) => component),
    }))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

function walked({ world, workers, controller, masquerade }: AnyNetwork): Record[] {
  const named = workers.map((instance) => ({ instance, name: instance.tags['Name'] ?? '' }))
  const pairs = named.flatMap((from) => named.filter((to) => to !== from).map((to) => ({ from, to })))
  const ofPods = pairs.flatMap(({ from, to }) =>
    commonVersions(from.instance, to.instance).map((ipVersion) => {
      const { verdict, losses } = walkAll(world, from.instance, to.instance, ipVersion, masquerade)
      return {
        kind: 'pods',
        from: from.name,
        to: to.name,
        ipVersion,
        verdict,
        obstacles: losses.map(obstacleOf),
      }
    }),
  )
  const ofControlPlane = named.flatMap(({ instance, name }) =>
    (['api-server', 'kubelet', 'webhooks'] as const).map((kind): Record => {
      const { verdict, losses } = walkControlPlane(world, kind, [instance, controller], masquerade)
      const [from, to] = kind === 'api-server' ? [name, 'controller'] : ['controller', name]
      return { kind, from, to, ipVersion: 4, verdict, obstacles: losses.map(obstacleOf) }
    }),
  )
  return [...ofPods, ...ofControlPlane].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

/** The word of the output `reachability` for the place where a packet or its answer was lost. */
function obstacleOf({ by, at, isAnswer }: Loss): string {
  const isLeaving = (at === 'receiver') === isAnswer
  const direction = isLeaving ? 'egress' : 'ingress'
  const words = {
    route: 'route',
    'source-dest-check': isLeaving ? 'source-check' : 'destination-check',
    'security-group': `${direction}-groups`,
    'network-acl': `${direction}-acl`,
  }
  return `${isAnswer ? 'answer-' : ''}${words[by]}`
}

function keyOf({ kind, from, to, ipVersion }: Record): string {
  return [kind, ipVersion, from, to].join(' ')
}
