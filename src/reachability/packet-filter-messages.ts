import { formatList, wholeList } from '../model/finding.ts'
import type { Direction } from '../model/security-group.ts'
import { isEqual } from '../model/traffic.ts'
import type { Worker } from '../model/worker.ts'
import type { RangeMap } from '../traffic/address-ranges.ts'
import { describeTraffic } from '../traffic/describe-traffic.ts'
import type { AllowedTraffic } from '../traffic/packet-filters.ts'
import type { Remotes } from './fix-commands.ts'
import type { ReachabilityFinding } from './messages.ts'

const MASQUERADED = "With masquerading, packets come from the worker's address, and replies go to it"

const HINT =
  ' If ipMasq is true in the configuration of the bridge plugin, packets have node IPs and match: set masquerade: true.'

/** What a packet filter at `workers` allows for the pods of `peers`, and for which of their addresses it decides. */
export type FilterEffect = {
  readonly direction: Direction
  readonly workers: readonly Worker[]
  readonly peers: readonly Worker[]
  readonly allowed: readonly RangeMap<AllowedTraffic>[]
} & Pick<Remotes, 'podCidrs' | 'nodeCidrs'>

/** Whether rules reference a security group instead of addresses, and would then match if packets were masqueraded. */
export type GroupRules = 'none' | 'some' | 'match-masqueraded'

export function securityGroupBlocks(
  groupIds: readonly string[],
  groupRules: GroupRules,
  effect: FilterEffect,
  commands: readonly string[],
): ReachabilityFinding {
  const isOne = groupIds.length === 1
  const subject = `${isOne ? 'Security group' : 'Security groups'} ${formatList(groupIds)} of ${names(effect.workers)}`
  const add =
    effect.nodeCidrs.length === 0
      ? 'add a rule for the pod CIDRs.'
      : effect.podCidrs.length === 0
        ? "add a rule for the workers' security group."
        : "add rules for the workers' security group and for the pod CIDRs."
  const fix =
    effect.nodeCidrs.length > 0
      ? `${MASQUERADED}; ${add}`
      : groupRules !== 'none'
        ? `Rules that reference a security group match node IPs, not pod IPs; ${add}${groupRules === 'some' ? '' : HINT}`
        : sentence(add)
  return {
    code: 'security-group',
    message: `${subject} ${describeEffect(effect, isOne)}. ${fix}`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers].map(({ name }) => name)),
  }
}

export function networkAclBlocks(
  networkAclId: string,
  subnetIds: readonly string[],
  effect: FilterEffect,
  commands: readonly string[],
): ReachabilityFinding {
  const add = commands.length === 0 ? 'Renumber its entries, and add' : 'Add'
  const remotes = [
    ...(effect.podCidrs.length > 0 ? ['the pod CIDRs'] : []),
    ...(effect.nodeCidrs.length > 0 ? ["the workers' addresses"] : []),
  ].join(' and ')
  const masqueraded = effect.nodeCidrs.length > 0 ? ` ${MASQUERADED}.` : ''
  return {
    code: 'network-acl',
    message: `Network ACL ${networkAclId} of ${formatList(subnetIds)} (${names(effect.workers)}) ${describeEffect(effect)}. Network ACLs also filter replies.${masqueraded} ${add} entries for ${remotes} with lower rule numbers than the entries that deny them.`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers].map(({ name }) => name)),
  }
}

/** `blocks all traffic from the pods of worker-1`, `allows only TCP 443 to the pods of worker-1`. */
function describeEffect({ direction, allowed, peers }: FilterEffect, isOne = true): string {
  const values = allowed.flatMap((ranges) => ranges.map(({ value }) => value))
  const isKnown = values.every(({ definite, possible }) => isEqual(definite, possible))
  const [text = '', ...others] = new Set(values.map(({ definite }) => describeTraffic(definite, formatList)))
  const [block, allow] = isOne ? ['blocks', 'allows'] : ['block', 'allow']
  const effect =
    !isKnown || others.length > 0
      ? `${block} part of the traffic`
      : text === 'nothing'
        ? `${block} all traffic`
        : `${allow} ${text.startsWith('all but ') ? '' : 'only '}${text}`
  return `${effect} ${direction === 'ingress' ? 'from' : 'to'} the pods of ${names(peers)}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
