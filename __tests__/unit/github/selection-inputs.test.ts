import { describe, expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import * as messages from '../../../src/github/messages.ts'
import {
  isResourceId,
  readControlPlane,
  readRouteTables,
  readWorkers,
} from '../../../src/github/selection-inputs.ts'
import type { Finding } from '../../../src/model/finding.ts'
import {
  countedWorkersMatching,
  tablesNamed,
  tablesWithIds,
  workerSelection,
  workersMatching,
  workflowInputs,
} from '../../fixtures/run/inputs.ts'

type Step = Readonly<Record<string, string>>

/** What `take` selects for a step that sets these inputs, and what is wrong with them. */
function read<T>(take: (reader: InputReader) => T, set: Step): [T, Finding[]] {
  const reader = new InputReader(workflowInputs(set))
  return [take(reader), reader.findings]
}

const values = (count: number) => Array.from({ length: count }, (_, n) => `v${n}`)
const filterLines = (count: number) =>
  values(count)
    .map((value) => `tag:${value}=x`)
    .join('\n')

describe('workers', () => {
  it.each([
    [{ 'worker-count': '3' }, workerSelection()],
    [{ 'worker-count': '1000' }, workerSelection({ count: 1000 })],
    [
      { 'worker-count': '2', 'worker-name-prefix': 'node ' },
      workerSelection({ names: ['node 0', 'node 1'] }),
    ],
    [
      { 'worker-count': '1', 'worker-name-tag': 'host', 'pod-cidr-tag': 'cidr' },
      workerSelection({ count: 1, nameTag: 'host', podCidrTag: 'cidr' }),
    ],
    [{ 'worker-filters': 'tag:cluster=prod' }, workersMatching()],
    // As a reusable workflow passes on what its caller doesn't set.
    [
      { 'worker-count': '3', 'worker-name-tag': '', 'pod-cidr-tag': '', 'worker-name-prefix': '' },
      workerSelection(),
    ],
    [{ 'worker-count': '3', 'worker-filters': 'tag:cluster=prod' }, countedWorkersMatching(3)],
  ])('of %j', (set, selection) => {
    expect(read(readWorkers, set)).toEqual([selection, []])
  })

  it.each<[Step, Finding]>([
    [{}, messages.workersNotGiven()],
    [{ 'worker-count': '0' }, messages.notWholeNumber('worker-count', '0', 1, 1000)],
    [{ 'worker-count': '1001' }, messages.notWholeNumber('worker-count', '1001', 1, 1000)],
  ])('cannot be those of %j', (set, problem) => {
    expect(read(readWorkers, set)[1]).toEqual([problem])
  })

  // EC2 compares at most 255 characters, and escapes count.
  it.each([
    ['10', 'w'.repeat(254), true],
    ['11', 'w'.repeat(254), false],
    ['11', 'w'.repeat(253), true],
    ['1', '*'.repeat(127), true],
    ['1', '*'.repeat(128), false],
  ])('up to number %s can have the prefix "%s": %s', (count, prefix, fits) => {
    const [, problems] = read(readWorkers, { 'worker-count': count, 'worker-name-prefix': prefix })
    expect(problems).toEqual(fits ? [] : [messages.workerNamePrefixTooLong()])
  })
})

describe('worker-filters', () => {
  it.each([
    [
      ' tag:cluster = prod , stage \n\n instance-type=t3.* ',
      [
        { name: 'tag:cluster', values: ['prod', 'stage'] },
        { name: 'instance-type', values: ['t3.*'] },
      ],
    ],
    ['tag:role=kube_node\\, etcd,node', [{ name: 'tag:role', values: ['kube_node, etcd', 'node'] }]],
    ['tag:x=a\\\\,b\\*', [{ name: 'tag:x', values: ['a\\\\', 'b\\*'] }]],
    ['tag:note=a=b', [{ name: 'tag:note', values: ['a=b'] }]],
    ['tag:two words=one value', [{ name: 'tag:two words', values: ['one value'] }]],
    [`vpc-id=${values(200).join()}`, [{ name: 'vpc-id', values: values(200) }]],
    [`tag:x=${'v'.repeat(255)}`, [{ name: 'tag:x', values: ['v'.repeat(255)] }]],
    [filterLines(48), values(48).map((value) => ({ name: `tag:${value}`, values: ['x'] }))],
  ])('can be %j', (text, filters) => {
    expect(read(readWorkers, { 'worker-filters': text })).toEqual([workersMatching(filters), []])
  })

  it.each([
    ['tag:cluster', [messages.filterMalformed('tag:cluster')]],
    ['=prod', [messages.filterMalformed('=prod')]],
    [' =prod', [messages.filterMalformed('=prod')]],
    ['tag:a=', [messages.filterMalformed('tag:a=')]],
    ['tag:a=b,,c', [messages.filterMalformed('tag:a=b,,c')]],
    ['tag:a=b, ,c', [messages.filterMalformed('tag:a=b, ,c')]],
    ['one\ntag:a=b\ntwo', [messages.filterMalformed('one'), messages.filterMalformed('two')]],
    [`tag:a =${values(201).join()}`, [messages.filterTooLarge('tag:a')]],
    [`tag:a=b,${'v'.repeat(256)}`, [messages.filterTooLarge('tag:a')]],
    [filterLines(49), [messages.tooManyFilters(49)]],
  ])('cannot be %j', (text, problems) => {
    expect(read(readWorkers, { 'worker-filters': text })[1]).toEqual(problems)
  })
})

describe('control-plane-filters', () => {
  it('select controllers, and api-port is their port', () => {
    const filters = [{ name: 'tag:role', values: ['api'] }]
    const set = { 'control-plane-filters': 'tag:role=api', 'worker-name-tag': 'node' }
    expect(read(readControlPlane, set)).toEqual([{ filters, nameTag: 'node', apiPort: 6443 }, []])
    expect(read(readControlPlane, { ...set, 'api-port': '443' })[0]?.apiPort).toBe(443)
    expect(read(readControlPlane, {})).toEqual([undefined, []])
  })

  it('have the same limits, named after the input, but delete nothing', () => {
    const lines = ['one', `tag:a=${'v'.repeat(256)}`, 'tag:role=a, b'].join('\n')
    expect(read(readControlPlane, { 'control-plane-filters': lines, mode: 'destroy' })[1]).toEqual([
      messages.filterMalformed('one', 'control-plane-filters'),
      messages.filterTooLarge('tag:a', 'control-plane-filters'),
    ])
    expect(read(readControlPlane, { 'api-port': '0' })[1]).toEqual([
      messages.notWholeNumber('api-port', '0', 1, 65_535),
    ])
  })
})

describe('what YAML or a shell would remove from an entry', () => {
  it.each([
    ['worker-filters', 'tag:os="linux"', true],
    ['worker-filters', "tag:os='linux'", true],
    ['worker-filters', '"tag:os=linux"', true],
    ['worker-filters', 'tag:os=linux # x', true],
    ['worker-filters', '# tag:os=linux', true],
    ['worker-filters', 'tag:os=C#', false],
    ['worker-filters', 'tag:os=5" disk', false],
    ['route-table-name', '"kubernetes"', true],
    ['route-table-name', 'kubernetes # prod', true],
    ['route-table-name', 'pods#1', false],
  ])('is mentioned in %s: %s: %s', (name, entry, isMentioned) => {
    const reader = new InputReader(workflowInputs({ [name]: entry }))
    if (name === 'worker-filters') readWorkers(reader)
    else readRouteTables(reader)
    expect(reader.findings).toEqual([])
    expect(reader.notices).toEqual(isMentioned ? [messages.entryLiteral(name, entry)] : [])
  })
})

describe('worker-filters that decide what is deleted', () => {
  const text = 'tag:role=kube_node, etcd'

  it.each([
    [{ mode: 'destroy' }, text, [messages.filterAmbiguous(text)]],
    [{ prune: 'True' }, text, [messages.filterAmbiguous(text)]],
    [{ mode: 'destroy' }, 'tag:role=node ,etcd', [messages.filterAmbiguous('tag:role=node ,etcd')]],
    [{ mode: 'destroy' }, 'tag:role=kube_node\\, etcd,node', []],
    [{ mode: 'apply' }, text, []],
  ])('with %j, %j has the problems %j', (set, filters, problems) => {
    expect(read(readWorkers, { ...set, 'worker-filters': filters })[1]).toEqual(problems)
  })
})

describe('route tables', () => {
  const [short, long] = ['rtb-0a1b2c3d', 'rtb-0123456789abcdef0']

  it.each([
    [{}, tablesNamed('kubernetes')],
    [{ 'route-table-name': 'pods east, pods-*\neast?,pods-*' }, tablesNamed('pods east', 'pods-*', 'east?')],
    [{ 'route-table-name': 'pods\\, east' }, tablesNamed('pods, east')],
    [{ 'route-table-tag': 'role' }, { ...tablesNamed('kubernetes'), tag: 'role' }],
    [{ 'route-table-ids': `${long}, ${short}\n${long}` }, tablesWithIds(long, short)],
    [{ 'route-table-ids': short, 'route-table-name': '' }, tablesWithIds(short)],
    [{ 'route-table-ids': short, 'route-table-tag': '' }, tablesWithIds(short)],
    [{ 'route-table-name': '*'.repeat(255) }, tablesNamed('*'.repeat(255))],
  ])('of %j', (set, selection) => {
    expect(read(readRouteTables, set)).toEqual([selection, []])
  })

  it.each<[Step, Finding[]]>([
    [{ 'route-table-ids': short, 'route-table-name': 'mine' }, [messages.routeTablesGivenTwice()]],
    [
      { 'route-table-ids': `mine, ${short} rtb-1`, 'route-table-name': 'kubernetes, mine' },
      [
        messages.routeTableIdMalformed('mine'),
        messages.routeTableIdMalformed('rtb-1'),
        messages.routeTablesGivenTwice(),
      ],
    ],
    [{ 'route-table-name': ',' }, [messages.routeTableNameEmpty()]],
    [{ 'route-table-name': `a,${'*'.repeat(256)}` }, [messages.routeTableNameTooLong()]],
    [{ 'route-table-name': '\\'.repeat(128) }, [messages.routeTableNameTooLong()]],
  ])('cannot be those of %j', (set, problems) => {
    expect(read(readRouteTables, set)[1]).toEqual(problems)
  })

  it.each([
    ['route-table-ids', (n: number) => `rtb-${n.toString(16).padStart(8, '0')}`],
    ['route-table-name', (n: number) => `pods-${n}`],
  ] as const)('can be 200 in %s, and not one more', (name, entry) => {
    const listOf = (count: number) => Array.from({ length: count }, (_, n) => entry(n)).join(', ')
    expect(read(readRouteTables, { [name]: listOf(200) })[1]).toEqual([])
    expect(read(readRouteTables, { [name]: listOf(201) })[1]).toEqual([messages.tooManyRouteTables(name)])
  })
})

it.each([
  ['rtb-0a1b2c3d', true],
  ['rtb-0123456789abcdef0', true],
  ['rtb-0a1b2c3', false],
  ['rtb-0123456789ABCDEF0', false],
  ['xrtb-0a1b2c3d', false],
  ['rtb-0a1b2c3d\n', false],
  ['vpc-0a1b2c3d', false],
])('%j is the ID of a route table: %s', (id, expected) => {
  expect(isResourceId('rtb', id)).toBe(expected)
})

// The sentences that no end-to-end test shows.
it.each([
  [
    messages.filterAmbiguous('tag:role=kube_node, etcd'),
    `worker-filters contains "tag:role=kube_node, etcd", where the space next to the comma is ambiguous. Because this run can delete routes, the action doesn't guess. Write "\\," for a comma in a value, or "," without spaces to separate two values.`,
  ],
  [
    messages.filterTooLarge('tag:a'),
    'The filter tag:a in worker-filters is too large for EC2. Use at most 200 values, each with at most 255 characters.',
  ],
  [
    messages.tooManyRouteTables('route-table-ids'),
    'route-table-ids has more than 200 entries, the maximum for one EC2 call. Use a pattern in route-table-name.',
  ],
])('%j', (finding, message) => {
  expect(finding).toEqual({ severity: 'error', code: 'invalid-input', scope: 'routes', message })
})
