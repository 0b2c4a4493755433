import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sanitize } from '../../../../src/github/sanitize.ts'
import { renderDiagram } from '../../../../src/report/summary/diagram.ts'
import { NOTHING_YET, type RunResult } from '../../../../src/report/run-result.ts'
import { hostileTag } from '../../../fixtures/results/hostile-text.ts'
import {
  create,
  created,
  done,
  inConflict,
  notTried,
  planned,
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
const missing = { tables: [routeTable({ routes: [] })], results: [created(worker0)] }
const main = routeTable({ routeTableId: 'rtb-main', name: 'main', isMain: true, subnetIds: [] })

/** The text of the first route's node, its class, and the links; "x" marks those that are red. */
function drawn(run: RunResult): [string, string, string] {
  const diagram = renderDiagram(run)
  const [, text = '', nodeClass = ''] = /^n0\("(.*)"\)(?::::(.*))?$/m.exec(diagram) ?? []
  const [, red = ''] = /^linkStyle (\S+) stroke:#e5534b,stroke-width:3px$/m.exec(diagram) ?? []
  const links = diagram.match(/^n\d+ \S+ n\d+$/gm) ?? []
  const marked = links.map((link, n) => `${red.split(',').includes(String(n)) ? 'x ' : ''}${link}`)
  return [text.replace('172.22.0.0/24', '…'), nodeClass, marked.join(' | ')]
}

/** What Mermaid makes of a label: it decodes entities, and text of no width is invisible. */
const shown = (label: string): string =>
  label.replaceAll('#8203;', '').replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const nodesOf = (run: RunResult): string[] =>
  [...renderDiagram(run).matchAll(/^n\d+\W+"(.*)"\W+(?::::\w+)?$/gm)].map(([, text = '']) => shown(text))

describe('the diagram', () => {
  it('shows which table each subnet uses, and marks tables that the run does not manage', () => {
    const run = {
      ...labResult(2),
      results: [unchanged(worker0), unchanged({ ...worker1, subnetId: 'subnet-2' })],
      associated: [routeTable(), main],
    }
    expect(renderDiagram(run)).toBe(
      [
        '```mermaid',
        '%%{init: {"flowchart": {"padding": 8, "nodeSpacing": 10, "rankSpacing": 50, "wrappingWidth": 420}}}%%',
        'flowchart LR',
        'accTitle: Subnets of the workers, their route tables, and the routes that need a look',
        'n0["subnet-1<br/>worker-0"]',
        'n1["subnet-2<br/>worker-1"]',
        'n2[["kubernetes<br/>rtb-1"]]',
        'n3[["⚠️ main<br/>rtb-main<br/>not managed"]]:::broken',
        'n0 --> n2',
        'n1 --> n3',
        'classDef broken stroke:#e5534b,stroke-width:3px',
        'classDef dashed stroke-dasharray:4',
        'linkStyle 1 stroke:#e5534b,stroke-width:3px',
        '```',
      ].join('\n'),
    )
  })

  it('is left out if all routes are fine, and all subnets use the one table', () => {
    expect(renderDiagram({ ...labResult(), associated: [routeTable()] })).toBe('')
    expect(
      renderDiagram(runResult({ results: [planned(create(worker0))], associated: [routeTable()] })),
    ).toBe('')
    expect(renderDiagram({ ...labResult(), mode: 'destroy' })).toBe('')
  })

  it('is left out for several tables if their subnets are unknown and all routes are fine', () => {
    const tables = ['rtb-1', 'rtb-2'].map((routeTableId) => routeTable({ routeTableId, routes: [] }))
    expect(renderDiagram(runResult({ tables, mode: 'destroy', results: [stillAbsent(worker0)] }))).toBe('')
  })

  it('marks a subnet whose table is unknown', () => {
    const associated = [routeTable({ subnetIds: [], hasUnreadAssociations: true })]
    const run = { ...labResult(1), associated }
    expect(nodesOf(run)).toEqual(['subnet-1<br/>worker-0', '❔ unknown route table', 'kubernetes<br/>rtb-1'])
    expect(nodesOf({ ...run, results: [unchanged({ ...worker0, subnetId: '' })] })[0]).toBe(
      'unknown subnet<br/>worker-0',
    )
  })

  it('has the ID of a table without a name', () => {
    const tables = [routeTable({ tags: {} })]
    const run = runResult({ tables, results: [unchanged(worker0)], associated: [main, ...tables] })
    expect(nodesOf({ ...run, associated: [{ ...main, subnetIds: ['subnet-1'] }] })[1]).toBe(
      'rtb-1<br/>no worker subnets',
    )
  })

  it('lists up to six workers of a subnet, or five and the number of the others', () => {
    const some = (count: number) => ({
      ...labResult(count),
      associated: [{ ...main, subnetIds: ['subnet-1'] }],
    })
    const listed = (count: number) => [...Array(count).keys()].map((n) => `worker-${n}`)
    expect(nodesOf(some(6))[0]).toBe(['subnet-1', ...listed(6)].join('<br/>'))
    expect(nodesOf(some(7))[0]).toBe(['subnet-1', ...listed(5), 'and 2 more'].join('<br/>'))
  })

  it('has two workers of the same name with their IDs, however long it is', () => {
    const long = 'x'.repeat(50)
    const twins = [
      worker({ name: `${long} (i-0)` }),
      worker({ name: `${long} (i-9)`, instanceId: 'i-9', podCidr: '172.22.9.0/24' }),
    ]
    const run = resultOn([], ...twins.map((twin) => created(twin)))
    expect(nodesOf(run)[1]).toBe(
      `❌ ${['i-0', 'i-9'].map((id) => `${'x'.repeat(48)}… (${id})`).join('<br/>')}`,
    )
  })

  it.each([
    ['❌ …<br/>created, missing', 'broken', 'x n0 -.-x n1', resultOn([], created(worker0))],
    ['❔ …<br/>created, not read back', 'broken', 'x n0 -.-x n1', unreadResult(missing)],
    ['❌ …<br/>blackhole', 'broken', 'x n0 --x n1', resultOn([blackhole], unchanged(worker0))],
    ['❌ …<br/>conflict', 'broken', 'n0 --> n2 | x n0 -.-x n1', resultOn([toIgw], conflict)],
    ['…<br/>to replace', 'dashed', 'n0 --> n2 | n0 -.-> n1', resultOn([toIgw], toReplace)],
    ['❌ …<br/>deleted, active', 'broken', 'x n0 --x n1', resultOn([active], done(remove(worker0)))],
  ])('shows a route as "%s"', (text, nodeClass, links, run) => {
    expect(drawn(run)).toEqual([text, nodeClass, links])
  })

  it('says of a route to which of several tables it belongs: by its name, or by its ID if the name is ambiguous', () => {
    const tables = [
      routeTable({ routeTableId: 'rtb-1', name: 'a', routes: [active] }),
      routeTable({ routeTableId: 'rtb-2', name: 'b', routes: [blackhole] }),
      routeTable({ routeTableId: 'rtb-3', name: 'b', routes: [toIgw] }),
    ]
    const results = [
      unchanged(worker0),
      notTried(worker1),
      unchanged(worker0, 'rtb-2'),
      inConflict(toIgw, worker0, 'rtb-3'),
    ]
    const diagram = renderDiagram(runResult({ tables, results, associated: tables }))
    expect(diagram.match(/^n\d+\W.*$/gm)).toEqual([
      'n0["subnet-1<br/>worker-0<br/>worker-1"]',
      'n1[["a<br/>rtb-1"]]',
      'n2[["b<br/>rtb-2<br/>no worker subnets"]]',
      'n3[["b<br/>rtb-3<br/>no worker subnets"]]',
      'n4("❌ 172.22.1.0/24<br/>not created, missing<br/>in a"):::broken',
      'n5("❌ 172.22.0.0/24<br/>blackhole<br/>in rtb-2"):::broken',
      'n6("❌ 172.22.0.0/24<br/>conflict<br/>in rtb-3"):::broken',
      'n7["❌ worker-1"]:::broken',
      'n8["❌ worker-0"]:::broken',
      'n9(["igw-1"])',
      'n0 --> n1',
      'n4 -.-x n7',
      'n5 --x n8',
      'n6 --> n9',
      'n6 -.-x n8',
    ])
  })

  it('has one node for a target of several routes', () => {
    const current = [toIgw, workerRoute(worker1, { target: toInstance('i-0') })] as const
    const third = workerRoute(worker({ name: 'worker-2' }), { target: toInstance('i-0') })
    const run = resultOn(
      [...current, third],
      inConflict(current[0], worker0),
      inConflict(current[1], worker1),
      inConflict(third, worker({ name: 'worker-2' })),
    )
    expect(nodesOf(run)).toEqual([
      '❌ 172.22.0.0/24<br/>conflict',
      '❌ 172.22.1.0/24<br/>172.22.2.0/24<br/>conflict',
      '❌ worker-0',
      '❌ worker-1<br/>worker-2',
      'igw-1',
    ])
    expect(drawn(run)[2]).toBe('n0 --> n4 | x n0 -.-x n2 | n1 --> n2 | x n1 -.-x n3')
  })

  it('marks a worker if one of its routes is broken, whatever comes first', () => {
    const dual = worker({ podCidr: '172.22.0.0/24 fd00::/64' })
    const six = workerRoute(dual, { destination: 'fd00::/64', target: toGateway('igw-1') })
    const results = [inConflict(six, dual), planned(replace(toIgw, dual))]
    for (const order of [results, results.toReversed()])
      expect(nodesOf(resultOn([toIgw, six], ...order))[2]).toBe('❌ worker-0')
  })
})

describe('the size of the diagram', () => {
  it('is nothing if there are no tables, workers, or routes', () => {
    expect(renderDiagram(NOTHING_YET)).toBe('')
    expect(renderDiagram(runResult())).toBe('')
    expect(renderDiagram(runResult({ tables: [], results: [created(worker0)] }))).toBe('')
  })

  it('does not grow with the workers', () => {
    const crowd = workers(1000).map((each) => notTried(each))
    expect(nodesOf(resultOn([], ...crowd))).toEqual([
      expect.stringMatching(/^❌ 172\.22\.0\.0\/24<br\/>.*<br\/>and 995 more<br\/>not created, missing$/),
      expect.stringMatching(/^❌ worker-0<br\/>.*<br\/>and 995 more$/),
    ])
  })

  it('is at most 60 nodes', () => {
    const run = (count: number) => {
      const some = workers(count).map((each, n) => ({ ...each, subnetId: `subnet-${n}` }))
      const tables = some.map((each, n) =>
        routeTable({ routeTableId: `rtb-${n}`, subnetIds: [each.subnetId], routes: [workerRoute(each)] }),
      )
      const results = some.map((each, n) => unchanged(each, `rtb-${n}`))
      return runResult({ tables, results, associated: tables })
    }
    expect(nodesOf(run(30))).toHaveLength(60)
    expect(renderDiagram(run(31))).toBe('')
  })

  it('is at most 20,000 bytes', () => {
    const run = (name: string): RunResult => {
      const tables = [...Array(50).keys()].map((n) => routeTable({ routeTableId: `rtb-${n}`, name }))
      return runResult({ tables, results: [unchanged(worker0)], associated: tables })
    }
    const diagram = renderDiagram(run('<'.repeat(20)))
    expect(diagram).toMatch(/^```mermaid/)
    expect(Buffer.byteLength(diagram)).toBeLessThan(20_000)
    expect(renderDiagram(run('<'.repeat(48)))).toBe('')
  })
})

describe('text from outside in the diagram', () => {
  const named = (name: string): RunResult => {
    const tables = [
      routeTable({ name, routes: [blackhole] }),
      routeTable({ routeTableId: 'rtb-2', routes: [] }),
    ]
    return runResult({ tables, results: [unchanged({ ...worker0, name })], associated: tables })
  }

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
    expect(lines).toContain(`n0["subnet-1<br/>${written}"]`)
    expect(lines).toContain(`n1[["${written}<br/>rtb-1"]]`)
    expect(lines).toContain(`n4["❌ ${written}"]:::broken`)
  })

  it('is escaped in the ID of a target, and in the state of a route', () => {
    const current = route({ target: toOther('"x"'), state: 'x"); click n1' })
    const diagram = renderDiagram(resultOn([current], inConflict(current, worker0)))
    expect(diagram).toContain('(["#34;#8203;x#34;#8203;"])')
    expect(diagram).toContain('<br/>conflict, x#34;#8203;#41;#8203;#59;#8203; click n1"):::broken')
  })

  it('stays inside its label, reads the same, and adds no line', () => {
    const label = String.raw`(?:[\p{L}\p{M}\p{N} ./_…-]|#\d+;)*`
    const grammar = [
      String.raw`%%\{init: \{"flowchart": [^%]*\}\}%%`,
      'flowchart LR',
      'accTitle: [^"]*',
      String.raw`n0\["subnet-1<br/>(?<inSubnet>${label})"\]`,
      String.raw`n1\[\["(?<table>${label})(?:<br/>)?rtb-1"\]\]`,
      String.raw`n2\[\["kubernetes<br/>rtb-2<br/>no worker subnets"\]\]`,
      String.raw`n3\("❌ 172\.22\.0\.0/24<br/>blackhole<br/>in (?<where>${label})"\):::broken`,
      String.raw`n4\["❌ (?<worker>${label})"\]:::broken`,
      'n0 --> n1',
      'n3 --x n4',
      'classDef broken [^"]*',
      'classDef dashed [^"]*',
      'linkStyle [^"]*',
    ]
    const whole = new RegExp(['^```mermaid', ...grammar, '```$'].join('\n'), 'u')
    fc.assert(
      fc.property(hostileTag, (name) => {
        const line = sanitize(name)
        const letters = Array.from(line)
        const seen = letters.length > 48 ? `${letters.slice(0, 48).join('')}…` : line
        const {
          table = '',
          worker = '',
          inSubnet = '',
          where = '',
        } = whole.exec(renderDiagram(named(name)))?.groups ?? {}
        expect([table, worker, inSubnet, where].map(shown)).toEqual([
          seen,
          seen,
          seen,
          seen === '' ? 'rtb-1' : seen,
        ])
      }),
      { numRuns: 500 },
    )
  })
})
