import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { startEc2Emulator, type Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import type { Listening } from '../../dev/emulators/loopback.ts'
import { CERTIFICATE, startConnectProxy, startTls } from '../fixtures/run/connect-proxy.ts'

let emulator: Emulator
let tls: Listening
let proxy: Listening & { tunnels: string[] }

beforeEach(async () => {
  emulator = await startEc2Emulator(lab())
  tls = await startTls(emulator.url)
  proxy = await startConnectProxy(tls.port)
})

afterEach(async () => {
  await Promise.all([emulator.close(), tls.close(), proxy.close()])
})

function runBehind(env: Record<string, string | undefined>, endpoint: string) {
  return runAction({
    inputs: { 'worker-count': '3', 'max-attempts': '1' },
    endpoint,
    env: { NODE_EXTRA_CA_CERTS: CERTIFICATE, ...env },
  })
}

describe('behind a proxy', () => {
  it.each(['https_proxy', 'HTTPS_PROXY'])("reaches EC2's own name through %s, in a tunnel", async (name) => {
    const run = await runBehind(
      { [name]: `http://127.0.0.1:${proxy.port}`, AWS_ENDPOINT_URL_EC2: undefined },
      emulator.url,
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(new Set(proxy.tunnels)).toEqual(new Set(['ec2.us-west-2.amazonaws.com:443']))
  })

  it('bypasses the proxy for hosts in no_proxy', async () => {
    const run = await runBehind(
      { https_proxy: `http://127.0.0.1:${proxy.port}`, no_proxy: 'localhost' },
      `https://localhost:${tls.port}`,
    )

    expect(run.exitCode).toBe(0)
    expect(run.outputs['created-count']).toBe('3')
    expect(proxy.tunnels).toEqual([])
  })

  it('reports in one sentence that the proxy cannot be reached', async () => {
    const { port } = proxy
    await proxy.close()
    const run = await runBehind(
      { https_proxy: `http://127.0.0.1:${port}`, AWS_ENDPOINT_URL_EC2: undefined },
      emulator.url,
    )

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      '::error title=endpoint-unreachable::EC2 in us-west-2 cannot be reached (ECONNREFUSED: ',
    )
    expect(run.log).toContain("; check aws-region and the runner's network and proxy.")
  })
})
