import type { GivenInputs, Inputs } from '../github/inputs.ts'
import type { Finding } from '../model/finding.ts'

export type InputsWithNodes =
  | { readonly kind: 'inputs'; readonly inputs: Inputs; readonly summary: string | undefined }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] }

/** Reads the file that holds the workers, if the inputs name one. */
export async function withNodes(given: GivenInputs): Promise<InputsWithNodes> {
  const { workers } = given
  if (workers.by !== 'nodes-file')
    return { kind: 'inputs', inputs: { ...given, workers }, summary: undefined }
  const { file, alsoGiven, ...tags } = workers
  const { readNodes, workersGivenTwice } = await import('./read-nodes.ts')
  const reading = readNodes(file)
  const problems = [
    ...(alsoGiven.length === 0 ? [] : [workersGivenTwice(alsoGiven)]),
    ...(reading.kind === 'invalid' ? [reading.finding] : []),
  ]
  if (reading.kind === 'invalid' || problems.length > 0) return { kind: 'invalid', findings: problems }
  const { list, summary } = reading
  return { kind: 'inputs', inputs: { ...given, workers: { ...tags, by: 'node', file, list } }, summary }
}
