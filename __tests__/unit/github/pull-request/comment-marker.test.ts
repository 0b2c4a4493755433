import { createHash } from 'node:crypto'

import { describe, expect, it } from '@jest/globals'

import { commentMarkers, firstLine } from '../../../../src/github/pull-request/comment-marker.ts'
import type { CommentRun } from '../../../../src/github/pull-request/event.ts'
import type { Inputs } from '../../../../src/github/inputs.ts'
import {
  countedWorkersMatching,
  inputs,
  production,
  tablesNamed,
  tablesWithIds,
  workerSelection,
  workersMatching,
} from '../../../fixtures/run/inputs.ts'

const run: CommentRun = {
  workflow: 'Plan',
  job: 'plan',
  url: 'https://github.com/o/r/actions/runs/1/attempts/1',
  commit: 'c'.repeat(40),
}

function markers(wanted: Partial<Inputs> = {}, by: Partial<CommentRun> = {}, title = '') {
  return commentMarkers(title, inputs(wanted), { ...run, ...by })
}

function marker(...args: Parameters<typeof markers>): string {
  return markers(...args)[0]
}

const role = (roleArn: string, sessionName = 'a'): Partial<Inputs> => ({
  credentials: { kind: 'job-token', roleArn, sessionName, audience: 'sts.amazonaws.com' },
})

describe('the first line of a comment', () => {
  it('is an HTML comment with a version', () => {
    expect(firstLine(markers())).toMatch(/^<!-- kthw-routes plan v2: [0-9a-f]{16} -->$/)
    expect(firstLine(markers(), 'b7-1')).toMatch(/^<!-- kthw-routes plan v2: [0-9a-f]{16} b7-1 -->$/)
  })

  it('begins the same with and without an ID', () => {
    expect(firstLine(markers()).startsWith(marker())).toBe(true)
    expect(firstLine(markers(), 'b7-1').startsWith(marker())).toBe(true)
  })

  it.each<[string, Partial<Inputs>, Partial<Inputs>]>([
    ['worker-count', { workers: workerSelection({ count: 3 }) }, { workers: workerSelection({ count: 5 }) }],
    [
      'worker-count with filters',
      { workers: countedWorkersMatching(3) },
      { workers: countedWorkersMatching(12) },
    ],
    ['wait-timeout', {}, { waitTimeoutSeconds: 5 }],
    ['mode', { mode: 'plan' }, { mode: 'apply' }],
    ['on-conflict', {}, { onConflict: 'replace' }],
    ['source-dest-check', {}, { sourceDestCheck: 'disable' }],
    ['reachability', {}, { reachability: 'warn' }],
    ['role-to-assume', role('arn:a'), role('arn:b')],
  ])('stays the same if %s changes', (_, before, after) => {
    expect(marker(after)).toBe(marker(before))
  })

  it.each<Partial<CommentRun>>([
    { url: 'https://github.com/o/r/actions/runs/2/attempts/1' },
    { workflow: 'Apply' },
    { job: 'apply' },
    { commit: 'd'.repeat(40) },
  ])('stays the same for a run with %j', (by) => {
    expect(marker({}, by)).toBe(marker())
  })

  it('is different for every other title and cluster', () => {
    const all = [
      marker(),
      marker({}, {}, 'blue'),
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
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the first line of the first version', () => {
  // As that version computed it.
  const former = (workflow: string, job: string, roleArn: string | null): string => {
    const key = [
      workflow,
      job,
      roleArn,
      ...['us-west-2', null, 'worker-0', null, 'Name', 'pod_cidr', tablesNamed('kubernetes')],
    ]
    const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)
    return `<!-- kthw-routes plan: ${hash}`
  }

  it('is known, for the same workflow, job, and role', () => {
    expect(markers().slice(1)).toEqual([former('Plan', 'plan', null)])
    expect(markers(role('arn:a'), { workflow: 'a', job: 'bc' }).slice(1)).toEqual([
      former('a', 'bc', 'arn:a'),
    ])
  })

  it('does not begin as the current one', () => {
    const [current, ...others] = markers()
    expect(others.some((other) => other.startsWith(current) || current.startsWith(other))).toBe(false)
  })
})
