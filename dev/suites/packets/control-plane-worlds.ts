import { addSubnet } from '../../emulators/ec2/world/build-world.ts'
import { addInstance, attachInterface } from '../../emulators/ec2/world/instances.ts'
import { addSecurityGroup, allFrom } from '../../emulators/ec2/world/security-groups.ts'
import type { Instance, SecurityGroup, Subnet } from '../../emulators/ec2/world/world.ts'
import { giveAcl, twoWorkers, type TwoWorkers } from '../../../__tests__/fixtures/worlds/two-workers.ts'
import { deniesPods, only, ownTable, primary, referTo, tcp } from './made-world.ts'

/** Two workers and a controller in a third subnet. */
type Site = TwoWorkers & {
  readonly controller: Instance
  readonly controllers: SecurityGroup
  readonly third: Subnet
}

export type ControlPlaneWorld = {
  readonly name: string
  readonly change: (site: Site) => void
}

const open = (['ingress', 'egress'] as const).map(
  (direction) => ({ protocol: 'all', direction, action: 'allow', cidr: '0.0.0.0/0' }) as const,
)

/** Each is tried with the pods' own addresses and with those of their nodes. */
export const CONTROL_PLANE_WORLDS: readonly ControlPlaneWorld[] = [
  { name: 'nothing blocks', change: () => undefined },
  {
    name: "a rule of the controllers names the workers' group",
    change: ({ controllers, groups }) => {
      controllers.ingress = groups.map(referTo)
    },
  },
  {
    name: "the controllers' subnet uses a table without pod routes",
    change: (site) => {
      ownTable(site, site.third)
    },
  },
  {
    name: 'the checks of a worker and of the controller are enabled',
    change: ({ from, controller }) => {
      for (const each of [from, controller]) primary(each).sourceDestCheck = true
    },
  },
  {
    name: "the ACL of the controllers' subnet lets no pods in",
    change: (site) => {
      giveAcl(site, site.third, ...deniesPods('ingress'), ...open)
    },
  },
  {
    name: "the ACL of the controllers' subnet lets nothing out to pods",
    change: (site) => {
      giveAcl(site, site.third, ...deniesPods('egress'), ...open)
    },
  },
  {
    name: 'workers let in only kubelet and two ports of webhooks',
    change: ({ groups }) => {
      for (const group of groups)
        group.ingress = [tcp(10_250), tcp(8443, 8444)].map((each) => only(allFrom('0.0.0.0/0'), each))
    },
  },
  {
    name: 'controllers let in only a port next to that of the API server',
    change: ({ controllers }) => {
      controllers.ingress = [only(allFrom('0.0.0.0/0'), tcp(6444, 6500))]
    },
  },
  {
    name: "a worker has an interface in the controllers' subnet, which lets nothing out",
    change: ({ world, vpc, from, third }) => {
      const closed = addSecurityGroup(world, vpc, { name: 'closed', egress: [] })
      attachInterface(world, from, {
        subnet: third,
        privateIpAddress: '172.20.3.98',
        sourceDestCheck: false,
        securityGroups: [closed],
      })
    },
  },
]

export function controlPlaneSite({ change }: ControlPlaneWorld): Site {
  const two = twoWorkers()
  const third = addSubnet(two.world, two.vpc, '172.20.3.0/24')
  const controllers = addSecurityGroup(two.world, two.vpc, {
    name: 'controllers',
    ingress: [allFrom('0.0.0.0/0')],
  })
  const controller = addInstance(two.world, {
    name: 'controller',
    subnet: third,
    privateIpAddress: '172.20.3.10',
    securityGroups: [controllers],
  })
  const site = { ...two, controller, controllers, third }
  change(site)
  return site
}
