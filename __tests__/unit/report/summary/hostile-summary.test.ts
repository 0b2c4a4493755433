import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

import { docsUrl } from '../../../../src/github/docs-link.ts'
import { actionsRunner } from '../../../../src/github/runner.ts'
import { sanitizeLogLine, sanitize } from '../../../../src/github/sanitize.ts'
import { error, warning } from '../../../../src/model/finding.ts'
import type { RunResult } from '../../../../src/report/run-result.ts'
import { renderSummary } from '../../../../src/report/summary/summary.ts'
import { hostileTag } from '../../../fixtures/results/hostile-text.ts'
import { runResult, docsPage } from '../../../fixtures/results/run-result.ts'
import { checkOf, created, switchedOff } from '../../../fixtures/results/results.ts'
import { routeTable, workerRoute } from '../../../fixtures/worlds/route-tables.ts'
import { workers } from '../../../fixtures/worlds/workers.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** All that a summary of ours is made of; links are looked at by themselves. No image, emphasis, quote, note or rule of anybody's making. */
const OURS = [
  'root',
  'heading',
  'paragraph',
  'text',
  'table',
  'tableRow',
  'tableCell',
  'list',
  'listItem',
  'link',
  'html',
  'code',
]

/** Text at the edge of its block or cell loses its blanks there; nothing else of it changes. */
function shown(text: string): string {
  return sanitize(text).replace(/^ +| +$/g, '')
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => all(child)) : [])]
}

/**
 * Whether a node is Markdown that the parser read. Addresses that it finds afterwards, in text that was escaped and is
 * decoded by then, have no position.
 */
function isWritten({ position }: Nodes): boolean {
  return position !== undefined
}

function textOf(node: Nodes): string {
  return (
    all(node)
      .map((each) => (each.type === 'text' ? each.value : ''))
      .join('')
      // Ours, which keeps GitHub from seeing names and issues.
      .replaceAll('\u200B', '')
  )
}

function ofType<T extends RootContent['type']>(root: Root, type: T): Extract<RootContent, { type: T }>[] {
  return all(root).filter((node): node is Extract<RootContent, { type: T }> => node.type === type)
}

/** What EC2 and its users say, all of it hostile: tags of tables and workers, and what is found. */
const said = fc.record({
  tables: fc.array(hostileTag, { minLength: 1, maxLength: 3 }),
  names: fc.array(hostileTag, { minLength: 1, maxLength: 4 }),
  messages: fc.array(hostileTag, { minLength: 1, maxLength: 4 }),
  count: fc.constantFrom(1, 3, 60),
})

type Said = typeof said extends fc.Arbitrary<infer T> ? T : never

function reportOf({ tables, names, messages, count }: Said): RunResult {
  const crowd = workers(count).map((worker, n) => ({ ...worker, name: names[n % names.length] ?? '' }))
  const routes = crowd.map((worker) => workerRoute(worker))
  const described = tables.map((name, n) => routeTable({ routeTableId: `rtb-${n}`, name, routes }))
  return runResult({
    docsPage,
    tables: described,
    // The workers' subnet uses another table, so the summary has a picture of both.
    associated: [routeTable({ routeTableId: 'rtb-other', name: names[0] ?? '' })],
    results: described.flatMap(({ routeTableId }) => crowd.map((worker) => created(worker, routeTableId))),
    checks: crowd.map((worker) => checkOf(worker)),
    checkResults: crowd.map((worker) => switchedOff(checkOf(worker))),
    findings: messages.map((message, n) => (n % 2 === 0 ? error : warning)('aws-error', message)),
  })
}

