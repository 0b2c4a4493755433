import { describe, expect, it } from '@jest/globals'

import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runOn } from '../fixtures/run/scenario.ts'

type Case = { inputs?: Record<string, string>; env?: Record<string, string>; says: string }

const long = 'w'.repeat(300)

describe('a bad input ends the run with one sentence and no EC2 call', () => {
  it.each<Case>([
    ...['0', '1001', '-1', '2.5', 'three', '1e3'].map((count) => ({
      inputs: { 'worker-count': count },
      says: `worker-count is "${count}"; give a whole number from 1 to 1000.`,
    })),
    {
      inputs: { 'worker-count': '' },
      says: 'worker-count and worker-filters are both empty; give the number of workers, or filters that select them.',
    },
    {
      inputs: { 'worker-filters': 'tag:cluster' },
      says: 'worker-filters holds "tag:cluster"; write a filter as name=value[,value…], such as tag:cluster=prod.',
    },
    {
      inputs: { 'worker-filters': Array.from({ length: 49 }, (_, n) => `tag:t${n}=x`).join('\n') },
      says: 'worker-filters holds 49 filters; EC2 takes at most 48 beside those for names and VPC.',
    },
    { inputs: { mode: 'dry-run' }, says: 'mode is "dry-run"; give apply, plan, verify or destroy.' },
    { inputs: { 'on-conflict': 'overwrite' }, says: 'on-conflict is "overwrite"; give fail or replace.' },
    {
      inputs: { 'source-dest-check': 'off' },
      says: 'source-dest-check is "off"; give warn, fail, disable or ignore.',
    },
    { inputs: { prune: 'yes' }, says: 'prune is "yes"; give true or false.' },
    {
      inputs: { prune: 'true' },
      says: 'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
    },
    {
      inputs: { prune: 'true', 'cluster-cidr': '172.22.0.0/16', mode: 'destroy' },
      says: "prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.",
    },
    {
      inputs: { 'cluster-cidr': '172.22.0.0' },
      says: 'cluster-cidr holds "172.22.0.0", which is not a CIDR: it has no prefix length such as /24.',
    },
    {
      inputs: { 'cluster-cidr': '0.0.0.0/0' },
      says: 'cluster-cidr holds "0.0.0.0/0", which is everything; give the CIDR of all pods.',
    },
    {
      inputs: { 'role-to-assume': 'kthw-routes' },
      says: 'role-to-assume is "kthw-routes"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.',
    },
    {
      inputs: { 'role-session-name': 'me' },
      says: 'role-session-name is set, but role-to-assume is empty; give the role, or leave both out.',
    },
    {
      inputs: { 'role-to-assume': 'arn:aws:iam::111122223333:role/kthw-routes', 'role-session-name': 'a b' },
      says: 'role-session-name is "a b"; it has 2 to 64 letters, digits and characters of +=,.@_-.',
    },
    {
      inputs: { 'route-table-ids': 'rtb-0123456789abcdef0', 'route-table-name': 'mine' },
      says: 'route-table-ids and route-table-name are both given; leave one of them out.',
    },
    {
      inputs: { 'worker-name-prefix': '' },
      says: "worker-name-prefix is empty; give what stands before the number in a worker's name, such as worker-.",
    },
    {
      inputs: { 'worker-name-prefix': long },
      says: "worker-name-prefix is too long; a worker's name has at most 255 characters.",
    },
    ...['worker-name-tag', 'pod-cidr-tag', 'route-table-tag'].flatMap((input) => [
      { inputs: { [input]: '' }, says: `${input} is empty; name the tag to read.` },
      { inputs: { [input]: long }, says: `${input} has 300 characters; a tag key has at most 128.` },
    ]),
    {
      inputs: { 'route-table-name': '' },
      says: 'route-table-name is empty; give the name of the route table, or its ID in route-table-ids.',
    },
    {
      inputs: { 'route-table-name': long },
      says: 'route-table-name is too long; EC2 compares at most 255 characters.',
    },
    {
      inputs: { 'route-table-ids': 'rtb-0123456789abcdef0, kubernetes' },
      says: 'route-table-ids holds "kubernetes"; a route table ID looks like rtb-0123456789abcdef0.',
    },
    {
      inputs: { 'vpc-id': 'vpc-xyz' },
      says: 'vpc-id is "vpc-xyz"; a VPC ID looks like vpc-0123456789abcdef0.',
    },
    {
      inputs: { 'aws-region': 'Oregon' },
      says: 'aws-region is "Oregon"; a Region looks like us-west-2.',
    },
    {
      env: { AWS_REGION: 'us-west-2a' },
      says: 'AWS_REGION is "us-west-2a"; a Region looks like us-west-2.',
    },
    {
      env: { AWS_REGION: '', AWS_DEFAULT_REGION: '' },
      says: 'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
    },
    ...['-1', '3601', 'soon'].map((seconds) => ({
      inputs: { 'wait-timeout': seconds },
      says: `wait-timeout is "${seconds}"; give a whole number from 0 to 3600.`,
    })),
    ...['0', '101', 'many'].map((tries) => ({
      inputs: { 'max-attempts': tries },
      says: `max-attempts is "${tries}"; give a whole number from 1 to 100.`,
    })),
  ])('$says', async ({ says, ...step }) => {
    const run = await runOn(lab(), step)

    expect(run.exitCode).toBe(1)
    expect(run.log).toBe(`::error title=invalid-input::${says}\n::error::❌ Nothing was done\n`)
    expect(run.findings).toEqual([{ severity: 'error', code: 'invalid-input', message: says }])
    expect(run.summary).toContain('❌')
    expect(run.requests).toEqual([])
  })
})

it('reports every bad input in one run', async () => {
  const run = await runOn(lab(), {
    inputs: {
      'worker-count': 'x',
      'pod-cidr-tag': '',
      'vpc-id': 'none',
      mode: 'x',
      'wait-timeout': 'x',
      'max-attempts': 'x',
    },
  })

  expect(run.findings.map(({ message }) => message.split(' ')[0]).sort()).toEqual([
    'max-attempts',
    'mode',
    'pod-cidr-tag',
    'vpc-id',
    'wait-timeout',
    'worker-count',
  ])
  expect(run.outputs).toMatchObject({ validated: 'false', routes: '[]', 'created-count': '0' })
})

it('takes the Region from AWS_DEFAULT_REGION where AWS_REGION is empty, as configure-aws-credentials may leave it', async () => {
  const run = await runOn(lab(), { env: { AWS_REGION: '', AWS_DEFAULT_REGION: 'eu-central-1' } })

  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('Region eu-central-1')
})
