import type { Ec2 } from '../aws/ec2.ts'
import { explain } from '../aws/explain-error.ts'
import { readsLate } from '../aws/messages.ts'
import { filtersFor } from '../model/filters.ts'
import type { ListSizes } from '../model/prefix-list.ts'
import type { Clock } from '../runtime/clock.ts'

/** The sizes only make a check more precise, so the run waits less for a slow EC2 than it does for other reads. */
const READ_MS = 10_000

/** Reads how many routes each of these prefix lists counts as. Never rejects. */
export async function readListSizes(
  ec2: Pick<Ec2, 'describeManagedPrefixLists'>,
  ids: readonly string[],
  region: string,
  clock: Clock,
): Promise<ListSizes> {
  // With the IDs as a parameter instead of a filter, EC2 returns an error if one of them doesn't exist.
  const reads = filtersFor('prefix-list-id', ids).map((filter) => ec2.describeManagedPrefixLists([filter]))
  const timeUp = Promise.withResolvers<[]>()
  const clear = clock.after(READ_MS, () => {
    timeUp.resolve([])
  })
  const answers = await Promise.race([Promise.allSettled(reads), timeUp.promise])
  clear()
  const lists = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  const errors = answers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
  const problems = explain(new AggregateError(errors), region).map(({ message }) => message)
  // A canceled read has no explanation.
  const isLate = problems.length === 0 && (answers.length === 0 || errors.length > 0)
  return {
    sizes: new Map(
      lists.flatMap(({ prefixListId, size }) => (size === undefined ? [] : [[prefixListId, size]])),
    ),
    problems: isLate ? [readsLate(['DescribeManagedPrefixLists'])] : problems,
  }
}
