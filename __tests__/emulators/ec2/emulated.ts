import { EC2Client, EC2ServiceException } from '@aws-sdk/client-ec2'
import { afterEach } from '@jest/globals'

import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../../dev/emulators/ec2/server.ts'
import type { Instance, RouteTable, World } from '../../../dev/emulators/ec2/world/world.ts'

type Running = { ec2: EC2Client; emulator: Emulator; world: World }

const running: Running[] = []

afterEach(async () => {
  for (const { ec2, emulator } of running.splice(0)) {
    ec2.destroy()
    await emulator.close()
  }
})

/** An emulator and a client that does not retry; both are gone after the test. */
export async function emulated(world: World = lab(), options: EmulatorOptions = {}): Promise<Running> {
  const emulator = await startEc2Emulator(world, options)
  const ec2 = new EC2Client({
    region: 'us-west-2',
    endpoint: emulator.url,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret', sessionToken: 'a-token' },
  })
  running.push({ ec2, emulator, world })
  return { ec2, emulator, world }
}

export type Refusal = { code: string; message: string; status: number | undefined }

/** What EC2 said when it refused. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof EC2ServiceException)) throw error
    return { code: error.name, message: error.message, status: error.$metadata.httpStatusCode }
  }
  throw new Error('EC2 did not refuse')
}

/** Headers of a signed request; nobody checks the signature. */
export const signed = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-west-2/ec2/aws4_request, SignedHeaders=host, Signature=0',
}

export async function post(
  url: string,
  params: Record<string, string>,
  headers: Record<string, string> = signed,
) {
  const body = new URLSearchParams({ Version: '2016-11-15', ...params })
  const response = await fetch(url, { method: 'POST', body, headers })
  return { status: response.status, xml: await response.text() }
}

export function named(world: World, name: string): Instance {
  return found(
    world.instances.find(({ tags }) => tags['Name'] === name),
    name,
  )
}

export function kubernetesTable(world: World): RouteTable {
  return found(
    world.routeTables.find(({ tags }) => tags['Name'] === 'kubernetes'),
    'kubernetes',
  )
}

export function found<Thing>(thing: Thing | undefined, what = 'it'): Thing {
  if (thing === undefined) throw new Error(`The world has no ${what}`)
  return thing
}
