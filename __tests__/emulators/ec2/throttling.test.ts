import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, kubernetesTable, post, refusal } from './emulated.ts'

/** Token buckets on a clock that only `pass` advances. */
async function throttled(speed?: number) {
  let now = 5000
  const throttling = speed === undefined ? {} : { speed }
  const { ec2, emulator, world } = await emulated(lab(), { throttling, clock: () => now })
  const { routeTableId } = kubernetesTable(world)
  const reading = { Action: 'DescribeInstances' }
  const writing = { Action: 'DeleteRoute', RouteTableId: routeTableId, DestinationCidrBlock: '10.0.0.0/8' }
  /** The number of calls, of n at once, that EC2 doesn't throttle. */
  const granted = async (n: number, params: Record<string, string>, headers?: Record<string, string>) => {
    const answers = await Promise.all(Array.from({ length: n }, () => post(emulator.url, params, headers)))
    return answers.filter(({ status }) => status !== 503).length
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { ec2, emulator, reading, writing, granted, pass }
}

describe("EC2's token buckets", () => {
  it('allow 100 reads at once, then 20 per second', async () => {
    const { reading, granted, pass } = await throttled()
    expect(await granted(120, reading)).toBe(100)
    pass(1000)
    expect(await granted(40, reading)).toBe(20)
    pass(25)
    expect(await granted(5, reading)).toBe(0)
    pass(25)
    expect(await granted(5, reading)).toBe(1)
  })

  it('allow 50 writes at once, then 5 per second, even if EC2 refuses them, and never hold more', async () => {
    const { emulator, writing, granted, pass } = await throttled()
    expect(await granted(60, writing)).toBe(50)
    pass(1000)
    expect(await granted(10, writing)).toBe(5)
    pass(3_600_000)
    expect(await granted(60, writing)).toBe(50)
    const entries = emulator.journal.entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')
    expect(entries).toHaveLength(25)
    expect(entries[0]).toMatchObject({ action: 'DeleteRoute', status: 503, tookEffect: false })
  })

  it('fill faster at a higher speed', async () => {
    const { writing, granted, pass } = await throttled(60)
    expect(await granted(60, writing)).toBe(50)
    pass(100)
    expect(await granted(60, writing)).toBe(30)
  })

  it('are separate for each action', async () => {
    const { ec2, reading, granted } = await throttled()
    await granted(100, reading)
    expect(await refusal(ec2.describeInstances())).toEqual({
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      status: 503,
    })
    expect((await ec2.describeRouteTables()).RouteTables).toHaveLength(2)
  })

  it('lose no token to callers without credentials', async () => {
    const { reading, granted } = await throttled()
    await granted(100, reading, {})
    expect(await granted(120, reading)).toBe(100)
  })
})
