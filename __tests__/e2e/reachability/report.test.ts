import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../../dev/emulators/ec2/world/world.ts'
import { only, worker } from '../../fixtures/run/scenario.ts'
import { podCauses, podMatrices } from '../../fixtures/worlds/pod-matrix.ts'
import { kubernetesGroup, look, pairs } from '../../fixtures/worlds/pod-worlds.ts'

describe('the report of who reaches whom', () => {
  /** The check is on for the last worker. */
  function many(workers: number): World {
    const world = lab({ workers, routed: workers })
    only(worker(world, workers - 1).networkInterfaces).sourceDestCheck = true
    return world
  }

  it('is a matrix of 20 workers', async () => {
    const run = await look(many(20), { 'worker-count': '20' })

    const [header = [], ...rows] = only(podMatrices(run.summary))
    expect(header).toHaveLength(21)
    expect(rows.map((row) => row.length)).toEqual(Array<number>(20).fill(21))
    expect(rows.map((row) => row[0])).toEqual(header.slice(1))
    expect(rows.map((row) => row[20])).toEqual([...Array<string>(19).fill('❌ 1'), '·'])
  })

  it('is counts and causes from 21 workers on', async () => {
    const world = many(21)
    const run = await look(world, { 'worker-count': '21' })

    // 20 pairs to the last one and 20 from it, of 21 × 20.
    expect(run.summary).toContain('\n#### Pods: ⚠️ 380 of 420 pairs of workers can talk (40 not at all)\n')
    expect(run.summary).toContain(
      '\nA matrix of 21 workers would be too wide; the pairs are in the output reachability.\n',
    )
    expect(podMatrices(run.summary)).toEqual([])
    expect(podCauses(run.summary)).toEqual([
      expect.stringMatching(/^1\. The source\/destination check is on for worker-20 .*, 40 pairs\)$/),
    ])
    expect(pairs(run)).toHaveLength(420)
    expect(run.findings).toHaveLength(1)
  })

  it('leaves the pairs that can talk out of the output when they are too many', async () => {
    const run = await look(many(70), { 'worker-count': '70' })

    // 70 × 69 are 4,830.
    expect(pairs(run)).toHaveLength(2 * 69)
    expect(run.outputs['reachable']).toBe('false')
  })

  it('has no pair for a single worker', async () => {
    const run = await look(lab({ workers: 1 }), { 'worker-count': '1' })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ reachability: '[]', reachable: 'true', validated: 'true' })
    expect(run.summary).toContain('### ✅ 1 of 1 worker route validated\n')
    expect(run.summary).not.toContain('Pods')
  })

  it('shows names as they are, whatever they hold', async () => {
    const world = lab({ workers: 2, routed: 2 })
    for (const index of [0, 1]) worker(world, index).tags['Name'] = `w|<b>-${index}`
    kubernetesGroup(world).ingress = []
    const run = await look(world, { 'worker-count': '2', 'worker-name-prefix': 'w|<b>-' })

    const name = (index: number): string => `w&#124;&#60;b&#62;-${index}`
    expect(podMatrices(run.summary)).toEqual([
      [
        ['from ↓ to →', name(0), name(1)],
        [name(0), '·', '❌ 1'],
        [name(1), '❌ 1', '·'],
      ],
    ])
    expect(only(podCauses(run.summary))).toContain(` of ${name(0)}, ${name(1)} lets in nothing `)
    expect(run.summary).not.toContain('<b>')
    expect(pairs(run)[0]).toMatchObject({ from: 'w|<b>-0', to: 'w|<b>-1' })
  })

  it('tells each cause once: by number in the summary, with its command in the log', async () => {
    const world = lab({ workers: 3, routed: 3, sourceDestCheck: true })
    kubernetesGroup(world).ingress = []
    const run = await look(world)

    expect(run.findings.map(({ code }) => code)).toEqual(['source-dest-check', 'security-group'])
    expect(podCauses(run.summary)).toHaveLength(2)
    for (const { message, commands = [] } of run.findings) {
      expect(run.summary.split(message.slice(0, 40))).toHaveLength(2)
      for (const command of commands) {
        expect(run.summary).toContain(`\n   ${command}\n`)
        expect(run.log).toContain(`\n  ${command}\n`)
      }
    }
  })

  it('lists what holds for a pair the nearest to the sender first', async () => {
    const world = lab({ workers: 3, sourceDestCheck: true })
    Object.assign(kubernetesGroup(world), { ingress: [], egress: [] })
    const run = await look(world, { mode: 'verify' })

    expect(pairs(run)[0]?.reasons.map(({ obstacle }) => obstacle)).toEqual([
      'source-check',
      'egress-groups',
      'route',
      'ingress-groups',
      'destination-check',
    ])
    expect(podMatrices(run.summary)[0]?.[1]).toEqual(['worker-0', '·', '❌ 1 2 3 4', '❌ 1 2 3 4'])
  })

  it('does not take the pods of a worker that is missing for ones that can talk', async () => {
    const world = lab({ workers: 2, routed: 2 })
    const run = await look(world, { 'worker-count': '3', 'wait-timeout': '0' })

    expect(run.findings.map(({ code }) => code)).toEqual(['worker-missing'])
    expect(pairs(run).map(({ verdict }) => verdict)).toEqual(['all', 'all'])
    expect(run.outputs['reachable']).toBe('unknown')
  })
})
