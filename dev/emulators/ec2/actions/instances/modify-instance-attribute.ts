import { Ec2Error, missingParameter } from '../../query-api/errors.ts'
import { findInstance } from '../../query-api/find-by-id.ts'
import { flag, required, type Params } from '../../query-api/query.ts'
import type { World } from '../../world/world.ts'
import type { Xml } from '../../query-api/xml.ts'

/** EC2 API reference, ModifyInstanceAttribute; only the source/destination check. */
export function modifyInstanceAttribute(world: World, params: Params): Xml {
  const instance = findInstance(world, required(params, 'InstanceId'))
  const { instanceId, state } = instance
  const check = flag(params, 'SourceDestCheck.Value')
  if (check === undefined) throw missingParameter('sourceDestCheck')
  if (state === 'terminated' || state === 'shutting-down') {
    // EC2's real message is unknown.
    throw new Ec2Error('IncorrectInstanceState', `The instance '${instanceId}' is ${state}.`)
  }
  const [only, another] = instance.networkInterfaces
  if (another !== undefined) {
    // "If your instance has more than one, use ModifyNetworkInterfaceAttribute" (EC2 user guide, network interfaces).
    // Users saw this message for routes to such an instance.
    throw new Ec2Error(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`,
    )
  }
  // DescribeInstances shows the same check on the instance and on its primary interface.
  if (only !== undefined) only.sourceDestCheck = check
  return { return: true }
}
