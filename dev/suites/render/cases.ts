import { addRoute, addRouteTable, addSubnet } from '../../emulators/ec2/world/build-world.ts'
import { lab, labPodCidr } from '../../emulators/ec2/world/lab.ts'
import { addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import { existing, first, instanceNamed, tableNamed } from '../../emulators/ec2/world/lookup.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { scenarios } from '../../demo/scenarios.ts'

export type Run = { readonly world: World; readonly inputs: Readonly<Record<string, string>> }

/**
 * A run, or several whose reports are joined, and the expected contents of the summary. With `comment`, the runs follow one
 * another on a pull request, and the contents are those of its comment.
 */
export type Case = {
  readonly name: string
  readonly comment?: { readonly isOpen: boolean }
  readonly runs: readonly [Run, ...Run[]]
  /** The columns of each table with rows; undefined for the lab's. */
  readonly columns?: readonly string[]
  /** The number of rows of each route table, without the header. */
  readonly rows: readonly number[]
  /** The number of workers in each reachability matrix. */
  readonly matrices: readonly number[]
  /** The lines of the diagram's nodes, joined by spaces; undefined for no diagram. */
  readonly nodes: readonly string[] | undefined
  /** The diagram is too wide to be legible on a phone. */
  readonly hasLongNames?: true
}

/** Names that contain HTML, Markdown or Mermaid, in the action's order. They are as long as a label can be without truncation. */
const HOSTILE = [
  '--> n0; subgraph end #35; &lt; ﬂ°°60¶ß',
  '"]; click n0 "https://example.com"',
  '%%{init: {"theme": "forest"}}%%',
  '`**bold** [a](https://x.y)`',
  '</div><img src=x onerror=alert(1)>',
  'fa:fa-car $$x^2$$ a\\nb',
]

const JOINED_COLUMNS = [
  ...['Run', 'Region', 'Mode', 'Created', 'Replaced', 'Deleted', 'Unchanged', 'Failed', 'Reachable'],
]

export function cases(): Case[] {
  const conflict = scenarioCase('conflict', 3)
  const replaced = scenarioCase('blackhole', 3, { mode: 'plan' })
  const twoTables = scenarioCase('two-tables', 3)
  const zones = threeZones()
  const hostile = hostileWorld()
  const missing = 'not created, missing'
  return [
    { ...scenarioCase('lab', 3), rows: [5] },
    {
      ...conflict,
      rows: [5],
      nodes: [
        `❌ ${podCidrs(0, 1)} ${missing}`,
        `❌ ${podCidrs(2)} conflict`,
        `❌ ${workers(0, 1)}`,
        `❌ ${workers(2)}`,
        gateway(worldOf(conflict)),
      ],
    },
    {
      ...replaced,
      name: 'plan',
      rows: [5],
      nodes: [`${podCidrs(2)} to replace`, workers(2), goneInterface(worldOf(replaced))],
    },
    { ...twoTables, rows: [5, 4], nodes: [`${subnetId(worldOf(twoTables), 0)} ${workers(0, 1, 2)}`] },
    {
      name: 'zones',
      runs: [
        {
          world: zones,
          inputs: { ...drift, 'worker-count': '9', 'route-table-name': 'kubernetes-*', title: 'blue' },
        },
      ],
      rows: [10, 10],
      matrices: [],
      nodes: [
        `${subnetId(zones, 1)} ${workers(0, 1, 2)}`,
        `${subnetId(zones, 2)} ${workers(3, 4, 5)}`,
        `${subnetId(zones, 3)} ${workers(6, 7, 8)}`,
        `❌ ${podCidrs(4)} conflict in kubernetes-a`,
        `❌ ${podCidrs(7, 8)} ${missing} in kubernetes-b`,
        `❌ ${workers(4)}`,
        `❌ ${workers(7, 8)}`,
        gateway(zones),
      ],
    },
    { ...scenarioCase('dual-stack', 3), rows: [8] },
    {
      name: 'reachability',
      runs: [{ world: partlyClosed(), inputs: { 'worker-count': '4', reachability: 'warn' } }],
      rows: [6],
      matrices: [4],
      nodes: undefined,
    },
    {
      ...scenarioCase('dual-stack', 10, { reachability: 'warn' }),
      name: 'dual-stack-reachability',
      rows: [22],
      matrices: [10, 10],
    },
    { ...scenarioCase('reachability', 20), name: 'twenty-workers', rows: [22], matrices: [20] },
    {
      ...scenarioCase('verify', 60, drift),
      name: 'many-workers',
      rows: [50, 12],
      nodes: [
        `❌ ${podCidrs(1, 2, 3, 4, 5)} and 54 more ${missing}`,
        `❌ ${workers(1, 2, 3, 4, 5)} and 54 more`,
      ],
    },
    { ...scenarioCase('destroy', 3), rows: [5] },
    {
      name: 'hostile-names',
      runs: [
        {
          world: hostile,
          inputs: {
            ...drift,
            'worker-filters': 'tag:role=worker',
            'route-table-ids': hostile.routeTables
              .slice(1)
              .map(({ routeTableId }) => routeTableId)
              .join(),
            title: HOSTILE.slice(0, 3).join(' '),
          },
        },
      ],
      rows: [HOSTILE.length + 2, HOSTILE.length + 1],
      matrices: [],
      nodes: [
        `${subnetId(hostile, 0)} ${HOSTILE.join(' ')}`,
        ...[first(HOSTILE), ...HOSTILE.slice(-1)].map(
          (table) => `❌ ${podCidrs(...HOSTILE.keys())} ${missing} in ${table}`,
        ),
        `❌ ${HOSTILE.join(' ')}`,
      ],
      hasLongNames: true,
    },
    {
      name: 'several-clusters',
      runs: [
        { world: lab(), inputs: { 'worker-count': '3', title: 'blue' } },
        { world: lab({ routed: 2 }), inputs: { ...drift, 'worker-count': '3', title: 'green' } },
        {
          world: lab({ routed: 3, sourceDestCheck: true }),
          inputs: { 'worker-count': '3', title: 'red', reachability: 'warn' },
        },
      ],
      columns: JOINED_COLUMNS,
      rows: [3],
      matrices: [],
      nodes: undefined,
    },
  ]
}

const drift = { mode: 'verify', 'wait-timeout': '0' }

/** A scenario of the demo. */
function scenarioCase(name: string, count: number, more: Record<string, string> = {}): Case {
  const scenario = existing(scenarios[name], `scenario ${name}`)
  const inputs = { 'worker-count': String(count), ...scenario.inputs, ...more }
  const runs = [{ world: scenario.build(count), inputs }] as const
  return { name, runs, rows: [], matrices: [], nodes: undefined }
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

function worldOf({ runs: [{ world }] }: Case): World {
  return world
}

/** Two tables with names that contain markup, of which one has no subnet. */
function hostileWorld(): World {
  const world = lab({ workers: HOSTILE.length })
  for (const [n, name] of HOSTILE.entries())
    Object.assign(instanceNamed(world, `worker-${n}`).tags, { Name: name, role: 'worker' })
  tableNamed(world, 'kubernetes').tags = { Name: first(HOSTILE) }
  addRouteTable(world, first(world.vpcs), { name: HOSTILE.slice(-1).join() })
  return world
}

/** Three workers in each zone. The tables of two zones are selected: one has a conflict, the other lacks two routes. */
function threeZones(): World {
  const world = lab({ workers: 9 })
  const vpc = first(world.vpcs)
  tableNamed(world, 'kubernetes').tags = {}
  for (const [zone, letter] of ['a', 'b', 'c'].entries()) {
    const subnet = addSubnet(world, vpc, `172.20.${16 + zone}.0/24`)
    const name = letter === 'c' ? 'private-c' : `kubernetes-${letter}`
    const table = addRouteTable(world, vpc, { name, subnets: [subnet] })
    for (const n of [0, 1, 2])
      for (const each of instanceNamed(world, `worker-${3 * zone + n}`).networkInterfaces)
        each.subnetId = subnet.subnetId
    const isOther = letter === 'c'
    for (const n of isOther ? [] : Array(letter === 'a' ? 9 : 7).keys()) {
      const isConflict = letter === 'a' && n === 4
      const target = isConflict
        ? first(world.internetGateways).internetGatewayId
        : instanceNamed(world, `worker-${n}`)
      addRoute(table, labPodCidr(n), target)
    }
  }
  return world
}

function subnetId({ subnets }: World, index: number): string {
  return subnets[index]?.subnetId ?? ''
}

function podCidrs(...numbers: readonly number[]): string {
  return numbers.map(labPodCidr).join(' ')
}

function workers(...numbers: readonly number[]): string {
  return numbers.map((n) => `worker-${n}`).join(' ')
}

function gateway({ internetGateways }: World): string {
  return internetGateways.map(({ internetGatewayId }) => internetGatewayId).join()
}

/** The target of the old route in the scenario "blackhole". For a terminated instance, EC2 shows only its former interface. */
function goneInterface({ routeTables }: World): string {
  const routes = routeTables.flatMap((table) => table.routes)
  return routes.flatMap(({ destination, target }) => (destination === labPodCidr(2) ? [target] : [])).join()
}
