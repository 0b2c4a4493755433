/** An error that EC2 answers with. */
export class Ec2Error extends Error {
  readonly code: string
  readonly status: number

  /** The status is 400 unless EC2 uses another one. */
  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

export function missingParameter(name: string): Ec2Error {
  return new Ec2Error('MissingParameter', `The request must contain the parameter ${name}`)
}

/** Seen by users of CreateRoute: "exactly one of", with a colon for destinations and without one for targets. */
export function missingOneOf(parameters: string): Ec2Error {
  return new Ec2Error('MissingParameter', `The request must contain exactly one of${parameters}`)
}

export function invalidParameterValue(message: string): Ec2Error {
  return new Ec2Error('InvalidParameterValue', message)
}

/** Seen by users: amazon.aws #477, for an IPv6 CIDR in the IPv4 field. */
export function invalidCidr(value: string, parameter: string): Ec2Error {
  return invalidParameterValue(
    `Value (${value}) for parameter ${parameter} is invalid. This is not a valid CIDR block.`,
  )
}
