import { readFileSync, statSync } from 'node:fs'

import type { NodeList } from '../model/cluster-node.ts'
import type { Finding } from '../model/finding.ts'
import { decodeText } from './decode-text.ts'
import { readJsonDocuments } from './json-documents.ts'
import * as messages from './messages.ts'
import { toNodeList } from './node-list.ts'
import { nodeObjects } from './node-objects.ts'

export { workersGivenTwice } from './messages.ts'

export type NodesReading =
  /** `summary` says in a line of the log what the file holds. */
  | { readonly kind: 'nodes'; readonly list: NodeList; readonly summary: string }
  | { readonly kind: 'invalid'; readonly finding: Finding }

/** 5,000 nodes have about 60 MB with managed fields. A longer text than 512 MiB is no string in Node. */
const MOST_MEBIBYTES = 256
/** Kubernetes supports 5,000 ("Considerations for large clusters"). */
const MOST_NODES = 10_000

/** Reads what `kubectl get nodes -o json` or `kubectl get ciliumnodes -o json` printed. `path` is relative to the workspace. */
export function readNodes(path: string): NodesReading {
  let bytes: Buffer
  try {
    const stats = statSync(path)
    // A pipe might never end.
    if (!stats.isFile()) return invalid(messages.fileUnreadable(path, 'not a file'))
    if (stats.size > MOST_MEBIBYTES * 2 ** 20) return invalid(messages.fileTooLarge(path, MOST_MEBIBYTES))
    bytes = readFileSync(path)
  } catch (cause) {
    return invalid(messages.fileUnreadable(path, (cause as NodeJS.ErrnoException).code ?? String(cause)))
  }
  return parseNodes(path, bytes)
}

export function parseNodes(path: string, bytes: Buffer): NodesReading {
  const reading = readJsonDocuments(decodeText(bytes))
  switch (reading.kind) {
    case 'empty':
      return invalid(messages.fileEmpty(path))
    case 'truncated':
      return invalid(messages.fileTruncated(path))
    case 'not-json':
      return invalid(messages.fileNotJson(path, reading.start))
    case 'values':
      break
  }
  const { facts, otherKinds, failures } = nodeObjects(reading.values)
  const named = facts.filter(({ name }) => name !== '')
  const [failure] = failures
  if (failure !== undefined) return invalid(messages.apiFailed(path, failure))
  if (named.length === 0) return invalid(messages.fileWithoutNodes(path, otherKinds))
  const names = new Set(named.map(({ name }) => name))
  if (names.size > MOST_NODES) return invalid(messages.tooManyNodes(path, names.size, MOST_NODES))
  const controllers = new Set(named.filter((each) => each.isControlPlane).map(({ name }) => name))
  const summary = [
    `nodes-file holds ${count(names.size, 'node')}`,
    ...(controllers.size === 0
      ? []
      : [`, ${controllers.size} of them of the control plane, which get routes like the others`]),
    '.',
    ...(otherKinds.length === 0
      ? []
      : [` Skipped ${count(otherKinds.length, 'object')} of other kinds: ${kindsOf(otherKinds)}.`]),
  ].join('')
  return { kind: 'nodes', list: toNodeList(named), summary }
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`
}

function kindsOf(kinds: readonly string[]): string {
  return [...new Set(kinds)].sort().slice(0, 5).join(', ')
}

function invalid(finding: Finding): NodesReading {
  return { kind: 'invalid', finding }
}
