import type { Cidr } from './cidr.ts'
import { cidr, contains, overlaps } from './cidr.ts'
import type { Finding } from './findings.ts'
import { error } from './findings.ts'
import type { RouteTable } from './route-tables.ts'
import { vpcCidrs } from './route-tables.ts'
import type { Worker } from './workers.ts'

/** AWS keeps these for its own services on every instance; EC2 takes no route to them or into them (VPC user guide, "Route table concepts"). */
const RESERVED = [cidr('169.254.168.0/22'), cidr('fd00:ec2::/32')]

/** Everything about the pod CIDRs that EC2 would refuse, or take and not route as meant. */
export function checkPodCidrs(workers: readonly Worker[], tables: readonly RouteTable[]): Finding[] {
  const vpc = new Map(tables.flatMap(vpcCidrs).map((vpcCidr) => [vpcCidr.text, vpcCidr]))
  return [
    ...workers.flatMap((worker) => reserved(worker)),
    ...workers.flatMap((worker) => [...vpc.values()].flatMap((vpcCidr) => insideOrOverVpc(worker, vpcCidr))),
    ...overlapping(workers),
  ]
}

function reserved(worker: Worker): Finding[] {
  return RESERVED.filter((range) => contains(range, worker.podCidr)).map((range) =>
    error(
      'pod-cidr-reserved',
      `${podCidrOf(worker)} is in ${range.text}, which AWS keeps for itself; give the worker another pod CIDR.`,
    ),
  )
}

/** EC2 refuses most routes inside the VPC's CIDR, and the local route takes every packet of the VPC from one over it. */
function insideOrOverVpc(worker: Worker, vpcCidr: Cidr): Finding[] {
  if (!overlaps(worker.podCidr, vpcCidr)) return []
  const how =
    worker.podCidr.text === vpcCidr.text
      ? 'equals'
      : contains(vpcCidr, worker.podCidr)
        ? 'is inside'
        : 'covers'
  return [
    error(
      'pod-cidr-in-vpc',
      `${podCidrOf(worker)} ${how} the VPC's CIDR ${vpcCidr.text}; give the worker a pod CIDR outside the VPC.`,
    ),
  ]
}

/** In address order a CIDR overlaps an earlier one exactly when it lies in the widest that is still open. */
function overlapping(workers: readonly Worker[]): Finding[] {
  const inOrder = workers.toSorted(
    (a, b) =>
      a.podCidr.version - b.podCidr.version ||
      Number(a.podCidr.start > b.podCidr.start) - Number(a.podCidr.start < b.podCidr.start) ||
      a.podCidr.prefix - b.podCidr.prefix,
  )
  const findings: Finding[] = []
  let outer: Worker | undefined
  for (const worker of inOrder) {
    if (outer === undefined || !contains(outer.podCidr, worker.podCidr)) {
      outer = worker
    } else {
      const how =
        outer.podCidr.text === worker.podCidr.text ? 'is also that of' : `overlaps ${outer.podCidr.text} of`
      findings.push(
        error(
          'pod-cidr-overlap',
          `${podCidrOf(worker)} ${how} ${outer.name} (${outer.instanceId}); give every worker a pod CIDR of its own.`,
        ),
      )
    }
  }
  return findings
}

function podCidrOf({ name, instanceId, podCidr }: Worker): string {
  return `The pod CIDR ${podCidr.text} of ${name} (${instanceId})`
}
