import { describe, expect, it } from '@jest/globals'

import type { SecurityGroup } from '../../../../src/model/security-group.ts'
import type { Worker } from '../../../../src/model/worker.ts'
import { rule } from '../../../fixtures/packets/packet-rules.ts'
import { judged } from '../../../fixtures/results/reachability.ts'
import { presented } from '../../../fixtures/results/reachability-report.ts'
import { groupsById, openGroup, openNetwork } from '../../../fixtures/worlds/open-network.ts'
import { docsPage } from '../../../fixtures/results/run-result.ts'
import { routeTable, workerRoute } from '../../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../../fixtures/worlds/traffic.ts'
import { networkInterface, worker, workers } from '../../../fixtures/worlds/workers.ts'

const three = workers(3)
const [a = worker(), b = worker()] = three

/** What the summary says about these workers if only some of them have their route. */
function withRoutesOf(routed: readonly Worker[], some = three, page?: string): readonly string[] {
  const network = openNetwork(some, {
    tables: [routeTable({ routes: routed.map((each) => workerRoute(each)) })],
  })
  return presented(judged(some, { network }), page).blocks
}

function withGroups(some: readonly Worker[], ...groups: readonly SecurityGroup[]): readonly string[] {
  const network = openNetwork(some, { securityGroups: groupsById(...groups) })
  return presented(judged(some, { network })).blocks
}

describe('the section about pods', () => {
  it('is a matrix if all can talk', () => {
    expect(presented(judged(three)).blocks).toEqual([
      '#### Reachability: pods can communicate in 6 of 6 pairs of workers',
      [
        '| from ↓ to → | worker-0 | worker-1 | worker-2 |',
        '| ----------- | :------: | :------: | :------: |',
        '| worker-0    |     ·    |     ✅    |     ✅    |',
        '| worker-1    |     ✅    |     ·    |     ✅    |',
        '| worker-2    |     ✅    |     ✅    |     ·    |',
      ].join('\n'),
    ])
  })

  it('is empty if there is no pair', () => {
    expect(presented(judged([a])).blocks).toEqual([])
  })

  it('has the numbers of the causes, which have links and commands', () => {
    expect(withRoutesOf([a, b], three, docsPage)).toEqual([
      '#### Reachability: ⚠️ pods can communicate in 2 of 6 pairs of workers (4 blocked)',
      [
        '| from ↓ to → | worker-0 | worker-1 | worker-2 |',
        '| ----------- | :------: | :------: | :------: |',
        '| worker-0    |     ·    |     ✅    |    ❌ 1   |',
        '| worker-1    |     ✅    |     ·    |    ❌ 1   |',
        '| worker-2    |    ❌ 1   |    ❌ 1   |     ·    |',
      ].join('\n'),
      '✅ all traffic and its replies get through · ❌ no traffic gets through, or no replies come back. Numbers refer to the causes below:',
      [
        `1. rtb-1 (kubernetes) has no active route to the pods of worker-2. Run with mode: apply, or fix the errors that prevent the route. ([route-missing](${docsPage}#route-missing), 4 pairs)`,
        '',
        '   ```sh',
        '   aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.2.0/24 --instance-id i-2',
        '   ```',
        '',
      ].join('\n'),
    ])
  })

  it('has several numbers for several causes, in their order', () => {
    const [, matrix, , causes] = withRoutesOf([b], [{ ...a, sourceDestCheck: true }, b])
    expect(matrix?.split('\n').slice(2)).toEqual([
      '| worker-0    |     ·    |   ❌ 1 2  |',
      '| worker-1    |   ❌ 1 2  |     ·    |',
    ])
    expect(causes?.match(/^\d\. |\((?:source|route)-.*\)$/gm)).toEqual([
      '1. ',
      '(source-dest-check, 2 pairs)',
      '2. ',
      '(route-missing, 2 pairs)',
    ])
  })

  it('says what gets through if it is only a part, once for all pairs that are alike', () => {
    const [, matrix, legend, parts] = withGroups(three, openGroup({ ingress: [rule('0.0.0.0/0', tcp(22))] }))
    expect(matrix).toContain('| worker-0    |     ·    |   🟡 1   |   🟡 1   |')
    expect(legend).toBe('🟡 some traffic and its replies get through. Numbers refer to the causes below:')
    expect(parts).toBe(
      '🟡 worker-0 → worker-1, worker-0 → worker-2, worker-1 → worker-0, worker-1 → worker-2, worker-2 → worker-0 and 1 more: TCP 22',
    )
  })

  it('says what gets through for each pair if they differ', () => {
    const eni = networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })
    const blocks = withGroups(
      [a, { ...b, networkInterfaces: [eni] }],
      openGroup({ ingress: [rule('0.0.0.0/0', tcp(22))] }),
      openGroup({ groupId: 'sg-2', ingress: [rule('172.22.0.0/25')] }),
    )
    expect(blocks.slice(3, 5)).toEqual([
      '🟡 worker-0 → worker-1: all for part of the addresses',
      '🟡 worker-1 → worker-0: TCP 22',
    ])
  })

  it('says what is not known', () => {
    const [, matrix, legend] = withGroups([a, b])
    expect(matrix).toContain('| worker-0    |     ·    |    ❔ 1   |')
    expect(legend).toBe('❔ unknown. Numbers refer to the causes below:')
  })

  it('has a matrix for each address family, without workers of only the other one', () => {
    const { blocks } = presented(
      judged([
        worker({ podCidr: '172.22.0.0/24 fd00::/64' }),
        worker({ name: 'worker-1', podCidr: '172.22.1.0/24 fd01::/64' }),
        worker({ name: 'worker-2', podCidr: '172.22.2.0/24' }),
        worker({ name: 'worker-3', podCidr: 'fd03::/64' }),
      ]),
    )
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      '#### Reachability: ⚠️ pods can communicate in 12 of 14 pairs of workers (2 blocked), IPv4 and IPv6 counted separately',
      '| IPv4, from ↓ to → | worker-0 | worker-1 | worker-2 |',
      '| IPv6, from ↓ to → | worker-0 | worker-1 | worker-3 |',
      '✅ all traffic and its replies get through · ❌ no traffic gets through, or no replies come back. Numbers refer to the causes below:',
      '1. The pods of worker-2, worker-3 have no common IP version: some have only IPv4 addresses, and others have only IPv6 addresses. In the tags of all workers, set a pod CIDR of the same IP version. (address-family, 2 pairs)',
    ])
    expect(blocks.at(-1)).not.toContain('```')
  })

  it('has a matrix for 20 workers, and a line for more', () => {
    expect(presented(judged(workers(20))).blocks[1]).toContain('| worker-19 |')
    expect(presented(judged(workers(21))).blocks).toEqual([
      '#### Reachability: pods can communicate in 420 of 420 pairs of workers',
      "The matrix isn't shown for 21 workers. The report file lists every pair.",
    ])
  })

  it('says what gets through in part up to a budget, and no part at length', () => {
    const many = workers(30).map((each, n) => ({
      ...each,
      name: `${each.name}${'|'.repeat(100)}`,
      networkInterfaces: [networkInterface({ networkInterfaceId: `eni-${n}`, groupIds: [`sg-${n}`] })],
    }))
    const groups = many.map((_, n) => {
      const ports = Array.from({ length: 60 }, (__, i) => rule('0.0.0.0/0', tcp(n + 2 * i)))
      return openGroup({ groupId: `sg-${n}`, ingress: ports })
    })
    const blocks = withGroups(many, ...groups)
    const parts = blocks.filter((block) => block.startsWith('🟡 worker'))
    expect(Buffer.byteLength(parts.join('\n'))).toBeLessThan(20_000)
    expect(parts[0]).toMatch(/ and 24 more: TCP 1, .{193}…$/)
    expect(blocks).toContain(`The report file lists ${30 - parts.length} more kinds of allowed traffic.`)
  })

  it.each([
    ['has no padding if long names would make it too large', 40, /^\| from ↓ to → \| worker-0/],
    [
      'is only a line if they are too long even so',
      256,
      /^The matrix isn't shown, because the workers' names are too long\. The report file lists every pair\.$/,
    ],
  ])('%s', (_, length, start) => {
    const [, matrix] = presented(
      judged(workers(20).map((each) => ({ ...each, name: each.name + '|'.repeat(length) }))),
    ).blocks
    expect(matrix).toMatch(start)
    expect(Buffer.byteLength(matrix ?? '')).toBeLessThanOrEqual(40_000)
  })

  it('escapes text from tags outside of commands', () => {
    const text = withRoutesOf([], [{ ...a, name: '<b>|' }, b]).join('\n')
    expect(text).toContain('&#60;b&#62;&#124;')
    expect(text.replaceAll(/```[^]*?```/g, '')).not.toContain('<b>')
  })
})

