import { EC2, EC2ServiceException, type Filter } from '@aws-sdk/client-ec2'
import { afterEach, expect } from '@jest/globals'

import { startEc2Emulator, type Emulator, type EmulatorOptions } from '../../../dev/emulators/ec2/server.ts'
import { lab } from '../../../dev/emulators/ec2/world/lab.ts'
import { tableNamed } from '../../../dev/emulators/ec2/world/lookup.ts'
import type { RouteTable, World } from '../../../dev/emulators/ec2/world/world.ts'

type Running = { ec2: EC2; emulator: Emulator; world: World }

const running: Running[] = []

afterEach(async () => {
  for (const { ec2, emulator } of running.splice(0)) {
    ec2.destroy()
    await emulator.close()
  }
})

/** An emulator and a client that doesn't retry; both are closed after the test. */
export async function emulated(world: World = lab(), options: EmulatorOptions = {}): Promise<Running> {
  const emulator = await startEc2Emulator(world, options)
  const ec2 = new EC2({
    region: 'us-west-2',
    endpoint: emulator.url,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret', sessionToken: 'a-token' },
  })
  running.push({ ec2, emulator, world })
  return { ec2, emulator, world }
}

export type Refusal = { code: string; message: string; status: number | undefined }

/** The error that EC2 answers the call with. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof EC2ServiceException)) throw error
    return { code: error.name, message: error.message, status: error.$metadata.httpStatusCode }
  }
  throw new Error('EC2 did not refuse')
}

/** The headers of a signed request; the emulator doesn't check the signature. */
const signed = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-west-2/ec2/aws4_request, SignedHeaders=host, Signature=0',
}

/** Sends a request without the SDK. Code and message are those of an error. */
export async function post(
  url: string,
  params: Record<string, string>,
  headers: Record<string, string> = signed,
) {
  const body = new URLSearchParams({ Version: '2016-11-15', ...params })
  const response = await fetch(url, { method: 'POST', body, headers })
  const xml = await response.text()
  const [, code, escaped] = /<Code>(.*)<\/Code><Message>(.*)<\/Message>/.exec(xml) ?? []
  const message = escaped?.replaceAll('&apos;', "'").replaceAll('&quot;', '"')
  return { status: response.status, xml, code, message }
}

/** A filter's name and value, and the names or IDs of the things that it matches. */
export type FilterRow = [name: string, value: string, ...expected: (string | undefined)[]]

export async function expectFilters(
  rows: readonly FilterRow[],
  find: (filters: { Filters: Filter[] }) => Promise<(string | undefined)[]>,
): Promise<void> {
  const found = rows.map(async ([Name, value]): Promise<FilterRow> => {
    return [Name, value, ...(await find({ Filters: [{ Name, Values: [value] }] }))]
  })
  expect(await Promise.all(found)).toEqual(rows)
}

export function kubernetesTable(world: World): RouteTable {
  return tableNamed(world, 'kubernetes')
}
