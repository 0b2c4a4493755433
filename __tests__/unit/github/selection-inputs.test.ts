import { describe, expect, it } from '@jest/globals'

import { InputReader } from '../../../src/github/input-reader.ts'
import { isResourceId, readRouteTables, readWorkers } from '../../../src/github/selection-inputs.ts'
import { tablesNamed, tablesWithIds, workersMatching, workflowInputs } from '../../fixtures/run/inputs.ts'

/** What is selected by a step that sets these inputs, and what is wrong with them. */
function read<T>(what: (reader: InputReader) => T, set: Readonly<Record<string, string>>) {
  const reader = new InputReader(workflowInputs(set))
  const selection = what(reader)
  return { selection, problems: reader.findings.map(({ message }) => message) }
}

const values = (count: number) => Array.from({ length: count }, (_, n) => `v${n}`)

describe('worker-filters', () => {
  it.each([
    ['tag:cluster=prod', [{ name: 'tag:cluster', values: ['prod'] }]],
    [
      ' tag:cluster = prod , stage \n\n instance-type=t3.* ',
      [
        { name: 'tag:cluster', values: ['prod', 'stage'] },
        { name: 'instance-type', values: ['t3.*'] },
      ],
    ],
    ['tag:note=a=b', [{ name: 'tag:note', values: ['a=b'] }]],
    ['tag:two words=one value', [{ name: 'tag:two words', values: ['one value'] }]],
    [`vpc-id=${values(200).join()}`, [{ name: 'vpc-id', values: values(200) }]],
    [`tag:x=${'v'.repeat(255)}`, [{ name: 'tag:x', values: ['v'.repeat(255)] }]],
  ])('may be %j', (text, filters) => {
    expect(read(readWorkers, { 'worker-filters': text })).toEqual({
      selection: workersMatching(filters),
      problems: [],
    })
  })

  it('may be 48', () => {
    const lines = values(48).map((value) => `tag:${value}=x`)
    expect(read(readWorkers, { 'worker-filters': lines.join('\n') }).problems).toEqual([])
  })

  it.each([
    [
      'tag:cluster',
      'worker-filters holds "tag:cluster"; write a filter as name=value[,value…], such as tag:cluster=prod.',
    ],
    [
      '=prod',
      'worker-filters holds "=prod"; write a filter as name=value[,value…], such as tag:cluster=prod.',
    ],
    [
      'tag:a=',
      'worker-filters holds "tag:a="; write a filter as name=value[,value…], such as tag:cluster=prod.',
    ],
    [
      'tag:a=b,,c',
      'worker-filters holds "tag:a=b,,c"; write a filter as name=value[,value…], such as tag:cluster=prod.',
    ],
    [
      `tag:a=${values(201).join()}`,
      'worker-filters has more in tag:a than EC2 takes; a filter has at most 200 values of 255 characters.',
    ],
    [
      `tag:a=${'v'.repeat(256)}`,
      'worker-filters has more in tag:a than EC2 takes; a filter has at most 200 values of 255 characters.',
    ],
    [
      values(49)
        .map((value) => `tag:${value}=x`)
        .join('\n'),
      'worker-filters holds 49 filters; EC2 takes at most 48 beside those for names and VPC.',
    ],
  ])('cannot be %j', (text, problem) => {
    expect(read(readWorkers, { 'worker-filters': text }).problems).toEqual([problem])
  })

  it('are told line by line', () => {
    expect(read(readWorkers, { 'worker-filters': 'one\ntag:a=b\ntwo' }).problems).toHaveLength(2)
  })

  it('beside worker-count keep the names and the prefix', () => {
    const set = { 'worker-count': '2', 'worker-name-prefix': 'node ', 'worker-filters': 'tag:cluster=prod' }
    expect(read(readWorkers, set)).toEqual({
      selection: {
        ...workersMatching(),
        by: 'name-and-filter',
        prefix: 'node ',
        names: ['node 0', 'node 1'],
      },
      problems: [],
    })
  })

  it('without worker-count make the prefix no matter', () => {
    const set = { 'worker-filters': 'tag:cluster=prod', 'worker-name-prefix': '' }
    expect(read(readWorkers, set).problems).toEqual([])
  })
})

