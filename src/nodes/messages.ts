import { error, formatList, notice, warning, type Finding } from '../model/finding.ts'
import { foreignText } from '../runtime/secrets.ts'

const TEXT_LENGTH = 200
const KUBECTL = 'kubectl get nodes -o json'

function quoted(text: string): string {
  return foreignText(text.trim().replace(/\s+/g, ' '), TEXT_LENGTH)
}

function invalid(path: string, what: string, fix: string): Finding {
  return error('invalid-input', `nodes-file is ${quoted(path)}, which ${what}. ${fix}.`)
}

/** `others` are inputs that select workers in another way. */
export function workersGivenTwice(others: readonly string[]): Finding {
  return error(
    'invalid-input',
    `nodes-file is set, so ${others.join(', ')} ${others.length === 1 ? "doesn't" : "don't"} apply. Remove ${others.length === 1 ? others.join() : 'them'}, or remove nodes-file.`,
  )
}

export function fileUnreadable(path: string, reason: string): Finding {
  const fix = `Write it in an earlier step of this job with ${KUBECTL}, and set nodes-file to its path in the workspace`
  return invalid(path, `can't be read (${quoted(reason)})`, fix)
}

export function fileTooLarge(path: string, mebibytes: number): Finding {
  return invalid(path, `has more than ${mebibytes} MiB`, `Write only nodes to it, with ${KUBECTL}`)
}

export function fileEmpty(path: string): Finding {
  return invalid(path, 'is empty', `Check the step that runs ${KUBECTL} to write it`)
}

export function fileTruncated(path: string): Finding {
  return invalid(path, 'ends inside a JSON object', `Check that ${KUBECTL} finished and succeeded`)
}

/** `start` is where the text stops to be JSON. */
export function fileNotJson(path: string, start: string): Finding {
  return invalid(path, `isn't JSON: "${quoted(start)}"`, `Write it with ${KUBECTL}`)
}

export function apiFailed(path: string, message: string): Finding {
  return invalid(
    path,
    `contains an error of the Kubernetes API: "${quoted(message)}"`,
    'Fix the error, and write the file again',
  )
}

export function fileWithoutNodes(path: string, kinds: readonly string[]): Finding {
  const what =
    kinds.length === 0
      ? 'contains no nodes'
      : `contains no Node or CiliumNode, only ${formatList(kinds.map(quoted).sort())}`
  return invalid(path, what, `Write it with ${KUBECTL}, and check the context and the selector`)
}

export function tooManyNodes(path: string, count: number, most: number): Finding {
  const [has, atMost] = [count, most].map((each) => each.toLocaleString('en'))
  return invalid(
    path,
    `contains ${has} nodes`,
    `Select at most ${atMost} with a label selector (kubectl get nodes -l)`,
  )
}

export function nodeTwice(name: string): Finding {
  return error(
    'node-ambiguous',
    `nodes-file contains two different objects for the node ${name}. Write each node once, and only nodes of one cluster.`,
  )
}

export type NotOnEc2 = { readonly name: string; readonly providerId: string }

export function nodesNotOnEc2(nodes: readonly NotOnEc2[]): Finding {
  const names = nodes.map(({ name, providerId }) => `${name} (${quoted(providerId)})`)
  return notice(
    'node-skipped',
    `Skipped nodes that aren't EC2 instances: ${formatList(names)}. To hide this notice, leave them out of nodes-file.`,
    names,
  )
}

export function nodesWithVpcAddresses(names: readonly string[]): Finding {
  return notice(
    'node-skipped',
    `Skipped nodes whose pods have VPC addresses (Cilium's ENI mode), which need no route: ${formatList(names)}. To hide this notice, leave them out of nodes-file.`,
    names,
  )
}

export function nodePodCidrUnusable(name: string, text: string, why: string): Finding {
  return error(
    'pod-cidr-invalid',
    `The node ${name} has "${quoted(text)}" in nodes-file, which can't be a pod CIDR: ${why}. Check the pod CIDRs in the configuration of the controller manager or CNI.`,
  )
}

export function nodePodCidrHostBits(name: string, text: string, network: string): Finding {
  return warning(
    'pod-cidr-host-bits',
    `The node ${name} has the pod CIDR "${text}" in nodes-file, which has host bits set. The action uses its network ${network}.`,
  )
}
