import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitize } from '../../../src/github/sanitize.ts'
import { cidr } from '../../../src/model/cidr.ts'
import { renderDiagram } from '../../../src/report/diagram.ts'
import { NOTHING_YET, type RunResult } from '../../../src/report/run-result.ts'
import { awsError } from '../../fixtures/results/aws-errors.ts'
import { hostileTag } from '../../fixtures/results/hostile-text.ts'
import { labResult, runResult, unreadResult } from '../../fixtures/results/run-result.ts'
import {
  alreadyApplied,
  create,
  created,
  done,
  failed,
  inConflict,
  stillAbsent,
  excluded,
  notTried,
  planned,
  prune,
  remove,
  replace,
  unchanged,
} from '../../fixtures/results/results.ts'
import {
  propagatedRoute,
  route,
  routeTable,
  routeTableWith,
  toGateway,
  toInstance,
  toNetworkInterface,
  toNothing,
  toOther,
  workerRoute,
} from '../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../fixtures/worlds/workers.ts'

const [worker0 = worker(), worker1 = worker(), worker2 = worker()] = workers(3)
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })

type Picture = { nodes: Record<string, string>; links: string[]; red: string[] }

/** The diagram with what stands in its nodes in place of their IDs: `rtb-1 (kubernetes) --- 172.22.0.0/24`. */
function diagramOf(run: RunResult): Picture {
  const lines = renderDiagram(run).split('\n')
  const nodes = new Map(
    lines.flatMap((line) => {
      const [, id = '', , text = '', , isOf = ''] =
        /^(n\d+)(\[\[|\[|\(\[|\()"(.*)"(\]\]|\]\)|\]|\))(:::\w+)?$/.exec(line) ?? []
      return id === '' ? [] : [[id, { text: text.replace('<br/>', ' '), isOf }] as const]
    }),
  )
  const links = lines.flatMap((line) => {
    const [, from = '', drawn = '', to = ''] = /^(n\d+) (\S+) (n\d+)$/.exec(line) ?? []
    const named = (id: string): string => nodes.get(id)?.text ?? `no node ${id}`
    return drawn === '' ? [] : [`${named(from)} ${drawn} ${named(to)}`]
  })
  const [, red = ''] = /^linkStyle (\S+) stroke:#e5534b/m.exec(lines.join('\n')) ?? []
  return {
    nodes: Object.fromEntries([...nodes.values()].map(({ text, isOf }) => [text, isOf])),
    links,
    red: red === '' ? [] : red.split(',').map((index) => links[Number(index)] ?? 'no link'),
  }
}

/** Without the table's own node, and without what leads from it. */
function drawn(run: RunResult): { nodes: Record<string, string>; links: string[] } {
  const { nodes, links } = diagramOf(run)
  const { [TABLE]: table, ...others } = nodes
  expect(table).toBe('')
  return { nodes: others, links: links.filter((link) => !link.startsWith(TABLE)) }
}

const TABLE = 'kubernetes rtb-1'

