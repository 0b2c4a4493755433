import type { Parts } from './address-parts.ts'
import { openNetworkAcl, openSecurityGroup, rangesOf } from './aws-commands.ts'
import { nameSome } from './name-list.ts'
import { admittedByAcl } from './network-acls.ts'
import type { Explanation } from './reach-causes.ts'
import type { Cause, Circumstances, Evidence } from './reach-evidence.ts'
import { aclOf } from './reach-views.ts'
import { admittedByGroups, type Admission, type Direction } from './security-groups.ts'
import { describeTraffic, isNone } from './traffic.ts'
import type { Worker } from './workers.ts'

export function groupCause(
  { groupIds, direction }: Extract<Cause, { kind: 'security-group' }>,
  { workers, others, podCidrs }: Evidence,
  { network, clusterCidrs }: Circumstances,
): Explanation {
  const groups = groupIds.map((groupId) => network.securityGroups.get(groupId))
  const allowed = [...podCidrs].map((podCidr) =>
    admittedByGroups(groups, direction, podCidr, network.prefixLists),
  )
  const namesGroups = groups.some((group) =>
    group?.[direction].some(({ peer }) => peer.kind === 'security-group'),
  )
  const [groupId = ''] = groupIds
  const subject = `${groupIds.length === 1 ? 'Security group' : 'Security groups'} ${groupIds.join(', ')} of ${namesOf(workers)}`
  const trap = namesGroups
    ? ': a rule that names a security group matches the addresses of its instances, never those of their pods'
    : ''
  return {
    code: 'security-group',
    message: `${subject} ${groupIds.length === 1 ? 'lets' : 'let'} ${what(allowed, direction)} of ${namesOf(others)}${trap}; add a rule for their pod CIDRs.`,
    commands: [openSecurityGroup(groupId, direction, rangesOf([...podCidrs], clusterCidrs))],
  }
}

export function aclCause(
  { subnetId, direction }: Extract<Cause, { kind: 'network-acl' }>,
  { workers, others, podCidrs }: Evidence,
  { network, clusterCidrs }: Circumstances,
): Explanation {
  const acl = aclOf(network, subnetId)
  const allowed = [...podCidrs].map((podCidr) => admittedByAcl(acl, direction, podCidr))
  const subnets = nameSome([...workers].map((worker) => worker.subnetId))
  const commands =
    acl === undefined ? [] : openNetworkAcl(acl, direction, rangesOf([...podCidrs], clusterCidrs))
  const mend =
    commands.length === 0 ? 'renumber its entries to make room for' : 'add entries for their pod CIDRs before'
  return {
    code: 'network-acl',
    message: `Network ACL ${acl?.networkAclId ?? ''} of ${subnets} (${namesOf(workers)}) lets ${what(allowed, direction)} of ${namesOf(others)}, packets and answers alike; ${mend} what denies them.`,
    commands,
  }
}

/** `in nothing from the pods`, `out only TCP 443 to the pods`. */
function what(allowed: readonly Parts<Admission>[], direction: Direction): string {
  const sets = allowed.flatMap((parts) => parts.map(({ value }) => value.surely))
  const texts = new Set(sets.map(describeTraffic))
  const amount = sets.every(isNone)
    ? 'nothing'
    : texts.size === 1
      ? `only ${[...texts].join('')}`
      : 'only part of the traffic'
  return direction === 'ingress' ? `in ${amount} from the pods` : `out ${amount} to the pods`
}

function namesOf(workers: Iterable<Worker>): string {
  return nameSome([...workers].map(({ name }) => name))
}
