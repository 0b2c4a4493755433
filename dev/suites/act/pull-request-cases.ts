import assert from 'node:assert/strict'

import { CERTIFICATE, startTls } from '../../emulators/tls/server.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import { instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import { HEAD_SHA } from '../../emulators/github/job.ts'
import { startGitHubEmulator, TOKEN, type GitHubEmulator } from '../../emulators/github/server.ts'
import type { Case } from './case.ts'
import type { WorkflowOptions } from './engine.ts'
import { withRole } from './example-cases.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

const head = { sha: HEAD_SHA, ref: 'more-workers', repo: { full_name: 'org/cluster' } }
const onPullRequest: WorkflowOptions = {
  event: 'pull_request',
  payload: { number: 7, pull_request: { number: 7, head } },
}
const onMerge: WorkflowOptions = { event: 'push', payload: { ref: 'refs/heads/main' } }

/** The examples for pull requests as they are, with an emulator of GitHub's API. */
export const pullRequestCases: readonly Case[] = [
  {
    name: 'comments the plan of the example on the pull request, in one comment',
    workflow: 'plan-on-pull-requests.yml',
    world: () => lab(),
    check: (run, emulator, { commit }) =>
      withGitHub(commit, async (github, job) => {
        for (const each of [1, 2])
          assert.equal((await withRole(run, { ...onPullRequest, ...job })).exitCode, 0, `run ${each}`)
        assert.match(commentOn(github), /^### ✅ Plan: 3 to create/m)
        assert.equal(requestsTo(emulator)['CreateRoute'], undefined)
      }),
  },
  {
    name: 'applies the plan in the comment on the pull request after the merge',
    workflow: 'apply-what-was-reviewed.yml',
    world: () => lab(),
    check: (run, emulator, { commit }) =>
      withGitHub(commit, async (github, job) => {
        assert.equal((await withRole(run, { ...onPullRequest, ...job })).exitCode, 0)
        assert.match(commentOn(github), /^### ✅ Plan: 3 to create/m)
        assert.equal(requestsTo(emulator)['CreateRoute'], undefined)

        assert.equal((await withRole(run, { ...onMerge, ...job })).exitCode, 0)
        assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
        assert.match(commentOn(github), /^### ✅ Applied: 3 of 3 worker routes validated$/m)
        assert.ok(commentOn(github).includes(` for commit ${commit}.`))
      }),
  },
  {
    name: 'writes nothing after the merge if a worker changed since the review',
    workflow: 'apply-what-was-reviewed.yml',
    world: () => lab(),
    check: (run, emulator, { commit }) =>
      withGitHub(commit, async (github, job) => {
        assert.equal((await withRole(run, { ...onPullRequest, ...job })).exitCode, 0)
        instanceNamed(emulator.world, 'worker-2').tags['pod_cidr'] = '172.22.9.0/24'
        const before = structuredClone(emulator.world)

        const applied = await withRole(run, { ...onMerge, ...job })
        assert.equal(applied.exitCode, 1)
        assert.equal(stepOf(applied, '0').outcome, 'failure')
        assert.deepEqual(emulator.world, before)
        assert.match(commentOn(github), /^### ❌ Outdated: /m)
      }),
  },
]

/** act derives GITHUB_API_URL from the name of a GitHub Enterprise Server, which has TLS. */
async function withGitHub(
  mergeCommit: string,
  check: (github: GitHubEmulator, job: WorkflowOptions) => Promise<void>,
): Promise<void> {
  const github = await startGitHubEmulator({ basePath: '/api/v3', mergeCommit })
  const tls = await startTls(github.apiUrl)
  try {
    await check(github, {
      githubHost: `localhost:${tls.port}`,
      secrets: { GITHUB_TOKEN: TOKEN },
      env: { NODE_EXTRA_CA_CERTS: CERTIFICATE },
    })
  } finally {
    await Promise.all([tls.close(), github.close()])
  }
}

function commentOn({ pullRequest }: GitHubEmulator): string {
  assert.equal(pullRequest.comments.length, 1)
  return pullRequest.comments[0]?.body ?? ''
}
