import { error, type Finding } from '../../model/finding.ts'
import { NO_ANSWER } from '../../runtime/cancellation.ts'
import { foreignText } from '../../runtime/secrets.ts'
import { isTooLong, type AwsError, type CredentialsError } from '../aws-error.ts'
import { AUDIENCE, HOUR_SECONDS } from '../credential-source.ts'
import { response } from '../messages.ts'
import type { TokenClaims } from './token-claims.ts'
import { CLAIM_LENGTH, trustConditions } from './trust-condition.ts'

export function noCredentials(): Finding {
  return error(
    'no-credentials',
    'No AWS credentials found. Set role-to-assume, or run aws-actions/configure-aws-credentials before this step, in a job with "permissions: id-token: write". On a self-hosted EC2 runner, you can give the instance a role instead.',
  )
}

/** The action didn't call EC2. The message quotes the provider: STS, a process, or a service on this machine. */
export function credentialsFailed(failure: CredentialsError): Finding {
  const { provider } = failure
  const said = words(failure)
  switch (provider.kind) {
    case 'profile': {
      const profile = `profile ${provider.name ?? 'default'}${provider.name === undefined ? '' : ' (AWS_PROFILE)'}`
      return failed(
        `The AWS ${profile} provided no credentials (${said}). Fix the profile in the runner's AWS config files, or ${provider.name === undefined ? 'set role-to-assume' : 'unset AWS_PROFILE'}.`,
      )
    }
    case 'web-identity':
      return failed(
        `The web identity token provided no credentials (${said}). Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN, and the role's trust policy.`,
      )
    case 'container':
      return failed(
        `The container's credentials endpoint provided no credentials (${said}). Check the address in ${provider.variable} and the agent that serves it, such as EKS Pod Identity, or unset the variable.`,
      )
    case 'metadata':
      return error(
        'no-credentials',
        `No AWS credentials found, and the instance metadata service provided none (${said}). Set role-to-assume, or run aws-actions/configure-aws-credentials before this step. On a self-hosted EC2 runner, you can give the instance a role instead and, for containers, a metadata hop limit of 2.`,
      )
  }
}

function failed(message: string): Finding {
  return error('credentials-failed', message)
}

/** Leaves out the code if it's the SDK's own, or if the message begins with it. */
function words({ code, message, cause }: CredentialsError): string {
  const status = cause instanceof Error && 'statusCode' in cause ? `, HTTP ${String(cause.statusCode)}` : ''
  const isPlain = code === NO_ANSWER || code.endsWith('ProviderError') || message.startsWith(code)
  return `${isPlain ? '' : `${code}: `}${message}${status}`.replace(/\.$/, '')
}

export function noJobToken({ message }: AwsError): Finding {
  // The toolkit's message when the runner didn't offer a token.
  if (!message.includes('Unable to get ACTIONS_ID_TOKEN')) {
    const said = message.replaceAll(/\s+/g, ' ')
    return error(
      'no-job-token',
      `GitHub's token service returned no OIDC token, which role-to-assume needs (${said}). Check the runner's network and proxy, then rerun the job.`,
    )
  }
  return error(
    'no-job-token',
    `The job got no OIDC token, which role-to-assume needs. Give the job "permissions: id-token: write". The runner reported: ${message}`,
  )
}

/** STS refuses a role that doesn't exist, a missing provider, and a wrong claim with the same sentence. */
export function roleNotAssumed(cause: AwsError): Finding {
  const { roleArn, audience = AUDIENCE, durationSeconds = HOUR_SECONDS, claims } = cause.role ?? {}
  const refused = (...sentences: string[]): Finding =>
    error('role-not-assumed', [...sentences, response(cause)].join(' '))
  if (isTooLong(cause))
    return refused(
      `role-duration-seconds is ${durationSeconds}, which is longer than the maximum session duration of the role in role-to-assume.`,
      'Lower role-duration-seconds, or raise that maximum.',
    )
  const said = claims === undefined ? [] : tokenSays(claims)
  const finding = /token audience/i.test(cause.message)
    ? refused(
        `AWS STS doesn't accept ${audience}, the audience of the job's OIDC token.`,
        "Add it to the audiences of the account's OIDC provider for GitHub, or set audience to one of them.",
        ...said,
      )
    : refused(
        `AWS doesn't let this job assume the role in role-to-assume${roleArn === undefined ? '' : ` (${roleArn})`}.`,
        ...said,
        `Check that the role exists, and that its trust policy names the account's OIDC provider for GitHub and ${said.length > 0 ? 'matches these claims' : trusted(audience)}.`,
      )
  const snippets = claims === undefined ? [] : trustConditions(claims)
  return snippets.length === 0 ? finding : { ...finding, snippets }
}

function trusted(audience: string): string {
  return `this repository${audience === AUDIENCE ? '' : ` with the audience ${audience}`}`
}

function tokenSays({ subject, audience }: TokenClaims): string[] {
  const claims = [
    { name: 'sub', text: subject },
    { name: 'aud', text: audience },
  ].flatMap(({ name, text }) =>
    text === undefined ? [] : [`${name} is "${foreignText(text, CLAIM_LENGTH)}"`],
  )
  return claims.length === 0 ? [] : [`The token says that ${claims.join(' and ')}.`]
}
