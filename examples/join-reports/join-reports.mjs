// Joins the report files of several runs into one job summary. It reads version 1 of the format: docs/report-v1.schema.json.
// Fails unless every expected run has a report and succeeded, so one job can be the required check of all clusters.
import { Buffer } from 'node:buffer'
import { appendFileSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** Of each run. The report files have all of them. */
const MOST_FINDINGS = 20
const MOST_CHARACTERS = 1000
/** GitHub rejects a summary over 1,024 KiB. */
const MOST_BYTES = 1_000_000

const folder = process.env['INPUT_FOLDER'] ?? ''
const expected = Number(process.env['INPUT_EXPECTED'])
if (folder === '' || !Number.isSafeInteger(expected) || expected < 1) {
  fail('Set folder to the folder with the report files, and expected to their number.')
} else {
  const files = globSync('**/report.json', { cwd: folder }).sort()
  const runs = files.map((file) => readRun(join(folder, file)))
  const missing = Math.max(expected - runs.length, 0)
  const failed = runs.filter(({ isSuccess }) => !isSuccess).length
  const headline = [
    `${runs.length - failed} of ${runs.length + missing} runs succeeded`,
    ...(missing > 0 ? [`${missing} without a report`] : []),
  ].join(', ')
  const isSuccess = failed + missing === 0
  appendFileSync(
    process.env['GITHUB_STEP_SUMMARY'] ?? '',
    summary(runs, `${isSuccess ? '✅' : '❌'} ${headline}`),
  )
  // The log has only numbers: a line from a report could be a workflow command.
  if (isSuccess) process.stdout.write(`${headline}.\n`)
  else fail(`${headline}. See the job summary.`)
}

function fail(message) {
  process.stdout.write(`::error::${message}\n`)
  process.exitCode = 1
}

/** Text from outside is checked here, so a damaged file is a failed run in the summary. */
function readRun(path) {
  const name = basename(dirname(path))
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    if (report.version !== 1)
      return unreadable(name, `This report has version ${String(report.version)}, not 1.`)
    const counts = ['created', 'replaced', 'deleted', 'unchanged', 'failed'].map(
      (each) => report[`${each}-count`],
    )
    if (!counts.every(Number.isSafeInteger)) return unreadable(name, 'This report has no counts.')
    const isPlan = report.mode === 'plan'
    return {
      name: String(report.title ?? name),
      isSuccess: report.success === true,
      cells: [
        report.region ?? '',
        report.mode ?? '',
        ...counts.map((count, n) => (isPlan && n < 3 && count > 0 ? `${count} planned` : count)),
        report.reachability.length === 0 ? '' : report.reachable,
      ],
      hasChanges: report['has-changes'] === true,
      findings: report.findings.filter(({ severity }) => severity !== 'notice'),
    }
  } catch (cause) {
    return unreadable(name, `This report can't be read: ${cause.message}`)
  }
}

function unreadable(name, message) {
  const findings = [{ severity: 'error', code: 'report', message }]
  return { name, isSuccess: false, cells: Array(8).fill(''), hasChanges: false, findings }
}

/** Failed runs come first, then those with warnings, then those with changes. */
function summary(runs, headline) {
  const { compare } = new Intl.Collator('en', { numeric: true })
  const urgency = ({ isSuccess, findings, hasChanges }) =>
    !isSuccess ? 0 : findings.length > 0 ? 1 : hasChanges ? 2 : 3
  const sorted = runs.toSorted((a, b) => urgency(a) - urgency(b) || compare(a.name, b.name))
  const header = [
    'Run',
    'Region',
    'Mode',
    'Created',
    'Replaced',
    'Deleted',
    'Unchanged',
    'Failed',
    'Reachable',
  ]
  const blocks = [
    `### ${headline}`,
    [header, header.map(() => '-'), ...sorted.map((run) => [titleOf(run), ...run.cells.map(plain)])]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n'),
    ...sorted.filter(({ findings }) => findings.length > 0).map(findingBlock),
  ]
  let left = MOST_BYTES
  const end = blocks.findIndex((block) => (left -= Buffer.byteLength(block) + 2) < 0)
  const kept =
    end === -1 ? blocks : [...blocks.slice(0, end), 'The report files have the findings of the other runs.']
  return `${kept.join('\n\n')}\n`
}

function titleOf({ name, isSuccess, findings }) {
  return `${!isSuccess ? '❌' : findings.length > 0 ? '⚠️' : '✅'} ${plain(name)}`
}

function findingBlock(run) {
  const sorted = run.findings.toSorted((a, b) => rank(a) - rank(b))
  const hidden = sorted.length - MOST_FINDINGS
  return [
    `#### ${titleOf(run)}\n`,
    ...sorted.slice(0, MOST_FINDINGS).map(({ severity, code, message, url }) => {
      const isLink = /^https:\/\/[\w./#@:%+-]+$/.test(String(url))
      const where = isLink ? `[${plain(code)}](${url})` : plain(code)
      return `- ${severity === 'error' ? '❌' : '⚠️'} ${plain(message)} (${where})`
    }),
    ...(hidden > 0 ? [`- The report file of this run has ${hidden} more.`] : []),
  ].join('\n')
}

function rank({ severity }) {
  return severity === 'error' ? 0 : 1
}

/** One line of plain text, whatever it holds: names come from tags, and can hold Markdown or HTML. */
function plain(text) {
  const line = Array.from(String(text).replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' '))
  const shown = line.length > MOST_CHARACTERS ? [...line.slice(0, MOST_CHARACTERS), '…'] : line
  return (
    shown
      .join('')
      .replace(/[^\p{L}\p{M}\p{N} .,;/()'"…-]/gu, (each) => `&#${each.codePointAt(0)};`)
      // GitHub decodes entities before it looks for mentions, issues, and mail addresses.
      .replace(/&#(64;|35;(?=\d))|\bGH-(?=\d)/gi, '$&&#8203;')
      .replace(/www\./gi, (match) => `${match.slice(0, 3)}&#46;`)
  )
}
