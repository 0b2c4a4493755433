import { labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { existing, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { Emulator } from '../../emulators/ec2/server.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import type { StepRun, WorkflowRun } from './workflow-run.ts'

export function stepOf(run: WorkflowRun, id: string): StepRun {
  return existing(run.steps[id], `step ${id}`)
}

/** The number of EC2 requests by action. */
export function requestsTo({ journal }: Emulator): Record<string, number> {
  const byAction = Map.groupBy(journal.entries, ({ action }) => action)
  return Object.fromEntries([...byAction].map(([action, all]) => [action, all.length]))
}

/** The name of the instance that each route targets, by destination, without routes to other targets. */
export function routesToInstances(world: World, table = 'kubernetes'): Record<string, string | undefined> {
  return Object.fromEntries(
    tableNamed(world, table).routes.flatMap(({ destination, target }) => {
      const instance = world.instances.find(({ networkInterfaces }) =>
        networkInterfaces.some(({ networkInterfaceId }) => networkInterfaceId === target),
      )
      return instance === undefined ? [] : [[destination, instance.tags['Name']]]
    }),
  )
}

/** The lab's routes when all exist. */
export function workerRoutes(workers: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: workers }, (_, index) => [labPodCidr(index), `worker-${index}`]),
  )
}
