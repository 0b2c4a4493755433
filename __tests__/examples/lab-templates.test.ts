import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'

import { read } from '../fixtures/documents/project-files.ts'
import { ofType, stackOf, statementsOf } from '../fixtures/documents/templates.ts'

describe('lab.yaml', () => {
  const stack = stackOf('lab.yaml')

  it('lets in no traffic from outside, and gives no way to log in to the instances', () => {
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

  it('tags every resource that can have tags', () => {
    const untaggable = ['GatewayAttachment', 'Route', 'SubnetRouteTableAssociation', 'SecurityGroupIngress']
    const tagged = Object.values(stack.resources).filter(
      ({ Type }) => !untaggable.some((each) => Type.endsWith(each)),
    )

    expect(tagged).toHaveLength(8)
    for (const { Properties } of tagged)
      expect(Properties['Tags']).toContainEqual({ Key: 'Name', Value: expect.any(String) })
  })

  it('has no routes of pods, which the action creates', () => {
    const destinations = ofType(stack, 'AWS::EC2::Route').map((route) => route['DestinationCidrBlock'])

    expect(destinations).toEqual(['0.0.0.0/0'])
  })
})

describe('lab-role.yaml', () => {
  const stack = stackOf('lab-role.yaml', { Repository: 'org/kthw-routes' })
  const { jobs } = parse(read('.github/workflows/aws.yml')) as {
    jobs: { lab: { environment: string; env: { STACK: string }; steps: { run?: string }[] } }
  }
  const { lab } = jobs

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

  it("deploys and deletes only stacks with the workflow's name", () => {
    const [prefix = ''] = lab.env.STACK.split('$')
    const stacks = statementsOf(stack).filter(({ Action }) =>
      JSON.stringify(Action).includes('cloudformation:'),
    )

    expect(stacks.map(({ Resource }) => Resource)).toEqual([
      `arn:aws:cloudformation:*:111122223333:stack/${prefix}*`,
    ])
  })

  it('creates and deletes networks only through CloudFormation', () => {
    const anywhere = statementsOf(stack).filter(({ Resource }) => Resource === '*')

    expect(anywhere.map(({ Condition, Action }) => Condition ?? Action)).toEqual([
      { StringEquals: { 'aws:CalledViaFirst': 'cloudformation.amazonaws.com' } },
      ['ec2:Describe*', 'ec2:GetManagedPrefixListEntries'],
    ])
  })

  it('allows what the workflow asks the AWS CLI for', () => {
    const direct = statementsOf(stack).filter(
      ({ Condition }) => !JSON.stringify(Condition ?? {}).includes('CalledVia'),
    )
    // `describe-*` is allowed as `Describe*`.
    const allowed = direct.flatMap(({ Action }) => Action).map((action) => action.replace(/\*$/, ''))
    const asked = lab.steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\baws (\w+) (?:wait (\w+)-|([\w-]+))/g)].map(([, service, awaited, command = '']) =>
        // A waiter describes what it waits for.
        awaited === undefined
          ? `${service}:${pascalCase(command)}`
          : `${service}:Describe${pascalCase(awaited)}s`,
      ),
    )

    expect(asked).toContain('ec2:StopInstances')
    expect(asked.filter((each) => !allowed.some((action) => each.startsWith(action)))).toEqual([])
  })
})

/** `describe-tags` as `DescribeTags`. */
function pascalCase(command: string): string {
  return command.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
