import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { pullRequestJob } from '../../emulators/github/job.ts'
import { startGitHubEmulator, TOKEN } from '../../emulators/github/server.ts'
import { runAction } from '../../harness/run-action.ts'
import type { Run } from './cases.ts'

/** The comment on a pull request after these runs. */
export async function commentAfter(runs: readonly Run[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  const github = await startGitHubEmulator()
  try {
    const env = await pullRequestJob({ apiUrl: github.apiUrl, folder })
    for (const { world, inputs } of runs) {
      const emulator = await startEc2Emulator(world)
      await runAction({ inputs: { ...inputs, 'github-token': TOKEN }, env, endpoint: emulator.url })
      await emulator.close()
    }
    const [only, ...others] = github.pullRequest.comments
    assert.equal(others.length, 0)
    return only?.body ?? ''
  } finally {
    await Promise.all([github.close(), rm(folder, { recursive: true })])
  }
}
