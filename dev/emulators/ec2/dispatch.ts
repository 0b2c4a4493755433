import { actionNamed } from './actions/actions.ts'
import { authenticate, authorize, type CredentialScope } from './query-api/authorization.ts'
import { Ec2Error } from './query-api/errors.ts'
import { refuseUnknown } from './faults/freshness.ts'
import { apiVersion, flag, required, type Params } from './query-api/query.ts'
import type { TokenBuckets } from './faults/token-buckets.ts'
import type { Views } from './faults/views.ts'
import type { World } from './world/world.ts'
import type { Xml } from './query-api/xml.ts'

export type Ec2Request = { action: string; params: Params; scope: CredentialScope | undefined }

export type Ec2Answer =
  | { kind: 'success'; content: Xml }
  | { kind: 'error'; code: string; message: string; status: number }

/** Writes change the world, reads get a view of it, and an empty bucket throttles both. */
export type Surroundings = {
  world: World
  views: Views
  ignoresDryRun: readonly string[]
  buckets?: TokenBuckets
}

/** Answers one request as EC2 does, HTTP and XML aside. */
export function dispatch(request: Ec2Request, surroundings: Surroundings): Ec2Answer {
  try {
    return { kind: 'success', content: perform(request, surroundings) }
  } catch (error) {
    if (!(error instanceof Ec2Error)) throw error
    return { kind: 'error', code: error.code, message: error.message, status: error.status }
  }
}

function perform({ action: name, params, scope }: Ec2Request, surroundings: Surroundings): Xml {
  const { world, views, ignoresDryRun, buckets } = surroundings
  authenticate(world, scope)
  if (name === '') {
    throw new Ec2Error('MissingAction', 'The request is missing an action or a required parameter.')
  }
  const version = params['Version'] ?? ''
  const action = actionNamed(name)
  if (version !== apiVersion || action === undefined) {
    throw new Ec2Error('InvalidAction', `The action ${name} is not valid for this web service.`)
  }
  // Buckets belong to an account, so they come after the credentials.
  buckets?.take(name, action.effect)
  for (const parameter of action.requires) required(params, parameter)
  authorize(world, name, action.resource?.(params))
  // A dry run checks only the permission (EC2 API reference, common parameters; AWS's answer in moto #1980).
  if (flag(params, 'DryRun') === true && !ignoresDryRun.includes(name)) {
    throw new Ec2Error('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
  }
  if (action.effect === 'read') return action.answer(views.forRead(name), params)
  const known = views.forWrite()
  if (known !== world) refuseUnknown(known, params)
  return action.answer(world, params)
}
