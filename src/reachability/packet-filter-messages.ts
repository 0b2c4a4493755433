import { formatList, wholeList } from '../model/finding.ts'
import type { Direction } from '../model/security-group.ts'
import { isEqual } from '../model/traffic.ts'
import type { Worker } from '../model/worker.ts'
import type { RangeMap } from '../traffic/address-ranges.ts'
import { describeTraffic } from '../traffic/describe-traffic.ts'
import type { AllowedTraffic } from '../traffic/packet-filters.ts'
import type { ReachabilityFinding } from './messages.ts'

const MASQUERADED = "With masquerading, packets come from the worker's address, and replies go to it"

const HINT =
  ' If the bridge plugin has ipMasq: true, packets have node IPs, and these rules match. In that case, set masquerade: true instead.'

/** What a packet filter at `workers` allows for the pods of `peers` and for `nodes`, and under which addresses the pods are seen. */
export type FilterEffect = {
  readonly direction: Direction
  readonly workers: readonly Worker[]
  readonly peers: readonly Worker[]
  readonly nodes: readonly Worker[]
  readonly isKept: boolean
  readonly isMasqueraded: boolean
  readonly allowed: readonly RangeMap<AllowedTraffic>[]
}

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
  const { isKept, isMasqueraded, nodes } = effect
  const peers = [
    ...(isKept ? ['the pod CIDRs'] : []),
    ...(isMasqueraded ? ["the workers' security group"] : []),
    ...(nodes.length > 0 ? [`the security group of ${names(nodes)}`] : []),
  ]
  const add = `add ${peers.length === 1 ? 'a rule that allows' : 'rules that allow'} ${peers.join(' and ')}.`
  const fix = isMasqueraded
    ? `${MASQUERADED}; ${add}`
    : isKept && groupRules !== 'none'
      ? `Rules that reference a security group match node IPs, not pod IPs; ${add}${groupRules === 'some' ? '' : HINT}`
      : sentence(add)
  return {
    code: 'security-group',
    message: `${subject} ${describeEffect(effect, isOne)}. ${fix}`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers, ...effect.nodes].map(({ name }) => name)),
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
    ...(effect.isKept ? ['the pod CIDRs'] : []),
    ...(effect.isMasqueraded ? ["the workers' addresses"] : []),
    ...(effect.nodes.length > 0 ? [`the addresses of ${names(effect.nodes)}`] : []),
  ].join(' and ')
  const masqueraded = effect.isMasqueraded ? ` ${MASQUERADED}.` : ''
  return {
    code: 'network-acl',
    message: `Network ACL ${networkAclId} of ${formatList(subnetIds)} (${names(effect.workers)}) ${describeEffect(effect)}. Network ACLs also filter replies.${masqueraded} ${add} entries for ${remotes} with lower rule numbers than the entries that deny them.`,
    commands,
    ...wholeList([...effect.workers, ...effect.peers, ...effect.nodes].map(({ name }) => name)),
  }
}

/** `blocks all traffic from the pods of worker-1`, `allows only TCP 443 to the pods of worker-1`. */
function describeEffect({ direction, allowed, peers, nodes }: FilterEffect, isOne = true): string {
  const values = allowed.flatMap((ranges) => ranges.map(({ value }) => value))
  const isKnown = values.every(({ definite, possible }) => isEqual(definite, possible))
  const [text = '', ...texts] = new Set(values.map(({ definite }) => describeTraffic(definite, formatList)))
  const [block, allow] = isOne ? ['blocks', 'allows'] : ['block', 'allow']
  const effect =
    !isKnown || texts.length > 0
      ? `${block} part of the traffic`
      : text === 'nothing'
        ? `${block} all traffic`
        : `${allow} ${text.startsWith('all but ') ? '' : 'only '}${text}`
  const others = [
    ...(nodes.length > 0 ? [names(nodes)] : []),
    ...(peers.length > 0 ? [`the pods of ${names(peers)}`] : []),
  ]
  return `${effect} ${direction === 'ingress' ? 'from' : 'to'} ${others.join(' and ')}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function names(workers: readonly Worker[]): string {
  return formatList(workers.map(({ name }) => name))
}
