import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { PlanRun, PullRequest } from '../../../src/github/event.ts'
import type { Inputs } from '../../../src/github/inputs.ts'
import { error, warning, type Finding } from '../../../src/model/finding.ts'
import { planMarker, renderComment } from '../../../src/report/comment-body.ts'
import type { RunResult } from '../../../src/report/run-result.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { hostileTag } from '../../fixtures/results/hostile-text.ts'
import { runResult } from '../../fixtures/results/run-result.ts'
import { create, planned } from '../../fixtures/results/results.ts'
import {
  countedWorkersMatching,
  inputs,
  production,
  tablesNamed,
  tablesWithIds,
  workerSelection,
  workersMatching,
} from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { workers } from '../../fixtures/worlds/workers.ts'

/** GitHub: "body is too long (maximum is 65536 characters)". */
const LIMIT = 65_536

const run: PlanRun = {
  workflow: 'Plan',
  job: 'plan',
  url: 'https://github.com/o/r/actions/runs/1/attempts/1',
}
const pullRequest: PullRequest = {
  owner: 'o',
  repository: 'r',
  number: 1,
  headSha: 'c'.repeat(40),
  isReadOnly: false,
}
const MARKER = '<!-- kthw-routes plan: 0123456789abcdef -->'
const SOURCE = `Planned by kthw-routes in [Plan / plan](${run.url}) for commit ${'c'.repeat(40)}.\n`

function marker(wanted: Partial<Inputs> = {}, by: Partial<PlanRun> = {}): string {
  return planMarker(inputs(wanted), { ...run, ...by })
}

function comment(of: RunResult, by: Partial<PlanRun> = {}): string {
  return renderComment(of, MARKER, { ...run, ...by }, pullRequest)
}

/** A plan that creates the route of every worker. */
function plan(count: number, wanted: Partial<RunResult> = {}): RunResult {
  const results = workers(count).map((each) => planned(create(each)))
  return runResult({ mode: 'plan', tables: [routeTable()], results, ...wanted })
}

describe('the marker of a plan', () => {
  const role = (roleArn: string, sessionName = 'a'): Partial<Inputs> => ({
    credentials: { kind: 'job-token', roleArn, sessionName, audience: 'sts.amazonaws.com' },
  })

  it('is an HTML comment', () => {
    expect(marker()).toMatch(/^<!-- kthw-routes plan: [0-9a-f]{16} -->$/)
  })

  it.each<[string, Partial<Inputs>, Partial<Inputs>]>([
    ['worker-count', { workers: workerSelection({ count: 3 }) }, { workers: workerSelection({ count: 5 }) }],
    [
      'worker-count with filters',
      { workers: countedWorkersMatching(3) },
      { workers: countedWorkersMatching(12) },
    ],
    ['wait-timeout', {}, { waitTimeoutSeconds: 5 }],
    ['on-conflict', {}, { onConflict: 'replace' }],
    ['source-dest-check', {}, { sourceDestCheck: 'disable' }],
    ['reachability', {}, { reachability: 'warn' }],
    ['role-session-name', role('arn:a'), role('arn:a', 'b')],
  ])('stays the same if %s changes', (_, before, after) => {
    expect(marker(after)).toBe(marker(before))
  })

  it('stays the same from run to run', () => {
    expect(marker({}, { url: 'https://github.com/o/r/actions/runs/2/attempts/1' })).toBe(marker())
  })

  it('is different for every other cluster, job, and workflow', () => {
    const markers = [
      marker(),
      marker({}, { workflow: 'Other' }),
      marker({}, { job: 'other' }),
      // The separator between the two belongs to the key.
      marker({}, { workflow: 'a', job: 'bc' }),
      marker({}, { workflow: 'ab', job: 'c' }),
      marker(role('arn:aws:iam::111122223333:role/a')),
      marker(role('arn:aws:iam::111122223333:role/b')),
      marker({ region: 'eu-central-1' }),
      marker({ vpcId: 'vpc-1' }),
      marker({ workers: workerSelection({ names: ['blue-0'] }) }),
      marker({ workers: workerSelection({ nameTag: 'k8s' }) }),
      marker({ workers: workerSelection({ podCidrTag: 'PodCidr' }) }),
      marker({ workers: workersMatching() }),
      marker({ workers: workersMatching([{ name: 'tag:cluster', values: ['test'] }]) }),
      marker({ workers: countedWorkersMatching(3) }),
      marker({ workers: countedWorkersMatching(3, [production, production]) }),
      marker({ routeTables: tablesNamed('other') }),
      marker({ routeTables: tablesNamed('kubernetes', 'other') }),
      marker({ routeTables: { by: 'name', names: ['kubernetes'], tag: 'role' } }),
      marker({ routeTables: tablesWithIds('rtb-1') }),
    ]
    expect(new Set(markers).size).toBe(markers.length)
  })
})

describe('the comment', () => {
  it('is the marker, the summary, and its source', () => {
    expect(comment(plan(3))).toBe(`${MARKER}\n${renderSummary(plan(3))}\n${SOURCE}`)
  })

  it('escapes the name of the workflow', () => {
    expect(comment(plan(1), { workflow: '](https://x) @all' })).toContain(
      '[&#93;(https&#58;//x) &#64;&#8203;all / plan](https://github.com/',
    )
  })

  it.each([
    [200, false],
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
    const half = (LIMIT - Buffer.byteLength(`${MARKER}\n\n${SOURCE}`)) / 2
    const longest = half - Buffer.byteLength(renderSummary(ofLength(1))) + 1

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
      `${MARKER}\n### ✅ Plan: 0 to create, 0 to replace, 0 to delete, 0 unchanged; nothing was written\n\nThe plan is too long for a comment. See the job summary.\n\n${SOURCE}`,
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
          expect(text.startsWith(`${MARKER}\n### ✅ Plan: ${count} to create`)).toBe(true)
          expect(text.endsWith(`for commit ${'c'.repeat(40)}.\n`)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})
