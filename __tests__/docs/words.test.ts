import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { passageFiles, passagesOfFile } from '../../dev/lint/english/passages.ts'
import { action, read, root } from '../fixtures/documents/project-files.ts'

// In this form, the file doesn't contain them itself.
const unfinished = /\b(?:TO[D]O|FIX[M]E|X{3})\b/
/** Absolute paths that only one machine has. GitHub's runners all have /home/runner. */
const machinePath = /(?<![\w.*}])\/(?:work|root|Users|tmp|home(?!\/runner))\/\w/

describe('the text of the project', () => {
  const files = textFiles()

  it('is read from all files', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'action.yml', 'src/main.ts', '.ci/run']))
  })

  it('has no unfinished part, and no path of one machine', () => {
    const found = files.flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          unfinished.test(line) || machinePath.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    )

    expect(found).toEqual([])
  })
})

it('npm run lint:docs, which npm test runs, reads documents, messages, and comments', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const some = [
    '.github/workflows/ci.yml',
    'README.md',
    'dev/build/build.ts',
    'src/main.ts',
    'src/plan/messages.ts',
  ]
  const test = '__tests__/docs/words.test.ts'

  expect(scripts['test']).toMatch(/^npm run lint:all && /)
  expect(scripts['lint:all']).toMatch(/ lint:docs$/)
  expect(scripts['lint:docs']).toMatch(/ && node dev\/lint\/english\/run\.ts$/)
  expect(passageFiles()).toEqual(expect.arrayContaining([...some, test]))
  expect(new Set([...some, test].flatMap(passagesOfFile).map(({ kind }) => kind))).toEqual(
    new Set(['paragraph', 'label', 'message', 'comment', 'test name']),
  )
})

describe('action.yml', () => {
  it('has what the Marketplace requires', () => {
    // GitHub docs, metadata syntax: branding. A description beyond 125 characters is refused when a release is published.
    expect(action).toMatchObject({
      name: expect.stringMatching(/^\S.*\S$/),
      description: expect.stringMatching(/^.{1,125}$/),
      branding: {
        icon: expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/),
        color: expect.stringMatching(/^(?:white|black|yellow|blue|green|orange|red|purple|gray-dark)$/),
      },
      runs: { using: 'node24', main: 'dist/index.js' },
    })
  })

  it('has no expression, which the runner refuses even in a description', () => {
    expect(read('action.yml')).not.toContain('${{')
  })

  it.each(Object.keys({ ...action.inputs, ...action.outputs }))('has %s, and so has the README', (name) => {
    expect(read('README.md')).toContain(`\`${name}\``)
  })
})

/** The tracked files; without git, the existing ones. Neither built nor generated ones. */
function textFiles(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const all =
    status === 0 && stdout !== ''
      ? stdout.split('\0')
      : readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
          (file) => !/^(?:node_modules|\.git|\.venv|build)(?:\/|$)/.test(file),
        )
  return all.filter(
    (file) =>
      file !== '' &&
      !/^dist\/|^package-lock\.json$|\.(?:png|gif|jpe?g|webp|ico)$/.test(file) &&
      existsSync(join(root, file)) &&
      statSync(join(root, file)).isFile(),
  )
}
