import { createRoute } from './routes/create-route.ts'
import { deleteRoute } from './routes/delete-route.ts'
import { describeInstances } from './instances/describe-instances.ts'
import { describeNetworkAcls } from './packet-filters/describe-network-acls.ts'
import { describeRouteTables } from './routes/describe-route-tables.ts'
import { describeSecurityGroups } from './packet-filters/describe-security-groups.ts'
import { getManagedPrefixListEntries } from './packet-filters/get-managed-prefix-list-entries.ts'
import { modifyInstanceAttribute } from './instances/modify-instance-attribute.ts'
import { modifyNetworkInterfaceAttribute } from './instances/modify-network-interface-attribute.ts'
import type { Params } from '../query-api/query.ts'
import { replaceRoute } from './routes/replace-route.ts'
import type { World } from '../world/world.ts'
import type { Xml } from '../query-api/xml.ts'

export type Action = {
  /** Reads are answered from a view of the world, which may be older than the world that writes change. */
  effect: 'read' | 'write'
  /** Parameters without which EC2 looks no further. */
  requires: string[]
  /** What a permission is asked for, as the end of an ARN; Describe actions know no such resource. */
  resource?: (params: Params) => string
  /** The answer's content; throws `Ec2Error` where EC2 refuses, and then has changed nothing. */
  answer: (world: World, params: Params) => Xml
}

const on = (kind: string, parameter: string) => (params: Params) => `${kind}/${params[parameter] ?? '*'}`
const onRouteTable = { requires: ['RouteTableId'], resource: on('route-table', 'RouteTableId') }
const onInstance = { requires: ['InstanceId'], resource: on('instance', 'InstanceId') }
const onInterface = {
  requires: ['NetworkInterfaceId'],
  resource: on('network-interface', 'NetworkInterfaceId'),
}
const onPrefixList = { requires: ['PrefixListId'], resource: on('prefix-list', 'PrefixListId') }

/** Service authorization reference, Amazon EC2: which actions take which resource. */
const actions: Readonly<Record<string, Action>> = {
  DescribeInstances: { effect: 'read', requires: [], answer: describeInstances },
  DescribeRouteTables: { effect: 'read', requires: [], answer: describeRouteTables },
  DescribeSecurityGroups: { effect: 'read', requires: [], answer: describeSecurityGroups },
  DescribeNetworkAcls: { effect: 'read', requires: [], answer: describeNetworkAcls },
  GetManagedPrefixListEntries: { effect: 'read', ...onPrefixList, answer: getManagedPrefixListEntries },
  CreateRoute: { effect: 'write', ...onRouteTable, answer: createRoute },
  ReplaceRoute: { effect: 'write', ...onRouteTable, answer: replaceRoute },
  DeleteRoute: { effect: 'write', ...onRouteTable, answer: deleteRoute },
  ModifyInstanceAttribute: { effect: 'write', ...onInstance, answer: modifyInstanceAttribute },
  ModifyNetworkInterfaceAttribute: {
    effect: 'write',
    ...onInterface,
    answer: modifyNetworkInterfaceAttribute,
  },
}

export function actionNamed(name: string): Action | undefined {
  return Object.hasOwn(actions, name) ? actions[name] : undefined
}
