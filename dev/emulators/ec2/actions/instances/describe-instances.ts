import { Ec2Error } from '../../query-api/errors.ts'
import { instanceFilters } from './instance-filters.ts'
import { findInstances } from '../../query-api/find-by-id.ts'
import { instanceXml } from './instance-xml.ts'
import { list, type Params } from '../../query-api/query.ts'
import { select } from '../../query-api/select.ts'
import type { Instance, World } from '../../world/world.ts'
import { set, type Xml } from '../../query-api/xml.ts'

/** EC2 API reference, DescribeInstances. */
export function describeInstances(world: World, params: Params): Xml {
  if (list(params, 'InstanceId').length > 0 && params['MaxResults'] !== undefined) {
    throw new Ec2Error(
      'InvalidParameterCombination',
      'The parameter instancesSet cannot be used with the parameter maxResults',
    )
  }
  const { items, nextToken } = select(world.instances, params, {
    idParameter: 'InstanceId',
    find: (ids) => findInstances(world, ids),
    filterable: instanceFilters(world),
    sizes: { smallest: 5, largest: 1000, parameter: 'maxResults' },
  })
  return { reservationSet: set(reservations(world, items)), nextToken }
}

/** A reservation is one launch, even if it launched only one instance. */
function reservations(world: World, instances: readonly Instance[]): Xml[] {
  const launches = Map.groupBy(instances, ({ reservationId }) => reservationId)
  return [...launches].map(([reservationId, launched]) => ({
    reservationId,
    ownerId: world.accountId,
    groupSet: set([]),
    instancesSet: set(launched.map((instance, index) => instanceXml(world, instance, index))),
  }))
}
