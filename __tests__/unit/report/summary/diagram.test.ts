import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitize } from '../../../../src/github/sanitize.ts'
import { cidr } from '../../../../src/model/cidr.ts'
import { renderDiagram } from '../../../../src/report/summary/diagram.ts'
import { NOTHING_YET, type RunResult } from '../../../../src/report/run-result.ts'
import { hostileTag } from '../../../fixtures/results/hostile-text.ts'
import {
  create,
  created,
  done,
  inConflict,
  planned,
  prune,
  remove,
  replace,
  stillAbsent,
  unchanged,
} from '../../../fixtures/results/results.ts'
import { labResult, resultOn, runResult, unreadResult } from '../../../fixtures/results/run-result.ts'
import {
  route,
  routeTable,
  toGateway,
  toInstance,
  toOther,
  workerRoute,
} from '../../../fixtures/worlds/route-tables.ts'
import { worker, workers } from '../../../fixtures/worlds/workers.ts'

const [worker0, worker1] = [worker(), worker({ name: 'worker-1' })]
const toIgw = workerRoute(worker0, { target: toGateway('igw-1') })
const active = workerRoute(worker0)
const conflict = inConflict(toIgw, worker0)
const toReplace = planned(replace(toIgw, worker0))
const blackhole = workerRoute(worker0, { state: 'blackhole' })
const stale = route({ destination: '172.22.9.0/24', target: toInstance('i-old') })
const missing = { tables: [routeTable({ routes: [] })], results: [created(worker0)] }

/** The text of the first route's node, its class, and the links; "x" marks those that are red. */
function drawn(run: RunResult): [string, string, string] {
  const diagram = renderDiagram(run)
  const [, text = '', nodeClass = ''] = /^n1\("(.*)"\)(?::::(.*))?$/m.exec(diagram) ?? []
  const [, red = ''] = /^linkStyle (\S+) stroke:#e5534b,stroke-width:3px$/m.exec(diagram) ?? []
  const links = diagram.match(/^n\d+ \S+ n\d+$/gm) ?? []
  const marked = links.map((link, n) => `${red.split(',').includes(String(n)) ? 'x ' : ''}${link}`)
  return [text.replace('172.22.0.0/24', '…'), nodeClass, marked.join(' | ')]
}

/** What Mermaid makes of a label: it decodes entities, and text of no width is invisible. */
const shown = (label: string): string =>
  label.replaceAll('#8203;', '').replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

