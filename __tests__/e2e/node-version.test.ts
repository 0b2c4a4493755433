import { beforeAll, describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { hasOtherNode, OTHER_NODES, otherNode } from '../../dev/harness/other-node.ts'
import { runOn } from '../fixtures/run/scenario.ts'

const names = ['unsupported', 'oldest', 'oldest-24'] as const
/** npm doesn't have each of them for each system. */
const describeWithNodes = names.every(hasOtherNode) ? describe : describe.skip

describeWithNodes('the Node that runs the action', () => {
  // The first run installs them.
  beforeAll(async () => {
    for (const name of names) await otherNode(name)
  }, 240_000)

  it('is reported if it is too old, with summary and outputs', async () => {
    const run = await runOn(lab(), {
      inputs: { 'worker-count': 'three' },
      env: {
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
        GITHUB_ACTION_REF: 'v1',
      },
      node: await otherNode('unsupported'),
    })
    const message = `Node ${OTHER_NODES.unsupported} is too old for this action, which needs Node 22 or later. Update the GitHub runner to version 2.327.1 or later on a 64-bit system. With act, Gitea, or Forgejo, use a job image with Node 24.`

    expect(run.exitCode).toBe(1)
    expect(run.requests).toEqual([])
    expect(run.messages).toEqual([message])
    expect(run.outputs).toMatchObject({ validated: 'false', routes: '[]', 'created-count': '0' })
    expect(run.summary).toContain(`❌ ${message}`)
    expect(run.log).toBe(
      `::error title=node-version::${message} See https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#node-version\n::error::❌ No changes were made\n`,
    )
  })

  it.each(['oldest', 'oldest-24'] as const)(
    'is reported if https_proxy is set, which it would ignore: the %s',
    async (name) => {
      const run = await runOn(lab(), {
        env: { HTTPS_PROXY: 'http://ci:hunter2@127.0.0.1:9' },
        node: await otherNode(name),
      })

      expect(run.exitCode).toBe(1)
      expect(run.requests).toEqual([])
      expect(run.messages).toEqual([
        `Node ${OTHER_NODES[name]} ignores HTTPS_PROXY, because it doesn't support proxies. Update the GitHub runner to the latest version. With act, Gitea, or Forgejo, use a job image with Node 24.5 or later. If the runner reaches AWS directly, unset HTTPS_PROXY instead.`,
      ])
    },
  )

  it.each(['oldest', 'oldest-24'] as const)('does the work if it is the %s', async (name) => {
    const run = await runOn(lab(), { inputs: { reachability: 'warn' }, node: await otherNode(name) })

    expect(run.exitCode).toBe(0)
    expect(run.writes).toHaveLength(3)
    expect(run.outputs).toMatchObject({ validated: 'true', reachable: 'true' })
  })
})
