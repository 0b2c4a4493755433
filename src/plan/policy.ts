import type { Inputs, SourceDestCheckPolicy } from '../github/inputs.ts'
import type { RoutePolicy } from './plan.ts'

type PolicyInputs = Pick<Inputs, 'mode' | 'onConflict' | 'prune' | 'clusterCidrs' | 'sourceDestCheck'>

export function routePolicy({ mode, onConflict, prune, clusterCidrs }: PolicyInputs): RoutePolicy {
  switch (mode) {
    case 'plan':
    case 'apply':
      return { goal: 'present', onConflict, pruneInside: prune ? clusterCidrs : [] }
    case 'verify':
      // It changes nothing, so it reports a conflict even if `apply` would replace the route.
      return { goal: 'present', onConflict: 'fail', pruneInside: [] }
    case 'destroy':
      return { goal: 'absent' }
  }
}

/** `verify` can't disable a check, so it fails where `disable` would. */
export function checkPolicy({ mode, sourceDestCheck }: PolicyInputs): SourceDestCheckPolicy {
  return mode === 'verify' && sourceDestCheck === 'disable' ? 'fail' : sourceDestCheck
}
