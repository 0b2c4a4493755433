import { describe, expect, it } from '@jest/globals'

import {
  noWorkerMatches,
  podCidrHostBits,
  podCidrInvalid,
  primaryInterfaceUnknown,
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
import type { TaggedWorkers } from '../../../src/github/selection-inputs.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { Worker } from '../../../src/model/worker.ts'
import { countedWorkersMatching, workersMatching, workerSelection } from '../../fixtures/run/inputs.ts'
import { candidate, TERMINATED, twoInterfaces, worker, workers } from '../../fixtures/worlds/workers.ts'

const [one, filter, counted] = [workerSelection({ count: 1 }), workersMatching(), countedWorkersMatching(2)]
const running = candidate()
const stopped = candidate({ state: 'stopped' })
const terminated = candidate({ ...TERMINATED, instanceId: 'i-old' })
const elsewhere = candidate({ instanceId: 'i-7', vpcId: 'vpc-2' })
const second = candidate({ name: 'worker-1' })
const unusable = candidate({ podCidr: 'ten' })
const invalid = podCidrInvalid('worker-0 (i-0)', 'pod_cidr', 'ten', 'write it like 172.22.0.0/24')

/** Selects for a run that creates routes in vpc-1. */
const select = (selection: TaggedWorkers, candidates: readonly Candidate[]) =>
  selectWorkers(selection, candidates, 'vpc-1', 'running')
const found = (workers: readonly Worker[], ...findings: readonly Finding[]) => ({
  workers,
  missingWorkers: 0,
  findings,
})
const missing = (...findings: readonly Finding[]) => ({ workers: [], missingWorkers: 1, findings })

describe('workers by name', () => {
  it('are in the order of their names, not of the answer', () => {
    const candidates = ['worker-2', 'worker-0', 'worker-1'].map((name) => candidate({ name }))
    expect(select(workerSelection(), candidates)).toEqual(found(workers(3)))
  })

  it.each(['pending', 'shutting-down', 'stopping', 'stopped', 'unknown'] as const)(
    'are the running instances, not %s ones with the same name',
    (state) => {
      const old = candidate({ instanceId: 'i-old', state })
      expect(select(one, [old, running])).toEqual(found([worker()]))
    },
  )

  it.each([
    ['terminated', terminated],
    ['in another VPC', elsewhere],
  ])('are the running instances in the VPC, not those %s', (_, other) => {
    expect(select(one, [other, running])).toEqual(found([worker()]))
  })

  it('have the pod CIDRs of their tag, and the interfaces and checks that EC2 shows', () => {
    const described = { sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) }
    const tags = { cidr: '10.1.0.7/24 fd00::/64', pod_cidr: '10.9.0.0/24' }
    expect(select({ ...one, podCidrTag: 'cidr' }, [candidate({ ...described, tags })])).toEqual(
      found(
        [worker({ ...described, podCidr: '10.1.0.0/24 fd00::/64' })],
        podCidrHostBits('worker-0 (i-0)', 'cidr', '10.1.0.7/24', '10.1.0.0/24'),
      ),
    )
  })

  it.each([
    ['are missing', [], workerMissing('worker-0', one)],
    ['have the same name', [running, running], workerDuplicate([running, running], 'Name')],
    ['are stopped', [stopped, terminated], workerNotRunning('worker-0', [stopped, terminated], one)],
    ['were terminated', [terminated], workerNotRunning('worker-0', [terminated], one)],
    ['run in another VPC', [elsewhere], workerInOtherVpc('worker-0', [elsewhere], 'vpc-1')],
    ['are stopped, and run elsewhere', [stopped, elsewhere], workerNotRunning('worker-0', [stopped], one)],
    ['have an unusable pod CIDR tag', [unusable], invalid],
  ])('cause an error if they %s', (_, candidates, finding) => {
    expect(select(one, candidates)).toEqual(missing(finding))
  })

  it('are an error if EC2 shows several interfaces and no primary one, unless routes are only removed', () => {
    const networkInterfaces = twoInterfaces().map((each) => ({ ...each, networkCardIndex: 1 }))
    const [unclear, described] = [candidate({ networkInterfaces }), worker({ networkInterfaces })]
    for (const selection of [one, filter]) {
      expect(select(selection, [unclear])).toEqual(missing(primaryInterfaceUnknown(described)))
      expect(selectWorkers(selection, [unclear], 'vpc-1', 'existing')).toEqual(found([described]))
    }
  })

  it('cause all errors at once, and the usable ones are kept', () => {
    const [selection, last] = [
      workerSelection({ count: 4 }),
      candidate({ name: 'worker-3', state: 'stopped' }),
    ]
    expect(select(selection, [unusable, candidate({ name: 'worker-2' }), last])).toEqual({
      workers: [worker({ name: 'worker-2' })],
      missingWorkers: 3,
      findings: [
        workerMissing('worker-1', selection),
        workerNotRunning('worker-3', [last], selection),
        invalid,
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
    expect(selectWorkers(one, candidates, 'vpc-1', 'existing')).toEqual(found([worker()]))
  })
})

describe('workers by filter', () => {
  const other = { name: 'worker-1', vpcId: 'vpc-2' }

  it.each([
    ['with a warning if one is stopped', 'stopped', workerExcluded],
    ['with a warning if one is stopping', 'stopping', workerExcluded],
    ['with a warning if the state is unknown', 'unknown', workerExcluded],
    ['with an error if one is pending', 'pending', workerPending],
  ] as const)('are those that run, %s', (_, state, finding) => {
    const excluded = candidate({ name: 'worker-1', state })
    expect(select(filter, [running, excluded])).toEqual(found([worker()], finding(excluded)))
  })

  it.each([
    ['terminated', candidate({ name: 'worker-1', ...TERMINATED })],
    ['shutting down', candidate({ name: 'worker-1', state: 'shutting-down' })],
    ['running in another VPC', candidate(other)],
    ['stopped in another VPC', candidate({ ...other, state: 'stopped' })],
  ])('are those that run, without a finding for one that is %s', (_, excluded) => {
    expect(select(filter, [running, excluded])).toEqual(found([worker()]))
  })

  it.each(['vpc-1', undefined])('cause one error if none runs (VPC: %s)', (vpcId) => {
    expect(selectWorkers(filter, [stopped], vpcId, 'running')).toEqual(
      missing(noWorkerMatches('running', vpcId)),
    )
  })

  it('are named with their IDs where the name repeats, not counting what is no worker', () => {
    const twins = [candidate({ instanceId: 'i-3' }), candidate({ instanceId: 'i-4', podCidr: '10.1.0.0/24' })]
    const names = (...others: readonly Candidate[]) =>
      select(filter, [...twins, second, ...others]).workers.map(({ name }) => name)

    expect(names()).toEqual(['worker-0 (i-3)', 'worker-0 (i-4)', 'worker-1'])
    expect(names(candidate({ name: 'worker-1', ...TERMINATED, instanceId: 'i-old' }))).toEqual(names())
  })

  it('are missing if their pod CIDR tag is unusable', () => {
    const workers = [worker({ name: 'worker-1' })]
    expect(select(filter, [unusable, second])).toEqual({ ...missing(invalid), workers })
  })
})

describe('workers by count and filter', () => {
  const [third, fourth] = [candidate({ name: 'worker-2' }), candidate({ name: 'worker-3' })]

  it.each([
    ['are as many as counted', [], []],
    ['must not be more', [third, fourth], [workerSurplus([third, fourth], 4, 2, true)]],
    ['can be more if stopped', [candidate({ name: 'worker-2', state: 'stopped' })], []],
    ['can be more in another VPC', [candidate({ name: 'worker-2', vpcId: 'vpc-2' })], []],
  ])('%s', (_, others, findings) => {
    expect(select(counted, [running, second, ...others])).toEqual(found(workers(2), ...findings))
  })

  it('are missing by name, even if others match', () => {
    const findings = [workerMissing('worker-1', counted), workerSurplus([third], 2, 2, false)]
    expect(select(counted, [running, third])).toEqual({ ...missing(...findings), workers: [worker()] })
  })
})
