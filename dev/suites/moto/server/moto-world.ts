import { runAction } from '../../../harness/run-action.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { startForwarder } from './forwarder.ts'
import type { MotoServer } from './moto-server.ts'
import type { Policy } from './policy.ts'

/** A route in moto, from boto3, with the IDs of the world that moto was built from. */
export type ReadRoute = {
  DestinationCidrBlock: string
  InstanceId?: string
  GatewayId?: string
  State: string
  Origin: string
}

export type MotoRun = {
  exitCode: number | null
  outputs: Record<string, string>
  summary: string
  /** The codes of the findings. */
  findings: string[]
  /** Their messages, one per line, with the IDs of the world that moto was built from. */
  messages: string
  /** The EC2 actions that the run called. */
  actions: string[]
}

export type RunOptions = {
  inputs?: Record<string, string>
  instancesPerPage?: number
  /** Instead of the credentials of a job. */
  credentials?: Record<string, string>
}

/** A world in moto, which boto3 creates and reads, and on which the action runs. */
export class MotoWorld {
  readonly #moto: MotoServer
  readonly #boto3: Boto3
  readonly #ids: ReadonlyMap<string, string>

  /** `ids` maps the world's IDs to moto's. */
  private constructor(moto: MotoServer, boto3: Boto3, ids: ReadonlyMap<string, string>) {
    this.#moto = moto
    this.#boto3 = boto3
    this.#ids = ids
  }

  /** Replaces the world that moto had before. */
  static async make(moto: MotoServer, boto3: Boto3, world: World): Promise<MotoWorld> {
    await moto.reset()
    const ids = await boto3.do('build-world', moto.url, world)
    return new MotoWorld(moto, boto3, new Map(Object.entries(ids as Record<string, string>)))
  }

  /** The resources of a CloudFormation stack. */
  static ofStack(moto: MotoServer, boto3: Boto3, ids: ReadonlyMap<string, string>): MotoWorld {
    return new MotoWorld(moto, boto3, ids)
  }

  /** moto's ID for an ID of the world. */
  id(worlds: string): string {
    const motos = this.#ids.get(worlds)
    if (motos === undefined) throw new TypeError(`moto was given no ${worlds}`)
    return motos
  }

  async run({ inputs = {}, instancesPerPage, credentials = {} }: RunOptions = {}): Promise<MotoRun> {
    const forwarder = await startForwarder(this.#moto.url, instancesPerPage)
    try {
      const run = await runAction({
        // moto shows changes at once, so there is nothing to wait for.
        inputs: { 'worker-count': '3', 'wait-timeout': '0', ...inputs },
        endpoint: forwarder.url,
        env: credentials,
      })
      const findings = JSON.parse(run.outputs['findings'] ?? '[]') as { code: string; message: string }[]
      return {
        exitCode: run.exitCode,
        outputs: run.outputs,
        summary: run.summary,
        findings: findings.map(({ code }) => code),
        messages: this.withWorldIds(findings.map(({ message }) => message).join('\n')),
        actions: forwarder.actions,
      }
    } finally {
      await forwarder.close()
    }
  }

  /** Runs with the credentials of a role with this policy, which moto's IAM enforces for this run only. */
  async runAsRole(policy: Policy, options: RunOptions = {}): Promise<MotoRun> {
    const credentials = await this.#boto3.do('assume-role', this.#moto.url, policy)
    await this.#moto.enforcePolicies(true)
    try {
      return await this.run({ ...options, credentials: credentials as Record<string, string> })
    } finally {
      await this.#moto.enforcePolicies(false)
    }
  }

  /** The routes that boto3 reads, by the world's route table IDs. */
  async routes(): Promise<Record<string, ReadRoute[]>> {
    const read = await this.#boto3.do('read-route-tables', this.#moto.url)
    const tables = JSON.parse(this.withWorldIds(JSON.stringify(read))) as {
      routeTableId: string
      routes: ReadRoute[]
    }[]
    return Object.fromEntries(tables.map(({ routeTableId, routes }) => [routeTableId, routes]))
  }

  /** Replaces moto's IDs with the world's. */
  withWorldIds(text: string): string {
    const worldIds = new Map([...this.#ids].map(([worlds, motos]) => [motos, worlds]))
    return text.replace(/\b[a-z]+-[0-9a-f]{8,17}\b/g, (id) => worldIds.get(id) ?? id)
  }
}

/** The permissions that the findings of a run name. */
export function missingPermissions({ messages }: MotoRun): string[] {
  const named = messages.matchAll(/The credentials lack the permission ([\w:]+)/g)
  return [...named].map(([, permission = '']) => permission)
}
