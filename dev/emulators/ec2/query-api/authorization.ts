import { Ec2Error } from './errors.ts'
import type { World } from '../world/world.ts'

/** Who signed a request. The signature itself and the session token aren't checked. */
export type CredentialScope = { accessKeyId: string; region: string }

/** Signature Version 4: `Credential=<access key ID>/<date>/<region>/ec2/aws4_request`. */
export function credentialScope(authorization: string | undefined): CredentialScope | undefined {
  const match = /^AWS4-HMAC-SHA256 .*\bCredential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/ec2\/aws4_request\b/.exec(
    authorization ?? '',
  )
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { accessKeyId: match[1], region: match[2] }
}

/** EC2 API reference, error codes: client errors common to all actions. */
export function authenticate(world: World, scope: CredentialScope | undefined): void {
  if (scope === undefined) {
    throw new Ec2Error(
      'MissingAuthenticationToken',
      'The request must contain a valid (registered) AWS access key ID or X.509 certificate.',
      403,
    )
  }
  if (world.credentials === 'expired') throw new Ec2Error('RequestExpired', 'Request has expired.')
  if (world.credentials === 'invalid') {
    throw new Ec2Error('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)
  }
  if (!world.regionEnabled) {
    throw new Ec2Error(
      'OptInRequired',
      'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
      401,
    )
  }
}

/** Seen by users: the message names the caller and, if any, the resource with an encoded explanation. */
export function authorize(world: World, action: string, resource: string | undefined): void {
  const permission = `ec2:${action}`
  const reason = world.deniedByServiceControlPolicy.includes(permission)
    ? 'with an explicit deny in a service control policy'
    : world.denied.includes(permission)
      ? `because no identity-based policy allows the ${permission} action`
      : undefined
  if (reason === undefined) return
  const on =
    resource === undefined ? '' : ` on resource: arn:aws:ec2:${world.region}:${world.accountId}:${resource}`
  const explained =
    resource === undefined ? '' : `. Encoded authorization failure message: ${encoded(permission)}`
  throw new Ec2Error(
    'UnauthorizedOperation',
    `You are not authorized to perform this operation. User: ${world.callerArn} is not authorized to perform: ${permission}${on} ${reason}${explained}`,
    403,
  )
}

/** Opaque, like the real message, and about as long. */
function encoded(permission: string): string {
  return Buffer.from(permission.repeat(20)).toString('base64url')
}
