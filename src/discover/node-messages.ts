import { error, formatList, warning, type Finding } from '../model/finding.ts'
import type { Instance } from '../model/instance.ts'

/** `severity`: `verify` fails if a node has no route. */
type Severity = 'warning' | 'error'

export function nodesWithoutPodCidr(names: readonly string[], severity: Severity): Finding {
  return {
    ...warning(
      'node-without-pod-cidr',
      `Skipped nodes without a pod CIDR: ${formatList(names)}. Let the controller manager assign pod CIDRs (--allocate-node-cidrs), or if Cilium assigns them, add the CiliumNode objects to nodes-file.`,
      names,
    ),
    severity,
  }
}

/** `nodes` are names, each with the reason: `node-a (i-1 is stopped)`. */
export function nodesWithoutInstance(nodes: readonly string[], severity: Severity): Finding {
  return {
    ...warning(
      'node-without-instance',
      `Skipped nodes without a running instance: ${formatList(nodes)}. Start the instance, delete the node from the cluster, or check aws-region and vpc-id.`,
      nodes,
    ),
    severity,
  }
}

/** `node-a (i-1 is stopped)` and the like. `own` are its instances, `successors` those that have its addresses now. */
export function whyNoInstance(
  { name, instanceId }: { readonly name: string; readonly instanceId: string | undefined },
  own: readonly Instance[],
  successors: readonly Instance[],
  vpcId: string | undefined,
): string {
  const [first] = own
  const found =
    first === undefined
      ? instanceId === undefined
        ? 'no instance has one of its addresses or its name'
        : `${instanceId} doesn't exist`
      : vpcId !== undefined && first.vpcId !== '' && first.vpcId !== vpcId
        ? `${first.instanceId} is in ${first.vpcId}`
        : `${first.instanceId} is ${first.state}`
  const now = successors.map((each) => each.instanceId)
  return `${name} (${found}${now.length === 0 ? '' : `, and its address is now that of ${formatList(now)}`})`
}

/** `names` are the nodes that are all this instance. */
export function nodesShareInstance(names: readonly string[], instanceId: string): Finding {
  return error(
    'node-ambiguous',
    `The nodes ${formatList(names)} are the same instance ${instanceId}. Delete the node that no longer exists from the cluster, and write nodes-file again.`,
    names,
  )
}

export function nodeOnSeveralInstances(name: string, instances: readonly Instance[]): Finding {
  const ids = instances.map(({ instanceId, vpcId }) => `${instanceId} in ${vpcId}`)
  return error(
    'node-ambiguous',
    `The node ${name} matches several instances by its addresses or name: ${formatList(ids)}. Set vpc-id if they are in different VPCs, or give the node a provider ID.`,
    ids,
  )
}

export function podCidrTagDiffers(nodes: readonly string[], tag: string): Finding {
  return warning(
    'pod-cidr-tag-differs',
    `The tag "${tag}" differs from the node object: ${formatList(nodes)}. The routes use the node object. Correct or remove the tag.`,
    nodes,
  )
}

/** `who` is the selected worker's name and ID, `other` a node without one. */
export function podCidrOfTwoNodes(podCidr: string, who: string, other: string, itsPodCidr: string): Finding {
  return error(
    'pod-cidr-overlap',
    `The pod CIDR ${podCidr} of ${who} overlaps ${itsPodCidr} of the node ${other}, which has no running instance. Delete the node that no longer exists, or give each node its own pod CIDR.`,
  )
}

export function noNodeUsable(): Finding {
  return error(
    'no-node-usable',
    'No node in nodes-file has both a pod CIDR and a running EC2 instance. Check the file, aws-region, and vpc-id.',
  )
}
