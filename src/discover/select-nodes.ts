import type { Mode } from '../github/inputs.ts'
import type { SelectedNodes } from '../github/selection-inputs.ts'
import { overlaps, readCidr, type Cidr } from '../model/cidr.ts'
import type { ClusterNode } from '../model/cluster-node.ts'
import type { Finding } from '../model/finding.ts'
import { isPresent, mayBeIn, type Instance, type Presence } from '../model/instance.ts'
import { nameWithId, type Worker } from '../model/worker.ts'
import * as messages from './node-messages.ts'
import { toWorker, withTargets, type SelectedWorkers } from './select-workers.ts'
import type { Candidate } from './worker-candidates.ts'

/** What is known of a node's instance. */
type Resolution =
  | { readonly kind: 'found'; readonly node: ClusterNode; readonly instance: Instance }
  | { readonly kind: 'ambiguous'; readonly node: ClusterNode; readonly instances: readonly Instance[] }
  | { readonly kind: 'absent'; readonly node: ClusterNode; readonly why: string }

export type SelectedNodeWorkers = SelectedWorkers & {
  /** Pod CIDRs of nodes without an instance: nobody knows that their routes are stale. */
  readonly reserved: readonly Cidr[]
}

/** The workers that are nodes of the cluster, in the order of their names, and why other nodes aren't. */
export function selectNodes(
  { list, podCidrTag }: SelectedNodes,
  candidates: readonly Candidate[],
  vpcId: string | undefined,
  mode: Mode,
): SelectedNodeWorkers {
  const presence: Presence = mode === 'destroy' ? 'existing' : 'running'
  const byName = Map.groupBy(candidates, ({ name }) => name)
  const resolved = list.nodes.map((node) => {
    const instances = (byName.get(node.name) ?? []).map(({ instance }) => instance)
    return resolve(node, instances, vpcId, presence)
  })
  const severity = mode === 'verify' ? 'error' : 'warning'
  const { workers, conflicts } = workersOf(resolved)
  const without = list.nodes.filter(({ pods }) => pods.kind === 'none').map(({ name }) => name)
  const absent = resolved.filter((each) => each.kind === 'absent' && each.node.pods.kind === 'cidrs')
  const reasons = absent.flatMap((each) => (each.kind === 'absent' ? [each.why] : []))
  const reserved = absent.flatMap(({ node }) => cidrsOf(node).map((podCidr) => ({ node, podCidr })))
  const findings: Finding[] = [
    ...list.findings,
    ...conflicts,
    ...overlapping(workers, reserved),
    ...(without.length === 0 ? [] : [messages.nodesWithoutPodCidr(without, severity)]),
    ...(reasons.length === 0 ? [] : [messages.nodesWithoutInstance(reasons, severity)]),
    ...tagDifferences(resolved, podCidrTag),
    ...(workers.length === 0 && conflicts.length === 0 ? [messages.noNodeUsable()] : []),
  ]
  const selected = { workers, missingWorkers: conflicts.length, findings }
  return { ...withTargets(selected, presence), reserved: reserved.map(({ podCidr }) => podCidr) }
}

function resolve(
  node: ClusterNode,
  instances: readonly Instance[],
  vpcId: string | undefined,
  presence: Presence,
): Resolution {
  const { instanceId } = node
  const own = instances.filter((each) => instanceId === undefined || each.instanceId === instanceId)
  const here = own.filter((each) => mayBeIn(each, vpcId))
  const [instance, ...others] = here.filter((each) => isPresent(each, presence))
  if (instance === undefined) {
    const successors = instances.filter((each) => !own.includes(each) && mayBeIn(each, vpcId))
    const why = messages.whyNoInstance(node, here.length > 0 ? here : own, successors, vpcId)
    return { kind: 'absent', node, why }
  }
  return others.length === 0
    ? { kind: 'found', node, instance }
    : { kind: 'ambiguous', node, instances: [instance, ...others] }
}

function workersOf(resolved: readonly Resolution[]): {
  readonly workers: readonly Worker[]
  readonly conflicts: readonly Finding[]
} {
  const several = resolved.flatMap((each) =>
    each.kind === 'ambiguous' ? [messages.nodeOnSeveralInstances(each.node.name, each.instances)] : [],
  )
  const found = resolved.filter((each) => each.kind === 'found')
  const groups = [...Map.groupBy(found, ({ instance }) => instance.instanceId)]
  const shared = groups.filter(([, group]) => group.length > 1)
  const isShared = new Set(shared.map(([instanceId]) => instanceId))
  return {
    workers: found.flatMap(({ node, instance }) => {
      const podCidrs = cidrsOf(node)
      const isWorker = podCidrs.length > 0 && !isShared.has(instance.instanceId)
      return isWorker ? [toWorker(node.name, instance, podCidrs)] : []
    }),
    conflicts: [
      ...several,
      ...shared.map(([instanceId, group]) =>
        messages.nodesShareInstance(
          group.map(({ node }) => node.name),
          instanceId,
        ),
      ),
    ],
  }
}

function cidrsOf({ pods }: ClusterNode): readonly Cidr[] {
  return pods.kind === 'cidrs' ? pods.podCidrs : []
}

/** Of two workers, the plan reports that. */
function overlapping(
  workers: readonly Worker[],
  reserved: readonly { readonly node: ClusterNode; readonly podCidr: Cidr }[],
): Finding[] {
  return reserved.flatMap(({ node, podCidr: other }) =>
    workers.flatMap(({ name, instanceId, podCidrs }) =>
      podCidrs
        .filter((podCidr) => overlaps(podCidr, other))
        .map(({ text }) =>
          messages.podCidrOfTwoNodes(text, nameWithId(name, instanceId), node.name, other.text),
        ),
    ),
  )
}

/** A node whose instance has the tag as well, with other CIDRs. Instances without the tag don't count. */
function tagDifferences(resolved: readonly Resolution[], tag: string): Finding[] {
  const differing = resolved.flatMap((each) => {
    const podCidrs = cidrsOf(each.node).map(({ text }) => text)
    const value = each.kind === 'found' ? (each.instance.tags.get(tag) ?? '').trim() : ''
    if (value === '' || podCidrs.length === 0) return []
    const tagged = value.split(/[\s,]+/).map(canonical)
    const isSame = new Set(tagged).symmetricDifference(new Set(podCidrs)).size === 0
    return isSame ? [] : [`${each.node.name} (node object ${podCidrs.join(' ')}, tag ${value})`]
  })
  return differing.length === 0 ? [] : [messages.podCidrTagDiffers(differing, tag)]
}

function canonical(text: string): string {
  const reading = readCidr(text)
  return reading.kind === 'invalid' ? text : reading.cidr.text
}
