import { describe, expect, it, jest } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { HEAD_SHA, MERGE_SHA, type JobOptions } from '../../../dev/emulators/github/job.ts'
import { aboutComment, onPullRequest, whyNoComment } from '../../fixtures/run/pull-request.ts'

// Each test has up to three runs in separate processes.
jest.setTimeout(30_000)

const { bodies, github, operations, plan, restartGitHub } = onPullRequest()

const complete = () => lab({ routed: 3 })

describe('comment: changes-only', () => {
  const inputs = { comment: 'changes-only' }

  it('creates no comment without changes, and the log says why', async () => {
    const run = await plan({ world: complete(), inputs })

    expect(bodies()).toEqual([])
    expect(operations()).toEqual(['repository'])
    expect(whyNoComment(run)).toBe(
      'with comment: changes-only, a run without changes, errors, and warnings creates none',
    )
  })

  it('creates one for a change, and updates it when nothing is left to change', async () => {
    await plan({ inputs })
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Plan: 3 to create')])

    const run = await plan({ world: complete(), inputs })
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Plan: 0 to create')])
    expect(whyNoComment(run)).toBeUndefined()
  })

  it.each([
    ['a warning', () => lab({ routed: 3, sourceDestCheck: true }), '⚠️ The source/destination check'],
    ['an error', () => lab({ workers: 2, routed: 2 }), '❌ worker-2 is missing'],
  ])('creates one for %s', async (_, world, finding) => {
    await plan({ world: world(), inputs: { ...inputs, 'wait-timeout': '0' } })

    expect(bodies()).toEqual([expect.stringContaining(finding)])
  })
})

describe('comment: new', () => {
  const inputs = { comment: 'new' }

  it('adds a comment in each run', async () => {
    await plan({ inputs })
    await plan({ world: lab({ routed: 1 }), inputs })

    expect(bodies()).toEqual([
      expect.stringContaining('### ✅ Plan: 3 to create'),
      expect.stringContaining('### ✅ Plan: 2 to create'),
    ])
  })

  it('adds only one if the answer is lost', async () => {
    await restartGitHub({
      intercept: ({ operation }, n) => (operation === 'addComment' && n === 2 ? { kind: 'lost' } : undefined),
    })

    expect(aboutComment(await plan({ inputs }))).toEqual([])
    expect(operations()).toEqual(['repository', 'addComment', 'repository', 'updateIssueComment'])
    expect(bodies()).toHaveLength(1)
  })

  it('leaves comments that one run later updates: the newest', async () => {
    await plan({ inputs })
    await plan({ inputs })
    const [first] = bodies()
    await plan({ world: complete() })

    expect(bodies()).toEqual([first, expect.stringContaining('### ✅ Plan: 0 to create')])
  })
})

describe('the pull request', () => {
  const issue = { number: 7, pull_request: { url: 'https://api.github.com/repos/org/cluster/pulls/7' } }

  it.each<[string, Partial<JobOptions>, Record<string, string>]>([
    ['issue_comment', { payload: { issue } }, {}],
    ['workflow_dispatch', { payload: {} }, { 'pull-request-number': '7' }],
    ['workflow_run', { payload: {} }, { 'pull-request-number': '7' }],
    ['merge_group', { payload: {} }, { 'pull-request-number': '7' }],
    ['issue_comment', { payload: { issue: { ...issue, number: 9 } } }, { 'pull-request-number': '7' }],
  ])('is known on %s, with %j and %j', async (event, job, inputs) => {
    const run = await plan({ job: { event, ...job }, inputs })

    expect(aboutComment(run)).toEqual([])
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Plan: 3 to create')])
    expect(bodies()[0]).toContain(` for commit ${MERGE_SHA}.`)
  })

  it('is the one that the input names, not the one of the event', async () => {
    const run = await plan({ inputs: { 'pull-request-number': '8' } })

    expect(bodies()).toEqual([])
    expect(aboutComment(run)).toEqual([
      expect.stringMatching(
        /^warning: Can't comment on #8, so .*NOT_FOUND: Could not resolve to a PullRequest/,
      ),
    ])
  })

  it('is the one that was merged as the commit that mode: apply runs for, on push', async () => {
    await restartGitHub({ mergeCommit: MERGE_SHA })
    await plan()
    const run = await plan({ job: { event: 'push', payload: {} }, inputs: { mode: 'apply' } })

    expect(run.log).toContain('\nCommented the result on #7: ')
    expect(bodies()).toEqual([expect.stringContaining('### ✅ Applied: 3 of 3 worker routes validated\n')])
    expect(bodies()[0]).toContain(` for commit ${MERGE_SHA}.`)
    expect(bodies()[0]).not.toContain(HEAD_SHA)
  })

  it('is unknown on a push of a commit that no pull request merged: the log says so', async () => {
    await restartGitHub({ mergeCommit: HEAD_SHA })
    const run = await plan({ job: { event: 'push', payload: {} }, inputs: { mode: 'apply' } })

    expect(run.exitCode).toBe(0)
    expect(github().requests).toHaveLength(1)
    expect(aboutComment(run)).toEqual([])
    expect(whyNoComment(run)).toBe(
      `no pull request of this repository merged commit ${MERGE_SHA}, or github-token can't read it. You can set pull-request-number`,
    )
  })
})
