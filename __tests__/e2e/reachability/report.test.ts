import { expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { byNumber, only, worker } from '../../fixtures/run/scenario.ts'
import { assess, kubernetesGroup } from '../../fixtures/worlds/pod-worlds.ts'

/** The check is enabled for the last worker. */
function many(workers: number): World {
  const world = lab({ workers, routed: workers })
  only(worker(world, workers - 1).networkInterfaces).sourceDestCheck = true
  return world
}

it('up to 20 workers have a matrix', async () => {
  const run = await assess(many(20), { 'worker-count': '20' })

  const [header = [], ...rows] = only(run.matrices).map((line) => line.split(' | '))
  expect(header).toHaveLength(21)
  expect(rows.map((row) => row.length)).toEqual(Array<number>(20).fill(21))
  expect(rows.map((row) => row[0])).toEqual(header.slice(1))
  expect(rows.map((row) => row[20])).toEqual([...Array<string>(19).fill('❌ 1'), '·'])
})

it('21 workers or more have counts and causes', async () => {
  const run = await assess(many(21), { 'worker-count': '21' })

  // 20 pairs to the last worker and 20 from it, of 21 × 20.
  expect(run.summary).toContain(
    '\n#### Reachability: ⚠️ pods can communicate in 380 of 420 pairs of workers (40 blocked)\n',
  )
  expect(run.summary).toContain(
    "\nThe matrix isn't shown for 21 workers. The report file lists every pair.\n",
  )
  expect(run.matrices).toEqual([])
  expect(run.causes).toEqual([
    expect.stringMatching(/^1\. The source\/destination check is enabled for worker-20 .*, 40 pairs\)$/),
  ])
  expect(run.pairs).toHaveLength(420)
  expect(run.findings).toHaveLength(1)
})

it('the output has pairs that cannot talk first if there are too many pairs, and the report file has all', async () => {
  const run = await assess(many(100), { 'worker-count': '100' })

  // 2 × 99 of 100 × 99.
  expect(run.pairs.slice(0, 198).map(({ verdict }) => verdict)).toEqual(Array<string>(198).fill('none'))
  expect(run.pairs.slice(198).every(({ verdict }) => verdict === 'all')).toBe(true)
  expect(run.messages.at(-1)).toContain(`: reachability (${run.pairs.length} pairs). `)
  expect((JSON.parse(run.report) as { reachability: unknown[] }).reachability).toHaveLength(9_900)
  expect(run.outputs['reachable']).toBe('false')
})

it('a single worker has no pair', async () => {
  const run = await assess(lab({ workers: 1 }), { 'worker-count': '1' })

  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ reachability: '[]', reachable: 'true', validated: 'true' })
  expect(run.summary).toContain('### ✅ 1 of 1 worker route validated\n')
  expect(run.summary).not.toContain('Pods')
})

it('names appear as they are, whatever they contain', async () => {
  const world = lab({ workers: 2, routed: 2 })
  for (const index of [0, 1]) worker(world, index).tags['Name'] = `w|<b>-${index}`
  kubernetesGroup(world).ingress = []
  const run = await assess(world, { 'worker-count': '2', 'worker-name-prefix': 'w|<b>-' })

  const name = (index: number): string => `w&#124;&#60;b&#62;-${index}`
  expect(run.matrices).toEqual([
    [`from ↓ to → | ${name(0)} | ${name(1)}`, `${name(0)} | · | ❌ 1`, `${name(1)} | ❌ 1 | ·`],
  ])
  expect(only(run.causes)).toContain(` of ${name(0)}, ${name(1)} blocks all traffic from `)
  expect(run.summary).not.toContain('<b>')
  expect(run.pairs[0]).toMatchObject({ from: 'w|<b>-0', to: 'w|<b>-1' })
})

it('workers of the same name appear with their IDs, and the output always has them', async () => {
  const world = lab({ workers: 3, routed: 3 })
  const ids = [0, 1, 2].map((index) => worker(world, index).instanceId).toSorted(byNumber)
  for (const { tags } of [0, 1, 2].map((index) => worker(world, index)))
    Object.assign(tags, { Name: 'worker', role: 'worker' })
  kubernetesGroup(world).ingress = []
  const run = await assess(world, { 'worker-count': '', 'worker-filters': 'tag:role=worker' })

  const names = ids.map((id) => `worker (${id})`)
  expect(run.matrices[0]?.[0]).toBe(['from ↓ to →', ...names].join(' | '))
  expect(run.messages).toEqual([expect.stringContaining(` of ${names.join(', ')} blocks all traffic from `)])
  expect(run.pairs[0]).toMatchObject({
    from: names[0],
    fromInstanceId: ids[0],
    to: names[1],
    toInstanceId: ids[1],
  })
})

it('each cause is reported once: by number in the summary, with its command in the log', async () => {
  const world = lab({ workers: 3, routed: 3, sourceDestCheck: true })
  kubernetesGroup(world).ingress = []
  const run = await assess(world)

  expect(run.codes).toEqual(['source-dest-check', 'security-group'])
  expect(run.causes).toHaveLength(2)
  for (const { message, commands = [] } of run.findings) {
    expect(run.summary.split(message.slice(0, 40))).toHaveLength(2)
    for (const command of commands) {
      expect(run.summary).toContain(`\n   ${command}\n`)
      expect(run.log).toContain(`\n  ${command}\n`)
    }
  }
})

it('the reasons of a pair are in the order that a packet meets them', async () => {
  const world = lab({ workers: 3, sourceDestCheck: true })
  Object.assign(kubernetesGroup(world), { ingress: [], egress: [] })
  const run = await assess(world, { mode: 'verify' })

  expect(run.pairs[0]?.reasons.map(({ obstacle }) => obstacle)).toEqual([
    'source-check',
    'egress-groups',
    'route',
    'ingress-groups',
    'destination-check',
    'answer-source-check',
    'answer-route',
    'answer-destination-check',
  ])
  expect(run.matrix[0]).toBe('worker-0 | · | ❌ 1 2 3 4 | ❌ 1 2 3 4')
})

it('reachable is unknown if a worker is missing, although all others can talk', async () => {
  const run = await assess(lab({ workers: 2, routed: 2 }), { 'wait-timeout': '0' })

  expect(run.codes).toEqual(['worker-missing'])
  expect(run.pairs.map(({ verdict }) => verdict)).toEqual(['all', 'all'])
  expect(run.outputs['reachable']).toBe('unknown')
})
