import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { actionsRunner } from '../../../src/github/runner.ts'
import { temporaryFolder } from '../../fixtures/run/temporary-folder.ts'

let log = ''

beforeEach(() => {
  log = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  process.exitCode = undefined
})

describe('the runner', () => {
  it('gets a line of the log, in which no text is a command', () => {
    actionsRunner.info('::set-output name=a::b')
    expect(log).toBe(': :set-output name=a::b\n')
  })

  it('gets a group, which no text starts or ends', () => {
    actionsRunner.group('two\nworkers', ['worker-0', '::endgroup::', '##[endgroup]', '::group::x'])
    expect(log).toBe(
      '::group::two workers\nworker-0\n: :endgroup::\n## [endgroup]\n: :group::x\n::endgroup::\n',
    )
  })

  it('gets the end of a group even if a line cannot be written', () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      if (String(chunk).startsWith('worker-1')) throw new Error('EPIPE')
      log += String(chunk)
      return true
    })
    actionsRunner.group('workers', ['worker-0', 'worker-1', 'worker-2'])
    expect(log).toBe('::group::workers\nworker-0\nworker-2\n::endgroup::\n')
  })

  it('gets an annotation under its title, in one line', () => {
    actionsRunner.warning('two\nlines', 'route-quota')
    actionsRunner.error('100%', 'route-conflict')
    expect(log).toBe('::warning title=route-quota::two lines\n::error title=route-conflict::100%25\n')
  })

  it.each([
    ['1', '::debug::: :error::x\n'],
    ['', ''],
  ])('gets what is said to those who debug, where RUNNER_DEBUG is %j', (debug, expected) => {
    process.env['RUNNER_DEBUG'] = debug
    actionsRunner.debug('::error::x')
    delete process.env['RUNNER_DEBUG']
    expect(log).toBe(expected)
  })

  it('gets a secret to mask, unless it is so short that it is also a part of words', () => {
    actionsRunner.mask('a-secret')
    actionsRunner.mask('secret')
    expect(log).toBe('::add-mask::a-secret\n')
  })

  it('gets the step’s failure, and the process ends with 1', () => {
    actionsRunner.fail('❌ No changes were made')
    expect([log, process.exitCode]).toEqual(['::error::❌ No changes were made\n', 1])
  })
})

it('a file for later steps is whole, or it does not exist', () => {
  const folder = temporaryFolder()
  process.env['RUNNER_TEMP'] = folder
  const whole = actionsRunner.writeFile('whole.json', ['a', 'b'.repeat(100_000), 'c'])
  const cut = actionsRunner.writeFile('cut.json', failing())
  delete process.env['RUNNER_TEMP']
  const path = whole.kind === 'written' ? whole.path : ''
  expect(readFileSync(path, 'utf8')).toBe(`a${'b'.repeat(100_000)}c`)
  expect(cut).toEqual({ kind: 'failed', reason: 'The disk is full.' })
  expect(readdirSync(dirname(path))).toEqual(['whole.json'])
})

function* failing(): Generator<string> {
  yield 'a'.repeat(100_000)
  throw new Error('The disk is full.')
}
