import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { HEAD_SHA, pullRequestJob, type JobOptions } from '../../dev/emulators/github/job.ts'
import type { Comment, Viewer } from '../../dev/emulators/github/pull-request.ts'
import {
  ACTIONS,
  startGitHubEmulator,
  TOKEN,
  type GitHubEmulator,
  type GitHubOptions,
} from '../../dev/emulators/github/server.ts'
import { CERTIFICATE, startConnectProxy, startTls } from '../fixtures/run/connect-proxy.ts'
import { kubernetesTable, runOn, worker, type ScenarioRun } from '../fixtures/run/scenario.ts'

// Up to three runs a test, each a process of its own, and pauses that are waited for.
jest.setTimeout(30_000)

const dist = join(import.meta.dirname, '..', '..', 'dist')

let folder: string
let github: GitHubEmulator

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'event-'))
})

afterEach(async () => {
  await Promise.all([github.close(), rm(folder, { recursive: true })])
})

type Step = {
  world?: World
  inputs?: Record<string, string>
  env?: Record<string, string | undefined>
  job?: Partial<JobOptions>
  main?: string
}

/** A step that plans on pull request 7 and has the job's token, unless it is told otherwise. */
async function plan({
  world = lab(),
  inputs = {},
  env = {},
  job = {},
  ...rest
}: Step = {}): Promise<ScenarioRun> {
  return runOn(world, {
    inputs: { mode: 'plan', 'github-token': TOKEN, ...inputs },
    env: { ...(await pullRequestJob({ apiUrl: github.apiUrl, folder, ...job })), ...env },
    ...rest,
  })
}

function operations(): string[] {
  return github.requests.map(({ operation }) => operation)
}

function told({ findings }: ScenarioRun): string[] {
  return findings
    .filter(({ code }) => code === 'pull-request-comment')
    .map(({ severity, message }) => `${severity}: ${message}`)
}

function bodies(): string[] {
  return github.pullRequest.comments.map(({ body }) => body)
}

const reader: Viewer = { login: 'github-actions', access: 'read' }

