import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { privateDnsName, primaryInterface } from '../../emulators/ec2/actions/instances/instance-xml.ts'
import { first } from '../../emulators/ec2/world/lookup.ts'
import type { Instance, World } from '../../emulators/ec2/world/world.ts'

/** The nodes of the cluster, and a configuration with which the controller needs no instance metadata. */
export async function writeControllerFiles(job: {
  folder: string
  world: World
  endpoint: string
}): Promise<void> {
  const { folder, world, endpoint } = job
  await writeFile(join(folder, 'nodes.json'), JSON.stringify(nodeList(world)))
  await writeFile(join(folder, 'cloud.conf'), cloudConfig(world, endpoint))
}

/** As `kubectl get nodes -o json` prints them: each running worker with a pod CIDR joined under its private DNS name. */
function nodeList(world: World): object {
  const workers = world.instances.filter(({ state, tags }) => state === 'running' && 'pod_cidr' in tags)
  return { apiVersion: 'v1', kind: 'List', items: workers.map((worker) => node(world, worker)) }
}

function node(world: World, worker: Instance): object {
  const primary = primaryInterface(worker)
  if (primary === undefined) throw new TypeError(`${worker.instanceId} has no primary interface`)
  const podCidr = worker.tags['pod_cidr']
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: privateDnsName(world, primary) },
    spec: {
      podCIDR: podCidr,
      podCIDRs: [podCidr],
      providerID: `aws:///${worker.availabilityZone}/${worker.instanceId}`,
    },
    status: { addresses: [{ type: 'InternalIP', address: primary.privateIpAddress }] },
  }
}

/** With a VPC, a subnet, and a cluster ID, the controller doesn't ask EC2 for the instance that it runs on (`newAWSCloud2`). */
function cloudConfig(world: World, endpoint: string): string {
  return `[Global]
Region = ${world.region}
Zone = ${world.region}a
VPC = ${first(world.vpcs).vpcId}
SubnetID = ${first(world.subnets).subnetId}
KubernetesClusterID = kubernetes

[ServiceOverride "ec2"]
Service = EC2
Region = ${world.region}
URL = ${endpoint}
SigningRegion = ${world.region}
SigningName = ec2
`
}
