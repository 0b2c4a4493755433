import { expect, it } from '@jest/globals'

import { certificateFix, networkFix, proxyFix, type Network } from '../../../src/model/network.ts'

const network: Network = { ec2: undefined, sts: undefined, endpointKinds: [], missingCaFile: undefined }
const custom = { source: 'AWS_ENDPOINT_URL', url: 'https://vpce.example' }
const DUALSTACK = 'AWS_USE_DUALSTACK_ENDPOINT'

it.each<[string, Parameters<typeof networkFix>, string]>([
  [
    'an endpoint of the user',
    [network, custom, true],
    "Check the address in AWS_ENDPOINT_URL, or unset it to use AWS's default endpoint",
  ],
  [
    'a runner without IPv4',
    [network, undefined, true],
    `This runner has no IPv4 address. Set ${DUALSTACK} to true, and check aws-region`,
  ],
  [
    'a runner without IPv4 that uses dual-stack endpoints',
    [{ ...network, endpointKinds: [DUALSTACK] }, undefined, true],
    `Check whether the Region has the endpoint type that ${DUALSTACK} selects, or unset it. Check aws-region and the runner's network and proxy`,
  ],
  [
    'two types of endpoints',
    [{ ...network, endpointKinds: [DUALSTACK, 'AWS_USE_FIPS_ENDPOINT'] }, undefined, false],
    `Check whether the Region has the endpoint type that ${DUALSTACK} and AWS_USE_FIPS_ENDPOINT select, or unset them. Check aws-region and the runner's network and proxy`,
  ],
  ['AWS', [network, undefined, false], "Check aws-region and the runner's network and proxy"],
  ['unknown settings', [undefined, undefined, false], "Check aws-region and the runner's network and proxy"],
])('the fix for %s that can not be reached names it', (_, args, fix) => {
  expect(networkFix(...args)).toBe(fix)
})

it.each<[string, Network | undefined, string]>([
  ['no setting', undefined, 'set NODE_EXTRA_CA_CERTS to the file'],
  ['a file that can be read', network, 'set NODE_EXTRA_CA_CERTS to the file'],
  [
    'a file that can not be read',
    { ...network, missingCaFile: '/ca.pem' },
    "NODE_EXTRA_CA_CERTS names /ca.pem, which the action can't read. Correct the path",
  ],
])('the fix for a certificate that is not trusted, with %s', (_, settings, fix) => {
  expect(certificateFix(settings)).toContain(fix)
})

it.each([
  [407, 'Add the proxy user and password to https_proxy'],
  [403, "Add the host to the proxy's allow list, or to no_proxy"],
  [499, 'Check the address in https_proxy'],
  [500, 'Make sure the proxy can reach the host, then rerun the job'],
  [504, 'Make sure the proxy can reach the host, then rerun the job'],
  [undefined, 'Check the address in https_proxy'],
])('the fix for a proxy that answers %s', (status, fix) => {
  expect(proxyFix(status)).toContain(fix)
})