describe('the plan on a pull request', () => {
  it('is made once and updated by the next run, in one comment that leads to the run', async () => {
    github = await startGitHubEmulator()
    const world = lab({ workers: 3, routed: 1 })
    const first = await plan({ world })
    const [made = ''] = bodies()

    expect(first.exitCode).toBe(0)
    expect(first.log).toContain('Plan told on pull request #7: https://github.com/org/cluster/pull/7#ic_1\n')
    expect(told(first)).toEqual([])
    expect(made).toMatch(/^<!-- kthw-routes plan: [0-9a-f]{16} -->\n### ✅ Plan: 2 to create,/)
    expect(made).toContain('| 172.22.1.0/24 ')
    expect(made.trimEnd()).toMatch(
      new RegExp(
        `\nPlanned by kthw-routes in \\[Plan pod routes / plan\\]\\(https://github\\.com/org/cluster/actions/runs/4711/attempts/1\\) for commit ${HEAD_SHA}\\.$`,
      ),
    )

    addRoute(kubernetesTable(world), '172.22.1.0/24', worker(world, 1))
    await plan({ world, job: { runId: '4712', attempt: '2' } })

    expect(bodies()).toEqual([expect.stringContaining('### ✅ Plan: 1 to create,')])
    expect(bodies()[0]).toContain('/actions/runs/4712/attempts/2)')
    expect(github.pullRequest.comments[0]?.author).toBe('github-actions')
    expect(operations()).toEqual(['repository', 'addComment', 'repository', 'updateIssueComment'])
  })

  it('is sent with the token, which stands nowhere else and is masked', async () => {
    github = await startGitHubEmulator()
    const run = await plan({ env: { RUNNER_DEBUG: '1' } })
    const lines = run.log.split('\n').filter((line) => line.includes(TOKEN))

    expect(github.requests.map(({ authorization }) => authorization)).toEqual([
      `token ${TOKEN}`,
      `token ${TOKEN}`,
    ])
    expect(lines).toEqual([`::add-mask::${TOKEN}`])
    expect(run.summary + JSON.stringify(run.outputs) + bodies().join('')).not.toContain(TOKEN)
  })

  it('is not tried without a token', async () => {
    github = await startGitHubEmulator()
    const run = await plan({ inputs: { 'github-token': '' } })

    expect(run.exitCode).toBe(0)
    expect(github.requests).toEqual([])
    expect(told(run)).toEqual([])
  })

  it.each(['apply', 'verify', 'destroy'])('is not tried with mode: %s', async (mode) => {
    github = await startGitHubEmulator()
    const run = await plan({ world: lab({ routed: 3 }), inputs: { mode } })

    expect(run.exitCode).toBe(0)
    expect(github.requests).toEqual([])
    expect(run.log).toContain(`::add-mask::${TOKEN}`)
  })

  it.each(['push', 'schedule', 'workflow_dispatch', 'issue_comment'])(
    'is not tried on the event %s',
    async (event) => {
      github = await startGitHubEmulator()
      const run = await plan({ job: { event } })

      expect(run.exitCode).toBe(0)
      expect(github.requests).toEqual([])
      expect(told(run)).toEqual([])
    },
  )

  it('replaces an older plan also when it finds errors, and when the run fails', async () => {
    github = await startGitHubEmulator()
    await plan()
    const missing = await plan({ world: lab({ workers: 2 }), inputs: { 'wait-timeout': '0' } })

    expect(missing.exitCode).toBe(1)
    expect(bodies()).toEqual([expect.stringContaining('- ❌ worker-2 is missing')])

    const failed = await plan({ env: { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined } })

    expect(failed.exitCode).toBe(1)
    expect(bodies()).toEqual([expect.stringContaining('- ❌ No AWS credentials')])
  })

  it('is left as it is by inputs that cannot be used', async () => {
    github = await startGitHubEmulator()
    const run = await plan({ inputs: { 'worker-count': 'three' } })

    expect(run.exitCode).toBe(1)
    expect(github.requests).toEqual([])
  })

  it('has a comment for each cluster, which a changed worker-count keeps', async () => {
    github = await startGitHubEmulator()
    const blue = { 'vpc-id': kubernetesTable(lab()).vpcId }
    await plan()
    await plan({ inputs: blue })
    await plan({ world: lab({ workers: 4 }), inputs: { 'worker-count': '4' } })

    expect(bodies()).toEqual([
      expect.stringContaining('Plan: 4 to create'),
      expect.stringContaining('Plan: 3 to create'),
    ])
    expect(new Set(bodies().map((body) => body.split('\n')[0])).size).toBe(2)
  })

  it('leaves what others wrote alone, the same marker or not', async () => {
    github = await startGitHubEmulator()
    await plan()
    const [own = ''] = bodies()
    const foreign = { id: 'IC_0', author: 'mallory', body: own }
    const quoting = { id: 'IC_q', author: 'github-actions', body: `Somebody said:\n${own}` }
    github.pullRequest.comments.splice(0, 1, foreign, quoting)
    await plan()

    expect(github.pullRequest.comments.slice(0, 2)).toEqual([{ ...foreign, body: own }, quoting])
    expect(github.pullRequest.comments).toHaveLength(3)
    expect(operations().slice(-1)).toEqual(['addComment'])
  })

  it('updates the oldest of several of its own', async () => {
    github = await startGitHubEmulator()
    await plan()
    const [marker = ''] = (bodies()[0] ?? '').split('\n')
    const own = ['IC_a', 'IC_b'].map((id): Comment => ({ id, author: ACTIONS.login, body: marker }))
    github.pullRequest.comments.splice(0, 1, ...own)
    await plan()

    expect(bodies()).toEqual([expect.stringContaining('Plan: 3 to create'), marker])
  })

  it('is found behind hundreds of other comments', async () => {
    github = await startGitHubEmulator()
    await plan()
    const talk = Array.from({ length: 250 }, (_, n): Comment => ({
      id: `IC_t${n}`,
      author: 'a',
      body: 'Hm.',
    }))
    github.pullRequest.comments.unshift(...talk)
    await plan()

    expect(github.pullRequest.comments).toHaveLength(251)
    expect(operations().slice(2)).toEqual(['repository', 'repository', 'repository', 'updateIssueComment'])
  })

  it('goes to the API of a GitHub Enterprise Server', async () => {
    github = await startGitHubEmulator({ basePath: '/api/v3' })
    await plan()

    expect(github.requests.map(({ path }) => path)).toEqual(['/api/graphql', '/api/graphql'])
    expect(bodies()).toHaveLength(1)
  })

  it("goes through the proxy that https_proxy names, with GitHub's certificate checked", async () => {
    github = await startGitHubEmulator()
    const tls = await startTls(github.apiUrl)
    const proxy = await startConnectProxy(tls.port)
    const env = { https_proxy: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: CERTIFICATE }
    try {
      // The name that the tests' certificate is for.
      const run = await plan({ job: { apiUrl: 'https://ec2.us-west-2.amazonaws.com' }, env })

      expect(told(run)).toEqual([])
      expect(new Set(proxy.tunnels)).toEqual(new Set(['ec2.us-west-2.amazonaws.com:443']))
      expect(bodies()).toHaveLength(1)
    } finally {
      await Promise.all([tls.close(), proxy.close()])
    }
  })
})

describe('a token that may not write', () => {
  it.each([
    ['a fork', 'mallory/cluster'],
    ['a fork that is gone', null],
  ])('of %s is a notice, and the run ends as without it', async (_, headRepository) => {
    github = await startGitHubEmulator({ viewer: reader })
    const run = await plan({ job: { headRepository } })

    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('### ✅ Plan: 3 to create')
    expect(bodies()).toEqual([])
    expect(told(run)).toEqual([
      'notice: The plan is not told on pull request #7, which comes from a fork: GitHub gives its runs a token that may only read; look at the job summary, or push the branch to this repository.',
    ])
    expect(run.log).toContain('::notice title=pull-request-comment::The plan is not told')
  })

  it.each([
    ['only read', { viewer: reader }, {}],
    ['not even read', { viewer: { ...reader, access: 'none' } }, {}],
    [
      'only read, on pull_request_target',
      { viewer: reader },
      { event: 'pull_request_target', headRepository: 'mallory/cluster' },
    ],
  ] satisfies [string, GitHubOptions, Partial<JobOptions>][])(
    'but %s is a warning that names the permission',
    async (_, options, job) => {
      github = await startGitHubEmulator(options)
      const run = await plan({ job })

      expect(run.exitCode).toBe(0)
      expect(told(run)).toEqual([
        'warning: github-token may not comment on pull request #7, where an older plan may still stand; give the job "permissions: pull-requests: write". GitHub said FORBIDDEN: Resource not accessible by integration',
      ])
    },
  )
})

describe('a GitHub that does not do as it is asked', () => {
  it('is asked again after a 502', async () => {
    github = await startGitHubEmulator({
      intercept: (_, n) =>
        n === 1 ? { kind: 'answer', status: 502, body: '<h1>Bad @gateway</h1>' } : undefined,
    })
    const run = await plan()

    expect(told(run)).toEqual([])
    expect(operations()).toEqual(['repository', 'repository', 'addComment'])
  })

  it('gets no second comment when its answer was lost on the way', async () => {
    github = await startGitHubEmulator({
      intercept: ({ operation }, n) => (operation === 'addComment' && n === 2 ? { kind: 'lost' } : undefined),
    })
    const run = await plan()

    expect(told(run)).toEqual([])
    expect(operations()).toEqual(['repository', 'addComment', 'repository', 'updateIssueComment'])
    expect(bodies()).toHaveLength(1)
  })

  it.each([
    [
      'does not know the token',
      { kind: 'answer', status: 401, body: { message: 'Bad credentials' } },
      'GitHub said 401: Bad credentials',
    ],
    [
      'is called too often',
      { kind: 'answer', status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      'GitHub said 403: You have exceeded a secondary rate limit.',
    ],
    [
      'does not know the pull request',
      { kind: 'answer', status: 200, body: { errors: [{ type: 'NOT_FOUND', message: 'No PullRequest 7' }] } },
      'GitHub said NOT_FOUND: No PullRequest 7',
    ],
  ] as const)('is a warning in its words when it %s', async (_, fault, said) => {
    github = await startGitHubEmulator({ intercept: () => fault })
    const run = await plan()

    expect(run.exitCode).toBe(0)
    expect(github.requests).toHaveLength(1)
    expect(told(run)).toEqual([
      `warning: The plan could not be written to pull request #7, where an older one may still stand; look at the job summary, and run the step again. ${said}`,
    ])
  })

  it.each([
    ['without the pull request', { repository: { pullRequest: null } }],
    [
      'without one of its comments',
      {
        repository: {
          pullRequest: { id: 'PR_7', comments: { nodes: [null], pageInfo: { hasNextPage: false } } },
        },
      },
    ],
  ])('is not taken for GitHub when it answers %s', async (_, data) => {
    github = await startGitHubEmulator({
      intercept: () => ({ kind: 'answer', status: 200, body: { data } }),
    })
    const run = await plan()

    expect(run.exitCode).toBe(0)
    expect(told(run)).toEqual([expect.stringMatching(/ What answered in its place was not GitHub$/)])
  })

  it('does not keep the plan from being told elsewhere, whatever is wrong with dist/', async () => {
    github = await startGitHubEmulator()
    const broken = join(folder, 'dist')
    await cp(dist, broken, { recursive: true })
    const chunks = (await readdir(broken)).filter((name) => name.endsWith('.index.js'))
    for (const name of chunks) {
      const text = await readFile(join(broken, name), 'utf8')
      if (text.includes('Plan told on pull request')) await rm(join(broken, name))
    }
    const run = await plan({ main: join(broken, 'index.js') })

    expect(run.exitCode).toBe(1)
    expect(run.findings.map(({ code }) => code)).toEqual(['internal-error'])
    expect(run.outputs['created-count']).toBe('3')
    expect(run.summary).toContain('| 172.22.0.0/24')
  })

  it('cannot write into the log what it says, nor a page of it', async () => {
    github = await startGitHubEmulator({
      intercept: () => ({ kind: 'answer', status: 404, body: `\n::error::x @here ${'y'.repeat(5000)}` }),
    })
    const run = await plan()

    expect(run.log.split('\n').filter((line) => line.startsWith('::error'))).toEqual([])
    expect(told(run).join('').length).toBeLessThan(500)
    expect(run.summary).toContain('&#64;&#8203;here')
  })

  it('is a warning when nobody is there, or somebody else', async () => {
    github = await startGitHubEmulator()
    const gone = await startGitHubEmulator()
    await gone.close()
    const away = await plan({ job: { apiUrl: gone.apiUrl } })
    const other = await plan({ job: { apiUrl: `${github.apiUrl}/api/v4` } })

    expect(told(away)).toEqual([
      expect.stringMatching(/\. GitHub cannot be reached \(connect ECONNREFUSED .*\)$/),
    ])
    expect(told(other)).toEqual([expect.stringMatching(/\. GitHub said 404: Not Found$/)])
  })

  it('is a warning where the proxy is of a kind that cannot be used', async () => {
    github = await startGitHubEmulator()
    const run = await plan({
      job: { apiUrl: 'https://api.github.com' },
      env: { https_proxy: 'socks5://127.0.0.1:1' },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(told(run)).toEqual([
      expect.stringMatching(/^warning: The plan could not be written .* InvalidArgumentError: .*protocol/),
    ])
  })

  it('is a warning when the event does not say which pull request it is', async () => {
    github = await startGitHubEmulator()
    const env = await pullRequestJob({ apiUrl: github.apiUrl, folder })
    await writeFile(join(folder, 'broken.json'), '{ "pull_request": ')
    const run = await plan({ env: { ...env, GITHUB_EVENT_PATH: join(folder, 'broken.json') } })

    expect(run.exitCode).toBe(0)
    expect(github.requests).toEqual([])
    expect(told(run)).toEqual([
      'warning: The plan is not told on the pull request, because the file in GITHUB_EVENT_PATH does not say which one it is; look at the job summary, or leave github-token out.',
    ])
  })
})

describe('a comment', () => {
  it('of 900 workers keeps to what GitHub takes, with its beginning and its end', async () => {
    github = await startGitHubEmulator()
    const run = await plan({ world: lab({ workers: 900 }), inputs: { 'worker-count': '900' } })
    const [body = ''] = bodies()

    expect(told(run)).toEqual([])
    expect(body.length).toBeGreaterThan(60_000)
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body).toContain('### ✅ Plan: 900 to create')
    expect(body).toMatch(/\n\d+ more routes are in the job summary\.\n/)
    expect(body.trimEnd()).toMatch(/\nPlanned by kthw-routes in .* for commit [0-9a-f]{40}\.$/)
  })

  it('notifies nobody whom a tag names', async () => {
    github = await startGitHubEmulator()
    const world = lab()
    kubernetesTable(world).tags['Name'] = '@org/all #1 <!-- --> kubernetes'
    await plan({ world, inputs: { 'route-table-name': '*kubernetes' } })
    const [body = ''] = bodies()

    expect(body).toContain('&#64;&#8203;org/all &#35;&#8203;1 &#60;&#33;-- --&#62; kubernetes')
    expect(body.match(/@/g)).toBeNull()
  })
})
