import { newId, newMacAddress } from './ids.ts'
import type {
  AttachedInterface,
  Instance,
  InstanceState,
  NetworkInterface,
  SecurityGroup,
  Subnet,
  Tags,
  World,
} from './world.ts'

export type NewInstance = {
  /** For the tag Name. */
  name?: string
  subnet: Subnet
  privateIpAddress: string
  tags?: Tags
  state?: InstanceState
  /** On by default, as in EC2. */
  sourceDestCheck?: boolean
  /** The VPC's default group unless given. */
  securityGroups?: SecurityGroup[]
  reservationId?: string
}

export function addInstance(world: World, options: NewInstance): Instance {
  const instance: Instance = {
    instanceId: newId(world, 'i'),
    reservationId: options.reservationId ?? newId(world, 'r'),
    state: options.state ?? 'running',
    tags: { ...(options.name === undefined ? {} : { Name: options.name }), ...options.tags },
    networkInterfaces: [],
    imageId: 'ami-0a1b2c3d4e5f60718',
    instanceType: 't3.micro',
    architecture: 'x86_64',
    availabilityZone: options.subnet.availabilityZone,
    launchTime: world.now,
  }
  world.instances.push(instance)
  const primary = attachInterface(world, instance, options)
  primary.deleteOnTermination = true
  return instance
}

/** A new interface at the next free device index of the network card. */
export function attachInterface(
  world: World,
  instance: Instance,
  options: Pick<NewInstance, 'subnet' | 'privateIpAddress' | 'sourceDestCheck' | 'securityGroups'> &
    Partial<Pick<AttachedInterface, 'networkCardIndex' | 'interfaceType'>>,
): AttachedInterface {
  const { subnet, privateIpAddress, sourceDestCheck = true } = options
  const { networkCardIndex = 0, interfaceType = 'interface' } = options
  const groups =
    options.securityGroups ??
    world.securityGroups.filter(({ vpcId, groupName }) => vpcId === subnet.vpcId && groupName === 'default')
  const attached: AttachedInterface = {
    networkInterfaceId: newId(world, 'eni'),
    subnetId: subnet.subnetId,
    privateIpAddress,
    macAddress: newMacAddress(world),
    sourceDestCheck,
    groupIds: groups.map(({ groupId }) => groupId),
    attachmentId: newId(world, 'eni-attach'),
    networkCardIndex,
    deviceIndex: instance.networkInterfaces.filter((each) => each.networkCardIndex === networkCardIndex)
      .length,
    interfaceType,
    deleteOnTermination: false,
  }
  instance.networkInterfaces.push(attached)
  return attached
}

/** The interface still exists, attached to nothing. */
export function detachInterface(world: World, instance: Instance, attached: AttachedInterface): void {
  instance.networkInterfaces = instance.networkInterfaces.filter((other) => other !== attached)
  world.availableInterfaces.push(asAvailable(attached))
}

export function stop(instance: Instance): void {
  instance.state = 'stopped'
}

/**
 * Deletes the interface that the instance was launched with and detaches the others. Routes that target them stay (EC2
 * user guide, terminate instances; VPC user guide, blackhole routes).
 */
export function terminate(world: World, instance: Instance): void {
  const kept = instance.networkInterfaces.filter(({ deleteOnTermination }) => !deleteOnTermination)
  world.availableInterfaces.push(...kept.map(asAvailable))
  instance.networkInterfaces = []
  instance.state = 'terminated'
}

function asAvailable(attached: AttachedInterface): NetworkInterface {
  const { networkInterfaceId, subnetId, privateIpAddress, macAddress, sourceDestCheck, groupIds } = attached
  return { networkInterfaceId, subnetId, privateIpAddress, macAddress, sourceDestCheck, groupIds }
}
