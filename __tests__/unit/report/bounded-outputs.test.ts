import { describe, expect, it } from '@jest/globals'

import { boundedLists, sizeOf, type OutputLists } from '../../../src/report/bounded-outputs.ts'
import { NOTHING_YET } from '../../../src/report/run-result.ts'
import { toReport, type FindingRecord, type RunReport } from '../../../src/report/run-report.ts'

const BUDGET = 10_000

function bounded(wanted: Partial<RunReport>) {
  const { lists, shortened } = boundedLists(
    BUDGET,
    { ...toReport(NOTHING_YET), ...wanted },
    '/temp/report.json',
  )
  const parsed = (name: keyof OutputLists) => lists[name].map((text): unknown => JSON.parse(text))
  const size = Object.values(lists)
    .flat()
    .reduce((sum, text) => sum + sizeOf(text), 0)
  return { parsed, size, message: shortened[0]?.message ?? '' }
}

const finding = (severity: FindingRecord['severity'], n = 0, commands?: string[]): FindingRecord => ({
  severity,
  code: 'aws-error',
  message: `No. ${n}.`,
  ...(commands === undefined ? {} : { commands }),
})
const findings = (count: number, severity: FindingRecord['severity'], commands?: string[]) =>
  Array.from({ length: count }, (_, n) => finding(severity, n, commands))

const route = (n: number, change: string | null, worker = `worker-${n}`): RunReport['routes'][number] => ({
  routeTableId: 'rtb-1',
  destinationCidrBlock: `172.22.${n}.0/24`,
  instanceId: null,
  gatewayId: 'igw-1',
  networkInterfaceId: null,
  state: 'active',
  origin: 'CreateRoute',
  worker: change === null ? null : worker,
  change,
})
const routes = (count: number, change: string | null) =>
  Array.from({ length: count }, (_, n) => route(n, change))

const pair = (verdict: 'all' | 'none', n: number) => ({
  kind: 'pods' as const,
  from: 'worker-0',
  fromInstanceId: 'i-0',
  to: `worker-${n}`,
  toInstanceId: `i-${n}`,
  ipVersion: 4 as const,
  verdict,
  allowed: verdict === 'all' ? 'all' : 'nothing',
  reasons: [],
})

describe('the findings that fit', () => {
  it('are all of them in their order, with the first 20 commands, if all commands are too many', () => {
    const many = Array.from({ length: 60 }, (_, n) => `aws ec2 ${'x'.repeat(20)} ${n}`)
    const all = [finding('notice'), finding('error', 0, many)]
    const { parsed, message } = bounded({ findings: all })
    expect(parsed('findings')).toEqual([all[0], { ...all[1], commands: many.slice(0, 20) }])
    expect(message).toContain(
      ': findings without some of their commands. For the complete result, read the file',
    )
  })

  it('are errors before warnings before notices, without commands', () => {
    const all = [...findings(40, 'notice', ['x']), ...findings(10, 'warning'), ...findings(8, 'error', ['x'])]
    const { parsed, message } = bounded({ findings: all })
    const kept = parsed('findings') as FindingRecord[]
    expect(kept.slice(0, 8)).toEqual(findings(8, 'error'))
    expect(kept.slice(8, 18)).toEqual(findings(10, 'warning'))
    expect(kept.slice(18)).toEqual(findings(kept.length - 18, 'notice'))
    expect(message).toContain(`findings (${kept.length} of 58), findings without some of their commands`)
  })

  it('are the small ones, if one alone is too large', () => {
    const large = { ...finding('error'), message: 'x'.repeat(BUDGET) }
    expect(bounded({ findings: [large, finding('notice')] }).parsed('findings')).toEqual([finding('notice')])
  })
})

describe('the routes that fit', () => {
  it("are the workers' before others, in every table", () => {
    const { parsed, message, size } = bounded({ routes: [...routes(30, null), ...routes(15, 'created')] })
    const kept = parsed('routes') as RunReport['routes']
    expect(kept.slice(0, 15)).toEqual(routes(15, 'created'))
    expect(kept.slice(15)).toEqual(routes(kept.length - 15, null))
    expect(message).toContain(`: routes (${kept.length} of 45).`)
    expect(size).toBeLessThanOrEqual(BUDGET)
  })

  it('leave out findings and pairs only as far as their own shares go', () => {
    const reachability = Array.from({ length: 90 }, (_, n) => pair('all', n))
    const run = bounded({ routes: routes(90, 'created'), findings: findings(90, 'error'), reachability })
    const [kept, pairs] = [run.parsed('routes'), run.parsed('reachability')]
    expect(kept.length * sizeOf(JSON.stringify(route(10, 'created')))).toBeGreaterThan(0.3 * BUDGET)
    expect(run.size).toBeLessThanOrEqual(BUDGET)
    expect(run.message).toContain(`routes (${kept.length} of 90)`)
    expect(run.message).toContain(`reachability (${pairs.length} pairs)`)
  })

  it.each(['工', '\u0000', '\ud800', '"'])('are fewer if their text takes more bytes: %j', (character) => {
    const worker = character.repeat(256)
    const { size } = bounded({ routes: routes(90, 'created').map((each) => ({ ...each, worker })) })
    expect(size).toBeLessThanOrEqual(BUDGET)
  })
})

it('the pairs that fit are those that cannot talk before those that can', () => {
  const reachability = [...Array.from({ length: 900 }, (_, n) => pair('all', n)), pair('none', 900)]
  const [first, second] = bounded({ reachability }).parsed('reachability')
  expect([first, second]).toEqual([pair('none', 900), pair('all', 0)])
})

it('the IDs of tables fit up to their share', () => {
  const ids = Array.from({ length: 900 }, (_, n) => `rtb-${n}`)
  const { parsed, message } = bounded({ 'route-table-ids': ids })
  expect(parsed('route-table-ids')).toEqual(ids.slice(0, parsed('route-table-ids').length))
  expect(message).toContain(`route-table-ids (${parsed('route-table-ids').length} of 900)`)
})

it('the notice does not send the reader to a file that could not be written', () => {
  const { shortened } = boundedLists(10, { ...toReport(NOTHING_YET), routes: routes(1, 'created') }, '')
  expect(shortened[0]?.message).toContain(
    ". To get the complete report file, give the step's user write access to the folder in RUNNER_TEMP.",
  )
})
