import assert from 'node:assert/strict'

import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import type { World } from '../../emulators/ec2/world/world.ts'
import { kubernetesRoutes } from './world.ts'
import type { ActionRun } from '../../harness/run-action.ts'
import type { Manner } from './manners.ts'
import type { Party } from './party.ts'

export type Told = ActionRun & {
  comments: readonly string[]
  /** The requests to the server that the liar redirects to. */
  redirected: string
}

type Finding = { severity: string; code: string; message: string }

/** Nothing that the run shows holds a secret, starts a command, or has markup of the liar's. */
export function checkText(told: Told, secrets: readonly string[]): void {
  const { log, summary, summaryFile, outputs, report, comments, redirected } = told
  const lines = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const texts = {
    log: lines.join('\n'),
    summary,
    outputs: JSON.stringify(outputs),
    report,
    summaryFile,
    comments: comments.join(),
    redirected,
  }
  for (const [place, text] of Object.entries(texts)) {
    const found = secrets.filter((secret) => lettersOf(text).includes(lettersOf(secret)))
    assert.deepEqual(found, [], `${place} shows a secret`)
  }
  assert.deepEqual(
    lines.filter((line) => /^\s*::error::pwned|##\[|^(?!::)\s*::/.test(line)),
    [],
    'the log has a command of the liar',
  )
  for (const markdown of [summary, ...comments]) {
    const written = all(unified().use(remarkParse).use(remarkGfm).parse(markdown)).filter(
      (node) =>
        ('url' in node && node.url.includes('evil')) || (node.type === 'html' && node.value.includes('evil')),
    )
    assert.deepEqual(written, [], 'the summary has markup of the liar')
  }
  assert.ok(log.length < 200_000, `the log has ${log.length} characters`)
}

/** Without the addresses that the parser finds in text that was escaped: they have no position. */
function all(node: Nodes): Nodes[] {
  const nodes = [node, ...('children' in node ? node.children.flatMap(all) : [])]
  return nodes.filter(({ position }) => position !== undefined)
}

/** Escapes of Markdown, JSON and URLs hide a secret from the runner's mask, and not from people. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '')
}

/** What the run says about routes is so, and whom it blames is the liar. */
export function checkReport({ exitCode, log, summary, outputs }: Told, party: Party, { ends }: Manner): void {
  const findings = JSON.parse(outputs['findings'] ?? '[]') as Finding[]
  const annotations = [...log.matchAll(/^::(?:error|warning|notice) title=([\w-]+)::(.*)$/gm)]
  const codes = [...findings.map(({ code }) => code), ...annotations.map(([, code]) => code)]
  assert.ok(!codes.includes('internal-error'), `a lie is reported as a defect: ${log.slice(-2_000)}`)
  assert.equal(outputs['validated'], 'false')
  if (party.exitCode === 1) {
    assert.match(summary, /^###? ❌/m)
    assert.notDeepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    )
  }
  if (ends === 'canceled' && party.exitCode === 1) assert.ok(codes.includes('cancelled'), codes.join())
  else
    assert.match(
      [...findings.map(({ message }) => message), ...annotations.map(([, , text]) => text)].join('\n'),
      party.names,
    )
  assert.equal(exitCode, party.exitCode)
}

/** Routes were written only as the true world asks for, and as many as the run says. */
export function checkWorld({ outputs }: Told, before: World, after: World, { inputs }: Party): void {
  const [old, now] = [kubernetesRoutes(before), kubernetesRoutes(after)]
  const created = [...now.keys()].filter((route) => !old.has(route))
  const deleted = [...old.keys()].filter((route) => !now.has(route))
  const mayDelete = inputs['mode'] === 'destroy' ? 'worker' : inputs['prune'] === 'true' ? 'stale' : undefined
  assert.deepEqual(
    created.filter((route) => now.get(route) !== 'worker'),
    [],
  )
  assert.deepEqual(
    deleted.filter((route) => old.get(route) !== mayDelete),
    [],
  )
  // In a plan, the counts are of what would be written.
  if (inputs['mode'] === 'plan') return
  const told = { created: outputs['created-count'], deleted: outputs['deleted-count'] }
  assert.deepEqual(told, { created: String(created.length), deleted: String(deleted.length) })
}
