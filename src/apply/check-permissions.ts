import { kindOf } from '../aws/aws-error-kind.ts'
import type { AwsError } from '../aws/aws-error.ts'
import { readDenial, type Denial } from '../aws/denial.ts'
import type { Ec2Writes } from '../aws/ec2-writes.ts'
import { explain } from '../aws/explain-error.ts'
import type { Finding } from '../model/finding.ts'
import type { CustomEndpoint } from '../model/network.ts'
import type { Change, CheckToDisable, Writes } from '../plan/plan.ts'
import type { Plan } from '../plan/preflight.ts'
import { withProgress } from '../runtime/progress.ts'
import type { Dependencies } from './execute-plan.ts'
import * as messages from './permission-messages.ts'
import { refusal } from './refusal.ts'
import { send } from './write-routes.ts'

export type PermissionCheck = {
  readonly findings: readonly Finding[]
  /** For the log. */
  readonly lines: readonly string[]
  /** The endpoint ignored DryRun. */
  readonly hasWritten: boolean
}

/** EC2 authorizes a write by its action and by the table, instance, or interface. */
type Question = {
  readonly call: string
  readonly id: string
  /** The write, in words, in case the endpoint makes it. */
  readonly written: string
  readonly ask: (dryRun: Ec2Writes) => Promise<unknown>
}

/** A role's policy usually treats all workers alike. */
const MOST_CHECKS = 20

/** Of tables in an account where this run mustn't write, even if the endpoint ignores DryRun. */
const ELSEWHERE = ['account-not-allowed', 'route-table-owner']

/** EC2's answer to a permitted dry run (EC2 API reference, common parameters). */
const PERMITTED = 'DryRunOperation'

/**
 * Asks EC2 whether it permits the writes of a plan. One call at a time, and none after an answer that is neither a
 * permission nor a denial: some endpoints ignore DryRun and write.
 */
export async function checkPermissions(
  plan: Plan,
  endpoint: CustomEndpoint | undefined,
  { ec2, region, progress }: Pick<Dependencies, 'ec2' | 'region' | 'progress'>,
): Promise<PermissionCheck> {
  if (plan.findings.some(({ code }) => ELSEWHERE.includes(code)))
    return { findings: [], lines: [messages.notAsked()], hasWritten: false }
  const questions = questionsOf(plan)
  const permitted: Question[] = []
  const denials: (Denial & { readonly id: string })[] = []
  const outcome = (last: Finding[], hasWritten = false): PermissionCheck => ({
    findings: [...byPermissionAndFix(denials), ...last],
    lines: linesOf(plan, questions, permitted),
    hasWritten,
  })
  return withProgress(
    progress,
    () => messages.checkingPermissions(permitted.length + denials.length, questions.length),
    async () => {
      for (const question of questions) {
        const error = await refusal(() => question.ask(ec2.dryRun))
        if (error === undefined) {
          return outcome([messages.dryRunCarriedOut(question.call, question.written, endpoint)], true)
        }
        if (error.code === PERMITTED) permitted.push(question)
        else if (kindOf(error) === 'permission-denied')
          denials.push({ ...readDenial(error), id: question.id })
        else return outcome(withoutAnswer(question, error, region))
      }
      return outcome([])
    },
  )
}

/** One question for each kind of write to a table, and for each instance or interface. */
function questionsOf({ changes, checks }: Writes): Question[] {
  const ofRoutes = changes.flatMap(questionOfRoute)
  const first = Map.groupBy(ofRoutes, ({ call, id }) => `${call} ${id}`)
  return [
    ...[...first.values()].flatMap((alike) => alike.slice(0, 1)),
    ...checks.slice(0, MOST_CHECKS).map(questionOfCheck),
  ]
}

/** None for a change that needs no write. */
function questionOfRoute(change: Change): Question[] {
  const { action, routeTableId: id } = change
  const ask: Question['ask'] = (dryRun) => send(change, dryRun)
  switch (action) {
    case 'create':
      return [{ call: 'CreateRoute', id, written: messages.routeWritten('created', change), ask }]
    case 'replace':
      return [{ call: 'ReplaceRoute', id, written: messages.routeWritten('replaced', change), ask }]
    case 'delete':
      return [{ call: 'DeleteRoute', id, written: messages.routeDeleted(change.podCidr, id), ask }]
    case 'prune':
      return [{ call: 'DeleteRoute', id, written: messages.routeDeleted(change.destination, id), ask }]
    case 'keep':
    case 'delivered':
    case 'absent':
    case 'conflict':
      return []
  }
}

function questionOfCheck(check: CheckToDisable): Question {
  const { target } = check
  const ask: Question['ask'] = (dryRun) => dryRun.disableSourceDestCheck(target)
  const written = messages.checkWritten(check)
  return target.kind === 'instance'
    ? { call: 'ModifyInstanceAttribute', id: target.instanceId, written, ask }
    : { call: 'ModifyNetworkInterfaceAttribute', id: target.networkInterfaceId, written, ask }
}

/** A canceled run has its own finding. */
function withoutAnswer({ call, id }: Question, error: AwsError, region: string): Finding[] {
  return explain(error, region).map((each) => messages.permissionUnknown(`ec2:${call}`, id, each))
}

function byPermissionAndFix(denials: readonly (Denial & { readonly id: string })[]): Finding[] {
  const alike = Map.groupBy(denials, ({ permission, reason, fix }) => `${permission}${reason}. ${fix}`)
  return [...alike.values()].flatMap((denied) =>
    denied.slice(0, 1).map((first) => messages.permissionMissing({ ...first, denied })),
  )
}

function linesOf(
  { checks }: Writes,
  questions: readonly Question[],
  permitted: readonly Question[],
): string[] {
  const byCall = Map.groupBy(permitted, ({ call }) => call)
  const permissions = [...byCall].map(([call, all]) =>
    messages.permitted(
      `ec2:${call}`,
      all.map(({ id }) => id),
    ),
  )
  if (questions.length === 0) return [messages.nothingToAsk()]
  return checks.length > MOST_CHECKS
    ? [...permissions, messages.checksNotAsked(MOST_CHECKS, checks.length)]
    : permissions
}
