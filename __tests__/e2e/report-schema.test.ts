import { describe, expect, it } from '@jest/globals'

import { addRoute, addRouteTable, addSubnet } from '../../dev/emulators/ec2/world/build-world.ts'
import { terminate } from '../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import type { World } from '../../dev/emulators/ec2/world/world.ts'
import type { ChangeLabel } from '../../src/report/table-rows.ts'
import { list } from '../fixtures/nodes/node-objects.ts'
import { nodeObjects, runOnNodes, untaggedLab } from '../fixtures/nodes/run-on-nodes.ts'
import { mistakesIn, schema } from '../fixtures/results/report-schema.ts'
import {
  addOther,
  kubernetesTable,
  only,
  refusal,
  runOn,
  worker,
  type ScenarioOptions,
} from '../fixtures/run/scenario.ts'

/** Routes of all kinds: one conflicts, one is a blackhole, one is stale, and one is missing. */
function mixed(): World {
  const world = lab({ workers: 4, routed: 1, sourceDestCheck: true })
  const table = kubernetesTable(world)
  addRoute(table, '172.22.1.0/24', only(world.internetGateways).internetGatewayId)
  const [former, gone] = ['former', 'gone'].map((name) => addOther(world, { name }))
  if (former !== undefined) addRoute(table, '172.22.9.0/24', former)
  if (gone !== undefined) {
    addRoute(table, '172.22.2.0/24', gone)
    terminate(world, gone)
  }
  return world
}

/** The pod CIDR of worker-0 is in a prefix of its interface. */
function delegated(): World {
  const world = lab({ workers: 2 })
  const [primary] = worker(world, 0).networkInterfaces
  if (primary !== undefined) primary.prefixes = ['172.20.1.64/28']
  worker(world, 0).tags['pod_cidr'] = '172.20.1.64/28'
  return world
}

/** worker-1 is in a subnet with a table that isn't managed, and has only IPv6 pods. */
function apart(): World {
  const world = lab({ workers: 3, routed: 3 })
  const subnet = addSubnet(world, only(world.vpcs), '172.20.2.0/24')
  addRouteTable(world, only(world.vpcs), { name: 'other', subnets: [subnet] })
  for (const each of worker(world, 1).networkInterfaces) each.subnetId = subnet.subnetId
  worker(world, 1).tags['pod_cidr'] = 'fd00::/64'
  return world
}

const change = { 'on-conflict': 'replace', prune: 'true', 'cluster-cidr': '172.22.0.0/16' }
const denied = refusal('UnauthorizedOperation', 403)
const github = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'org/kthw-routes',
  GITHUB_ACTION_REF: 'v1',
}

describe('the JSON Schema of the report file', () => {
  it.each<[string, () => World, ScenarioOptions]>([
    ['creates routes', () => lab(), {}],
    ['has a title, and links to the documentation', mixed, { inputs: { title: 'blue' }, env: github }],
    [
      'changes routes and checks',
      mixed,
      { inputs: { ...change, 'worker-count': '4', 'source-dest-check': 'disable' } },
    ],
    [
      'plans',
      mixed,
      { inputs: { ...change, 'worker-count': '4', mode: 'plan', 'source-dest-check': 'disable' } },
    ],
    ['finds drift', mixed, { inputs: { mode: 'verify', 'worker-count': '4', 'wait-timeout': '0' } }],
    ['deletes routes', mixed, { inputs: { mode: 'destroy', 'worker-count': '4' } }],
    ['has invalid inputs', () => lab(), { inputs: { mode: 'dry-run', 'worker-count': 'three' } }],
    ['finds no worker', () => lab({ workers: 0 }), { inputs: { 'wait-timeout': '0' } }],
    [
      'has no answer from EC2',
      () => lab(),
      { faults: [{ action: 'DescribeInstances', when: 'always', fault: denied }] },
    ],
    ['cannot write', () => lab(), { faults: [{ action: 'CreateRoute', when: 'always', fault: denied }] }],
    ['needs no route', delegated, { inputs: { 'worker-count': '2' } }],
    ['judges pods', apart, { inputs: { reachability: 'warn' } }],
    [
      'judges the control plane',
      () => lab({ workers: 3, routed: 3, sourceDestCheck: true }),
      { inputs: { reachability: 'warn', 'control-plane-filters': 'tag:Name=controller-*' } },
    ],
  ])('describes the report of a run that %s, field by field', async (_, world, options) => {
    const { report } = await runOn(world(), options)

    expect(mistakesIn(report)).toEqual([])
  })

  it('describes the report of a run with node objects', async () => {
    const world = untaggedLab()
    const { report } = await runOnNodes(world, list(...nodeObjects(world)))

    expect(mistakesIn(report)).toEqual([])
  })

  it('knows every change', () => {
    const labels: Record<ChangeLabel, true> = {
      unchanged: true,
      'already absent': true,
      'delivered by EC2': true,
      created: true,
      replaced: true,
      deleted: true,
      conflict: true,
      failed: true,
      'to create': true,
      'to replace': true,
      'to delete': true,
      'not created': true,
      'not replaced': true,
      'not deleted': true,
    }
    const { $defs } = schema as { $defs?: { label?: { enum?: string[] } } }

    expect($defs?.label?.enum).toEqual(Object.keys(labels))
  })

  it('finds a field that is missing, unknown, or of another type', async () => {
    const report = JSON.parse((await runOn(lab())).report) as Record<string, unknown>
    const { validated, ...others } = report

    expect(validated).toBe(true)
    expect(mistakesIn(JSON.stringify(others)).join()).toContain("must have required property 'validated'")
    expect(mistakesIn(JSON.stringify({ ...report, extra: 1 })).join()).toContain('additionalProperty')
    expect(mistakesIn(JSON.stringify({ ...report, version: 2 })).join()).toContain('/version')
  })
})
