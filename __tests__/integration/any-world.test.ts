import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { RouteTable, World } from '../../dev/emulators/ec2/world/world.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'
import { worker } from '../fixtures/run/scenario.ts'
import { anyWorld, type AnyWorld } from '../fixtures/worlds/any-world.ts'

/** `CreateRoute rtb-… 172.22.0.0/24` for each write that EC2 took, and what the plan or the run said of it. */
async function runOnce(world: World, inputs: Record<string, string>) {
  const { said, summaries, entries } = await runHere(world, fakeClock(), { inputs })
  const writes = entries
    .filter(({ action }) => !action.startsWith('Describe'))
    .map(({ action, params }) =>
      [
        action,
        params['RouteTableId'] ?? params['InstanceId'] ?? params['NetworkInterfaceId'],
        params['DestinationCidrBlock'] ?? params['DestinationIpv6CidrBlock'] ?? '',
      ].join(' '),
    )
    .sort()
  return {
    writes,
    hasFailed: said.some((line) => line.startsWith('fail:')),
    summary: summaries[0] ?? '',
    said,
  }
}

const CALLS = {
  'to create': 'CreateRoute',
  'to replace': 'ReplaceRoute',
  'to delete': 'DeleteRoute',
} as const

/** The route writes that a plan's summary announces, table by table. */
function announced(summary: string, tables: readonly RouteTable[]): string[] {
  const sections =
    tables.length === 1
      ? [{ id: tables[0]?.routeTableId, text: summary }]
      : tables.map(({ routeTableId }) => ({
          id: routeTableId,
          text: (summary.split(`#### Route table ${routeTableId}`)[1] ?? '').split('####')[0] ?? '',
        }))
  return sections
    .flatMap(({ id, text }) =>
      [...text.matchAll(/^\| (\S+) .*\| (to \w+) +\|$/gm)].map(
        ([, destination, label]) => `${CALLS[label as keyof typeof CALLS]} ${id} ${destination}`,
      ),
    )
    .sort()
}

/** What is not the workers' and not asked to go: every other route, as EC2 keeps it. */
function foreignRoutes({ tables, podCidrs, inputs, world }: AnyWorld): string {
  const own = new Set(podCidrs.flat())
  const workers = new Set(
    podCidrs.flatMap((_, index) =>
      worker(world, index).networkInterfaces.map(({ networkInterfaceId }) => networkInterfaceId),
    ),
  )
  const isStale = (destination: string, target: string): boolean =>
    inputs['prune'] === 'true' &&
    /^(172\.22\.|fd00:0:0:)/.test(destination) &&
    target.startsWith('eni-') &&
    !workers.has(target)
  return JSON.stringify(
    tables.map(({ routes }) =>
      routes.filter(
        ({ destination, target, origin }) =>
          !(origin === 'CreateRoute' && (own.has(destination) || isStale(destination, target))),
      ),
    ),
  )
}

function routesOf(tables: readonly RouteTable[]): string {
  return JSON.stringify(
    tables.map(({ routes }) =>
      routes.toSorted(
        (a, b) => a.destination.localeCompare(b.destination) || a.origin.localeCompare(b.origin),
      ),
    ),
  )
}

it('is mended by one run, in just the way its plan said, and touched by nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (any) => {
      const { world, inputs, tables, podCidrs } = any
      const foreign = foreignRoutes(any)
      const before = structuredClone(world)

      const plan = await runOnce(world, { ...inputs, mode: 'plan' })
      expect(plan.said.filter((line) => /^(error|fail)/.test(line))).toEqual([])
      expect(world).toEqual(before)

      const apply = await runOnce(world, inputs)
      expect(apply.said.filter((line) => /^(error|fail)/.test(line))).toEqual([])
      expect(apply.writes.filter((line) => !line.startsWith('Modify'))).toEqual(
        announced(plan.summary, tables),
      )
      const switched = apply.writes.filter((line) => line.startsWith('Modify'))
      expect(plan.said.filter((line) => line.endsWith('check to switch off'))).toHaveLength(switched.length)
      expect(foreignRoutes(any)).toBe(foreign)
      for (const table of tables) {
        for (const [index, ofWorker] of podCidrs.entries()) {
          const own = worker(world, index).networkInterfaces.map(
            ({ networkInterfaceId }) => networkInterfaceId,
          )
          for (const podCidr of ofWorker) {
            const routes = table.routes.filter(
              ({ destination, origin }) => destination === podCidr && origin === 'CreateRoute',
            )
            expect(routes.map(({ target }) => own.includes(target))).toEqual([true])
          }
        }
      }

      const second = await runOnce(world, inputs)
      expect(second.writes).toEqual([])
      expect(second.hasFailed).toBe(false)
      const verify = await runOnce(world, { ...inputs, prune: 'false', mode: 'verify' })
      expect(verify.hasFailed).toBe(false)
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('is as it was after a destroy that follows an apply, when no worker had its route before', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ world, inputs, tables, podCidrs }) => {
      const own = new Set(podCidrs.flat())
      for (const table of tables) {
        table.routes = table.routes.filter(
          ({ destination, origin }) => !(own.has(destination) && origin === 'CreateRoute'),
        )
      }
      // What prune deletes does not come back, and destroy refuses to prune.
      const withoutPrune = { ...inputs, prune: 'false' }
      const before = routesOf(tables)

      const apply = await runOnce(world, withoutPrune)
      expect(apply.hasFailed).toBe(false)
      const destroy = await runOnce(world, { ...withoutPrune, mode: 'destroy' })
      expect(destroy.hasFailed).toBe(false)
      expect(routesOf(tables)).toBe(before)
      const again = await runOnce(world, { ...withoutPrune, mode: 'destroy' })
      expect(again.writes).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 60_000)

it('stays untouched, every byte of it, when a conflict stands against the run', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ world, inputs, tables, podCidrs }) => {
      const [podCidr = ''] = podCidrs[0] ?? []
      const [table] = tables
      if (table === undefined) return
      table.routes = table.routes.filter(
        ({ destination, origin }) => destination !== podCidr || origin !== 'CreateRoute',
      )
      table.routes.push({ destination: podCidr, target: 'tgw-0123456789abcdef0', origin: 'CreateRoute' })
      const before = structuredClone(world)
      const apply = await runOnce(world, { ...inputs, 'on-conflict': 'fail' })

      expect(apply.hasFailed).toBe(true)
      expect(apply.writes).toEqual([])
      expect(world).toEqual(before)
    }),
    { numRuns: 30 },
  )
}, 60_000)
