import { parse } from 'yaml'

import { between, table } from './marked-table.ts'

type Step = { if?: string; run?: string; uses?: string; with?: { mode?: string } }
type Job = {
  name: string
  'runs-on': string
  strategy?: { matrix: { os: string[] } }
  steps: Step[]
}

/** GitHub docs, "GitHub-hosted runners reference". */
const systems: Readonly<Record<string, { os: string; system: string }>> = {
  'ubuntu-24.04': { os: 'Linux', system: 'Ubuntu 24.04, x64' },
  'ubuntu-24.04-arm': { os: 'Linux', system: 'Ubuntu 24.04, arm64' },
  'macos-latest': { os: 'macOS', system: 'the latest macOS, arm64' },
  'windows-latest': { os: 'Windows', system: 'the latest Windows Server, x64' },
}

/** docs/environments.md with its table of GitHub's runners rewritten. Throws a `TypeError` for what it doesn't know in ci.yml. */
export function withRunners(environments: string, ciYaml: string): string {
  const { jobs } = parse(ciYaml) as { jobs: Record<string, Job> }
  const tested = Object.values(jobs)
    .map((job) => ({ name: job.name.replace(' on ${{ matrix.os }}', ''), runners: runsOf(job) }))
    .filter(({ runners }) => [...runners.values()].some((runs) => runs !== ''))
  const labels = [...new Set(tested.flatMap(({ runners }) => [...runners.keys()]))].sort()
  const rows = labels.map((label) => [
    `\`${label}\``,
    systemOf(label).system,
    ...tested.map(({ runners }) => runners.get(label) ?? ''),
  ])
  return between(
    environments,
    'runners',
    table(['Runner', 'System', ...tested.map(({ name }) => name)], rows),
  )
}

/** What a job runs, by the label of its runner. */
function runsOf({ 'runs-on': runsOn, strategy, steps }: Job): ReadonlyMap<string, string> {
  const labels = runsOn === '${{ matrix.os }}' ? (strategy?.matrix.os ?? []) : [runsOn]
  return new Map(labels.map((label) => [label, describe(steps, label)]))
}

function describe(steps: readonly Step[], label: string): string {
  const modes = steps.flatMap(({ uses, with: inputs }) => (uses === './' ? (inputs?.mode ?? 'apply') : []))
  const commands = steps
    .filter(({ run = '' }) => /^(?:npm run |\.ci\/run$)/.test(run))
    .filter((step) => isRun(step, label))
    .flatMap(({ run = '' }) => run)
  const asAction = modes.length === 0 ? [] : [`the modes ${code([...new Set(modes)])}`]
  return [...asAction, ...(commands.length === 0 ? [] : [code(commands)])].join(', ')
}

function code(texts: readonly string[]): string {
  return texts.map((each) => `\`${each}\``).join(', ')
}

function isRun({ if: condition }: Step, label: string): boolean {
  if (condition === undefined) return true
  const [, operator, os] = /^runner\.os (==|!=) '(\w+)'$/.exec(condition) ?? []
  if (operator === undefined) throw new TypeError(`This condition is not known here: ${condition}`)
  return (systemOf(label).os === os) === (operator === '==')
}

function systemOf(label: string): { os: string; system: string } {
  const found = systems[label]
  if (found === undefined) throw new TypeError(`Say in dev/build/runner-table.ts which system ${label} is`)
  return found
}
