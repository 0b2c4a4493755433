import { describe, expect, it } from '@jest/globals'

import {
  startDispatchEmulator,
  type DispatchEvent,
  type DispatchOptions,
} from '../../dev/emulators/github/dispatches.ts'
import { WorkflowRuns } from '../../dev/emulators/github/workflow-runs.ts'

type Answered = { status: number; events: DispatchEvent[] }

async function post(
  body: object,
  {
    path = '/repos/org/cluster/dispatches',
    headers = {},
    options = {},
  }: { path?: string; headers?: Record<string, string>; options?: Partial<DispatchOptions> } = {},
): Promise<Answered> {
  const events: DispatchEvent[] = []
  const onDispatch = (event: DispatchEvent): number => events.push(event)
  const api = await startDispatchEmulator({ repository: 'org/cluster', token: 't', onDispatch, ...options })
  try {
    const { status } = await fetch(api.url + path, {
      method: 'POST',
      headers: { authorization: 'Bearer t', ...headers },
      body: JSON.stringify(body),
    })
    return { status, events }
  } finally {
    await api.close()
  }
}

const properties = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, '']))

describe("GitHub's endpoint for dispatches", () => {
  it('creates an event with the type and the payload', async () => {
    const body = { event_type: 'worker-changed', client_payload: { instance: 'i-1' } }

    expect(await post(body)).toEqual({
      status: 204,
      events: [
        {
          action: 'worker-changed',
          branch: 'main',
          client_payload: { instance: 'i-1' },
          repository: { full_name: 'org/cluster' },
        },
      ],
    })
  })

  it.each([
    ['without a type', {}, {}, 422],
    ['with a type of more than 100 characters', { event_type: 'x'.repeat(101) }, {}, 422],
    ['with eleven properties', { event_type: 'x', client_payload: properties(11) }, {}, 422],
    ['with another token', { event_type: 'x' }, { headers: { authorization: 'Bearer u' } }, 401],
    ['without a user agent', { event_type: 'x' }, { headers: { 'user-agent': '' } }, 403],
    ['for another repository', { event_type: 'x' }, { path: '/repos/org/other/dispatches' }, 404],
    ['with a token that can only read', { event_type: 'x' }, { options: { contents: 'read' } }, 403],
  ] as const)('refuses a request %s', async (_, body, given, status) => {
    expect(await post(body, given)).toEqual({ status, events: [] })
  })

  it('accepts ten properties', async () => {
    expect(await post({ event_type: 'x', client_payload: properties(10) })).toMatchObject({ status: 204 })
  })
})

describe('the runs of a workflow', () => {
  const event = (action: string): DispatchEvent => {
    return { action, branch: 'main', client_payload: {}, repository: { full_name: 'org/cluster' } }
  }
  const workflow = 'on: { repository_dispatch: { types: [a] } }\nconcurrency: { group: routes }'

  it('start for its types of events', async () => {
    const started: string[] = []
    const runs = new WorkflowRuns(workflow, ({ action }) => {
      started.push(action)
      return Promise.resolve()
    })
    for (const action of ['a', 'b']) runs.dispatch(event(action))
    await runs.settled()

    expect(started).toEqual(['a'])
  })

  it('start one after another, the latest one last', async () => {
    const runs = new WorkflowRuns(workflow, () => Promise.resolve())
    for (let ordinal = 0; ordinal < 4; ordinal += 1) runs.dispatch(event('a'))
    await runs.settled()

    expect(runs.runs.map(({ conclusion }) => conclusion)).toEqual([
      ...['completed', 'canceled', 'canceled', 'completed'],
    ])
  })

  it.each([
    ['another event', 'on: { push: }', 'does not run on repository_dispatch'],
    ['no concurrency group', 'on: { repository_dispatch: }', 'wait for each other'],
    [
      'runs that cancel each other',
      'on: { repository_dispatch: }\nconcurrency: { group: a, cancel-in-progress: true }',
      'wait for each other',
    ],
  ])('are not guessed for a workflow with %s', (_, text, message) => {
    expect(() => new WorkflowRuns(text, () => Promise.resolve())).toThrow(message)
  })
})
