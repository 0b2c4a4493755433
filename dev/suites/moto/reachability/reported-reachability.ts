/** The parts of a run's report that two runs on equal worlds share, with the IDs of the world. */
export type Report = {
  exitCode: number | null
  /** The outputs about pods, and the findings. */
  outputs: Record<string, string | undefined>
  /** The summary's section about pods. */
  block: string
  /** The EC2 actions that the run called, sorted. */
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

/** Without the routes, because moto shows no interfaces in them, and without values that differ from run to run. */
export function reportOf(
  {
    exitCode,
    outputs,
    summary,
  }: { exitCode: number | null; outputs: Record<string, string>; summary: string },
  actions: readonly string[],
): Report {
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
 * moto stores the groups of an interface in a Python set, whose order differs each time. The action lists them in that
 * order, and its command uses the first one.
 */
export function withoutGroupOrder(report: Report): Report {
  const text = JSON.stringify(report)
  if (!severalGroups.test(text)) return report
  const sorted = text.replaceAll(new RegExp(severalGroups, 'g'), (list: string, comma: string) =>
    list.split(comma).sort().join(comma),
  )
  return JSON.parse(sorted.replace(/--group-id sg-\w+/g, '--group-id <one of them>')) as Report
}

/** From its heading to the next heading or the end. */
function podsBlock(summary: string): string {
  return /^#### Reachability[^]*?(?=^#|(?![^]))/m.exec(summary)?.[0].trim() ?? ''
}

/** The pairs in the output, each in the format of `Way`, without the resources. */
export function pairsOf({ outputs }: Report): { from: string; to: string; ipVersion: number; way: string }[] {
  const pairs = JSON.parse(outputs['reachability'] ?? '') as Pair[]
  return pairs.map(({ from, to, ipVersion, verdict, allowed, reasons }) => {
    const obstacles = reasons.map(({ obstacle, extent }) => `${obstacle} ${extent}`).join(', ')
    return { from, to, ipVersion, way: `${verdict}: ${allowed}${obstacles === '' ? '' : `; ${obstacles}`}` }
  })
}

/** The marks in the summary's matrix, without the numbers of the causes. */
export function matrixOf({ block }: Report): { from: string; to: string; mark: string | undefined }[] {
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
