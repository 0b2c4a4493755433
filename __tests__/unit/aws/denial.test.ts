import { describe, expect, it } from '@jest/globals'

import { readDenial, roleOf } from '../../../src/aws/denial.ts'
import { awsError, unauthorized } from '../../fixtures/results/aws-errors.ts'

const table = 'arn:aws:ec2:us-west-2:111122223333:route-table/rtb-1'

describe('a denial', () => {
  it('has what EC2 says', () => {
    expect(readDenial(unauthorized('CreateRoute', { resource: table }))).toEqual({
      permission: 'ec2:CreateRoute',
      resource: table,
      caller: 'arn:aws:iam::111122223333:user/ci',
      reason: '',
      fix: "Allow it in the role's policy",
      lacksAllow: true,
    })
  })

  it('has the permission of the call if EC2 says nothing else', () => {
    expect(readDenial(awsError('UnauthorizedOperation', 'No.'))).toMatchObject({
      permission: 'ec2:CreateRoute',
      resource: undefined,
      caller: undefined,
      lacksAllow: true,
    })
  })

  it.each([
    ['because no permissions boundary allows the ec2:CreateRoute action', true],
    ['with an explicit deny in a permissions boundary', false],
    ['with an explicit deny in a service control policy', false],
  ])('needs an allow statement only if one is missing: %s', (why, lacksAllow) => {
    expect(readDenial(unauthorized('CreateRoute', { why }))).toMatchObject({ reason: `, ${why}`, lacksAllow })
  })
})

it.each([
  ['arn:aws:sts::111122223333:assumed-role/kthw-routes/kthw-routes-1', 'kthw-routes'],
  ['arn:aws:iam::111122223333:user/assumed-role', undefined],
  [undefined, undefined],
])('the role of %s is %s', (caller, role) => {
  expect(roleOf(caller)).toBe(role)
})
