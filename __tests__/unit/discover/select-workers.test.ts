import { describe, expect, it } from '@jest/globals'

import { selectWorkers } from '../../../src/discover/select-workers.ts'
import type { WorkerSelection } from '../../../src/github/selection-inputs.ts'
import { error, warning } from '../../../src/model/finding.ts'
import type { Instance } from '../../../src/model/instance.ts'
import { routeTarget } from '../../../src/model/worker.ts'
import { countedWorkersMatching, workersMatching, workerSelection } from '../../fixtures/run/inputs.ts'
import {
  instance,
  networkInterface,
  terminatedInstance,
  twoInterfaces,
  worker,
  workers,
} from '../../fixtures/worlds/workers.ts'

const worker0 = workerSelection({ count: 1 })

/** Of what EC2 described, for a run that makes routes in vpc-1. */
function select(selection: WorkerSelection, described: readonly Instance[]) {
  return selectWorkers(selection, described, 'vpc-1', 'running')
}

describe('choosing the workers', () => {
  it('takes them in worker order, whatever order EC2 answers in', () => {
    const described = ['worker-2', 'worker-0', 'worker-1'].map((name) => instance({ name }))
    expect(select(workerSelection(), described)).toEqual({
      workers: workers(3),
      missingWorkers: 0,
      findings: [],
    })
  })

  it('reads name and pod CIDR from the tags that the inputs name', () => {
    const described = [
      instance({ tags: { role: 'worker-0', cidr: '10.1.0.0/24', Name: 'x', pod_cidr: 'y' } }),
    ]
    const selection = workerSelection({ count: 1, nameTag: 'role', podCidrTag: 'cidr' })
    expect(select(selection, described)).toEqual({
      workers: [worker({ podCidr: '10.1.0.0/24' })],
      missingWorkers: 0,
      findings: [],
    })
  })

  it.each(['pending', 'shutting-down', 'stopping', 'stopped', 'unknown'] as const)(
    'takes the running instance when a %s one has the same name',
    (state) => {
      const described = [instance({ instanceId: 'i-old', state }), instance({ instanceId: 'i-new' })]
      expect(select(worker0, described)).toEqual({
        workers: [worker({ instanceId: 'i-new' })],
        missingWorkers: 0,
        findings: [],
      })
    },
  )

  it('takes the running instance when the one that it replaced still shows as terminated, without its VPC', () => {
    const described = [terminatedInstance({ instanceId: 'i-old' }), instance({ instanceId: 'i-new' })]
    expect(select(worker0, described)).toEqual({
      workers: [worker({ instanceId: 'i-new' })],
      missingWorkers: 0,
      findings: [],
    })
  })

  it('leaves out a namesake in another VPC', () => {
    const described = [instance({ instanceId: 'i-other', vpcId: 'vpc-2' }), instance()]
    expect(select(worker0, described)).toEqual({ workers: [worker()], missingWorkers: 0, findings: [] })
  })

  it('leaves out instances whose name only matches as a wildcard', () => {
    const selection = workerSelection({ names: ['worker-?'] })
    const described = [instance({ name: 'worker-0' }), instance({ name: 'worker-?', instanceId: 'i-odd' })]
    expect(select(selection, described).workers.map(({ instanceId }) => instanceId)).toEqual(['i-odd'])
  })

  it('takes both pod CIDRs of a worker that has two', () => {
    const [podCidr, other] = ['172.22.0.0/24 fd00::/64', 'fd00:0:0:1::/64']
    const described = [instance({ podCidr }), instance({ name: 'worker-1', podCidr: other })]
    expect(select(workerSelection({ count: 2 }), described)).toEqual({
      workers: [worker({ podCidr }), worker({ name: 'worker-1', podCidr: other })],
      missingWorkers: 0,
      findings: [],
    })
  })

  it('keeps a worker with something to say about its tag', () => {
    expect(select(worker0, [instance({ podCidr: '100.68.0.18/18' })])).toEqual({
      workers: [worker({ podCidr: '100.68.0.0/18' })],
      missingWorkers: 0,
      findings: [
        warning(
          'pod-cidr-host-bits',
          'worker-0 (i-0) has "100.68.0.18/18" in its tag "pod_cidr", which has host bits set; it is taken as its network 100.68.0.0/18.',
        ),
      ],
    })
  })

  it('keeps what EC2 says of its interfaces and their source/destination checks', () => {
    const described = { sourceDestCheck: true, networkInterfaces: twoInterfaces({ checkOn: ['eni-9'] }) }
    expect(select(worker0, [instance(described)]).workers).toEqual([worker(described)])
  })
})

describe('a worker is reached', () => {
  it.each([
    [
      'by its instance while it has one interface',
      [networkInterface()],
      { kind: 'instance', instanceId: 'i-0' },
    ],
    ['by its instance where EC2 shows no interface', [], { kind: 'instance', instanceId: 'i-0' }],
    [
      'by its primary interface when it has several, as EC2 does not take the instance then',
      twoInterfaces().toReversed(),
      { kind: 'network-interface', networkInterfaceId: 'eni-0' },
    ],
  ])('%s', (_, networkInterfaces, target) => {
    expect(routeTarget(worker({ networkInterfaces }))).toEqual(target)
  })
})

