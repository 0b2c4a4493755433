import { subnetNotManaged } from '../discover/messages.ts'
import { contains } from '../model/cidr.ts'
import { formatList } from '../model/finding.ts'
import { staticRoute, tableName } from '../model/route-table.ts'
import { routeTarget } from '../model/worker.ts'
import { routeShadowed } from '../plan/messages.ts'
import type { Circumstances, Evidence } from './cause-impact.ts'
import type { Cause } from './causes.ts'
import type { Explanation } from './explain-cause.ts'
import { deleteRoute, pointRoute } from './fix-commands.ts'

/** One route can take parts of several pod CIDRs away, when it is for a prefix list. */
export function shadowCause(
  { table: { routeTableId }, lead: { route } }: Extract<Cause, { kind: 'shadow' }>,
  { pairs }: Evidence,
): Explanation {
  const parts = new Map(
    pairs.flatMap(({ to, path }) =>
      path.nextHops.flatMap(({ value: lead }) =>
        lead.kind === 'elsewhere' && lead.route === route
          ? to.podCidrs
              .filter((podCidr) => contains(podCidr, lead.destination))
              .map((podCidr) => [lead.destination.text, { lead, worker: to, podCidr }] as const)
          : [],
      ),
    ),
  )
  const [first, ...others] = parts.values()
  const also = others.map(({ lead, worker }) => `${lead.destination.text} from ${worker.name}`)
  const commands = deleteRoute(routeTableId, route)
  if (first === undefined) return { code: 'route-shadowed', message: '', commands }
  const finding = routeShadowed(routeTableId, first.lead, first.worker, first.podCidr)
  return also.length === 0
    ? { ...finding, commands }
    : { code: finding.code, message: `${finding.message} It also takes ${formatList(also)}.`, commands }
}

/** A table that does not lead to pods at all: of those that are managed the run itself has told why. */
export function routeCause(
  { table, subnetId }: Extract<Cause, { kind: 'route' }>,
  { others, podCidrs }: Evidence,
  { managed, workers }: Circumstances,
): Explanation {
  const { routeTableId } = table
  const commands = others.flatMap((worker) =>
    worker.podCidrs
      .filter((podCidr) => podCidrs.has(podCidr))
      .map((podCidr) => {
        const command = staticRoute(table, podCidr) === undefined ? 'create-route' : 'replace-route'
        return pointRoute(command, routeTableId, podCidr, routeTarget(worker))
      }),
  )
  if (!managed.has(routeTableId)) {
    const there = workers.filter((worker) => worker.subnetId === subnetId)
    return { ...subnetNotManaged(subnetId, there, table), commands }
  }
  const names = formatList(others.map(({ name }) => name))
  return {
    code: 'route-missing',
    message: `${tableName(table)} has no active route to the pods of ${names}; run with mode: apply, or mend what stands against it.`,
    commands,
  }
}
