import type { Filter } from '@aws-sdk/client-ec2'
import { describe, expect, it } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { emulated, refusal } from './emulated.ts'

/** The lab with one more tag on three workers, and the names of the instances that the filters match. */
async function matching(...filters: Filter[]) {
  const world = lab({ workers: 3 })
  const values = ['a*b', 'aXb', 'A*B']
  world.instances.slice(-3).forEach(({ tags }, i) => (tags['odd'] = values[i] ?? ''))
  const { ec2 } = await emulated(world)
  const { Reservations = [] } = await ec2.describeInstances({ Filters: filters })
  return Reservations.map(({ Instances }) => Instances?.[0]?.Tags?.find(({ Key }) => Key === 'Name')?.Value)
}

const by = (Name: string, ...Values: string[]): Filter => ({ Name, Values })
const workers = (count: number) => Array.from({ length: count }, (_, i) => `worker-${i}`)
const times = (count: number, filter: Filter) => Array.from({ length: count }, () => filter)

describe('filters', () => {
  it.each([
    ['any value', [by('tag:Name', 'worker-1', 'etcd-0')], ['etcd-0', 'worker-1']],
    ['every filter', [by('tag:Name', 'worker-1', 'etcd-0'), by('tag-key', 'pod_cidr')], ['worker-1']],
    ['every filter of a name', [by('tag:Name', 'worker-1'), by('tag:Name', 'worker-2')], []],
    ['any run with *', [by('tag:Name', 'worker-*')], ['worker-0', 'worker-1', 'worker-2']],
    ['an empty run with *', [by('tag:Name', 'worker-1*')], ['worker-1']],
    ['one character with ?', [by('tag:Name', '?tcd-?')], ['etcd-0', 'etcd-1', 'etcd-2']],
    ['not no character with ?', [by('tag:Name', 'worker-1?')], []],
    ['wildcards in a value too', [by('tag:odd', 'a*b')], ['worker-0', 'worker-1']],
    ['a literal * after a backslash', [by('tag:odd', 'a\\*b')], ['worker-0']],
    ['a literal ? after a backslash', [by('tag:odd', 'a\\?b')], []],
    ['a literal character after a backslash', [by('tag:odd', '\\a*b')], ['worker-0', 'worker-1']],
    ['no regular expressions', [by('tag:Name', 'worker.1', 'worker-[01]', 'worker|etcd-0')], []],
    ['whole values', [by('tag:Name', 'worker')], []],
    ['values in the same case', [by('tag:Name', 'Worker-1')], []],
    ['tags in the same case', [by('tag:name', 'worker-1')], []],
    ['capital letters', [by('tag:odd', 'A*B')], ['worker-2']],
    ['up to 50 filters', times(50, by('tag:Name', 'worker-1')), ['worker-1']],
    ['up to 200 values', [by('tag:Name', ...workers(200))], ['worker-0', 'worker-1', 'worker-2']],
    ['up to 255 characters', [by('tag:Name', 'x'.repeat(255))], []],
  ])('match %s', async (_, filters, expected) => {
    expect(await matching(...filters)).toEqual(expected)
  })

  it.each([
    ['a 51st filter', times(51, by('tag:Name', 'x')), 'FilterLimitExceeded'],
    ['a 201st value', [by('tag:Name', ...workers(201))], 'FilterLimitExceeded'],
    ['a 256th character', [by('tag:Name', 'x'.repeat(256))], 'InvalidParameterValue'],
    ['the name of a property of all objects', [by('toString', 'x')], 'InvalidParameterValue'],
  ])('are refused with %s', async (_, filters, code) => {
    expect((await refusal(matching(...filters))).code).toBe(code)
  })

  it('are refused with an unknown name', async () => {
    expect(await refusal(matching(by('tag-Name', 'worker-1')))).toEqual({
      code: 'InvalidParameterValue',
      message: "The filter 'tag-Name' is invalid",
      status: 400,
    })
  })
})
