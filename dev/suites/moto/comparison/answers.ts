/** An endpoint's answer to one question. */
export type Answer = { asked: string; fields: Fields }

/** An answer's fields by their paths, such as `answer.RouteTables[0].Routes[1].State`. */
export type Fields = ReadonlyMap<string, Value>

export type Value = string | number | boolean | null

/** The answers from questions.py, with names instead of IDs, so answers about equal worlds can be compared. */
export function readAnswers(collected: unknown, names: ReadonlyMap<string, string>): Answer[] {
  return (collected as { asked: string }[]).map(({ asked, ...answer }) => {
    const fields = new Map<string, Value>()
    flatten(answer, '', (path, value) => fields.set(path, comparable(path, value, names)))
    return { asked, fields }
  })
}

function flatten(value: unknown, path: string, found: (path: string, value: Value) => void): void {
  if (Array.isArray(value)) {
    // An empty list differs from no list.
    if (value.length === 0) found(path, '[]')
    inComparableOrder(path, value).forEach((item, index) => {
      flatten(item, `${path}[${index}]`, found)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === '' ? key : `${path}.${key}`, found)
  } else {
    found(path, value as Value)
  }
}

/**
 * moto shows the groups of an interface in a different order each time, and routes in the order in which they were
 * created. EC2 shows those with the longest prefix first.
 */
function inComparableOrder(path: string, list: readonly unknown[]): readonly unknown[] {
  if (path.endsWith('.Routes')) {
    const routes = list as readonly { DestinationCidrBlock: string }[]
    return routes.toSorted((a, b) => a.DestinationCidrBlock.localeCompare(b.DestinationCidrBlock))
  }
  if (!path.endsWith('.Groups')) return list
  const groups = list as readonly { GroupName: string }[]
  return groups.toSorted((a, b) => a.GroupName.localeCompare(b.GroupName))
}

/** Times and tokens differ each time, so only their presence is compared. */
function comparable(path: string, value: Value, names: ReadonlyMap<string, string>): Value {
  if (typeof value !== 'string') return value
  if (/(?:Time|Token)$/.test(path)) return '<any>'
  return value.replace(
    /\b[a-z]+(?:-[a-z]+)*-[0-9a-f]{17}\b|\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g,
    (id) => names.get(id) ?? id,
  )
}