describe('workers of worker-filters', () => {
  it('are all that run and match, in the order of their names', () => {
    const described = ['worker-10', 'worker-9'].map((name) => instance({ name }))
    expect(
      select(workersMatching(), [...described, instance({ name: 'worker-1', state: 'stopped' })]),
    ).toEqual({
      workers: [worker({ name: 'worker-9' }), worker({ name: 'worker-10' })],
      missingWorkers: 0,
      findings: [
        warning(
          'worker-not-running',
          'worker-1 (i-1) matches worker-filters but is stopped, so that it gets no route; start it, or narrow worker-filters.',
        ),
      ],
    })
  })

  it('fail the run while one of them is still pending', () => {
    const described = [instance(), instance({ name: 'worker-1', state: 'pending' })]
    expect(select(workersMatching(), described).findings).toEqual([
      error(
        'worker-not-running',
        'worker-1 (i-1) matches worker-filters but is still pending; raise wait-timeout.',
      ),
    ])
  })

  it('are in one VPC: what is stopped or pending in another is nobody’s matter', () => {
    const described = [
      instance(),
      instance({ name: 'worker-1', state: 'stopped', vpcId: 'vpc-2' }),
      instance({ name: 'worker-2', state: 'pending', vpcId: 'vpc-2' }),
    ]
    expect(select(workersMatching(), described)).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      findings: [],
    })
  })

  it('are known by their ID where their name is empty', () => {
    const unnamed = instance({ tags: { Name: '', pod_cidr: '172.22.0.0/24' }, instanceId: 'i-7' })
    expect(select(workersMatching(), [unnamed]).workers.map(({ name }) => name)).toEqual(['i-7'])
  })

  it('are counted as they match: also where one of the names is missing', () => {
    const described = ['worker-0', 'worker-5', 'worker-6'].map((name) => instance({ name }))
    expect(select(countedWorkersMatching(2), described).findings).toEqual([
      error(
        'worker-missing',
        'worker-1 is missing: no instance that matches worker-filters has this name in its tag "Name"; check worker-count, worker-name-prefix, worker-filters and worker-name-tag.',
      ),
      error(
        'worker-surplus',
        'worker-count is 2, but worker-filters match 3 workers, also worker-5 (i-5), worker-6 (i-6); raise worker-count, or narrow worker-filters.',
      ),
    ])
  })

  it('do not have to be those that are terminated', () => {
    const described = [instance(), instance({ name: 'worker-1', state: 'terminated' })]
    expect(select(workersMatching(), described).findings).toEqual([])
  })

  it('are in the VPC that holds the table', () => {
    const described = [instance(), instance({ name: 'worker-1', vpcId: 'vpc-2' })]
    expect(select(workersMatching(), described).workers).toEqual([worker()])
  })

  it.each([
    ['vpc-1', ' in vpc-1'],
    [undefined, ''],
  ])('are missed when none runs, in %s', (vpcId, where) => {
    expect(selectWorkers(workersMatching(), [instance({ state: 'stopped' })], vpcId, 'running')).toEqual({
      workers: [],
      missingWorkers: 1,
      findings: [
        error(
          'no-worker-matches',
          `No running instance matches worker-filters${where}; check the filters, aws-region and vpc-id.`,
        ),
      ],
    })
  })

  it('lack whoever has no usable pod CIDR', () => {
    const described = [instance({ podCidr: 'ten' }), instance({ name: 'worker-1' })]
    expect(select(workersMatching(), described)).toMatchObject({
      workers: [worker({ name: 'worker-1' })],
      missingWorkers: 1,
      findings: [{ code: 'pod-cidr-invalid' }],
    })
  })

  it('are as many as worker-count says', () => {
    const described = workers(2).map(({ name }) => instance({ name }))
    expect(select(countedWorkersMatching(2), described)).toEqual({
      workers: workers(2),
      missingWorkers: 0,
      findings: [],
    })
  })

  it('are not more than worker-count says', () => {
    const described = workers(4).map(({ name }) => instance({ name }))
    expect(select(countedWorkersMatching(2), described)).toEqual({
      workers: workers(2),
      missingWorkers: 0,
      findings: [
        error(
          'worker-surplus',
          'worker-count is 2, but worker-filters match 4 workers, also worker-2 (i-2), worker-3 (i-3); raise worker-count, or narrow worker-filters.',
        ),
      ],
    })
  })

  it('are not counted where they are stopped or in another VPC', () => {
    const described = [
      instance(),
      instance({ name: 'worker-5', state: 'stopped' }),
      instance({ name: 'worker-6', vpcId: 'vpc-2' }),
    ]
    expect(select(countedWorkersMatching(1), described)).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      findings: [],
    })
  })

  it('are missed by name when there are fewer than worker-count says', () => {
    expect(select(countedWorkersMatching(2), [instance()])).toMatchObject({
      workers: [worker()],
      missingWorkers: 1,
      findings: [{ code: 'worker-missing' }],
    })
  })
})

