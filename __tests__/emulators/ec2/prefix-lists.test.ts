import { GetManagedPrefixListEntriesCommand, paginateGetManagedPrefixListEntries } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { emulated, post, refusal } from './emulated.ts'

async function emulatedLists(...cidrs: string[]) {
  const world = lab()
  addPrefixList(world, 'others', '203.0.113.0/24')
  const { prefixListId } = addPrefixList(world, 'offices', ...cidrs)
  const { ec2, emulator } = await emulated(world)
  const ask = (more = {}) =>
    ec2.send(new GetManagedPrefixListEntriesCommand({ PrefixListId: prefixListId, ...more }))
  return { world, ec2, emulator, prefixListId, ask }
}

describe('GetManagedPrefixListEntries', () => {
  it('shows the CIDRs of the list that was asked for', async () => {
    const { ask } = await emulatedLists('198.51.100.0/24', '203.0.113.0/25')
    const { Entries, NextToken } = await ask()
    expect(Entries).toEqual([{ Cidr: '198.51.100.0/24' }, { Cidr: '203.0.113.0/25' }])
    expect(NextToken).toBeUndefined()
  })

  it('shows none where there are none', async () => {
    const { ask } = await emulatedLists()
    expect((await ask()).Entries).toEqual([])
  })

  it('comes in pages of 1 to 100', async () => {
    const cidrs = Array.from({ length: 120 }, (_, i) => `10.0.${i}.0/24`)
    const { ec2, prefixListId, ask } = await emulatedLists(...cidrs)
    const pagesOf = async (pageSize?: number) => {
      const pages: string[][] = []
      const config = pageSize === undefined ? { client: ec2 } : { client: ec2, pageSize }
      for await (const { Entries = [] } of paginateGetManagedPrefixListEntries(config, {
        PrefixListId: prefixListId,
      })) {
        pages.push(Entries.map(({ Cidr = '' }) => Cidr))
      }
      return pages
    }
    const ofFifty = await pagesOf(50)

    expect(ofFifty.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(ofFifty.flat()).toEqual(cidrs)
    expect((await pagesOf()).map(({ length }) => length)).toEqual([100, 20])
    expect((await ask({ MaxResults: 1 })).Entries).toHaveLength(1)
    expect((await refusal(ask({ MaxResults: 0 }))).code).toBe('InvalidParameterValue')
    expect((await refusal(ask({ MaxResults: 101 }))).code).toBe('InvalidParameterValue')
  })

  it('refuses an ID that does not exist, is none, or was not given', async () => {
    const { ask, emulator } = await emulatedLists()
    expect(await refusal(ask({ PrefixListId: 'pl-00000000000000001' }))).toEqual({
      code: 'InvalidPrefixListID.NotFound',
      message: 'The prefix list (pl-00000000000000001) does not exist.',
      status: 400,
    })
    expect((await refusal(ask({ PrefixListId: 'offices' }))).code).toBe('InvalidPrefixListId.Malformed')
    const { xml } = await post(emulator.url, { Action: 'GetManagedPrefixListEntries' })
    expect(xml).toContain('<Code>MissingParameter</Code>')
  })

  it('takes a permission on the list', async () => {
    const { world, ask, prefixListId } = await emulatedLists()
    world.denied.push('ec2:GetManagedPrefixListEntries')
    const { code, message } = await refusal(ask())
    expect(code).toBe('UnauthorizedOperation')
    expect(message).toContain(
      `ec2:GetManagedPrefixListEntries on resource: arn:aws:ec2:us-west-2:111122223333:prefix-list/${prefixListId} because`,
    )
  })
})
