import { expect, it, jest } from '@jest/globals'

import type * as Mask from '../../../src/runtime/account-mask.ts'

/** A process in which nothing is known yet. */
async function freshMask(): Promise<typeof Mask> {
  jest.resetModules()
  return import('../../../src/runtime/account-mask.ts')
}

it('shows accounts unless they are to be masked', async () => {
  const { keepAccounts, keepAccountsOf, withoutAccounts } = await freshMask()
  keepAccounts('111122223333')
  keepAccountsOf({ OwnerId: '111122223333' })
  expect(withoutAccounts('111122223333')).toBe('111122223333')
})

it.each([
  ['the number', '111122223333', '************'],
  ['an ARN', 'arn:aws:iam::111122223333:role/a', 'arn:aws:iam::************:role/a'],
  ['both of two', '111122223333/444455556666', '************/************'],
  ['one between letters', 'logs111122223333eu', 'logs************eu'],
  ["the console's way to write it", '1111-2222-3333', '****-****-****'],
  ['one in a URL', 'a?b=%20111122223333%3A', 'a?b=%20************%3A'],
  [
    'one after a control character in JSON',
    String.raw`"\u0007111122223333"`,
    String.raw`"\u0007************"`,
  ],
  ['a longer number', '1111222233334 0111122223333', '1111222233334 0111122223333'],
  ['an ID with more digits', 'i-01111222233334abc', 'i-01111222233334abc'],
  ['another account', '777788889999', '777788889999'],
])('masks, of %s: %s', async (_, text, shown) => {
  const { maskAccounts, keepAccounts, withoutAccounts } = await freshMask()
  maskAccounts()
  keepAccounts('the role of 1111-2222-3333 in account:444455556666.')
  expect(withoutAccounts(text)).toBe(shown)
})

it("learns accounts from AWS's own fields of an answer, and none from tags", async () => {
  const { maskAccounts, keepAccountsOf, withoutAccounts } = await freshMask()
  maskAccounts()
  keepAccountsOf({
    OwnerId: '111111111111',
    Groups: [{ UserId: '222222222222', GroupId: '333333333333' }],
    IamInstanceProfile: { Arn: 'arn:aws:iam::444444444444:instance-profile/a' },
    Routes: [{ CoreNetworkArn: 'arn:aws:networkmanager::555555555555:core-network/b', State: undefined }],
    Tags: [{ Key: '666666666666', Value: 'arn:aws:iam::777777777777:role/c' }],
    LaunchTime: new Date(0),
  })
  const all = [1, 2, 3, 4, 5, 6, 7].map((digit) => String(digit).repeat(12))
  expect(all.filter((account) => withoutAccounts(account) !== account)).toEqual(
    [1, 2, 4, 5].map((digit) => String(digit).repeat(12)),
  )
})
