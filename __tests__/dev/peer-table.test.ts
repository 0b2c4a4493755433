import { describe, expect, it } from '@jest/globals'

import { differences, withComparison } from '../../dev/suites/peers/comparison-table.ts'

const page =
  '# A\n\n<!-- peers: npm run test:peers -- --write -->\n\nold\n\n<!-- end of peers -->\n\nThe end\n'
const columns = [
  { name: 'kthw-routes', version: '0.1.0' },
  { name: 'Ansible', version: '12.3.0' },
]
const rows = [
  { situation: 'All routes are missing', cells: ['creates them', 'creates them'] },
  { situation: 'Two tables', cells: ['fills both', 'fills 1 | 2'] },
]

describe('the comparison with other programs', () => {
  it("has their versions, but not the action's, which a release changes", () => {
    expect(withComparison(page, columns, rows).split('\n')).toEqual([
      '# A',
      '',
      '<!-- peers: npm run test:peers -- --write -->',
      '',
      '<!-- prettier-ignore -->',
      '| Situation | kthw-routes | Ansible 12.3.0 |',
      '| - | - | - |',
      '| All routes are missing | creates them | creates them |',
      '| Two tables | fills both | fills 1 \\| 2 |',
      '',
      '<!-- end of peers -->',
      '',
      'The end',
      '',
    ])
  })

  it('differs from the document in the rows in which something else was seen', () => {
    const before = withComparison(page, columns, rows)
    const [first, second] = rows
    const after = withComparison(page, columns, [
      { situation: first?.situation ?? '', cells: ['creates them', 'fails'] },
      ...(second === undefined ? [] : [second]),
    ])

    expect(differences(before, before)).toEqual([])
    expect(differences(before, after)).toEqual([
      '- | All routes are missing | creates them | creates them |',
      '+ | All routes are missing | creates them | fails |',
    ])
  })

  it('differs if a row is no longer in it', () => {
    const before = withComparison(page, columns, rows)

    expect(differences(before, withComparison(page, columns, rows.slice(1)))).toEqual([
      '- | All routes are missing | creates them | creates them |',
    ])
  })
})
