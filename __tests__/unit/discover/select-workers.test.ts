import { describe, expect, it } from '@jest/globals'

import {
  noWorkerMatches,
  podCidrHostBits,
  podCidrInvalid,
  podCidrTagMissing,
  workerDuplicate,
  workerExcluded,
  workerInOtherVpc,
  workerMissing,
  workerNotRunning,
  workerPending,
  workerSurplus,
} from '../../../src/discover/messages.ts'
import { selectWorkers } from '../../../src/discover/select-workers.ts'
import type { Candidate } from '../../../src/discover/worker-candidates.ts'
import type { WorkerSelection } from '../../../src/github/selection-inputs.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { countedWorkersMatching, workersMatching, workerSelection } from '../../fixtures/run/inputs.ts'
import { candidate, TERMINATED, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

type Expected = { workers?: Worker[]; missingWorkers?: number; findings?: Finding[] }

/** Selects for a run that creates routes in vpc-1. */
function expectSelected(
  selection: WorkerSelection,
  candidates: readonly Candidate[],
  { workers = [], missingWorkers = 0, findings = [] }: Expected,
) {
  expect(selectWorkers(selection, candidates, 'vpc-1', 'running')).toEqual({
    workers,
    missingWorkers,
    findings,
  })
}

const one = workerSelection({ count: 1 })
const running = candidate()
const stopped = candidate({ state: 'stopped' })
const terminated = candidate({ ...TERMINATED, instanceId: 'i-old' })
const twin = candidate({ instanceId: 'i-7' })
const elsewhere = candidate({ instanceId: 'i-7', vpcId: 'vpc-2' })

describe('workers by name', () => {
  it('are in the order of their names, not of the answer', () => {
    const described = ['worker-2', 'worker-0', 'worker-1'].map((name) => candidate({ name }))
    expectSelected(workerSelection(), described, { workers: workers(3) })
  })

  it.each(['pending', 'shutting-down', 'stopping', 'stopped', 'unknown', 'terminated'] as const)(
    'are the running instances, not %s ones with the same name',
    (state) => {
      const old = candidate({ instanceId: 'i-old', state, vpcId: state === 'terminated' ? '' : 'vpc-1' })
      expectSelected(one, [old, running], { workers: [worker()] })
    },
  )

  it('are the instances in the VPC, not those with the same name elsewhere', () => {
    expectSelected(one, [elsewhere, running], { workers: [worker()] })
  })

  it('have the pod CIDRs of their tag, and the interfaces and checks that EC2 shows', () => {
    const interfaces = { sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) }
    const tags = { cidr: '10.1.0.0/24 fd00::/64', pod_cidr: '10.9.0.0/24' }
    expectSelected({ ...one, podCidrTag: 'cidr' }, [candidate({ ...interfaces, tags })], {
      workers: [worker({ ...interfaces, podCidr: '10.1.0.0/24 fd00::/64' })],
    })
  })

  it('are kept if their tag only causes a warning', () => {
    expectSelected(one, [candidate({ podCidr: '10.1.0.7/24' })], {
      workers: [worker({ podCidr: '10.1.0.0/24' })],
      findings: [podCidrHostBits('worker-0 (i-0)', 'pod_cidr', '10.1.0.7/24', '10.1.0.0/24')],
    })
  })

  it.each([
    ['are missing', [], workerMissing('worker-0', one)],
    ['have the same name', [running, twin], workerDuplicate([running, twin], 'Name')],
    ['are stopped', [stopped, terminated], workerNotRunning('worker-0', [stopped, terminated])],
    ['were terminated', [terminated], workerNotRunning('worker-0', [terminated])],
    ['run in another VPC', [elsewhere], workerInOtherVpc('worker-0', [elsewhere], 'vpc-1')],
    ['are stopped, and run elsewhere', [stopped, elsewhere], workerNotRunning('worker-0', [stopped])],
    ['have no pod CIDR tag', [candidate({ tags: {} })], podCidrTagMissing('worker-0 (i-0)', 'pod_cidr')],
  ])('cause an error if they %s', (_, candidates, finding) => {
    expectSelected(one, candidates, { missingWorkers: 1, findings: [finding] })
  })

  it('cause all errors at once, and the usable ones are kept', () => {
    const selection = workerSelection({ count: 4 })
    const [bad, other] = [
      candidate({ name: 'worker-1', podCidr: 'ten' }),
      candidate({ name: 'worker-3', state: 'stopped' }),
    ]
    expectSelected(selection, [bad, candidate({ name: 'worker-2' }), other], {
      workers: [worker({ name: 'worker-2' })],
      missingWorkers: 3,
      findings: [
        workerMissing('worker-0', selection),
        workerNotRunning('worker-3', [other]),
        podCidrInvalid('worker-1 (i-1)', 'pod_cidr', 'ten', 'write it like 172.22.0.0/24'),
      ],
    })
  })

  it('are duplicates across VPCs while no VPC is chosen', () => {
    expect(selectWorkers(one, [running, elsewhere], undefined, 'running').findings).toEqual([
      workerDuplicate([running, elsewhere], 'Name'),
    ])
  })

  it.each([
    ['a stopped instance', [stopped]],
    ['the replacement of a terminated one, even if pending', [terminated, candidate({ state: 'pending' })]],
  ])('can be, if routes are only removed, %s', (_, candidates) => {
    expect(selectWorkers(one, candidates, 'vpc-1', 'existing')).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      findings: [],
    })
  })
})

