import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'

import { lab } from '../../emulators/ec2/world/lab.ts'
import { instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import { paste } from '../../../__tests__/fixtures/aws-cli/aws-cli.ts'
import { PLACES } from './packet-filters.ts'
import type { Cluster } from './probes.ts'
import { inPrivateNamespaces, Missing, SCRATCH } from './private-namespaces.ts'
import { startProber } from './prober.ts'
import { commandsOf, expectAnswered, expectVerdicts, placesOf, startTrial, type Machinery } from './trial.ts'
import { CONTROL_PLANE_WORLDS, controlPlaneSite, type ControlPlaneWorld } from './control-plane-worlds.ts'
import { testRandom, WORLDS } from './random-worlds.ts'
import { FILTER_WORLDS } from './filter-worlds.ts'
import { INTERFACE_WORLDS } from './interface-worlds.ts'
import { twoCluster, type MadeWorld } from './made-world.ts'
import { MASQUERADE_WORLDS } from './masquerade-worlds.ts'
import { ROUTE_WORLDS } from './route-worlds.ts'

/** The places at which packets and answers were lost, and those of docs/reachability.md, except `address-family`. */
const lostAt = new Set<string>()
const EVERYWHERE = Object.values(PLACES)
  .flat()
  .flatMap((place) => [place, `answer-${place}`])

/** The parts of names to run: `npm run test:packets -- ACL`. */
const wanted = process.argv.slice(2)
const test = (name: string, run: () => Promise<void>): void => {
  if (wanted.every((part) => name.includes(part))) void it(name, run)
}

try {
  await inPrivateNamespaces(import.meta.filename, testPackets)
} catch (cause) {
  if (!(cause instanceof Missing)) throw cause
  console.error(cause.message)
  process.exitCode = 2
}

function testPackets(plugins: string): void {
  const machinery: Machinery = { prober: startProber(), plugins, data: `${SCRATCH}/cni` }
  after(() => {
    machinery.prober.close()
  })
  void describe('the pods of the lab', () => {
    for (const masquerade of [false, true])
      test(`are answered after the action ran, and neither before nor after destroy; ipMasq: ${masquerade}`, () =>
        testLab(masquerade, machinery))
  })
  void describe('the verdicts agree with all packets, and the commands open everything', () => {
    for (const each of [...ROUTE_WORLDS, ...INTERFACE_WORLDS, ...FILTER_WORLDS, ...MASQUERADE_WORLDS]) {
      const name = `if ${each.name}${each.masquerade === true ? '; ipMasq: true' : ''}`
      test(name, () => testMade(each, machinery))
    }
    for (const each of CONTROL_PLANE_WORLDS) {
      for (const masquerade of [false, true])
        test(`with the control plane, if ${each.name}; ipMasq: ${masquerade}`, () =>
          testControlPlane(each, masquerade, machinery))
    }
    test('so every obstacle was in the way of some packet', () => {
      assert.deepEqual([...lostAt].sort(), EVERYWHERE.toSorted())
      return Promise.resolve()
    })
    test(`in ${WORLDS} random worlds`, () => testRandom(machinery))
  })
}

async function testLab(masquerade: boolean, machinery: Machinery): Promise<void> {
  const world = lab({ workers: 3, podCidr: (index) => `172.22.${index}.0/24, fd00:0:0:${index + 1}::/64` })
  const workers = [0, 1, 2].map((index) => instanceNamed(world, `worker-${index}`))
  const trial = await startTrial({ world, workers, masquerade }, { 'worker-count': '3' }, machinery)
  try {
    expectAnswered('none', await trial.send())
    await trial.run()
    expectAnswered('all', await trial.send())
    await trial.run({ mode: 'destroy' })
    expectAnswered('none', await trial.send())
  } finally {
    await trial.close()
  }
}

async function testMade(made: MadeWorld, machinery: Machinery): Promise<void> {
  const { world, table, from, to } = twoCluster(made)
  const masquerade = made.masquerade === true
  await testWorld(
    { world, workers: [from, to], masquerade, isBeyondWalker: made.isBeyondWalker === true },
    { 'route-table-ids': table.routeTableId },
    made.isUnfixable !== true,
    machinery,
  )
}

async function testControlPlane(
  made: ControlPlaneWorld,
  masquerade: boolean,
  machinery: Machinery,
): Promise<void> {
  const { world, table, from, to, controller } = controlPlaneSite(made)
  await testWorld(
    { world, workers: [from, to], controller, masquerade },
    { 'route-table-ids': table.routeTableId, 'control-plane-filters': 'tag:Name=controller' },
    true,
    machinery,
  )
}

async function testWorld(
  cluster: Cluster,
  selected: Record<string, string>,
  isFixable: boolean,
  machinery: Machinery,
): Promise<void> {
  const masquerade = String(cluster.masquerade)
  const inputs = { 'worker-count': '2', reachability: 'warn', masquerade, ...selected }
  const trial = await startTrial(cluster, inputs, machinery)
  try {
    const run = await trial.run()
    const sent = await trial.send()
    expectVerdicts(run, sent, { areAllSent: true })
    for (const place of placesOf(sent)) lostAt.add(place)
    if (!isFixable || run.outputs['reachable'] === 'true') return
    paste(cluster.world, commandsOf(run))
    const again = await trial.run()
    assert.equal(again.outputs['reachable'], 'true', again.log)
    expectAnswered('all', await trial.send())
  } finally {
    await trial.close()
  }
}
