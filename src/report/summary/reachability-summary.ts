import { linkedCode } from '../../github/docs-link.ts'
import { SHOWN_COMMANDS, formatList } from '../../model/finding.ts'
import type { Worker } from '../../model/worker.ts'
import type { AssessedExplanation, Assessment } from '../../reachability/assess.ts'
import { explanationKeys } from '../../reachability/explanations.ts'
import type { Pair } from '../../reachability/pairs.ts'
import type { Verdict } from '../../reachability/verdict.ts'
import * as markdown from './markdown.ts'

/** A larger matrix is unreadable. */
const MATRIX_WORKERS = 20
/** Of the summary's 1,024 KiB, like the two budgets that follow. */
const CAUSES_BYTES = 100_000
/** For each address family. Padding multiplies a long name by the square of the workers. */
const MATRIX_BYTES = 40_000
const PARTS_BYTES = 20_000
/** Allowed traffic can be thousands of port ranges. */
const PART_LENGTH = 200

/** Of worker and controller. A larger table is unreadable. */
const CONTROL_PLANE_ROWS = 60

const COLUMNS = [
  ['api-server', 'pods → API server'],
  ['kubelet', 'API server → kubelet'],
  ['webhooks', 'API server → pods'],
] as const

const MARKS: Readonly<Record<Verdict, string>> = { all: '✅', some: '🟡', none: '❌', unknown: '❔' }

/** A matrix of workers for each address family, the meaning of its marks, and the numbered fixes. */
export function renderReachability(
  assessment: Assessment,
  line: string,
  docsPage: string | undefined,
): string[] {
  const { pairs } = assessment
  if (pairs.length === 0) return []
  const families = Map.groupBy(
    pairs.filter(({ kind }) => kind === 'pods'),
    ({ version }) => version,
  )
  return [
    `#### Reachability: ${line}`,
    ...[...families].flatMap(([version, ofFamily]) =>
      version === undefined ? [] : familyBlocks(version, ofFamily, families.size > 1, assessment),
    ),
    ...controlPlaneTable(assessment),
    legend(pairs),
    ...partLines(pairs),
    findingList(assessment, docsPage),
  ].filter((block) => block !== '')
}

function familyBlocks(
  version: 4 | 6,
  pairs: readonly Pair[],
  isOneOfSeveral: boolean,
  assessment: Assessment,
): string[] {
  const workers = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]
  if (workers.length > MATRIX_WORKERS)
    return [`The matrix isn't shown for ${workers.length} workers. The report file lists every pair.`]
  const cells = new Map(pairs.map((pair) => [pair.from, new Map<Worker, string>()]))
  for (const pair of pairs) cells.get(pair.from)?.set(pair.to, cell(pair, assessment))
  const rows = workers.map((from) => [from.name, ...workers.map((to) => cells.get(from)?.get(to) ?? '·')])
  const header = [`${isOneOfSeveral ? `IPv${version}, ` : ''}from ↓ to →`, ...workers.map(({ name }) => name)]
  const matrix = [true, false]
    .map((aligned) => markdown.table(header, rows, { aligned, marks: true }))
    .find((table) => markdown.byteLength(table) <= MATRIX_BYTES)
  return [
    matrix ??
      "The matrix isn't shown, because the workers' names are too long. The report file lists every pair.",
  ]
}

/** A row for each worker and controller, and for each IP version if there are two. Nothing without controllers. */
function controlPlaneTable(assessment: Assessment): string[] {
  const ways = assessment.pairs.filter(({ kind }) => kind !== 'pods')
  if (ways.length === 0) return []
  const isOneVersion = new Set(ways.map(({ version }) => version)).size === 1
  const rows = [...Map.groupBy(ways, rowOf).values()].map((ofRow) => {
    const [first] = ofRow
    const [worker, controller] =
      first === undefined ? [] : first.kind === 'api-server' ? [first.from, first.to] : [first.to, first.from]
    const version = first?.version === undefined || isOneVersion ? '' : `, IPv${first.version}`
    return [
      `${worker?.name ?? ''}${version}`,
      controller?.name ?? '',
      ...COLUMNS.map(([kind]) => {
        const found = ofRow.find((each) => each.kind === kind)
        return found === undefined ? '·' : cell(found, assessment)
      }),
    ]
  })
  const header = ['worker', 'controller', ...COLUMNS.map(([, title]) => title)]
  const table = [true, false]
    .map((aligned) => markdown.table(header, rows, { aligned, marks: true }))
    .find((each) => rows.length <= CONTROL_PLANE_ROWS && markdown.byteLength(each) <= MATRIX_BYTES)
  return [
    table ??
      `The table isn't shown for ${ways.length} connections to the control plane. The report file lists each.`,
  ]
}

