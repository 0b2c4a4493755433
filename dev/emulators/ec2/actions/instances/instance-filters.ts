import type { Filterable } from '../../query-api/filters.ts'
import { primaryInterface, privateDnsName, stateCodes } from './instance-xml.ts'
import { addressesOf } from './interface-addresses.ts'
import { groupsOf, subnetOf } from '../../world/lookup.ts'
import type { AttachedInterface, Instance, World } from '../../world/world.ts'

/** The filters of EC2's DescribeInstances page, as far as this world has the data. */
export function instanceFilters(world: World): Filterable<Instance> {
  const onPrimary = (value: (primary: AttachedInterface) => string) => (instance: Instance) => {
    const primary = primaryInterface(instance)
    return primary === undefined ? [] : [value(primary)]
  }
  const onEach = (value: (attached: AttachedInterface) => string) => (instance: Instance) =>
    instance.networkInterfaces.map(value)
  const addressesOfEach =
    (version: 4 | 6) =>
    ({ networkInterfaces }: Instance) =>
      networkInterfaces.flatMap((attached) => addressesOf(attached, version))
  const groupsOfPrimary = (instance: Instance) =>
    instance.networkInterfaces
      .filter((attached) => attached === primaryInterface(instance))
      .flatMap((primary) => groupsOf(world, primary))
  const groupsOfEach = ({ networkInterfaces }: Instance) =>
    networkInterfaces.flatMap((attached) => groupsOf(world, attached))

  return {
    'instance-id': ({ instanceId }) => [instanceId],
    'instance-state-name': ({ state }) => [state],
    'instance-state-code': ({ state }) => [String(stateCodes[state])],
    'instance-type': ({ instanceType }) => [instanceType],
    'image-id': ({ imageId }) => [imageId],
    architecture: ({ architecture }) => [architecture],
    'availability-zone': ({ availabilityZone }) => [availabilityZone],
    'launch-time': ({ launchTime }) => [launchTime],
    'reservation-id': ({ reservationId }) => [reservationId],
    'owner-id': () => [world.accountId],
    'vpc-id': onPrimary((primary) => subnetOf(world, primary).vpcId),
    'subnet-id': onPrimary(({ subnetId }) => subnetId),
    'private-ip-address': onPrimary(({ privateIpAddress }) => privateIpAddress),
    'private-dns-name': onPrimary((primary) => privateDnsName(world, primary)),
    'source-dest-check': onPrimary(({ sourceDestCheck }) => String(sourceDestCheck)),
    'instance.group-id': (instance) => groupsOfPrimary(instance).map(({ groupId }) => groupId),
    'instance.group-name': (instance) => groupsOfPrimary(instance).map(({ groupName }) => groupName),
    'network-interface.network-interface-id': onEach(({ networkInterfaceId }) => networkInterfaceId),
    'network-interface.subnet-id': onEach(({ subnetId }) => subnetId),
    'network-interface.vpc-id': onEach((attached) => subnetOf(world, attached).vpcId),
    'network-interface.mac-address': onEach(({ macAddress }) => macAddress),
    'network-interface.source-dest-check': onEach(({ sourceDestCheck }) => String(sourceDestCheck)),
    'network-interface.group-id': (instance) => groupsOfEach(instance).map(({ groupId }) => groupId),
    'network-interface.group-name': (instance) => groupsOfEach(instance).map(({ groupName }) => groupName),
    'network-interface.status': onEach(() => 'in-use'),
    'network-interface.addresses.private-ip-address': addressesOfEach(4),
    'network-interface.ipv6-addresses.ipv6-address': addressesOfEach(6),
    'ipv6-address': (instance) => {
      const primary = primaryInterface(instance)
      return primary === undefined ? [] : addressesOf(primary, 6)
    },
    'network-interface.attachment.attachment-id': onEach(({ attachmentId }) => attachmentId),
    'network-interface.attachment.network-card-index': onEach(({ networkCardIndex }) =>
      String(networkCardIndex),
    ),
    'network-interface.attachment.device-index': onEach(({ deviceIndex }) => String(deviceIndex)),
  }
}
