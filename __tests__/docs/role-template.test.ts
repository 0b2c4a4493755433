import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import type { Stack } from '../../dev/harness/cloudformation.ts'
import { readReadmePolicies } from '../../dev/suites/moto/permissions/readme-policy.ts'
import { ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

const { base, additions, reachability, trust } = await readReadmePolicies()

describe('role.yaml', () => {
  const role = (allowed: Record<string, string> = {}): Stack =>
    stackOf('role.yaml', { Repository: 'org/cluster', ...allowed })
  const trustOf = (stack: Stack): unknown =>
    JSON.parse(ofType(stack, 'AWS::IAM::Role')[0]?.['AssumeRolePolicyDocument'] as string)
  const [replace, remove, ...switchOff] = additions

  it('allows by default what the README asks for, and no more', () => {
    expect(statementsOf(role())).toEqual(base.Statement)
  })

  it.each([
    ['AllowReplace', [replace]],
    ['AllowDelete', [remove]],
    ['AllowDisableChecks', switchOff],
    ['AllowReachability', reachability],
  ])("adds with %s the README's statements for it", (parameter, statements) => {
    expect(statementsOf(role({ [parameter]: 'yes' }))).toEqual([...base.Statement, ...statements])
  })

  it('only reads when told so', () => {
    expect(statementsOf(role({ AllowCreate: 'no' }))).toEqual(base.Statement.slice(0, 1))
  })

  it('gives every policy to the role', () => {
    const all = ['AllowReplace', 'AllowDelete', 'AllowDisableChecks', 'AllowReachability']
    const policies = ofType(role(Object.fromEntries(all.map((name) => [name, 'yes']))), 'AWS::IAM::Policy')

    expect(policies.map(({ Roles }) => Roles)).toEqual(Array(6).fill(['<Role>']))
    expect(new Set(policies.map(({ PolicyName }) => PolicyName)).size).toBe(6)
  })

  it('limits the changes to other names when told so', () => {
    const names = {
      RouteTableName: 'prod',
      WorkerNames: 'node-*',
      AllowDelete: 'yes',
      AllowDisableChecks: 'yes',
    }
    const text = JSON.stringify(statementsOf(role(names)))

    expect(text.match(/"aws:ResourceTag\/Name":"[^"]+"/g)).toEqual([
      '"aws:ResourceTag/Name":"prod"',
      '"aws:ResourceTag/Name":"prod"',
      '"aws:ResourceTag/Name":"node-*"',
    ])
  })

  it("has the README's trust policy, with the account's own provider", () => {
    expect(trustOf(role({ CreateProvider: 'no' }))).toEqual(trust)
    expect(role({ CreateProvider: 'no' }).resources).not.toHaveProperty('Provider')
  })

  it('makes the provider that it trusts, for the audience that the action asks for', () => {
    const stack = role()
    const [provider] = ofType(stack, 'AWS::IAM::OIDCProvider')
    const [, audience] =
      /const AUDIENCE = '([^']+)'/.exec(
        readFileSync(join(import.meta.dirname, '..', '..', 'src', 'aws', 'oidc.ts'), 'utf8'),
      ) ?? []

    expect(provider).toEqual({
      Url: 'https://token.actions.githubusercontent.com',
      ClientIdList: [audience],
    })
    expect(trustOf(stack)).toMatchObject({ Statement: [{ Principal: { Federated: '<Provider>' } }] })
  })

  it('trusts jobs of a branch, of a repository with immutable IDs, and of another issuer', () => {
    const given = {
      Repository: 'org@123456/cluster@456789',
      Subject: 'ref:refs/heads/main',
      TokenIssuer: 'github.example.com/_services/token',
    }

    expect(trustOf(role(given))).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { 'github.example.com/_services/token:aud': 'sts.amazonaws.com' },
            StringLike: {
              'github.example.com/_services/token:sub': 'repo:org@123456/cluster@456789:ref:refs/heads/main',
            },
          },
        },
      ],
    })
  })

  it.each(['cluster', 'org/*', '*/cluster', 'org/cluster:*'])(
    'takes no %s for a repository',
    (Repository) => {
      expect(() => role({ Repository })).toThrow(`The parameter Repository may not be ${Repository}`)
    },
  )
})
