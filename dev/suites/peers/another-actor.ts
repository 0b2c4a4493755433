import { tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import type { Surroundings } from './trial.ts'

/** Deletes the route when the next request arrives after its creation, or else after the run, but only once. */
export function deletesOnce(destination: string): Surroundings {
  let isDeleted = false
  const act = (world: World): void => {
    isDeleted ||= deleteRoute(world, destination)
  }
  return {
    options: {
      intercept: (_request, world) => {
        act(world)
        return undefined
      },
    },
    afterRun: act,
  }
}

/** Returns whether the table had the route. */
function deleteRoute(world: World, destination: string): boolean {
  const table = tableNamed(world, 'kubernetes')
  const others = table.routes.filter((route) => route.destination !== destination)
  const had = others.length < table.routes.length
  table.routes = others
  return had
}
