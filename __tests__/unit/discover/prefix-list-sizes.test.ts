import { describe, expect, it } from '@jest/globals'

import { AwsError } from '../../../src/aws/aws-error.ts'
import * as sizes from '../../../src/discover/prefix-list-sizes.ts'
import { fakeClock } from '../../fixtures/run/clock.ts'
import { recordingEc2 } from '../../fixtures/run/ec2.ts'

const size = { version: 4, entries: 20 } as const
const managedLists = [
  { prefixListId: 'pl-1', size },
  { prefixListId: 'pl-2', size: undefined },
]
const readListSizes = (ec2: Parameters<typeof sizes.readListSizes>[0], ids: string[], clock = fakeClock()) =>
  sizes.readListSizes(ec2, ids, 'us-west-2', clock)
const late = "EC2 didn't respond to DescribeManagedPrefixLists in time. Rerun the job."
const failed = (code: string) => new AwsError('DescribeManagedPrefixLists', code, 'No.', new Error('No.'))

describe('the sizes of prefix lists', () => {
  it('are those that EC2 shows, asked for once', async () => {
    const ec2 = recordingEc2({ managedLists })
    expect(await readListSizes(ec2, ['pl-1', 'pl-2', 'pl-3'])).toEqual({
      sizes: new Map([['pl-1', size]]),
      problems: [],
    })
    expect(ec2.asked).toEqual([
      'DescribeManagedPrefixLists [{"name":"prefix-list-id","values":["pl-1","pl-2","pl-3"]}]',
    ])
  })

  it('that one of several calls shows are kept, and why the other failed', async () => {
    const ids = Array.from({ length: 201 }, (_, n) => `pl-${n}`)
    const refuse = ({ about }: { about: string }) =>
      about.includes('pl-200') ? failed('UnauthorizedOperation') : undefined
    const { sizes, problems } = await readListSizes(recordingEc2({ managedLists, refuse }), ids)
    expect([...sizes.keys()]).toEqual(['pl-1'])
    expect(problems).toEqual([expect.stringContaining('ec2:DescribeManagedPrefixLists')])
  })

  it('are unknown if the run ends during the read', async () => {
    const ec2 = recordingEc2({ refuse: () => failed('AbortError') })
    expect(await readListSizes(ec2, ['pl-1'])).toEqual({
      sizes: new Map(),
      problems: [late],
    })
  })

  it('are not waited for longer than ten seconds', async () => {
    const clock = fakeClock()
    const silent = { describeManagedPrefixLists: () => new Promise<never>(() => undefined) }
    const reading = readListSizes(silent, ['pl-1'], clock)
    await clock.sleep(9_999)
    expect(await Promise.race([reading, Promise.resolve('waiting')])).toBe('waiting')
    await clock.sleep(1)
    expect(await reading).toEqual({ sizes: new Map(), problems: [late] })
  })
})
