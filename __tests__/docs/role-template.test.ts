import { describe, expect, it } from '@jest/globals'

import type { Stack } from '../../dev/harness/cloudformation.ts'
import { readPolicies } from '../../dev/suites/moto/permissions/documented-policies.ts'
import { audience, ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

const { base, additions, reachability, trust } = await readPolicies()
const [replace, remove, ...disableChecks] = additions

const role = (parameters: Record<string, string> = {}): Stack =>
  stackOf('role.yaml', { Repository: 'org/cluster', ...parameters })

const trustOf = (stack: Stack): unknown =>
  JSON.parse(ofType(stack, 'AWS::IAM::Role')[0]?.['AssumeRolePolicyDocument'] as string)

describe('role.yaml', () => {
  it('allows by default what the policy for apply allows, and no more', () => {
    expect(statementsOf(role())).toEqual(base.Statement)
  })

  it.each([
    ['AllowReplace', [replace]],
    ['AllowDelete', [remove]],
    ['AllowDisableChecks', disableChecks],
    ['AllowReachability', reachability],
  ])('adds the documented statements with %s', (parameter, statements) => {
    expect(statementsOf(role({ [parameter]: 'yes' }))).toEqual([...base.Statement, ...statements])
  })

  it('allows only reads without AllowCreate', () => {
    expect(statementsOf(role({ AllowCreate: 'no' }))).toEqual(base.Statement.slice(0, 1))
  })

  it('attaches every policy to the role', () => {
    const all = {
      AllowReplace: 'yes',
      AllowDelete: 'yes',
      AllowDisableChecks: 'yes',
      AllowReachability: 'yes',
    }
    const policies = ofType(role(all), 'AWS::IAM::Policy')

    expect(policies.map(({ Roles }) => Roles)).toEqual(Array(6).fill(['<Role>']))
    expect(new Set(policies.map(({ PolicyName }) => PolicyName)).size).toBe(6)
  })

  it('limits changes to the names in its parameters', () => {
    const names = { RouteTableName: 'prod', WorkerNames: 'node-*' }
    const text = JSON.stringify(
      statementsOf(role({ ...names, AllowDelete: 'yes', AllowDisableChecks: 'yes' })),
    )

    expect([...text.matchAll(/"aws:ResourceTag\/Name":"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'prod',
      'prod',
      'node-*',
    ])
  })

  it('has the documented trust policy with the provider of the account', () => {
    const stack = role({ CreateProvider: 'no' })

    expect(trustOf(stack)).toEqual(trust)
    expect(stack.resources).not.toHaveProperty('Provider')
  })

  it('creates the provider that it trusts, for the audience that the action asks for', () => {
    const stack = role()

    expect(ofType(stack, 'AWS::IAM::OIDCProvider')).toEqual([
      { Url: 'https://token.actions.githubusercontent.com', ClientIdList: [audience] },
    ])
    expect(trustOf(stack)).toMatchObject({ Statement: [{ Principal: { Federated: '<Provider>' } }] })
  })

  it('trusts jobs of a branch, of a repository with immutable IDs, and of another issuer', () => {
    const issuer = 'github.example.com/_services/token'
    const Repository = 'org@123456/cluster@456789'

    expect(trustOf(role({ Repository, Subject: 'ref:refs/heads/main', TokenIssuer: issuer }))).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${issuer}:sub`]: `repo:${Repository}:ref:refs/heads/main` },
          },
        },
      ],
    })
  })

  it.each(['cluster', 'org/*', '*/cluster', 'org/cluster:*'])('rejects the repository %s', (Repository) => {
    expect(() => role({ Repository })).toThrow(`The parameter Repository may not be ${Repository}`)
  })
})
