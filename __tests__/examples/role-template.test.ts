import { describe, expect, it } from '@jest/globals'

import type { Stack } from '../../dev/harness/cloudformation.ts'
import { readPolicies } from '../../dev/suites/moto/permissions/documented-policies.ts'
import { parsePolicy } from '../../dev/suites/moto/server/policy.ts'
import { audience, ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

const { base, additions, reachability, trust } = await readPolicies()
const [replace, remove, ...disableChecks] = additions

const role = (parameters: Record<string, string> = {}): Stack =>
  stackOf('role.yaml', { Repository: 'org/cluster', ...parameters })

const ProviderArn = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'

const trustOf = ({ resources }: Stack, id = 'Role'): unknown =>
  parsePolicy(resources[id]?.Properties['AssumeRolePolicyDocument'] as string)

/** The subjects that the trust policy of a role allows. */
const subjectsOf = (stack: Stack, id?: string): unknown =>
  (trustOf(stack, id) as { Statement: [{ Condition: { StringLike: object } }] }).Statement[0].Condition
    .StringLike

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

  const all = { AllowReplace: 'yes', AllowDelete: 'yes', AllowDisableChecks: 'yes', AllowReachability: 'yes' }

  it('allows the role for plans only reads, whatever the other role may do', () => {
    expect(statementsOf(role(all), '<ReadOnlyRole>')).toEqual([
      ...base.Statement.slice(0, 1),
      ...reachability,
    ])
  })

  it('gives every policy of a role another name', () => {
    const policies = ofType(role(all), 'AWS::IAM::Policy')

    expect(policies).toHaveLength(6)
    expect(new Set(policies.map(({ PolicyName }) => PolicyName)).size).toBe(6)
  })

  it('limits changes to the names and the tag in its parameters', () => {
    const names = { RouteTableName: 'blue,prod-*', RouteTableTag: 'role', WorkerNames: 'node-a,node-b' }
    const stack = role({ ...names, AllowDelete: 'yes', AllowDisableChecks: 'yes' })
    const tables = { StringLike: { 'aws:ResourceTag/role': ['blue', 'prod-*'] } }

    expect(
      statementsOf(stack).flatMap(({ Condition }) => (Condition === undefined ? [] : [Condition])),
    ).toEqual([
      tables,
      tables,
      {
        StringEquals: { 'ec2:Attribute/SourceDestCheck': 'false' },
        StringLike: { 'aws:ResourceTag/Name': ['node-a', 'node-b'] },
      },
      { StringEquals: { 'ec2:Attribute/SourceDestCheck': 'false' } },
    ])
  })

  it('has the documented trust policy with the provider of the account', () => {
    const stack = role({ ProviderArn })

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

  it('trusts every job for plans, and only the branch main for changes', () => {
    const key = 'token.actions.githubusercontent.com:sub'

    expect(subjectsOf(role(), 'ReadOnlyRole')).toEqual({ [key]: 'repo:org/cluster:*' })
    expect(subjectsOf(role())).toEqual({ [key]: 'repo:org/cluster:ref:refs/heads/main' })
  })

  it('trusts both forms of the subject, for any issuer', () => {
    const issuer = 'github.example.com/_services/token'
    const ids = 'org@123456/cluster@456789'
    const stack = role({ RepositoryWithIds: ids, Subject: 'environment:prod', TokenIssuer: issuer })

    expect(trustOf(stack)).toMatchObject({
      Statement: [{ Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' } } }],
    })
    expect(subjectsOf(stack)).toEqual({
      [`${issuer}:sub`]: [`repo:${ids}:environment:prod`, 'repo:org/cluster:environment:prod'],
    })
    expect(subjectsOf(stack, 'ReadOnlyRole')).toEqual({
      [`${issuer}:sub`]: [`repo:${ids}:*`, 'repo:org/cluster:*'],
    })
  })

  it.each(['cluster', 'org/*', '*/cluster', 'org/cluster:*', 'org@1/cluster@2'])(
    'rejects the repository %s',
    (Repository) => {
      expect(() => role({ Repository })).toThrow(`The parameter Repository may not be ${Repository}`)
    },
  )

  it.each(['org/cluster', 'org@1/*', 'org@1/cluster'])('rejects %s as a repository with IDs', (given) => {
    expect(() => role({ RepositoryWithIds: given })).toThrow(
      `The parameter RepositoryWithIds may not be ${given}`,
    )
  })
})
