import { expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Fault } from '../../dev/emulators/ec2/faults/faults.ts'
import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import type { Route, RouteTable, World } from '../../dev/emulators/ec2/world/world.ts'
import { fakeClock } from '../fixtures/run/clock.ts'
import { runHere } from '../fixtures/run/run-here.ts'
import { only, worker } from '../fixtures/run/scenario.ts'
import { withFile } from '../fixtures/worlds/any-nodes.ts'
import { anyAnswers, lies, type AnyAnswers } from '../fixtures/worlds/any-answers.ts'
import { anyWorld, type AnyWorld } from '../fixtures/worlds/any-world.ts'

/** Enough for each change; CI runs thousands: LYING_WORLDS=10000 npm run jest -- __tests__/integration/any-world */
const LYING_WORLDS = Number(process.env['LYING_WORLDS'] ?? 30)
/** In these, several runs follow each other. */
const HONEST_WORLDS = Math.min(LYING_WORLDS, 300)

/** One run, and the writes that EC2 took: `CreateRoute rtb-… 172.22.0.0/24`. */
async function runOnce({ world, nodes }: AnyWorld, inputs: Record<string, string>) {
  const { said, summaries, entries } = await withFile(nodes, (selection) =>
    runHere(world, fakeClock(), { inputs: { ...inputs, ...selection } }),
  )
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
    said,
    errors: said.filter((line) => /^(?:error|fail)/.test(line)),
    summary: summaries[0] ?? '',
  }
}

const CALLS: Readonly<Record<string, string>> = {
  'to create': 'CreateRoute',
  'to replace': 'ReplaceRoute',
  'to delete': 'DeleteRoute',
}

/** The route writes that a plan's summary announces, table by table. */
function announced(summary: string, tables: readonly RouteTable[]): string[] {
  return tables
    .flatMap(({ routeTableId }) => {
      const [, after = ''] = summary.split(`#### Route table ${routeTableId}`)
      const section = tables.length === 1 ? summary : after.replace(/####[^]*/, '')
      return [...section.matchAll(/^\| (\S+) .*\| (to \w+) +\|$/gm)].map(
        ([, destination, label = '']) => `${CALLS[label]} ${routeTableId} ${destination}`,
      )
    })
    .sort()
}

/** The routes that satisfy a condition, as EC2 keeps them. */
function routesOf(tables: readonly RouteTable[], isIn: (route: Route) => boolean = () => true): string[][] {
  return tables.map(({ routes }) =>
    routes
      .filter(isIn)
      .map(({ destination, target, origin }) => `${destination} ${target} ${origin}`)
      .sort(),
  )
}

const interfacesOf = (world: World, index: number): string[] =>
  worker(world, index).networkInterfaces.map(({ networkInterfaceId }) => networkInterfaceId)

/** All routes but those of the pod CIDRs and those that the inputs ask to prune. */
function foreignRoutes({ tables, podCidrs, inputs, world }: AnyWorld): string[][] {
  const own = new Set(podCidrs.flat())
  const workers = new Set(podCidrs.flatMap((_, index) => interfacesOf(world, index)))
  return routesOf(tables, ({ destination, target, origin }) => {
    const isStale =
      inputs['prune'] === 'true' &&
      /^(?:172\.22\.|fd00:0:0:)/.test(destination) &&
      target.startsWith('eni-') &&
      // Worker 0 keeps its route for a part of its pod CIDR.
      (!workers.has(target) || destination !== '172.22.0.0/26')
    return origin !== 'CreateRoute' || !(own.has(destination) || isStale)
  })
}

it('one run fixes any world, exactly as its plan announces, and changes nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (any) => {
      const { world, inputs, tables, podCidrs } = any
      const foreign = foreignRoutes(any)
      const before = structuredClone(world)

      const plan = await runOnce(any, { ...inputs, mode: 'plan' })
      expect(plan.errors).toEqual([])
      expect(world).toEqual(before)

      const apply = await runOnce(any, inputs)
      const isCheck = (line: string) => line.startsWith('Modify')
      expect(apply.errors).toEqual([])
      expect(apply.writes.filter((line) => !isCheck(line))).toEqual(announced(plan.summary, tables))
      expect(plan.said.filter((line) => line.endsWith('check to disable'))).toHaveLength(
        apply.writes.filter(isCheck).length,
      )
      expect(foreignRoutes(any)).toEqual(foreign)
      for (const [index, ofWorker] of podCidrs.entries()) {
        for (const podCidr of ofWorker) {
          const isOwn = ({ destination, origin }: Route) =>
            destination === podCidr && origin === 'CreateRoute'
          const targets = tables.flatMap(({ routes }) => routes.filter(isOwn).map(({ target }) => target))
          const own = interfacesOf(world, index)
          expect(targets.map((target) => own.includes(target))).toEqual(tables.map(() => true))
        }
      }

      const second = await runOnce(any, inputs)
      expect([second.writes, second.errors]).toEqual([[], []])
      const verify = await runOnce(any, { ...inputs, prune: 'false', mode: 'verify' })
      const isShadow = ({ destination }: Route) => destination === '172.22.0.128/25'
      const shadows = tables.filter(({ routes }) => routes.some(isShadow))
      expect(verify.errors.filter((line) => line.includes('172.22.0.128/25'))).toHaveLength(shadows.length)
      expect(verify.errors.length > 0).toBe(shadows.length > 0)
    }),
    { numRuns: HONEST_WORLDS },
  )
}, 60_000)