describe('the causes', () => {
  /** Each worker has its own security group, which blocks everything. */
  const blocked = (count: number, filler = ''): string => {
    const many = workers(count).map((each, n) => ({
      ...each,
      name: `${each.name}${filler}`,
      networkInterfaces: [networkInterface({ networkInterfaceId: `eni-${n}`, groupIds: [`sg-${n}`] })],
    }))
    const groups = many.map((_, n) => openGroup({ groupId: `sg-${n}`, ingress: [] }))
    return withGroups(many, ...groups).at(-1) ?? ''
  }

  it.each([
    [20, 20, expect.stringMatching(/^ *aws ec2 /)],
    [22, 21, '   # and 2 more in the report file'],
  ])('show up to 20 commands: %i', (count, lineCount, last) => {
    const [, block = ''] =
      withRoutesOf([], workers(count))
        .at(-1)
        ?.split(/```sh\n|\n *```\n/) ?? []
    expect(block.split('\n')).toHaveLength(lineCount)
    expect(block.split('\n').at(-1)).toEqual(last)
  })

  it('indent their commands by the width of the number', () => {
    const lines = blocked(10).split('\n')
    const tenth = lines.findIndex((line) => line.startsWith('10. '))
    expect(lines.slice(tenth - 4, tenth + 3)).toMatchObject({ 0: '   ```sh', 2: '   ```', 6: '    ```sh' })
  })

  it('are shown up to a budget, and the rest is counted', () => {
    const text = blocked(60, '<'.repeat(250))
    const shown = text.match(/^\d+\. /gm)?.length ?? 0
    expect(Buffer.byteLength(text)).toBeLessThan(101_000)
    expect(shown).toBeGreaterThan(5)
    expect(text.endsWith(`\n${60 - shown} more are in the report file.`)).toBe(true)
    expect(blocked(3)).not.toContain('more are in the output')
  })
})