describe('where routes are only taken away', () => {
  it('a stopped worker counts', () => {
    const described = [instance({ state: 'stopped' })]
    expect(selectWorkers(worker0, described, 'vpc-1', 'existing')).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      findings: [],
    })
  })

  it('a terminated one does not: its replacement has the name', () => {
    const described = [terminatedInstance({ instanceId: 'i-old' }), instance({ state: 'pending' })]
    expect(selectWorkers(worker0, described, 'vpc-1', 'existing').workers).toEqual([worker()])
  })
})

describe('a worker that cannot be used', () => {
  const noWorker = [
    {
      what: 'is missing',
      described: [],
      finding: error(
        'worker-missing',
        'worker-0 is missing: no instance has this name in its tag "Name"; check worker-count, worker-name-prefix and worker-name-tag.',
      ),
    },
    {
      what: 'is there twice',
      described: [instance(), instance({ instanceId: 'i-7' })],
      finding: error(
        'worker-duplicate',
        'worker-0 is there 2 times (i-0, i-7); rename all but one in the tag "Name", or set vpc-id if they are in different VPCs.',
      ),
    },
    {
      what: 'is not running',
      described: [instance({ state: 'stopped' }), terminatedInstance({ instanceId: 'i-7' })],
      finding: error(
        'worker-not-running',
        'worker-0 is not running (i-0 is stopped, i-7 is terminated); start it, or lower worker-count.',
      ),
    },
    {
      what: 'has not started in time',
      described: [instance({ state: 'pending' })],
      finding: error(
        'worker-not-running',
        'worker-0 is not running (i-0 is pending); raise wait-timeout, or lower worker-count.',
      ),
    },
    {
      what: 'was terminated, wherever it was',
      described: [terminatedInstance()],
      finding: error(
        'worker-not-running',
        'worker-0 is not running (i-0 is terminated); launch it again, or lower worker-count.',
      ),
    },
    {
      what: 'is in another VPC',
      described: [instance({ vpcId: 'vpc-2' }), instance({ instanceId: 'i-7', vpcId: 'vpc-3' })],
      finding: error(
        'vpc-mismatch',
        'worker-0 is not in vpc-1, where the other workers and the route table are (i-0 is in vpc-2, i-7 is in vpc-3); check worker-count and worker-name-prefix, or set vpc-id.',
      ),
    },
    {
      what: 'is stopped here and runs elsewhere',
      described: [instance({ state: 'stopped' }), instance({ instanceId: 'i-7', vpcId: 'vpc-2' })],
      finding: error(
        'worker-not-running',
        'worker-0 is not running (i-0 is stopped); start it, or lower worker-count.',
      ),
    },
    {
      what: 'has no pod CIDR tag',
      described: [instance({ tags: { Name: 'worker-0', 'pod-cidr': '172.22.0.0/24' } })],
      finding: error(
        'pod-cidr-missing',
        'worker-0 (i-0) has no tag "pod_cidr"; add one with its pod CIDR, or name another tag in pod-cidr-tag.',
      ),
    },
    {
      what: 'has an empty pod CIDR tag',
      described: [instance({ podCidr: ' ' })],
      finding: error(
        'pod-cidr-missing',
        'worker-0 (i-0) has an empty tag "pod_cidr"; write its pod CIDR in it, or name another tag in pod-cidr-tag.',
      ),
    },
    {
      what: 'has something else in its pod CIDR tag',
      described: [instance({ podCidr: '10.0.0/24' })],
      finding: error(
        'pod-cidr-invalid',
        'worker-0 (i-0) has "10.0.0/24" in its tag "pod_cidr", which is not a CIDR: write it like 172.22.0.0/24.',
      ),
    },
  ]

  it.each(noWorker)('$what', ({ described, finding }) => {
    expect(select(worker0, described)).toEqual({ workers: [], missingWorkers: 1, findings: [finding] })
  })

  it('is reported together with all others, and the good ones are kept', () => {
    const described = [
      instance({ name: 'worker-1', podCidr: 'ten' }),
      instance({ name: 'worker-2' }),
      instance({ name: 'worker-3', state: 'stopped' }),
    ]
    const { workers: found, missingWorkers, findings } = select(workerSelection({ count: 4 }), described)
    expect(found).toEqual([worker({ name: 'worker-2' })])
    expect(missingWorkers).toBe(3)
    expect(findings.map(({ code }) => code)).toEqual([
      'worker-missing',
      'worker-not-running',
      'pod-cidr-invalid',
    ])
  })

  it('is there twice, in two VPCs, while no VPC is decided upon', () => {
    const described = [instance(), instance({ instanceId: 'i-7', vpcId: 'vpc-2' })]
    expect(selectWorkers(worker0, described, undefined, 'running').findings.map(({ code }) => code)).toEqual([
      'worker-duplicate',
    ])
  })
})