describe('the diagram', () => {
  it('has tables, routes, and workers', () => {
    expect(renderDiagram(labResult(2))).toBe(
      [
        '```mermaid',
        '%%{init: {"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}}%%',
        'flowchart LR',
        'accTitle: Route tables, their routes, and the workers that they target',
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

  it('has the ID of a table without a name', () => {
    const tables = [routeTable({ tags: {} })]
    expect(renderDiagram(runResult({ tables, results: [created(worker0)] }))).toContain('n0[["rtb-1"]]\n')
  })

  it('has two nodes for two workers of the same name, with their IDs, however long it is', () => {
    const long = 'x'.repeat(50)
    const twins = [
      worker({ name: `${long} (i-0)` }),
      worker({ name: `${long} (i-9)`, instanceId: 'i-9', podCidr: '172.22.9.0/24' }),
    ]
    const run = resultOn([], ...twins.map((twin) => created(twin)))
    const labels = renderDiagram(run)
      .match(/(?<=^n\d+\["❌ ).*(?="\])/gm)
      ?.map(shown)
    expect(labels).toEqual(['i-0', 'i-9'].map((id) => `${'x'.repeat(48)}… (${id})`))
  })

  it.each([
    ['❌ … · created, missing', 'broken', 'n0 -.- n1 | x n1 -.-x n2', resultOn([], created(worker0))],
    ['❔ … · created, not read back', 'broken', 'n0 -.- n1 | x n1 -.-x n2', unreadResult(missing)],
    ['❌ … · blackhole', 'broken', 'n0 --- n1 | x n1 --x n2', resultOn([blackhole], unchanged(worker0))],
    ['❌ … · conflict', 'broken', 'n0 --- n1 | n1 --> n3 | x n1 -.-x n2', resultOn([toIgw], conflict)],
    ['… · to create', 'dashed', 'n0 -.- n1 | n1 -.-> n2', resultOn([], planned(create(worker0)))],
    ['… · to replace', 'dashed', 'n0 --- n1 | n1 --> n3 | n1 -.-> n2', resultOn([toIgw], toReplace)],
    ['… · to delete', 'dashed', 'n0 -.- n1 | n1 -.-> n2', resultOn([active], planned(remove(worker0)))],
    ['… · deleted', 'dashed', 'n0 -.- n1 | n1 -.- n2', resultOn([], done(remove(worker0)))],
    ['…', '', 'n0 --- n1 | n1 --> n2', resultOn([active], unchanged(worker0))],
    ['', '', 'n0 ~~~~ n2', resultOn([], stillAbsent(worker0))],
  ])('shows a route as "%s"', (text, nodeClass, links, run) => {
    expect(drawn(run)).toEqual([text, nodeClass, links])
  })

  it('has one node for a target of several routes', () => {
    const current = [toIgw, workerRoute(worker1, { target: toGateway('igw-1') })] as const
    const run = resultOn(current, inConflict(current[0], worker0), inConflict(current[1], worker1))
    expect(renderDiagram(run).match(/^n\d+\(\["igw-1"\]\)$/gm)).toHaveLength(1)
    expect(drawn(run)[2].match(/x n\d -\.-x n\d/g)).toEqual(['x n1 -.-x n3', 'x n2 -.-x n4'])
  })

  it('has one node for a worker with two routes, and marks it if one of them is broken', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const six = created(dual, 'rtb-1', cidr('fd00::/64'))
    const run = resultOn([workerRoute(dual), workerRoute(worker1)], unchanged(dual), six, unchanged(worker1))
    expect(renderDiagram(run).match(/^n\d\[".*$/gm)).toEqual(['n4["❌ worker-0"]:::broken', 'n5["worker-1"]'])
  })
})

describe('the size of the diagram', () => {
  it('is nothing if there are no tables, workers, or routes', () => {
    expect(renderDiagram(NOTHING_YET)).toBe('')
    expect(renderDiagram(runResult())).toBe('')
    expect(renderDiagram(runResult({ results: [done(prune(stale))] }))).toBe('')
    expect(renderDiagram(runResult({ tables: [], results: [created(worker0)] }))).toBe('')
  })

  it('is at most 30 workers', () => {
    expect(renderDiagram(labResult(30)).match(/^n\d+\["worker-\d+"\]$/gm)).toHaveLength(30)
    expect(renderDiagram(labResult(31))).toBe('')
  })

  it('is at most 100 routes', () => {
    const three = workers(3)
    const tables = Array.from({ length: 34 }, (_, n) => routeTable({ routeTableId: `rtb-${n}`, routes: [] }))
    const results = tables.flatMap(({ routeTableId }) => three.map((each) => created(each, routeTableId)))
    const run = (count: number) => runResult({ tables, results: results.slice(0, count) })
    expect(renderDiagram(run(100)).match(/^n\d+\("/gm)).toHaveLength(100)
    expect(renderDiagram(run(101))).toBe('')
  })

  it('is at most 20,000 bytes', () => {
    const run = (name: string): RunResult => {
      const tables = Array.from({ length: 60 }, (_, n) => routeTable({ routeTableId: `rtb-${n}`, name }))
      return runResult({ tables, results: tables.map(({ routeTableId }) => created(worker0, routeTableId)) })
    }
    const diagram = renderDiagram(run('<'.repeat(12)))
    expect(diagram).toMatch(/^```mermaid/)
    expect(Buffer.byteLength(diagram)).toBeLessThan(20_000)
    expect(renderDiagram(run('<'.repeat(48)))).toBe('')
  })
})

describe('text from outside in the diagram', () => {
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
  ])('is escaped: %j is written %j', (name, written) => {
    const lines = renderDiagram(named(name)).split('\n')
    expect(lines).toContain(`n2["${written}"]`)
    expect(lines).toContain(`n0[["${written}<br/>rtb-1"]]`)
  })

  it('is escaped in the ID of a target, and in the state of a route', () => {
    const current = route({ target: toOther('"x"'), state: 'x"); click n1' })
    const diagram = renderDiagram(resultOn([current], inConflict(current, worker0)))
    expect(diagram).toContain('(["#34;#8203;x#34;#8203;"])')
    expect(diagram).toContain(' · conflict, x#34;#8203;#41;#8203;#59;#8203; click n1"):::broken')
  })

  it('stays inside its label, reads the same, and adds no line', () => {
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
