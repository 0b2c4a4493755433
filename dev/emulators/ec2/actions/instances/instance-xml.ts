import { versionOf } from '../../world/cidr.ts'
import { addressesOf } from './interface-addresses.ts'
import { groupsOf, subnetOf } from '../../world/lookup.ts'
import type {
  AttachedInterface,
  Instance,
  InstanceState,
  NetworkInterface,
  World,
} from '../../world/world.ts'
import { set, tagSet, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, InstanceState. */
export const stateCodes: Readonly<Record<InstanceState, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
}

/** EC2 API reference, Instance. */
export function instanceXml(world: World, instance: Instance, launchIndex: number): Xml {
  const primary = primaryInterface(instance)
  return {
    instanceId: instance.instanceId,
    imageId: instance.imageId,
    instanceState: { code: stateCodes[instance.state], name: instance.state },
    privateDnsName: primary === undefined ? '' : privateDnsName(world, primary),
    dnsName: '',
    reason: '',
    amiLaunchIndex: launchIndex,
    productCodes: '',
    instanceType: instance.instanceType,
    launchTime: instance.launchTime,
    placement: { availabilityZone: instance.availabilityZone, groupName: '', tenancy: 'default' },
    monitoring: { state: 'disabled' },
    ...(primary === undefined ? {} : network(world, primary)),
    architecture: instance.architecture,
    rootDeviceType: 'ebs',
    rootDeviceName: '/dev/sda1',
    blockDeviceMapping: '',
    virtualizationType: 'hvm',
    tagSet: tagSet(instance.tags),
    hypervisor: 'xen',
    networkInterfaceSet: set(instance.networkInterfaces.map((each) => interfaceXml(world, instance, each))),
    ebsOptimized: false,
  }
}

/**
 * A terminated instance has none, and so no address, subnet, VPC, groups or check. One that is shutting down has an
 * interface and shows none of these either (recorded in 2016, in cloud-custodian's data).
 */
export function primaryInterface({ state, networkInterfaces }: Instance): AttachedInterface | undefined {
  if (state === 'shutting-down') return undefined
  return networkInterfaces.find(
    ({ networkCardIndex, deviceIndex }) => networkCardIndex === 0 && deviceIndex === 0,
  )
}

/** In us-east-1 the domain has no Region (EC2 user guide, instance hostnames). */
export function privateDnsName(world: World, { privateIpAddress }: NetworkInterface): string {
  const domain = world.region === 'us-east-1' ? 'ec2.internal' : `${world.region}.compute.internal`
  return `ip-${privateIpAddress.replaceAll('.', '-')}.${domain}`
}

/** An instance shows the network and the source/destination check of its primary interface. */
function network(world: World, primary: AttachedInterface): Xml {
  return {
    subnetId: primary.subnetId,
    vpcId: subnetOf(world, primary).vpcId,
    privateIpAddress: primary.privateIpAddress,
    sourceDestCheck: primary.sourceDestCheck,
    groupSet: groupSet(world, primary),
  }
}

function interfaceXml(world: World, instance: Instance, attached: AttachedInterface): Xml {
  const { networkInterfaceId, privateIpAddress, interfaceType } = attached
  const ownerId = world.accountId
  const attachment = attachmentXml(instance, attached)
  if (instance.state === 'shutting-down') {
    return { networkInterfaceId, ownerId, status: 'in-use', attachment }
  }
  const address =
    interfaceType === 'efa-only' ? {} : { privateIpAddress, privateDnsName: privateDnsName(world, attached) }
  return {
    networkInterfaceId,
    subnetId: attached.subnetId,
    vpcId: subnetOf(world, attached).vpcId,
    description: '',
    ownerId,
    status: 'in-use',
    macAddress: attached.macAddress,
    ...address,
    sourceDestCheck: attached.sourceDestCheck,
    groupSet: groupSet(world, attached),
    attachment,
    privateIpAddressesSet: set(
      addressesOf(attached, 4).map((each, index) =>
        index === 0 ? { ...address, primary: true } : { privateIpAddress: each, primary: false },
      ),
    ),
    ipv6AddressesSet: set(addressesOf(attached, 6).map((ipv6Address) => ({ ipv6Address }))),
    ...prefixSets(attached),
    interfaceType,
  }
}

/** EC2 API reference, InstanceIpv4Prefix and InstanceIpv6Prefix. */
function prefixSets({ prefixes = [] }: AttachedInterface): Xml {
  const ofVersion = (version: 4 | 6): string[] => prefixes.filter((prefix) => versionOf(prefix) === version)
  return {
    ipv4PrefixSet: set(ofVersion(4).map((ipv4Prefix) => ({ ipv4Prefix }))),
    ipv6PrefixSet: set(ofVersion(6).map((ipv6Prefix) => ({ ipv6Prefix }))),
  }
}

function attachmentXml({ launchTime }: Instance, attached: AttachedInterface): Xml {
  return {
    attachmentId: attached.attachmentId,
    deviceIndex: attached.deviceIndex,
    status: 'attached',
    attachTime: launchTime,
    deleteOnTermination: attached.deleteOnTermination,
    networkCardIndex: attached.networkCardIndex,
  }
}

function groupSet(world: World, attached: NetworkInterface): Xml {
  return set(groupsOf(world, attached).map(({ groupId, groupName }) => ({ groupId, groupName })))
}
