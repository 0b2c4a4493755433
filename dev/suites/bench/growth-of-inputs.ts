import { lab } from '../../emulators/ec2/world/lab.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import { addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { action, type Program } from '../../harness/program.ts'
import { writeControllerFiles } from '../peers/controller-files.ts'
import type { Bench } from './contenders.ts'
import { seconds, type Line } from './section.ts'
import { growthExponent, median } from './statistics.ts'

const NODES = [10, 100, 998] as const
const RUNS = 5

/** The nodes of the world, from which the action takes its workers. */
const fromFile: Program = { ...action, prepare: writeControllerFiles }

export async function withNodesFile(bench: Bench): Promise<Line> {
  const points: [nodes: number, ms: number][] = []
  for (const workers of NODES) {
    const world = () => ({ ...lab({ workers, routed: workers }), routeQuota: 1000 })
    const inputs = { 'nodes-file': 'nodes.json', mode: 'verify' }
    points.push([workers, await timeOf(() => bench.run(fromFile, world(), inputs))])
  }
  const exponent = growthExponent(points)
  return {
    what: `nodes-file, ${NODES.join(', ')} nodes: time, nothing to do`,
    measured: `${points.map(([, ms]) => seconds(ms)).join(', ')}: nodes to the power of ${exponent.toFixed(2)}`,
    target: { value: exponent, noise: 0, limit: 1.1, kind: 'at most' },
  }
}

/** Each worker has 5 of 20 groups, in 20 combinations. */
export async function withGroups(bench: Bench, workers: number): Promise<Line> {
  const inputs = (reachability: string) => ({ 'worker-count': String(workers), mode: 'verify', reachability })
  const on = await timeOf(() => bench.run(action, grouped(workers), inputs('warn')))
  const off = await timeOf(() => bench.run(action, grouped(workers), inputs('off')))
  return {
    what: `reachability, ${workers} workers with 5 of 20 security groups each: time it adds`,
    measured: seconds(on - off),
    target: undefined,
  }
}

function grouped(workers: number): World {
  const world = { ...lab({ workers, routed: workers }), routeQuota: 1000 }
  const groups = Array.from({ length: 20 }, (_, index) =>
    addSecurityGroup(world, first(world.vpcs), {
      name: `group-${index}`,
      ingress: [allFrom('172.22.0.0/16'), allFrom(`10.${index}.0.0/16`)],
    }),
  )
  const instances = world.instances.filter(({ tags }) => 'pod_cidr' in tags)
  for (const [index, instance] of instances.entries())
    for (const each of instance.networkInterfaces)
      each.groupIds = [0, 1, 2, 3, 4].map((offset) => groups[(index + offset) % 20]?.groupId ?? '')
  return world
}

async function timeOf(run: () => Promise<{ readonly ms: number }>): Promise<number> {
  const measured: number[] = []
  for (let count = 0; count < RUNS; count += 1) measured.push((await run()).ms)
  return median(measured)
}
