import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = {
  needs?: string | string[]
  if?: string
  uses?: string
  'timeout-minutes'?: number
  steps?: Step[]
}
type Workflow = { permissions?: unknown; jobs: Record<string, Job> }

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, '.github', 'workflows')
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const workflows = [...texts].map(([file, text]) => ({ ...(parse(text) as Workflow), file }))
const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ job: `${workflow.file}: ${id}`, ...job })),
)

const documents = ['README.md', ...markdownIn('docs')].map((path) => readFileSync(join(root, path), 'utf8'))
/** Every line with `uses:`, of workflows and of the examples in the documents, but for this action itself. */
const foreign = [...texts.values(), ...documents]
  .flatMap((text) => [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, used = '']) => used))
  .filter((used) => !used.startsWith('./') && !used.startsWith('org/kthw-routes@'))

describe('the workflows', () => {
  it('take what others wrote at a commit, and say which version that is', () => {
    expect(foreign.length).toBeGreaterThan(10)
    expect(
      foreign.filter((used) => !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)),
    ).toEqual([])
  })

  it('take each action at one commit everywhere', () => {
    const pins = Map.groupBy(foreign, (used) => used.split(/[@/]/, 2).join('/'))
    const differing = [...pins].filter(([, used]) => new Set(used.map((use) => use.split('@')[1])).size > 1)

    expect(differing).toEqual([])
  })

  it('give no permission to all of their jobs', () => {
    expect(workflows.filter(({ permissions }) => JSON.stringify(permissions) !== '{}')).toEqual([])
  })

  it('let no job hang for the six hours that GitHub grants', () => {
    const endless = jobs.filter((job) => job.uses === undefined && !(Number(job['timeout-minutes']) <= 60))

    expect(endless).toEqual([])
  })

  it('leave no token behind in a checkout', () => {
    const checkouts = jobs
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))

    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})

describe('CI', () => {
  const { gate, ...others } = workflow('ci.yml').jobs

  it('runs what everybody runs: .ci/run', () => {
    const commands = Object.values(others).flatMap(({ steps = [] }) => steps.map(({ run }) => run))

    expect(commands).toContain('.ci/run')
    expect(existsSync(join(root, '.ci', 'run'))).toBe(true)
  })

  it('has one job that needs all others, and judges them also when one of them has failed', () => {
    expect([gate?.needs ?? []].flat().sort()).toEqual(Object.keys(others).sort())
    expect(gate?.if).toBe('always()')
  })
})

describe('what commits dist/', () => {
  const text = texts.get('commit-dist.yml') ?? ''
  const commands = Object.values(workflow('commit-dist.yml').jobs).flatMap(({ steps = [] }) => steps)

  it('follows the run that builds it', () => {
    const { name } = parse(texts.get('rebuild-dist.yml') ?? '') as { name: string }

    expect(text).toContain(`workflows: [${name}]`)
  })

  it('checks out nothing but main, and installs nothing', () => {
    const checkout = commands.find(({ uses }) => uses?.startsWith('actions/checkout@'))

    expect(checkout?.with).toEqual({ 'persist-credentials': false })
    expect(commands.filter(({ run }) => /\bnp[mx]\b|\bgit\b/.test(run ?? ''))).toEqual([])
  })
})

describe('Dependabot', () => {
  const { updates } = parse(readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; directory: string; cooldown?: { 'default-days'?: number } }[]
  }

  it('looks after all that comes from elsewhere', () => {
    expect(updates.map((update) => [update['package-ecosystem'], update.directory])).toEqual([
      ['npm', '/'],
      ['github-actions', '/'],
      ['pip', '/dev'],
    ])
    expect(existsSync(join(root, 'dev', 'requirements.txt'))).toBe(true)
  })

  // zizmor looks at this too, but not at every entry where others have it.
  it('leaves new versions a week in which others find out', () => {
    expect(updates.filter(({ cooldown }) => !(Number(cooldown?.['default-days']) >= 7))).toEqual([])
  })
})

function workflow(name: string): Workflow {
  const found = workflows.find(({ file }) => file === name)
  if (found === undefined) throw new TypeError(`There is no ${name}`)
  return found
}

function markdownIn(path: string): string[] {
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(path, name))
}
