import { readCidr, type Cidr } from '../model/cidr.ts'
import type { ClusterNode, NodeList, NodePods } from '../model/cluster-node.ts'
import type { Finding } from '../model/finding.ts'
import { whyNoPodCidr } from '../model/pod-cidr-ranges.ts'
import * as messages from './messages.ts'
import type { ProviderClue } from './provider-id.ts'
import type { NodeFacts } from './read-node.ts'

/** The nodes that can have routes, each once, and why others can't. */
export function toNodeList(facts: readonly NodeFacts[]): NodeList {
  const findings: Finding[] = []
  const elsewhere: messages.NotOnEc2[] = []
  const inVpc: string[] = []
  const nodes: ClusterNode[] = []
  for (const [name, ofName] of Map.groupBy(facts, (each) => each.name)) {
    const node = only(ofName, 'Node')
    const cilium = only(ofName, 'CiliumNode')
    if (node === 'several' || cilium === 'several') {
      findings.push(messages.nodeTwice(name))
      continue
    }
    const provider = providerOf(node, cilium)
    if (provider.kind === 'not-on-ec2') elsewhere.push({ name, providerId: provider.providerId })
    else if (cilium?.usesVpcAddresses === true) inVpc.push(name)
    else {
      const pods = readPods(name, (cilium ?? node)?.podCidrs ?? [])
      findings.push(...pods.findings)
      nodes.push({
        name,
        instanceId: provider.kind === 'instance' ? provider.instanceId : undefined,
        addresses: [...new Set([node, cilium].flatMap((each) => each?.addresses ?? []))],
        hostNames: [...new Set([node, cilium].flatMap((each) => each?.hostNames ?? []))],
        pods: pods.pods,
      })
    }
  }
  if (elsewhere.length > 0) findings.push(messages.nodesNotOnEc2(elsewhere))
  if (inVpc.length > 0) findings.push(messages.nodesWithVpcAddresses(inVpc))
  return { nodes: nodes.toSorted((a, b) => compare(a.name, b.name)), findings }
}

/** Sorts worker-2 before worker-10. */
const { compare } = new Intl.Collator('en', { numeric: true })

/** The one object of a kind. Two lists may show the same object, and the later one is newer. */
function only(facts: readonly NodeFacts[], kind: NodeFacts['kind']): NodeFacts | 'several' | undefined {
  const ofKind = facts.filter((each) => each.kind === kind)
  const last = ofKind.at(-1)
  const isSame = ofKind.every((each) => each.uid === last?.uid && (each.uid !== '' || isEqual(each, last)))
  return isSame ? last : 'several'
}

function isEqual(a: NodeFacts, b: NodeFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function providerOf(node: NodeFacts | undefined, cilium: NodeFacts | undefined): ProviderClue {
  const clues = [node, cilium].flatMap((each) => each?.provider ?? [])
  return clues.find(({ kind }) => kind !== 'unknown') ?? { kind: 'unknown' }
}

/** Cilium's own pod CIDRs win over those that the controller manager gave the Node, because Cilium's pods use them. */
function readPods(
  name: string,
  written: readonly string[],
): { readonly pods: NodePods; readonly findings: readonly Finding[] } {
  const podCidrs = new Map<string, Cidr>()
  const findings: Finding[] = []
  for (const text of written) {
    const reading = readCidr(text)
    const why = reading.kind === 'invalid' ? reading.why : whyNoPodCidr(reading.cidr)
    if (reading.kind === 'invalid' || why !== undefined)
      return { pods: { kind: 'unusable' }, findings: [messages.nodePodCidrUnusable(name, text, String(why))] }
    if (reading.kind === 'host-bits')
      findings.push(messages.nodePodCidrHostBits(name, text, reading.cidr.text))
    podCidrs.set(reading.cidr.text, reading.cidr)
  }
  return {
    pods: podCidrs.size === 0 ? { kind: 'none' } : { kind: 'cidrs', podCidrs: [...podCidrs.values()] },
    findings,
  }
}
