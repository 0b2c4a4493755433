import type { AllowedAccounts } from '../model/account.ts'
import { readCidr, type Cidr } from '../model/cidr.ts'
import type { Finding } from '../model/finding.ts'
import type { Network } from '../model/network.ts'
import type { CredentialSource, Environment } from '../aws/credential-source.ts'
import { maskAccountIds, readAllowedAccounts, readCredentials, readRegion } from './aws-inputs.ts'
import { tokenMalformed } from './access-messages.ts'
import { actionDocsPage } from './docs-link.ts'
import { readComment, type CommentPolicy } from './pull-request/comment-inputs.ts'
import type { PullRequestSource } from './pull-request/event.ts'
import { areInputsDropped, InputReader } from './input-reader.ts'
import * as messages from './messages.ts'
import { readNetwork, readProxies } from './network-inputs.ts'
import { readPresentation, type Presentation } from './presentation-inputs.ts'
import {
  isResourceId,
  readControlPlane,
  readRouteTables,
  readWorkers,
  type ControlPlaneSelection,
  type NodesFile,
  type RouteTableSelection,
  type TaggedWorkers,
  type WorkerSelection,
} from './selection-inputs.ts'

/** All inputs of the workflow, parsed and checked. The defaults are in action.yml. */
export type Inputs = {
  readonly mode: Mode
  readonly region: string
  readonly credentials: CredentialSource
  readonly allowedAccountIds: AllowedAccounts
  readonly vpcId: string | undefined
  readonly workers: WorkerSelection
  readonly routeTables: RouteTableSelection
  readonly onConflict: 'fail' | 'replace'
  /** Empty when the input is. */
  readonly clusterCidrs: readonly Cidr[]
  readonly prune: boolean
  readonly sourceDestCheck: SourceDestCheckPolicy
  readonly reachability: ReachabilityPolicy
  /** Modes that write nothing ask EC2 whether the planned writes are permitted. */
  readonly checkPermissions: boolean
  readonly expectedPlan: ExpectedPlan
  /** Whether packets between pods of two workers carry the sending worker's address. */
  readonly masquerade: boolean
  /** Undefined unless reachability of the control plane is asked for. */
  readonly controlPlane: ControlPlaneSelection | undefined
  readonly comment: CommentPolicy
  readonly pullRequest: PullRequestSource
  readonly waitTimeoutSeconds: number
  /** For instances and tables that EC2 doesn't show at all. Less than `waitTimeoutSeconds` unless `wait-timeout` is set. */
  readonly absentTimeoutSeconds: number
  readonly maxAttempts: number
  /** `https_proxy`, `no_proxy`, and similar variables, in the form that Node's agents read. */
  readonly proxyEnvironment: Environment
  readonly network: Network
}

/** As the workflow gives them: the file that may hold the workers isn't read yet. */
export type GivenInputs = Omit<Inputs, 'workers'> & { readonly workers: TaggedWorkers | NodesFile }

export type Mode = 'apply' | 'plan' | 'verify' | 'destroy'

export type SourceDestCheckPolicy = 'warn' | 'fail' | 'disable' | 'ignore'

export type ReachabilityPolicy = 'off' | 'warn' | 'fail'

/** The plan that may be applied: any, the one with this hash, or the one in the comment on the pull request. */
export type ExpectedPlan =
  | { readonly kind: 'any' }
  | { readonly kind: 'hash'; readonly hash: string }
  | { readonly kind: 'comment' }

export type InputsReading = Presentation &
  ({ kind: 'inputs'; inputs: GivenInputs; notices: Finding[] } | { kind: 'invalid'; findings: Finding[] })

const MAX_WAIT_SECONDS = 3600
const DEFAULT_WAIT_SECONDS = 120
/** EC2 usually shows a new resource within seconds. A resource with a typo in its name never appears, so report it soon. */
const DEFAULT_ABSENT_SECONDS = 15
const MAX_ATTEMPTS = 100

/**
 * Parses the inputs. `read` returns `''` for an input that isn't set. `mask` hides a secret in the log. Reports all invalid
 * values and combinations in one run.
 */
