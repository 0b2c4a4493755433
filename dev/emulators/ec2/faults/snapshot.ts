/**
 * A copy of plain data that shares everything unchanged with the earlier copy. Equal data returns the earlier copy
 * itself, and one more route in a table costs a list and a route.
 */
export function snapshot<Data>(current: Data, earlier?: Data): Data {
  return copied(current, earlier) as Data
}

function copied(current: unknown, earlier: unknown): unknown {
  if (Array.isArray(current)) return copiedList(current, Array.isArray(earlier) ? earlier : undefined)
  if (isRecord(current)) return copiedRecord(current, isRecord(earlier) ? earlier : undefined)
  return current
}

function copiedList(current: readonly unknown[], earlier: readonly unknown[] | undefined): unknown {
  const members = current.map((member, i) => copied(member, earlier?.[i]))
  const isSame = members.length === earlier?.length && members.every((member, i) => member === earlier[i])
  return isSame ? earlier : members
}

function copiedRecord(current: Record<string, unknown>, earlier: Record<string, unknown> | undefined) {
  const names = Object.keys(current)
  const members = names.map((name) => copied(current[name], earlier?.[name]))
  const isSame =
    earlier !== undefined &&
    names.length === Object.keys(earlier).length &&
    names.every((name, i) => members[i] === earlier[name])
  return isSame ? earlier : Object.fromEntries(names.map((name, i) => [name, members[i]]))
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