describe('the summary of hostile tags and messages, read by a Markdown parser', () => {
  it('has just the tables, rows and cells that it is to have, and every name in its cell', () => {
    fc.assert(
      fc.property(said, (words) => {
        const run = reportOf(words)
        const parts = ofType(parser.parse(renderSummary(run)), 'table')
        const sizes = words.count > 50 ? [50, words.count - 50] : [words.count]
        expect(parts.map(({ children }) => children.length - 1)).toEqual(words.tables.flatMap(() => sizes))
        expect(new Set(parts.flatMap(({ children }) => children.map((row) => row.children.length)))).toEqual(
          new Set([6]),
        )
        const cells = parts.flatMap(({ children }) =>
          children.slice(1).map((row) => row.children.map(textOf)),
        )
        expect(cells).toEqual(
          run.results.flatMap(({ change }) =>
            change.action === 'create'
              ? [
                  [
                    change.podCidr.text,
                    change.worker.instanceId,
                    '',
                    'active',
                    shown(change.worker.name),
                    'created',
                  ],
                ]
              : [],
          ),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('is made of what we make it of, and has no HTML but the fold, no code but the picture', () => {
    fc.assert(
      fc.property(said, (words) => {
        const root = parser.parse(renderSummary(reportOf(words)))
        expect(
          all(root)
            .filter(isWritten)
            .filter(({ type }) => !OURS.includes(type)),
        ).toEqual([])
        const folds = words.count > 50 ? words.tables : []
        expect(ofType(root, 'html').map(({ value }) => value)).toEqual(
          folds.flatMap(() => [`<details><summary>${words.count - 50} more routes</summary>`, '</details>']),
        )
        const pictures = ofType(root, 'code').map(({ lang, meta, value }) => [
          lang,
          meta,
          value.split('\n')[1],
        ])
        expect(pictures).toEqual([['mermaid', null, 'flowchart LR']])
      }),
      { numRuns: 15 },
    )
  })

  it('has one link for each finding, from its code to its entry, and no other', () => {
    fc.assert(
      fc.property(said, (words) => {
        const links = ofType(parser.parse(renderSummary(reportOf(words))), 'link').filter(isWritten)
        expect(links.map((link) => [textOf(link), link.url])).toEqual(
          words.messages.map(() => ['aws-error', docsUrl(docsPage, 'aws-error')]),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('has one item for each finding, and one heading for each table, as they were said', () => {
    fc.assert(
      fc.property(said, (words) => {
        const root = parser.parse(renderSummary(reportOf(words)))
        expect(ofType(root, 'list')).toHaveLength(1)
        expect(ofType(root, 'listItem').map((item) => [item.checked ?? null, textOf(item)])).toEqual(
          words.messages.map((message, n) => [
            null,
            `${n % 2 === 0 ? '❌' : '⚠️'} ${sanitize(message)} (aws-error)`,
          ]),
        )
        const headings = ofType(root, 'heading').map((heading) => [heading.depth, textOf(heading)])
        const { count, tables } = words
        const proof = `${count} of ${count} validated, ${count} created`
        expect(headings).toEqual([
          [3, expect.stringMatching(/^❌ \d+ of \d+ worker routes? validated$/)],
          ...(tables.length === 1 ? [] : tables).map((name, n) => [
            4,
            `Route table rtb-${n}${name === '' ? '' : ` (${sanitize(name)})`}: ${proof}`,
          ]),
        ])
      }),
      { numRuns: 15 },
    )
  })
})

/** As the runner reads the message of a command (actions/runner, ActionCommand.cs). */
function unescaped(message: string): string {
  return message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

describe('the log of hostile tags and messages', () => {
  let log = ''

  beforeEach(() => {
    process.env['RUNNER_DEBUG'] = '1'
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      log += String(chunk)
      return true
    })
  })
  afterEach(() => {
    delete process.env['RUNNER_DEBUG']
    process.exitCode = undefined
    jest.restoreAllMocks()
  })

  it.each([
    [
      'info',
      '',
      (text: string) => {
        actionsRunner.info(text)
      },
    ],
    [
      'debug',
      '::debug::',
      (text: string) => {
        actionsRunner.debug(text)
      },
    ],
    [
      'warning',
      '::warning title=aws-error::',
      (text: string) => {
        actionsRunner.warning(text, 'aws-error')
      },
    ],
    [
      'error',
      '::error title=aws-error::',
      (text: string) => {
        actionsRunner.error(text, 'aws-error')
      },
    ],
    [
      'fail',
      '::error::',
      (text: string) => {
        actionsRunner.fail(text)
      },
    ],
  ])('is a line each, with no workflow command but our own: %s', (_, command, say) => {
    fc.assert(
      fc.property(hostileTag, (text) => {
        log = ''
        say(text)
        expect(log.startsWith(command) && log.endsWith('\n')).toBe(true)
        expect(log.trim().startsWith('::')).toBe(command !== '')
        const line = log.slice(command.length, -1)
        // actions/runner, ActionCommand.cs: a command trimmed and at the start, or (the older form) anywhere.
        expect(line).not.toMatch(/[\n\r]/)
        expect(line).not.toContain('##[')
        // What the runner makes of a command's message is the line that was said, and no other.
        expect(command === '' ? line : unescaped(line)).toBe(sanitizeLogLine(text))
      }),
      { numRuns: 300 },
    )
  })
})
