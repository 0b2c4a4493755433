import { describe, expect, it, jest } from '@jest/globals'

import { instanceStateChange, scalingSuccess } from '../../dev/emulators/eventbridge/event.ts'
import { terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { following, launchWorker, tagWorkers } from '../fixtures/run/follow-workers.ts'
import { addOther, kubernetesTable, worker } from '../fixtures/run/scenario.ts'

// Each run of the action is a process.
jest.setTimeout(60_000)

/** Workers that have their routes, in the cluster of the example. */
function cluster(workers: number): World {
  const world = lab({ workers, routed: workers })
  tagWorkers(world)
  return world
}

const podRoutes = (world: World): string[] =>
  kubernetesTable(world)
    .routes.map(({ destination }) => destination)
    .filter((destination) => destination.startsWith('172.22.'))
    .sort()

describe('with on-change.yaml and its workflow', () => {
  it('a worker that starts gets its route, and its source/destination check is disabled', async () => {
    const world = cluster(2)
    await following(world, {}, async ({ bus, runs, settled }) => {
      const started = launchWorker(world, 2)
      const delivery = await bus.send(instanceStateChange(started.instanceId, 'running'))
      await settled()

      expect(delivery).toEqual({ kind: 'delivered', attempts: 1 })
      expect(runs.map(({ event }) => event)).toEqual([
        {
          action: 'worker-changed',
          branch: 'main',
          repository: { full_name: 'org/cluster' },
          client_payload: {
            instance: started.instanceId,
            change: 'running',
            region: 'us-east-1',
            time: '2021-11-11T21:29:54Z',
          },
        },
      ])
      expect(podRoutes(world)).toEqual(['172.22.0.0/24', '172.22.1.0/24', '172.22.2.0/24'])
      expect(started.networkInterfaces.map(({ sourceDestCheck }) => sourceDestCheck)).toEqual([false])
    })
  })

  it('a terminated worker loses its route', async () => {
    const world = cluster(3)
    await following(world, {}, async ({ bus, actionRuns, settled }) => {
      const former = worker(world, 1)
      terminate(world, former)
      await bus.send(instanceStateChange(former.instanceId, 'terminated'))
      await settled()

      expect(actionRuns.map(({ exitCode }) => exitCode)).toEqual([0])
      expect(podRoutes(world)).toEqual(['172.22.0.0/24', '172.22.2.0/24'])
    })
  })

  it('a replacement with the same pod CIDR gets the route of the worker that it replaces', async () => {
    const world = cluster(2)
    await following(world, {}, async ({ bus, actionRuns, settled }) => {
      terminate(world, worker(world, 1))
      const { instanceId } = launchWorker(world, 1, { privateIpAddress: '172.20.1.77' })
      await bus.send(instanceStateChange(instanceId, 'running'))
      await settled()

      expect(actionRuns.map(({ outputs }) => outputs['replaced-count'])).toEqual(['1'])
      expect(podRoutes(world)).toEqual(['172.22.0.0/24', '172.22.1.0/24'])
    })
  })

  it.each(['pending', 'stopping', 'stopped', 'shutting-down'])(
    'an instance that is %s starts no run',
    async (state) => {
      await following(cluster(1), {}, async ({ bus, runs }) => {
        const event = instanceStateChange('i-1234567890abcdef0', state)

        expect(await bus.send(event)).toEqual({ kind: 'no-match' })
        expect(runs).toEqual([])
      })
    },
  )

  it('an instance outside of the cluster starts a run that changes nothing', async () => {
    const world = cluster(2)
    await following(world, {}, async ({ bus, actionRuns, settled }) => {
      const { instanceId } = addOther(world)
      const before = structuredClone(world)
      await bus.send(instanceStateChange(instanceId, 'running'))
      await settled()

      expect(actionRuns.map(({ outputs }) => outputs['has-changes'])).toEqual(['false'])
      expect(world).toEqual(before)
    })
  })

  it('any number of events during a run cause one more run, which sees all of them', async () => {
    const world = cluster(1)
    const { promise: allSent, resolve } = Promise.withResolvers<undefined>()
    const afterRun = (ordinal: number): Promise<undefined> =>
      ordinal === 1 ? allSent : Promise.resolve(undefined)
    await following(world, { afterRun }, async ({ bus, runs, settled }) => {
      for (const index of [1, 2, 3, 4, 5]) {
        const { instanceId } = launchWorker(world, index)
        await bus.send(instanceStateChange(instanceId, 'running'))
      }
      resolve(undefined)
      await settled()

      expect(runs.map(({ conclusion }) => conclusion)).toEqual([
        ...['completed', 'canceled', 'canceled', 'canceled', 'completed'],
      ])
      expect(podRoutes(world)).toHaveLength(6)
    })
  })
})

describe('an event that GitHub does not accept', () => {
  const event = instanceStateChange('i-1234567890abcdef0', 'running')

  it('is sent again after an outage', async () => {
    const fail = (ordinal: number): number | undefined => (ordinal <= 2 ? 502 : undefined)
    await following(cluster(1), { fail }, async ({ bus, runs, settled }) => {
      expect(await bus.send(event)).toEqual({ kind: 'delivered', attempts: 3 })
      await settled()
      expect(runs).toHaveLength(1)
    })
  })

  it.each([
    ['has expired', { token: 'github_pat_expired' }, 401, 186],
    ['lacks the repository', { contents: 'none' }, 404, 1],
    ['can only read contents', { contents: 'read' }, 403, 1],
  ] as const)('goes to the dead-letter queue if the token %s', async (_, options, status, attempts) => {
    await following(cluster(1), options, async ({ bus, runs }) => {
      expect(await bus.send(event)).toEqual({ kind: 'dead-letter', attempts, status })
      expect(runs).toEqual([])
    })
  })
})

describe('with the parameter AutoScalingGroup', () => {
  const parameters = { AutoScalingGroup: 'prod-' }

  it('an instance that the group launches starts a run', async () => {
    const world = cluster(2)
    await following(world, { parameters }, async ({ bus, runs, settled }) => {
      const { instanceId } = launchWorker(world, 2)
      await bus.send(scalingSuccess('Launch', 'prod-workers', instanceId))
      await settled()

      expect(runs.map(({ event }) => event.client_payload)).toEqual([
        expect.objectContaining({ instance: instanceId, change: 'EC2 Instance Launch Successful' }),
      ])
      expect(podRoutes(world)).toHaveLength(3)
    })
  })

  it.each([
    ['another group', scalingSuccess('Terminate', 'test-workers', 'i-1234567890abcdef0')],
    ['an instance without a group', instanceStateChange('i-1234567890abcdef0', 'terminated')],
  ])('an event of %s starts none', async (_, event) => {
    await following(cluster(1), { parameters }, async ({ bus }) => {
      expect(await bus.send(event)).toEqual({ kind: 'no-match' })
    })
  })
})
