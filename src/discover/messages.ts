import type { NamedWorkers } from '../github/selection-inputs.ts'
import { error, formatList, warning, type Finding } from '../model/finding.ts'
import type { Presence } from '../model/instance.ts'
import { nameWithId, type Worker } from '../model/worker.ts'
import { timeLeft } from '../runtime/messages.ts'
import type { Candidate } from './worker-candidates.ts'

export function waitingFor(names: readonly string[], state: 'pending' | 'not there'): string {
  return `${formatList(names)} ${names.length === 1 ? 'is' : 'are'} ${state}`
}

export function waitingUpTo(awaited: string, seconds: number): string {
  return `${awaited}; waiting for it up to ${seconds} seconds (wait-timeout).`
}

export function stillWaiting(awaited: string, seconds: number): string {
  return `Still waiting: ${awaited}; ${timeLeft(seconds)} (wait-timeout).`
}

export function workerMissing(name: string, { by, names, nameTag }: NamedWorkers): Finding {
  const [instance, filters] =
    by === 'name' ? ['no instance', ''] : ['no instance that matches worker-filters', ', worker-filters']
  const hint =
    name === names[0]
      ? '; names count from 0, and worker-filters without worker-count selects workers of any name'
      : ''
  return error(
    'worker-missing',
    `${name} is missing: ${instance} has this name in its tag "${nameTag}"; check worker-count, worker-name-prefix${filters} and worker-name-tag${hint}.`,
  )
}

/** `vpcId` is where the other workers are. */
export function workerInOtherVpc(name: string, namesakes: readonly Candidate[], vpcId: string): Finding {
  const places = namesakes.map(({ instance }) => `${instance.instanceId} is in ${instance.vpcId}`)
  return error(
    'vpc-mismatch',
    `${name} is not in ${vpcId}, where the other workers and the route table are (${formatList(places)}); check worker-count and worker-name-prefix, or set vpc-id.`,
    places,
  )
}

/** A lower worker-count leaves out only the last name. */
export function workerNotRunning(
  name: string,
  namesakes: readonly Candidate[],
  { names }: Pick<NamedWorkers, 'names'>,
): Finding {
  const without =
    name === names.at(-1) ? 'lower worker-count' : 'select the others with worker-filters and no worker-count'
  const states = namesakes.map(({ instance }) => `${instance.instanceId} is ${instance.state}`)
  return error(
    'worker-not-running',
    `${name} is not running (${formatList(states)}); ${fixFor(namesakes)}, or ${without}.`,
    states,
  )
}

function fixFor(namesakes: readonly Candidate[]): string {
  const states = new Set(namesakes.map(({ instance }) => instance.state))
  if (states.has('pending')) return 'raise wait-timeout'
  return states.has('stopped') || states.has('stopping') ? 'start it' : 'launch it again'
}

/** They all have the same name. */
export function workerDuplicate(namesakes: readonly [Candidate, ...Candidate[]], nameTag: string): Finding {
  const ids = namesakes.map(({ instance }) => instance.instanceId)
  return error(
    'worker-duplicate',
    `${namesakes[0].name} is there ${namesakes.length} times (${formatList(ids)}); rename all but one in the tag "${nameTag}", set vpc-id if they are in different VPCs, or select workers with worker-filters and no worker-count, which take any names.`,
    ids,
  )
}

/** `surplus` are those of the `matching` workers that `count` doesn't include. Of those it includes, some may be missing. */
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
      `worker-filters also match ${formatList(names)}, beyond the ${count} names that worker-count selects, some of which are missing; leave worker-count empty to select every match, or narrow worker-filters.`,
      names,
    )
  return error(
    'worker-surplus',
    `worker-count is ${count}, but worker-filters match ${matching} workers, also ${formatList(names)}; raise worker-count, or narrow worker-filters.`,
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
    `${instance} matches worker-filters${vpcId === undefined ? '' : ` in ${vpcId}`}; check the filters, aws-region and vpc-id.`,
  )
}

export function workerPending(candidate: Candidate): Finding {
  return error(
    'worker-not-running',
    `${candidateName(candidate)} matches worker-filters but is still pending; raise wait-timeout.`,
  )
}

export function workerExcluded(candidate: Candidate): Finding {
  return warning(
    'worker-not-running',
    `${candidateName(candidate)} matches worker-filters but is ${candidate.instance.state}, so that it gets no route; start it, or narrow worker-filters.`,
  )
}

export function primaryInterfaceUnknown({ name, instanceId, networkInterfaces }: Worker): Finding {
  return error(
    'primary-interface-unknown',
    `${nameWithId(name, instanceId)} has ${networkInterfaces.length} network interfaces, and EC2 describes none of them as the primary one (network card 0, device index 0, not efa-only), which its routes must target; run aws ec2 describe-instances --instance-ids ${instanceId} to see how they are attached.`,
  )
}

/** `who` is the worker's name and ID, here and in the functions that follow: `worker-0 (i-0123…)`. */
export function podCidrTagMissing(who: string, tag: string): Finding {
  return error(
    'pod-cidr-missing',
    `${who} has no tag "${tag}"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`,
  )
}

export function podCidrTagEmpty(who: string, tag: string): Finding {
  return error(
    'pod-cidr-missing',
    `${who} has an empty tag "${tag}"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`,
  )
}

export function podCidrInvalid(who: string, tag: string, text: string, why: string): Finding {
  return error('pod-cidr-invalid', `${who} has "${text}" in its tag "${tag}", which is not a CIDR: ${why}.`)
}

export function podCidrUnusable(who: string, tag: string, text: string, why: string): Finding {
  return error(
    'pod-cidr-invalid',
    `${who} has "${text}" in its tag "${tag}", which cannot be a pod CIDR: ${why}; write a private one, such as 172.22.0.0/24.`,
  )
}

export function podCidrHostBits(who: string, tag: string, text: string, network: string): Finding {
  return warning(
    'pod-cidr-host-bits',
    `${who} has "${text}" in its tag "${tag}", which has host bits set; it is taken as its network ${network}.`,
  )
}
