import { describe, expect, it } from '@jest/globals'

import { addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { addInstance } from '../../../dev/emulators/ec2/world/instances.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import { addSecurityGroup, allFrom } from '../../../dev/emulators/ec2/world/security-groups.ts'
import type { Instance, SecurityGroup, Subnet, World } from '../../../dev/emulators/ec2/world/world.ts'
import { kubernetesTable, only, worker } from '../../fixtures/run/scenario.ts'
import { assess, giveAcl, kubernetesGroup, type PodRun } from '../../fixtures/worlds/pod-worlds.ts'

type Site = { world: World; far: Subnet; controllers: SecurityGroup; controller: Instance }

/** Two workers, and a controller in its own subnet and group. Everything is open. */
function site(): Site {
  const world = lab({ workers: 2, routed: 2 })
  const far = addSubnet(world, only(world.vpcs), '172.20.9.0/24')
  kubernetesTable(world).associations.push({
    kind: 'subnet',
    associationId: 'rtbassoc-0123456789abcdef9',
    subnetId: far.subnetId,
  })
  const controllers = addSecurityGroup(world, only(world.vpcs), {
    name: 'controllers',
    ingress: ['172.20.0.0/16', '172.22.0.0/16'].map(allFrom),
  })
  const controller = addInstance(world, {
    name: 'api-0',
    subnet: far,
    privateIpAddress: '172.20.9.10',
    securityGroups: [controllers],
  })
  return { world, far, controllers, controller }
}

const inputs = { 'worker-count': '2', 'control-plane-filters': 'tag:Name=api-*' }
const denied = (direction: 'ingress' | 'egress', cidr: string) =>
  ({ ...allowAll(direction, 90, cidr), action: 'deny' }) as const
const open = (direction: 'ingress' | 'egress') => allowAll(direction, 100, '0.0.0.0/0')
const pods = '172.22.0.0/16'

/** What packets between worker-0 and the controller meet: `all`, or the verdict and the obstacles. */
function seen({ pairs }: PodRun): Record<string, string> {
  const ofWorker = pairs.filter(({ kind, from, to }) => kind !== 'pods' && [from, to].includes('worker-0'))
  return Object.fromEntries(
    ofWorker.map(({ kind, verdict, reasons }) => [
      kind,
      verdict === 'none' ? reasons.map(({ obstacle }) => obstacle).join(' ') : verdict,
    ]),
  )
}

describe('what packets between pods, kubelets, and the API server meet', () => {
  // Seen with packets: a machine whose bridge plugin keeps or masquerades addresses, and one with the API server.
  it.each<[string, (site: Site) => void, [string, string, string, string]]>([
    ['if all is open', () => undefined, ['all', 'all', 'all', 'all']],
    [
      "if the controllers' rule names the workers' group",
      ({ world, controllers }) => {
        const { groupId } = kubernetesGroup(world)
        controllers.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId } }]
      },
      ['ingress-groups', 'all', 'all', 'all'],
    ],
    [
      "if the controllers' subnet has no pod routes",
      ({ world, far }) => {
        const table = kubernetesTable(world)
        table.associations = table.associations.filter(
          (each) => each.kind !== 'subnet' || each.subnetId !== far.subnetId,
        )
      },
      ['answer-route', 'all', 'all', 'route'],
    ],
    [
      "if the worker's check is on, and the controller's, which does not matter",
      ({ world }) => {
        only(worker(world, 0).networkInterfaces).sourceDestCheck = true
      },
      ['source-check answer-destination-check', 'all', 'all', 'destination-check answer-source-check'],
    ],
    [
      "if the ACL of the controllers' subnet lets no pods in",
      ({ world, far }) => giveAcl(world, far, denied('ingress', pods), open('ingress')),
      ['ingress-acl', 'all', 'all', 'answer-ingress-acl'],
    ],
    [
      "if the ACL of the controllers' subnet lets nothing out to pods",
      ({ world, far }) => giveAcl(world, far, denied('egress', pods), open('egress')),
      ['answer-egress-acl', 'all', 'all', 'egress-acl'],
    ],
    [
      'if workers let in only TCP 10250',
      ({ world }) => {
        kubernetesGroup(world).ingress = [
          { ...allFrom('172.20.0.0/16'), protocol: 'tcp', fromPort: 10_250, toPort: 10_250 },
        ]
      },
      ['all', 'all', 'all', 'some'],
    ],
  ])('%s', async (_, change, [kept, masqueraded, kubelet, webhooks]) => {
    const at = site()
    change(at)
    expect(seen(await assess(at.world, inputs))).toEqual({ 'api-server': kept, kubelet, webhooks })
    const run = await assess(at.world, { ...inputs, masquerade: 'true' })
    expect(seen(run)).toEqual({ 'api-server': masqueraded, kubelet, webhooks })
  })
})

