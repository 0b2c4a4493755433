import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import type { Stack } from '../../dev/harness/cloudformation.ts'
import { read } from '../fixtures/documents/project-files.ts'
import { ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

const deployed = (parameters: Record<string, string> = {}): Stack =>
  stackOf('on-change.yaml', { Repository: 'org/cluster', ...parameters })
const events = { Service: 'events.amazonaws.com' }

describe('on-change.yaml', () => {
  const stack = deployed()

  it('lets EventBridge call only this destination, for this account', () => {
    const [role] = ofType(stack, 'AWS::IAM::Role')

    expect(statementsOf(stack)).toEqual([
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Action: 'events:InvokeApiDestination',
        Resource: '<Destination.Arn>',
      },
    ])
    expect(role?.['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Principal: events,
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        },
      ],
    })
  })

  it('accepts messages in the dead-letter queue only from the rule', () => {
    const [policy] = ofType(stack, 'AWS::SQS::QueuePolicy')

    expect(policy).toMatchObject({
      Queues: ['<DeadLetters>'],
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: events,
            Action: 'sqs:SendMessage',
            Resource: '<DeadLetters.Arn>',
            Condition: { ArnEquals: { 'aws:SourceArn': '<Rule.Arn>' } },
          },
        ],
      },
    })
  })

  it('keeps undelivered events encrypted, and as long as SQS can', () => {
    expect(ofType(stack, 'AWS::SQS::Queue')).toEqual([
      { MessageRetentionPeriod: 14 * 24 * 60 * 60, SqsManagedSseEnabled: true },
    ])
  })

  it('has the token only as a reference to Secrets Manager, which a new version changes', () => {
    const valueWith = (parameters: Record<string, string>): unknown =>
      ofType(deployed(parameters), 'AWS::Events::Connection')[0]?.['AuthParameters']

    expect(valueWith({})).toEqual({
      ApiKeyAuthParameters: {
        ApiKeyName: 'Authorization',
        ApiKeyValue: 'Bearer {{resolve:secretsmanager:kthw-routes-github-token:SecretString:::}}',
      },
    })
    expect(valueWith({ TokenVersion: '7bf73129-1428-4cd3-a780-95db273d1602' })).not.toEqual(valueWith({}))
  })

  it('sends at most one request per second, to the repository', () => {
    const ofServer = deployed({ ApiUrl: 'https://github.example.com/api/v3' })

    expect(ofType(stack, 'AWS::Events::ApiDestination')).toMatchObject([
      {
        InvocationEndpoint: 'https://api.github.com/repos/org/cluster/dispatches',
        InvocationRateLimitPerSecond: 1,
      },
    ])
    expect(ofType(ofServer, 'AWS::Events::ApiDestination')).toMatchObject([
      { InvocationEndpoint: 'https://github.example.com/api/v3/repos/org/cluster/dispatches' },
    ])
  })

  it.each([
    ['Repository', 'cluster'],
    ['Repository', 'org/cluster/issues?x='],
    ['ApiUrl', 'http://github.example.com/api/v3'],
    ['ApiUrl', 'https://api.github.com/'],
    ['EventType', 'a b'],
    ['TokenSecret', 'a}}b'],
  ])('rejects the %s %s', (parameter, value) => {
    expect(() => deployed({ [parameter]: value })).toThrow(`The parameter ${parameter} may not be ${value}`)
  })
})

describe('the workflow for on-change.yaml', () => {
  const { on, concurrency } = parse(read('examples/on-change.yml')) as {
    on: { repository_dispatch: { types: string[] }; schedule: unknown[] }
    concurrency: unknown
  }

  it("runs on the template's type of event, and on a schedule", () => {
    const text = JSON.stringify(ofType(deployed(), 'AWS::Events::Rule'))

    expect(on.repository_dispatch.types).toHaveLength(1)
    expect(text).toContain(`\\"event_type\\": \\"${on.repository_dispatch.types[0]}\\"`)
    expect(on.schedule).toHaveLength(1)
  })

  it('never cancels a run that might be writing', () => {
    expect(concurrency).toEqual({ group: 'pod-routes', 'cancel-in-progress': false })
  })
})
