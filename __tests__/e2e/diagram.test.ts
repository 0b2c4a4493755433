import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet } from '../../dev/emulators/ec2/world/build-world.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { Subnet, World } from '../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, runOn, tableId, worker, type ScenarioRun } from '../fixtures/run/scenario.ts'

/** worker-2 is in another subnet than worker-0 and worker-1. */
function withSecondSubnet(): { world: World; second: Subnet } {
  const world = lab()
  const second = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
  for (const each of worker(world, 2).networkInterfaces) each.subnetId = second.subnetId
  return { world, second }
}

/** The labels of the boxes, then the lines with these labels' first words. */
function drawn({ summary }: ScenarioRun): { boxes: string[]; lines: string[] } {
  const [, diagram = ''] = summary.split('```mermaid\n')
  const nodes = [...diagram.matchAll(/^(n\d+)\W+"(.*)"\W+(?::::\w+)?$/gm)]
  const boxes = nodes.map(([, , label = '']) => label.split('<br/>').join(' | '))
  const first = new Map(nodes.map(([, id = ''], n) => [id, boxes[n]?.split(' | ')[0] ?? '']))
  const links = [...diagram.matchAll(/^(n\d+) (\S+) (n\d+)$/gm)]
  return {
    boxes,
    lines: links.map(([, from = '', arrow = '', to = '']) =>
      [first.get(from), arrow, first.get(to)].join(' '),
    ),
  }
}

describe('the picture in the summary', () => {
  it.each([{}, { mode: 'plan' }, { mode: 'destroy' }])(
    'is left out if all is fine, and one table has all subnets: %j',
    async (inputs) => {
      const run = await runOn(lab(), { inputs })

      expect(run.exitCode).toBe(0)
      expect(run.summary).not.toContain('mermaid')
    },
  )

  it('shows which subnet uses a table without the routes of the workers', async () => {
    const { world, second } = withSecondSubnet()
    const { routeTableId: other } = addRouteTable(world, only(world.vpcs), {
      name: 'other',
      subnets: [second],
    })
    const [first] = world.subnets

    expect(drawn(await runOn(world))).toEqual({
      boxes: [
        `${String(first?.subnetId)} | worker-0 | worker-1`,
        `${second.subnetId} | worker-2`,
        `kubernetes | ${tableId(world)}`,
        `⚠️ other | ${other} | not managed`,
      ],
      lines: [`${String(first?.subnetId)} --> kubernetes`, `${second.subnetId} --> ⚠️ other`],
    })
  })

  it('shows the table of each subnet if there are several, also the main table', async () => {
    const { world, second } = withSecondSubnet()
    const [main] = world.routeTables
    if (main !== undefined) main.tags = { Name: 'kubernetes-main' }
    const run = await runOn(world, { inputs: { 'route-table-name': 'kubernetes*' } })

    expect(run.codes).toEqual([])
    expect(drawn(run).lines).toContain(`${second.subnetId} --> kubernetes-main`)
    expect(drawn(run).lines).toHaveLength(2)
  })

  it('shows what a conflicting route targets, and which routes are missing', async () => {
    const world = lab()
    const { internetGatewayId } = only(world.internetGateways)
    addRoute(kubernetesTable(world), '172.22.1.0/24', internetGatewayId)

    expect(drawn(await runOn(world))).toEqual({
      boxes: [
        '❌ 172.22.0.0/24 | 172.22.2.0/24 | not created, missing',
        '❌ 172.22.1.0/24 | conflict',
        '❌ worker-0 | worker-2',
        '❌ worker-1',
        internetGatewayId,
      ],
      lines: [
        '❌ 172.22.0.0/24 -.-x ❌ worker-0',
        `❌ 172.22.1.0/24 --> ${internetGatewayId}`,
        '❌ 172.22.1.0/24 -.-x ❌ worker-1',
      ],
    })
  })
})
