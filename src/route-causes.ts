import { deleteRoute, pointRoute } from './aws-commands.ts'
import { contains } from './cidr.ts'
import { ungovernedMessage } from './governance.ts'
import { nameSome } from './name-list.ts'
import type { Explanation } from './reach-causes.ts'
import type { Cause } from './reach-blame.ts'
import type { Circumstances, Evidence } from './reach-evidence.ts'
import { ownRoute, tableName } from './route-tables.ts'
import { shadowMessage } from './table-checks.ts'
import { routeTarget } from './workers.ts'

export function shadowCause(
  { table: { routeTableId }, lead }: Extract<Cause, { kind: 'shadow' }>,
  { others }: Evidence,
): Explanation {
  const hit = others.flatMap((worker) =>
    worker.podCidrs
      .filter((podCidr) => contains(podCidr, lead.destination))
      .map((podCidr) => shadowMessage(routeTableId, lead, worker, podCidr)),
  )
  return {
    code: 'route-shadowed',
    message: hit[0] ?? '',
    commands: deleteRoute(routeTableId, lead.route),
  }
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
        const command = ownRoute(table, podCidr) === undefined ? 'create-route' : 'replace-route'
        return pointRoute(command, routeTableId, podCidr, routeTarget(worker))
      }),
  )
  if (!managed.has(routeTableId)) {
    const there = workers.filter((worker) => worker.subnetId === subnetId)
    return { code: 'subnet-not-governed', message: ungovernedMessage(subnetId, there, table), commands }
  }
  const names = nameSome(others.map(({ name }) => name))
  return {
    code: 'route-missing',
    message: `${tableName(table)} has no active route to the pods of ${names}; run with mode: apply, or mend what stands against it.`,
    commands,
  }
}
