import type { JournalEntry } from '../../emulators/ec2/journal.ts'
import type { Route, World } from '../../emulators/ec2/world/world.ts'

/** What a run of a program did, as far as it can be observed from outside. */
export type Seen = {
  readonly exitCode: number | null
  readonly log: string
  /** The calls of this run. */
  readonly entries: readonly JournalEntry[]
  readonly after: World
}

/** The calls that EC2 carried out, even if they changed nothing. */
export function writesOf({ entries }: Seen): JournalEntry[] {
  return entries.filter(({ tookEffect }) => tookEffect === true)
}

export function wroteWith(seen: Seen, action: string, podCidr: string): boolean {
  return writesOf(seen).some(
    (entry) => entry.action === action && entry.params['DestinationCidrBlock'] === podCidr,
  )
}

/** How often the program read route tables after its last write. */
export function readsBack(seen: Seen): number {
  const last = seen.entries.findLastIndex(({ tookEffect }) => tookEffect === true)
  return seen.entries.slice(last + 1).filter(({ action }) => action === 'DescribeRouteTables').length
}

/** The route in each table of the cluster; undefined in a table that lacks it. */
export function routesFor(world: World, cidr: string): (Route | undefined)[] {
  return clusterTables(world).map(({ routes }) => routes.find(({ destination }) => destination === cidr))
}

/** Whether each table has the route to a running worker whose pods have this CIDR. */
export function isRouted(world: World, podCidr: string): boolean {
  return routesFor(world, podCidr).every((route) => isRight(world, podCidr, route))
}

/** For each table, whether it has the route of every worker. */
export function filledTables(world: World): boolean[] {
  return clusterTables(world).map(({ routes }) =>
    podCidrsOf(world).every((podCidr) =>
      isRight(
        world,
        podCidr,
        routes.find(({ destination }) => destination === podCidr),
      ),
    ),
  )
}

/** Of the running workers. */
export function podCidrsOf({ instances }: World): string[] {
  return instances.flatMap(({ state, tags: { pod_cidr: podCidr } }) =>
    state === 'running' && podCidr !== undefined ? [podCidr] : [],
  )
}

/** Whether EC2 delivers the pods' traffic to every running worker. */
export function dropsPodTraffic({ instances }: World): boolean {
  return instances.some(
    ({ tags, networkInterfaces }) =>
      'pod_cidr' in tags && networkInterfaces.some(({ sourceDestCheck }) => sourceDestCheck),
  )
}

function clusterTables({ routeTables }: World): World['routeTables'] {
  return routeTables.filter(({ tags: { Name: name = '' } }) => name.startsWith('kubernetes'))
}

function isRight({ instances }: World, podCidr: string, route: Route | undefined): boolean {
  return instances.some(
    ({ state, tags, networkInterfaces }) =>
      state === 'running' &&
      tags['pod_cidr'] === podCidr &&
      networkInterfaces.some(({ networkInterfaceId }) => networkInterfaceId === route?.target),
  )
}
