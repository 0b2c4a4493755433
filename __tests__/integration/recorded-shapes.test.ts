import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { toInstance, toRouteTable } from '../../src/aws/ec2-mapping.ts'
import { isPresent } from '../../src/model/instance.ts'
import { runOnShapes, type RunOnShapes } from '../fixtures/run/run-on-shapes.ts'
import { recordedShapes, type Descriptions } from '../fixtures/worlds/recorded-shapes.ts'

const inputs = { reachability: 'warn', 'on-conflict': 'replace', 'wait-timeout': '0' }
const i = (number: number) => `i-${String(number).padStart(17, '0')}`
const eni = (number: number) => `eni-${String(number).padStart(17, '0')}`

/** Of some worker's pods to worker-2, which has only IPv6, and of those whose route is missing or elsewhere. */
const to = ({ verdicts }: RunOnShapes, number: number) => [
  ...new Set(
    [...verdicts].filter(([pair]) => pair.endsWith(` worker-${number}`)).map(([, verdict]) => verdict),
  ),
]

describe('descriptions in the shapes that were recorded', () => {
  it('are planned for without a write: the missing route, and the one of a terminated instance', async () => {
    const world = recordedShapes()
    const plan = await runOnShapes(world, { ...inputs, mode: 'plan' })
    expect(plan.writes).toEqual([])
    expect(world).toEqual(recordedShapes())
    // The check of the interface that the route targets is on, and worker-2 has no IPv4.
    expect([to(plan, 5), to(plan, 2)]).toEqual([['none'], ['none']])
    expect(to(plan, 1)).not.toContain('all')
    expect(plan.messages.join('\n')).toContain(`worker-5 (${eni(15)})`)
  })

  it('fail to verify, and name both', async () => {
    const verify = await runOnShapes(recordedShapes(), { ...inputs, mode: 'verify' })
    expect(verify.validated).toBe(false)
    expect(verify.codes).toEqual(expect.arrayContaining(['route-missing', 'route-blackhole']))
    expect([to(verify, 1), to(verify, 3)]).toEqual([['none'], ['none']])
  })

  it('are applied: only these routes and the checks are written, on running instances', async () => {
    const world = recordedShapes()
    const settings = {
      ...inputs,
      'source-dest-check': 'disable',
      prune: 'true',
      'cluster-cidr': '10.60.0.0/16 fd00:60::/32',
    }
    const apply = await runOnShapes(world, settings)
    expect(apply.writes).toEqual([
      `CreateRoute 10.60.1.0/24 ${i(1)}`,
      'DeleteRoute 10.60.99.0/24',
      `Modify ${eni(15)}`,
      `ReplaceRoute 10.60.3.0/24 ${i(3)}`,
    ])
    expect(apply.validated).toBe(true)
    expect((await runOnShapes(world, settings)).writes).toEqual([])
  })

  it('are destroyed: the routes of running workers, and no other', async () => {
    const destroy = await runOnShapes(recordedShapes(), { mode: 'destroy', 'wait-timeout': '0' })
    expect(destroy.writes).toEqual(
      ['10.60.0.0/24', '10.60.4.0/24', '10.60.5.0/24', 'fd00:60:2::/64'].map((cidr) => `DeleteRoute ${cidr}`),
    )
    expect(destroy.codes).toEqual([])
  })
})

type Path = readonly string[]

/** The paths of all fields of things in lists. */
function fields(value: unknown, path: Path = []): Path[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key]
    return [...(Array.isArray(value) || path.length === 0 ? [] : [here]), ...fields(inner, here)]
  })
}

function without(paths: readonly Path[]): Descriptions {
  const copy = recordedShapes()
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), copy)
    if (isObject(parent)) Reflect.deleteProperty(parent, path.at(-1) ?? '')
  }
  return copy
}

const everyField = fields(recordedShapes())
const someMissing = fc.array(fc.constantFrom(...everyField), { minLength: 1, maxLength: 12 })

describe('fields that EC2 leaves out, whichever they are,', () => {
  it('never turn a check off, a route active, or a terminated instance into a worker', () => {
    const truth = recordedShapes()
    fc.assert(
      fc.property(someMissing, (paths) => {
        const { instances, tables } = without(paths)
        for (const [index, each] of instances.entries()) {
          const [read, actual] = [toInstance(each), toInstance(truth.instances[index] ?? {})]
          const isOff = [read, ...read.networkInterfaces].map(({ sourceDestCheck }) => !sourceDestCheck)
          const wasOff = [actual, ...actual.networkInterfaces].map(({ sourceDestCheck }) => !sourceDestCheck)
          expect(isOff.filter((off, at) => off && wasOff[at] !== true)).toEqual([])
          for (const presence of ['running', 'existing'] as const)
            expect(isPresent(read, presence) && !isPresent(actual, presence)).toBe(false)
        }
        for (const [index, each] of tables.entries()) {
          const actual = toRouteTable(truth.tables[index] ?? {}).routes
          const better = toRouteTable(each).routes.filter(
            ({ state }, at) => state === 'active' && actual[at]?.state !== 'active',
          )
          expect(better).toEqual([])
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['plan', 'verify'])(
    'never break mode: %s, validate it, or let pods reach what they do not',
    async (mode) => {
      const truth = await runOnShapes(recordedShapes(), { ...inputs, mode })
      await fc.assert(
        fc.asyncProperty(someMissing, async (paths) => {
          const run = await runOnShapes(without(paths), { ...inputs, mode })
          const better = [...run.verdicts].filter(([pair, verdict]) =>
            isBetter(verdict, truth.verdicts.get(pair)),
          )
          expect(better).toEqual([])
          expect(run.messages.filter((message) => /defect|TypeError/.test(message))).toEqual([])
          expect(run.validated && !truth.validated).toBe(false)
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )
})

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `unknown` promises nothing. */
function isBetter(verdict: string, truth: string | undefined): boolean {
  return verdict === 'all' ? truth !== 'all' : verdict === 'some' && truth !== 'some' && truth !== 'all'
}
