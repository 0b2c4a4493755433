import assert from 'node:assert/strict'

import { lab } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import type { Case } from './case.ts'
import { stepOf } from './what-happened.ts'

const tagValues = [
  '::set-output name=planted::yes',
  '::add-mask::worker-0',
  'name\n::error title=planted::Run rm -rf',
  '##[set-output name=planted]yes',
  'name\n::stop-commands::planted\nname',
  '  ::set-env name=PATH::/tmp',
]

/** Anyone who can tag an instance must not be able to run workflow commands. */
export const foreignTextCases: readonly Case[] = [
  {
    name: "doesn't run a worker's name as a workflow command",
    workflow: 'workers-by-tag.yml',
    world: () => workersTagged((value) => ({ Name: value })),
    check: async (run) => {
      const done = await run()
      const routes = stepOf(done, 'routes')
      assert.equal(done.exitCode, 0)
      assert.deepEqual(routes.commands, [])
      // The job's own credentials, which aren't a worker's name.
      assert.equal(routes.masked.length, 3)
      assert.ok(!routes.masked.includes('worker-0'))
      assert.equal(routes.outputs['planted'], undefined)
      const read = JSON.parse(routes.outputs['routes'] ?? '') as { worker: string | null }[]
      assert.deepEqual(new Set(read.map(({ worker }) => worker)), new Set([...tagValues, null]))
      // "::add-mask::" would mask the name.
      assert.deepEqual(stepOf(done, 'use').printed, ["planted '', validated 'true', worker-0"])
    },
  },
  {
    name: "doesn't run a pod CIDR as a workflow command, and reports that it's invalid",
    workflow: 'workers-by-tag.yml',
    world: () => workersTagged((value) => ({ pod_cidr: value })),
    check: async (run) => {
      const done = await run()
      const routes = stepOf(done, 'routes')
      assert.equal(done.exitCode, 1)
      // In "::error title=…::…", the message starts after the last :: for act, and after the first for GitHub's runner.
      assert.deepEqual(new Set(routes.commands.map(({ command }) => command)), new Set(['error']))
      assert.equal(routes.commands.length, tagValues.length + 1)
      const findings = JSON.parse(routes.outputs['findings'] ?? '') as { code: string }[]
      assert.deepEqual(
        findings.map(({ code }) => code),
        tagValues.map(() => 'pod-cidr-invalid'),
      )
      assert.deepEqual(stepOf(done, 'use').printed, ["planted '', validated 'false', worker-0"])
    },
  },
]

/** A lab with one worker for each tag value. */
function workersTagged(tags: (value: string) => Record<string, string>): World {
  const world = lab({ workers: tagValues.length })
  for (const [index, value] of tagValues.entries()) {
    Object.assign(instanceNamed(world, `worker-${index}`).tags, { role: 'worker', ...tags(value) })
  }
  return world
}
