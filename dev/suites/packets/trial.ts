import assert from 'node:assert/strict'

import { EC2Client } from '@aws-sdk/client-ec2'

import { startEc2Emulator, type Emulator } from '../../emulators/ec2/server.ts'
import type { Instance, World } from '../../emulators/ec2/world/world.ts'
import { jobCredentials, runAction, type ActionRun } from '../../harness/run-action.ts'
import { commonVersions } from '../../../__tests__/fixtures/worlds/ip-ranges.ts'
import { describeOutcome, describeProbe, expected, isAnswered } from './expected.ts'
import { buildLab, type Lab, type Outcome } from './lab.ts'
import type { Prober } from './prober.ts'
import { addressText, nameOf, podAddresses, probesOf, type Cluster, type Probe } from './probes.ts'
import { contradictions, type Pair } from './verdicts.ts'
import { readVpc } from './vpc-from-ec2.ts'

export type Machinery = { readonly prober: Prober; readonly plugins: string; readonly data: string }

/** A world whose EC2 the action and the lab ask, and packets between its pods. */
export type Trial = {
  readonly run: (inputs?: Record<string, string>, onLine?: (line: string) => void) => Promise<ActionRun>
  /** Brings the namespaces up to date with EC2. */
  readonly update: () => Promise<void>
  /** Does so, and sends all probes. */
  readonly send: () => Promise<Sent>
  readonly close: () => Promise<void>
}

export type Sent = { readonly probes: readonly Probe[]; readonly outcomes: readonly Outcome[] }

let worlds = 0

export async function startTrial(
  cluster: Cluster,
  inputs: Record<string, string>,
  { prober, plugins, data }: Machinery,
): Promise<Trial> {
  const emulator: Emulator = await startEc2Emulator(cluster.world)
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
    jobCredentials('')
  const client = new EC2Client({
    region: 'us-west-2',
    endpoint: emulator.url,
    credentials: { accessKeyId, secretAccessKey },
  })
  const configuration = {
    plugins,
    // Each world has its own record of the addresses that host-local gave.
    data: `${data}/${++worlds}`,
    ipMasq: cluster.masquerade,
    podAddresses: new Map(
      cluster.workers.map((worker) => [nameOf(worker), addressesOf(cluster.world, worker)]),
    ),
  }
  const close = async (): Promise<void> => {
    client.destroy()
    await emulator.close()
  }
  let lab: Lab
  try {
    lab = await buildLab(await readVpc(client), configuration, prober)
  } catch (cause) {
    await close()
    throw cause
  }
  const update = async (): Promise<void> => lab.update(await readVpc(client))
  return {
    run: (more = {}, onLine = () => undefined) =>
      runAction({ inputs: { ...inputs, ...more }, endpoint: emulator.url, onLine }),
    update,
    send: async () => {
      await update()
      const probes = probesOf(cluster)
      const isExpected = (probe: Probe) =>
        cluster.isBeyondWalker === true || isAnswered(expected(cluster, probe))
      const outcomes = await lab.send(probes, isExpected)
      expectSources(cluster, lab, probes, outcomes)
      if (cluster.isBeyondWalker !== true) expectWalked(cluster, probes, outcomes)
      return { probes, outcomes }
    },
    close,
  }
}

function addressesOf(world: World, worker: Instance): string[] {
  return commonVersions(worker, worker).flatMap((version) =>
    podAddresses(world, worker, version).map(addressText),
  )
}

/** The kernel and EC2's rules, followed one by one, agree: each packet arrives, or is lost at the same place. */
function expectWalked(cluster: Cluster, probes: readonly Probe[], outcomes: readonly Outcome[]): void {
  const differences = probes.flatMap((probe, index) => {
    const [walked, seen] = [expected(cluster, probe), outcomes[index]].map(
      (each) => each && describeOutcome(each),
    )
    return walked === seen ? [] : [`${describeProbe(probe)}: ${String(seen)}, by the rules ${String(walked)}`]
  })
  assert.deepEqual(few(differences), [])
}

/** The answering side saw the sender's own address, or, masqueraded, one of its machine's. */
function expectSources(
  { world, masquerade }: Cluster,
  { pods }: Lab,
  probes: readonly Probe[],
  outcomes: readonly Outcome[],
): void {
  const differences = probes.flatMap((probe, index) => {
    const outcome = outcomes[index]
    if (outcome?.kind !== 'answered' || outcome.seen === '') return []
    const machine = world.instances.find((each) => nameOf(each) === probe.from)
    const ofMachine = (machine?.networkInterfaces ?? []).map(({ privateIpAddress }) => privateIpAddress)
    const isPods = probe.kind === 'pods' || probe.kind === 'api-server'
    // No machine has an IPv6 address, so IPv6 packets get the bridge's, which is in the pod CIDR.
    const ofBridge = (pods.get(probe.from) ?? []).flatMap(({ gateways }) => gateways)
    const masqueraded = probe.version === 6 ? ofBridge : ofMachine
    const wanted = !isPods ? ofMachine : masquerade ? masqueraded : [addressText(probe.source)]
    return wanted.includes(outcome.seen) ? [] : [`${describeProbe(probe)} was seen from ${outcome.seen}`]
  })
  assert.deepEqual(few(differences), [])
}

/** `areAllSent`: the probes include every kind of packet that the rules distinguish. */
export function expectVerdicts(
  { outputs, log }: ActionRun,
  { probes, outcomes }: Sent,
  { areAllSent = false } = {},
): void {
  const text = outputs['reachability'] ?? ''
  assert.notEqual(text, '', `the action assessed nothing:\n${log}`)
  const pairs = JSON.parse(text) as Pair[]
  assert.deepEqual(few(contradictions(pairs, probes, outcomes, { areAllSent })), [])
}

export function expectAnswered(answered: 'all' | 'none', { probes, outcomes }: Sent): void {
  assert.notEqual(probes.length, 0)
  const others = probes.flatMap((probe, index) => {
    const outcome = outcomes[index]
    if (outcome === undefined || isAnswered(outcome) === (answered === 'all')) return []
    return [`${describeProbe(probe)}: ${describeOutcome(outcome)}`]
  })
  assert.deepEqual(few(others), [])
}

/** Thousands of packets often fail for one reason. */
function few(lines: readonly string[]): string[] {
  return lines.length <= 8 ? [...lines] : [...lines.slice(0, 8), `and ${lines.length - 8} more`]
}

/** The commands of all findings. */
export function commandsOf({ outputs }: ActionRun): string[] {
  const findings = JSON.parse(outputs['findings'] ?? '[]') as { commands?: string[] }[]
  return findings.flatMap(({ commands = [] }) => commands)
}

/** `egress-acl`, or `answer-egress-acl`: where packets were lost, in the words of the output `reachability`. */
export function placesOf({ outcomes }: Sent): Set<string> {
  return new Set(
    outcomes.flatMap((outcome) =>
      outcome.kind === 'lost' ? `${outcome.isAnswer ? 'answer-' : ''}${outcome.at}` : [],
    ),
  )
}
