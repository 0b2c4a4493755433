import { describe, expect, it } from '@jest/globals'

import { error, notice, warning } from '../../../../src/model/finding.ts'
import { renderDiagram } from '../../../../src/report/summary/diagram.ts'
import { NOTHING_YET, type RunResult } from '../../../../src/report/run-result.ts'
import { renderSummary } from '../../../../src/report/summary/summary.ts'
import { awsError } from '../../../fixtures/results/aws-errors.ts'
import { judged } from '../../../fixtures/results/reachability.ts'
import { presented } from '../../../fixtures/results/reachability-report.ts'
import { openNetwork } from '../../../fixtures/worlds/open-network.ts'
import {
  checkOf,
  create,
  created,
  done,
  inConflict,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  switchedOff,
  unchanged,
} from '../../../fixtures/results/results.ts'
import { docsPage, labResult, resultOn, runResult } from '../../../fixtures/results/run-result.ts'
import {
  route,
  routeTable,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../../fixtures/worlds/workers.ts'

/** The runner rejects a summary over 1,024 KiB. Ours stays under 1,000 KiB. */
const LIMIT = 1000 * 1024

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

/** The lines before the diagram. */
function linesOf(run: RunResult): string[] {
  return (renderSummary(run).split('\n```mermaid\n')[0] ?? '').split('\n')
}

describe('the summary', () => {
  it("of the lab is the lab's table", () => {
    expect(linesOf(labResult())).toEqual([
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
    ])
  })

  it('of a run that could not start has the findings', () => {
    const findings = [error('invalid-input', 'worker-count is "|"'), warning('aws-error', 'and *this*')]
    expect(linesOf({ ...NOTHING_YET, findings })).toEqual([
      '### ❌ No changes were made',
      '',
      '0.0 s',
      '',
      '- ❌ worker-count is "&#124;" (invalid-input)',
      '- ⚠️ and &#42;this&#42; (aws-error)',
      '',
    ])
  })

  it.each([
    ['an instance', toInstance('i-9', 'eni-9'), ['i-9', '']],
    ['a network interface', toNetworkInterface('eni-9'), ['', 'eni-9']],
    ['a transit gateway', toOther('tgw-1'), ['', 'tgw-1']],
    ['nothing', toNothing(), ['', '']],
  ])('shows the target of a route: %s', (_, target, cells) => {
    const lines = linesOf(resultOn([route({ target, destination: 'pl-1' })]))
    expect(
      lines
        .at(-2)
        ?.split('|')
        .map((cell) => cell.trim()),
    ).toEqual(['', 'pl-1', ...cells, 'active', '', '', ''])
  })

  it('lists five workers by the result of disabling their check', () => {
    const checks = workers(9).map((each) => checkOf(each))
    const error = awsError('InternalError')
    const checkResults = checks.map((check, n) => (n < 7 ? switchedOff(check) : { check, error }))
    expect(linesOf(runResult({ checks, checkResults })).slice(-4)).toEqual([
      'Source/destination check disabled: worker-0, worker-1, worker-2, worker-3, worker-4 and 2 more',
      '',
      'Source/destination check not disabled: worker-7, worker-8',
      '',
    ])
  })

  it('collapses the routes of a table after fifty', () => {
    const [open = '', collapsed = ''] = renderSummary(labResult(60)).split(
      '<details><summary>12 more routes</summary>\n\n',
    )
    expect(open.match(/^\| 1/gm)).toHaveLength(50)
    expect(collapsed.split('\n').slice(0, 3)).toEqual([
      '| DestinationCidrBlock | InstanceId | GatewayId | State | Worker | Change |',
      '| - | - | - | - | - | - |',
      '| 172.22.50.0/24 | i-50 | | active | worker-50 | created |',
    ])
    expect(collapsed.endsWith('| 0.0.0.0/0 | | igw-1 | active | | |\n\n</details>\n')).toBe(true)
    expect(renderSummary(labResult(48))).not.toContain('<details>')
  })

  /** The lab without the routes of some workers, of which one was created in this run. */
  function partlyBroken(count: number, broken: readonly number[], changed: number): string[] {
    const { tables, results } = labResult(count)
    const shown = tables.map((each) => ({
      ...each,
      routes: each.routes.filter((_, n) => !broken.includes(n)),
    }))
    const mixed = results.map((result, n) =>
      n === changed ? result : unchanged(worker({ name: `worker-${n}` })),
    )
    const summary = renderSummary(runResult({ tables: shown, results: mixed }))
    return [...summary.matchAll(/\| (worker-\d+) +\|/g)].map(([, name = '']) => name)
  }
  const named = (numbers: readonly number[]) => numbers.map((n) => `worker-${n}`)

  it('shows problems first among more than fifty routes, then changes, each in worker order', () => {
    const others = [...Array(60).keys()].filter((n) => ![55, 57, 58].includes(n))
    expect(partlyBroken(60, [55, 57], 58)).toEqual(named([55, 57, 58, ...others]))
  })

  it('keeps the order of the workers up to fifty routes, of which none is collapsed', () => {
    expect(partlyBroken(48, [30], 40)).toEqual(named([...Array(48).keys()]))
  })

  it('begins with the title as plain text', () => {
    expect(linesOf({ ...labResult(), title: '**blue** @org' })[0]).toBe(
      '### ✅ &#42;&#42;blue&#42;&#42; &#64;&#8203;org: 3 of 3 worker routes validated',
    )
  })

  it('has tables, checks, pods, findings, and the diagram, and no finding twice', () => {
    const two = [worker0, worker1]
    const assessment = judged(two, { network: openNetwork(two, { tables: [routeTable({ routes: [] })] }) })
    const [cause] = assessment.explanations
    const run = {
      ...labResult(2),
      associated: [routeTable({ routeTableId: 'rtb-main', name: 'main' })],
      checkResults: [switchedOff(checkOf(worker0))],
      findings: [
        warning('route-quota', 'many'),
        ...(cause === undefined ? [] : [cause.finding]),
        notice('reachability-unknown', 'not known'),
      ],
      reachability: presented(assessment),
    }
    const lines = linesOf(run).filter((line) => /^(?:\| Dest|Source|#|\d\. |- )/.test(line))
    expect(lines).toEqual([
      expect.stringMatching(/^### ✅/),
      expect.stringMatching(/^\| Dest/),
      'Source/destination check disabled: worker-0',
      '#### Reachability: ⚠️ pods can communicate in 0 of 2 pairs of workers (2 blocked)',
      expect.stringMatching(/^1\. .*\(route-missing, 2 pairs\)$/),
      '- ⚠️ many (route-quota)',
      '- ℹ️ not known (reachability-unknown)',
    ])
    expect(renderDiagram(run)).not.toBe('')
    expect(renderSummary(run).endsWith(`not known (reachability-unknown)\n\n${renderDiagram(run)}\n`)).toBe(
      true,
    )
  })
})

describe('the summary of several tables', () => {
  const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [] }))
  const headings = (run: RunResult) => linesOf(run).filter((line) => line.startsWith('#### '))

  it('has a table for each, with its counts in a heading', () => {
    const current = workerRoute(worker1)
    const results = [
      ...[
        created(worker0),
        done(replace(current, worker1)),
        done(prune(stale)),
        inConflict(current, worker1),
      ],
      unchanged(worker0, 'rtb-2'),
    ]
    const lines = linesOf(runResult({ tables, results }))
    expect(lines.filter((line) => /^(?:\d|####|\| Dest)/.test(line))).toEqual([
      '2 route tables · VPC vpc-1 · Region us-west-2 · account 111122223333 · 1.2 s',
      '#### Route table rtb-1 (kubernetes): 0 of 3 validated, 1 created, 1 replaced, 1 deleted, 1 failed',
      expect.stringMatching(/^\| Dest/),
      '#### Route table rtb-2 (kubernetes): 0 of 1 validated, 1 unchanged',
      expect.stringMatching(/^\| Dest/),
    ])
  })

  it('has what a plan would do, and what a destroy has done, in the headings', () => {
    const plan = [planned(create(worker0)), planned(replace(stale, worker1)), planned(prune(stale))]
    const destroy = [done(remove(worker0)), stillAbsent(worker1)]
    expect(headings(runResult({ mode: 'plan', tables, results: plan }))[0]).toMatch(
      /: 0 of 2 validated, 1 to create, 1 to replace, 1 to delete$/,
    )
    expect(headings(runResult({ mode: 'destroy', tables, results: destroy }))[0]).toMatch(
      /: 2 of 2 gone, 1 deleted, 1 already absent$/,
    )
  })
})

describe('the size of the summary', () => {
  const longest = '<'.repeat(255)

  function sum(summary: string, hidden: RegExp): number {
    return [...summary.matchAll(hidden)].reduce((total, [, count]) => total + Number(count), 0)
  }

  it.each([
    { tableCount: 1, workerCount: 1000, name: '|\n🚀工\u202e\ud800'.repeat(36), findingCount: 1000 },
    { tableCount: 2, workerCount: 1000, name: longest, findingCount: 0 },
    { tableCount: 50, workerCount: 100, name: longest, findingCount: 0 },
    { tableCount: 200, workerCount: 60, name: longest, findingCount: 2000 },
    { tableCount: 200, workerCount: 3, name: 'worker', findingCount: 0 },
  ])(
    'stays under 1,000 KiB, and what is hidden is counted: $tableCount tables, $workerCount workers, $findingCount findings',
    (size) => {
      const { tableCount, workerCount, name, findingCount } = size
      const crowd = workers(workerCount).map((each) => ({ ...each, name }))
      const routes = crowd.map((each) => workerRoute(each))
      const tables = Array.from({ length: tableCount }, (_, n) =>
        routeTable({ routeTableId: `rtb-${n}`, name, routes }),
      )
      const results = tables.flatMap(({ routeTableId }) => crowd.map((each) => created(each, routeTableId)))
      const findings = Array.from({ length: findingCount }, () => warning('aws-error', name.repeat(2)))
      const summary = renderSummary(runResult({ docsPage, tables, results, findings }))
      const rows = summary.match(/^\| 1.* \| created *\|$/gm) ?? []
      const items = summary.match(/^- ⚠️ .* \(\[aws-error\]\(.*\)\)$/gm) ?? []

      expect(Buffer.byteLength(summary)).toBeLessThan(LIMIT)
      expect(summary.match(/^#### Route table /gm) ?? []).toHaveLength(tableCount > 1 ? tableCount : 0)
      expect(rows.length + sum(summary, /^(\d+) more routes? (?:is|are) in the report file\.$/gm)).toBe(
        tableCount * workerCount,
      )
      expect(items.length + sum(summary, /^- (\d+) more are in the report file\.$/gm)).toBe(findingCount)
    },
  )

  it('stays under 1,000 KiB with the section about pods', () => {
    const crowd = workers(300).map((each, n) => ({
      ...each,
      name: longest,
      networkInterfaces: each.networkInterfaces.map((one) => ({ ...one, groupIds: [`sg-${n}`] })),
    }))
    const network = openNetwork(crowd, { tables: [routeTable({ routes: [] })] })
    const run = runResult({
      docsPage,
      tables: [routeTable({ routes: crowd.map((each) => workerRoute(each)) })],
      results: crowd.map((each) => created(each)),
      findings: crowd.map(() => error('aws-error', longest.repeat(20))),
      reachability: presented(judged(crowd.slice(0, 40), { network }), docsPage),
    })
    expect(Buffer.byteLength(renderSummary(run))).toBeLessThan(LIMIT)
  })
})
