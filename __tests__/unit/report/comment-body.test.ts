import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { CommentRun } from '../../../src/github/pull-request/event.ts'
import { error, notice, warning, type Finding } from '../../../src/model/finding.ts'
import { reviewedLine } from '../../../src/plan/reviewed-plan.ts'
import { renderComment, type CommentFrame } from '../../../src/report/comment-body.ts'
import { details } from '../../../src/report/summary/markdown.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { hostileTag } from '../../fixtures/results/hostile-text.ts'
import { labResult, runResult } from '../../fixtures/results/run-result.ts'
import { create, created, notTried, planned, unchanged } from '../../fixtures/results/results.ts'
import { routeTable, routeTableWith, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". */
const LIMIT = 65_536

const run: CommentRun = {
  workflow: 'Plan',
  job: 'plan',
  url: 'https://github.com/o/r/actions/runs/1/attempts/1',
  commit: 'c'.repeat(40),
}
const MARKER = '<!-- kthw-routes plan v2: 0123456789abcdef'
const NO_PLAN = reviewedLine(undefined)
const SOURCE = `by kthw-routes in [Plan / plan](${run.url}) for commit ${'c'.repeat(40)}.\n`

function comment(of: RunResult, by: Partial<CommentRun> = {}, more: Partial<CommentFrame> = {}): string {
  return renderComment(of, {
    markers: [MARKER],
    id: undefined,
    run: { ...run, ...by },
    previous: undefined,
    ...more,
  })
}

/** The hidden lines of a plan's comment. */
function hidden({ results, checks }: RunResult): string {
  return `${MARKER} -->\n${reviewedLine({ changes: results.map(({ change }) => change), checks })}\n`
}

/** A plan that creates the route of every worker. */
function plan(count: number, wanted: Partial<RunResult> = {}): RunResult {
  const results = workers(count).map((each) => planned(create(each)))
  return runResult({ mode: 'plan', tables: [routeTable()], results, planHash: 'a', ...wanted })
}

describe('the comment', () => {
  it("is hidden lines, the summary's heading, the rest of the summary in a section, and its source", () => {
    const [heading = '', ...rest] = renderSummary(plan(3)).split('\n\n')
    const section = details('Details', rest.join('\n\n').trimEnd(), { open: true })
    expect(comment(plan(3))).toBe(`${hidden(plan(3))}${heading}\n\n${section}\n\nPlanned ${SOURCE}`)
  })

  it('has an ID in its first line if it is one of several', () => {
    expect(comment(plan(3), {}, { id: 'b7-1' }).split('\n')[0]).toBe(`${MARKER} b7-1 -->`)
  })

  it('escapes the name of the workflow', () => {
    expect(comment(plan(1), { workflow: '](https://x) @all' })).toContain(
      '[&#93;(https&#58;//x) &#64;&#8203;all / plan](https://github.com/',
    )
  })

  it.each([
    [150, false],
    [900, true],
  ])('hides routes before findings, and counts what it hides: %i findings', (count, hidesFindings) => {
    const findings = Array.from({ length: count }, () => error('worker-missing', 'x'.repeat(250)))
    const text = comment(plan(900, { findings }))
    const shown = text.match(/^- ❌/gm)?.length ?? 0
    const hidden = Number(/^- (\d+) more are in the job summary\.$/m.exec(text)?.[1] ?? 0)

    expect(shown + hidden).toBe(count)
    expect(hidden > 0).toBe(hidesFindings)
    expect(text).toMatch(/^\d{3} more routes are in the job summary\.$/m)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT)
    expect(Buffer.byteLength(text)).toBeGreaterThan(LIMIT - 1_000)
  })

  it('has a section about pods up to half of its length, and only its findings otherwise', () => {
    const finding = warning('security-group', 'sg-1 blocks all traffic')
    const withSection = (blocks: readonly string[], numbered: readonly Finding[]): RunResult =>
      plan(0, {
        tables: [routeTable({ routes: [] })],
        findings: [finding],
        reachability: {
          ...{ reachable: 'false', records: [], line: '0 of 2 pairs can talk' },
          ...{ blocks, numbered: new Set(numbered) },
        },
      })
    const ofLength = (length: number) => withSection(['y'.repeat(length)], [finding])
    const frame = comment(withSection([], [])).replace(/(?<=<\/summary>\n\n).*(?=\n\n<\/details>)/s, '')
    const half = (LIMIT - Buffer.byteLength(frame)) / 2
    const [heading = ''] = renderSummary(ofLength(1)).split('\n\n')
    const longest = half - Buffer.byteLength(renderSummary(ofLength(1)).slice(heading.length + 2)) + 1

    expect(comment(ofLength(longest))).toContain(`\n${'y'.repeat(longest)}\n`)
    expect(comment(ofLength(longest))).not.toContain('(security-group)')
    expect(comment(ofLength(longest + 1))).toBe(comment(withSection([], [])))
    expect(comment(ofLength(longest + 1))).toContain('- ⚠️ sg-1 blocks all traffic (security-group)')
  })

  it('is only the headline if even the name of the table is too long', () => {
    const named = (length: number) =>
      plan(0, { tables: [routeTable({ name: 'x'.repeat(length), routes: [] })] })
    const longest = LIMIT - Buffer.byteLength(comment(named(1))) + 1

    expect(Buffer.byteLength(comment(named(longest)))).toBe(LIMIT)
    expect(comment(named(longest + 1))).toBe(
      `${hidden(named(1))}### ✅ Plan: 0 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written\n\nThe result is too long for a comment. See the job summary.\n\nPlanned ${SOURCE}`,
    )
  })

  it('is within the limit, and complete at both ends, for any tags and messages', () => {
    fc.assert(
      fc.property(
        fc.array(hostileTag, { minLength: 1, maxLength: 3 }),
        fc.array(hostileTag, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(1, 60, 900),
        fc.constantFrom(0, 3, 900),
        (names, messages, count, findings) => {
          const crowd = workers(count).map((each, n) => ({ ...each, name: names[n % names.length] ?? '' }))
          const text = comment(
            runResult({
              mode: 'plan',
              tables: names.map((name, n) => routeTable({ routeTableId: `rtb-${n}`, name })),
              results: crowd.map((each) => planned(create(each, 'rtb-0'))),
              findings: Array.from({ length: findings }, (_, n) =>
                warning('aws-error', messages[n % messages.length] ?? ''),
              ),
            }),
          )

          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT)
          expect(text.startsWith(`${MARKER} -->\n<!-- kthw-routes reviewed v1: `)).toBe(true)
          expect(text).toContain(`\n### ✅ Plan: ${count} to create`)
          expect(text.endsWith(`for commit ${'c'.repeat(40)}.\n`)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the section of a comment', () => {
  const isOpen = (of: RunResult): boolean => comment(of).includes('\n<details open><summary>Details')
  const many = workers(13).map((each) => unchanged(each))

  it.each<[string, RunResult, boolean]>([
    ['open for 12 routes', plan(12, { tables: [routeTable({ routes: [] })] }), true],
    ['closed for 13', plan(13, { tables: [routeTable({ routes: [] })] }), false],
    ['open for a run that failed early', plan(0, { tables: [], findings: [error('x', 'No.')] }), true],
    ['open for many routes and an error', plan(13, { findings: [error('x', 'No.')] }), true],
    ['open for many routes and a warning', plan(13, { findings: [warning('x', 'No.')] }), true],
    ['closed for many routes and a notice', plan(13, { findings: [notice('x', 'Well.')] }), false],
    ['closed for many routes that exist', runResult({ tables: [routeTable()], results: many }), false],
  ])('is %s', (_, of, open) => {
    expect(isOpen(of)).toBe(open)
    expect(comment(of)).toContain('<details')
  })
})

describe('a comment after an apply', () => {
  const worker0 = worker()
  const worker1 = worker({ name: 'worker-1' })
  const applied = labResult(2)
  const broken = runResult({
    tables: [routeTableWith(workerRoute(worker0))],
    results: [created(worker0), notTried(worker1)],
    findings: [error('aws-error', 'No.')],
  })
  const outdated = runResult({
    tables: [routeTableWith()],
    results: [notTried(worker0), notTried(worker1)],
    findings: [error('plan-not-reviewed', 'No.')],
  })

  it.each<[string, RunResult, string]>([
    ['applied', applied, '### ✅ Applied: 2 of 2 worker routes validated\n'],
    ['failed', broken, '### ❌ Failed: 1 of 2 worker routes validated\n'],
    ['outdated', outdated, '### ❌ Outdated: the plan changed after the review; nothing was written\n'],
  ])('says that the plan was %s', (_, of, heading) => {
    expect(comment(of)).toContain(`\n${heading}`)
    expect(comment(of).endsWith(`${of === applied ? 'Applied' : 'Reported'} ${SOURCE}`)).toBe(true)
  })

  it('still has the plan that was reviewed', () => {
    const before = comment(plan(3))
    const [, line = ''] = before.split('\n')
    for (const result of [applied, broken, outdated]) {
      expect(comment(result, {}, { previous: before }).split('\n')[1]).toBe(line)
      expect(comment(result).split('\n')[1]).toBe(NO_PLAN)
    }
  })

  it('has no plan if the last plan failed early', () => {
    const noPlan = plan(0, { planHash: '', findings: [error('aws-error', 'No.')] })
    expect(comment(noPlan, {}, { previous: comment(plan(3)) }).split('\n')[1]).toBe(NO_PLAN)
  })
})
