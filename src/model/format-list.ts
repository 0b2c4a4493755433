const SHOWN = 5

/** `worker-0, worker-1, worker-2, worker-3, worker-4 and 7 more`: each name once, a sentence's worth of them. */
export function nameSome(names: readonly string[]): string {
  const unique = [...new Set(names)]
  const rest = unique.length - SHOWN
  return rest > 0 ? `${unique.slice(0, SHOWN).join(', ')} and ${rest} more` : unique.join(', ')
}
