import { readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

import { readAction } from '../../dev/build/readme-tables.ts'
import { startEc2Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../dev/emulators/ec2/world/security-groups.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { jobCredentials } from '../../dev/harness/run-action.ts'
import { connectEc2, type Ec2 } from '../../src/aws/ec2.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { run } from '../../src/main.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { workflowInputs } from '../fixtures/run/inputs.ts'
import { recordingRunner } from '../fixtures/run/runner.ts'
import { kubernetesTable, refusal, tableId, type Inputs, type ScenarioRun } from '../fixtures/run/scenario.ts'
import { kubernetesGroup, twoSubnets } from '../fixtures/worlds/pod-worlds.ts'

type Scenario = { mode: string; world: () => World; inputs: Inputs }

/** The subnet is not associated with the table, so another read finds out which table it uses. */
function labOfMainTable(routed: number, sourceDestCheck = false): World {
  const world = lab({ workers: 3, routed, sourceDestCheck })
  kubernetesTable(world).associations = []
  return world
}

/** Needs every read of packet filters; worker 2 has no route yet. */
function podWorld(): World {
  const { world } = twoSubnets()
  kubernetesTable(world).routes.pop()
  const { prefixListId } = addPrefixList(world, 'pods', '172.22.0.0/16')
  kubernetesGroup(world).ingress = [{ protocol: 'all', peer: { kind: 'prefix-list', prefixListId } }]
  return world
}

const scenarios: Scenario[] = [
  { mode: 'apply', world: () => labOfMainTable(1, true), inputs: { 'source-dest-check': 'disable' } },
  { mode: 'plan', world: () => labOfMainTable(1), inputs: {} },
  { mode: 'verify', world: () => labOfMainTable(3), inputs: {} },
  { mode: 'destroy', world: () => labOfMainTable(3), inputs: {} },
  { mode: 'apply', world: podWorld, inputs: { reachability: 'fail' } },
]

/** What happens during the EC2 call with this ordinal number. */
type Event = { kind: 'none' } | { kind: 'refusal' | 'cancel'; call: number }

const allOutputs = Object.keys(
  readAction(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')).outputs,
)

async function runUntil({ mode, world: build, inputs }: Scenario, event: Event) {
  const world = build()
  let cancel: (signal: string) => void = () => undefined
  let isCanceled = false
  let startedWrites = 0
  const answers: unknown[] = []
  const emulator = await startEc2Emulator(world, {
    intercept: ({ ordinal }) => {
      if (event.kind === 'none' || event.call !== ordinal) return undefined
      if (event.kind === 'refusal') return refusal('UnauthorizedOperation', 403)
      isCanceled = true
      cancel('SIGINT')
      return undefined
    },
  })
  Object.assign(process.env, jobCredentials(emulator.url))
  const { runner, summaries, outputs, said } = recordingRunner()
  const read = workflowInputs({ 'worker-count': '3', mode, ...inputs })
  await run({
    runner,
    clock: fakeClock(),
    connectEc2: (connection) =>
      watched(connectEc2(connection), (call, answer) => {
        answers.push(answer)
        if (!isCanceled && !/^(?:describe|get)/.test(call)) startedWrites += 1
      }),
    onSignal: (listener) => (cancel = listener),
    readInputs: () => readInputs(read, { AWS_REGION: 'us-west-2' }),
  })
  // A run that fails does not wait for its other reads, which would be retried without the emulator.
  await Promise.allSettled(answers)
  await emulator.close()
  const calls = emulator.journal.entries
  const writes = calls.filter(({ action }) => !/^(?:Describe|Get)/.test(action))
  const effects = (action: string): string =>
    String(writes.filter((write) => write.action === action && write.tookEffect === true).length)
  return {
    calls,
    codes: (JSON.parse(outputs.get('findings') ?? '[]') as ScenarioRun['findings']).map(({ code }) => code),
    ended: {
      summaries: summaries.length,
      outputs: [...outputs.keys()].sort(),
      tables: outputs.get('route-table-ids'),
      created: outputs.get('created-count'),
      deleted: outputs.get('deleted-count'),
      failures: said.filter((line) => line.startsWith('fail: ')).length,
      writesAfterCancel: Math.max(0, writes.length - startedWrites),
    },
    expected: {
      summaries: 1,
      outputs: allOutputs.toSorted(),
      // Both first reads have to succeed.
      tables: event.kind !== 'none' && event.call <= 2 ? '[]' : JSON.stringify([tableId(world)]),
      created: mode === 'plan' && event.kind === 'none' ? '2' : effects('CreateRoute'),
      deleted: effects('DeleteRoute'),
      failures: event.kind === 'none' ? 0 : 1,
      writesAfterCancel: 0,
    },
  }
}

/** Reports the name of each call as it starts, and the promise of its answer. */
function watched({ dryRun, ...others }: Ec2, report: (call: string, answer: unknown) => void): Ec2 {
  const calls = Object.entries(others) as [string, (...args: unknown[]) => unknown][]
  const reporting = calls.map(([name, call]) => [
    name,
    (...args: unknown[]) => {
      const answer = call(...args)
      report(name, answer)
      return answer
    },
  ])
  return { ...(Object.fromEntries(reporting) as typeof others), dryRun }
}

describe.each([
  ['refusal', /^(?:permission-denied|reachability-unknown)$/],
  ['cancel', /^cancelled$/],
] as const)(
  'a %s during any call to EC2 leaves a summary, all outputs, and what was found before',
  (kind, code) => {
    it.each(scenarios)(
      'in mode $mode with $inputs',
      async (scenario) => {
        const undisturbed = await runUntil(scenario, { kind: 'none' })
        const { calls, codes } = undisturbed
        expect({ codes, ...undisturbed.ended }).toEqual({ codes, ...undisturbed.expected })

        for (const [index, { action }] of calls.entries()) {
          const call = index + 1
          const { ended, expected, codes } = await runUntil(scenario, { kind, call })
          const where = `${action}, call ${call}`
          expect({ where, codes, ...ended }).toEqual({
            where,
            codes: expect.arrayContaining([
              expect.stringMatching(code),
              // Found by the third call, except in mode destroy, where pods need no routes.
              ...(call > 3 ? undisturbed.codes : []),
            ]),
            ...expected,
          })
        }
      },
      20_000,
    )
  },
)
