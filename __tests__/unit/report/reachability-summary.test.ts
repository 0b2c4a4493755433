import { describe, expect, it } from '@jest/globals'

import type { Assessment } from '../../../src/reachability/assess.ts'
import { renderReachability } from '../../../src/report/reachability-summary.ts'
import { rule } from '../../fixtures/packets/packet-rules.ts'
import { groupsById, judged, openGroup, openNetwork } from '../../fixtures/results/reachability.ts'
import { docsPage } from '../../fixtures/results/run-result.ts'
import { routeTable, workerRoute } from '../../fixtures/worlds/route-tables.ts'
import { tcp } from '../../fixtures/worlds/traffic.ts'
import { networkInterface, worker, workers } from '../../fixtures/worlds/workers.ts'

const three = workers(3)
const [a = worker(), b = worker()] = three
const missing = (some = three, present = [a, b]) =>
  openNetwork(some, { tables: [routeTable({ routes: present.map((each) => workerRoute(each)) })] })

const rendered = (assessment: Assessment, page?: string) => renderReachability(assessment, page)

describe('who reaches whom', () => {
  it('is a matrix where all can talk', () => {
    expect(rendered(judged(three))).toEqual([
      '#### Pods: 6 of 6 pairs of workers can talk',
      [
        '| from ↓ to → | worker-0 | worker-1 | worker-2 |',
        '| ----------- | :------: | :------: | :------: |',
        '| worker-0    |     ·    |     ✅    |     ✅    |',
        '| worker-1    |     ✅    |     ·    |     ✅    |',
        '| worker-2    |     ✅    |     ✅    |     ·    |',
      ].join('\n'),
    ])
  })

  it('is nothing where there is no pair', () => {
    expect(rendered(judged([a]))).toEqual([])
  })

  it('has the numbers of the causes, and what mends them', () => {
    expect(rendered(judged(three, { network: missing() }))).toEqual([
      '#### Pods: ⚠️ 4 of 6 pairs of workers can talk (2 not at all)',
      [
        '| from ↓ to → | worker-0 | worker-1 | worker-2 |',
        '| ----------- | :------: | :------: | :------: |',
        '| worker-0    |     ·    |     ✅    |    ❌ 1   |',
        '| worker-1    |     ✅    |     ·    |    ❌ 1   |',
        '| worker-2    |     ✅    |     ✅    |     ·    |',
      ].join('\n'),
      '✅ everything gets through · ❌ nothing gets through. The numbers are those of the causes:',
      [
        '1. rtb-1 (kubernetes) has no active route to the pods of worker-2; run with mode: apply, or mend what stands against it. (route-missing, 2 pairs)',
        '',
        '   ```sh',
        '   aws ec2 --region us-west-2 create-route --route-table-id rtb-1 --destination-cidr-block 172.22.2.0/24 --instance-id i-2',
        '   ```',
        '',
      ].join('\n'),
    ])
  })

  it('links the code of each cause with its entry', () => {
    const causes = rendered(judged(three, { network: missing() }), docsPage).at(-1)
    expect(causes?.split('\n')[0]).toBe(
      '1. rtb-1 (kubernetes) has no active route to the pods of worker-2; run with mode: apply, or mend what stands against it. ([route-missing](https://github.com/org/kthw-routes/blob/v1/docs/troubleshooting.md#route-missing), 2 pairs)',
    )
  })

  it('has several numbers for several causes, in their order', () => {
    const two = [{ ...a, sourceDestCheck: true }, b]
    const [, matrix, , causes] = rendered(judged(two, { network: missing(two, [b]) }))
    expect(matrix?.split('\n').slice(2)).toEqual([
      '| worker-0    |     ·    |    ❌ 1   |',
      '| worker-1    |   ❌ 1 2  |     ·    |',
    ])
    expect(
      causes?.match(/^\d\. .*$/gm)?.map((line) => [line.slice(0, 2), / \(([^()]*)\)$/.exec(line)?.[1]]),
    ).toEqual([
      ['1.', 'source-dest-check, 2 pairs'],
      ['2.', 'route-missing, 1 pair'],
    ])
  })

  it('says of what talks in part what gets through, the same once', () => {
    const securityGroups = groupsById(openGroup({ ingress: [rule('0.0.0.0/0', tcp(22))] }))
    const [, matrix, legend, parts] = rendered(
      judged(three, { network: openNetwork(three, { securityGroups }) }),
    )
    expect(matrix).toContain('| worker-0    |     ·    |   🟡 1   |   🟡 1   |')
    expect(legend).toBe('🟡 part of it gets through. The numbers are those of the causes:')
    expect(parts).toBe(
      '🟡 worker-0 → worker-1, worker-0 → worker-2, worker-1 → worker-0, worker-1 → worker-2, worker-2 → worker-0 and 1 more: TCP 22',
    )
  })

  it('says apart what gets through apart', () => {
    const other = {
      ...b,
      networkInterfaces: [networkInterface({ networkInterfaceId: 'eni-1', groupIds: ['sg-2'] })],
    }
    const securityGroups = groupsById(
      openGroup({ ingress: [rule('0.0.0.0/0', tcp(22))] }),
      openGroup({ groupId: 'sg-2', ingress: [rule('172.22.0.0/25')] }),
    )
    const blocks = rendered(judged([a, other], { network: openNetwork([a, other], { securityGroups }) }))
    expect(blocks.slice(3, 5)).toEqual([
      '🟡 worker-0 → worker-1: all for part of the addresses',
      '🟡 worker-1 → worker-0: TCP 22',
    ])
  })

  it('says what is not known', () => {
    const [, matrix, legend] = rendered(
      judged([a, b], { network: openNetwork([a, b], { securityGroups: new Map() }) }),
    )
    expect(matrix).toContain('| worker-0    |     ·    |    ❔ 1   |')
    expect(legend).toBe('❔ not known. The numbers are those of the causes:')
  })

  it('has a matrix for each of two IP versions, and none for workers without a common one', () => {
    const dual = [
      worker({ podCidr: '172.22.0.0/24 fd00::/64' }),
      worker({ name: 'worker-1', podCidr: '172.22.1.0/24 fd01::/64' }),
      worker({ name: 'worker-2', podCidr: '172.22.2.0/24' }),
      worker({ name: 'worker-3', podCidr: 'fd03::/64' }),
    ]
    const blocks = rendered(judged(dual))
    expect(blocks.at(-1)).not.toContain('```')
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      '#### Pods: ⚠️ 12 of 14 pairs of workers can talk (2 not at all), IPv4 and IPv6 counted apart',
      '| IPv4, from ↓ to → | worker-0 | worker-1 | worker-2 |',
      '| IPv6, from ↓ to → | worker-0 | worker-1 | worker-3 |',
      '✅ everything gets through · ❌ nothing gets through. The numbers are those of the causes:',
      '1. No packet goes between the pods of worker-2, worker-3: some have only IPv4 addresses, others only IPv6 ones; give all workers a pod CIDR of one family in their tag. (address-family, 2 pairs)',
    ])
  })

  it('is a matrix for twenty workers, and a line for more', () => {
    expect(rendered(judged(workers(20)))[1]).toContain('| worker-19 |')
    expect(rendered(judged(workers(21)))).toEqual([
      '#### Pods: 420 of 420 pairs of workers can talk',
      'A matrix of 21 workers would be too wide; the pairs are in the output reachability.',
    ])
  })

  it('lets no tag write Markdown', () => {
    const two = [{ ...a, name: '<b>|' }, b]
    const text = rendered(judged(two, { network: missing(two, []) })).join('\n')
    expect(text).toContain('&#60;b&#62;&#124;')
    expect(text.replaceAll(/```[^]*?```/g, '')).not.toContain('<b>')
  })
})

