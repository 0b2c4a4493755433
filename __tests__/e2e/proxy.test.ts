import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { startEc2Emulator, type Emulator } from '../../dev/emulators/ec2/server.ts'
import { lab } from '../../dev/emulators/ec2/world/lab.ts'
import { runAction } from '../../dev/harness/run-action.ts'
import { startOidcEmulator } from '../../dev/emulators/oidc/server.ts'
import type { Listening } from '../../dev/emulators/loopback.ts'
import { CERTIFICATE, startTls } from '../../dev/emulators/tls/server.ts'
import { startConnectProxy } from '../fixtures/run/connect-proxy.ts'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

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

function runBehind(env: Record<string, string | undefined>, endpoint: string, attempts = '1') {
  return runAction({
    inputs: { 'worker-count': '3', 'max-attempts': attempts },
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

  it.each(['127.0.0.1', 'localhost', 'ci:hunter2@localhost'])(
    "takes an address without http://, as in GitHub's toolkit: %s",
    async (host) => {
      const https_proxy = `${host}:${proxy.port}`
      const run = await runBehind({ https_proxy, AWS_ENDPOINT_URL_EC2: undefined }, emulator.url)

      expect(run.exitCode).toBe(0)
      expect(new Set(proxy.tunnels)).toEqual(new Set(['ec2.us-west-2.amazonaws.com:443']))
    },
  )

  it("asks GitHub's token service through a proxy without http:// as well", async () => {
    const oidc = await startOidcEmulator()
    await proxy.close()
    proxy = await startConnectProxy(Number(new URL(oidc.env['AWS_ENDPOINT_URL_STS'] ?? '').port))
    const run = await runAction({
      inputs: { 'worker-count': '3', 'role-to-assume': 'arn:aws:iam::111122223333:role/kthw-routes' },
      endpoint: emulator.url,
      env: {
        ...oidc.env,
        // The toolkit asks loopback addresses without a proxy.
        ACTIONS_ID_TOKEN_REQUEST_URL: 'http://token.example.com/token?api-version=2.0',
        http_proxy: `localhost:${proxy.port}`,
      },
    })
    await oidc.close()

    expect(run.exitCode).toBe(0)
    expect(proxy.tunnels).toEqual(['token.example.com:80'])
  })

  it.each([
    ['https_proxy', 'socks5://ci:hunter2@127.0.0.1:1080'],
    ['HTTPS_PROXY', 'http://ci:hunter2@proxy:99999'],
    ['http_proxy', 'http://ci:hunter2@'],
  ])('names %s, and never its value, if it is not the address of an HTTP proxy', async (name, value) => {
    const run = await runBehind({ [name]: value }, emulator.url)

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`::error title=invalid-input::${name} isn't the address of an HTTP proxy. `)
    expect(run.log + run.summary + JSON.stringify(run.outputs)).not.toMatch(/hunter2|1080|99999/)
    expect(emulator.journal.entries).toEqual([])
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

  it.each(['amazonaws.com', '*.amazonaws.com', '.amazonaws.com'])(
    "bypasses the proxy for EC2's own name if no_proxy is %s, as GitHub's toolkit would",
    async (no_proxy) => {
      const preload = join(temporaryFolder(), 'preload.mjs')
      await writeFile(
        preload,
        `import dns from 'node:dns'
        dns.lookup = (host, _, done) => done(Object.assign(new Error('no name server'), { code: 'ENOTFOUND' }))`,
      )
      const run = await runBehind(
        {
          https_proxy: `http://127.0.0.1:${proxy.port}`,
          no_proxy,
          NODE_OPTIONS: `--import=${preload}`,
          AWS_ENDPOINT_URL_EC2: undefined,
        },
        emulator.url,
      )

      expect(run.log).toContain("EC2 in us-west-2 can't be reached (ENOTFOUND: no name server)")
      expect(proxy.tunnels).toEqual([])
    },
  )

  /** Behind a proxy that counts the tunnels and refuses them with these statuses. */
  async function runRefused(refuse: (tunnel: number) => string | undefined, attempts = '1') {
    await proxy.close()
    proxy = await startConnectProxy(tls.port, undefined, refuse)
    const https_proxy = `http://ci:hunter2@127.0.0.1:${proxy.port}`
    return runBehind({ https_proxy, AWS_ENDPOINT_URL_EC2: undefined }, emulator.url, attempts)
  }

  it.each([
    [
      '407 Proxy Authentication Required',
      'Add the proxy user and password to https_proxy, for example http://user:password@host:port.',
    ],
    [
      '403 Forbidden',
      "Add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly.",
    ],
    ['503 Service Unavailable', 'Make sure the proxy can reach the host, then rerun the job.'],
  ])('names the fix if the proxy answers %s, and not its password', async (status, fix) => {
    const run = await runRefused(() => status)

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      `::error title=proxy-refused::The proxy didn't connect to EC2 in us-west-2 (Failed to establish tunnel to ec2.us-west-2.amazonaws.com:443 via http://127.0.0.1:${proxy.port}/: HTTP/1.1 ${status}). ${fix}\n`,
    )
    expect(run.log + run.summary).not.toContain('hunter2')
    expect(run.log).not.toContain('AWS returned')
  })

  it.each(['502 Bad Gateway', '503 Service Unavailable'])(
    'tries again after a proxy answers %s',
    async (status) => {
      const run = await runRefused((tunnel) => (tunnel <= 2 ? status : undefined), '3')

      expect(run.exitCode).toBe(0)
      expect(run.outputs['created-count']).toBe('3')
    },
  )

  it('names NODE_EXTRA_CA_CERTS if it has a path of the host, which the container does not have', async () => {
    const run = await runBehind(
      {
        https_proxy: `http://127.0.0.1:${proxy.port}`,
        AWS_ENDPOINT_URL_EC2: undefined,
        NODE_EXTRA_CA_CERTS: '/usr/local/share/of-the-host.pem',
      },
      emulator.url,
    )

    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(
      /::error title=certificate-not-trusted::The certificate of EC2 in us-west-2 isn't trusted \(DEPTH_ZERO_SELF_SIGNED_CERT: [^)]*\)\. NODE_EXTRA_CA_CERTS names \/usr\/local\/share\/of-the-host\.pem, which the action can't read\. Correct the path, or mount the file into the job's container\.\n/,
    )
  })

  it('names NODE_EXTRA_CA_CERTS if the proxy inspects TLS with its own certificate', async () => {
    const run = await runBehind(
      {
        https_proxy: `http://127.0.0.1:${proxy.port}`,
        AWS_ENDPOINT_URL_EC2: undefined,
        NODE_EXTRA_CA_CERTS: undefined,
      },
      emulator.url,
    )

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      "::error title=certificate-not-trusted::The certificate of EC2 in us-west-2 isn't trusted (DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate",
    )
  })

  it("reports in one sentence that the proxy can't be reached", async () => {
    const { port } = proxy
    await proxy.close()
    const run = await runBehind(
      { https_proxy: `http://127.0.0.1:${port}`, AWS_ENDPOINT_URL_EC2: undefined },
      emulator.url,
    )

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      "::error title=endpoint-unreachable::EC2 in us-west-2 can't be reached (ECONNREFUSED: ",
    )
    expect(run.log).toContain(". Check aws-region and the runner's network and proxy.")
  })
})

