import { cidr, contains, overlaps, type Cidr } from '../model/cidr.ts'
import { error, type Finding } from '../model/finding.ts'
import { vpcCidrs, type RouteTable } from '../model/route-table.ts'
import type { Worker } from '../model/worker.ts'

/** AWS keeps these for its own services on every instance; EC2 takes no route to them or into them (VPC user guide, "Route table concepts"). */
const RESERVED = { 4: '169.254.168.0/22', 6: 'fd00:ec2::/32' } as const

type PodCidrOf = { readonly worker: Worker; readonly podCidr: Cidr }

/** Everything about the pod CIDRs that EC2 would refuse, or take and not route as meant. */
export function checkPodCidrs(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  clusterCidrs: readonly Cidr[],
): Finding[] {
  const all = workers.flatMap((worker) => worker.podCidrs.map((podCidr) => ({ worker, podCidr })))
  const vpc = new Map(tables.flatMap(vpcCidrs).map((vpcCidr) => [vpcCidr.text, vpcCidr]))
  return [
    ...all.flatMap((each) => reserved(each)),
    ...all.flatMap((each) => [...vpc.values()].flatMap((vpcCidr) => insideOrOverVpc(each, vpcCidr))),
    ...all.flatMap((each) => outsideCluster(each, clusterCidrs)),
    ...overlapping(all),
  ]
}

function reserved(each: PodCidrOf): Finding[] {
  const range = cidr(RESERVED[each.podCidr.version])
  if (!contains(range, each.podCidr)) return []
  return [
    error(
      'pod-cidr-reserved',
      `${nameIt(each)} is in ${range.text}, which AWS keeps for itself; give the worker another pod CIDR.`,
    ),
  ]
}

/** EC2 refuses most routes inside the VPC's CIDR, and the local route takes every packet of the VPC from one over it. */
function insideOrOverVpc(each: PodCidrOf, vpcCidr: Cidr): Finding[] {
  if (!overlaps(each.podCidr, vpcCidr)) return []
  const how =
    each.podCidr.text === vpcCidr.text ? 'equals' : contains(vpcCidr, each.podCidr) ? 'is inside' : 'covers'
  return [
    error(
      'pod-cidr-in-vpc',
      `${nameIt(each)} ${how} the VPC's CIDR ${vpcCidr.text}; give the worker a pod CIDR outside the VPC.`,
    ),
  ]
}

function outsideCluster(each: PodCidrOf, clusterCidrs: readonly Cidr[]): Finding[] {
  if (clusterCidrs.length === 0 || clusterCidrs.some((clusterCidr) => contains(clusterCidr, each.podCidr)))
    return []
  const inside = clusterCidrs.map(({ text }) => text).join(', ')
  return [
    error(
      'pod-cidr-outside-cluster',
      `${nameIt(each)} is not inside cluster-cidr (${inside}); mend the worker's tag or cluster-cidr.`,
    ),
  ]
}

/** In address order a CIDR overlaps an earlier one exactly when it lies in the widest that is still open. */
function overlapping(all: readonly PodCidrOf[]): Finding[] {
  const inOrder = all.toSorted(
    ({ podCidr: a }, { podCidr: b }) =>
      a.version - b.version || Number(a.start > b.start) - Number(a.start < b.start) || a.prefix - b.prefix,
  )
  const findings: Finding[] = []
  let outer: PodCidrOf | undefined
  for (const each of inOrder) {
    if (outer === undefined || !contains(outer.podCidr, each.podCidr)) {
      outer = each
    } else {
      const how =
        outer.podCidr.text === each.podCidr.text ? 'is also that of' : `overlaps ${outer.podCidr.text} of`
      findings.push(
        error(
          'pod-cidr-overlap',
          `${nameIt(each)} ${how} ${outer.worker.name} (${outer.worker.instanceId}); give every worker a pod CIDR of its own.`,
        ),
      )
    }
  }
  return findings
}

function nameIt({ worker: { name, instanceId }, podCidr }: PodCidrOf): string {
  return `The pod CIDR ${podCidr.text} of ${name} (${instanceId})`
}
