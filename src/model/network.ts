/** Where a service is instead of at AWS's own endpoint; `source` is the variable or setting that says so. The URL has no password. */
export type CustomEndpoint = { readonly source: string; readonly url: string }

/** What the runner's environment says about the way to AWS, apart from proxies. */
export type Network = {
  readonly ec2: CustomEndpoint | undefined
  readonly sts: CustomEndpoint | undefined
  /** The variables that ask for a kind of endpoint that not every Region has. */
  readonly endpointKinds: readonly string[]
  /** The file in NODE_EXTRA_CA_CERTS, if it can't be read. */
  readonly missingCaFile: string | undefined
}

/** The end of a message about a service that can't be reached. */
export function networkFix(
  network: Network | undefined,
  endpoint: CustomEndpoint | undefined,
  isIpv6Only: boolean,
): string {
  if (endpoint !== undefined)
    return `check the address in ${endpoint.source}, or unset it to use AWS's own endpoint`
  const kinds = network?.endpointKinds ?? []
  if (isIpv6Only && !kinds.includes('AWS_USE_DUALSTACK_ENDPOINT'))
    return 'this runner has no IPv4 address, so set AWS_USE_DUALSTACK_ENDPOINT to true, and check aws-region'
  const ofKind = `check that the Region has the endpoint that ${kinds.join(' and ')} asks for, or unset it, and `
  return `${kinds.length === 0 ? '' : ofKind}check aws-region and the runner's network and proxy`
}

/** The end of a message about a certificate that isn't trusted. */
export function certificateFix(network: Network | undefined): string {
  return network?.missingCaFile === undefined
    ? "if a proxy inspects TLS, name the file with its CA certificate in NODE_EXTRA_CA_CERTS, else check the runner's clock"
    : `NODE_EXTRA_CA_CERTS names ${network.missingCaFile}, which can't be read here; correct the path, or mount the file into the job's container`
}

/** The end of a message about a proxy that answered with this status, or with none. */
export function proxyFix(status: number | undefined): string {
  if (status === 407)
    return 'put the user and password for the proxy in https_proxy, as in http://user:password@host:port'
  if (status === 403)
    return "add the host to the proxy's allow list, or to no_proxy if the runner can reach it directly"
  return status !== undefined && status >= 500
    ? 'check that the proxy can reach the host, then run the step again'
    : 'check the address in https_proxy'
}
