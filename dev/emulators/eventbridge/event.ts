/** An event as AWS services send it (EventBridge reference, event structure). */
export type Event = {
  version: string
  id: string
  'detail-type': string
  source: string
  account: string
  time: string
  region: string
  resources: string[]
  detail: Record<string, unknown>
}

/** The example in the EC2 User Guide, "State change events for Amazon EC2 instances", with the version that every event has. */
export function instanceStateChange(instanceId: string, state: string): Event {
  return {
    version: '0',
    id: '7bf73129-1428-4cd3-a780-95db273d1602',
    'detail-type': 'EC2 Instance State-change Notification',
    source: 'aws.ec2',
    account: '123456789012',
    time: '2021-11-11T21:29:54Z',
    region: 'us-east-1',
    resources: [`arn:aws:ec2:us-east-1:123456789012:instance/${instanceId}`],
    detail: { 'instance-id': instanceId, state },
  }
}

/** The example in the Amazon EC2 Auto Scaling User Guide, "Successful scaling events". */
export function scalingSuccess(activity: 'Launch' | 'Terminate', group: string, instanceId: string): Event {
  return {
    version: '0',
    id: '12345678-1234-1234-1234-123456789012',
    'detail-type': `EC2 Instance ${activity} Successful`,
    source: 'aws.autoscaling',
    account: '123456789012',
    time: '2021-11-11T21:29:54Z',
    region: 'us-west-2',
    resources: ['auto-scaling-group-arn', 'instance-arn'],
    detail: {
      StatusCode: 'InProgress',
      Description: `${activity}ing a new EC2 instance: ${instanceId}`,
      AutoScalingGroupName: group,
      ActivityId: '87654321-4321-4321-4321-210987654321',
      Details: { 'Availability Zone': 'us-west-2b', 'Subnet ID': 'subnet-12345678' },
      RequestId: '12345678-1234-1234-1234-123456789012',
      StatusMessage: '',
      EC2InstanceId: instanceId,
      Cause: 'description-text',
    },
  }
}
