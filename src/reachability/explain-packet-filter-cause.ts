import { formatList } from '../model/finding.ts'
import type { Direction } from '../model/security-group.ts'
import { describeTraffic, isNone } from '../model/traffic.ts'
import type { Worker } from '../model/worker.ts'
import type { RangeMap } from './address-ranges.ts'
import type { Circumstances, Evidence } from './cause-impact.ts'
import type { Cause } from './causes.ts'
import type { Explanation } from './explain-cause.ts'
import { openNetworkAcl, openSecurityGroup, rangesOf } from './fix-commands.ts'
import { aclOf } from './hops.ts'
import { allowedByAcl, allowedByGroups, type AllowedTraffic } from './packet-filters.ts'

export function groupCause(
  { groupIds, direction }: Extract<Cause, { kind: 'security-group' }>,
  { workers, others, podCidrs }: Evidence,
  { network, clusterCidrs }: Circumstances,
): Explanation {
  const groups = groupIds.map((groupId) => network.securityGroups.get(groupId))
  const allowed = [...podCidrs].map((podCidr) =>
    allowedByGroups(groups, direction, podCidr, network.prefixLists),
  )
  const namesGroups = groups.some((group) =>
    group?.[direction].some(({ peer }) => peer.kind === 'security-group'),
  )
  const [groupId = ''] = groupIds
  const subject = `${groupIds.length === 1 ? 'Security group' : 'Security groups'} ${groupIds.join(', ')} of ${names(workers)}`
  const trap = namesGroups
    ? ': a rule that names a security group matches the addresses of its instances, never those of their pods'
    : ''
  return {
    code: 'security-group',
    message: `${subject} ${groupIds.length === 1 ? 'lets' : 'let'} ${what(allowed, direction)} of ${names(others)}${trap}; add a rule for their pod CIDRs.`,
    commands: [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))],
  }
}

export function aclCause(
  { subnetId, direction }: Extract<Cause, { kind: 'network-acl' }>,
  { workers, others, podCidrs }: Evidence,
  { network, clusterCidrs }: Circumstances,
): Explanation {
  const acl = aclOf(network, subnetId)
  const allowed = [...podCidrs].map((podCidr) => allowedByAcl(acl, direction, podCidr))
  const subnets = formatList(workers.map(({ subnetId }) => subnetId))
  const commands =
    acl === undefined ? [] : openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs))
  const room = commands.length === 0 ? 'renumber its entries and ' : ''
  return {
    code: 'network-acl',
    message: `Network ACL ${acl?.networkAclId ?? ''} of ${subnets} (${names(workers)}) lets ${what(allowed, direction)} of ${names(others)}, packets and answers alike; ${room}add entries for their pod CIDRs before what denies them.`,
    commands,
  }
}

/** `in nothing from the pods`, `out only TCP 443 to the pods`. */
function what(allowed: readonly RangeMap<AllowedTraffic>[], direction: Direction): string {
  const sets = allowed.flatMap((parts) => parts.map(({ value }) => value.definite))
  const texts = new Set(sets.map(describeTraffic))
  const amount = sets.every(isNone)
    ? 'nothing'
    : texts.size === 1
      ? `only ${[...texts].join('')}`
      : 'only part of the traffic'
  return direction === 'ingress' ? `in ${amount} from the pods` : `out ${amount} to the pods`
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