describe('the control plane', () => {
  it('is shown under the matrix, and counts for reachable', async () => {
    const { world, controllers, controller } = site()
    const { groupId } = kubernetesGroup(world)
    controllers.ingress = [{ protocol: 'all', peer: { kind: 'security-group', groupId } }]
    const run = await assess(world, inputs)

    expect(run.outputs['reachable']).toBe('false')
    expect(run.matrix).toEqual(['worker-0 | · | ✅', 'worker-1 | ✅ | ·'])
    expect(run.matrices[1]).toEqual([
      'worker | controller | pods → API server | API server → kubelet | API server → pods',
      'worker-0 | api-0 | ❌ 1 | ✅ | ✅',
      'worker-1 | api-0 | ❌ 1 | ✅ | ✅',
    ])
    expect(run.summary).toContain(
      'pods can communicate in 2 of 2 pairs of workers; ⚠️ control plane: 4 of 6 connections work',
    )
    expect(run.pairs.find(({ kind }) => kind === 'api-server')).toEqual({
      kind: 'api-server',
      from: 'worker-0',
      fromInstanceId: worker(world, 0).instanceId,
      to: 'api-0',
      toInstanceId: controller.instanceId,
      ipVersion: 4,
      verdict: 'none',
      allowed: 'nothing',
      reasons: [{ obstacle: 'ingress-groups', extent: 'all', resource: controllers.groupId }],
    })
    expect(only(run.findings).message).toBe(
      `Security group ${controllers.groupId} of api-0 blocks all traffic from the pods of worker-0, worker-1. Rules that reference a security group match node IPs, not pod IPs; add a rule that allows the pod CIDRs. If the bridge plugin has ipMasq: true, packets have node IPs, and these rules match. In that case, set masquerade: true instead.`,
    )
  })

  it('takes one call more, for the controllers', async () => {
    const without = await assess(site().world, { 'worker-count': '2' })
    const run = await assess(site().world, inputs)
    expect(run.actions.filter((action) => action === 'DescribeInstances')).toHaveLength(2)
    expect(without.pairs.map(({ kind }) => kind)).toEqual(['pods', 'pods'])
    expect(run.actions.toSorted()).toEqual(
      [...without.actions, 'DescribeInstances', 'DescribeNetworkAcls'].toSorted(),
    )
  })

  it('is judged on the port of api-port', async () => {
    const { world, controllers } = site()
    controllers.ingress = [{ ...allFrom('172.22.0.0/16'), protocol: 'tcp', fromPort: 443, toPort: 443 }]
    expect(seen(await assess(world, inputs))['api-server']).toBe('ingress-groups')
    expect(seen(await assess(world, { ...inputs, 'api-port': '443' }))['api-server']).toBe('all')
  })

  it.each<[string, (site: Site) => void, string, string[]]>([
    [
      'kubelet, from the controller itself',
      ({ world }) => {
        kubernetesGroup(world).ingress = [allFrom(pods)]
      },
      'blocks all traffic from api-0. Add a rule that allows the security group of api-0.',
      ['IpProtocol=-1,UserIdGroupPairs=[{GroupId='],
    ],
    [
      'what goes out to pods and workers',
      ({ controllers }) => {
        controllers.egress = []
      },
      'blocks all traffic to worker-0, worker-1 and the pods of worker-0, worker-1. Add rules that allow the pod CIDRs and the security group of worker-0, worker-1.',
      ['IpProtocol=-1,IpRanges=[', 'IpProtocol=-1,UserIdGroupPairs=[{GroupId='],
    ],
  ])('has causes and commands of the same kind: %s', async (_, change, message, permissions) => {
    const at = site()
    change(at)
    const run = await assess(at.world, inputs)
    const finding = only(run.findings.filter((each) => each.message.endsWith(message)))
    for (const permission of permissions) expect(finding.commands?.join()).toContain(permission)
  })

  it('is unknown if no instance matches', async () => {
    const { world } = site()
    const run = await assess(world, { ...inputs, 'control-plane-filters': 'tag:Name=other' })
    expect(run.outputs['reachable']).toBe('unknown')
    expect(run.messages).toEqual([
      `Can't check the control plane, because no running instance in ${only(world.vpcs).vpcId} matches control-plane-filters. Fix the filters, or leave the input empty.`,
    ])
  })

  it('has a cause for a subnet with only controllers and no managed table', async () => {
    const { world, far } = site()
    const table = kubernetesTable(world)
    table.associations = table.associations.filter(
      (each) => each.kind !== 'subnet' || each.subnetId !== far.subnetId,
    )
    const run = await assess(world, inputs)
    expect(only(run.findings).message).toMatch(
      new RegExp(`^api-0 is in ${far.subnetId}, which uses rtb-[0-9a-f]+.*, so its traffic to pods `),
    )
    expect(only(run.findings).commands).toHaveLength(2)
  })
})
