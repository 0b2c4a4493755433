import { describe, expect, it } from '@jest/globals'

import { withRunners } from '../../dev/build/runner-table.ts'

const page = '# A\n\n<!-- runners: npm run generate -->\n\nold\n\n<!-- end of runners -->\n'
const steps = `
      - run: npm ci --ignore-scripts
      - { uses: ./, with: { mode: plan } }
      - { uses: ./ }
      - { uses: ./, with: { mode: plan } }
      - { if: runner.os != 'Windows', run: npm run jest }
      - { if: runner.os == 'Windows', run: npm run jest -- some }`
const bundle = `jobs:
  bundle:
    name: The bundle on \${{ matrix.os }}
    strategy: { matrix: { os: [windows-latest, ubuntu-24.04] } }
    runs-on: \${{ matrix.os }}
    steps:${steps}
  gate:
    name: CI
    runs-on: ubuntu-latest
    steps: [{ run: test }]
`

describe('the table of runners', () => {
  it('has what each job of CI runs on each runner', () => {
    expect(withRunners(page, bundle).split('\n').slice(4, -3)).toEqual([
      '<!-- prettier-ignore -->',
      '| Runner | System | The bundle |',
      '| - | - | - |',
      '| `ubuntu-24.04` | Ubuntu 24.04, x64 | the modes `plan`, `apply`, `npm run jest` |',
      '| `windows-latest` | the latest Windows Server, x64 | the modes `plan`, `apply`, `npm run jest -- some` |',
    ])
  })

  it.each([
    ['a runner', bundle.replace('windows-latest', 'windows-2030'), 'which system windows-2030 is'],
    ['a condition', bundle.replace("runner.os == 'Windows'", 'always()'), 'not known here: always()'],
  ])('is not guessed for %s that it does not know', (_, ci, message) => {
    expect(() => withRunners(page, ci)).toThrow(message)
  })

  it('needs its place in the page', () => {
    expect(() => withRunners('# A\n', bundle)).toThrow('There is no <!-- runners: npm run generate -->')
  })
})
