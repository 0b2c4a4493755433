import type { Finding } from '../model/finding.ts'
import { isPresent, type Presence } from '../model/instance.ts'
import type { RouteTable } from '../model/route-table.ts'
import { noVpcHoldsBoth, severalVpcsHoldBoth } from './table-messages.ts'
import type { Candidate } from './worker-candidates.ts'

export type VpcChoice =
  | { readonly kind: 'vpc'; readonly vpcId: string }
  /** No worker or no table was found. `selectWorkers` or `selectRouteTables` reports the problem. */
  | { readonly kind: 'undecided' }
  | { readonly kind: 'problem'; readonly finding: Finding }

/** The one VPC that has both workers and a table. Workers in a state other than `presence` decide only if no other worker does. */
export function chooseVpc(
  candidates: readonly Candidate[],
  tables: readonly RouteTable[],
  presence: Presence,
): VpcChoice {
  // EC2 describes a terminated instance without its VPC.
  const inVpc = candidates.filter(({ instance }) => instance.vpcId !== '')
  const tableVpcs = new Set(tables.map(({ vpcId }) => vpcId))
  if (inVpc.length === 0 || tableVpcs.size === 0) return { kind: 'undecided' }

  const present = vpcsOf(inVpc.filter(({ instance }) => isPresent(instance, presence))).intersection(
    tableVpcs,
  )
  const [vpcId, ...others] = present.size > 0 ? present : vpcsOf(inVpc).intersection(tableVpcs)
  if (vpcId === undefined)
    return { kind: 'problem', finding: noVpcHoldsBoth([...vpcsOf(inVpc)], [...tableVpcs]) }
  if (others.length > 0) return { kind: 'problem', finding: severalVpcsHoldBoth([vpcId, ...others]) }
  return { kind: 'vpc', vpcId }
}

function vpcsOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.map(({ instance }) => instance.vpcId))
}
