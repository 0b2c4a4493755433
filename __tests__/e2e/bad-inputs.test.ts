import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runOn, type Inputs } from '../fixtures/run/scenario.ts'

const long = 'w'.repeat(300)
const role = 'arn:aws:iam::111122223333:role/kthw-routes'

/** Inputs that are wrong independently of each other, and the sentences about them. */
const cases: { inputs?: Inputs; env?: Record<string, string>; says: string[] }[] = [
  {
    inputs: {
      'worker-count': 'three',
      'worker-filters': 'tag:cluster',
      'worker-name-prefix': '',
      'worker-name-tag': '',
      'pod-cidr-tag': '',
      'route-table-name': '',
      'route-table-tag': '',
      mode: 'dry-run',
      'on-conflict': 'overwrite',
      'source-dest-check': 'off',
      reachability: 'on',
      prune: 'yes',
      'cluster-cidr': '172.22.0.0',
      'role-to-assume': 'kthw-routes',
      'vpc-id': 'vpc-xyz',
      'aws-region': 'Oregon',
      'wait-timeout': 'soon',
      'max-attempts': 'many',
    },
    says: [
      'worker-count is "three"; give a whole number from 1 to 1000.',
      'worker-filters holds "tag:cluster"; write a filter as name=value[,value…], such as tag:cluster=prod.',
      "worker-name-prefix is empty; give what stands before the number in a worker's name, such as worker-.",
      'worker-name-tag is empty; name the tag to read.',
      'pod-cidr-tag is empty; name the tag to read.',
      'route-table-name is empty; give the name of the route table, or its ID in route-table-ids.',
      'route-table-tag is empty; name the tag to read.',
      'mode is "dry-run"; give apply, plan, verify or destroy.',
      'on-conflict is "overwrite"; give fail or replace.',
      'source-dest-check is "off"; give warn, fail, disable or ignore.',
      'reachability is "on"; give off, warn or fail.',
      'prune is "yes"; give true or false.',
      'cluster-cidr holds "172.22.0.0", which is not a CIDR: it has no prefix length such as /24.',
      'role-to-assume is "kthw-routes"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.',
      'vpc-id is "vpc-xyz"; a VPC ID looks like vpc-0123456789abcdef0.',
      'aws-region is "Oregon"; a Region looks like us-west-2.',
      'wait-timeout is "soon"; give a whole number from 0 to 3600.',
      'max-attempts is "many"; give a whole number from 1 to 100.',
    ],
  },
  {
    inputs: {
      'worker-filters': Array.from({ length: 49 }, (_, n) => `tag:t${n}=x`).join('\n'),
      'worker-name-prefix': long,
      'worker-name-tag': long,
      'pod-cidr-tag': long,
      'route-table-name': long,
      'route-table-tag': long,
      'cluster-cidr': '0.0.0.0/0',
      'role-session-name': 'me',
    },
    env: { AWS_REGION: 'us-west-2a' },
    says: [
      'worker-filters holds 49 filters; EC2 takes at most 48 beside those for names and VPC.',
      "worker-name-prefix is too long; a worker's name has at most 255 characters.",
      'worker-name-tag has 300 characters; a tag key has at most 128.',
      'pod-cidr-tag has 300 characters; a tag key has at most 128.',
      'route-table-name is too long; EC2 compares at most 255 characters.',
      'route-table-tag has 300 characters; a tag key has at most 128.',
      'cluster-cidr holds "0.0.0.0/0", which is everything; give the CIDR of all pods.',
      'role-session-name is set, but role-to-assume is empty; give the role, or leave both out.',
      'AWS_REGION is "us-west-2a"; a Region looks like us-west-2.',
    ],
  },
  {
    inputs: {
      'worker-count': '',
      prune: 'true',
      'role-to-assume': role,
      'role-session-name': 'a b',
      'route-table-ids': 'rtb-0123456789abcdef0',
      'route-table-name': 'mine',
    },
    env: { AWS_REGION: '', AWS_DEFAULT_REGION: '' },
    says: [
      'worker-count and worker-filters are both empty; give the number of workers, or filters that select them.',
      'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
      'role-session-name is "a b"; it has 2 to 64 letters, digits and characters of +=,.@_-.',
      'route-table-ids and route-table-name are both given; leave one of them out.',
      'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
    ],
  },
  {
    inputs: {
      mode: 'destroy',
      prune: 'true',
      'cluster-cidr': '172.22.0.0/16',
      'route-table-ids': 'rtb-0123456789abcdef0, kubernetes',
    },
    says: [
      "prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.",
      'route-table-ids holds "kubernetes"; a route table ID looks like rtb-0123456789abcdef0.',
    ],
  },
]

describe('bad inputs are all reported in one run, which makes no EC2 call', () => {
  it.each(cases)('$says', async ({ says, ...step }) => {
    const run = await runOn(lab(), step)

    expect(run.exitCode).toBe(1)
    expect(run.messages.toSorted()).toEqual(says.toSorted())
    expect(new Set(run.findings.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(['error invalid-input']),
    )
    expect(run.summary).toContain('❌')
    expect(run.requests).toEqual([])
    expect(run.outputs).toMatchObject({ validated: 'false', routes: '[]', 'created-count': '0' })
  })

  it('the log has an annotation for it, and says that nothing was done', async () => {
    const run = await runOn(lab(), { inputs: { mode: 'dry-run' } })

    expect(run.log).toBe(
      '::error title=invalid-input::mode is "dry-run"; give apply, plan, verify or destroy.\n::error::❌ Nothing was done\n',
    )
  })
})

it('uses AWS_DEFAULT_REGION if AWS_REGION is empty, as configure-aws-credentials may leave it', async () => {
  const run = await runOn(lab(), { env: { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-central-1' } })

  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('Region eu-central-1')
})
