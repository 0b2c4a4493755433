import type { NamedWorkers } from '../github/selection-inputs.ts'
import { error, formatList, warning, type Finding } from '../model/finding.ts'
import type { Presence } from '../model/instance.ts'
import { nameWithId, type Worker } from '../model/worker.ts'
import { timeLeft } from '../runtime/messages.ts'
import type { Candidate } from './worker-candidates.ts'

export function waitingFor(names: readonly string[], state: 'pending' | 'not visible yet'): string {
  return `${formatList(names)} ${names.length === 1 ? 'is' : 'are'} ${state}`
}

export function waitingUpTo(awaited: string, seconds: number): string {
  return `${awaited}. Waiting up to ${seconds} seconds (wait-timeout).`
}

export function stillWaiting(awaited: string, seconds: number): string {
  return `Still waiting: ${awaited}. ${timeLeft(seconds)} (wait-timeout).`
}

export function workerMissing(name: string, { by, names, nameTag }: NamedWorkers): Finding {
  const [instance, filters] =
    by === 'name' ? ['no instance', ''] : ['no instance that matches worker-filters', ' worker-filters,']
  const hint =
    name === names[0]
      ? ' Names count from 0. To select workers with any names, set worker-filters and leave worker-count empty.'
      : ''
  return error(
    'worker-missing',
    `${name} is missing: ${instance} has this name in its tag "${nameTag}". Check worker-count, worker-name-prefix,${filters} and worker-name-tag.${hint}`,
  )
}

/** `vpcId` is where the other workers are. */
export function workerInOtherVpc(name: string, namesakes: readonly Candidate[], vpcId: string): Finding {
  const places = namesakes.map(({ instance }) => `${instance.instanceId} is in ${instance.vpcId}`)
  return error(
    'vpc-mismatch',
    `${name} is not in ${vpcId}, the VPC of the other workers and the route table (${formatList(places)}). Check worker-count and worker-name-prefix, or set vpc-id.`,
    places,
  )
}

/** A lower worker-count excludes only the last name. */
export function workerNotRunning(
  name: string,
  namesakes: readonly Candidate[],
  { names }: Pick<NamedWorkers, 'names'>,
): Finding {
  const without =
    name === names.at(-1)
      ? 'decrease worker-count'
      : 'leave worker-count empty and select the others with worker-filters'
  const states = namesakes.map(({ instance }) => `${instance.instanceId} is ${instance.state}`)
  return error(
    'worker-not-running',
    `${name} is not running (${formatList(states)}). ${fixFor(namesakes)}, or ${without}.`,
    states,
  )
}

function fixFor(namesakes: readonly Candidate[]): string {
  const states = new Set(namesakes.map(({ instance }) => instance.state))
  if (states.has('pending')) return 'Increase wait-timeout'
  return states.has('stopped') || states.has('stopping') ? 'Start it' : 'Launch it again'
}

/** All `namesakes` have the same name. */
export function workerDuplicate(namesakes: readonly [Candidate, ...Candidate[]], nameTag: string): Finding {
  const ids = namesakes.map(({ instance }) => instance.instanceId)
  return error(
    'worker-duplicate',
    `Found ${namesakes.length} instances named ${namesakes[0].name} (${formatList(ids)}). Rename all but one in the tag "${nameTag}", or set vpc-id if they're in different VPCs. To allow repeated names, select workers with worker-filters and leave worker-count empty.`,
    ids,
  )
}

/** `surplus` are the `matching` workers that `count` excludes. Unless `isComplete`, some of the names that it includes are missing. */
export function workerSurplus(
  surplus: readonly Candidate[],
  matching: number,
  count: number,
  isComplete: boolean,
): Finding {
  const names = surplus.map(candidateName)
  if (!isComplete)
    return error(
      'worker-surplus',
      `worker-filters also match ${formatList(names)}, but worker-count selects only ${count} ${count === 1 ? 'name' : 'names'}, and some of them are missing. Leave worker-count empty to select every match, or narrow worker-filters.`,
      names,
    )
  return error(
    'worker-surplus',
    `worker-filters match ${matching} workers, but worker-count is ${count}, which excludes ${formatList(names)}. Increase worker-count, or narrow worker-filters.`,
    names,
  )
}

function candidateName({ name, instance }: Candidate): string {
  return nameWithId(name, instance.instanceId)
}

export function noWorkerMatches(presence: Presence, vpcId: string | undefined): Finding {
  const instance = presence === 'running' ? 'No running instance' : 'No instance'
  return error(
    'no-worker-matches',
    `${instance} matches worker-filters${vpcId === undefined ? '' : ` in ${vpcId}`}. Check the filters, aws-region, and vpc-id.`,
  )
}

export function workerPending(candidate: Candidate): Finding {
  return error(
    'worker-not-running',
    `${candidateName(candidate)} matches worker-filters but is still pending. Increase wait-timeout.`,
  )
}

export function workerExcluded(candidate: Candidate): Finding {
  return warning(
    'worker-not-running',
    `${candidateName(candidate)} matches worker-filters but is ${candidate.instance.state}, so it gets no route. Start it, or narrow worker-filters.`,
  )
}

export function primaryInterfaceUnknown({ name, instanceId, networkInterfaces }: Worker): Finding {
  return error(
    'primary-interface-unknown',
    `${nameWithId(name, instanceId)} has ${networkInterfaces.length} network interfaces, and EC2 doesn't show which one is primary (the primary interface has network card 0 and device index 0, and isn't efa-only). Routes must target the primary interface. Run aws ec2 describe-instances --instance-ids ${instanceId} to see the attachments.`,
  )
}

/** `who` is the worker's name and ID, here and in the functions that follow: `worker-0 (i-0123…)`. */
export function podCidrTagMissing(who: string, tag: string): Finding {
  return error(
    'pod-cidr-missing',
    `${who} has no tag "${tag}". Add the tag with the worker's pod CIDR, or set pod-cidr-tag to another tag.`,
  )
}

export function podCidrTagEmpty(who: string, tag: string): Finding {
  return error(
    'pod-cidr-missing',
    `${who} has an empty tag "${tag}". Set it to the worker's pod CIDR, or set pod-cidr-tag to another tag.`,
  )
}

export function podCidrInvalid(who: string, tag: string, text: string, why: string): Finding {
  return error(
    'pod-cidr-invalid',
    `The tag "${tag}" of ${who} contains "${text}", which is not a CIDR: ${why}. Correct the tag.`,
  )
}

export function podCidrUnusable(who: string, tag: string, text: string, why: string): Finding {
  return error(
    'pod-cidr-invalid',
    `The tag "${tag}" of ${who} contains "${text}", which can't be a pod CIDR: ${why}. Set the tag to a private CIDR, such as 172.22.0.0/24.`,
  )
}

export function podCidrHostBits(who: string, tag: string, text: string, network: string): Finding {
  return warning(
    'pod-cidr-host-bits',
    `The tag "${tag}" of ${who} contains "${text}", which has host bits set. The action uses the network ${network}. If that's right, set the tag to it.`,
  )
}
