import type { NamedWorkers, TaggedWorkers } from '../github/selection-inputs.ts'
import type { Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import { isPresent, mayBeIn, type Instance, type Presence } from '../model/instance.ts'
import { hasPrimaryInterface, nameWithId, type Worker } from '../model/worker.ts'
import {
  noWorkerMatches,
  primaryInterfaceUnknown,
  workerDuplicate,
  workerExcluded,
  workerInOtherVpc,
  workerMissing,
  workerNotRunning,
  workerPending,
  workerSurplus,
} from './messages.ts'
import { readPodCidrTag } from './pod-cidr-tag.ts'
import { leastWorkers, withDistinctNames, type Candidate } from './worker-candidates.ts'

export type SelectedWorkers = {
  readonly workers: readonly Worker[]
  /** How many of the requested workers weren't found or have no usable pod CIDR. */
  readonly missingWorkers: number
  readonly findings: readonly Finding[]
}

/**
 * The workers in the order of their names, and the reasons why others are skipped. Only instances in the state `presence`
 * are selected, because EC2 shows a terminated instance for about an hour. The others explain a missing worker.
 * `vpcId` is undefined while no VPC holds both tables and workers.
 */
export function selectWorkers(
  selection: TaggedWorkers,
  candidates: readonly Candidate[],
  vpcId: string | undefined,
  presence: Presence,
): SelectedWorkers {
  const isWorker = ({ instance }: Candidate): boolean =>
    mayBeIn(instance, vpcId) && isPresent(instance, presence)
  const present = candidates.filter(isWorker)
  if (selection.by === 'filter') {
    const excluded = candidates.filter((each) => mayBeIn(each.instance, vpcId) && !isWorker(each))
    const findings =
      present.length === 0 ? [noWorkerMatches(presence, vpcId)] : excluded.flatMap(excludedFinding)
    const asked = Math.max(present.length, leastWorkers(selection))
    return withTargets(toWorkers(selection, withDistinctNames(present), asked, findings), presence)
  }

  const byName = Map.groupBy(candidates, ({ name }) => name)
  const chosen: Candidate[] = []
  const findings: Finding[] = []
  for (const name of selection.names) {
    const namesakes = byName.get(name) ?? []
    const [candidate, ...others] = namesakes.filter(isWorker)
    if (candidate === undefined) findings.push(whyAbsent(name, namesakes, selection, vpcId))
    else if (others.length > 0) findings.push(workerDuplicate([candidate, ...others], selection.nameTag))
    else chosen.push(candidate)
  }
  const names = new Set(selection.names)
  // Only possible with filters: without them, EC2 was asked for exactly these names.
  const surplus = present.filter(({ name }) => !names.has(name))
  const isComplete = selection.names.every((name) => byName.has(name))
  if (surplus.length > 0)
    findings.push(workerSurplus(surplus, present.length, selection.names.length, isComplete))
  return withTargets(toWorkers(selection, chosen, leastWorkers(selection), findings), presence)
}

function whyAbsent(
  name: string,
  namesakes: readonly Candidate[],
  selection: NamedWorkers,
  vpcId: string | undefined,
): Finding {
  const here = namesakes.filter(({ instance }) => mayBeIn(instance, vpcId))
  if (namesakes.length === 0) return workerMissing(name, selection)
  return here.length === 0
    ? workerInOtherVpc(name, namesakes, String(vpcId))
    : workerNotRunning(name, here, selection)
}

/** A terminated instance needs no route, so the action doesn't report it. */
function excludedFinding(candidate: Candidate): Finding[] {
  switch (candidate.instance.state) {
    case 'terminated':
    case 'shutting-down':
      return []
    case 'pending':
      return [workerPending(candidate)]
    case 'running':
    case 'stopping':
    case 'stopped':
    case 'unknown':
      return [workerExcluded(candidate)]
  }
}

function toWorkers(
  { podCidrTag }: TaggedWorkers,
  chosen: readonly Candidate[],
  asked: number,
  findings: readonly Finding[],
): SelectedWorkers {
  const read = chosen.map(({ name, instance }) => {
    const who = nameWithId(name, instance.instanceId)
    const { podCidrs, findings } = readPodCidrTag(who, podCidrTag, instance.tags.get(podCidrTag))
    return { worker: toWorker(name, instance, podCidrs), findings }
  })
  const workers = read.map(({ worker }) => worker).filter(({ podCidrs }) => podCidrs.length > 0)
  return {
    workers,
    missingWorkers: asked - workers.length,
    findings: [...findings, ...read.flatMap((each) => each.findings)],
  }
}

export function toWorker(name: string, instance: Instance, podCidrs: readonly Cidr[]): Worker {
  const { instanceId, ownerId, vpcId, subnetId, privateIp, sourceDestCheck, networkInterfaces } = instance
  return {
    name,
    instanceId,
    ownerId,
    vpcId,
    subnetId,
    privateIp,
    podCidrs,
    sourceDestCheck,
    networkInterfaces,
  }
}

/** Only the workers whose routes have a known target. To delete a route, the run doesn't need its target. */
export function withTargets(selected: SelectedWorkers, presence: Presence): SelectedWorkers {
  if (presence === 'existing') return selected
  const unknown = selected.workers.filter((worker) => !hasPrimaryInterface(worker))
  return {
    workers: selected.workers.filter((worker) => !unknown.includes(worker)),
    missingWorkers: selected.missingWorkers + unknown.length,
    findings: [...selected.findings, ...unknown.map(primaryInterfaceUnknown)],
  }
}
