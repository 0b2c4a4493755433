import { describe, expect, it } from '@jest/globals'

import { addSubnet } from '../../../dev/emulators/ec2/world/build-world.ts'
import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import type { NetworkAclEntry } from '../../../dev/emulators/ec2/world/world.ts'
import { only, type ScenarioRun } from '../../fixtures/run/scenario.ts'
import { podMatrices, podParts } from '../../fixtures/worlds/pod-matrix.ts'
import { giveAcl, look, lookAgain, pairs, reasons, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const anywhere = '0.0.0.0/0'
const deny = (
  direction: 'ingress' | 'egress',
  ruleNumber: number,
  cidr = '172.22.0.0/16',
): NetworkAclEntry => ({ ...allowAll(direction, ruleNumber, cidr), action: 'deny' })

/** Workers 0 and 1 are in one subnet, worker 2 in another: what is blocked between the two. */
const divided = (there: string, back: string): string[][] => [
  ['worker-0', '·', '✅', there],
  ['worker-1', '✅', '·', there],
  ['worker-2', back, back, '·'],
]

const matrix = (summary: string): string[][] | undefined => podMatrices(summary)[0]?.slice(1)

/** What gets from worker-2 to worker-0. */
const back = (run: ScenarioRun): string | undefined =>
  pairs(run).find(({ from, to }) => `${from} ${to}` === 'worker-2 worker-0')?.allowed

describe("a subnet's network ACL", () => {
  it('stops packets and answers at its border', async () => {
    const { world, far } = twoSubnets()
    const acl = giveAcl(world, far, deny('ingress', 90), allowAll('ingress', 100, anywhere))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('❌ 1', '❌ 1'))
    // What cannot come back is no way to talk.
    expect(back(run)).toBe('nothing')
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`ingress-acl all ${acl.networkAclId}`])
    expect(reasons(run, 'worker-2', 'worker-0')).toEqual([`answer-ingress-acl all ${acl.networkAclId}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'network-acl',
        message: `Network ACL ${acl.networkAclId} of ${far.subnetId} (worker-2) lets in nothing from the pods of worker-0, worker-1, packets and answers alike; add entries for their pod CIDRs before what denies them.`,
        commands: [
          `aws ec2 --region us-west-2 create-network-acl-entry --network-acl-id ${acl.networkAclId} --ingress --rule-number 89 --protocol -1 --cidr-block 172.22.0.0/23 --rule-action allow`,
        ],
      },
    ])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it("stops what leaves the sender's subnet, in both directions", async () => {
    const { world, near } = twoSubnets()
    const acl = giveAcl(world, near, deny('egress', 90), allowAll('egress', 100, anywhere))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('❌ 1', '❌ 1'))
    expect(back(run)).toBe('nothing')
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`egress-acl all ${acl.networkAclId}`])
    expect(reasons(run, 'worker-2', 'worker-0')).toEqual([`answer-egress-acl all ${acl.networkAclId}`])
    expect(only(run.findings).message).toBe(
      `Network ACL ${acl.networkAclId} of ${near.subnetId} (worker-0, worker-1) lets out nothing to the pods of worker-2, packets and answers alike; add entries for their pod CIDRs before what denies them.`,
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('stops nothing within the subnet', async () => {
    const { world, near } = twoSubnets()
    giveAcl(world, near, deny('ingress', 1, anywhere), deny('egress', 1, anywhere))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('❌ 1 2', '❌ 1 2'))
  })

  it('is read in the order of its numbers: an allowing entry before the denying one lets pass', async () => {
    const { world, far } = twoSubnets()
    giveAcl(world, far, deny('ingress', 110), allowAll('ingress', 100, anywhere))

    expect((await look(world)).outputs['reachable']).toBe('true')
  })

  it('is closed where no entry matches', async () => {
    const { world, far } = twoSubnets()
    const acl = giveAcl(world, far, allowAll('ingress', 100, '172.20.0.0/16'))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('❌ 1', '❌ 1'))
    expect(only(run.findings).commands).toEqual([
      `aws ec2 --region us-west-2 create-network-acl-entry --network-acl-id ${acl.networkAclId} --ingress --rule-number 101 --protocol -1 --cidr-block 172.22.0.0/23 --rule-action allow`,
    ])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('lets connections through from some source ports where it denies answers to others', async () => {
    const { world, far } = twoSubnets()
    const acl = giveAcl(
      world,
      far,
      { ...deny('egress', 90), protocol: 'tcp', fromPort: 32_768, toPort: 65_535 },
      allowAll('egress', 100, anywhere),
    )
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('🟡 1', '🟡 1'))
    expect(podParts(run.summary)).toEqual([
      '🟡 worker-0 → worker-2, worker-1 → worker-2: all from some source ports',
      '🟡 worker-2 → worker-0, worker-2 → worker-1: all but TCP 32768-65535',
    ])
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`answer-egress-acl part ${acl.networkAclId}`])
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })

  it('has no command where there is no number left before what denies', async () => {
    const { world, far } = twoSubnets()
    giveAcl(world, far, deny('ingress', 1), allowAll('ingress', 100, anywhere))
    const run = await look(world)

    expect(only(run.findings).message).toMatch(
      /; renumber its entries and add entries for their pod CIDRs before what denies them\.$/,
    )
    expect(only(run.findings).commands).toBeUndefined()
  })

  it('is one thing to mend where two subnets share it', async () => {
    const { world, near, far } = twoSubnets()
    const acl = giveAcl(world, far, deny('ingress', 90), allowAll('ingress', 100, anywhere))
    acl.associations.push({ networkAclAssociationId: 'aclassoc-0123456789abcdef0', subnetId: near.subnetId })
    for (const each of world.networkAcls.filter((other) => other !== acl)) each.associations = []
    // A subnet without workers is nobody's business.
    giveAcl(world, addSubnet(world, only(world.vpcs), '172.20.3.0/24'), deny('ingress', 1))
    const run = await look(world)

    expect(matrix(run.summary)).toEqual(divided('❌ 1', '❌ 1'))
    expect(run.findings).toHaveLength(1)
    expect(only(run.findings).message).toContain(
      `of ${near.subnetId}, ${far.subnetId} (worker-0, worker-1, worker-2) lets in nothing from the pods of worker-0, worker-1, worker-2, `,
    )
    expect((await lookAgain(world, run)).outputs['reachable']).toBe('true')
  })
})
