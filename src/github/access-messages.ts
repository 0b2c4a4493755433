import { error, notice, type Finding } from '../model/finding.ts'

export function regionMissing(): Finding {
  return invalid(
    "aws-region is empty, and AWS_REGION isn't set. Set aws-region, or run aws-actions/configure-aws-credentials before this step.",
  )
}

/** `name` is the input or the environment variable with the Region. */
export function regionMalformed(name: string, region: string): Finding {
  return invalid(`${name} is "${region}", which isn't a Region. Use a Region such as us-west-2.`)
}

export function roleMissing(name: string): Finding {
  return invalid(`${name} is set without role-to-assume. Set both, or remove ${name}.`)
}

export function roleMalformed(roleArn: string): Finding {
  return invalid(
    `role-to-assume is "${roleArn}", which isn't the ARN of a role. Use an ARN such as arn:aws:iam::111122223333:role/kthw-routes.`,
  )
}

export function sessionNameMalformed(name: string): Finding {
  return invalid(`role-session-name is "${name}". Use 2 to 64 letters, digits, or +=,.@_- characters.`)
}

export function profileIgnored(profile: string): Finding {
  return notice(
    'profile-ignored',
    `The credentials of the profile ${profile} (AWS_PROFILE) aren't used, because AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set and take precedence. Unset AWS_PROFILE or these keys.`,
  )
}

// Values that are secrets or might contain a password: no message quotes them

export function keyMalformed(name: string): Finding {
  return invalid(
    `${name} contains a line break, a space, or another character that AWS keys never contain. Save the secret again without it.`,
  )
}

export function endpointMalformed(name: string): Finding {
  return invalid(
    `${name} isn't an endpoint URL. Write it as https://host:port, or unset it to use AWS's default endpoint.`,
  )
}

export function proxyMalformed(name: string): Finding {
  return invalid(
    `${name} isn't the address of an HTTP proxy. Write it as http://host:port or http://user:password@host:port, and percent-encode special characters.`,
  )
}

/** `what` is the input, and how it is set. */
export function tokenMissing(what: string, input: string): Finding {
  return invalid(`${what}, but github-token is empty. Set github-token, or remove ${input}.`)
}

export function tokenMalformed(): Finding {
  return invalid(
    'github-token contains a space, a line break, or another character that tokens never contain. Set github-token to the token alone.',
  )
}

function invalid(message: string): Finding {
  return error('invalid-input', message)
}
