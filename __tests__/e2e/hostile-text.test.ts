import { describe, expect, it, jest } from '@jest/globals'

import { serve } from '../../dev/emulators/loopback.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { kubernetesTable, refusal, runOn, worker } from '../fixtures/run/scenario.ts'
import { aboutComment, onPullRequest } from '../fixtures/run/pull-request.ts'

jest.setTimeout(60_000)

const { bodies, plan, restartGitHub } = onPullRequest()

const LONG = 250_000

/** Each part is a text for which a pattern that backtracks takes minutes. `dev/patterns.test.ts` tries each pattern by itself. */
const endless = [
  ' ',
  '\t\n',
  ':',
  ':g',
  ':abc',
  'g',
  '//',
  '//a',
  '?a',
  'eyJ',
  '-eyJ',
  '`',
  '`a',
  'GH-',
  'www.',
  '[/',
  'on resource: ',
  'not authorized to perform: a',
  'with an explicit deny in a ',
]
  .map((text) => text.repeat(Math.ceil(LONG / text.length)))
  .join('')

describe('a text without end', () => {
  it('in a message and a code of EC2 is cut, and holds up nothing', async () => {
    const fault = refusal(`Code${endless}`, 400, `:${endless}`)
    const run = await plan({ faults: [{ action: 'DescribeInstances', when: 'always', fault }] })

    expect({ codes: run.codes, exitCode: run.exitCode }).toEqual({ codes: ['aws-error'], exitCode: 1 })
    expect(run.messages[0]?.length).toBeLessThan(2_500)
    expect(bodies()).toHaveLength(1)
  })

  it('in a tag is none of EC2, which holds 256 characters, and selects nothing', async () => {
    const world = lab({ routed: 2 })
    worker(world, 2).tags['Name'] = `worker-2${' '.repeat(LONG)}`
    worker(world, 1).tags['pod_cidr'] = `172.22.1.0/24${' '.repeat(LONG)}`
    kubernetesTable(world).tags['note'] = ':g'.repeat(LONG)
    const run = await runOn(world, { inputs: { 'wait-timeout': '0', 'worker-filters': 'tag:pod_cidr=*' } })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.codes.sort()).toEqual(['pod-cidr-invalid', 'worker-missing'])
    for (const message of run.messages) expect(message.length).toBeLessThan(1_000)
  })
})

it('in a redirect by which GitHub would send the token elsewhere is not followed', async () => {
  const elsewhere: (string | undefined)[] = []
  const server = await serve(async ({ headers }, response) => {
    elsewhere.push(headers.authorization)
    response.end('{}')
    return Promise.resolve()
  })
  await restartGitHub({
    intercept: () => ({
      kind: 'answer',
      status: 307,
      body: '',
      headers: { location: `${server.url}/graphql` },
    }),
  })
  const run = await plan()
  await server.close()

  expect(run.exitCode).toBe(0)
  expect(elsewhere).toEqual([])
  expect(aboutComment(run)).toEqual([expect.stringContaining("Can't comment on #7, so")])
})

it('that GitHub would make a link of is in no comment', async () => {
  await plan({ env: { GITHUB_RUN_ID: '1/attempts/1)](https://evil.example)' } })

  expect(bodies()[0]).toMatch(/\nPlanned by kthw-routes in Plan pod routes \/ plan for commit \w+\.\n$/)
})

it('that nobody sees is shown as such in log and summary', async () => {
  const world = lab({ routed: 3 })
  kubernetesTable(world).tags['Name'] = 'kuber\u3164netes\u{e0101}'
  const run = await runOn(world, { inputs: { 'route-table-name': 'kuber*' } })

  expect(run.log).toContain('kuber\uFFFDnetes\uFFFD')
  expect(run.summary).toContain('kuber\uFFFDnetes\uFFFD')
})

describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  it.each(['DescribeInstances', 'CreateRoute'])('is an error code like any other, of %s', async (action) => {
    const run = await runOn(lab(), {
      inputs: { 'max-attempts': '1' },
      faults: [{ action, when: 'always', fault: refusal(name, 400, 'Sorry') }],
    })

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['aws-error'])
    expect(run.messages[0]).toContain(`${action} failed. AWS returned ${name}: Sorry`)
  })

  it('is a tag, a worker, and a route table like any other', async () => {
    const world = lab({ workers: 1 })
    const { tags } = worker(world, 0)
    for (const [key, value] of [
      ['Name', name],
      [`${name}_cidr`, tags['pod_cidr']],
      [name, name],
    ] as const)
      Object.defineProperty(tags, key, { value, enumerable: true })
    kubernetesTable(world).tags['Name'] = name
    const run = await runOn(world, {
      inputs: {
        'worker-count': '',
        'worker-filters': `tag:Name=${name}`,
        'pod-cidr-tag': `${name}_cidr`,
        'route-table-name': name,
        reachability: 'warn',
      },
    })

    expect({ codes: run.codes, exitCode: run.exitCode }).toEqual({ codes: [], exitCode: 0 })
    expect(run.rows[0]?.join()).toContain(name.replaceAll('_', '&#95;'))
    expect(JSON.parse(run.outputs['routes'] ?? '')).toContainEqual(
      expect.objectContaining({ worker: name, change: 'created' }),
    )
  })

  it('is a kind of failure of GitHub like any other', async () => {
    const body = { errors: [{ type: name, message: 'Sorry' }] }
    await restartGitHub({ intercept: () => ({ kind: 'answer', status: 200, body }) })
    const run = await plan()

    expect(run.exitCode).toBe(0)
    expect(aboutComment(run)).toEqual([expect.stringContaining(`GitHub returned ${name}: Sorry`)])
  })
})
