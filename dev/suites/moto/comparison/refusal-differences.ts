/** What moto carries out and EC2 refuses. */
export type RefusalDifference = { asked: string; refusal: string; reason: string }

export const refusalDifferences: readonly RefusalDifference[] = [
  {
    asked: 'a dry run of creating a route',
    refusal: 'DryRunOperation',
    reason: 'moto overlooks DryRun when it creates, replaces or deletes a route.',
  },
  {
    asked: 'that route to an interface',
    refusal: 'RouteAlreadyExists',
    reason: 'With an interface as its target, moto overwrites a route of the same destination.',
  },
  {
    asked: "a route for the VPC's own CIDR",
    refusal: 'RouteAlreadyExists',
    reason: 'moto overwrites the local route.',
  },
  {
    asked: "a route inside the VPC that is no subnet's",
    refusal: 'InvalidParameterValue',
    reason: 'moto does not compare a destination with the VPC and its subnets.',
  },
  {
    asked: 'a route inside a reserved range',
    refusal: 'InvalidParameterValue',
    reason: 'moto knows no reserved ranges.',
  },
  {
    asked: 'a route to an instance of another VPC',
    refusal: 'InvalidParameterValue',
    reason: "moto does not compare the VPC of a target with its table's.",
  },
  {
    asked: 'the local route to be deleted',
    refusal: 'InvalidParameterValue',
    reason: 'moto deletes the local route.',
  },
  {
    asked: 'a prefix list ID that nobody has',
    refusal: 'InvalidPrefixListID.NotFound',
    reason: 'moto shows a prefix list without entries in its place.',
  },
]
