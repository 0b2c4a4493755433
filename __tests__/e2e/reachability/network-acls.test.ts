import { describe, expect, it } from '@jest/globals'

import { allowAll } from '../../../dev/emulators/ec2/world/network-acls.ts'
import type { NetworkAclEntry } from '../../../dev/emulators/ec2/world/world.ts'
import { assess, expectFix, giveAcl, reasons, twoSubnets } from '../../fixtures/worlds/pod-worlds.ts'

const anywhere = '0.0.0.0/0'
const deny = (
  direction: 'ingress' | 'egress',
  ruleNumber: number,
  cidr = '172.22.0.0/16',
): NetworkAclEntry => ({ ...allowAll(direction, ruleNumber, cidr), action: 'deny' })

/** Workers 0 and 1 are in one subnet, worker 2 in another: the cells between the two subnets. */
const divided = (cell: string): string[] => [
  `worker-0 | · | ✅ | ${cell}`,
  `worker-1 | ✅ | · | ${cell}`,
  `worker-2 | ${cell} | ${cell} | ·`,
]

/** The command that adds an entry for the pods' CIDR. */
const addEntry = (networkAclId: string, direction: string, ruleNumber: number, cidr: string): string =>
  `aws ec2 --region us-west-2 create-network-acl-entry --network-acl-id ${networkAclId} --${direction} --rule-number ${ruleNumber} --protocol -1 --cidr-block ${cidr} --rule-action allow`

describe("a subnet's network ACL", () => {
  it.each([
    {
      what: "packets and answers that enter the receiver's subnet",
      direction: 'ingress',
      where: 'far',
      says: '(worker-2) blocks all traffic from the pods of worker-0, worker-1',
      pods: '172.22.0.0/23',
    },
    {
      what: "packets and answers that leave the sender's subnet",
      direction: 'egress',
      where: 'near',
      says: '(worker-0, worker-1) blocks all traffic to the pods of worker-2',
      pods: '172.22.2.0/24',
    },
  ] as const)('blocks $what', async ({ direction, where, says, pods }) => {
    const { world, ...subnets } = twoSubnets()
    const { subnetId } = subnets[where]
    const { networkAclId } = giveAcl(
      world,
      subnets[where],
      deny(direction, 90),
      allowAll(direction, 100, anywhere),
    )
    const run = await assess(world)

    expect(run.matrix).toEqual(divided('❌ 1'))
    // A connection needs the answers too, so nothing is allowed the other way either.
    const back = run.pairs.find(({ from, to }) => `${from} ${to}` === 'worker-2 worker-0')
    expect(back?.allowed).toBe('nothing')
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`${direction}-acl all ${networkAclId}`])
    expect(reasons(run, 'worker-2', 'worker-0')).toEqual([`answer-${direction}-acl all ${networkAclId}`])
    expect(run.findings).toEqual([
      {
        severity: 'warning',
        code: 'network-acl',
        message: `Network ACL ${networkAclId} of ${subnetId} ${says}. Network ACLs also filter replies. Add entries for the pod CIDRs with lower rule numbers than the entries that deny them.`,
        commands: [addEntry(networkAclId, direction, 89, pods)],
      },
    ])
    await expectFix(world, run)
  })

  it('allows connections from some source ports if it denies answers to others', async () => {
    const { world, far } = twoSubnets()
    const { networkAclId } = giveAcl(
      world,
      far,
      { ...deny('egress', 90), protocol: 'tcp', fromPort: 32_768, toPort: 65_535 },
      allowAll('egress', 100, anywhere),
    )
    const run = await assess(world)

    expect(run.matrix).toEqual(divided('🟡 1'))
    expect(run.parts).toEqual([
      '🟡 worker-0 → worker-2, worker-1 → worker-2: all from some source ports',
      '🟡 worker-2 → worker-0, worker-2 → worker-1: all but TCP 32768-65535',
    ])
    expect(reasons(run, 'worker-0', 'worker-2')).toEqual([`answer-egress-acl part ${networkAclId}`])
    await expectFix(world, run)
  })
})
