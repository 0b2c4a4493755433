import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import { runOn, worker } from '../fixtures/run/scenario.ts'

const runMany = (world: World, count: number, inputs = {}) =>
  runOn(world, { inputs: { 'worker-count': String(count), ...inputs } })

/** The commands that start or end a group, and what a reader sees who opens none. */
function view(log: string): { groups: string[]; open: string[] } {
  const groups: string[] = []
  const open: string[] = []
  let depth = 0
  for (const line of log.split('\n')) {
    const isGroup = line.startsWith('::group::')
    if (isGroup || line === '::endgroup::') groups.push(line)
    else if (depth === 0 && line !== '') open.push(line)
    depth += isGroup ? 1 : line === '::endgroup::' ? -1 : 0
  }
  return { groups, open }
}

describe('the log of a run', () => {
  it('has no group for 20 workers', async () => {
    const { groups, open } = view((await runMany(lab({ workers: 20 }), 20)).log)

    expect(groups).toEqual([])
    expect(open.filter((line) => line.endsWith('  created'))).toHaveLength(20)
  })

  it('has a group with the lines of 21 workers, and nothing else', async () => {
    const run = await runMany(lab({ workers: 21 }), 21)
    const { groups, open } = view(run.log)
    const lines = run.log.split('\n')
    const inGroup = lines.slice(lines.indexOf('::group::21 workers') + 1, lines.indexOf('::endgroup::'))

    expect(run.exitCode).toBe(0)
    expect(groups).toEqual(['::group::21 workers', '::endgroup::'])
    expect(inGroup).toHaveLength(21)
    expect(inGroup.every((line) => /^worker-\d+ {2}.* {2}created$/.test(line))).toBe(true)
    expect(open.at(-1)).toBe('✅ 21 of 21 worker routes validated')
  })

  it('shows errors outside of groups', async () => {
    const world = lab({ workers: 21 })
    worker(world, 20).tags['pod_cidr'] = 'none'
    const run = await runMany(world, 21)
    const { open } = view(run.log)

    expect(run.exitCode).toBe(1)
    const errors = run.log.split('\n').filter((line) => line.startsWith('::error'))
    expect(errors.length).toBeGreaterThan(1)
    expect(open.filter((line) => line.startsWith('::error'))).toEqual(errors)
  })

  it.each(['::endgroup::', '##[endgroup]', 'x\n::endgroup::', '::group::x'])(
    'is one group whatever a worker is named: %j',
    async (name) => {
      const world = lab({ workers: 21 })
      for (let index = 0; index < 21; index++) worker(world, index).tags['role'] = 'worker'
      worker(world, 3).tags['Name'] = name
      const run = await runOn(world, { inputs: { 'worker-count': '', 'worker-filters': 'tag:role=worker' } })

      expect(run.messages).toEqual([])
      expect(run.exitCode).toBe(0)
      expect(run.log.match(/^::(group|endgroup)::.*$|##\[(end)?group\]/gm)).toEqual([
        '::group::21 workers',
        '::endgroup::',
      ])
    },
  )
})
