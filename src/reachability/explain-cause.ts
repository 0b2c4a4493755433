import { type Finding, formatList } from '../model/finding.ts'
import { primaryInterface } from '../model/worker.ts'
import { sourceDestCheckOn } from '../plan/messages.ts'
import type { CheckToDisable } from '../plan/plan.ts'
import { checkTarget, isOn } from '../plan/source-dest-check.ts'
import type { Circumstances, Evidence } from './cause-impact.ts'
import { aclCause, groupCause } from './explain-packet-filter-cause.ts'
import { routeCause, shadowCause } from './explain-route-cause.ts'
import { inRegion, switchChecksOff } from './fix-commands.ts'

/** A sentence for a cause, however many pairs it hits, and the commands that would mend it. */
export type Explanation = Required<Pick<Finding, 'code' | 'message' | 'commands'>> & Pick<Finding, 'about'>

export function explainCause(evidence: Evidence, circumstances: Circumstances): Explanation {
  const explanation = explain(evidence, circumstances)
  const commands = explanation.commands.map((command) => inRegion(command, circumstances.region))
  return { ...explanation, commands }
}

function explain(evidence: Evidence, circumstances: Circumstances): Explanation {
  const { cause, pairs, workers, others } = evidence
  switch (cause.kind) {
    case 'source-dest-check': {
      const on = checksOn(evidence)
      return {
        ...sourceDestCheckOn('warning', on),
        commands: switchChecksOff(on.map(({ target }) => target)),
      }
    }
    case 'security-group':
      return groupCause(cause, evidence, circumstances)
    case 'network-acl':
      return aclCause(cause, evidence, circumstances)
    case 'shadow':
      return shadowCause(cause, evidence)
    case 'route':
      return routeCause(cause, evidence, circumstances)
    case 'address-family':
      return {
        code: 'address-family',
        message: `No packet goes between the pods of ${formatList([...workers, ...others].map(({ name }) => name))}: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag.`,
        commands: [],
      }
    case 'unknown':
      return {
        code: 'reachability-unknown',
        message: `Whether pods can talk is not known for ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'} of workers, since EC2 does not show these credentials all that stands between them; see that they may describe its security groups, network ACLs and prefix lists.`,
        commands: [],
      }
  }
}

/** The interfaces that the traffic uses and whose check is on, each once. */
function checksOn({ pairs }: Evidence): CheckToDisable[] {
  const used = pairs.flatMap(({ from, to, path }) => [
    { worker: from, networkInterfaceId: primaryInterface(from) },
    ...path.receivers.map(({ networkInterfaceId }) => ({ worker: to, networkInterfaceId })),
  ])
  const checks = new Map<string, CheckToDisable>()
  for (const { worker, networkInterfaceId } of used) {
    const target = checkTarget(worker, networkInterfaceId)
    if (isOn(worker, target)) checks.set(networkInterfaceId, { worker, target })
  }
  return [...checks.values()]
}
