import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { parse } from 'yaml'

import { inputDefaults } from '../../dev/build/input-defaults.ts'
import { withTables, type ActionTypes } from '../../dev/build/readme-tables.ts'
import { inputFields, namesRead } from '../../dev/lint/used-inputs.ts'
import { withRunners } from '../../dev/build/runner-table.ts'
import { readPolicies } from '../../dev/suites/moto/permissions/documented-policies.ts'
import { INPUT_DEFAULTS } from '../../src/github/input-reader.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { toReport } from '../../src/report/run-report.ts'
import { NOTHING_YET } from '../../src/report/run-result.ts'
import { OLDEST_NODE } from '../../src/runtime/node-version.ts'
import { action, read, root } from '../fixtures/documents/project-files.ts'
import { outputsOf } from '../fixtures/results/run-result.ts'
import { audience } from '../fixtures/documents/templates.ts'
import { workflowInputs } from '../fixtures/run/inputs.ts'

const readme = read('README.md')
const contributing = read('CONTRIBUTING.md')
const policies = await readPolicies()

const readWith = (set: Record<string, string>) => readInputs(workflowInputs(set), { AWS_REGION: 'us-west-2' })

describe('action.yml and the sources', () => {
  it('know the same inputs', () => {
    const asked = new Set<string>()
    readInputs((name) => (asked.add(name), workflowInputs({ 'worker-count': '3' })(name)), {})

    expect([...asked].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('use every input that they read', () => {
    const read = namesRead()

    expect(inputFields()).toContain('checkPermissions')
    expect(inputFields().filter((field) => !read.has(field))).toEqual([])
  })

  it('know the same defaults after npm run generate, except that an empty mode is none', () => {
    expect(read('src/github/input-defaults.json')).toBe(inputDefaults(read('action.yml')))
    expect(INPUT_DEFAULTS.get('worker-name-prefix')).toBe(action.inputs['worker-name-prefix']?.default)
    expect(action.inputs['mode']?.default).toBe('apply')
    expect(INPUT_DEFAULTS.get('mode')).toBeUndefined()
  })

  it('need the same Node', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }

    expect(engines.node).toBe(`>=${OLDEST_NODE}`)
  })

  it('know the same outputs', () => {
    expect(Object.keys(outputsOf(NOTHING_YET)).sort()).toEqual(Object.keys(action.outputs).sort())
  })

  it('know the same fields of the report file', () => {
    const rows = read('docs/outputs.md').match(/^\| `.*?(?= \| )/gm) ?? []
    const fields = rows.flatMap((row) => [...row.matchAll(/`([\w-]+)`/g)].map(([, name]) => name))

    expect(fields.sort()).toEqual(Object.keys(toReport(NOTHING_YET)).sort())
  })

  it('require no input of everybody: worker-filters can replace worker-count', () => {
    const inputs = Object.values(action.inputs)

    expect(inputs.filter((input) => input.required === true || input.default === undefined)).toEqual([])
    expect(readWith({}).kind).toBe('invalid')
    expect(readWith({ 'worker-filters': 'tag:role=worker' }).kind).toBe('inputs')
  })

  it('take route-table-ids next to the default of route-table-name', () => {
    const set = { 'worker-count': '3', 'route-table-ids': 'rtb-0123456789abcdef0' }

    expect(readWith(set)).toMatchObject({
      kind: 'inputs',
      inputs: { routeTables: { by: 'id', ids: ['rtb-0123456789abcdef0'] } },
    })
  })
})

describe('action-types.yml', () => {
  const types = parse(read('action-types.yml')) as ActionTypes<{ type: string; 'allowed-values'?: string[] }>

  it('has a type for every input and output, and for nothing else', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs))
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs))
  })

  it.each(
    Object.entries(types.inputs).flatMap(([name, { 'allowed-values': values }]) =>
      (values ?? []).map((value) => [name, value] as const),
    ),
  )('allows %s: %s, as the action does', (name, value) => {
    expect(readWith({ 'worker-count': '3', 'github-token': 'ghs_1', [name]: value }).kind).toBe('inputs')
  })

  it.each(
    Object.entries(types.inputs)
      .filter(([, { type }]) => type !== 'string' && type !== 'list')
      .map(([name]) => name),
  )('gives %s a type that not every text has', (name) => {
    expect(readWith({ 'worker-count': '3', [name]: 'sometimes' }).kind).toBe('invalid')
  })
})

describe('the README', () => {
  it('can be read in five minutes', () => {
    const lines = readme.split('\n').length
    const words = readme.split(/\s+/).filter((word) => /[a-z\d]/i.test(word)).length
    const limits = { lines: 280, words: 1_700 }
    expect({ lines: Math.max(lines, limits.lines), words: Math.max(words, limits.words) }).toEqual(limits)
  })

  it('has the tables that action.yml generates', () => {
    expect(withTables(readme, read('action.yml'), read('action-types.yml'))).toBe(readme)
  })

  it('describes the tests that CI runs', () => {
    const [, described = ''] = /^```sh\n(.*)\n```$/m.exec(section('Contributing', readme)) ?? []
    expect(described).toBe('npm ci && npm test')

    const ci = existsSync(join(root, '.ci', 'run')) ? read('.ci/run') : described
    for (const command of described.split(' && ')) expect(ci).toContain(command)
  })
})

it('the page about environments has the table of runners that ci.yml generates', () => {
  const environments = read('docs/environments.md')

  expect(withRunners(environments, read('.github/workflows/ci.yml'))).toBe(environments)
})

describe('the documented policies', () => {
  const statement = (Action: string | string[], Resource: string, Condition?: object) => ({
    Sid: expect.any(String),
    Effect: 'Allow',
    Action,
    Resource,
    ...(Condition === undefined ? {} : { Condition }),
  })
  const onTables = (Action: string) =>
    statement(Action, 'arn:aws:ec2:*:*:route-table/*', {
      StringLike: { 'aws:ResourceTag/Name': 'kubernetes' },
    })

  it('allow every EC2 call and no other, like the tables of permissions', () => {
    const rows = (text: string): string => (text.match(/^\| .*$/gm) ?? []).join('\n')

    expect(permissionsIn(JSON.stringify(policies))).toEqual(ec2Calls())
    expect(permissionsIn(rows(section('Credentials, Region, and permissions', readme)))).toEqual(ec2Calls())
    expect(permissionsIn(rows(section('IAM', read('docs/permissions.md'))))).toEqual(ec2Calls())
  })

  it('allow what a run with the defaults needs', () => {
    expect(policies.base).toEqual({
      Version: '2012-10-17',
      Statement: [
        statement(
          ['ec2:DescribeInstances', 'ec2:DescribeRouteTables', 'ec2:DescribeManagedPrefixLists'],
          '*',
        ),
        onTables('ec2:CreateRoute'),
      ],
    })
  })

  it('limit additions to the tagged tables, and to one attribute of instances and interfaces', () => {
    const onlyTheCheck = { 'ec2:Attribute/SourceDestCheck': 'false' }

    expect(policies.additions).toEqual([
      onTables('ec2:ReplaceRoute'),
      onTables('ec2:DeleteRoute'),
      statement('ec2:ModifyInstanceAttribute', 'arn:aws:ec2:*:*:instance/*', {
        StringEquals: onlyTheCheck,
        StringLike: { 'aws:ResourceTag/Name': 'worker-*' },
      }),
      statement('ec2:ModifyNetworkInterfaceAttribute', 'arn:aws:ec2:*:*:network-interface/*', {
        StringEquals: onlyTheCheck,
      }),
    ])
  })

  it('add only reads for reachability', () => {
    const reads = ['ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkAcls', 'ec2:GetManagedPrefixListEntries']

    expect(policies.reachability).toEqual([statement(reads, '*')])
  })

  it('let the jobs on one branch assume the role, for the audience that the action asks for', () => {
    expect(policies.trust).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:aud': audience },
            StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:org/cluster:ref:refs/heads/main' },
          },
        },
      ],
    })
  })
})

describe('CONTRIBUTING', () => {
  const namesIn = (heading: string, shape: RegExp): (string | undefined)[] =>
    [...section(heading, contributing).matchAll(shape)].map(([, name]) => name)

  it('names every folder of the sources, and no other', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )

    expect(namesIn('The folders of the sources', /^\| `([\w-]+)\/`/gm).sort()).toEqual(
      folders.map(({ name }) => name).sort(),
    )
  })

  it('names npm scripts that exist, and each of them', () => {
    const named = [...contributing.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
    expect(named).toEqual(expect.arrayContaining(Object.keys(scripts).filter((name) => name !== 'test')))
  })
})

/** From a second-level heading to the next one. */
function section(heading: string, document: string): string {
  const [, after = ''] = document.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0] ?? ''
}

/** `ec2:CreateRoute` and the like; the condition keys `ec2:Attribute/…` are none. */
function permissionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/ec2:(\w+)(?=["`])/g)].map(([, name = '']) => name))].sort()
}

/** Every call goes through one function, which is given its name. */
function ec2Calls(): string[] {
  const sources = ['ec2', 'ec2-writes', 'packet-filter-calls']
    .map((name) => read(`src/aws/${name}.ts`))
    .join('')
  return [...sources.matchAll(/calling\('(\w+)'/g)].map(([, call = '']) => call).sort()
}
