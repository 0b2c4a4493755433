import { describe, expect, it } from '@jest/globals'

import { error, warning } from '../../src/findings.ts'
import { selectWorkers, workerFilters } from '../../src/workers.ts'
import { workerSelection } from '../fixtures/inputs.ts'
import { instance, networkInterface, terminatedInstance, worker, workers } from '../fixtures/workers.ts'

const worker0 = workerSelection({ count: 1 })

describe('asking EC2 for the workers', () => {
  it('asks for all names in one call', () => {
    expect(workerFilters(workerSelection({ count: 3 }), undefined)).toEqual([
      [{ name: 'tag:Name', values: ['worker-0', 'worker-1', 'worker-2'] }],
    ])
  })

  it('asks in another tag, and in one VPC only, where the inputs say so', () => {
    expect(workerFilters(workerSelection({ count: 1, nameTag: 'role' }), 'vpc-1')).toEqual([
      [
        { name: 'tag:role', values: ['worker-0'] },
        { name: 'vpc-id', values: ['vpc-1'] },
      ],
    ])
  })

  it.each([
    [200, [200]],
    [201, [200, 1]],
    [1000, [200, 200, 200, 200, 200]],
  ])('parts %i names into calls of %j: EC2 takes 200 values a filter', (count, sizes) => {
    const calls = workerFilters(workerSelection({ count }), 'vpc-1')
    expect(calls.map(([names]) => names?.values.length)).toEqual(sizes)
    expect(calls.flatMap(([names]) => names?.values)).toEqual(workerSelection({ count }).names)
    expect(calls.every(([, vpc]) => vpc?.values[0] === 'vpc-1')).toBe(true)
  })

  it('means a name literally, though EC2 knows wildcards', () => {
    expect(workerFilters(workerSelection({ names: ['w*rk?r\\0'] }), undefined)).toEqual([
      [{ name: 'tag:Name', values: ['w\\*rk\\?r\\\\0'] }],
    ])
  })
})

describe('choosing the workers', () => {
  it('takes them in worker order, whatever order EC2 answers in', () => {
    const described = ['worker-2', 'worker-0', 'worker-1'].map((name) => instance({ name }))
    expect(selectWorkers(workerSelection(), described, 'vpc-1')).toEqual({
      workers: workers(3),
      findings: [],
    })
  })

  it('reads name and pod CIDR from the tags that the inputs name', () => {
    const described = [
      instance({ tags: { role: 'worker-0', cidr: '10.1.0.0/24', Name: 'x', pod_cidr: 'y' } }),
    ]
    const selection = workerSelection({ count: 1, nameTag: 'role', podCidrTag: 'cidr' })
    expect(selectWorkers(selection, described, 'vpc-1')).toEqual({
      workers: [worker({ podCidr: '10.1.0.0/24' })],
      findings: [],
    })
  })

  it.each(['pending', 'shutting-down', 'stopping', 'stopped', 'unknown'] as const)(
    'takes the running instance when a %s one has the same name',
    (state) => {
      const described = [instance({ instanceId: 'i-old', state }), instance({ instanceId: 'i-new' })]
      expect(selectWorkers(worker0, described, 'vpc-1')).toEqual({
        workers: [worker({ instanceId: 'i-new' })],
        findings: [],
      })
    },
  )

  it('takes the running instance when the one that it replaced still shows as terminated, without its VPC', () => {
    const described = [terminatedInstance({ instanceId: 'i-old' }), instance({ instanceId: 'i-new' })]
    expect(selectWorkers(worker0, described, 'vpc-1')).toEqual({
      workers: [worker({ instanceId: 'i-new' })],
      findings: [],
    })
  })

  it('leaves out a namesake in another VPC', () => {
    const described = [instance({ instanceId: 'i-other', vpcId: 'vpc-2' }), instance()]
    expect(selectWorkers(worker0, described, 'vpc-1')).toEqual({ workers: [worker()], findings: [] })
  })

  it('leaves out instances whose name only matches as a wildcard', () => {
    const selection = workerSelection({ names: ['worker-?'] })
    const described = [instance({ name: 'worker-0' }), instance({ name: 'worker-?', instanceId: 'i-odd' })]
    expect(selectWorkers(selection, described, 'vpc-1').workers.map(({ instanceId }) => instanceId)).toEqual([
      'i-odd',
    ])
  })

  it('takes a pod CIDR with spaces around it', () => {
    expect(selectWorkers(worker0, [instance({ podCidr: ' 10.1.0.0/24\n' })], 'vpc-1')).toEqual({
      workers: [worker({ podCidr: '10.1.0.0/24' })],
      findings: [],
    })
  })

  it('takes a pod CIDR with host bits as its network, with a warning', () => {
    expect(selectWorkers(worker0, [instance({ podCidr: '100.68.0.18/18' })], 'vpc-1')).toEqual({
      workers: [worker({ podCidr: '100.68.0.0/18' })],
      findings: [
        warning(
          'pod-cidr-host-bits',
          'worker-0 (i-0) has "100.68.0.18/18" in its tag "pod_cidr", which has host bits set; it is taken as its network 100.68.0.0/18.',
        ),
      ],
    })
  })

  it('routes to the primary interface of a worker that has several, as EC2 does not take the instance then', () => {
    const several = instance({
      networkInterfaces: [
        networkInterface({ networkInterfaceId: 'eni-second', deviceIndex: 1 }),
        networkInterface({ networkInterfaceId: 'eni-primary', deviceIndex: 0 }),
      ],
    })
    expect(selectWorkers(worker0, [several], 'vpc-1').workers).toEqual([
      worker({
        networkInterfaceIds: ['eni-second', 'eni-primary'],
        target: { kind: 'network-interface', networkInterfaceId: 'eni-primary' },
      }),
    ])
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
    expect(selectWorkers(worker0, described, 'vpc-1')).toEqual({ workers: [], findings: [finding] })
  })

  it('is reported together with all others, and the good ones are kept', () => {
    const described = [
      instance({ name: 'worker-1', podCidr: 'ten' }),
      instance({ name: 'worker-2' }),
      instance({ name: 'worker-3', state: 'stopped' }),
    ]
    const { workers: found, findings } = selectWorkers(workerSelection({ count: 4 }), described, 'vpc-1')
    expect(found).toEqual([worker({ name: 'worker-2' })])
    expect(findings.map(({ code }) => code)).toEqual([
      'worker-missing',
      'pod-cidr-invalid',
      'worker-not-running',
    ])
  })

  it('is there twice, in two VPCs, while no VPC is decided upon', () => {
    const described = [instance(), instance({ instanceId: 'i-7', vpcId: 'vpc-2' })]
    expect(selectWorkers(worker0, described, undefined).findings.map(({ code }) => code)).toEqual([
      'worker-duplicate',
    ])
  })
})
