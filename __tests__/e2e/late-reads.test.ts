import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runInOwnProcesses, runOn, tableId, workerId } from '../fixtures/run/scenario.ts'

// All of them wait, so they do it at the same time.
runInOwnProcesses()

describe('a route that reads show late', () => {
  it.concurrent('is awaited, with growing pauses', async () => {
    const run = await runOn(lab(), { readLag: 3000 })
    const readBacks = run.actions.slice(2).filter((action) => action === 'DescribeRouteTables')

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true' })
    // At 0, 0.25, 0.75, 1.75 and 3.75 seconds.
    expect(readBacks).toHaveLength(5)
  }, 15_000)

  it.concurrent('is validated only by a read that shows all routes, whatever earlier reads showed', async () => {
    const world = lab({ workers: 30 })
    const run = await runOn(world, {
      inputs: { 'worker-count': '30' },
      latencyMs: 50,
      readLag: (read, action) =>
        action === 'DescribeRouteTables' ? ([0, 150, 60_000, 100, 60_000][read - 1] ?? 0) : 0,
    })

    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('### ✅ 30 of 30 worker routes validated')
    expect(run.rows.slice(0, 30).every((row) => row[3] === 'active')).toBe(true)
  }, 15_000)

  it.concurrent('is created and not validated if no read shows it within wait-timeout', async () => {
    const world = lab()
    const run = await runOn(world, { readLag: 60_000, inputs: { 'wait-timeout': '2' } })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ 'created-count': '3', 'has-changes': 'true', validated: 'false' })
    expect(run.rows.slice(0, 3).map((row) => row.slice(3))).toEqual(
      [0, 1, 2].map((index) => ['missing', `worker-${index}`, 'created']),
    )
    expect(run.findings[0]).toEqual({
      severity: 'error',
      code: 'route-not-seen',
      message: `The route 172.22.0.0/24 to worker-0 (${workerId(world, 0)}) in ${tableId(world)} isn't visible after 2 seconds. If EC2 is slow, increase wait-timeout. Otherwise, find out what deletes the route.`,
    })
  }, 15_000)
})

describe('a new instance or route table that EC2 does not know yet', () => {
  it.concurrent('is awaited until reads show it and writes accept it', async () => {
    const world = lab()
    const run = await runOn(world, {
      fresh: {
        [workerId(world, 1)]: { reads: 1000, writes: 2500 },
        [tableId(world)]: { reads: 1500, writes: 2500 },
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true' })
    expect(run.log).toMatch(
      /^worker-1 is not visible yet, a route table is not visible yet\. Waiting up to 15 seconds \(wait-timeout\)\.\n(?!.*[Ww]aiting)/m,
    )
  }, 15_000)

  it.concurrent('is treated as a typo after 15 seconds, without wait-timeout', async () => {
    const startedAt = performance.now()
    const run = await runOn(lab(), { inputs: { 'worker-name-prefix': 'wroker-' } })

    expect(run.codes).toEqual(['worker-missing', 'worker-missing', 'worker-missing'])
    expect(performance.now() - startedAt).toBeLessThan(19_000)
    const waiting = run.log
      .split('\n')
      .filter((line) => line.includes('wroker-0, wroker-1, wroker-2 are not visible yet'))
    expect(waiting).toEqual([
      'wroker-0, wroker-1, wroker-2 are not visible yet. Waiting up to 15 seconds (wait-timeout).',
    ])
  }, 25_000)

  it.concurrent('is reported as missing if it does not appear within wait-timeout', async () => {
    const world = lab()
    const run = await runOn(world, {
      inputs: { 'wait-timeout': '1' },
      fresh: { [workerId(world, 1)]: 60_000 },
    })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.codes).toEqual(['worker-missing'])
  })
})
