import { describe, expect, it } from '@jest/globals'

import { addRoute } from '../../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { addPrefixList } from '../../../dev/emulators/ec2/world/security-groups.ts'
import { addOther, kubernetesTable, last, only, tableId, workerId } from '../../fixtures/run/scenario.ts'
import { assess, expectFix, reasons } from '../../fixtures/worlds/pod-worlds.ts'

/** All cells of packets and of answers to worker-1 have the mark. */
const shadowed = (mark: string): string[] => [
  `worker-0 | · | ${mark} | ✅`,
  `worker-1 | ${mark} | · | ${mark}`,
  `worker-2 | ✅ | ${mark} | ·`,
]

function routed() {
  const world = lab({ workers: 3, routed: 3 })
  return { world, table: kubernetesTable(world) }
}

describe('a more specific route', () => {
  it('that targets something else takes away part of the addresses', async () => {
    const { world, table } = routed()
    addRoute(table, '172.22.1.128/25', addOther(world))
    const run = await assess(world)

    expect(run.matrix).toEqual(shadowed('🟡 1'))
    expect(run.parts).toEqual([
      '🟡 worker-0 → worker-1, worker-1 → worker-0, worker-1 → worker-2, worker-2 → worker-1: all for part of the addresses',
    ])
    expect(reasons(run, 'worker-0', 'worker-1')).toEqual([`route part ${tableId(world)}`])
    expect(reasons(run, 'worker-1', 'worker-0')).toEqual([`answer-route part ${tableId(world)}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'route-shadowed',
        message: `In ${tableId(world)}, 172.22.1.128/25 targets ${last(world.instances).instanceId}, so this part of 172.22.1.0/24 doesn't reach worker-1 (${workerId(world, 1)}). Delete that route, or give the worker another pod CIDR.`,
        commands: [
          `aws ec2 --region us-west-2 delete-route --route-table-id ${tableId(world)} --destination-cidr-block 172.22.1.128/25`,
        ],
      },
    ])
    await expectFix(world, run)
  })

  it('of a prefix list counts like any other, which takes one more call', async () => {
    const { world, table } = routed()
    const { prefixListId } = addPrefixList(world, 'branch', '10.0.0.0/8', '172.22.1.128/25')
    addRoute(table, prefixListId, 'tgw-0123456789abcdef0')
    const run = await assess(world)

    expect(run.requests.filter((line) => line.startsWith('Get'))).toEqual([
      `GetManagedPrefixListEntries MaxResults=100 PrefixListId=${prefixListId}`,
    ])
    expect(run.matrix).toEqual(shadowed('🟡 1'))
    expect(only(run.findings).message).toContain(`172.22.1.128/25 (in ${prefixListId}) targets tgw-`)
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 delete-route --route-table-id ${tableId(world)} --destination-prefix-list-id ${prefixListId}`,
    ])
    const verified = await assess(world, { mode: 'verify' })
    expect(verified.messages).toEqual(run.messages)
    expect(only(verified.findings).severity).toBe('error')
    expect([verified.exitCode, verified.outputs['validated']]).toEqual([1, 'false'])
  })
})
