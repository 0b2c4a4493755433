import { doubtfulRange, isPrivate, reservedRange } from '../model/pod-cidr-ranges.ts'
import { contains, overlaps, type Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import { vpcCidrs, type RouteTable } from '../model/route-table.ts'
import { deliveringInterface, type Worker } from '../model/worker.ts'
import {
  podCidrInVpc,
  podCidrOutsideCluster,
  podCidrOverlap,
  podCidrReserved,
  podCidrSpecial,
  podCidrsPublic,
  type PodCidrOf,
} from './messages.ts'

/** A finding for each pod CIDR that EC2 would refuse, or would accept but not route as expected. */
export function checkPodCidrs(
  workers: readonly Worker[],
  tables: readonly RouteTable[],
  clusterCidrs: readonly Cidr[],
): Finding[] {
  const all = workers.flatMap((worker) => worker.podCidrs.map((podCidr) => ({ worker, podCidr })))
  const vpc = new Map(tables.flatMap(vpcCidrs).map((vpcCidr) => [vpcCidr.text, vpcCidr]))
  return [
    ...all.flatMap((each) => reserved(each)),
    ...all.flatMap((each) => [...vpc.values()].flatMap((vpcCidr) => overlappingVpc(each, vpcCidr))),
    ...all.flatMap((each) => outsideCluster(each, clusterCidrs)),
    ...overlapping(all),
    ...unusual(all, [...vpc.values()]),
  ]
}

function reserved(each: PodCidrOf): Finding[] {
  const range = reservedRange(each.podCidr)
  return range === undefined ? [] : [podCidrReserved(each, range)]
}

/** Public addresses inside the VPC's own CIDR aren't reported: they're usual for IPv6, and EC2 delivers them. */
function unusual(all: readonly PodCidrOf[], vpc: readonly Cidr[]): Finding[] {
  const outside = all.filter(({ podCidr }) => !vpc.some((vpcCidr) => overlaps(vpcCidr, podCidr)))
  const special = outside.flatMap((each) => {
    const found = doubtfulRange(each.podCidr)
    return found === undefined ? [] : [podCidrSpecial(each, found.range, found.use)]
  })
  const publicOnes = outside.filter(
    ({ podCidr }) => !isPrivate(podCidr) && doubtfulRange(podCidr) === undefined,
  )
  return publicOnes.length === 0 ? special : [...special, podCidrsPublic(publicOnes)]
}

/** Delegated prefixes are in the VPC. Otherwise, EC2 refuses most routes inside the VPC's CIDR. With a wider pod CIDR, the local route wins for the VPC's addresses. */
function overlappingVpc(each: PodCidrOf, vpcCidr: Cidr): Finding[] {
  if (!overlaps(each.podCidr, vpcCidr)) return []
  if (deliveringInterface(each.worker, each.podCidr) !== undefined) return []
  const how =
    each.podCidr.text === vpcCidr.text ? 'equals' : contains(vpcCidr, each.podCidr) ? 'is inside' : 'covers'
  return [podCidrInVpc(each, how, vpcCidr)]
}

function outsideCluster(each: PodCidrOf, clusterCidrs: readonly Cidr[]): Finding[] {
  const isInside = clusterCidrs.some((clusterCidr) => contains(clusterCidr, each.podCidr))
  return clusterCidrs.length === 0 || isInside ? [] : [podCidrOutsideCluster(each, clusterCidrs)]
}

/** In address order, a CIDR overlaps an earlier one only if the last CIDR outside all others contains it. */
function overlapping(all: readonly PodCidrOf[]): Finding[] {
  const inOrder = all.toSorted(
    ({ podCidr: a }, { podCidr: b }) =>
      a.version - b.version || Number(a.start > b.start) - Number(a.start < b.start) || a.prefix - b.prefix,
  )
  const findings: Finding[] = []
  let outer: PodCidrOf | undefined
  for (const each of inOrder) {
    if (outer !== undefined && contains(outer.podCidr, each.podCidr)) {
      findings.push(podCidrOverlap(each, outer))
    } else {
      outer = each
    }
  }
  return findings
}