it('destroy after apply restores any world in which no worker had its route', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (any) => {
      const { inputs, tables, podCidrs } = any
      const own = new Set(podCidrs.flat())
      for (const table of tables)
        table.routes = table.routes.filter(
          (each) => !own.has(each.destination) || each.origin !== 'CreateRoute',
        )
      // Routes that prune deletes do not come back, and destroy refuses to prune.
      const withoutPrune = { ...inputs, prune: 'false' }
      const before = routesOf(tables)

      expect((await runOnce(any, withoutPrune)).errors).toEqual([])
      expect((await runOnce(any, { ...withoutPrune, mode: 'destroy' })).errors).toEqual([])
      expect(routesOf(tables)).toEqual(before)
      expect((await runOnce(any, { ...withoutPrune, mode: 'destroy' })).writes).toEqual([])
    }),
    { numRuns: HONEST_WORLDS },
  )
}, 60_000)

it('a conflict leaves any world exactly as it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyWorld, async (any) => {
      const { world, inputs, tables, podCidrs } = any
      const [podCidr] = only(podCidrs)
      const table = only(tables)
      table.routes = table.routes.filter(
        (each) => each.destination !== podCidr || each.origin !== 'CreateRoute',
      )
      addRoute(table, podCidr ?? '', 'tgw-0123456789abcdef0')
      const before = structuredClone(world)
      const apply = await runOnce(any, { ...inputs, 'on-conflict': 'fail' })

      expect(apply.errors).not.toEqual([])
      expect(apply.writes).toEqual([])
      expect(world).toEqual(before)
    }),
    { numRuns: HONEST_WORLDS },
  )
}, 60_000)

/** The route of each table to each pod CIDR, and whether it targets the pod CIDR's worker. */
function ownRoutes({ tables, podCidrs, world }: AnyWorld) {
  return tables.flatMap(({ routes }) =>
    podCidrs.flatMap((ofWorker, index) =>
      ofWorker.map((podCidr) => {
        const isIts = ({ destination, origin }: Route) => destination === podCidr && origin === 'CreateRoute'
        const target = routes.find(isIts)?.target
        return { target, isOwn: interfacesOf(world, index).includes(target ?? '') }
      }),
    ),
  )
}

/** One run with answers that are split, reordered, and in part not EC2's. */
async function runOnLies(
  { world, inputs, nodes }: AnyWorld,
  { byFilters, destroys, ...answers }: AnyAnswers,
) {
  const selection = byFilters ? { 'worker-count': '', 'worker-filters': 'tag:Name=worker-*' } : {}
  const mode = destroys ? { mode: 'destroy', prune: 'false' } : {}
  let told: Fault | undefined
  const { outputs } = await withFile(nodes, (file) =>
    runHere(world, fakeClock(), {
      inputs: { ...inputs, ...(nodes === undefined ? selection : file), ...mode, 'wait-timeout': '5' },
      intercept: (request) => {
        const fault = lies(answers, request)
        if (fault !== undefined && fault.kind !== 'changed') told ??= fault
        return fault
      },
    }),
  )
  return {
    isValidated: outputs.get('validated') === 'true',
    told,
    deleted: Number(outputs.get('deleted-count')),
  }
}

it(
  'lying pages and reordered answers cost no foreign route and no living worker its route, and nothing false is reported',
  async () => {
    const ends = new Set<string>()
    await fc.assert(
      fc.asyncProperty(anyWorld, anyAnswers, async (any, answers) => {
        const [foreign, before] = [foreignRoutes(any), ownRoutes(any)]
        const { isValidated, told, deleted } = await runOnLies(any, answers)
        const after = ownRoutes(any)
        ends.add(`${told?.kind ?? 'the truth'}: ${isValidated}`)

        expect(foreignRoutes(any)).toEqual(foreign)
        const gone = before.filter(
          ({ target }, at) => target !== undefined && after[at]?.target === undefined,
        )
        const isWarranted = ({ target, isOwn }: (typeof before)[number], at: number) =>
          after[at]?.target === target ||
          (answers.destroys ? isOwn && after[at]?.target === undefined : !isOwn && after[at]?.isOwn === true)
        expect(before.filter((each, at) => !isWarranted(each, at))).toEqual([])
        expect(isValidated && after.some(({ isOwn }) => isOwn === answers.destroys)).toBe(false)
        expect(answers.destroys ? deleted : 0).toBeLessThanOrEqual(gone.length)
      }),
      { numRuns: LYING_WORLDS },
    )
    // The truth in any order is validated; most lies end the run. Few worlds don't have every lie.
    expect(ends).toContain('the truth: true')
    const lies = ['foreign-body', 'other-action', 'endless-pages']
    expect(lies.filter((lie) => ends.has(`${lie}: false`)).length).toBeGreaterThan(1)
  },
  60_000 + LYING_WORLDS * 100,
)
