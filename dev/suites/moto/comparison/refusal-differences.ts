/** A request that moto carries out and EC2 refuses. */
export type RefusalDifference = { asked: string; refusal: string; reason: string }

export const refusalDifferences: readonly RefusalDifference[] = [
  {
    asked: 'a dry run of creating a route',
    refusal: 'DryRunOperation',
    reason: 'moto ignores DryRun when it creates a route.',
  },
  {
    asked: 'a dry run of replacing a route',
    refusal: 'DryRunOperation',
    reason: 'moto ignores DryRun when it replaces a route.',
  },
  {
    asked: 'a dry run of deleting a route',
    refusal: 'DryRunOperation',
    reason: 'moto ignores DryRun when it deletes a route, here the one of the first dry run.',
  },
  {
    asked: 'the same route to an interface',
    refusal: 'RouteAlreadyExists',
    reason: 'If the target is an interface, moto overwrites a route to the same destination.',
  },
  {
    asked: "a route for the VPC's own CIDR",
    refusal: 'RouteAlreadyExists',
    reason: 'moto overwrites the local route.',
  },
  {
    asked: "a route inside the VPC that isn't a subnet's",
    refusal: 'InvalidParameterValue',
    reason: "moto doesn't compare a destination with the VPC and its subnets.",
  },
  {
    asked: 'a route inside a reserved range',
    refusal: 'InvalidParameterValue',
    reason: 'moto knows no reserved ranges.',
  },
  {
    asked: 'a route to an instance of another VPC',
    refusal: 'InvalidParameterValue',
    reason: "moto doesn't compare the VPC of a target with the table's VPC.",
  },
  {
    asked: 'deleting the local route',
    refusal: 'InvalidParameterValue',
    reason: 'moto deletes the local route.',
  },
  {
    asked: "a prefix list ID that doesn't exist",
    refusal: 'InvalidPrefixListID.NotFound',
    reason: 'moto shows an empty prefix list instead.',
  },
]
