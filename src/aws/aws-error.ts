import type { CustomEndpoint, Network } from '../model/network.ts'
import { keepAccounts } from '../runtime/account-mask.ts'
import { foreignText } from '../runtime/secrets.ts'
import type { AskedRole } from './credential-source.ts'

/** The longest messages and codes of AWS. */
export const MESSAGE_LENGTH = 2_000
export const CODE_LENGTH = 256

/**
 * A call to AWS that failed after all retries. `call` is the API action. `code` is AWS's error code, or the SDK's error name
 * if no response arrived. `message` is AWS's message. Code and message have a maximum length and contain no secrets.
 */
export class AwsError extends Error {
  readonly call: string
  readonly code: string
  /** An earlier attempt got no response. It might have taken effect, and caused this error. */
  readonly isAfterLostAnswer: boolean

  /** The settings that might have sent the call to another endpoint than AWS's. */
  readonly network: Network | undefined

  readonly role: AskedRole | undefined

  constructor(
    call: string,
    code: string,
    message: string,
    cause: unknown,
    {
      isAfterLostAnswer = false,
      network,
      role,
    }: {
      isAfterLostAnswer?: boolean
      network?: Network | undefined
      role?: AskedRole | undefined
    } = {},
  ) {
    keepAccounts(message)
    super(foreignText(message, MESSAGE_LENGTH), { cause })
    this.name = 'AwsError'
    this.call = call
    this.code = foreignText(code, CODE_LENGTH)
    this.isAfterLostAnswer = isAfterLostAnswer
    this.network = network
    this.role = role
  }

  get service(): 'AWS STS' | 'EC2' {
    return this.call.startsWith('AssumeRole') ? 'AWS STS' : 'EC2'
  }

  get endpoint(): CustomEndpoint | undefined {
    return this.service === 'EC2' ? this.network?.ec2 : this.network?.sts
  }
}

/**
 * The session would be longer than the role allows: "The requested DurationSeconds exceeds the MaxSessionDuration set for
 * this role" (as users of STS have reported it).
 */
export function isTooLong({ call, code, message }: AwsError): boolean {
  const isOfRole = call === 'AssumeRoleWithWebIdentity' && code === 'ValidationError'
  return isOfRole && message.includes('DurationSeconds')
}

/** The source of credentials for EC2. `name` is the value of AWS_PROFILE; `variable` names the variable with the endpoint. */
export type CredentialProvider =
  | { readonly kind: 'profile'; readonly name: string | undefined }
  | { readonly kind: 'web-identity' }
  | { readonly kind: 'container'; readonly variable: string }
  | { readonly kind: 'metadata' }

export function nameOf(provider: CredentialProvider): string {
  switch (provider.kind) {
    case 'profile':
      return `the AWS profile ${provider.name ?? 'default'}`
    case 'web-identity':
      return 'the web identity token'
    case 'container':
      return "the container's credentials endpoint"
    case 'metadata':
      return 'the instance metadata service'
  }
}

/** The provider returned no credentials, so the action didn't call EC2. */
export class CredentialsError extends AwsError {
  readonly provider: CredentialProvider

  constructor(provider: CredentialProvider, cause: Error, network?: Network) {
    super('AssumeRole', codeOf(cause), messageOf(cause), cause, { network })
    this.name = 'CredentialsError'
    this.provider = provider
  }
}

/** Network failures carry Node's code; errors from AWS and from the SDK have it as their name. */
export function codeOf(cause: Error): string {
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

/** If Node can't reach any address of a host, its error has no message, but contains an error for each address. */
export function messageOf(cause: Error): string {
  return cause.message === '' && cause instanceof AggregateError
    ? cause.errors.map((each) => (each instanceof Error ? each.message : String(each))).join(', ')
    : cause.message
}

/** Our codes for a call that the ending run didn't start, or stopped waiting for. */
export { NOT_STARTED } from '../runtime/cancellation.ts'
export const GIVEN_UP = 'AbortError'

/** Our code for a bug in this action, before the call to EC2 or when it reads the response. */
export const DEFECT = 'Defect'

/** Our codes for a response that doesn't come from EC2, and for a read that doesn't end. */
export const FOREIGN_ANSWER = 'ForeignAnswer'
export const ANSWER_TOO_LARGE = 'AnswerTooLarge'

/** Our own code for credentials of an account that isn't in allowed-account-ids. Its ID is the message. */
export const ACCOUNT_NOT_ALLOWED = 'AccountNotAllowed'
