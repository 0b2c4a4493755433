/** What a run says, in the IDs of the world that it was on. */
export type Told = {
  exitCode: number | null
  /** The outputs that tell of pods, and the findings, which name what is in their way. */
  outputs: Record<string, string | undefined>
  /** The summary's part on pods. */
  block: string
  /** The EC2 actions that the run asked for, sorted. */
  actions: string[]
}

type Pair = {
  from: string
  to: string
  ipVersion: number
  verdict: string
  allowed: string
  reasons: { obstacle: string; extent: string; resource: string }[]
}

/** Without the routes, in which moto shows no interfaces, and without what differs from run to run. */
export function toldBy(
  {
    exitCode,
    outputs,
    summary,
  }: { exitCode: number | null; outputs: Record<string, string>; summary: string },
  actions: readonly string[],
): Told {
  const names = ['reachable', 'reachability', 'findings', 'validated']
  return {
    exitCode,
    outputs: Object.fromEntries(names.map((name) => [name, outputs[name]])),
    block: podsBlock(summary),
    actions: actions.toSorted(),
  }
}

const severalGroups = /sg-\w+(?:(, ?)sg-\w+)+/

/**
 * moto shows the groups of an interface in another order each time that it is started, a Python set's, and the action
 * takes them as they come: it lists them so, and has its command open the first.
 */
export function withoutGroupOrder(told: Told): Told {
  const text = JSON.stringify(told)
  if (!severalGroups.test(text)) return told
  const sorted = text.replaceAll(new RegExp(severalGroups, 'g'), (list: string, comma: string) =>
    list.split(comma).sort().join(comma),
  )
  return JSON.parse(sorted.replace(/--group-id sg-\w+/g, '--group-id <one of them>')) as Told
}

/** From its heading to the next one, or to the end. */
function podsBlock(summary: string): string {
  return /^#### Pods[^]*?(?=^#|(?![^]))/m.exec(summary)?.[0].trim() ?? ''
}

/** The pairs of the output, all but the resources in a line as `Way` has it. */
export function pairsOf({ outputs }: Told): { from: string; to: string; ipVersion: number; way: string }[] {
  const pairs = JSON.parse(outputs['reachability'] ?? '') as Pair[]
  return pairs.map(({ from, to, ipVersion, verdict, allowed, reasons }) => {
    const obstacles = reasons.map(({ obstacle, extent }) => `${obstacle} ${extent}`).join(', ')
    return { from, to, ipVersion, way: `${verdict}: ${allowed}${obstacles === '' ? '' : `; ${obstacles}`}` }
  })
}

/** The marks in the summary's matrix, without the numbers of their causes. */
export function matrixOf({ block }: Told): { from: string; to: string; mark: string | undefined }[] {
  const [header = [], , ...rows] = block
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return rows.flatMap(([from = '', ...cells]) =>
    cells.flatMap((cell, index) => {
      const to = header[index + 1] ?? ''
      return to === from ? [] : [{ from, to, mark: cell.split(' ')[0] }]
    }),
  )
}
