import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { EventBus } from '../../emulators/eventbridge/bus.ts'
import { instanceStateChange } from '../../emulators/eventbridge/event.ts'
import { startDispatchEmulator, type DispatchEvent } from '../../emulators/github/dispatches.ts'
import { lab } from '../../emulators/ec2/world/lab.ts'
import { instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import { terminate } from '../../emulators/ec2/world/instances.ts'
import { parseTemplate, resolveTemplate } from '../../harness/cloudformation.ts'
import type { Case } from './case.ts'
import { clusterByTags, withRole } from './example-cases.ts'
import { routesToInstances, workerRoutes } from './what-happened.ts'

const template = join(import.meta.dirname, '..', '..', '..', 'docs', 'aws', 'on-change.yaml')

export const onChangeCase: Case = {
  name: 'follows the workers of the example when EventBridge sends their events to GitHub',
  workflow: 'on-change.yml',
  world: () => clusterByTags(lab({ workers: 3, sourceDestCheck: true })),
  check: async (run, emulator) => {
    const { world } = emulator
    const started = instanceNamed(world, 'worker-1').instanceId
    for (const payload of await dispatched(started, 'running'))
      assert.equal((await withRole(run, { event: 'repository_dispatch', payload })).exitCode, 0)
    assert.deepEqual(routesToInstances(world), workerRoutes(3))

    const former = instanceNamed(world, 'worker-2')
    terminate(world, former)
    for (const payload of await dispatched(former.instanceId, 'terminated'))
      assert.equal((await withRole(run, { event: 'repository_dispatch', payload })).exitCode, 0)
    assert.deepEqual(routesToInstances(world), workerRoutes(2))
  },
}

/** What GitHub makes of the event of an instance that EventBridge sends to it: one event. */
async function dispatched(instanceId: string, state: string): Promise<DispatchEvent[]> {
  const events: DispatchEvent[] = []
  const token = 'github_pat_example'
  const api = await startDispatchEmulator({
    repository: 'org/cluster',
    token,
    onDispatch: (event) => events.push(event),
  })
  try {
    const stack = resolveTemplate(parseTemplate(await readFile(template, 'utf8')), {
      Repository: 'org/cluster',
    })
    const bus = new EventBus(stack, { 'kthw-routes-github-token': token }, api.url)
    const delivery = await bus.send(instanceStateChange(instanceId, state))
    assert.deepEqual(delivery, { kind: 'delivered', attempts: 1 })
  } finally {
    await api.close()
  }
  assert.deepEqual(
    events.map(({ action, client_payload: { instance, change } }) => [action, instance, change]),
    [['worker-changed', instanceId, state]],
  )
  return events
}
