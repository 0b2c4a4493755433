import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

import { instanceStateChange, scalingSuccess, type Event } from '../../../emulators/eventbridge/event.ts'
import { parseTemplate, resolveTemplate } from '../../../harness/cloudformation.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import type { MotoServer } from '../server/moto-server.ts'

const file = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'aws', 'on-change.yaml')
/** moto's CloudFormation has neither. */
const created = ['Connection', 'Destination']
const instanceId = 'i-1234567890abcdef0'

type Queue = {
  QueueArn: string
  SqsManagedSseEnabled: string
  MessageRetentionPeriod: string
  Policy?: string
}
type Made = { destination: string; outputs: { Rule: string; DeadLetterQueue: string } }

/** Deploys on-change.yaml in moto, and sends events to its rule. */
export async function testOnChange(moto: MotoServer, boto3: Boto3): Promise<void> {
  const delivered = async (
    parameters: Record<string, string>,
    events: readonly Event[],
  ): Promise<unknown> => {
    const { outputs } = await deployOnChange(moto, boto3, parameters)
    return boto3.do('deliver', moto.url, { rule: outputs.Rule, events })
  }

  await test('on-change.yaml lets EventBridge call the API destination, and names the queue for undelivered events', async () => {
    const { destination, outputs } = await deployOnChange(moto, boto3)
    const { targets } = (await boto3.do('read-rule', moto.url, outputs.Rule)) as {
      targets: { Arn: string; RoleArn: string; DeadLetterConfig: { Arn: string } }[]
    }
    const [target] = targets
    assert.equal(target?.Arn, destination)
    const { policies } = (await boto3.do('read-role', moto.url, target.RoleArn)) as {
      policies: Record<string, { Statement: { Action: string; Resource: string }[] }>
    }
    const statements = Object.values(policies).flatMap(({ Statement }) => Statement)
    assert.deepEqual(
      statements.map(({ Action, Resource }) => [Action, Resource]),
      [['events:InvokeApiDestination', destination]],
    )
    const queue = (await boto3.do('read-queue', moto.url, outputs.DeadLetterQueue)) as Queue
    assert.equal(target.DeadLetterConfig.Arn, queue.QueueArn)
    assert.equal(queue.SqsManagedSseEnabled, 'true')
    assert.equal(queue.MessageRetentionPeriod, '1209600')
  })

  await test("still a difference: moto's CloudFormation gives queues no policy", async () => {
    const { outputs } = await deployOnChange(moto, boto3)
    const { Policy } = (await boto3.do('read-queue', moto.url, outputs.DeadLetterQueue)) as Queue
    assert.equal(Policy, undefined)
  })

  await test("on-change.yaml's rule sends what GitHub expects, for started and terminated instances only", async () => {
    const states = ['pending', 'running', 'stopping', 'stopped', 'shutting-down', 'terminated']
    const messages = await delivered(
      {},
      states.map((state) => instanceStateChange(instanceId, state)),
    )
    assert.deepEqual(withoutTime(messages), [dispatch('running'), dispatch('terminated')])
  })

  await test("on-change.yaml's rule for an Auto Scaling group sends only the group's events", async () => {
    const messages = await delivered({ AutoScalingGroup: 'prod-' }, [
      scalingSuccess('Launch', 'test-workers', instanceId),
      scalingSuccess('Terminate', 'prod-workers', instanceId),
      instanceStateChange(instanceId, 'running'),
    ])
    assert.deepEqual(withoutTime(messages), [dispatch('EC2 Instance Terminate Successful')])
  })
}

function dispatch(change: string): object {
  return {
    event_type: 'worker-changed',
    client_payload: { instance: instanceId, change, region: 'us-west-2' },
  }
}

/** moto's events have the current time, as a number. */
function withoutTime(messages: unknown): unknown[] {
  return (messages as { client_payload: Record<string, unknown> }[]).map(
    ({ client_payload: { time, ...payload }, ...message }) => {
      assert.match(String(time), /^\d/)
      return { ...message, client_payload: payload }
    },
  )
}

async function deployOnChange(
  { url, reset }: MotoServer,
  boto3: Boto3,
  given: Record<string, string> = {},
): Promise<Made> {
  await reset()
  const parameters = { Repository: 'org/cluster', ...given }
  const template = parseTemplate(await readFile(file, 'utf8'))
  const { resources } = resolveTemplate(template, parameters)
  const destination = (await boto3.do('create-destination', url, {
    connection: resources['Connection']?.Properties,
    destination: resources['Destination']?.Properties,
  })) as string
  const others = Object.entries(template.Resources).filter(([id]) => !created.includes(id))
  const body = JSON.stringify({ ...template, Resources: Object.fromEntries(others) })
    .replaceAll('{"Fn::GetAtt":"Destination.Arn"}', JSON.stringify(destination))
    // JSON templates have a list there.
    .replaceAll(/\{"Fn::GetAtt":"(\w+)\.(\w+)"\}/g, '{"Fn::GetAtt":["$1","$2"]}')
  const { outputs } = (await boto3.do('create-stack', url, { name: 'onchange', body, parameters })) as {
    outputs: Made['outputs']
  }
  return { destination, outputs }
}
