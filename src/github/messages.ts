import { FILTER_VALUE_LENGTH, FILTER_VALUES, FILTERS } from '../model/filters.ts'
import { error, notice, type Finding } from '../model/finding.ts'

// Any input

export function notWholeNumber(name: string, text: string, from: number, to: number): Finding {
  return invalid(`${name} is "${text}". Set it to a whole number from ${from} to ${to}.`)
}

export function notOneOf(name: string, text: string, choices: readonly string[]): Finding {
  return invalid(`${name} is "${text}". Set it to ${alternatives(choices)}.`)
}

export function choiceEmpty(name: string, choices: readonly string[]): Finding {
  return invalid(
    `${name} is empty, probably because an expression has no value. Set it to ${alternatives(choices)}, or remove it from the step.`,
  )
}

function alternatives(choices: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'disjunction' }).format(choices)
}

export function inputsDropped(): Finding {
  return invalid(
    'The action received no input with a hyphen in its name. A shell between the runner and Node, such as dash, probably removed variables such as INPUT_WORKER-COUNT. Start Node without a shell, or with bash.',
  )
}

export function notTrueOrFalse(name: string, text: string): Finding {
  return invalid(`${name} is "${text}". Set it to true or false.`)
}

export function tagKeyTooLong(name: string, length: number, longest: number): Finding {
  return invalid(`${name} has ${length} characters. Use a tag key with at most ${longest} characters.`)
}

// The report

export function titleMultiline(): Finding {
  return invalid('title has more than one line. Write it on one line.')
}

export function titleTooLong(length: number, longest: number): Finding {
  return invalid(`title has ${length} characters. Use at most ${longest}.`)
}

// Workers

export function workersNotGiven(): Finding {
  return invalid(
    'worker-count, worker-filters, and nodes-file are all empty. Set worker-count to the number of workers, or select workers with worker-filters or nodes-file.',
  )
}

export function workerNamePrefixTooLong(): Finding {
  return invalid(
    `worker-name-prefix is too long. Keep worker names within ${FILTER_VALUE_LENGTH} characters.`,
  )
}

export function filterMalformed(line: string, input = 'worker-filters'): Finding {
  return invalid(
    `${input} contains "${line}", which isn't a filter. Write each filter as name=value[,value…], for example tag:cluster=prod.`,
  )
}

export function filterAmbiguous(line: string, input = 'worker-filters'): Finding {
  return invalid(
    `${input} contains "${line}", where the space next to the comma is ambiguous. Because this run can delete routes, the action doesn't guess. Write "\\," for a comma in a value, or "," without spaces to separate two values.`,
  )
}

/** In a block scalar, YAML removes neither quotation marks nor comments. */
export function entryLiteral(name: string, entry: string): Finding {
  return notice(
    'quotes-or-comment',
    `${name} contains quotation marks or a comment (${entry}), and EC2 treats them as part of the value. Remove them unless they belong to it.`,
  )
}

export function filterTooLarge(name: string, input = 'worker-filters'): Finding {
  return invalid(
    `The filter ${name} in ${input} is too large for EC2. Use at most ${FILTER_VALUES} values, each with at most ${FILTER_VALUE_LENGTH} characters.`,
  )
}

export function tooManyFilters(count: number, input = 'worker-filters'): Finding {
  return invalid(`${input} contains ${count} filters. Use at most ${FILTERS}.`)
}

// Route tables and VPC

export function routeTableIdMalformed(id: string): Finding {
  return invalid(
    `route-table-ids contains "${id}", which isn't a route table ID. Use IDs such as rtb-0123456789abcdef0.`,
  )
}

export function tooManyRouteTables(name: 'route-table-ids' | 'route-table-name'): Finding {
  return invalid(
    `${name} has more than ${FILTER_VALUES} entries, the maximum for one EC2 call. Use a pattern in route-table-name.`,
  )
}

export function routeTablesGivenTwice(): Finding {
  return invalid('route-table-ids and route-table-name are both set. Remove one of them.')
}

export function routeTableNameEmpty(): Finding {
  return invalid("route-table-name contains no name. Set it to a route table's name, or set route-table-ids.")
}

export function routeTableNameTooLong(): Finding {
  return invalid(`route-table-name is too long. Use names with at most ${FILTER_VALUE_LENGTH} characters.`)
}

export function vpcIdMalformed(id: string): Finding {
  return invalid(`vpc-id is "${id}", which isn't a VPC ID. Use an ID such as vpc-0123456789abcdef0.`)
}

// Pod CIDRs

export function clusterCidrMalformed(text: string, why: string): Finding {
  return invalid(
    `cluster-cidr contains "${text}", which isn't a CIDR: ${why}. Set cluster-cidr to the CIDR of all pods.`,
  )
}

export function clusterCidrTooWide(text: string): Finding {
  return invalid(
    `cluster-cidr contains "${text}", which includes every address. Set cluster-cidr to the CIDR of all pods.`,
  )
}

export function pruneWithoutClusterCidr(): Finding {
  return invalid(
    'prune is true, but cluster-cidr is empty. Set cluster-cidr to the CIDR of all pods. The action prunes only routes inside it.',
  )
}

export function planHashWithoutApply(mode: string): Finding {
  return invalid(
    `expected-plan-hash is set, but mode is ${mode}. Remove expected-plan-hash, or set mode to apply.`,
  )
}

export function planHashMalformed(text: string): Finding {
  return invalid(
    `expected-plan-hash is "${text}", which isn't a plan hash. Set it to the output plan-hash of a run with mode: plan, or to "comment".`,
  )
}

/** A line of the log. */
export function githubLimited(seconds: number): string {
  return `GitHub's rate limit is exceeded. Trying again in ${seconds} seconds.`
}

export function pruneInDestroy(): Finding {
  return invalid(
    "prune is true, but mode is destroy, which deletes only the workers' own routes. Remove prune, or prune first in a step with mode: apply.",
  )
}

function invalid(message: string): Finding {
  return error('invalid-input', message)
}
