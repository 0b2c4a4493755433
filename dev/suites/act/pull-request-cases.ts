import assert from 'node:assert/strict'

import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { instanceNamed, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import { HEAD_SHA } from '../../emulators/github/job.ts'
import { startGitHubEmulator, TOKEN, type GitHubEmulator } from '../../emulators/github/server.ts'
import type { Case } from './case.ts'
import type { WorkflowOptions } from './engine.ts'
import { requestsTo, routesToInstances, stepOf, workerRoutes } from './what-happened.ts'

export const pullRequestCases: readonly Case[] = [
  {
    name: 'applies the plan in the comment on the pull request after the merge',
    workflow: 'apply-what-was-reviewed.yml',
    world: () => lab(),
    check: (run, emulator) =>
      onPullRequest(async (github, options) => {
        assert.equal((await run({ ...options, event: 'pull_request' })).exitCode, 0)
        assert.match(bodyOf(github), /^### ✅ Plan: 3 to create/m)
        assert.deepEqual(requestsTo(emulator)['CreateRoute'], undefined)

        const applied = await run({ ...options, event: 'push' })
        assert.equal(applied.exitCode, 0)
        assert.equal(stepOf(applied, 'apply').outputs['validated'], 'true')
        assert.deepEqual(routesToInstances(emulator.world), workerRoutes(3))
        assert.match(bodyOf(github), /^### ✅ Applied: 3 of 3 worker routes validated$/m)
      }),
  },
  {
    name: 'writes nothing after the merge if a route changed since the review',
    workflow: 'apply-what-was-reviewed.yml',
    world: () => lab(),
    check: (run, emulator) =>
      onPullRequest(async (github, options) => {
        const { world } = emulator
        assert.equal((await run({ ...options, event: 'pull_request' })).exitCode, 0)
        instanceNamed(world, 'worker-2').tags['pod_cidr'] = '172.22.9.0/24'
        addRoute(tableNamed(world, 'kubernetes'), labPodCidr(0), instanceNamed(world, 'worker-0'))
        const before = structuredClone(world)

        const applied = await run({ ...options, event: 'push' })
        assert.equal(applied.exitCode, 1)
        assert.equal(stepOf(applied, 'apply').outcome, 'failure')
        assert.deepEqual(world, before)
        assert.match(bodyOf(github), /^### ❌ Outdated: /m)
      }),
  },
]

/** The pull request that both events belong to, and how act learns of it. */
async function onPullRequest(
  check: (github: GitHubEmulator, options: WorkflowOptions) => Promise<void>,
): Promise<void> {
  const github = await startGitHubEmulator()
  try {
    const head = { sha: HEAD_SHA, ref: 'more-workers', repo: { full_name: 'org/cluster' } }
    const payload = { number: 7, pull_request: { number: 7, head } }
    const variables = { GITHUB_API: github.apiUrl }
    await check(github, { payload, variables, secrets: { GITHUB_TOKEN: TOKEN } })
  } finally {
    await github.close()
  }
}

function bodyOf({ pullRequest }: GitHubEmulator): string {
  assert.equal(pullRequest.comments.length, 1)
  return pullRequest.comments[0]?.body ?? ''
}
