import { createRoute } from './create-route.ts'
import { describeInstances } from './describe-instances.ts'
import { describeRouteTables } from './describe-route-tables.ts'
import type { Params } from './query.ts'
import type { World } from './world.ts'
import type { Xml } from './xml.ts'

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

const onRouteTable = (params: Params) => `route-table/${params['RouteTableId'] ?? '*'}`

/** Service authorization reference, Amazon EC2: which actions take which resource. */
export const actions: Readonly<Record<string, Action>> = {
  DescribeInstances: { effect: 'read', requires: [], answer: describeInstances },
  DescribeRouteTables: { effect: 'read', requires: [], answer: describeRouteTables },
  CreateRoute: {
    effect: 'write',
    requires: ['RouteTableId'],
    resource: onRouteTable,
    answer: createRoute,
  },
}
