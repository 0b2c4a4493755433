import { createRoute } from './routes/create-route.ts'
import { deleteRoute } from './routes/delete-route.ts'
import { describeInstances } from './instances/describe-instances.ts'
import { describeManagedPrefixLists } from './packet-filters/describe-managed-prefix-lists.ts'
import { describeNetworkAcls } from './packet-filters/describe-network-acls.ts'
import { describeRouteTables } from './routes/describe-route-tables.ts'
import { describeSecurityGroups } from './packet-filters/describe-security-groups.ts'
import { describeTags } from './tags/describe-tags.ts'
import { getManagedPrefixListEntries } from './packet-filters/get-managed-prefix-list-entries.ts'
import { modifyInstanceAttribute } from './instances/modify-instance-attribute.ts'
import { modifyNetworkInterfaceAttribute } from './instances/modify-network-interface-attribute.ts'
import type { Params } from '../query-api/query.ts'
import { replaceRoute } from './routes/replace-route.ts'
import type { World } from '../world/world.ts'
import type { Xml } from '../query-api/xml.ts'

export type Action = {
  /** A read gets a view of the world, which may be older than the world that writes change. */
  effect: 'read' | 'write'
  /** EC2 checks these parameters before the permission. */
  requires: string[]
  /** The resource of the permission, as the end of its ARN. Describe actions have none. */
  resource?: (params: Params) => string
  /** Returns the content of the answer. Throws `Ec2Error` if EC2 refuses, before it changes anything. */
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

/** The resources are those of the service authorization reference, Amazon EC2. */
const actions: Readonly<Record<string, Action>> = {
  DescribeInstances: { effect: 'read', requires: [], answer: describeInstances },
  DescribeRouteTables: { effect: 'read', requires: [], answer: describeRouteTables },
  DescribeSecurityGroups: { effect: 'read', requires: [], answer: describeSecurityGroups },
  DescribeNetworkAcls: { effect: 'read', requires: [], answer: describeNetworkAcls },
  DescribeManagedPrefixLists: { effect: 'read', requires: [], answer: describeManagedPrefixLists },
  DescribeTags: { effect: 'read', requires: [], answer: describeTags },
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
