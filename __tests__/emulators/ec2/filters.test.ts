import { DescribeInstancesCommand, type Filter } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, refusal } from './emulated.ts'

/** The lab with one more tag on three instances, and the names of those that a filter lets through. */
async function matching(...filters: Filter[]) {
  const world = lab({ workers: 3 })
  const values = ['a*b', 'aXb', 'A*B']
  world.instances.slice(-3).forEach(({ tags }, i) => (tags['odd'] = values[i] ?? ''))
  const { ec2 } = await emulated(world)
  const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({ Filters: filters }))
  return Reservations.flatMap(({ Instances = [] }) => Instances).map(
    ({ Tags }) => Tags?.find(({ Key }) => Key === 'Name')?.Value,
  )
}

const by = (Name: string, ...Values: string[]): Filter => ({ Name, Values })
const many = <Thing>(count: number, thing: (i: number) => Thing) =>
  Array.from({ length: count }, (_, i) => thing(i))

describe('filters', () => {
  it('let through what matches any value of every filter', async () => {
    expect(
      await matching(by('tag:Name', 'worker-1', 'worker-2', 'etcd-0'), by('tag-key', 'pod_cidr')),
    ).toEqual(['worker-1', 'worker-2'])
    expect(await matching(by('tag:Name', 'worker-1'), by('tag:Name', 'worker-2'))).toEqual([])
  })

  it('take * for any run and ? for one character', async () => {
    expect(await matching(by('tag:Name', 'worker-*'))).toEqual(['worker-0', 'worker-1', 'worker-2'])
    expect(await matching(by('tag:Name', '?tcd-?'))).toEqual(['etcd-0', 'etcd-1', 'etcd-2'])
    expect(await matching(by('tag:Name', 'worker-1*'))).toEqual(['worker-1'])
    expect(await matching(by('tag:Name', 'worker-1?'))).toEqual([])
    expect(await matching(by('tag:odd', 'a*b'))).toEqual(['worker-0', 'worker-1'])
  })

  it('take what follows a backslash literally', async () => {
    expect(await matching(by('tag:odd', 'a\\*b'))).toEqual(['worker-0'])
    expect(await matching(by('tag:odd', 'a\\?b'))).toEqual([])
    expect(await matching(by('tag:odd', '\\a*b'))).toEqual(['worker-0', 'worker-1'])
  })

  it('take regular expressions’ characters literally, and match whole values', async () => {
    expect(await matching(by('tag:Name', 'worker.1', 'worker-[01]', 'worker|etcd-0', 'worker'))).toEqual([])
  })

  it('tell upper from lower case', async () => {
    expect(await matching(by('tag:Name', 'Worker-1'))).toEqual([])
    expect(await matching(by('tag:name', 'worker-1'))).toEqual([])
    expect(await matching(by('tag:odd', 'A*B'))).toEqual(['worker-2'])
  })

  it('are refused when EC2 knows no such name', async () => {
    expect(await refusal(matching(by('tag-Name', 'worker-1')))).toEqual({
      code: 'InvalidParameterValue',
      message: "The filter 'tag-Name' is invalid",
      status: 400,
    })
    expect((await refusal(matching(by('toString', 'x')))).code).toBe('InvalidParameterValue')
  })

  it('are at most 50, of 200 values of 255 characters', async () => {
    const workers = (count: number) => many(count, (i) => `worker-${i}`)
    const filter = by('tag:Name', 'worker-1')

    expect(await matching(...many(50, () => filter))).toEqual(['worker-1'])
    expect((await refusal(matching(...many(51, () => filter)))).code).toBe('FilterLimitExceeded')
    expect(await matching(by('tag:Name', ...workers(200)))).toHaveLength(3)
    expect((await refusal(matching(by('tag:Name', ...workers(201))))).code).toBe('FilterLimitExceeded')
    expect(await matching(by('tag:Name', 'x'.repeat(255)))).toEqual([])
    expect((await refusal(matching(by('tag:Name', 'x'.repeat(256))))).code).toBe('InvalidParameterValue')
  })
})
