import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readAction, withTables } from '../../dev/readme-tables.ts'
import { readInputs } from '../../src/inputs.ts'
import { renderOutputs } from '../../src/outputs.ts'
import { emptyReport } from '../../src/report.ts'

const root = join(import.meta.dirname, '..', '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const readme = textOf('README.md')
const action = readAction(textOf('action.yml'))

const onlyWorkerCount = (name: string): string =>
  name === 'worker-count' ? '3' : (action.inputs[name]?.default ?? '')

describe('action.yml and the sources', () => {
  it('know the same inputs', () => {
    const read = new Set<string>()
    readInputs(
      (name) => {
        read.add(name)
        return onlyWorkerCount(name)
      },
      { AWS_REGION: 'us-west-2' },
    )

    expect([...read].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it('know the same outputs', () => {
    expect(Object.keys(renderOutputs(emptyReport())).sort()).toEqual(Object.keys(action.outputs).sort())
  })

  it('need nothing but worker-count in the lab', () => {
    expect(readInputs(onlyWorkerCount, { AWS_REGION: 'us-west-2' })).toMatchObject({
      kind: 'inputs',
      inputs: {
        region: 'us-west-2',
        vpcId: undefined,
        workers: { names: ['worker-0', 'worker-1', 'worker-2'], nameTag: 'Name', podCidrTag: 'pod_cidr' },
        routeTables: { by: 'name', names: ['kubernetes'], tag: 'Name' },
        mode: 'apply',
        credentials: { kind: 'ambient' },
        onConflict: 'fail',
        clusterCidrs: [],
        prune: false,
        sourceDestCheck: 'warn',
        waitTimeoutSeconds: 120,
        maxAttempts: 10,
      },
    })
  })

  it('require no input of everybody: worker-count may be left out', () => {
    const inputs = Object.entries(action.inputs)

    expect(inputs.filter(([, input]) => input.required === true)).toEqual([])
    expect(inputs.filter(([, input]) => input.default === undefined)).toEqual([])
  })
})

describe('the README', () => {
  it('has the tables that action.yml makes', () => {
    expect(withTables(readme, action)).toBe(readme)
  })

  it('has an entry in its troubleshooting for every finding, and no other', () => {
    const entries = [...section('Troubleshooting').matchAll(/^#### `([^`]+)`$/gm)].map(([, code]) => code)

    expect(entries.sort()).toEqual(findingCodes().sort())
  })

  it('tells the way to test that CI goes', () => {
    const told = firstBlock(section('Development'), 'sh').trim()
    expect(told).toBe('npm ci && npm test')

    const ci = existsSync(join(root, '.ci', 'run')) ? textOf('.ci/run') : told
    expect(ci).toContain('npm ci')
    expect(ci).toContain('npm test')
  })

  it('names npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

    expect(named).toContain('demo')
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  })

  it('names every file of the sources, and no other', () => {
    const rows = section('Development')
      .split('\n')
      .filter((line) => /^\| `\S+\.ts`/.test(line))
    const named = rows.flatMap((row) => [...row.matchAll(/`(\S+\.ts)`/g)].map(([, file]) => file))

    expect(named.sort()).toEqual(readdirSync(join(root, 'src')).sort())
  })

  it('asks for the permissions that the run uses, and no other', () => {
    const policy = JSON.parse(firstBlock(section('Credentials, Region and permissions'), 'json')) as Record<
      string,
      unknown
    >

    expect(policy).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: expect.any(String),
          Effect: 'Allow',
          Action: ['ec2:DescribeInstances', 'ec2:DescribeRouteTables'],
          Resource: '*',
        },
        {
          Sid: expect.any(String),
          Effect: 'Allow',
          Action: 'ec2:CreateRoute',
          Resource: 'arn:aws:ec2:*:*:route-table/*',
          Condition: { StringEquals: { 'aws:ResourceTag/Name': 'kubernetes' } },
        },
      ],
    })
  })
})

/** From a second-level heading to the next one. */
function section(heading: string): string {
  const [, after = ''] = readme.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0] ?? ''
}

function firstBlock(markdown: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(markdown)?.[1] ?? ''
}

/** The type is gone when the test runs; its source is not. */
function findingCodes(): string[] {
  const [, union = ''] = /export type FindingCode =([^]*?)\n\n/.exec(textOf('src/findings.ts')) ?? []
  return [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code)
}
