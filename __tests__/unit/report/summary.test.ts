import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { cidr } from '../../../src/model/cidr.ts'
import { error, notice, warning } from '../../../src/model/finding.ts'
import type { Route } from '../../../src/model/route-table.ts'
import { renderDiagram } from '../../../src/report/diagram.ts'
import { headline } from '../../../src/report/headline.ts'
import { NOTHING_YET, type RunResult } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { judged, openNetwork, presented } from '../../fixtures/results/reachability.ts'
import { docsPage, labResult, runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  checkOf,
  create,
  created,
  done,
  inConflict,
  stillAbsent,
  notTried,
  planned,
  prune,
  remove,
  replace,
  switchedOff,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

/** The runner drops a summary over 1,024 KiB; ours stays under 1,000. */
const LIMIT = 1000 * 1024

const worker0 = worker()
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

/** The rows of the summary's first table, without its header: a list of cells each. */
function firstTable(run: RunResult): string[][] {
  const lines = renderSummary(run).split('\n')
  const start = lines.findIndex((line) => line.startsWith('| DestinationCidrBlock'))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The summary down to its picture. */
function toldIn(run: RunResult): string {
  return renderSummary(run).split('\n```mermaid\n')[0] ?? ''
}

describe('the summary', () => {
  it('of the lab is the lab’s table', () => {
    expect(toldIn(labResult())).toBe(
      [
        '### ✅ 3 of 3 worker routes validated',
        '',
        'Route table rtb-1 (kubernetes) · VPC vpc-1 · Region us-west-2 · account 111122223333 · 1.2 s',
        '',
        '| DestinationCidrBlock | InstanceId | GatewayId | State  | Worker   | Change  |',
        '| -------------------- | ---------- | --------- | ------ | -------- | ------- |',
        '| 172.22.0.0/24        | i-0        |           | active | worker-0 | created |',
        '| 172.22.1.0/24        | i-1        |           | active | worker-1 | created |',
        '| 172.22.2.0/24        | i-2        |           | active | worker-2 | created |',
        '| 172.20.0.0/16        |            | local     | active |          |         |',
        '| 0.0.0.0/0            |            | igw-1     | active |          |         |',
        '',
      ].join('\n'),
    )
  })

  it('ends with the picture, after all that it has to tell', () => {
    const run = { ...labResult(), findings: [warning('route-quota', 'many')] }
    const end = renderSummary(run).split('\n- ⚠️ many (route-quota)\n\n')[1]
    expect(end).toBe(`${renderDiagram(run)}\n`)
    expect(end).toMatch(/^```mermaid\n/)
  })

  it('of unusable inputs says what is wrong with them', () => {
    const findings = [error('invalid-input', 'worker-count is "|"'), warning('aws-error', 'and *this*')]
    expect(renderSummary({ ...NOTHING_YET, findings })).toBe(
      [
        '### ❌ Nothing was done',
        '',
        '0.0 s',
        '',
        '- ❌ worker-count is "&#124;" (invalid-input)',
        '- ⚠️ and &#42;this&#42; (aws-error)',
        '',
      ].join('\n'),
    )
  })

  it('links the code of what was found with its entry', () => {
    const findings = [error('invalid-input', 'worker-count is "|"')]
    expect(renderSummary({ ...NOTHING_YET, docsPage, findings })).toContain(
      '- ❌ worker-count is "&#124;" ([invalid-input](https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#invalid-input))\n',
    )
  })

  it('shows a worker’s route that is not there as missing', () => {
    const run = runResult({ tables: [routeTable({ routes: [] })], results: [created(worker0)] })
    expect(firstTable(run)).toEqual([['172.22.0.0/24', 'i-0', '', 'missing', 'worker-0', 'created']])
  })

  it('claims nothing of a route that was not read back', () => {
    const run = unreadResult({ tables: [routeTable({ routes: [] })], results: [created(worker0)] })
    expect(firstTable(run)).toEqual([['172.22.0.0/24', 'i-0', '', 'not read back', 'worker-0', 'created']])
  })

  it('shows what a pod CIDR leads to instead', () => {
    const current = route({ target: toInstance('i-old'), state: 'blackhole' })
    const run = runResult({
      tables: [routeTable({ routes: [current] })],
      results: [inConflict(current, worker0)],
    })
    expect(firstTable(run)).toEqual([['172.22.0.0/24', 'i-old', '', 'blackhole', 'worker-0', 'conflict']])
  })

  it.each([
    ['an instance', toInstance('i-9', 'eni-9'), ['i-9', '']],
    ['a network interface', toNetworkInterface('eni-9'), ['', 'eni-9']],
    ['a gateway', toGateway('vgw-1'), ['', 'vgw-1']],
    ['a transit gateway', toOther('tgw-1'), ['', 'tgw-1']],
    ['nothing', toNothing(), ['', '']],
  ])('shows where a route to %s leads', (_, target, cells) => {
    const run = runResult({ tables: [routeTable({ routes: [route({ target, destination: 'pl-1' })] })] })
    expect(firstTable(run)).toEqual([['pl-1', ...cells, 'active', '', '']])
  })

  it('has a table for each of several route tables', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [] }))
    const results = [unchanged(worker0, 'rtb-1'), notTried(worker0, 'rtb-2')]
    expect(toldIn(runResult({ tables, results })).split('\n')).toEqual([
      '### ❌ 0 of 2 worker routes validated',
      '',
      '2 route tables · VPC vpc-1 · Region us-west-2 · account 111122223333 · 1.2 s',
      '',
      '#### Route table rtb-1 (kubernetes): 0 of 1 validated, 1 unchanged',
      '',
      '| DestinationCidrBlock | InstanceId | GatewayId | State   | Worker   | Change    |',
      '| -------------------- | ---------- | --------- | ------- | -------- | --------- |',
      '| 172.22.0.0/24        | i-0        |           | missing | worker-0 | unchanged |',
      '',
      '#### Route table rtb-2 (kubernetes): 0 of 1 validated, 1 failed',
      '',
      '| DestinationCidrBlock | InstanceId | GatewayId | State   | Worker   | Change      |',
      '| -------------------- | ---------- | --------- | ------- | -------- | ----------- |',
      '| 172.22.0.0/24        | i-0        |           | missing | worker-0 | not created |',
      '',
    ])
  })

  it('of a plan shows what is to be done, stale routes and checks too', () => {
    const six = cidr('fd00::/64')
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const run = runResult({
      mode: 'plan',
      tables: [routeTable({ routes: [stale] })],
      results: [planned(create(dual)), planned(create(dual, 'rtb-1', six)), planned(prune(stale))],
      checks: [checkOf(dual)],
      findings: [warning('route-quota', 'many')],
    })
    expect(toldIn(run).split('\n')).toEqual([
      '### ✅ Plan: 2 to create, 0 to replace, 1 to delete, 0 unchanged; nothing was written',
      '',
      'Route table rtb-1 (kubernetes) · VPC vpc-1 · Region us-west-2 · account 111122223333 · 1.2 s',
      '',
      '| DestinationCidrBlock | InstanceId | GatewayId | State   | Worker   | Change    |',
      '| -------------------- | ---------- | --------- | ------- | -------- | --------- |',
      '| 172.22.0.0/24        | i-0        |           | missing | worker-0 | to create |',
      '| fd00::/64            | i-0        |           | missing | worker-0 | to create |',
      '| 172.22.9.0/24        | i-old      |           | active  |          | to delete |',
      '',
      'Source/destination check to switch off: worker-0',
      '',
      '- ⚠️ many (route-quota)',
      '',
    ])
  })

  it('says whose checks were switched off and whose were not, the first five by name', () => {
    const checks = workers(9).map((each) => checkOf(each))
    const error = awsError('InternalError')
    const checkResults = checks.map((check, n) => (n < 7 ? switchedOff(check) : { check, error }))
    expect(renderSummary(runResult({ checks, checkResults })).split('\n').slice(-4)).toEqual([
      'Source/destination check switched off: worker-0, worker-1, worker-2, worker-3, worker-4 and 2 more',
      '',
      'Source/destination check not switched off: worker-7, worker-8',
      '',
    ])
  })

  it('lets no tag write Markdown in the names of checks', () => {
    const run = runResult({ checkResults: [switchedOff(checkOf(worker({ name: '[x](y)' })))] })
    expect(renderSummary(run)).toContain('\nSource/destination check switched off: &#91;x&#93;(y)\n')
  })

  it('lets no tag write Markdown of its own', () => {
    const name = '<b>|`x`|@octocat'
    const run = runResult({
      tables: [routeTable({ name, routes: [] })],
      results: [created(worker({ name }))],
    })
    expect(renderSummary(run)).toContain(
      'Route table rtb-1 (&#60;b&#62;&#124;&#96;x&#96;&#124;&#64;&#8203;octocat) · ',
    )
    expect(firstTable(run)).toEqual([
      [
        '172.22.0.0/24',
        'i-0',
        '',
        'missing',
        '&#60;b&#62;&#124;&#96;x&#96;&#124;&#64;&#8203;octocat',
        'created',
      ],
    ])
  })

  it('lets no tag write Markdown in the headings of several tables', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, name: '[x](y)' }))
    expect(renderSummary(runResult({ tables })).match(/^#### .*$/gm)).toEqual([
      '#### Route table rtb-1 (&#91;x&#93;(y)): 0 of 0 validated',
      '#### Route table rtb-2 (&#91;x&#93;(y)): 0 of 0 validated',
    ])
  })

  it('folds away what comes after fifty routes', () => {
    const summary = renderSummary(labResult(60))
    const [open = '', folded = ''] = summary.split('<details><summary>12 more routes</summary>\n\n')
    expect(open.match(/^\| 1/gm)).toHaveLength(50)
    expect(folded.split('\n').slice(0, 3)).toEqual([
      '| DestinationCidrBlock | InstanceId | GatewayId | State | Worker | Change |',
      '| - | - | - | - | - | - |',
      '| 172.22.50.0/24 | i-50 | | active | worker-50 | created |',
    ])
    expect(folded.endsWith('| 0.0.0.0/0 | | igw-1 | active | | |\n\n</details>\n')).toBe(true)
  })

  it('folds nothing away of fifty routes', () => {
    expect(renderSummary(labResult(48))).not.toContain('<details>')
  })

  it('stays within what the runner takes for 1000 workers with the longest and most hostile names', () => {
    const character = fc.constantFrom('|', '<', '工', '🚀', '\n', '\u202e', '\ud800', 'w')
    const longName = fc.array(character, { minLength: 256, maxLength: 256 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(longName, fc.integer({ min: 900, max: 1000 }), (name, count) => {
        const hostile = workers(count).map((worker) => ({ ...worker, name }))
        const run = runResult({
          tables: [routeTableWith(...hostile.map((worker) => workerRoute(worker)))],
          results: hostile.map((worker) => created(worker)),
          checks: hostile.map((worker) => checkOf(worker)),
          checkResults: hostile.map((worker) => switchedOff(checkOf(worker))),
          findings: hostile.map(() => warning('pod-cidr-host-bits', `${name} has ${name} in its tag`)),
        })
        const summary = renderSummary(run)
        expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
        // No row is cut in two, and what is left out is counted.
        const rows = summary.match(/^\| 1.* \| created *\|$/gm) ?? []
        const left = Number(/^(\d+) more routes? (?:is|are) in the output routes\.$/m.exec(summary)?.[1] ?? 0)
        const open = summary.match(/^\| (?:172\.20|0\.0).*\|$/gm) ?? []
        expect(rows.length + open.length + left).toBe(count + 2)
        const told = summary.match(/^- ⚠️ .* in its tag \(pod-cidr-host-bits\)$/gm) ?? []
        const untold = Number(/^- (\d+) more are in the output findings\.$/m.exec(summary)?.[1] ?? 0)
        expect(told.length + untold).toBe(count)
      }),
      { numRuns: 8 },
    )
  })
})

describe('the summary of many tables', () => {
  const tablesOf = (count: number, ...routes: readonly Route[]) =>
    Array.from({ length: count }, (_, n) => ({ ...routeTableWith(...routes), routeTableId: `rtb-${n}` }))

  it.each([
    [2, 1000],
    [50, 500],
    [200, 100],
    [200, 3],
  ])('stays within what the runner takes: %i tables for %i workers', (count, size) => {
    const name = '|<'.repeat(128)
    const crowd = workers(size).map((each) => ({ ...each, name }))
    const tables = tablesOf(count, ...crowd.map((each) => workerRoute(each)))
    const results = tables.flatMap(({ routeTableId }) => crowd.map((each) => created(each, routeTableId)))
    const summary = renderSummary(runResult({ tables, results }))
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
    // Every table has its heading, and every route is shown or counted.
    expect(summary.match(/^#### Route table /gm)).toHaveLength(count)
    const rows = summary.match(/^\| \d+\..*\|$/gm) ?? []
    const left = [...summary.matchAll(/^(\d+) more routes? (?:is|are) in the output routes\.$/gm)]
    const untold = left.reduce((sum, [, more]) => sum + Number(more), 0)
    expect(rows.length + untold).toBe(count * (size + 2))
  })

  it('counts the headings too: 200 tables with the longest and most hostile names', () => {
    const name = '<'.repeat(255)
    const crowd = workers(60).map((each) => ({ ...each, name }))
    const tables = Array.from({ length: 200 }, (_, n) =>
      routeTable({ routeTableId: `rtb-${n}`, name, routes: crowd.map((each) => workerRoute(each)) }),
    )
    const results = tables.flatMap(({ routeTableId }) => crowd.map((each) => created(each, routeTableId)))
    const findings = [...crowd, ...workers(2_000)].map(({ name }) => error('aws-error', name.repeat(20)))
    const summary = renderSummary(runResult({ docsPage, tables, results, findings }))
    expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
    expect(summary.match(/^#### Route table /gm)).toHaveLength(200)
  })

  it('shows a small table whole beside others', () => {
    const tables = tablesOf(200)
    expect(renderSummary(runResult({ tables }))).not.toContain('output routes only')
  })
})

describe('the headline', () => {
  it.each([
    ['✅ 3 of 3 worker routes validated', labResult()],
    ['✅ 1 of 1 worker route validated', labResult(1)],
    ['❌ 3 of 4 worker routes validated', { ...labResult(), expectedRoutes: 4 }],
    [
      '❌ 3 of 3 worker routes validated',
      { ...labResult(), findings: [error('internal-error', 'a defect')] },
    ],
    ['❌ Nothing was done', { ...NOTHING_YET, findings: [error('invalid-input', 'mode is "x"')] }],
    ['✅ 3 of 3 worker routes validated', { ...labResult(), mode: 'verify' as const }],
    ['❌ 0 of 1 worker route validated', runResult({ mode: 'verify', results: [notTried(worker0)] })],
    [
      '✅ Plan: 1 to create, 1 to replace, 1 to delete, 1 unchanged; nothing was written',
      runResult({
        mode: 'plan',
        results: [
          planned(create(worker0)),
          planned(replace(stale, worker0)),
          planned(prune(stale)),
          unchanged(worker0),
        ],
      }),
    ],
    [
      '❌ Plan: 1 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written',
      runResult({
        mode: 'plan',
        results: [planned(create(worker0))],
        findings: [error('route-conflict', 'in the way')],
      }),
    ],
    [
      '✅ 1 deleted, 2 of 2 worker routes gone',
      runResult({ mode: 'destroy', results: [done(remove(worker0)), stillAbsent(worker0)] }),
    ],
    [
      '✅ 0 deleted, 1 of 1 worker route gone',
      runResult({ mode: 'destroy', results: [stillAbsent(worker0)] }),
    ],
    ['✅ 0 deleted, 0 of 0 worker routes gone', runResult({ mode: 'destroy', expectedRoutes: 0 })],
    [
      '❌ 1 deleted, 0 of 1 worker route gone',
      runResult({
        mode: 'destroy',
        tables: [routeTableWith(workerRoute(worker0))],
        results: [done(remove(worker0))],
      }),
    ],
    [
      '❌ Nothing was done',
      { ...NOTHING_YET, mode: 'plan' as const, findings: [error('no-credentials', 'none')] },
    ],
  ])('is "%s"', (expected, run) => {
    expect(headline(run)).toBe(expected)
  })
})

describe('whether pods can talk', () => {
  const three = workers(3)
  const missing = openNetwork(three, { tables: [routeTable({ routes: [] })] })
  const partly = judged(three, { network: missing })

  it('stands in the headline', () => {
    expect(headline({ ...labResult(), reachability: presented(judged(three)) })).toBe(
      '✅ 3 of 3 worker routes validated; 6 of 6 pairs of workers can talk',
    )
    expect(headline({ ...labResult(), reachability: presented(partly) })).toBe(
      '✅ 3 of 3 worker routes validated; ⚠️ 0 of 6 pairs of workers can talk (6 not at all)',
    )
    const plan = runResult({ mode: 'plan', reachability: presented(judged(three, { isPlanned: true })) })
    expect(headline(plan)).toBe(
      '✅ Plan: 0 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written; 6 of 6 pairs of workers can talk after the planned changes',
    )
    expect(headline({ ...labResult(1), reachability: presented(judged([worker0])) })).toBe(
      '✅ 1 of 1 worker route validated',
    )
  })

  it('stands between the tables and the findings, and each cause is told once, with its number', () => {
    const findings = [
      warning('route-quota', 'many'),
      ...partly.causes.map(({ finding }) => finding),
      notice('reachability-unknown', 'not known'),
    ]
    const lines = renderSummary({ ...labResult(), findings, reachability: presented(partly) }).split('\n')
    const [pods, cause, quota, unknown] = [
      /^#### Pods: /,
      /^1\. rtb-1 /,
      /^- ⚠️ many/,
      /^- ℹ️ not known \(reachability-unknown\)$/,
    ].map((pattern) => lines.findIndex((line) => pattern.test(line)))
    const places = [
      lines.indexOf('| 0.0.0.0/0            |            | igw-1     | active |          |         |'),
      pods,
      cause,
      quota,
      unknown,
    ]
    expect(places).not.toContain(-1)
    expect([...places].sort((x = 0, y = 0) => x - y)).toEqual(places)
    expect(lines.filter((line) => line.includes('has no active route'))).toHaveLength(1)
  })

  it('is not told where nobody looked', () => {
    expect(renderSummary(labResult())).not.toContain('Pods')
  })

  it('stays within what the runner takes, whatever else there is', () => {
    const name = '<'.repeat(255)
    const crowd = workers(300).map((each, n) => ({
      ...each,
      name,
      networkInterfaces: each.networkInterfaces.map((one) => ({ ...one, groupIds: [`sg-${n}`] })),
    }))
    const reachability = judged(crowd.slice(0, 40), {
      network: openNetwork(crowd, { tables: [routeTable({ routes: [] })] }),
    })
    const run = runResult({
      docsPage,
      tables: [routeTableWith(...crowd.map((each) => workerRoute(each)))],
      results: crowd.map((each) => created(each)),
      findings: crowd.map(() => error('aws-error', name.repeat(20))),
      reachability: presented(reachability, docsPage),
    })
    expect(Buffer.byteLength(renderSummary(run))).toBeLessThan(LIMIT)
  })
})
