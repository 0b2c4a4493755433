import type { Filterable } from './filters.ts'
import { primaryInterface, privateDnsName, stateCodes } from './instance-xml.ts'
import { subnetOf } from './lookup.ts'
import type { AttachedInterface, Instance, World } from './world.ts'

/** The names that EC2's DescribeInstances page lists, as far as this world has what they ask about. */
export function instanceFilters(world: World): Filterable<Instance> {
  const onPrimary = (value: (primary: AttachedInterface) => string) => (instance: Instance) => {
    const primary = primaryInterface(instance)
    return primary === undefined ? [] : [value(primary)]
  }
  const onEach = (value: (attached: AttachedInterface) => string) => (instance: Instance) =>
    instance.networkInterfaces.map(value)
  const groupNames = ({ networkInterfaces: [primary] }: Instance) =>
    world.securityGroups
      .filter(({ groupId }) => primary?.groupIds.includes(groupId) === true)
      .map(({ groupName }) => groupName)

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
    'instance.group-id': ({ networkInterfaces: [primary] }) => primary?.groupIds ?? [],
    'instance.group-name': groupNames,
    'network-interface.network-interface-id': onEach(({ networkInterfaceId }) => networkInterfaceId),
    'network-interface.subnet-id': onEach(({ subnetId }) => subnetId),
    'network-interface.vpc-id': onEach((attached) => subnetOf(world, attached).vpcId),
    'network-interface.mac-address': onEach(({ macAddress }) => macAddress),
    'network-interface.source-dest-check': onEach(({ sourceDestCheck }) => String(sourceDestCheck)),
    'network-interface.status': onEach(() => 'in-use'),
    'network-interface.addresses.private-ip-address': onEach(({ privateIpAddress }) => privateIpAddress),
    'network-interface.attachment.attachment-id': onEach(({ attachmentId }) => attachmentId),
    'network-interface.attachment.device-index': onEach(({ deviceIndex }) => String(deviceIndex)),
  }
}
