import { text } from './fields.ts'

/** What a node's provider ID says about its instance. */
export type ProviderClue =
  | { readonly kind: 'instance'; readonly instanceId: string }
  /** None, or one of a distribution that names nodes after themselves, such as `k3s://worker-0`. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-on-ec2'; readonly providerId: string }

/** Schemes of cloud controller managers of other clouds, and of nodes in EKS that are no EC2 instances. */
const OTHER_CLOUDS = new Set(
  'alicloud azure baremetalhost brightbox civo cloudstack digitalocean eks-hybrid equinixmetal exoscale gce hcloud huaweicloud ibm ibmcloud kubevirt linode metal3 nutanix oci openstack ovhcloud packet qcloud scaleway tencentcloud upcloud vcloud vsphere vultr'.split(
    ' ',
  ),
)

const INSTANCE_ID = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/

/**
 * AWS's cloud provider writes `aws:///us-west-2a/i-0123…`; `aws:////i-…`, `aws://us-west-2a/i-…`, and the ID alone are
 * in use too (cloud-provider-aws, pkg/providers/v1/instances.go). Fargate's last part is a name. An EC2 instance can carry
 * an ID of EKS Hybrid Nodes, so no other scheme is searched for an instance ID.
 */
export function readProviderId(value: unknown): ProviderClue {
  const providerId = text(value).trim()
  if (INSTANCE_ID.test(providerId)) return { kind: 'instance', instanceId: providerId }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(providerId)?.[1]?.toLowerCase() ?? ''
  const lastPart = providerId.slice(providerId.lastIndexOf('/') + 1)
  if (scheme === 'aws' && INSTANCE_ID.test(lastPart)) return { kind: 'instance', instanceId: lastPart }
  return scheme === 'aws' || OTHER_CLOUDS.has(scheme)
    ? { kind: 'not-on-ec2', providerId }
    : { kind: 'unknown' }
}

/** Cilium writes the bare ID. */
export function readInstanceId(...values: readonly unknown[]): string | undefined {
  return values.map(text).find((each) => INSTANCE_ID.test(each))
}
