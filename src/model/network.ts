/** An endpoint that replaces AWS's default. `source` is the variable or setting that names it. The URL has no password. */
export type CustomEndpoint = { readonly source: string; readonly url: string }

/** The runner's settings for connections to AWS, except for proxies. */
export type Network = {
  readonly ec2: CustomEndpoint | undefined
  readonly sts: CustomEndpoint | undefined
  /** The variables that select a type of endpoint that not every Region has. */
  readonly endpointKinds: readonly string[]
  /** The file in NODE_EXTRA_CA_CERTS, if it can't be read. */
  readonly missingCaFile: string | undefined
}

/** The fix for a service that can't be reached, without the final period. So are the fixes below. */
export function networkFix(
  network: Network | undefined,
  endpoint: CustomEndpoint | undefined,
  isIpv6Only: boolean,
): string {
  if (endpoint !== undefined)
    return `Check the address in ${endpoint.source}, or unset it to use AWS's default endpoint`
  const kinds = network?.endpointKinds ?? []
  if (isIpv6Only && !kinds.includes('AWS_USE_DUALSTACK_ENDPOINT'))
    return 'This runner has no IPv4 address. Set AWS_USE_DUALSTACK_ENDPOINT to true, and check aws-region'
  const select = kinds.length === 1 ? 'selects, or unset it' : 'select, or unset them'
  const ofKind = `Check whether the Region has the endpoint type that ${kinds.join(' and ')} ${select}. `
  return `${kinds.length === 0 ? '' : ofKind}Check aws-region and the runner's network and proxy`
}

/** The fix for a certificate that isn't trusted. */
export function certificateFix(network: Network | undefined): string {
  return network?.missingCaFile === undefined
    ? "If a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to the file with the proxy's CA certificate. Otherwise, check the runner's clock"
    : `NODE_EXTRA_CA_CERTS names ${network.missingCaFile}, which the action can't read. Correct the path, or mount the file into the job's container`
}

/** The fix for a proxy that refused with this status, or without one. */
export function proxyFix(status: number | undefined): string {
  if (status === 407)
    return 'Add the proxy user and password to https_proxy, for example http://user:password@host:port'
  if (status === 403)
    return "Add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly"
  return status !== undefined && status >= 500
    ? 'Make sure the proxy can reach the host, then rerun the job'
    : 'Check the address in https_proxy'
}