describe('workers by filter', () => {
  const filter = workersMatching()
  const other = { name: 'worker-1', vpcId: 'vpc-2' }

  it.each(['stopped', 'stopping', 'unknown'] as const)('are those that run; %s causes a warning', (state) => {
    const excluded = candidate({ name: 'worker-1', state })
    expectSelected(filter, [running, excluded, candidate({ name: 'worker-2' })], {
      workers: [worker(), worker({ name: 'worker-2' })],
      findings: [workerExcluded(excluded)],
    })
  })

  it('cause an error while one is pending', () => {
    const pending = candidate({ name: 'worker-1', state: 'pending' })
    expectSelected(filter, [running, pending], { workers: [worker()], findings: [workerPending(pending)] })
  })

  it.each([
    ['terminated', candidate({ name: 'worker-1', ...TERMINATED })],
    ['shutting down', candidate({ name: 'worker-1', state: 'shutting-down' })],
    ['running in another VPC', candidate(other)],
    ['stopped in another VPC', candidate({ ...other, state: 'stopped' })],
    ['pending in another VPC', candidate({ ...other, state: 'pending' })],
  ])('cause no finding for one that is %s', (_, excluded) => {
    expectSelected(filter, [running, excluded], { workers: [worker()] })
  })

  it.each(['vpc-1', undefined])('cause one error if none runs (VPC: %s)', (vpcId) => {
    expect(selectWorkers(filter, [stopped], vpcId, 'running')).toEqual({
      workers: [],
      missingWorkers: 1,
      findings: [noWorkerMatches('running', vpcId)],
    })
  })

  it('are missing if their pod CIDR tag is unusable', () => {
    expectSelected(filter, [candidate({ podCidr: 'ten' }), candidate({ name: 'worker-1' })], {
      workers: [worker({ name: 'worker-1' })],
      missingWorkers: 1,
      findings: [podCidrInvalid('worker-0 (i-0)', 'pod_cidr', 'ten', 'write it like 172.22.0.0/24')],
    })
  })
})

describe('workers by count and filter', () => {
  const [third, fourth] = [candidate({ name: 'worker-2' }), candidate({ name: 'worker-3' })]

  it.each([
    ['are as many as counted', [], []],
    ['must not be more', [third, fourth], [workerSurplus([third, fourth], 4, 2)]],
    ['can be more if stopped', [candidate({ name: 'worker-2', state: 'stopped' })], []],
    ['can be more in another VPC', [candidate({ name: 'worker-2', vpcId: 'vpc-2' })], []],
  ])('%s', (_, others, findings) => {
    const counted = [running, candidate({ name: 'worker-1' })]
    expectSelected(countedWorkersMatching(2), [...counted, ...others], { workers: workers(2), findings })
  })

  it('are missing by name, even if others match', () => {
    const selection = countedWorkersMatching(2)
    expectSelected(selection, [running, third], {
      workers: [worker()],
      missingWorkers: 1,
      findings: [workerMissing('worker-1', selection), workerSurplus([third], 2, 2)],
    })
  })
})
