import { DescribeInstancesCommand, DescribeRouteTablesCommand } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, kubernetesTable, post, refusal } from './emulated.ts'

/** A clock that stands still until it is told otherwise, and buckets that follow it. */
async function throttled(speed?: number) {
  let now = 5000
  const throttling = speed === undefined ? {} : { speed }
  const { ec2, emulator, world } = await emulated(lab(), { throttling, clock: () => now })
  const { routeTableId } = kubernetesTable(world)
  const reading = { Action: 'DescribeInstances' }
  const writing = { Action: 'DeleteRoute', RouteTableId: routeTableId, DestinationCidrBlock: '10.0.0.0/8' }
  /** How many of n calls made at once EC2 looks at, whatever it then says. */
  const granted = async (n: number, params: Record<string, string>, headers?: Record<string, string>) => {
    const answers = await Promise.all(Array.from({ length: n }, () => post(emulator.url, params, headers)))
    return answers.filter(({ status }) => status !== 503).length
  }
  const pass = (ms: number) => {
    now += ms
  }
  return { ec2, emulator, reading, writing, granted, pass }
}

describe('EC2’s token buckets', () => {
  it('let 100 reads through at once, then 20 a second', async () => {
    const { reading, granted, pass } = await throttled()
    expect(await granted(120, reading)).toBe(100)
    pass(1000)
    expect(await granted(40, reading)).toBe(20)
    pass(25)
    expect(await granted(5, reading)).toBe(0)
    pass(25)
    expect(await granted(5, reading)).toBe(1)
  })

  it('let 50 writes through at once, then 5 a second, also those that EC2 then refuses', async () => {
    const { writing, granted, pass } = await throttled()
    expect(await granted(60, writing)).toBe(50)
    pass(1000)
    expect(await granted(10, writing)).toBe(5)
  })

  it('never hold more than their capacity', async () => {
    const { writing, granted, pass } = await throttled()
    await granted(10, writing)
    pass(3_600_000)
    expect(await granted(60, writing)).toBe(50)
  })

  it('fill faster when time is sped up, and hold no more', async () => {
    const { writing, granted, pass } = await throttled(60)
    expect(await granted(60, writing)).toBe(50)
    pass(100)
    expect(await granted(60, writing)).toBe(30)
  })

  it('are one for each action', async () => {
    const { ec2, reading, granted } = await throttled()
    await granted(100, reading)
    expect(await refusal(ec2.send(new DescribeInstancesCommand({})))).toEqual({
      code: 'RequestLimitExceeded',
      message: 'Request limit exceeded.',
      status: 503,
    })
    expect((await ec2.send(new DescribeRouteTablesCommand({}))).RouteTables).toHaveLength(2)
  })

  it('give no token to callers without credentials', async () => {
    const { reading, granted } = await throttled()
    await granted(100, reading, {})
    expect(await granted(120, reading)).toBe(100)
  })

  it('leave a trace of every refused request', async () => {
    const { emulator, writing, granted } = await throttled()
    await granted(51, writing)
    expect(emulator.journal.entries).toHaveLength(51)
    expect(emulator.journal.entries.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded')).toEqual([
      expect.objectContaining({ action: 'DeleteRoute', status: 503, tookEffect: false }),
    ])
  })
})
