import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { wrongAwsCall } from '../fixtures/aws-cli/aws-cli-reference.ts'
import { read, root } from '../fixtures/documents/project-files.ts'
import { programsIn, promptsOf, scripts, syntaxErrors } from '../fixtures/documents/shell-commands.ts'

const { scripts: npmScripts } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
}

describe('the shell of the documents', () => {
  it('exists', () => {
    expect(scripts.map(({ where }) => where.split(':')[0])).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/troubleshooting.md']),
    )
  })

  it.each(scripts)('$where is valid bash', ({ script }) => {
    expect(syntaxErrors(script)).toBe('')
  })

  it.each(scripts)('$where calls programs with arguments that they accept', ({ script }) => {
    expect(programsIn(script).flatMap(wrongCall)).toEqual([])
  })
})

describe('a wrong command is found', () => {
  it.each([
    ['npm run tests', 'package.json has no script tests'],
    ['node dev/gone.ts', 'dev/gone.ts does not exist'],
    ['npm run demo -- --worker 3', "Unknown option '--worker'"],
    ['npm run generate -- --all', 'dev/build/generate.ts takes no arguments'],
    ['npm run jest -- a.test.ts', 'a.test.ts does not exist'],
    ['aws ec2 drop-route', 'aws ec2 drop-route is not in'],
    ['aws ec2 delete-route', 'aws ec2 delete-route needs --route-table-id'],
    ['aws sts get-caller-identity --user x', 'aws sts get-caller-identity has no --user'],
    ['aws ec2 start-instances --instance-ids', 'takes a value'],
    ['aws ec2 stop-instances --force yes --instance-ids=i-1', 'takes no value'],
    ['kubetcl get nodes', 'kubetcl is a program that no test knows'],
    ['npm ci || aws x', 'aws x is not in'],
    ['if [ "$(npm test)" = 0 ]; then aws x; fi', 'aws x is not in'],
    ['until npm test; do npm run "$(aws x)"; done', 'aws x is not in'],
  ])('%s', (script, message) => {
    expect(programsIn(script).flatMap(wrongCall)).toContainEqual(expect.stringContaining(message))
  })

  it('that bash does not understand', () => {
    expect(syntaxErrors('if true; then npm ci')).toContain('syntax error')
  })

  it('after a prompt, with its continuation lines', () => {
    expect(promptsOf('$ npm ci\nadded\n$ aws ec2 \\\n  x\ndone')).toEqual(['npm ci', 'aws ec2 \\\n  x'])
  })
})

/** Only their syntax is checked. */
const others = new Set(['jq', 'gh', 'git', 'kubectl', 'sleep', 'terraform'])

function wrongCall([program = '', ...words]: string[]): string[] {
  if (program === 'npm') return wrongNpmCall(words)
  if (program === 'node') return wrongNodeCall(words)
  if (program === 'aws') return wrongAwsCall(words)
  return others.has(program)
    ? []
    : [
        `${program} is a program that no test knows; say in __tests__/examples/commands.test.ts how to check it`,
      ]
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
    .map((file) => `${file} does not exist`)
}

function wrongNodeCall(words: string[]): string[] {
  const at = words.findIndex((word) => !word.startsWith('-'))
  const [file, ...own] = at === -1 ? [] : words.slice(at)
  const flags = words.slice(0, at === -1 ? words.length : at)
  const unknown = flags.filter((flag) => !process.allowedNodeEnvironmentFlags.has(flag.replace(/=.*/, '')))
  if (unknown.length > 0) return [`Node has no ${unknown.join(' ')}`]
  if (file === undefined) return []
  if (!existsSync(join(root, file))) return [`${file} does not exist`]
  if (own.length === 0) return []
  if (!read(file).includes('parseArgs(')) return [`${file} takes no arguments`]
  return refusal(file, own)
}

/** Of each command once: several documents have it. */
const refusals = new Map<string, string[]>()

/** With --help, a program reads its arguments, refuses what it does not know, and does nothing. */
function refusal(file: string, own: readonly string[]): string[] {
  const command = [file, ...own].join(' ')
  const known = refusals.get(command)
  if (known !== undefined) return known
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...own, '--help'], {
    cwd: root,
    encoding: 'utf8',
  })
  const found = status === 0 ? [] : [`${stdout}${stderr}`]
  refusals.set(command, found)
  return found
}
