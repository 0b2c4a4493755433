import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { wrongAwsCall } from '../fixtures/aws-cli/aws-cli-reference.ts'
import { root } from '../fixtures/documents/documents.ts'
import { programsIn, promptsOf, scripts, syntaxErrors } from '../fixtures/documents/shell-commands.ts'

const { scripts: npmScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

describe('the shell of the documents', () => {
  it('is there', () => {
    expect(scripts.map(({ where }) => where.split(':')[0])).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/troubleshooting.md']),
    )
  })

  it.each(scripts)('$where is what bash understands', ({ script }) => {
    expect(syntaxErrors(script)).toBe('')
  })

  it.each(scripts)('$where calls programs as they can be called', ({ script }) => {
    expect(programsIn(script).flatMap(wrongCall)).toEqual([])
  })
})

describe('a command is told', () => {
  it.each([
    ['that npm does not know', 'npm run tests', 'package.json has no script tests'],
    ['that starts a file which is not there', 'node dev/gone.ts', 'dev/gone.ts is not there'],
    ['that has an option too many', 'npm run demo -- --worker 3', "Unknown option '--worker'"],
    [
      'that gives options to what takes none',
      'npm run readme -- --all',
      'dev/build/readme-tables.ts takes no arguments',
    ],
    ['that tests a file which is not there', 'npm run jest -- a.test.ts', 'a.test.ts is not there'],
    ['that the AWS CLI does not have', 'aws ec2 drop-route', 'aws ec2 drop-route is not in'],
    ['that lacks an option', 'aws ec2 delete-route', 'aws ec2 delete-route needs --route-table-id'],
    [
      'that has none such',
      'aws sts get-caller-identity --user x',
      'aws sts get-caller-identity has no --user',
    ],
    ['that lacks a value', 'aws ec2 start-instances --instance-ids', 'takes a value'],
    [
      'that gives a value to a flag',
      'aws ec2 stop-instances --force yes --instance-ids=i-1',
      'takes no value',
    ],
    ['that no test knows', 'kubetcl get nodes', 'kubetcl is a program that no test knows'],
    ['behind one that fails', 'npm ci || aws x', 'aws x is not in'],
    ['under a condition', 'if [ "$(npm test)" = 0 ]; then aws x; fi', 'aws x is not in'],
    ['in a substitution', 'for id in "$(aws x)"; do npm run "$id"; done', 'aws x is not in'],
  ])('%s', (_, script, message) => {
    expect(programsIn(script).flatMap(wrongCall)).toContainEqual(expect.stringContaining(message))
  })

  it('that bash does not understand', () => {
    expect(syntaxErrors('if true; then npm ci')).toContain('syntax error')
  })
})

it('behind a prompt stands a command, with the lines that belong to it', () => {
  expect(promptsOf('$ npm ci\nadded\n$ aws ec2 \\\n  x\ndone')).toEqual(['npm ci', 'aws ec2 \\\n  x'])
})

it('a loop without end is cut off', () => {
  expect(programsIn('until npm test; do node x.ts; done')).toEqual([
    ['npm', 'test'],
    ['node', 'x.ts'],
  ])
})

/** Looked at for their syntax only. */
const others = new Set(['jq', 'gh', 'git', 'kubectl', 'sleep', 'terraform'])

function wrongCall([program = '', ...words]: string[]): string[] {
  if (program === 'npm') return wrongNpmCall(words)
  if (program === 'node') return wrongNodeCall(words)
  if (program === 'aws') return wrongAwsCall(words)
  return others.has(program)
    ? []
    : [`${program} is a program that no test knows; say in __tests__/docs/commands.test.ts how to check it`]
}

function wrongNpmCall([command = '', script = '', ...words]: string[]): string[] {
  if (['ci', 'test', 'version'].includes(command)) return []
  const line = npmScripts[script]
  if (command !== 'run' || line === undefined)
    return [`package.json has no script ${script} for npm ${command}`]
  const own = words.slice(words[0] === '--' ? 1 : 0)
  if (line.startsWith('node dev/') || /^node --[\w=-]+ dev\//.test(line)) {
    return wrongNodeCall([...line.split(' ').slice(1), ...own])
  }
  return own
    .filter((word) => word.endsWith('.test.ts') && !existsSync(join(root, word)))
    .map((file) => `${file} is not there`)
}

function wrongNodeCall(words: string[]): string[] {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const [file, ...own] = at === -1 ? [] : words.slice(at)
  const flags = words.slice(0, at === -1 ? words.length : at)
  const unknown = flags.filter((flag) => !process.allowedNodeEnvironmentFlags.has(flag.replace(/=.*/, '')))
  if (unknown.length > 0) return [`Node has no ${unknown.join(' ')}`]
  if (file === undefined) return []
  if (!existsSync(join(root, file))) return [`${file} is not there`]
  if (own.length === 0) return []
  if (!readFileSync(join(root, file), 'utf8').includes('parseArgs(')) return [`${file} takes no arguments`]
  // With --help it reads its arguments, refuses what it does not know, and does nothing.
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...own, '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? [] : [`${stdout}${stderr}`]
}
