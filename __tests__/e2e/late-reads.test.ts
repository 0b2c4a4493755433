import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { kubernetesTable, runOn, worker } from '../fixtures/run/scenario.ts'

describe('EC2 shows late what was written', () => {
  it('is waited for, with growing pauses', async () => {
    const run = await runOn(lab(), { readLag: 3000 })
    const readBacks = run.requests.slice(2).filter((line) => line.startsWith('DescribeRouteTables'))

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true' })
    // At 0, 0.25, 0.75, 1.75 and 3.75 seconds.
    expect(readBacks).toHaveLength(5)
  }, 15_000)

  it('counts only what one read shows as a whole, though reads before it showed more or less', async () => {
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

  it('is reported as created and not validated when it is still unseen after wait-timeout', async () => {
    const world = lab()
    const run = await runOn(world, { readLag: 60_000, inputs: { 'wait-timeout': '2' } })
    const table = kubernetesTable(world).routeTableId

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ 'created-count': '3', 'has-changes': 'true', validated: 'false' })
    expect(run.rows.slice(0, 3).map((row) => row.slice(3))).toEqual(
      [0, 1, 2].map((index) => ['missing', `worker-${index}`, 'created']),
    )
    expect(run.findings[0]).toEqual({
      severity: 'error',
      code: 'route-not-seen',
      message: `The route 172.22.0.0/24 to worker-0 (${worker(world, 0).instanceId}) in ${table} is not seen after 2 seconds; raise wait-timeout if EC2 is slow to show it, or see who deletes it.`,
    })
  }, 15_000)
})

describe('EC2 does not know yet what was made a moment ago', () => {
  it('is waited for: an instance and a table that no read shows, and that writes do not know even longer', async () => {
    const world = lab()
    const run = await runOn(world, {
      fresh: {
        [worker(world, 1).instanceId]: { reads: 1000, writes: 2500 },
        [kubernetesTable(world).routeTableId]: { reads: 1500, writes: 2500 },
      },
    })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ 'created-count': '3', validated: 'true' })
    expect(run.log).toContain('worker-1 is not there; waiting for it up to 120 seconds (wait-timeout).\n')
  }, 15_000)

  it('ends with one sentence when it does not appear within wait-timeout', async () => {
    const world = lab()
    const run = await runOn(world, {
      inputs: { 'wait-timeout': '1' },
      fresh: { [worker(world, 1).instanceId]: 60_000 },
    })

    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.findings.map(({ code }) => code)).toEqual(['worker-missing'])
  })
})
