import { describe, expect, it } from '@jest/globals'

import { workerMissing } from '../../../src/discover/messages.ts'
import { noVpcHoldsBoth, tableIdInOtherVpc } from '../../../src/discover/table-messages.ts'
import { selectWorld } from '../../../src/discover/select-world.ts'
import {
  inputs,
  tablesNamed,
  tablesWithIds,
  workersMatching,
  workerSelection,
} from '../../fixtures/run/inputs.ts'
import { routeTable } from '../../fixtures/worlds/route-tables.ts'
import { candidate, instance, TERMINATED, worker } from '../../fixtures/worlds/workers.ts'

const one = inputs({ workers: workerSelection({ count: 1 }) })
const table = routeTable()
const elsewhere = routeTable({ routeTableId: 'rtb-2', vpcId: 'vpc-2' })
const codes = async (...parameters: Parameters<typeof selectWorld>) =>
  (await selectWorld(...parameters)).findings.map(({ severity, code }) => `${severity} ${code}`)

describe('the world', () => {
  it('is the workers and the table of the one VPC that holds both', async () => {
    const candidates = [candidate(), candidate({ instanceId: 'i-3', vpcId: 'vpc-3' })]
    expect(await selectWorld(one, { candidates, tables: [table, elsewhere] })).toEqual({
      workers: [worker()],
      missingWorkers: 0,
      tables: [table],
      matching: candidates.map(({ instance }) => instance),
      reserved: [],
      findings: [],
    })
  })

  it.each([
    ['neither workers nor tables', []],
    ['another worker and another table', [candidate()]],
  ])('has errors for workers and tables together, if EC2 has %s', async (_, candidates) => {
    const wanted = inputs({ workers: workerSelection({ count: 2 }), routeTables: tablesNamed('pods') })
    const found = await codes(wanted, { candidates, tables: candidates.map(() => table) })
    expect([...new Set(found)]).toEqual(['error worker-missing', 'error route-table-missing'])
  })

  it.each([
    ['three names', workerSelection(), 3],
    ['worker-filters', workersMatching(), 1],
  ])(
    'is empty while no VPC holds both, and all workers of %s are missing',
    async (_, workers, missingWorkers) => {
      expect(
        await selectWorld(inputs({ workers }), { candidates: [candidate()], tables: [elsewhere] }),
      ).toEqual({
        workers: [],
        missingWorkers,
        tables: [],
        matching: [instance()],
        reserved: [],
        findings: [noVpcHoldsBoth(['vpc-1'], ['vpc-2'])],
      })
    },
  )

  it('has every instance that matches and can run again, to keep its routes', async () => {
    const states = ['pending', 'stopping', 'stopped', 'unknown'] as const
    const kept = states.map((state, n) => candidate({ name: `worker-${n + 1}`, state }))
    const gone = [candidate({ ...TERMINATED, name: 'worker-8' }), candidate({ state: 'shutting-down' })]
    const candidates = [...kept, ...gone]
    const { matching } = await selectWorld(inputs({ workers: workersMatching() }), {
      candidates,
      tables: [table],
    })
    expect(matching).toEqual(kept.map(({ instance }) => instance))
  })

  it('has several tables, with an error for one in another VPC than the workers', async () => {
    const third = routeTable({ routeTableId: 'rtb-3' })
    const wanted = { ...one, routeTables: tablesWithIds('rtb-1', 'rtb-2', 'rtb-3') }
    expect(
      await selectWorld(wanted, { candidates: [candidate()], tables: [table, elsewhere, third] }),
    ).toMatchObject({ tables: [table, third], findings: [tableIdInOtherVpc(elsewhere, 'vpc-1')] })
  })
})

describe('the world to remove routes from', () => {
  const destroy = { ...one, mode: 'destroy' } as const
  const tables = [table]

  it('includes stopped workers', async () => {
    const snapshot = { candidates: [candidate({ state: 'stopped' })], tables }
    expect(await selectWorld(destroy, snapshot)).toMatchObject({ workers: [worker()], findings: [] })
    expect(await codes(one, snapshot)).toEqual(['error worker-not-running'])
  })

  it.each([
    ['worker-missing', []],
    ['worker-not-running', [candidate({ state: 'terminated' })]],
    ['pod-cidr-missing', [candidate({ podCidr: '' })]],
    ['pod-cidr-invalid', [candidate({ podCidr: 'ten' })]],
  ])("has only a warning for %s, because the other workers' routes are removed", async (code, candidates) => {
    expect(await codes(destroy, { candidates, tables })).toEqual([`warning ${code}`])
    expect(await codes(one, { candidates, tables })).toEqual([`error ${code}`])
  })

  it.each([
    ['worker-duplicate', [candidate(), candidate({ instanceId: 'i-7' })], tables],
    ['route-table-missing', [candidate()], []],
    ['vpc-mismatch', [candidate({ vpcId: 'vpc-2' })], tables],
  ])('has an error for %s, because it is unclear what to remove', async (code, candidates, described) => {
    expect(await codes(destroy, { candidates, tables: described })).toEqual([`error ${code}`])
  })

  it('changes nothing but the severity', async () => {
    expect((await selectWorld(destroy, { candidates: [], tables })).findings).toEqual([
      { ...workerMissing('worker-0', workerSelection({ count: 1 })), severity: 'warning' },
    ])
  })
})