function portOf({ url }: Emulator): string {
  return new URL(url).port
}

describe('a host with several addresses', () => {
  /** Runs against a port where nothing listens, with a module that Node loads first. */
  async function runUnreachable(code: string, env: Record<string, string | undefined> = {}) {
    const file = join(temporaryFolder(), 'preload.mjs')
    await writeFile(file, code)
    await emulator.close()
    return runBehind({ NODE_OPTIONS: `--import=${file}`, ...env }, `http://localhost:${portOf(emulator)}`)
  }

  it('is reported with the failure of each address if none can be reached', async () => {
    const run = await runUnreachable(`import dns from 'node:dns'
      const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }))
      dns.lookup = (host, options, callback) => callback(null, addresses)`)

    expect(run.log).toContain(
      `can't be reached (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:${portOf(emulator)}, connect ECONNREFUSED 127.0.0.2:${portOf(emulator)}). Check`,
    )
  })

  it('may use half of the time to connect for its first address, so it does not give up a slow one', async () => {
    const run = await runUnreachable(`import net from 'node:net'
      process.on('exit', () => console.log('Each address has', net.getDefaultAutoSelectFamilyAttemptTimeout()))`)

    expect(run.log).toContain('Each address has 2500')
  })

  it('names AWS_USE_DUALSTACK_ENDPOINT if the runner has IPv6 only', async () => {
    // The variable has no effect on an endpoint that another variable sets, so this one is AWS's own.
    const run = await runUnreachable(
      `import os from 'node:os'
      import { syncBuiltinESMExports } from 'node:module'
      const address = { family: 'IPv6', address: '2001:db8::1', internal: false }
      os.networkInterfaces = () => ({ lo: [{ family: 'IPv4', address: '127.0.0.1', internal: true }], eth0: [address] })
      syncBuiltinESMExports()`,
      { AWS_ENDPOINT_URL_EC2: undefined, https_proxy: 'http://127.0.0.1:9' },
    )

    expect(run.log).toContain(
      '. This runner has no IPv4 address. Set AWS_USE_DUALSTACK_ENDPOINT to true, and check aws-region.',
    )
  })
})
