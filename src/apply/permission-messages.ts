import { roleOf, type Denial } from '../aws/denial.ts'
import type { Cidr } from '../model/cidr.ts'
import { error, formatList, type Finding, type Snippet } from '../model/finding.ts'
import type { CustomEndpoint } from '../model/network.ts'
import { nameWithId } from '../model/worker.ts'
import { checkName } from '../plan/messages.ts'
import type { CheckToDisable, WorkerChange } from '../plan/plan.ts'

export function checkingPermissions(done: number, count: number): string {
  return `Checking permissions: ${done} of ${count} done …`
}

/** `ids` are the tables, instances, and interfaces for which EC2 permits it. */
export function permitted(permission: string, ids: readonly string[]): string {
  return `EC2 permits ${permission} on ${formatList(ids)}.`
}

export function checksNotAsked(asked: number, count: number): string {
  return `Checked the permission for ${asked} of ${count} source/destination checks to disable.`
}

export function nothingToAsk(): string {
  return 'The plan writes nothing, so there is no permission to check.'
}

export function notAsked(): string {
  return 'No permission was checked, because a route table belongs to another account.'
}

/** The resources for which EC2 denied one permission, for one reason. Without an ARN, a resource has its ID. */
export type DeniedPermission = Omit<Denial, 'resource'> & {
  readonly denied: readonly { readonly id: string; readonly resource: string | undefined }[]
}

export function permissionMissing({
  permission,
  caller,
  reason,
  fix,
  lacksAllow,
  denied,
}: DeniedPermission): Finding {
  const resources = denied.map(({ resource, id }) => resource ?? id)
  const role = roleOf(caller)
  const who = role === undefined ? (caller ?? 'the caller') : `the role ${role}`
  const snippets = lacksAllow ? statement(permission, resources) : []
  return {
    ...error(
      'permission-denied',
      `EC2's dry run shows that mode: apply would fail, because ${who} lacks the permission ${permission} on ${formatList(resources)}${reason}. ${fix}.`,
      resources,
    ),
    ...(snippets.length > 0 ? { snippets } : {}),
  }
}

/** More resources than this are too many for a statement. */
const LISTED_RESOURCES = 20

/** None unless every resource has an ARN: the action doesn't guess its partition. */
function statement(permission: string, resources: readonly string[]): Snippet[] {
  const arns = resources.filter((each) => /^arn:[\w-]+:ec2:[\w-]+:[\d*]{12}:[\w-]+\/[\w-]+$/.test(each))
  if (arns.length === 0 || arns.length < resources.length) return []
  const all = [...new Set(arns.map((arn) => arn.replace(/[^/]+$/, '*')))]
  const allowed = {
    Effect: 'Allow',
    Action: permission,
    Resource: arns.length > LISTED_RESOURCES ? all : arns,
    ...(permission.startsWith('ec2:Modify')
      ? { Condition: { StringEquals: { 'ec2:Attribute/SourceDestCheck': 'false' } } }
      : {}),
  }
  return [
    { title: 'The statement to add to the policy:', lines: JSON.stringify(allowed, null, 2).split('\n') },
  ]
}

/** `refusal` is the finding for EC2's answer. */
export function permissionUnknown(permission: string, id: string, refusal: Finding): Finding {
  return {
    ...refusal,
    message: `The dry run of ${permission} on ${id} doesn't show whether EC2 permits it: ${refusal.message}`,
  }
}

export function dryRunCarriedOut(
  call: string,
  written: string,
  endpoint: CustomEndpoint | undefined,
): Finding {
  const who = endpoint === undefined ? 'The EC2 endpoint' : `The endpoint in ${endpoint.source}`
  return error(
    'dry-run-carried-out',
    `${who} ignored DryRun in ${call}, and ${written}. The run stopped after this write. Set check-permissions: false for this endpoint.`,
  )
}

/** What a dry run wrote, here and in the next two functions. */
export function routeWritten(verb: 'created' | 'replaced', change: WorkerChange): string {
  const { routeTableId, podCidr, worker } = change
  return `${verb} the route ${podCidr.text} in ${routeTableId}, which targets ${nameWithId(worker.name, worker.instanceId)}`
}

export function routeDeleted(destination: Cidr, routeTableId: string): string {
  return `deleted the route ${destination.text} in ${routeTableId}`
}

export function checkWritten(check: CheckToDisable): string {
  return `disabled the source/destination check of ${checkName(check)}`
}