describe('the commands for a cause', () => {
  const commandsOf = (count: number) => {
    const many = workers(count)
    const text = rendered(judged(many, { network: missing(many, []) })).join('\n')
    return text
      .slice(text.indexOf('```sh'))
      .split('\n')
      .slice(1, -2)
      .map((line) => line.trim())
  }

  it('are shown, twenty of them', () => {
    expect(commandsOf(20)).toHaveLength(20)
    expect(commandsOf(20).every((line) => line.startsWith('aws ec2 '))).toBe(true)
    expect(commandsOf(22)).toHaveLength(21)
    expect(commandsOf(22).at(-1)).toBe('# and 2 more, in the output findings')
  })
})

describe('many causes', () => {
  /** Each is closed by a group of its own. */
  const closed = (count: number, filler = '') => {
    const many = workers(count).map((each, n) => ({
      ...each,
      name: `${each.name}${filler}`,
      networkInterfaces: [networkInterface({ networkInterfaceId: `eni-${n}`, groupIds: [`sg-${n}`] })],
    }))
    const securityGroups = groupsById(...many.map((_, n) => openGroup({ groupId: `sg-${n}`, ingress: [] })))
    return judged(many, { network: openNetwork(many, { securityGroups }) })
  }

  it('have their commands under them, whatever the width of their numbers', () => {
    const lines = rendered(closed(10)).join('\n').split('\n')
    const tenth = lines.findIndex((line) => line.startsWith('10. '))
    expect(lines[tenth + 2]).toBe('    ```sh')
    expect(lines[tenth - 4]).toBe('   ```sh')
    expect(lines[tenth - 2]).toBe('   ```')
  })

  it('are shown as far as they fit, and the rest is counted', () => {
    const text = rendered(closed(60, '<'.repeat(250))).at(-1) ?? ''
    const shown = text.match(/^\d+\. /gm)?.length ?? 0
    expect(Buffer.byteLength(text)).toBeLessThan(101_000)
    expect(shown).toBeGreaterThan(5)
    expect(text.endsWith(`\n${60 - shown} more are in the output findings.`)).toBe(true)
  })

  it('that all fit are not said to be more', () => {
    expect(rendered(closed(3)).join('\n')).not.toContain('more are in the output')
  })
})
