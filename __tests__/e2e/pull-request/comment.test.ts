import { describe, expect, it, jest } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { HEAD_SHA } from '../../../dev/emulators/github/job.ts'
import type { Comment } from '../../../dev/emulators/github/pull-request.ts'
import { ACTIONS, TOKEN } from '../../../dev/emulators/github/server.ts'
import { CERTIFICATE, startTls } from '../../../dev/emulators/tls/server.ts'
import { startConnectProxy } from '../../fixtures/run/connect-proxy.ts'
import { aboutComment, onPullRequest, whyNoComment, type Step } from '../../fixtures/run/pull-request.ts'
import { inOwnProcess, kubernetesTable, vpcId, worker } from '../../fixtures/run/scenario.ts'

// Each test has up to three runs, and pauses between attempts.
jest.setTimeout(30_000)

const { bodies, github, operations, plan, restartGitHub } = onPullRequest()

/** For the inputs and the job of these tests, as the first version wrote it. */
const FIRST_VERSION = '<!-- kthw-routes plan: 652e5b1d38c24ed1 -->\n### ✅ Plan'

describe('the plan on a pull request', () => {
  it('is created once and updated by the next run, in one comment that links to the run', async () => {
    const world = lab({ workers: 3, routed: 1 })
    const first = await plan({ world })
    const [created = ''] = bodies()

    expect(first.exitCode).toBe(0)
    expect(first.log).toContain('Commented the plan on #7: https://github.com/org/cluster/pull/7#ic_1\n')
    expect(aboutComment(first)).toEqual([])
    expect(created).toMatch(
      /^<!-- kthw-routes plan v2: [0-9a-f]{16} -->\n<!-- kthw-routes reviewed v1: [0-9a-f]{64} [\w+/]{24} -->\n### ✅ Plan: 2 to create,/,
    )
    expect(created).toContain('| 172.22.1.0/24 ')
    expect(created.trimEnd().split('\n').at(-1)).toBe(
      `Planned by kthw-routes in [Plan pod routes / plan](https://github.com/org/cluster/actions/runs/4711/attempts/1) for commit ${HEAD_SHA}.`,
    )

    addRoute(kubernetesTable(world), '172.22.1.0/24', worker(world, 1))
    await plan({ world, job: { runId: '4712', attempt: '2' } })

    expect(bodies()).toEqual([expect.stringContaining('### ✅ Plan: 1 to create,')])
    expect(bodies()[0]).toContain('/actions/runs/4712/attempts/2)')
    expect(github().pullRequest.comments[0]?.author).toBe('github-actions')
    expect(operations()).toEqual(['repository', 'addComment', 'repository', 'updateIssueComment'])
  })

  it('is sent with the token, which is masked and written nowhere else', async () => {
    // A process masks a token once.
    const run = await plan({ env: { RUNNER_DEBUG: '1' }, ...inOwnProcess })
    const lines = run.log.split('\n').filter((line) => line.includes(TOKEN))

    expect(github().requests.map(({ authorization }) => authorization)).toEqual([
      `token ${TOKEN}`,
      `token ${TOKEN}`,
    ])
    expect(lines).toEqual([`::add-mask::${TOKEN}`])
    expect(run.summary + JSON.stringify(run.outputs) + bodies().join('')).not.toContain(TOKEN)
  })

  it.each<[string, Step, string | undefined]>([
    ['without a token', { inputs: { 'github-token': '' } }, undefined],
    ['with comment: off', { inputs: { comment: 'off' } }, undefined],
    ...['verify', 'destroy'].map((mode): [string, Step, string] => [
      `in mode ${mode}`,
      { inputs: { mode } },
      `only mode: plan and mode: apply comment, and mode is ${mode}`,
    ]),
    ...['push', 'schedule', 'workflow_dispatch', 'workflow_run', 'merge_group'].map(
      (event): [string, Step, string] => [
        `on ${event}`,
        { job: { event } },
        `the event ${event} has no pull request, and pull-request-number is empty`,
      ],
    ),
    [
      'on a comment on an issue',
      { job: { event: 'issue_comment', payload: { issue: { number: 7 } } } },
      'the event issue_comment has no pull request, and pull-request-number is empty',
    ],
  ])('is not written %s, and the log says why', async (when, step, why) => {
    const run = await plan({ world: lab({ routed: 3 }), ...step, ...inOwnProcess })

    expect(run.exitCode).toBe(0)
    expect(github().requests).toEqual([])
    expect(aboutComment(run)).toEqual([])
    expect(whyNoComment(run)).toBe(why)
    expect(run.log.includes(`::add-mask::${TOKEN}`)).toBe(when !== 'without a token')
  })

  it('is not written if the inputs are not valid', async () => {
    const run = await plan({ inputs: { 'worker-count': 'three' } })

    expect(run.exitCode).toBe(1)
    expect(github().requests).toEqual([])
  })

  it('replaces an older plan also if it has errors, and if the run fails', async () => {
    await plan()
    const missing = await plan({ world: lab({ workers: 2 }), inputs: { 'wait-timeout': '0' } })

    expect(missing.exitCode).toBe(1)
    expect(bodies()).toEqual([expect.stringContaining('- ❌ worker-2 is missing')])

    const failed = await plan({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } })

    expect(failed.exitCode).toBe(1)
    expect(bodies()).toEqual([expect.stringContaining('- ❌ No AWS credentials found')])
  })

  it('has one comment per cluster, also after a change of worker-count', async () => {
    await plan()
    await plan({ inputs: { 'vpc-id': vpcId(lab()) } })
    await plan({ world: lab({ workers: 4 }), inputs: { 'worker-count': '4' } })

    expect(bodies()).toEqual([
      expect.stringContaining('Plan: 4 to create'),
      expect.stringContaining('Plan: 3 to create'),
    ])
    expect(new Set(bodies().map((body) => body.split('\n')[0])).size).toBe(2)
  })

  it('does not change comments of others, even with the same marker', async () => {
    await plan()
    const [own = ''] = bodies()
    const foreign = { id: 'IC_0', author: 'mallory', body: own }
    const quoting = { id: 'IC_q', author: 'github-actions', body: `Somebody said:\n${own}` }
    github().pullRequest.comments.splice(0, 1, foreign, quoting)
    await plan()

    expect(github().pullRequest.comments.slice(0, 2)).toEqual([{ ...foreign, body: own }, quoting])
    expect(bodies()).toHaveLength(3)
    expect(operations().at(-1)).toBe('addComment')
  })

  it('updates its newest comment if several exist', async () => {
    await plan()
    const [marker = ''] = (bodies()[0] ?? '').split('\n')
    const own = ['IC_a', 'IC_b'].map((id): Comment => ({ id, author: ACTIONS.login, body: marker }))
    github().pullRequest.comments.splice(0, 1, ...own)
    await plan()

    expect(bodies()).toEqual([marker, expect.stringContaining('Plan: 3 to create')])
  })

  it('takes over the comment of the first version, from the same job, also behind hundreds of others', async () => {
    const talk = Array.from({ length: 150 }, (_, n): Comment => ({
      id: `IC_t${n}`,
      author: 'a',
      body: 'Hm.',
    }))
    await restartGitHub({ comments: [{ id: 'IC_0', author: ACTIONS.login, body: FIRST_VERSION }, ...talk] })
    await plan()

    expect(bodies()).toHaveLength(151)
    expect(bodies()[0]).toMatch(/^<!-- kthw-routes plan v2: [0-9a-f]{16} -->\n/)

    await restartGitHub({ comments: [{ id: 'IC_0', author: ACTIONS.login, body: FIRST_VERSION }] })
    await plan({ env: { GITHUB_JOB: 'other' } })

    expect(bodies()).toEqual([FIRST_VERSION, expect.stringContaining('Plan: 3 to create')])
  })

  it('prefers its own comment to that of the first version', async () => {
    await plan()
    github().pullRequest.comments.push({ id: 'IC_9', author: ACTIONS.login, body: FIRST_VERSION })
    await plan({ world: lab({ routed: 1 }) })

    expect(bodies()).toEqual([expect.stringContaining('Plan: 2 to create'), FIRST_VERSION])
  })

  it('is found behind hundreds of other comments', async () => {
    await plan()
    const talk = Array.from({ length: 250 }, (_, n): Comment => ({
      id: `IC_t${n}`,
      author: 'a',
      body: 'Hm.',
    }))
    github().pullRequest.comments.push(...talk)
    await plan()

    expect(bodies()).toHaveLength(251)
    expect(operations().slice(2)).toEqual([...Array<string>(3).fill('repository'), 'updateIssueComment'])
  })

  it('keeps to the length that GitHub accepts for 900 workers, with its beginning and its end', async () => {
    const run = await plan({ world: lab({ workers: 900 }), inputs: { 'worker-count': '900' } })
    const [body = ''] = bodies()

    expect(aboutComment(run)).toEqual([])
    expect(body.length).toBeGreaterThan(60_000)
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain('### ✅ Plan: 900 to create')
    expect(body).toMatch(/\n\d+ more routes are in the job summary\.\n/)
    expect(body.trimEnd()).toMatch(/\nPlanned by kthw-routes in .* for commit [0-9a-f]{40}\.$/)
  })

  it('notifies nobody whom a tag mentions', async () => {
    const world = lab()
    kubernetesTable(world).tags['Name'] = '@org/all #1 <!-- --> kubernetes'
    await plan({ world, inputs: { 'route-table-name': '*kubernetes' } })
    const [body = ''] = bodies()

    expect(body).toContain('&#64;&#8203;org/all &#35;&#8203;1 &#60;&#33;-- --&#62; kubernetes')
    expect(body).not.toContain('@')
  })

  it('goes to the API of a GitHub Enterprise Server', async () => {
    await restartGitHub({ basePath: '/api/v3' })
    await plan()

    expect(github().requests.map(({ path }) => path)).toEqual(['/api/graphql', '/api/graphql'])
    expect(bodies()).toHaveLength(1)
  })

  it("goes through the proxy in https_proxy, with GitHub's certificate checked", async () => {
    const tls = await startTls(github().apiUrl)
    const proxy = await startConnectProxy(tls.port)
    const env = { https_proxy: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: CERTIFICATE }
    try {
      // The name in the tests' certificate.
      const run = await plan({ job: { apiUrl: 'https://ec2.us-west-2.amazonaws.com' }, env })

      expect(aboutComment(run)).toEqual([])
      expect(new Set(proxy.tunnels)).toEqual(new Set(['ec2.us-west-2.amazonaws.com:443']))
      expect(bodies()).toHaveLength(1)
    } finally {
      await Promise.all([tls.close(), proxy.close()])
    }
  })
})
