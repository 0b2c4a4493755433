import { createHash } from 'node:crypto'

import type { CommentRun } from './event.ts'
import type { Inputs } from '../inputs.ts'

/**
 * The beginnings of the comment's first line, which GitHub doesn't show: how this version writes it, then how former versions
 * did. A new version adds its own, so it finds the comments of all earlier ones.
 */
export type Markers = readonly [current: string, ...former: string[]]

type Selection = Pick<Inputs, 'credentials' | 'region' | 'vpcId' | 'workers' | 'routeTables'>

/**
 * The line depends on the title, the Region, the VPC, and the selection of workers and tables, so each cluster has its own
 * comment. It doesn't depend on the workflow or the job, so the job that applies a plan updates the comment of the job that
 * planned it. It doesn't depend on worker-count either.
 */
export function commentMarkers(title: string, inputs: Selection, run: CommentRun): Markers {
  const selected = selection(inputs)
  const { credentials } = inputs
  const role = credentials.kind === 'job-token' ? credentials.roleArn : null
  return [
    `<!-- kthw-routes plan v2: ${hashOf([title, ...selected])}`,
    `<!-- kthw-routes plan: ${hashOf([run.workflow, run.job, role, ...selected])}`,
  ]
}

/** `id` distinguishes the comments of a cluster with `comment: new`. */
export function firstLine([current]: Markers, id?: string): string {
  return id === undefined ? `${current} -->` : `${current} ${id} -->`
}

function selection({ region, vpcId, workers, routeTables }: Selection): unknown[] {
  return [
    region,
    vpcId ?? null,
    // <prefix>0, which is the same for any worker-count.
    workers.by === 'filter' ? null : workers.by === 'node' ? workers.file : workers.names[0],
    workers.by === 'filter' || workers.by === 'name-and-filter' ? workers.filters : null,
    workers.nameTag,
    workers.podCidrTag,
    routeTables,
  ]
}

function hashOf(key: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)
}