export function readInputs(
  read: (name: string) => string,
  env: Environment = process.env,
  mask: (secret: string) => void = () => undefined,
): InputsReading {
  const docsPage = actionDocsPage(env)
  if (areInputsDropped(read, env)) {
    return { kind: 'invalid', findings: [messages.inputsDropped()], docsPage, title: '', showsSummary: true }
  }
  const reader = new InputReader(read)
  maskAccountIds(reader, env)
  const presentation = { docsPage, ...readPresentation(reader) }
  const token = reader.text('github-token')
  if (token !== '') mask(token)
  // Otherwise, the HTTP client would quote the token in its error.
  if (/[^\x21-\x7e]/.test(token)) reader.problem(tokenMalformed())
  const mode = reader.choice('mode', ['apply', 'plan', 'verify', 'destroy'])
  const expectedPlan = readExpectedPlan(reader, mode)
  const ours: Omit<GivenInputs, 'network' | 'allowedAccountIds'> = {
    mode,
    workers: readWorkers(reader),
    routeTables: readRouteTables(reader),
    vpcId: readVpcId(reader),
    region: readRegion(reader, env),
    credentials: readCredentials(reader, env),
    onConflict: reader.choice('on-conflict', ['fail', 'replace']),
    clusterCidrs: readClusterCidrs(reader),
    prune: reader.flag('prune'),
    sourceDestCheck: reader.choice('source-dest-check', ['warn', 'fail', 'disable', 'ignore']),
    reachability: reader.choice('reachability', ['off', 'warn', 'fail']),
    checkPermissions: reader.flag('check-permissions'),
    expectedPlan,
    masquerade: reader.flag('masquerade'),
    controlPlane: readControlPlane(reader),
    ...readComment(
      reader,
      token,
      { isApply: mode === 'apply', isPlanInComment: expectedPlan.kind === 'comment' },
      env,
    ),
    ...readWaitTimeout(reader),
    maxAttempts: reader.wholeNumber('max-attempts', 1, MAX_ATTEMPTS),
    proxyEnvironment: readProxies(reader, env),
  }
  const inputs: GivenInputs = {
    ...ours,
    network: readNetwork(reader, env, ours.credentials),
    allowedAccountIds: readAllowedAccounts(reader, ours.credentials),
  }
  if (inputs.prune && reader.words('cluster-cidr').length === 0)
    reader.problem(messages.pruneWithoutClusterCidr())
  if (inputs.prune && inputs.mode === 'destroy') {
    reader.problem(messages.pruneInDestroy())
  }
  const { findings, notices } = reader
  return findings.length === 0
    ? { kind: 'inputs', inputs, notices, ...presentation }
    : { kind: 'invalid', findings, ...presentation }
}

function readWaitTimeout(reader: InputReader): Pick<Inputs, 'waitTimeoutSeconds' | 'absentTimeoutSeconds'> {
  if (reader.text('wait-timeout') === '')
    return { waitTimeoutSeconds: DEFAULT_WAIT_SECONDS, absentTimeoutSeconds: DEFAULT_ABSENT_SECONDS }
  const seconds = reader.wholeNumber('wait-timeout', 0, MAX_WAIT_SECONDS)
  return { waitTimeoutSeconds: seconds, absentTimeoutSeconds: seconds }
}

function readExpectedPlan(reader: InputReader, mode: Mode): ExpectedPlan {
  const hash = reader.text('expected-plan-hash').toLowerCase()
  if (hash === '') return { kind: 'any' }
  if (mode !== 'apply') reader.problem(messages.planHashWithoutApply(mode))
  if (hash === 'comment') return { kind: 'comment' }
  if (!/^[0-9a-f]{64}$/.test(hash)) reader.problem(messages.planHashMalformed(hash))
  return { kind: 'hash', hash }
}

function readVpcId(reader: InputReader): string | undefined {
  const id = reader.text('vpc-id')
  if (id !== '' && !isResourceId('vpc', id)) reader.problem(messages.vpcIdMalformed(id))
  return id === '' ? undefined : id
}

function readClusterCidrs(reader: InputReader): Cidr[] {
  return reader.words('cluster-cidr').flatMap((text) => {
    const reading = readCidr(text)
    if (reading.kind === 'invalid') {
      reader.problem(messages.clusterCidrMalformed(text, reading.why))
      return []
    }
    if (reading.cidr.prefix === 0) reader.problem(messages.clusterCidrTooWide(text))
    return [reading.cidr]
  })
}
