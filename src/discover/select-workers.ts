import type { WorkerSelection } from '../github/selection-inputs.ts'
import { error, warning, type Finding } from '../model/finding.ts'
import { isPresent, mayBeIn, type Instance, type Presence } from '../model/instance.ts'
import type { Worker } from '../model/worker.ts'
import { readPodCidrTag } from './pod-cidr-tag.ts'
import { candidates } from './worker-candidates.ts'

export type SelectedWorkers = {
  readonly workers: readonly Worker[]
  /** Workers that were asked for and are not there, or without a usable pod CIDR. */
  readonly missingWorkers: number
  readonly findings: readonly Finding[]
}

/**
 * The workers, in the order of their names, and why some are not. Only instances that are `presence` count, so that
 * a stopped or terminated namesake (EC2 shows it for about an hour) is in nobody's way; the others serve to explain.
 * `vpcId` is undefined while no VPC holds both tables and workers.
 */
export function selectWorkers(
  selection: WorkerSelection,
  instances: readonly Instance[],
  vpcId: string | undefined,
  presence: Presence,
): SelectedWorkers {
  const meant = candidates(selection, instances)
  const present = meant.filter(({ instance }) => isPresent(instance, presence) && mayBeIn(instance, vpcId))
  if (selection.by === 'filter') {
    const findings =
      present.length === 0
        ? [noneMatches(vpcId, presence)]
        : meant.filter(({ instance }) => mayBeIn(instance, vpcId)).flatMap((each) => leftOut(each, presence))
    return toWorkers(selection, present, Math.max(present.length, 1), findings)
  }

  const byName = Map.groupBy(meant, ({ name }) => name)
  const chosen: Candidate[] = []
  const findings: Finding[] = []
  for (const name of selection.names) {
    const namesakes = (byName.get(name) ?? []).map(({ instance }) => instance)
    const [instance, ...others] = namesakes.filter(
      (each) => isPresent(each, presence) && mayBeIn(each, vpcId),
    )
    if (instance === undefined) findings.push(absent(name, namesakes, selection, vpcId))
    else if (others.length > 0) findings.push(duplicate(name, [instance, ...others], selection.nameTag))
    else chosen.push({ name, instance })
  }
  if (selection.by === 'name-and-filter') {
    const names = new Set(selection.names)
    const surplus = present.filter(({ name }) => !names.has(name))
    if (surplus.length > 0) findings.push(tooMany(surplus, present.length, selection.names.length))
  }
  return toWorkers(selection, chosen, selection.names.length, findings)
}

type Candidate = { readonly name: string; readonly instance: Instance }

function toWorkers(
  { podCidrTag }: WorkerSelection,
  chosen: readonly Candidate[],
  wanted: number,
  findings: readonly Finding[],
): SelectedWorkers {
  const read = chosen.map(({ name, instance }) => {
    const { instanceId, vpcId, subnetId, privateIp, tags, sourceDestCheck, networkInterfaces } = instance
    const tag = readPodCidrTag(`${name} (${instanceId})`, podCidrTag, tags.get(podCidrTag))
    const worker: Worker = {
      name,
      instanceId,
      vpcId,
      subnetId,
      privateIp,
      podCidrs: tag.podCidrs,
      sourceDestCheck,
      networkInterfaces,
    }
    return { worker, findings: tag.findings }
  })
  const workers = read.map(({ worker }) => worker).filter(({ podCidrs }) => podCidrs.length > 0)
  return {
    workers,
    missingWorkers: wanted - workers.length,
    findings: [...findings, ...read.flatMap((each) => each.findings)],
  }
}

function absent(
  name: string,
  namesakes: readonly Instance[],
  { nameTag, by }: WorkerSelection,
  vpcId: string | undefined,
): Finding {
  if (namesakes.length === 0) {
    const [instance, filters] =
      by === 'name' ? ['no instance', ''] : ['no instance that matches worker-filters', ', worker-filters']
    return error(
      'worker-missing',
      `${name} is missing: ${instance} has this name in its tag "${nameTag}"; check worker-count, worker-name-prefix${filters} and worker-name-tag.`,
    )
  }
  const here = namesakes.filter((instance) => mayBeIn(instance, vpcId))
  if (here.length === 0) {
    const places = namesakes.map((instance) => `${instance.instanceId} is in ${instance.vpcId}`).join(', ')
    return error(
      'vpc-mismatch',
      `${name} is not in ${String(vpcId)}, where the other workers and the route table are (${places}); check worker-count and worker-name-prefix, or set vpc-id.`,
    )
  }
  const states = here.map(({ instanceId, state }) => `${instanceId} is ${state}`).join(', ')
  return error(
    'worker-not-running',
    `${name} is not running (${states}); ${fixFor(here)}, or lower worker-count.`,
  )
}

function fixFor(namesakes: readonly Instance[]): string {
  const states = new Set(namesakes.map(({ state }) => state))
  if (states.has('pending')) return 'raise wait-timeout'
  return states.has('stopped') || states.has('stopping') ? 'start it' : 'launch it again'
}

function duplicate(name: string, namesakes: readonly Instance[], nameTag: string): Finding {
  const ids = namesakes.map(({ instanceId }) => instanceId).join(', ')
  return error(
    'worker-duplicate',
    `${name} is there ${namesakes.length} times (${ids}); rename all but one in the tag "${nameTag}", or set vpc-id if they are in different VPCs.`,
  )
}

function tooMany(surplus: readonly Candidate[], matching: number, count: number): Finding {
  const names = surplus.map(({ name, instance }) => `${name} (${instance.instanceId})`).join(', ')
  return error(
    'worker-surplus',
    `worker-count is ${count}, but worker-filters match ${matching} workers, also ${names}; raise worker-count, or narrow worker-filters.`,
  )
}

function noneMatches(vpcId: string | undefined, presence: Presence): Finding {
  const instance = presence === 'running' ? 'No running instance' : 'No instance'
  return error(
    'no-worker-matches',
    `${instance} matches worker-filters${vpcId === undefined ? '' : ` in ${vpcId}`}; check the filters, aws-region and vpc-id.`,
  )
}

/** An instance that matches and gets no route, because it does not run: left out, but not in silence. */
function leftOut({ name, instance }: Candidate, presence: Presence): Finding[] {
  const { instanceId, state } = instance
  if (isPresent(instance, presence) || state === 'terminated' || state === 'shutting-down') return []
  return state === 'pending'
    ? [
        error(
          'worker-not-running',
          `${name} (${instanceId}) matches worker-filters but is still pending; raise wait-timeout.`,
        ),
      ]
    : [
        warning(
          'worker-not-running',
          `${name} (${instanceId}) matches worker-filters but is ${state}, so that it gets no route; start it, or narrow worker-filters.`,
        ),
      ]
}
