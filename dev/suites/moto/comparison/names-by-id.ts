import type { World } from '../../../emulators/ec2/world/world.ts'

/** A name for every ID of a world, so two endpoints' answers about equal worlds can be compared. */
export function namesById(world: World): Map<string, string> {
  const names = new Map<string, string>()
  world.vpcs.forEach(({ vpcId }, index) => names.set(vpcId, `<VPC ${index}>`))
  world.subnets.forEach(({ subnetId }, index) => names.set(subnetId, `<subnet ${index}>`))
  world.securityGroups.forEach(({ groupId }, index) => names.set(groupId, `<security group ${index}>`))
  world.prefixLists.forEach(({ prefixListId, prefixListName }) =>
    names.set(prefixListId, `<prefix list ${prefixListName}>`),
  )
  world.networkAcls.forEach(({ networkAclId, associations }, index) => {
    names.set(networkAclId, `<network ACL ${index}>`)
    associations.forEach(({ networkAclAssociationId, subnetId }) =>
      names.set(networkAclAssociationId, `<network ACL of ${names.get(subnetId)}>`),
    )
  })
  world.internetGateways.forEach(({ internetGatewayId }, index) =>
    names.set(internetGatewayId, `<gateway ${index}>`),
  )
  world.routeTables.forEach(({ routeTableId, tags, associations }, index) => {
    const name = tags['Name'] ?? String(index)
    names.set(routeTableId, `<route table ${name}>`)
    for (const { associationId } of associations) names.set(associationId, `<association of ${name}>`)
  })
  for (const { instanceId, reservationId, tags, networkInterfaces } of world.instances) {
    const name = tags['Name'] ?? ''
    names.set(instanceId, `<instance ${name}>`).set(reservationId, `<reservation of ${name}>`)
    for (const { networkInterfaceId, attachmentId, macAddress, deviceIndex } of networkInterfaces) {
      const owner = deviceIndex === 0 ? name : `${name}, ${deviceIndex}`
      names.set(networkInterfaceId, `<interface of ${owner}>`)
      names.set(attachmentId, `<attachment of ${owner}>`).set(macAddress, `<MAC address of ${owner}>`)
    }
  }
  return names
}