function rowOf({ kind, from, to, version }: Pair): string {
  const [worker, controller] = kind === 'api-server' ? [from, to] : [to, from]
  return [worker.instanceId, controller.instanceId, version].join(' ')
}

/** A mark, and the numbers of the explanations. */
function cell(pair: Pair, { context, explanations }: Assessment): string {
  const keys = new Set(explanationKeys(pair, context.network))
  const numbers = explanations.flatMap(({ key }, index) => (keys.has(key) ? [index + 1] : []))
  return [MARKS[pair.judgement.verdict], ...numbers].join(' ')
}

function legend(pairs: readonly Pair[]): string {
  const verdicts = new Set(pairs.map(({ judgement }) => judgement.verdict))
  const meanings = [
    { verdict: 'all', meaning: 'all traffic and its replies get through' },
    { verdict: 'some', meaning: 'some traffic and its replies get through' },
    { verdict: 'none', meaning: 'no traffic gets through, or no replies come back' },
    { verdict: 'unknown', meaning: 'unknown' },
  ] as const
  const shown = meanings.flatMap(({ verdict, meaning }) =>
    verdicts.has(verdict) ? [`${MARKS[verdict]} ${meaning}`] : [],
  )
  const isMixed = verdicts.size > 1 || !verdicts.has('all')
  return isMixed ? `${shown.join(' · ')}. Numbers refer to the causes below:` : ''
}

/** The allowed traffic of partly blocked pairs, each description once, up to a budget. */
function partLines(pairs: readonly Pair[]): string[] {
  const partial = pairs.filter(({ judgement }) => judgement.verdict === 'some')
  const isOneFamily = new Set(pairs.map(({ version }) => version)).size === 1
  const wordsFor = ({ version, judgement }: Pair): string =>
    `${isOneFamily ? '' : `IPv${version} `}${judgement.allowed}`
  const lines = [...Map.groupBy(partial, wordsFor)].map(([allowed, alike]) => {
    const ways = alike.map(({ from, to }) => `${from.name} → ${to.name}`)
    const part = allowed.length > PART_LENGTH ? `${allowed.slice(0, PART_LENGTH)}…` : allowed
    return `${MARKS.some} ${markdown.text(`${formatList(ways)}: ${part}`)}`
  })
  const kept = markdown.withinBudget(lines, PARTS_BYTES)
  const left = lines.length - kept.length
  return [...kept, ...(left > 0 ? [`The report file lists ${left} more kinds of allowed traffic.`] : [])]
}

function findingList({ explanations }: Assessment, docsPage: string | undefined): string {
  const items = explanations.map((each, index) => findingItem(each, index + 1, docsPage))
  const kept = markdown.withinBudget(items, CAUSES_BYTES)
  const left = items.length - kept.length
  return [...kept, ...(left > 0 ? [`\n${left} more are in the report file.`] : [])].join('\n')
}

function findingItem(
  { pairs, finding }: AssessedExplanation,
  number: number,
  docsPage: string | undefined,
): string {
  const { message, code, commands = [] } = finding
  const count = `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`
  const bullet = `${number}. `
  const item = `${bullet}${markdown.text(message)} (${linkedCode(docsPage, code)}, ${count})`
  const shown = commands.slice(0, SHOWN_COMMANDS)
  const rest = commands.length - shown.length
  if (shown.length === 0) return item
  const lines = rest > 0 ? [...shown, `# and ${rest} more in the report file`] : shown
  return `${item}\n\n${markdown.indented(markdown.code('sh', lines), ' '.repeat(bullet.length))}\n`
}
