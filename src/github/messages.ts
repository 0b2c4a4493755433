import { FILTER_VALUE_LENGTH, FILTER_VALUES, FILTERS } from '../model/filters.ts'
import { error, notice, type Finding } from '../model/finding.ts'

// Any input

export function notWholeNumber(name: string, text: string, from: number, to: number): Finding {
  return invalid(`${name} is "${text}"; give a whole number from ${from} to ${to}.`)
}

export function notOneOf(name: string, text: string, choices: readonly string[]): Finding {
  return invalid(`${name} is "${text}"; give ${alternatives(choices)}.`)
}

export function choiceEmpty(name: string, choices: readonly string[]): Finding {
  return invalid(
    `${name} is empty, which happens if an expression gives nothing; give ${alternatives(choices)}, or remove ${name} from the step.`,
  )
}

/** British English, because American English has a comma before "or". */
function alternatives(choices: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices)
}

/** For all inputs together. */
export function inputsDropped(): Finding {
  return invalid(
    'No input with a hyphen in its name reached the action, so a shell between the runner and Node probably removed variables such as INPUT_WORKER-COUNT, as dash does; start Node without a shell, or with bash.',
  )
}

export function notTrueOrFalse(name: string, text: string): Finding {
  return invalid(`${name} is "${text}"; give true or false.`)
}

export function tagKeyTooLong(name: string, length: number, longest: number): Finding {
  return invalid(`${name} has ${length} characters; a tag key has at most ${longest}.`)
}

// Workers

export function workersNotGiven(): Finding {
  return invalid(
    'worker-count and worker-filters are both empty; give the number of workers, or filters that select them.',
  )
}

export function workerNamePrefixTooLong(): Finding {
  return invalid(
    `worker-name-prefix is too long; a worker's name has at most ${FILTER_VALUE_LENGTH} characters.`,
  )
}

export function filterMalformed(line: string): Finding {
  return invalid(
    `worker-filters holds "${line}"; write a filter as name=value[,value…], such as tag:cluster=prod.`,
  )
}

export function filterAmbiguous(line: string): Finding {
  return invalid(
    `worker-filters holds "${line}", and this run can delete routes, so a comma must be clear; write "\\," for a comma in a value, or "," without spaces between two values.`,
  )
}

/** YAML removes neither of them from a line of a block. */
export function entryLiteral(name: string, entry: string): Finding {
  return notice(
    'quotes-or-comment',
    `${name} holds ${entry}, and EC2 looks for its quotation marks and for what follows "#" as well; remove them unless they belong to the value.`,
  )
}

export function filterTooLarge(name: string): Finding {
  return invalid(
    `worker-filters has more in ${name} than EC2 takes; a filter has at most ${FILTER_VALUES} values of ${FILTER_VALUE_LENGTH} characters.`,
  )
}

export function tooManyFilters(count: number): Finding {
  return invalid(
    `worker-filters holds ${count} filters; EC2 takes at most ${FILTERS} beside those for names and VPC.`,
  )
}

// Route tables and VPC

export function routeTableIdMalformed(id: string): Finding {
  return invalid(`route-table-ids holds "${id}"; a route table ID looks like rtb-0123456789abcdef0.`)
}

export function tooManyRouteTables(name: 'route-table-ids' | 'route-table-name'): Finding {
  return invalid(
    `${name} holds more than ${FILTER_VALUES} entries, which is more than EC2 takes at once; use a pattern in route-table-name.`,
  )
}

export function routeTablesGivenTwice(): Finding {
  return invalid('route-table-ids and route-table-name are both given; leave one of them out.')
}

export function routeTableNameEmpty(): Finding {
  return invalid('route-table-name is empty; give the name of the route table, or its ID in route-table-ids.')
}

export function routeTableNameTooLong(): Finding {
  return invalid(`route-table-name is too long; EC2 compares at most ${FILTER_VALUE_LENGTH} characters.`)
}

export function vpcIdMalformed(id: string): Finding {
  return invalid(`vpc-id is "${id}"; a VPC ID looks like vpc-0123456789abcdef0.`)
}

// Pod CIDRs

export function clusterCidrMalformed(text: string, why: string): Finding {
  return invalid(`cluster-cidr holds "${text}", which is not a CIDR: ${why}.`)
}

export function clusterCidrTooWide(text: string): Finding {
  return invalid(`cluster-cidr holds "${text}", which is everything; give the CIDR of all pods.`)
}

export function pruneWithoutClusterCidr(): Finding {
  return invalid(
    'prune is true, but cluster-cidr is empty; give the CIDR of all pods, so that nothing outside of it is deleted.',
  )
}

export function pruneInDestroy(): Finding {
  return invalid(
    "prune is true, but mode is destroy, which deletes the workers' own routes only; leave prune out, or prune with mode: apply first.",
  )
}

// AWS and GitHub

export function regionMissing(): Finding {
  return invalid(
    'aws-region is empty and AWS_REGION is not set; give the Region, or run aws-actions/configure-aws-credentials before this step.',
  )
}

/** `name` is the input or the environment variable that holds it. */
export function regionMalformed(name: string, region: string): Finding {
  return invalid(`${name} is "${region}"; a Region looks like us-west-2.`)
}

export function roleMissing(): Finding {
  return invalid('role-session-name is set, but role-to-assume is empty; give the role, or leave both out.')
}

export function roleMalformed(roleArn: string): Finding {
  return invalid(
    `role-to-assume is "${roleArn}"; a role looks like arn:aws:iam::111122223333:role/kthw-routes.`,
  )
}

export function sessionNameMalformed(sessionName: string): Finding {
  return invalid(
    `role-session-name is "${sessionName}"; it has 2 to 64 letters, digits and characters of +=,.@_-.`,
  )
}

export function profileIgnored(profile: string): Finding {
  return notice(
    'profile-ignored',
    `The credentials of the profile ${profile} (AWS_PROFILE) are not used, because AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set and take precedence; unset AWS_PROFILE or these keys.`,
  )
}

// Values that are secret or may hold a password: no message quotes them

export function keyMalformed(name: string): Finding {
  return invalid(
    `${name} contains a line break, a space, or another character that no AWS key has; save the secret again without it.`,
  )
}

export function endpointMalformed(name: string): Finding {
  return invalid(
    `${name} is not the URL of an endpoint; write it as https://host:port, or unset it to use AWS's own endpoint.`,
  )
}

export function proxyMalformed(name: string): Finding {
  return invalid(
    `${name} is not the address of an HTTP proxy; write it as http://host:port, or as http://user:password@host:port with special characters percent-encoded.`,
  )
}

export function tokenMalformed(): Finding {
  return invalid(
    'github-token holds a character that no token has, such as a blank or a line break; give the token alone.',
  )
}

function invalid(message: string): Finding {
  return error('invalid-input', message)
}