describe('the picture', () => {
  it('of the lab has the table, its routes and the workers', () => {
    expect(renderDiagram(labResult(2))).toBe(
      [
        '```mermaid',
        '%%{init: {"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}}%%',
        'flowchart LR',
        'accTitle: Route tables, their routes, and the workers that these lead to',
        'n0[["kubernetes<br/>rtb-1"]]',
        'n1("172.22.0.0/24 · created")',
        'n2("172.22.1.0/24 · created")',
        'n3["worker-0"]',
        'n4["worker-1"]',
        'n0 --- n1',
        'n1 --> n3',
        'n0 --- n2',
        'n2 --> n4',
        'classDef broken stroke:#e5534b,stroke-width:3px',
        'classDef dashed stroke-dasharray:4',
        '```',
      ].join('\n'),
    )
  })

  it('has nothing to say of a route that is as it was', () => {
    const run = runResult({ tables: [routeTableWith(workerRoute(worker0))], results: [unchanged(worker0)] })
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', '172.22.0.0/24': '', 'worker-0': '' },
      links: [`${TABLE} --- 172.22.0.0/24`, '172.22.0.0/24 --> worker-0'],
      red: [],
    })
  })

  it('tells of a replaced route that it is, and what is wrong where it still leads elsewhere', () => {
    const other = workerRoute(worker1, { target: toGateway('igw-1') })
    const run = runResult({
      tables: [routeTable({ routes: [workerRoute(worker0), other] })],
      results: [done(replace(workerRoute(worker0), worker0)), done(replace(other, worker1))],
    })
    expect(drawn(run).nodes).toEqual({
      '172.22.0.0/24 · replaced': '',
      '❌ 172.22.1.0/24 · replaced, active': ':::broken',
      'worker-0': '',
      '❌ worker-1': ':::broken',
      'igw-1': '',
    })
  })

  it('has a table by its ID where it has no name', () => {
    const run = runResult({
      tables: [routeTable({ tags: {}, routes: [workerRoute(worker0)] })],
      results: [unchanged(worker0)],
    })
    expect(Object.keys(diagramOf(run).nodes)[0]).toBe('rtb-1')
  })

  it('has a node for each of a worker’s pod CIDRs in each of the tables, and one for the worker', () => {
    const six = cidr('fd00::/64')
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) =>
      routeTable({ routeTableId, routes: [workerRoute(dual), workerRoute(dual, { destination: six.text })] }),
    )
    const results = tables.flatMap(({ routeTableId }) => [
      created(dual, routeTableId),
      created(dual, routeTableId, six),
    ])
    expect(diagramOf(runResult({ tables, results })).links).toEqual([
      'kubernetes rtb-1 --- 172.22.0.0/24 · created',
      '172.22.0.0/24 · created --> worker-0',
      'kubernetes rtb-1 --- fd00::/64 · created',
      'fd00::/64 · created --> worker-0',
      'kubernetes rtb-2 --- 172.22.0.0/24 · created',
      '172.22.0.0/24 · created --> worker-0',
      'kubernetes rtb-2 --- fd00::/64 · created',
      'fd00::/64 · created --> worker-0',
    ])
  })

  it('tells two workers of one name apart', () => {
    const twins = [worker(), worker({ instanceId: 'i-9', podCidr: '172.22.9.0/24' })]
    const run = runResult({
      tables: [routeTable({ routes: [] })],
      results: twins.map((twin) => created(twin)),
    })
    expect(renderDiagram(run).match(/^n\d+\["❌ worker-0"\]/gm)).toHaveLength(2)
  })

  it('is not there where there is nothing to show', () => {
    expect(renderDiagram(NOTHING_YET)).toBe('')
    expect(renderDiagram(runResult())).toBe('')
    expect(renderDiagram(runResult({ results: [done(prune(stale))] }))).toBe('')
    expect(renderDiagram(runResult({ tables: [], results: [created(worker0)] }))).toBe('')
  })

  it('is there for thirty workers, and not for more', () => {
    expect(renderDiagram(labResult(30)).match(/^n\d+\["worker-\d+"\]$/gm)).toHaveLength(30)
    expect(renderDiagram(labResult(31))).toBe('')
  })

  it('is there for a hundred routes, and not for more', () => {
    const tables = Array.from({ length: 34 }, (_, n) => routeTable({ routeTableId: `rtb-${n}`, routes: [] }))
    const run = (count: number): RunResult => {
      const results = tables.flatMap(({ routeTableId }) =>
        [worker0, worker1, worker2].map((each) => created(each, routeTableId)),
      )
      return runResult({ tables, results: results.slice(0, count) })
    }
    expect(renderDiagram(run(100)).match(/^n\d+\("/gm)).toHaveLength(100)
    expect(renderDiagram(run(101))).toBe('')
  })

  it('is not there where the names alone are too much', () => {
    const run = (name: string): RunResult => {
      const tables = Array.from({ length: 60 }, (_, n) => routeTable({ routeTableId: `rtb-${n}`, name }))
      return runResult({ tables, results: tables.map(({ routeTableId }) => created(worker0, routeTableId)) })
    }
    const picture = renderDiagram(run('<'.repeat(12)))
    expect(picture).toMatch(/^```mermaid/)
    expect(Buffer.byteLength(picture)).toBeLessThan(20_000)
    expect(renderDiagram(run('<'.repeat(48)))).toBe('')
  })
})

describe('what is broken', () => {
  const bare = [routeTable({ routes: [] })]

  it.each([
    [
      'a route that is missing',
      runResult({ tables: bare, results: [notTried(worker0)] }),
      'not created, missing',
      '❌',
    ],
    [
      'a route that was created and is not seen',
      runResult({ tables: bare, results: [created(worker0)] }),
      'created, missing',
      '❌',
    ],
    [
      'a route that could not be created',
      runResult({ tables: bare, results: [failed(awsError('InternalError'), worker0)] }),
      'failed, missing',
      '❌',
    ],
    [
      'a route that was not read back',
      unreadResult({ tables: bare, results: [created(worker0)] }),
      'created, not read back',
      '❔',
    ],
  ])('%s has its word, a sign and a class, and lines that end before the worker', (_, run, words, sign) => {
    const text = `${sign} 172.22.0.0/24 · ${words}`
    const lines = [`${TABLE} -.- ${text}`, `${text} -.-x ${sign} worker-0`]
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', [text]: ':::broken', [`${sign} worker-0`]: ':::broken' },
      links: lines,
      red: lines.slice(1),
    })
  })

  it.each([
    ['a blackhole', 'blackhole', 'unchanged', '❌ 172.22.0.0/24 · blackhole'],
    ['created and filtered', 'filtered', 'created', '❌ 172.22.0.0/24 · created, filtered'],
  ])('a route to the worker that is %s is there and useless', (_, state, change, text) => {
    const tables = [routeTable({ routes: [workerRoute(worker0, { state })] })]
    const results = [change === 'created' ? created(worker0) : unchanged(worker0)]
    expect(diagramOf(runResult({ tables, results }))).toEqual({
      nodes: { [TABLE]: '', [text]: ':::broken', '❌ worker-0': ':::broken' },
      links: [`${TABLE} --- ${text}`, `${text} --x ❌ worker-0`],
      red: [`${text} --x ❌ worker-0`],
    })
  })

  it.each([
    ['a gateway', toGateway('igw-1'), 'active', 'igw-1', ''],
    ['a transit gateway', toOther('tgw-1'), 'active', 'tgw-1', ''],
    ['another instance', toInstance('i-old'), 'blackhole', 'i-old', ', blackhole'],
    ['a gone interface', toNetworkInterface('eni-old'), 'blackhole', 'eni-old', ', blackhole'],
    ['nothing', toNothing(), 'blackhole', 'no target', ', blackhole'],
  ])('a route to %s shows where it leads, and where it does not', (_, target, state, other, words) => {
    const current = route({ target, state })
    const run = runResult({
      tables: [routeTable({ routes: [current] })],
      results: [inConflict(current, worker0)],
    })
    const text = `❌ 172.22.0.0/24 · conflict${words}`
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', [text]: ':::broken', '❌ worker-0': ':::broken', [other]: '' },
      links: [`${TABLE} --- ${text}`, `${text} --> ${other}`, `${text} -.-x ❌ worker-0`],
      red: [`${text} -.-x ❌ worker-0`],
    })
  })

  it('a route to another worker leads to that one, which is none the worse for it', () => {
    const current = workerRoute(worker0, { target: toInstance(worker1.instanceId) })
    const run = runResult({
      tables: [routeTable({ routes: [current, workerRoute(worker1)] })],
      results: [inConflict(current, worker0), unchanged(worker1)],
    })
    expect(drawn(run)).toEqual({
      nodes: {
        '❌ 172.22.0.0/24 · conflict': ':::broken',
        '172.22.1.0/24': '',
        '❌ worker-0': ':::broken',
        'worker-1': '',
      },
      links: [
        '❌ 172.22.0.0/24 · conflict --> worker-1',
        '❌ 172.22.0.0/24 · conflict -.-x ❌ worker-0',
        '172.22.1.0/24 --> worker-1',
      ],
    })
  })

  it('one thing that several pod CIDRs lead to is one node', () => {
    const current = [worker0, worker1].map((each) => workerRoute(each, { target: toGateway('igw-1') }))
    const [first = stale, second = stale] = current
    const run = runResult({
      tables: [routeTable({ routes: current })],
      results: [inConflict(first, worker0), inConflict(second, worker1)],
    })
    expect(renderDiagram(run).match(/"igw-1"/g)).toHaveLength(1)
  })

  it('all lines that end before a worker are red', () => {
    const { red } = diagramOf(runResult({ tables: bare, results: [notTried(worker0), notTried(worker1)] }))
    expect(red).toEqual([
      '❌ 172.22.0.0/24 · not created, missing -.-x ❌ worker-0',
      '❌ 172.22.1.0/24 · not created, missing -.-x ❌ worker-1',
    ])
  })

  it('a worker is broken with one of its two pod CIDRs', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const run = runResult({
      tables: [routeTable({ routes: [workerRoute(dual)] })],
      results: [unchanged(dual), created(dual, 'rtb-1', cidr('fd00::/64'))],
    })
    expect(drawn(run).nodes).toEqual({
      '172.22.0.0/24': '',
      '❌ fd00::/64 · created, missing': ':::broken',
      '❌ worker-0': ':::broken',
    })
  })

  it('a propagated route of the pod CIDR does not stand for the worker’s', () => {
    const run = runResult({
      tables: [routeTable({ routes: [propagatedRoute('172.22.0.0/24')] })],
      results: [notTried(worker0)],
    })
    expect(drawn(run).links).toEqual(['❌ 172.22.0.0/24 · not created, missing -.-x ❌ worker-0'])
  })
})

describe('what is planned', () => {
  it('to be created is dashed all the way', () => {
    const run = runResult({ mode: 'plan', tables: [routeTable()], results: [planned(create(worker0))] })
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', '172.22.0.0/24 · to create': ':::dashed', 'worker-0': '' },
      links: [`${TABLE} -.- 172.22.0.0/24 · to create`, '172.22.0.0/24 · to create -.-> worker-0'],
      red: [],
    })
  })

  it('to be replaced is there, leads elsewhere, and will lead to the worker', () => {
    const current = route({ target: toGateway('igw-1') })
    const run = runResult({
      mode: 'plan',
      tables: [routeTable({ routes: [current] })],
      results: [planned(replace(current, worker0))],
    })
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', '172.22.0.0/24 · to replace': ':::dashed', 'worker-0': '', 'igw-1': '' },
      links: [
        `${TABLE} --- 172.22.0.0/24 · to replace`,
        '172.22.0.0/24 · to replace --> igw-1',
        '172.22.0.0/24 · to replace -.-> worker-0',
      ],
      red: [],
    })
  })

  it('to be pruned is dashed, though it is there', () => {
    const run = runResult({
      mode: 'plan',
      tables: [routeTable({ routes: [stale, workerRoute(worker0)] })],
      results: [unchanged(worker0), planned(prune(stale))],
    })
    expect(diagramOf(run)).toMatchObject({
      nodes: { '172.22.9.0/24 · to delete': ':::dashed', 'i-old': '' },
      links: expect.arrayContaining([
        `${TABLE} -.- 172.22.9.0/24 · to delete`,
        '172.22.9.0/24 · to delete -.-> i-old',
      ]),
      red: [],
    })
  })
})

describe('what was taken away', () => {
  it('leads nowhere any more', () => {
    const run = runResult({
      mode: 'destroy',
      tables: [routeTable({ routes: [] })],
      results: [done(remove(worker0)), done(prune(stale))],
    })
    expect(drawn(run)).toEqual({
      nodes: {
        '172.22.0.0/24 · deleted': ':::dashed',
        '172.22.9.0/24 · deleted': ':::dashed',
        'worker-0': '',
        'i-old': '',
      },
      links: ['172.22.0.0/24 · deleted -.- worker-0', '172.22.9.0/24 · deleted -.- i-old'],
    })
  })

  it('was not there before: the worker keeps its place beside the table', () => {
    const run = runResult({
      mode: 'destroy',
      tables: [routeTable({ routes: [] })],
      results: [stillAbsent(worker0)],
    })
    expect(diagramOf(run)).toEqual({
      nodes: { [TABLE]: '', 'worker-0': '' },
      links: [`${TABLE} ~~~~ worker-0`],
      red: [],
    })
  })

  it('is nothing to show where another run has pruned it', () => {
    const run = runResult({
      tables: [routeTable({ routes: [workerRoute(worker0)] })],
      results: [unchanged(worker0), alreadyApplied(prune(stale))],
    })
    expect(Object.keys(diagramOf(run).nodes)).toEqual([TABLE, '172.22.0.0/24', 'worker-0'])
  })

  it('is broken where it is still there', () => {
    const tables = [routeTable({ routes: [workerRoute(worker0), stale] })]
    const results = [done(remove(worker0)), excluded(prune(stale))]
    expect(drawn(runResult({ mode: 'destroy', tables, results }))).toEqual({
      nodes: {
        '❌ 172.22.0.0/24 · deleted, active': ':::broken',
        '❌ 172.22.9.0/24 · not deleted, active': ':::broken',
        '❌ worker-0': ':::broken',
        'i-old': '',
      },
      links: [
        '❌ 172.22.0.0/24 · deleted, active --x ❌ worker-0',
        '❌ 172.22.9.0/24 · not deleted, active --x i-old',
      ],
    })
  })
})

describe('foreign text in the picture', () => {
  /** What Mermaid makes of a label: entities decoded, and what has no width is not seen. */
  const shown = (label: string): string =>
    label
      .replaceAll('#8203;', '')
      .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

  const named = (name: string): RunResult =>
    runResult({
      tables: [routeTable({ name, routes: [workerRoute(worker0)] })],
      results: [unchanged({ ...worker0, name })],
    })

  it.each([
    ['worker-0.eu_west/a 7', 'worker-0.eu_west/a 7'],
    ['Jürgen 工作', 'Jürgen 工作'],
    ['"]; click', '#34;#8203;#93;#8203;#59;#8203; click'],
    ['<br/>', '#60;#8203;br/#62;#8203;'],
    ['`a`', '#96;#8203;a#96;#8203;'],
    ['#35;', '#35;#8203;35#59;#8203;'],
    ['$$x$$', '#36;#8203;#36;#8203;x#36;#8203;#36;#8203;'],
    ['fa:fa-car', 'fa#58;#8203;fa-car'],
    ['a\\nb', 'a#92;#8203;nb'],
    ['ﬂ°35¶ß', '#64258;#8203;#176;#8203;35#182;#8203;ß'],
    ['🚀', '#128640;#8203;'],
    ['a\nb', 'a b'],
    ['x'.repeat(48), 'x'.repeat(48)],
    ['x'.repeat(49), `${'x'.repeat(48)}…`],
    [`${'x'.repeat(47)}🚀`, `${'x'.repeat(47)}#128640;#8203;`],
    [`${'x'.repeat(48)}🚀`, `${'x'.repeat(48)}…`],
  ])('%j is written %j', (name, written) => {
    const lines = renderDiagram(named(name)).split('\n')
    expect(lines).toContain(`n2["${written}"]`)
    expect(lines).toContain(`n0[["${written}<br/>rtb-1"]]`)
  })

  it('writes what a target is called in the same way', () => {
    const current = route({ target: toOther('"x"') })
    const run = runResult({
      tables: [routeTable({ routes: [current] })],
      results: [inConflict(current, worker0)],
    })
    expect(renderDiagram(run)).toContain('(["#34;#8203;x#34;#8203;"])')
  })

  it("writes EC2's state of a route in the same way", () => {
    const current = workerRoute(worker0, { state: 'x"); click n1' })
    const run = runResult({
      tables: [routeTable({ routes: [current] })],
      results: [unchanged(worker0)],
    })
    expect(renderDiagram(run)).toContain(
      'n1("❌ 172.22.0.0/24 · x#34;#8203;#41;#8203;#59;#8203; click n1"):::broken',
    )
  })

  it('stands in its label, reads as it is, and adds no line', () => {
    const label = String.raw`(?:[\p{L}\p{M}\p{N} ./_…-]|#\d+;)*`
    const grammar = [
      String.raw`%%\{init: \{"flowchart": [^%]*\}\}%%`,
      'flowchart LR',
      'accTitle: [^"]*',
      String.raw`n0\[\["(?<table>${label})(?:<br/>)?rtb-1"\]\]`,
      String.raw`n1\("172\.22\.0\.0/24"\)`,
      String.raw`n2\["(?<worker>${label})"\]`,
      'n0 --- n1',
      'n1 --> n2',
      'classDef broken [^"]*',
      'classDef dashed [^"]*',
    ]
    const whole = new RegExp(['^```mermaid', ...grammar, '```$'].join('\n'), 'u')
    fc.assert(
      fc.property(hostileTag, (name) => {
        const line = sanitize(name)
        const letters = Array.from(line)
        const seen = letters.length > 48 ? `${letters.slice(0, 48).join('')}…` : line
        const { table = '', worker = '' } = whole.exec(renderDiagram(named(name)))?.groups ?? {}
        expect([shown(table), shown(worker)]).toEqual([seen, seen])
      }),
      { numRuns: 500 },
    )
  })
})
