import { canonicalCidr, versionOf } from '../../emulators/ec2/world/cidr.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import { existing, first, instanceNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { scenarios } from '../../demo/scenarios.ts'

/** A run, and the expected contents of its summary. */
export type Case = {
  readonly name: string
  readonly world: World
  readonly inputs: Readonly<Record<string, string>>
  /** The number of rows of each route table, without the header. */
  readonly rows: readonly number[]
  /** The number of workers in each reachability matrix. */
  readonly matrices: readonly number[]
  /** The texts of the diagram's nodes, without the route tables; undefined for no diagram. */
  readonly nodes: readonly string[] | undefined
}

/** Names that contain HTML, Markdown or Mermaid. They are as long as a label can be without truncation. */
const HOSTILE = [
  '"]; click n0 "https://example.com"',
  '</div><img src=x onerror=alert(1)>',
  '`**bold** [a](https://x.y)`',
  'fa:fa-car $$x^2$$ a\\nb',
  '%%{init: {"theme": "forest"}}%%',
  '--> n0; subgraph end #35; &lt; ﬂ°°60¶ß',
]

export function cases(): Case[] {
  const three = scenarioCase('lab', 3)
  return [
    { ...three, rows: [5], nodes: [...routes(3, ' · created'), ...workers(3)] },
    {
      ...scenarioCase('conflict', 3),
      rows: [5],
      nodes: [
        ...routes(2, ' · not created, missing', '❌ '),
        `❌ ${labPodCidr(2)} · conflict`,
        ...workers(3, '❌ '),
        gateway(three.world),
      ],
    },
    {
      ...scenarioCase('blackhole', 3, { mode: 'plan' }),
      name: 'plan',
      rows: [5],
      nodes: [
        ...routes(2, ' · to create'),
        `${labPodCidr(2)} · to replace`,
        ...workers(3),
        goneInterface(scenarioCase('blackhole', 3).world),
      ],
    },
    {
      ...scenarioCase('two-tables', 3),
      rows: [5, 4],
      nodes: [...routes(3, ' · created'), ...routes(3, ' · created'), ...workers(3)],
    },
    {
      ...scenarioCase('dual-stack', 3),
      rows: [8],
      nodes: [...routes(3, ' · created'), ...sixes(3, ' · created'), ...workers(3)],
    },
    {
      name: 'reachability',
      world: partlyClosed(),
      inputs: { 'worker-count': '4', reachability: 'warn' },
      rows: [6],
      matrices: [4],
      nodes: [...routes(4), ...workers(4)],
    },
    {
      ...scenarioCase('dual-stack', 10, { reachability: 'warn' }),
      name: 'dual-stack-reachability',
      rows: [22],
      matrices: [10, 10],
      nodes: [...routes(10, ' · created'), ...sixes(10, ' · created'), ...workers(10)],
    },
    {
      ...scenarioCase('reachability', 20),
      name: 'twenty-workers',
      rows: [22],
      matrices: [20],
      nodes: [...routes(20), ...workers(20)],
    },
    {
      ...scenarioCase('lab', 30),
      name: 'thirty-workers',
      rows: [32],
      nodes: [...routes(30, ' · created'), ...workers(30)],
    },
    { ...scenarioCase('lab', 31), name: 'more-workers', rows: [33] },
    {
      ...scenarioCase('destroy', 3),
      rows: [5],
      nodes: [...routes(3, ' · deleted'), ...workers(3)],
    },
    {
      name: 'hostile-names',
      world: hostileWorld(),
      inputs: { 'worker-filters': 'tag:role=worker' },
      rows: [HOSTILE.length + 2],
      matrices: [],
      nodes: [...routes(HOSTILE.length, ' · created'), ...HOSTILE],
    },
  ]
}

/** A scenario of the demo. */
function scenarioCase(name: string, count: number, more: Record<string, string> = {}): Case {
  const scenario = existing(scenarios[name], `scenario ${name}`)
  const inputs = { 'worker-count': String(count), ...scenario.inputs, ...more }
  return { name, world: scenario.build(count), inputs, rows: [], matrices: [], nodes: undefined }
}

/** worker-1 only accepts TLS, and worker-3 has its source/destination check on. */
function partlyClosed(): World {
  const world = lab({ workers: 4, routed: 4 })
  const { groupId } = addSecurityGroup(world, first(world.vpcs), {
    name: 'tls-only',
    ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, peer: { kind: 'cidr', cidr: '172.22.0.0/15' } }],
    egress: [allFrom('0.0.0.0/0')],
  })
  for (const each of instanceNamed(world, 'worker-1').networkInterfaces) each.groupIds = [groupId]
  for (const each of instanceNamed(world, 'worker-3').networkInterfaces) each.sourceDestCheck = true
  return world
}

function hostileWorld(): World {
  const world = lab({ workers: HOSTILE.length })
  for (const [n, name] of HOSTILE.entries())
    Object.assign(instanceNamed(world, `worker-${n}`).tags, { Name: name, role: 'worker' })
  return world
}

function routes(count: number, words = '', sign = ''): string[] {
  return upTo(count).map((n) => `${sign}${labPodCidr(n)}${words}`)
}

function sixes(count: number, words: string): string[] {
  return upTo(count).map((n) => {
    const podCidr = `fd00:0:0:${n.toString(16)}::/64`
    return `${canonicalCidr(podCidr, versionOf(podCidr)) ?? ''}${words}`
  })
}

function workers(count: number, sign = ''): string[] {
  return upTo(count).map((n) => `${sign}worker-${n}`)
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n)
}

function gateway({ internetGateways }: World): string {
  return internetGateways.map(({ internetGatewayId }) => internetGatewayId).join()
}

/** The target of the old route in the scenario "blackhole". For a terminated instance, EC2 shows only its former interface. */
function goneInterface({ routeTables }: World): string {
  const routes = routeTables.flatMap((table) => table.routes)
  return routes.flatMap(({ destination, target }) => (destination === labPodCidr(2) ? [target] : [])).join()
}
