import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { readAction, withTables } from '../../dev/build/readme-tables.ts'
import { scenarios } from '../../dev/demo/scenarios.ts'
import { readInputs, type InputsReading } from '../../src/github/inputs.ts'
import { renderOutputs } from '../../src/report/outputs.ts'
import { NOTHING_YET } from '../../src/report/run-result.ts'

const root = join(import.meta.dirname, '..', '..')
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const readme = textOf('README.md')
const contributing = textOf('CONTRIBUTING.md')
const action = readAction(textOf('action.yml'))

const onlyWorkerCount = (name: string): string =>
  name === 'worker-count' ? '3' : (action.inputs[name]?.default ?? '')

const readDefaultsWith = (given: Record<string, string>): InputsReading =>
  readInputs((name) => given[name] ?? onlyWorkerCount(name), { AWS_REGION: 'us-west-2' })

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
    expect(Object.keys(renderOutputs(NOTHING_YET)).sort()).toEqual(Object.keys(action.outputs).sort())
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
    expect(readDefaultsWith({ 'worker-count': '' }).kind).toBe('invalid')
    expect(readDefaultsWith({ 'worker-count': '', 'worker-filters': 'tag:role=worker' }).kind).toBe('inputs')
  })

  it('take the default route-table-name for a name that nobody gave, beside route-table-ids', () => {
    expect(readDefaultsWith({ 'route-table-ids': 'rtb-0123456789abcdef0' })).toMatchObject({
      kind: 'inputs',
      inputs: { routeTables: { by: 'id', ids: ['rtb-0123456789abcdef0'] } },
    })
  })
})

describe('the README', () => {
  const permissions = section('Credentials, Region and permissions')

  it('has the tables that action.yml makes', () => {
    expect(withTables(readme, action)).toBe(readme)
  })

  it('tells the way to test that CI goes', () => {
    const told = firstBlock(section('Development'), 'sh').trim()
    expect(told).toBe('npm ci && npm test')

    const ci = existsSync(join(root, '.ci', 'run')) ? textOf('.ci/run') : told
    expect(ci).toContain('npm ci')
    expect(ci).toContain('npm test')
  })

  it('says for every EC2 call which step needs its permission, and for no other', () => {
    const rows = permissions.split('\n').filter((line) => line.startsWith('| '))

    expect(permissionsIn(rows.join('\n'))).toEqual(ec2Calls())
  })

  it('has a statement that allows every EC2 call, and no other', () => {
    expect(permissionsIn(jsonBlocks(permissions).join('\n'))).toEqual(ec2Calls())
  })

  it('limits what it adds to the tagged tables, and to one attribute of instances and interfaces', () => {
    const tables = {
      Sid: expect.any(String),
      Effect: 'Allow',
      Resource: 'arn:aws:ec2:*:*:route-table/*',
      Condition: { StringEquals: { 'aws:ResourceTag/Name': 'kubernetes' } },
    }
    const onlyTheCheck = { 'ec2:Attribute/SourceDestCheck': 'false' }
    const [, added = ''] = jsonBlocks(permissions)

    expect(JSON.parse(added)).toEqual([
      { ...tables, Action: 'ec2:ReplaceRoute' },
      { ...tables, Action: 'ec2:DeleteRoute' },
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: 'ec2:ModifyInstanceAttribute',
        Resource: 'arn:aws:ec2:*:*:instance/*',
        Condition: { StringEquals: onlyTheCheck, StringLike: { 'aws:ResourceTag/Name': 'worker-*' } },
      },
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: 'ec2:ModifyNetworkInterfaceAttribute',
        Resource: 'arn:aws:ec2:*:*:network-interface/*',
        Condition: { StringEquals: onlyTheCheck },
      },
    ])
  })

  it('adds nothing but reads for reachability', () => {
    const [, , reads = ''] = jsonBlocks(permissions)

    expect(JSON.parse(reads)).toEqual({
      Sid: expect.any(String),
      Effect: 'Allow',
      Action: ['ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkAcls', 'ec2:GetManagedPrefixListEntries'],
      Resource: '*',
    })
  })

  it('lets the jobs of one repository assume the role, for the audience that the action asks for', () => {
    const [, , , trust = ''] = jsonBlocks(permissions)
    const [, audience] = /const AUDIENCE = '([^']+)'/.exec(textOf('src/aws/oidc.ts')) ?? []

    expect(JSON.parse(trust)).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:aud': audience },
            StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:org/cluster:*' },
          },
        },
      ],
    })
  })

  it('asks for the permissions that a run with the defaults uses, and no other', () => {
    const [base = ''] = jsonBlocks(permissions)

    expect(JSON.parse(base)).toEqual({
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

describe('CONTRIBUTING', () => {
  it('names every folder of the sources, and no other', () => {
    const rows = section('The folders of the sources', contributing)
    const named = [...rows.matchAll(/^\| `([\w-]+)\/`/gm)].map(([, name]) => name)
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    )

    expect(named.sort()).toEqual(folders.map(({ name }) => name).sort())
  })

  it('names the scenarios of the demo, and no other', () => {
    const rows = section('To add a scenario of the demo', contributing)
    const named = [...rows.matchAll(/^\| `(\S+)` /gm)].map(([, name]) => name)

    expect(named).toEqual(Object.keys(scenarios))
  })

  it('names npm scripts that exist, and each of them', () => {
    const named = [...contributing.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name)
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
    expect(named).toEqual(expect.arrayContaining(Object.keys(scripts).filter((name) => name !== 'test')))
  })
})

/** From a second-level heading to the next one. */
function section(heading: string, document = readme): string {
  const [, after = ''] = document.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0] ?? ''
}

function firstBlock(markdown: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(markdown)?.[1] ?? ''
}

function jsonBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, block = '']) => block)
}

/** `ec2:CreateRoute` and the like; the condition keys `ec2:Attribute/…` are none. */
function permissionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/ec2:(\w+)(?=["`])/g)].map(([, action = '']) => action))].sort()
}

/** Every call goes through one function, which is given its name. */
function ec2Calls(): string[] {
  const sources = textOf('src/aws/ec2.ts') + textOf('src/aws/packet-filter-calls.ts')
  return [...sources.matchAll(/calling\('(\w+)'/g)].map(([, call = '']) => call).sort()
}
