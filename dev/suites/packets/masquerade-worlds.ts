import { addRoute } from '../../emulators/ec2/world/build-world.ts'
import { attachInterface } from '../../emulators/ec2/world/instances.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import { allFrom } from '../../emulators/ec2/world/security-groups.ts'
import { giveAcl } from '../../../__tests__/fixtures/worlds/two-workers.ts'
import { allowIn, deniesPods, ownTable, primary, referTo, type MadeWorld } from './made-world.ts'

/** Packets with the address of the sender's node. */
export const MASQUERADE_WORLDS: readonly MadeWorld[] = [
  {
    name: "a group lets in its members, and packets have a member's address",
    masquerade: true,
    change: ({ groups }) => {
      groups[1].ingress = [referTo(groups[0]), allFrom('::/0')]
      groups[0].ingress = [referTo(groups[1]), allFrom('::/0')]
    },
  },
  {
    name: "a group lets in pods, and packets have a node's address",
    masquerade: true,
    change: ({ groups }) => {
      groups[1].ingress = [allFrom('172.22.0.0/16'), allFrom('::/0')]
    },
  },
  {
    name: 'a group lets out only to its members, which pods are not, whoever sends',
    masquerade: true,
    change: ({ groups }) => {
      groups[0].egress = [referTo(groups[1]), allFrom('::/0')]
    },
  },
  {
    name: "the check of one worker is enabled, and packets have their node's address",
    masquerade: true,
    change: ({ from }) => {
      primary(from).sourceDestCheck = true
    },
  },
  {
    name: "one worker's subnet uses a table without pod routes, and answers go to nodes",
    masquerade: true,
    change: (two) => {
      ownTable(two, two.subnets[1])
    },
  },
  {
    name: "a route for the sender's subnet targets a gateway, and answers go to nodes",
    masquerade: true,
    change: (two) => {
      addRoute(two.table, first(two.subnets[0].cidrBlocks), 'tgw-0123456789abcdef0')
    },
  },
  {
    name: 'a route for the subnet of both workers targets a gateway, and answers go to nodes',
    masquerade: true,
    change: (two) => {
      primary(two.to).subnetId = two.subnets[0].subnetId
      primary(two.to).privateIpAddress = '172.20.1.21'
      addRoute(two.table, first(two.subnets[0].cidrBlocks), 'tgw-0123456789abcdef0')
    },
  },
  {
    name: 'an ACL lets answers out only to pods, and they go to nodes',
    masquerade: true,
    change: (two) => {
      const toPods = deniesPods('egress').map((each) => ({ ...each, action: 'allow' as const }))
      giveAcl(two, two.subnets[1], ...toPods, ...allowIn)
    },
  },
  {
    name: 'a worker has an interface in the subnet of the sender, by which answers to its node leave',
    masquerade: true,
    change: (two) => {
      const { world, to, subnets, groups } = two
      attachInterface(world, to, {
        subnet: subnets[0],
        privateIpAddress: '172.20.1.98',
        sourceDestCheck: true,
        securityGroups: [groups[1]],
      })
    },
  },
]
