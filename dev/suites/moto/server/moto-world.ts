import { runAction } from '../../../harness/run-action.ts'
import type { World } from '../../../emulators/ec2/world/world.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import { startForwarder } from './forwarder.ts'
import type { MotoServer } from './moto-server.ts'
import type { Policy } from '../permissions/readme-policy.ts'

/** A route of moto's as boto3 shows it, under the IDs of the world that moto was given. */
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
  /** The codes of the findings, one for each. */
  findings: string[]
  /** What those findings say, one a line, under the IDs of the world that moto was given. */
  messages: string
  /** The EC2 actions that the run asked for. */
  actions: string[]
}

export type RunOptions = {
  inputs?: Record<string, string>
  instancesAPage?: number
  /** In place of what a job has. */
  credentials?: Record<string, string>
}

/** One world in moto, made and read by boto3, and the action run on it. */
export class MotoWorld {
  readonly #moto: MotoServer
  readonly #boto3: Boto3
  readonly #ids: ReadonlyMap<string, string>

  /** `ids` says which ID of moto stands for which one of the world. */
  private constructor(moto: MotoServer, boto3: Boto3, ids: ReadonlyMap<string, string>) {
    this.#moto = moto
    this.#boto3 = boto3
    this.#ids = ids
  }

  /** In place of whatever world moto had before. */
  static async make(moto: MotoServer, boto3: Boto3, world: World): Promise<MotoWorld> {
    await moto.reset()
    const ids = await boto3.do('build-world', moto.url, world)
    return new MotoWorld(moto, boto3, new Map(Object.entries(ids as Record<string, string>)))
  }

  /** What a stack of CloudFormation has made, beside whatever else is there. */
  static ofStack(moto: MotoServer, boto3: Boto3, ids: ReadonlyMap<string, string>): MotoWorld {
    return new MotoWorld(moto, boto3, ids)
  }

  /** moto's own ID for a thing of the world. */
  id(worlds: string): string {
    const motos = this.#ids.get(worlds)
    if (motos === undefined) throw new TypeError(`moto was given no ${worlds}`)
    return motos
  }

  async run({ inputs = {}, instancesAPage, credentials = {} }: RunOptions = {}): Promise<MotoRun> {
    const forwarder = await startForwarder(this.#moto.url, instancesAPage)
    try {
      const run = await runAction({
        // What moto has done is seen at once: there is nothing to wait for.
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

  /** With the credentials of a role that may do what `policy` allows; moto's IAM sees to it, for this run only. */
  async runAsRole(policy: Policy, options: RunOptions = {}): Promise<MotoRun> {
    const credentials = await this.#boto3.do('assume-role', this.#moto.url, policy)
    await this.#moto.enforcePolicies(true)
    try {
      return await this.run({ ...options, credentials: credentials as Record<string, string> })
    } finally {
      await this.#moto.enforcePolicies(false)
    }
  }

  /** What boto3 reads, by the world's route table IDs. */
  async routes(): Promise<Record<string, ReadRoute[]>> {
    const read = await this.#boto3.do('read-route-tables', this.#moto.url)
    const tables = JSON.parse(this.withWorldIds(JSON.stringify(read))) as {
      routeTableId: string
      routes: ReadRoute[]
    }[]
    return Object.fromEntries(tables.map(({ routeTableId, routes }) => [routeTableId, routes]))
  }

  /** Puts the world's IDs in the place of moto's. */
  withWorldIds(text: string): string {
    const worldIds = new Map([...this.#ids].map(([worlds, motos]) => [motos, worlds]))
    return text.replace(/\b[a-z]+-[0-9a-f]{8,17}\b/g, (id) => worldIds.get(id) ?? id)
  }
}
