import type { CustomEndpoint, Network } from '../model/network.ts'
import { foreignText } from '../runtime/secrets.ts'

/** The longest that AWS's own are. */
export const MESSAGE_LENGTH = 2_000
export const CODE_LENGTH = 256

/**
 * A call to AWS that failed after all retries: `call` is the API action, `code` AWS's error code (or the SDK's error name
 * if no answer came), and `message` AWS's message, both bounded and without secrets.
 */
export class AwsError extends Error {
  readonly call: string
  readonly code: string
  /** An earlier attempt got no answer, and may have done what this one was refused for. */
  readonly isAfterLostAnswer: boolean

  /** What may have led the call elsewhere than to AWS. */
  readonly network: Network | undefined

  constructor(
    call: string,
    code: string,
    message: string,
    cause: unknown,
    {
      isAfterLostAnswer = false,
      network,
    }: { isAfterLostAnswer?: boolean; network?: Network | undefined } = {},
  ) {
    super(foreignText(message, MESSAGE_LENGTH), { cause })
    this.name = 'AwsError'
    this.call = call
    this.code = foreignText(code, CODE_LENGTH)
    this.isAfterLostAnswer = isAfterLostAnswer
    this.network = network
  }

  get service(): 'AWS STS' | 'EC2' {
    return this.call.startsWith('AssumeRole') ? 'AWS STS' : 'EC2'
  }

  get endpoint(): CustomEndpoint | undefined {
    return this.service === 'EC2' ? this.network?.ec2 : this.network?.sts
  }
}

/** Where credentials were asked for that EC2 needs; `name` is AWS_PROFILE, `variable` the one that holds the endpoint. */
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

/** No credentials, so that EC2 wasn't asked. */
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

/** Node's error for a host none of whose addresses can be reached has no message, but an error for each address. */
export function messageOf(cause: Error): string {
  return cause.message === '' && cause instanceof AggregateError
    ? cause.errors.map((each) => (each instanceof Error ? each.message : String(each))).join(', ')
    : cause.message
}

/** Our own codes, for a call that wasn't started, or was given up, because the run is ending. */
export { NOT_STARTED } from '../runtime/cancellation.ts'
export const GIVEN_UP = 'AbortError'

/** Our own code for a defect of this action, on the way to EC2 or in what it makes of the answer. */
export const DEFECT = 'Defect'

/** Our own codes, for an answer that doesn't come from EC2, and for a read that doesn't end. */
export const FOREIGN_ANSWER = 'ForeignAnswer'
export const ANSWER_TOO_LARGE = 'AnswerTooLarge'
