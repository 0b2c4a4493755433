import { describe, expect, it, jest } from '@jest/globals'

import type { Fault } from '../../dev/emulators/ec2/faults/faults.ts'
import type { Xml } from '../../dev/emulators/ec2/query-api/xml.ts'
import { addRoute } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { interfaceId, kubernetesTable, runOn, tableId } from '../fixtures/run/scenario.ts'

jest.setTimeout(30_000)

const body = (text: string): Fault => ({ kind: 'foreign-body', body: text })
const signIn = body('<html><body><form action="/login">Sign in to Guest WiFi</form></body></html>')

/** What answers in EC2's place, and what the finding says of it. */
const liars = (action: string): [who: string, fault: Fault, says: string][] => [
  ['another action', { kind: 'other-action', action }, 'HTTP 200'],
  ["a proxy's sign-in page", signIn, 'HTTP 200'],
  ['a redirect to it', { kind: 'foreign-body', body: '<html>Moved</html>', status: 302 }, 'HTTP 302'],
  ["a proxy's own refusal", { kind: 'foreign-body', body: '<h1>Forbidden</h1>', status: 403 }, 'HTTP 403'],
  ['an empty body', body(''), 'HTTP 200'],
  ['other XML', body('<?xml version="1.0"?><rss><channel/></rss>'), 'HTTP 200'],
  ['JSON', body('{"Reservations": []}'), 'HTTP 200'],
]

const says = (call: string, what: string): string =>
  `The response to ${call} didn't come from EC2 (${what}). It might be a proxy's sign-in page. Check https_proxy, no_proxy, and AWS_ENDPOINT_URL, and whether the runner's network requires a sign-in.`

const routesOf = (world: World): string[] =>
  kubernetesTable(world).routes.map(({ destination, target }) => `${destination} ${target}`)

describe('a response that is not from EC2', () => {
  it.each(liars('DescribeNetworkAcls'))('is no empty answer to a read: %s', async (_, fault, what) => {
    const run = await runOn(lab(), { faults: [{ action: 'any', when: 'always', fault }] })
    const isOk = what === 'HTTP 200'

    expect(run.exitCode).toBe(1)
    expect(run.codes).toEqual(['foreign-answer', 'foreign-answer'])
    expect(run.messages).toEqual([
      says('DescribeInstances', `${what} without <${isOk ? 'DescribeInstances' : ''}Response>`),
      says('DescribeRouteTables', `${what} without <${isOk ? 'DescribeRouteTables' : ''}Response>`),
    ])
    expect(run.writes).toEqual([])
  })

  it.each(liars('DescribeInstances'))('never makes destroy report routes gone: %s', async (_, fault) => {
    const world = lab({ routed: 3 })
    const before = routesOf(world)
    let reads = 0
    const run = await runOn(world, {
      inputs: { mode: 'destroy', 'wait-timeout': '1' },
      intercept: ({ action }) => (action.startsWith('Describe') && ++reads <= 2 ? undefined : fault),
    })

    expect(routesOf(world)).toEqual(before)
    expect(run.exitCode).toBe(1)
    expect(new Set(run.codes)).toEqual(new Set(['foreign-answer']))
    expect(run.outputs).toMatchObject({ validated: 'false', 'deleted-count': '0' })
    expect(run.summary).not.toContain('3 of 3')
  })

  it.each(liars('DescribeRouteTables'))(
    'as the second page of the instances costs no living worker its route: %s',
    async (_, fault) => {
      const world = lab({ routed: 3 })
      const before = routesOf(world)
      const run = await runOn(world, {
        inputs: {
          'worker-count': '',
          'worker-filters': 'tag:Name=worker-*',
          prune: 'true',
          'cluster-cidr': '172.22.0.0/16',
        },
        intercept: ({ action, params }) => {
          if (action !== 'DescribeInstances') return undefined
          return params['NextToken'] === undefined ? firstPage : fault
        },
      })

      expect(routesOf(world)).toEqual(before)
      expect(run.writes).toEqual([])
      expect(run.exitCode).toBe(1)
      expect(run.codes).toEqual(['foreign-answer'])
    },
  )

  const firstPage = changed('reservationSet', (items) => items.slice(0, 1), 'second')
})

describe('pages', () => {
  it('with the same token twice end the read with an error', async () => {
    const run = await runOn(lab(), {
      faults: [
        { action: 'DescribeInstances', when: 'always', fault: { kind: 'endless-pages', token: 'same' } },
      ],
    })

    expect(run.exitCode).toBe(1)
    expect(run.messages).toEqual([says('DescribeInstances', 'the same NextToken twice')])
    expect(run.actions.filter((action) => action === 'DescribeInstances')).toHaveLength(2)
  })

  it('that both show an instance count it once', async () => {
    const world = lab()
    const run = await runOn(world, {
      intercept: ({ action, params }) =>
        action === 'DescribeInstances' || action === 'DescribeRouteTables'
          ? changed(
              action === 'DescribeInstances' ? 'reservationSet' : 'routeTableSet',
              (items) => items,
              params['NextToken'] === undefined ? 'second' : undefined,
            )
          : undefined,
    })

    expect(run.findings).toEqual([])
    expect(run.writes).toHaveLength(3)
    expect(run.outputs).toMatchObject({ validated: 'true', 'created-count': '3' })
  })
})

it('an answer of more than 64 MiB ends the read with an error', async () => {
  const huge = `<DescribeInstancesResponse><reservationSet>${' '.repeat(65 * 2 ** 20)}</reservationSet></DescribeInstancesResponse>`
  const run = await runOn(lab(), {
    faults: [{ action: 'DescribeInstances', when: 'always', fault: body(huge) }],
  })

  expect(run.messages).toEqual([says('DescribeInstances', 'more than 64 MiB')])
  expect(run.writes).toEqual([])
})

it.each([
  ['destroy', { mode: 'destroy' }],
  ['prune', { prune: 'true', 'cluster-cidr': '172.22.0.0/16' }],
])('%s reports no route gone while EC2 leaves its table out of the answer', async (_, inputs) => {
  const world = lab({ routed: 3 })
  addRoute(kubernetesTable(world), '172.22.9.0/24', interfaceId(world, 1))
  let deleted = false
  const run = await runOn(world, {
    inputs: { ...inputs, 'wait-timeout': '1' },
    intercept: ({ action }) => {
      deleted ||= action === 'DeleteRoute'
      return deleted && action === 'DescribeRouteTables' ? changed('routeTableSet', () => []) : undefined
    },
  })

  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ validated: 'false' })
  expect(run.messages).toContain(
    `EC2 doesn't show the routes of ${tableId(world)} after 1 second, so the action can't confirm that the deleted routes are gone. Check that the table still exists, then rerun the job.`,
  )
})

/** EC2's answer with other items in its list, and this token. */
function changed(list: string, change: (items: Xml[]) => Xml[], nextToken?: string): Fault {
  return {
    kind: 'changed',
    change: (content) => {
      const { item } = content[list] as { item: Xml[] }
      return { ...content, [list]: { item: change(item) }, nextToken }
    },
  }
}
