import { describe, expect, it } from '@jest/globals'

import { readWorld, selectWorld } from '../../src/world.ts'
import { unauthorized } from '../fixtures/aws-errors.ts'
import { recordingEc2 } from '../fixtures/ec2.ts'
import { inputs, tableNamed, workerSelection } from '../fixtures/inputs.ts'
import { routeTable } from '../fixtures/route-tables.ts'
import { instance, worker } from '../fixtures/workers.ts'

describe('reading the world', () => {
  it('asks for instances and tables at once, in one call each', async () => {
    const [instances, tables] = [[instance()], [routeTable()]]
    const ec2 = recordingEc2({ instances, tables })
    const lab = inputs({ workers: workerSelection({ count: 2 }), vpcId: 'vpc-1' })

    expect(await readWorld(ec2, lab)).toEqual({ instances, tables })
    expect(ec2.asked).toEqual([
      'DescribeInstances [{"name":"tag:Name","values":["worker-0","worker-1"]},{"name":"vpc-id","values":["vpc-1"]}]',
      'DescribeRouteTables [{"name":"tag:Name","values":["kubernetes"]},{"name":"vpc-id","values":["vpc-1"]}]',
    ])
    expect(ec2.most()).toBe(2)
  })

  it('takes the instances of all calls where there are too many names for one', async () => {
    const ec2 = recordingEc2({ instances: [instance()] })
    const many = inputs({ workers: workerSelection({ count: 201 }) })
    expect((await readWorld(ec2, many)).instances).toEqual([instance(), instance()])
  })

  it.each([
    ['DescribeInstances', ['DescribeInstances']],
    ['DescribeRouteTables', ['DescribeRouteTables']],
    ['Describe', ['DescribeInstances', 'DescribeRouteTables']],
  ])(
    'reports every refused call of %s*, so that one missing permission hides no other',
    async (refused, calls) => {
      const ec2 = recordingEc2({
        refuse: ({ call }) => (call.startsWith(refused) ? unauthorized(call) : undefined),
      })
      await expect(readWorld(ec2, inputs())).rejects.toEqual(
        new AggregateError(calls.map((call) => unauthorized(call))),
      )
      const thrown: unknown = await readWorld(ec2, inputs()).catch((error: unknown) => error)
      expect(thrown).toMatchObject({ errors: calls.map((call) => ({ call })) })
    },
  )
})

describe('selecting what counts', () => {
  const one = inputs({ workers: workerSelection({ count: 1 }) })

  it('takes workers and table of the one VPC that holds both', () => {
    const described = {
      instances: [instance(), instance({ instanceId: 'i-2', vpcId: 'vpc-2' })],
      tables: [routeTable(), routeTable({ routeTableId: 'rtb-3', vpcId: 'vpc-3' })],
    }
    expect(selectWorld(one, described)).toEqual({
      workers: [worker()],
      tables: [routeTable()],
      findings: [],
    })
  })

  it('misses both workers and table where EC2 has neither', () => {
    const { findings } = selectWorld(one, { instances: [], tables: [] })
    expect(findings.map(({ code }) => code)).toEqual(['worker-missing', 'route-table-missing'])
  })

  it('reports what is wrong with workers and tables together', () => {
    const none = inputs({ routeTables: tableNamed('pods'), workers: workerSelection({ count: 2 }) })
    const { findings } = selectWorld(none, { instances: [instance()], tables: [routeTable()] })
    expect(findings.map(({ code }) => code)).toEqual(['worker-missing', 'route-table-missing'])
  })

  it('takes nothing while it is open which VPC is meant', () => {
    const described = { instances: [instance()], tables: [routeTable({ vpcId: 'vpc-2' })] }
    const { workers, tables, findings } = selectWorld(one, described)
    expect([workers, tables, findings.map(({ code }) => code)]).toEqual([[], [], ['vpc-mismatch']])
  })
})