describe('worker-name-prefix', () => {
  const tooLong = "worker-name-prefix is too long; a worker's name has at most 255 characters."

  it.each([
    ['10', 'w'.repeat(254), []],
    ['11', 'w'.repeat(254), [tooLong]],
    ['11', 'w'.repeat(253), []],
    ['1000', 'w'.repeat(252), []],
    ['1000', 'w'.repeat(253), [tooLong]],
    ['1', '*'.repeat(127), []],
    ['1', '*'.repeat(128), [tooLong]],
  ])('leaves room for the last of %s numbers: %s', (count, prefix, problems) => {
    expect(read(readWorkers, { 'worker-count': count, 'worker-name-prefix': prefix }).problems).toEqual(
      problems,
    )
  })
})

describe('the route tables', () => {
  it.each([
    [{ 'route-table-name': 'pods-*, kubernetes\neast?' }, tablesNamed('pods-*', 'kubernetes', 'east?')],
    [{ 'route-table-name': 'kubernetes,kubernetes' }, tablesNamed('kubernetes')],
    [{ 'route-table-ids': 'rtb-0a1b2c3d' }, tablesWithIds('rtb-0a1b2c3d')],
    [{ 'route-table-ids': 'rtb-0a1b2c3d', 'route-table-name': 'kubernetes' }, tablesWithIds('rtb-0a1b2c3d')],
    [{ 'route-table-ids': 'rtb-0a1b2c3d', 'route-table-tag': '' }, tablesWithIds('rtb-0a1b2c3d')],
  ])('may be %j', (set, selection) => {
    expect(read(readRouteTables, set)).toEqual({ selection, problems: [] })
  })

  it.each([
    [
      { 'route-table-ids': 'rtb-0a1b2c3d', 'route-table-name': 'mine' },
      ['route-table-ids and route-table-name are both given; leave one of them out.'],
    ],
    [
      { 'route-table-ids': 'mine, rtb-1', 'route-table-name': 'kubernetes, mine' },
      [
        'route-table-ids holds "mine"; a route table ID looks like rtb-0123456789abcdef0.',
        'route-table-ids holds "rtb-1"; a route table ID looks like rtb-0123456789abcdef0.',
        'route-table-ids and route-table-name are both given; leave one of them out.',
      ],
    ],
    [
      { 'route-table-name': `a,${'*'.repeat(256)}` },
      ['route-table-name is too long; EC2 compares at most 255 characters.'],
    ],
    [
      { 'route-table-name': '\\'.repeat(128) },
      ['route-table-name is too long; EC2 compares at most 255 characters.'],
    ],
  ])('cannot be %j', (set, problems) => {
    expect(read(readRouteTables, set).problems).toEqual(problems)
  })

  it.each([
    ['route-table-ids', (n: number) => `rtb-${n.toString(16).padStart(8, '0')}`],
    ['route-table-name', (n: number) => `pods-${n}`],
  ])('may be 200 in %s, and not one more', (name, entry) => {
    const listOf = (count: number) => Array.from({ length: count }, (_, n) => entry(n)).join(', ')
    expect(read(readRouteTables, { [name]: listOf(200) }).problems).toEqual([])
    expect(read(readRouteTables, { [name]: listOf(201) }).problems).toEqual([
      `${name} holds more than 200 entries, which is more than EC2 takes at once; use a pattern in route-table-name.`,
    ])
  })

  it('may have a pattern of 255 characters, which is not escaped', () => {
    expect(read(readRouteTables, { 'route-table-name': '*'.repeat(255) }).problems).toEqual([])
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
