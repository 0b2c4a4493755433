import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

const workflowFile = join(import.meta.dirname, '..', '..', '.github', 'workflows', 'aws.yml')

describe('lab.yaml', () => {
  const stack = stackOf('lab.yaml')

  it('lets nobody in from outside, and gives the instances no way to be logged in to', () => {
    const cidrs = ofType(stack, 'AWS::EC2::SecurityGroupIngress').map(({ CidrIp }) => CidrIp)
    const [subnet] = ofType(stack, 'AWS::EC2::Subnet')

    expect(cidrs).toEqual(['172.20.0.0/16', '172.22.0.0/16'])
    expect(subnet).toMatchObject({ MapPublicIpOnLaunch: false })
    for (const instance of ofType(stack, 'AWS::EC2::Instance')) {
      expect(instance).toMatchObject({ MetadataOptions: { HttpTokens: 'required' } })
      for (const exposed of ['KeyName', 'NetworkInterfaces', 'IamInstanceProfile', 'UserData'])
        expect(instance).not.toHaveProperty(exposed)
    }
  })

  it('tags everything that can be tagged', () => {
    const untaggable = ['GatewayAttachment', 'Route', 'SubnetRouteTableAssociation', 'SecurityGroupIngress']
    const tagged = Object.values(stack.resources).filter(
      ({ Type }) => !untaggable.some((each) => Type.endsWith(each)),
    )

    expect(tagged).toHaveLength(8)
    for (const { Properties } of tagged)
      expect(Properties['Tags']).toContainEqual({ Key: 'Name', Value: expect.any(String) })
  })

  it('leaves the routes of pods to the action', () => {
    const destinations = ofType(stack, 'AWS::EC2::Route').map((route) => route['DestinationCidrBlock'])

    expect(destinations).toEqual(['0.0.0.0/0'])
  })
})

describe('lab-role.yaml', () => {
  const stack = stackOf('lab-role.yaml', { Repository: 'org/kthw-routes' })
  const workflow = parse(readFileSync(workflowFile, 'utf8')) as {
    jobs: { lab: { environment: string; env: { STACK: string }; steps: { run?: string }[] } }
  }
  const { lab } = workflow.jobs

  it("trusts only jobs of the workflow's environment", () => {
    const [role] = ofType(stack, 'AWS::IAM::Role')

    expect(role?.['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: {
              'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
              'token.actions.githubusercontent.com:sub': `repo:org/kthw-routes:environment:${lab.environment}`,
            },
          },
        },
      ],
    })
  })

  it('deploys and deletes stacks of the name that the workflow gives them, and no other', () => {
    const [prefix = ''] = lab.env.STACK.split('$')
    const stacks = statementsOf(stack).filter(({ Action }) =>
      JSON.stringify(Action).includes('cloudformation:'),
    )

    expect(stacks.map(({ Resource }) => Resource)).toEqual([
      `arn:aws:cloudformation:*:111122223333:stack/${prefix}*`,
    ])
  })

  it('makes and deletes networks through CloudFormation only', () => {
    const anywhere = statementsOf(stack).filter(({ Resource }) => Resource === '*')

    expect(anywhere.map(({ Condition, Action }) => Condition ?? Action)).toEqual([
      { StringEquals: { 'aws:CalledViaFirst': 'cloudformation.amazonaws.com' } },
      ['ec2:Describe*', 'ec2:GetManagedPrefixListEntries'],
    ])
  })

  it('may do what the workflow asks the AWS CLI for', () => {
    const direct = statementsOf(stack).filter(
      ({ Condition }) => !JSON.stringify(Condition ?? {}).includes('CalledVia'),
    )
    const allowed = direct.flatMap(({ Action }) => Action)
    const asked = lab.steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\baws (\w+) ([\w-]+)/g)].map(([, service = '', command = '']) =>
        // What is waited for is looked at.
        command === 'wait'
          ? `${service}:Describe${service === 'ec2' ? 'Instances' : 'Stacks'}`
          : `${service}:${inCapitals(command)}`,
      ),
    )

    expect(asked).toContain('ec2:StopInstances')
    expect(asked.filter((each) => !allowed.some((action) => isWithin(each, action)))).toEqual([])
  })
})

/** `describe-tags` as `DescribeTags`. */
function inCapitals(command: string): string {
  return command.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function isWithin(action: string, allowed: string): boolean {
  return allowed.endsWith('*') ? action.startsWith(allowed.slice(0, -1)) : action === allowed
}
