import { list, object, text, type Json } from './fields.ts'
import { readCiliumNode, readNode, type NodeFacts } from './read-node.ts'

export type NodeObjects = {
  readonly facts: readonly NodeFacts[]
  /** The kinds of objects that are no nodes, once for each object. */
  readonly otherKinds: readonly string[]
  /** What the API server answered instead of objects. */
  readonly failures: readonly string[]
}

/** `kubectl` prints lists as `List`; the API's own lists have items without a kind. */
export function nodeObjects(values: readonly unknown[]): NodeObjects {
  const objects = values.flatMap((value) => flatten(value, ''))
  const facts: NodeFacts[] = []
  const otherKinds: string[] = []
  const failures: string[] = []
  for (const { kind, value } of objects) {
    if (kind === 'Node') facts.push(readNode(value))
    else if (kind === 'CiliumNode') facts.push(readCiliumNode(value))
    else if (kind === 'Status') failures.push(text(value['message']) || text(value['reason']))
    else otherKinds.push(kind === '' ? 'objects without a kind' : kind)
  }
  return { facts, otherKinds, failures }
}

type KindOf = { readonly kind: string; readonly value: Json }

/** A list may be in a list, as in an array of what several calls printed. */
function flatten(value: unknown, kindOfItems: string, depth = 0): KindOf[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, kindOfItems, depth + 1))
  const fields = object(value)
  const kind = text(fields['kind']) || kindOfItems
  const itemKind = /^(.*)List$/.exec(kind)?.[1]
  return itemKind === undefined
    ? [{ kind, value: fields }]
    : list(fields['items']).flatMap((each) => flatten(each, itemKind, depth + 1))
}
