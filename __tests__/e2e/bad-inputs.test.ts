import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { action } from '../fixtures/documents/project-files.ts'
import { runOn, shownLines } from '../fixtures/run/scenario.ts'

/** Input, value, and the rest of the sentence that begins with the input's name. */
const bad = [
  ['worker-count', 'three', 'is "three". Set it to a whole number from 1 to 1000.'],
  [
    'worker-filters',
    'tag:cluster',
    'contains "tag:cluster", which isn\'t a filter. Write each filter as name=value[,value…], for example tag:cluster=prod.',
  ],
  ['pod-cidr-tag', 't'.repeat(300), 'has 300 characters. Use a tag key with at most 128 characters.'],
  ['route-table-name', ',', "contains no name. Set it to a route table's name, or set route-table-ids."],
  ['mode', 'dry-run', 'is "dry-run". Set it to apply, plan, verify, or destroy.'],
  ['on-conflict', 'overwrite', 'is "overwrite". Set it to fail or replace.'],
  ['source-dest-check', 'off', 'is "off". Set it to warn, fail, disable, or ignore.'],
  ['reachability', 'on', 'is "on". Set it to off, warn, or fail.'],
  ['prune', 'yes', 'is "yes". Set it to true or false.'],
  [
    'cluster-cidr',
    '172.22.0.0',
    'contains "172.22.0.0", which isn\'t a CIDR: it has no prefix length such as /24. Set cluster-cidr to the CIDR of all pods.',
  ],
  [
    'role-to-assume',
    'kthw-routes',
    'is "kthw-routes", which isn\'t the ARN of a role. Use an ARN such as arn:aws:iam::111122223333:role/kthw-routes.',
  ],
  ['vpc-id', 'vpc-xyz', 'is "vpc-xyz", which isn\'t a VPC ID. Use an ID such as vpc-0123456789abcdef0.'],
  ['aws-region', 'Oregon', 'is "Oregon", which isn\'t a Region. Use a Region such as us-west-2.'],
  ['wait-timeout', 'soon', 'is "soon". Set it to a whole number from 0 to 3600.'],
  ['max-attempts', 'many', 'is "many". Set it to a whole number from 1 to 100.'],
] as const

describe('inputs that are not valid', () => {
  it('are all reported in one run, which makes no EC2 call', async () => {
    const inputs = Object.fromEntries(bad.map(([name, value]) => [name, value]))
    const run = await runOn(lab(), { inputs })

    expect(run.exitCode).toBe(1)
    expect(run.findings.toSorted((a, b) => a.message.localeCompare(b.message))).toEqual(
      bad
        .map(([name, , rest]) => ({ severity: 'error', code: 'invalid-input', message: `${name} ${rest}` }))
        .toSorted((a, b) => a.message.localeCompare(b.message)),
    )
    for (const { message } of run.findings.slice(0, 8))
      expect(run.log).toContain(`::error title=invalid-input::${message}\n`)
    expect(run.log).toContain('\n::error::❌ No changes were made\n')
    expect(run.summary).toContain('❌')
    expect(run.requests).toEqual([])
    expect(run.outputs).toMatchObject({ validated: 'false', routes: '[]', 'created-count': '0' })
  })

  it.each([
    [
      { AWS_REGION: '', AWS_DEFAULT_REGION: '' },
      "aws-region is empty, and AWS_REGION isn't set. Set aws-region, or run aws-actions/configure-aws-credentials before this step.",
    ],
    [
      { AWS_REGION: 'us-west-2a' },
      'AWS_REGION is "us-west-2a", which isn\'t a Region. Use a Region such as us-west-2.',
    ],
  ])('include a Region that the environment does not have, or has wrong: %j', async (env, message) => {
    const run = await runOn(lab(), { env })

    expect(shownLines(run.log)).toEqual([
      `::error title=invalid-input::${message}`,
      '::error::❌ No changes were made',
    ])
  })
})

it('uses AWS_DEFAULT_REGION if AWS_REGION is empty, as configure-aws-credentials may leave it', async () => {
  const run = await runOn(lab(), { env: { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-central-1' } })

  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('Region eu-central-1')
})

describe('a reusable workflow that passes on each optional input, empty as its caller leaves it,', () => {
  const names = Object.keys(action.inputs).filter((name) => name !== 'worker-count')
  const empty = Object.fromEntries(names.map((name) => [name, '']))

  it('runs with the defaults', async () => {
    const run = await runOn(lab(), { inputs: { ...empty, mode: 'apply' } })

    expect(run.exitCode).toBe(0)
    expect(run.findings).toEqual([])
    expect(run.writes).toHaveLength(3)
  })

  it('fails if an expression gives no mode', async () => {
    const run = await runOn(lab(), { inputs: empty })

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([
      'mode is empty, probably because an expression has no value. Set it to apply, plan, verify, or destroy, or remove it from the step.',
    ])
    expect(run.requests).toEqual([])
  })
})

it('a shell that drops variables with hyphens is reported once, not as nine empty inputs', async () => {
  const dropped = Object.keys(action.inputs).filter((name) => name.includes('-'))
  const run = await runOn(lab(), {
    env: Object.fromEntries(dropped.map((name) => [`INPUT_${name.toUpperCase()}`, undefined])),
  })

  expect(run.exitCode).toBe(1)
  expect(run.messages).toEqual([
    'The action received no input with a hyphen in its name. A shell between the runner and Node, such as dash, probably removed variables such as INPUT_WORKER-COUNT. Start Node without a shell, or with bash.',
  ])
})
