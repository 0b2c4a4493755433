import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { existing } from '../../dev/emulators/ec2/world/lookup.ts'

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = {
  needs?: string | string[]
  if?: string
  uses?: string
  'timeout-minutes'?: number
  permissions?: Record<string, string>
  strategy?: { matrix: { os: string[] } }
  steps?: Step[]
}
type Workflow = { name: string; permissions?: unknown; jobs: Record<string, Job> }

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, '.github', 'workflows')
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const workflows = new Map([...texts].map(([name, text]) => [name, parse(text) as Workflow]))
const jobs = [...workflows.values()].flatMap((workflow) => Object.values(workflow.jobs))

const documents = ['README.md', ...markdownIn('docs')].map((path) => readFileSync(join(root, path), 'utf8'))
/** Every `uses:` of an action that isn't ours, in workflows and in the examples of the documents. */
const foreign = [...texts.values(), ...documents]
  .flatMap((text) => [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, used = '']) => used))
  .filter((used) => !used.startsWith('./') && !used.startsWith('org/kthw-routes@'))

describe('the workflows', () => {
  it("pin other people's actions to a commit, with the version in a comment", () => {
    expect(foreign.length).toBeGreaterThan(10)
    const pin = /^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
    expect(foreign.filter((used) => !pin.test(used))).toEqual([])
  })

  it('pin each action to the same commit everywhere', () => {
    const pins = Map.groupBy(foreign, (used) => used.split(/[@/]/, 2).join('/'))
    const commits = [...pins].map(([, used]) => new Set(used.map((use) => use.split('@')[1])).size)
    expect(new Set(commits)).toEqual(new Set([1]))
  })

  it('grant permissions only to jobs', () => {
    expect([...workflows.values()].filter(({ permissions }) => JSON.stringify(permissions) !== '{}')).toEqual(
      [],
    )
  })

  it("limit the time of each job, instead of GitHub's six hours", () => {
    const limits = jobs.filter(({ uses }) => uses === undefined).map((job) => job['timeout-minutes'])
    expect(limits.filter((minutes) => !(Number(minutes) <= 60))).toEqual([])
  })

  it('keep no token after a checkout', () => {
    const steps = jobs.flatMap(({ steps = [] }) => steps)
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})

describe('CI', () => {
  const { gate, ...others } = workflow('ci.yml').jobs

  it('runs .ci/run, like everyone else', () => {
    const commands = Object.values(others).flatMap(({ steps = [] }) => steps.map(({ run }) => run))
    expect(commands).toContain('.ci/run')
    expect(existsSync(join(root, '.ci', 'run'))).toBe(true)
  })

  it('tests the built action on every system that GitHub hosts', () => {
    for (const job of [others['bundle'], others['action']])
      expect(job?.strategy?.matrix.os).toEqual([
        ...['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-latest', 'windows-latest'],
      ])
  })

  it('has a job that needs all others and runs even if one of them fails', () => {
    expect([gate?.needs ?? []].flat().sort()).toEqual(Object.keys(others).sort())
    expect(gate?.if).toBe('always()')
  })
})

describe('a release', () => {
  const { jobs: release } = workflow('release.yml')
  const { attest, draft, publish } = release
  const mayWrite = Object.entries(release).filter(([, { permissions = {} }]) =>
    Object.values(permissions).includes('write'),
  )

  it('is attested with every file of dist/ and the archive, where they come from and what they contain', () => {
    const steps = (attest?.steps ?? []).filter(({ uses }) => uses?.startsWith('actions/attest@'))
    const [subjects] = steps.map((step) => step.with?.['subject-path'])

    expect(subjects).toBe('dist/*\nrelease/${{ env.ARCHIVE }}\n')
    expect(steps.map((step) => step.with)).toEqual([
      { 'subject-path': subjects },
      { 'subject-path': subjects, 'sbom-path': 'release/${{ env.SBOM }}' },
    ])
  })

  it('is made by jobs that install no package if their token can write or sign', () => {
    expect(mayWrite.map(([name]) => name)).toEqual(['attest', 'draft', 'publish'])
    const commands = mayWrite.flatMap(([, { steps = [] }]) => steps.map(({ run = '' }) => run))
    expect(
      commands.filter((run) => /\bnpm (?:ci|install|run|test|exec)\b|\bnpx\b|\.ci\/run/.test(run)),
    ).toEqual([])
  })

  it('gets its files while it is a draft, because nobody can add one to an immutable release', () => {
    const texts = [draft, publish].map((job) => (job?.steps ?? []).map(({ run = '' }) => run).join('\n'))

    expect([attest, draft, publish].map((job) => job?.needs)).toEqual(['check', 'attest', 'draft'])
    expect(texts.map((text) => text.includes('gh release upload'))).toEqual([true, false])
  })
})

describe('the rating by OpenSSF', () => {
  // ossf/scorecard-action, "Workflow restrictions": otherwise OpenSSF publishes no result.
  it('is made by a job with approved actions only, and no scripts or variables', () => {
    const { scorecard, ...others } = workflow('scorecard.yml').jobs
    const approved = /^(?:actions\/checkout|ossf\/scorecard-action|github\/codeql-action\/upload-sarif)@/

    expect(others).toEqual({})
    expect(scorecard).not.toHaveProperty('env')
    expect((scorecard?.steps ?? []).filter(({ uses }) => !approved.test(uses ?? ''))).toEqual([])
    expect(scorecard?.permissions).toMatchObject({ 'id-token': 'write', 'security-events': 'write' })
  })
})

describe('the workflow that commits dist/', () => {
  const steps = Object.values(workflow('commit-dist.yml').jobs).flatMap(({ steps = [] }) => steps)

  it('follows the run that builds it', () => {
    expect(texts.get('commit-dist.yml')).toContain(`workflows: [${workflow('rebuild-dist.yml').name}]`)
  })

  it('checks out only main, and installs nothing', () => {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkout?.with).toEqual({ 'persist-credentials': false })
    expect(steps.filter(({ run }) => /\bnp[mx]\b|\bgit\b/.test(run ?? ''))).toEqual([])
  })
})

describe('Dependabot', () => {
  const { updates } = parse(readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8')) as {
    updates: { 'package-ecosystem': string; directory: string; cooldown?: { 'default-days'?: number } }[]
  }

  it('updates everything that comes from elsewhere', () => {
    expect(updates.map((update) => [update['package-ecosystem'], update.directory])).toEqual([
      ['npm', '/'],
      ['github-actions', '/'],
      ['pip', '/dev'],
    ])
    expect(existsSync(join(root, 'dev', 'requirements.txt'))).toBe(true)
  })

  // zizmor doesn't report an entry without a cooldown if other entries have one.
  it('waits a week before it suggests a new version', () => {
    expect(updates.filter(({ cooldown }) => !(Number(cooldown?.['default-days']) >= 7))).toEqual([])
  })
})

function workflow(name: string): Workflow {
  return existing(workflows.get(name), name)
}

function markdownIn(path: string): string[] {
  const names = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => join(path, name))
}
