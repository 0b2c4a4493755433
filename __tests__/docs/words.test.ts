import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readAction } from '../../dev/build/readme-tables.ts'
import { documents, root } from '../fixtures/documents/documents.ts'

// Written so that this file does not hold them itself.
const unfinished = /\b(?:TO[D]O|FIX[M]E|X{3})\b/
/** Absolute paths that only one machine has; GitHub's runners all have /home/runner. */
const machinePath = /(?<![\w.*}])\/(?:work|root|Users|tmp|home(?!\/runner))\/\w/

describe('the text of the project', () => {
  const files = textFiles()

  it('is all looked at', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'action.yml', 'src/main.ts', '.ci/run']))
  })

  it('leaves nothing to be done later, and names no path of one machine', () => {
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          unfinished.test(line) || machinePath.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
    )

    expect(found).toEqual([])
  })
})

describe('action.yml', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  const action = readAction(text)
  const readme = documents.find(({ path }) => path === 'README.md')?.text ?? ''

  it('has what the Marketplace asks for', () => {
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

  it.each([...Object.keys(action.inputs), ...Object.keys(action.outputs)])(
    'has %s, and so has the README',
    (name) => {
      expect(readme).toContain(`\`${name}\``)
    },
  )
})

/** What is tracked; without git, what is there. Neither what is built nor what others wrote. */
function textFiles(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const all =
    status === 0 && stdout !== ''
      ? stdout.split('\0')
      : readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
          (file) => !/^(?:node_modules|\.git|\.venv|build|coverage)(?:\/|$)/.test(file),
        )
  return all.filter(
    (file) =>
      file !== '' &&
      !/^dist\/|^package-lock\.json$|\.(?:png|gif|jpe?g|webp|ico)$/.test(file) &&
      existsSync(join(root, file)) &&
      statSync(join(root, file)).isFile(),
  )
}
