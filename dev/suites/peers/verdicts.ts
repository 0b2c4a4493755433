import {
  dropsPodTraffic,
  filledTables,
  isRouted,
  podCidrsOf,
  readsBack,
  routesFor,
  writesOf,
  wroteWith,
  type Seen,
} from './seen.ts'

/** What was seen in a few words, for a cell of the comparison. */
export type Verdict = (seen: Seen) => string

export const createsAll: Verdict = (seen) => {
  const isDone = podCidrsOf(seen.after).every((podCidr) => isRouted(seen.after, podCidr))
  if (seen.exitCode !== 0) return failure(seen)
  return isDone ? 'creates them' : 'succeeds without some of them'
}

export const writesAgain: Verdict = (seen) => {
  const writes = writesOf(seen).length
  if (seen.exitCode !== 0) return failure(seen)
  return writes === 0 ? 'writes nothing' : `writes ${writes} routes again`
}

/** Another target holds the route of a worker. */
export function contested(podCidr: string): Verdict {
  return (seen) => {
    const hasFailed = seen.exitCode !== 0
    if (isRouted(seen.after, podCidr)) {
      const how = wroteWith(seen, 'ReplaceRoute', podCidr) ? 'replaces it' : 'deletes and recreates it'
      return hasFailed ? `${how}, but fails` : how
    }
    if (routesFor(seen.after, podCidr).every((route) => route === undefined)) return 'deletes it and fails'
    return hasFailed ? failure(seen) : 'leaves it and succeeds'
  }
}

/** No worker needs the route. */
export function foreign(cidr: string): Verdict {
  return (seen) => {
    const isKept = routesFor(seen.after, cidr).every((route) => route !== undefined)
    const what = isKept ? 'keeps it' : 'deletes it'
    return seen.exitCode === 0 ? what : `${what}, but ${failure(seen)}`
  }
}

export const sourceCheck: Verdict = (seen) => {
  if (seen.exitCode !== 0) return failure(seen)
  if (!dropsPodTraffic(seen.after)) return 'disables it'
  return /source\/destination check/i.test(seen.log) ? 'reports it' : 'ignores it'
}

export const namesakes: Verdict = (seen) => (seen.exitCode === 0 ? 'routes to one of them' : failure(seen))

export const throttled: Verdict = (seen) => {
  const isDone = podCidrsOf(seen.after).every((podCidr) => isRouted(seen.after, podCidr))
  if (seen.exitCode === 0 && isDone) return 'creates all routes'
  return isDone ? 'creates all routes, but fails' : 'fails without some of them'
}

/** Reads show the table as it was some seconds ago. */
export const lagging: Verdict = (seen) => {
  if (seen.exitCode !== 0) return 'fails'
  const reads = readsBack(seen)
  if (reads === 0) return "doesn't read it back"
  return reads === 1 ? 'reads it back once' : 'reads it back until it shows'
}

/** Somebody deletes the route as soon as it exists. */
export function deleted(podCidr: string): Verdict {
  return (seen) => {
    if (isRouted(seen.after, podCidr)) return 'creates it again'
    return seen.exitCode === 0 ? "doesn't notice" : 'fails'
  }
}

export const severalTables: Verdict = (seen) => {
  const filled = filledTables(seen.after).filter((isFilled) => isFilled).length
  if (seen.exitCode !== 0) return failure(seen)
  return filled === filledTables(seen.after).length ? 'fills both' : `fills ${filled} of them`
}

/** Before the first write, everything is still as it was. */
function failure(seen: Seen): string {
  return writesOf(seen).length === 0 ? 'fails before any write' : 'fails after other writes'
}
