import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseTemplate, resolveTemplate, type Stack } from '../../../harness/cloudformation.ts'
import type { Boto3 } from '../boto3/boto3.ts'
import type { MotoServer } from '../server/moto-server.ts'

export type MotoStack = {
  outputs: Record<string, string>
  /** moto's IDs, by reference to a resource such as `<Vpc>`. */
  ids: ReadonlyMap<string, string>
  /** Adds what moto's CloudFormation leaves out. */
  complete: () => Promise<void>
}

type Properties = Record<string, unknown>

/** Deploys a template of docs/aws with moto's CloudFormation. */
export async function deploy(
  { url }: MotoServer,
  boto3: Boto3,
  file: string,
  parameters: Record<string, string> = {},
): Promise<MotoStack> {
  const body = await readFile(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'aws', file), 'utf8')
  // moto only finds a stack's instances if the stack's name has no hyphen.
  const name = file.replace(/\W.*/, '')
  const made = (await boto3.do('create-stack', url, { name, body, parameters })) as {
    outputs: Record<string, string>
    ids: Record<string, string>
  }
  const ids = byReference(made.ids)
  const missing = ignoredByMoto(resolveTemplate(parseTemplate(body), parameters), ids)
  return {
    outputs: made.outputs,
    ids,
    complete: async () => {
      await boto3.do('complete-stack', url, missing)
    },
  }
}

/** Attachments and associations have the ID of their resource, which comes first. */
function byReference(ids: Record<string, string>): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const [logical, physical] of Object.entries(ids)) {
    if (![...known.values()].includes(physical)) known.set(`<${logical}>`, physical)
  }
  return known
}

/**
 * moto 5.2.1 ignores these: tags of route tables and internet gateways, associations of route tables, and the
 * source/destination check and security groups of instances.
 */
function ignoredByMoto({ resources }: Stack, ids: ReadonlyMap<string, string>): unknown {
  const ofType = (...types: string[]): [string, Properties][] =>
    Object.entries(resources)
      .filter(([, { Type }]) => types.includes(Type))
      .map(([id, { Properties }]) => [ids.get(`<${id}>`) ?? id, Properties])
  const idOf = (reference: unknown): string | undefined => ids.get(reference as string)

  return {
    tags: Object.fromEntries(
      ofType('AWS::EC2::RouteTable', 'AWS::EC2::InternetGateway').map(([id, { Tags }]) => [id, Tags]),
    ),
    associations: ofType('AWS::EC2::SubnetRouteTableAssociation').map(([, { SubnetId, RouteTableId }]) => {
      return { SubnetId: idOf(SubnetId), RouteTableId: idOf(RouteTableId) }
    }),
    instances: Object.fromEntries(
      ofType('AWS::EC2::Instance').map(([id, { SourceDestCheck, SecurityGroupIds }]) => [
        id,
        { sourceDestCheck: SourceDestCheck, groups: (SecurityGroupIds as unknown[]).map(idOf) },
      ]),
    ),
  }
}
