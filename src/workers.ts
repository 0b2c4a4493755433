import type { Cidr } from './cidr.ts'
import { readCidr } from './cidr.ts'
import type { Filter } from './filters.ts'
import { escapeFilterValue, FILTER_VALUES } from './filters.ts'
import type { Finding } from './findings.ts'
import { error, warning } from './findings.ts'
import type { WorkerSelection } from './inputs.ts'

/** An EC2 instance as described, narrowed to what the run needs. */
export type Instance = {
  readonly instanceId: string
  readonly state: InstanceState
  /** Empty once the instance is terminated, as are its subnet and its address. */
  readonly vpcId: string
  readonly subnetId: string
  readonly privateIp: string
  readonly tags: ReadonlyMap<string, string>
  readonly networkInterfaces: readonly NetworkInterface[]
}

export type InstanceState =
  'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped' | 'unknown'

export type NetworkInterface = { readonly networkInterfaceId: string; readonly deviceIndex: number }

/** A running instance that bears a worker's name, and the pod CIDR that its tag gives it. */
export type Worker = {
  readonly name: string
  readonly instanceId: string
  readonly vpcId: string
  readonly privateIp: string
  readonly podCidr: Cidr
  readonly networkInterfaceIds: readonly string[]
  readonly target: WorkerTarget
}

export type WorkerTarget =
  | { readonly kind: 'instance'; readonly instanceId: string }
  | { readonly kind: 'network-interface'; readonly networkInterfaceId: string }

/** One list of filters a DescribeInstances call: all names in one, parted only where EC2's limit on values asks for it. */
export function workerFilters(selection: WorkerSelection, vpcId: string | undefined): Filter[][] {
  const inVpc = vpcId === undefined ? [] : [{ name: 'vpc-id', values: [vpcId] }]
  const calls: Filter[][] = []
  for (let from = 0; from < selection.names.length; from += FILTER_VALUES) {
    const values = selection.names.slice(from, from + FILTER_VALUES).map(escapeFilterValue)
    calls.push([{ name: `tag:${selection.nameTag}`, values }, ...inVpc])
  }
  return calls
}

/** Only a running instance can be a worker, as in the lab's own filter. */
export function isRunning({ state }: Instance): boolean {
  return state === 'running'
}

/**
 * The worker behind each name, in the names' order, and why there is none. Only running instances count, so that
 * a stopped or terminated namesake (EC2 shows it for about an hour) is in nobody's way; the others serve to explain.
 * `vpcId` is undefined while no VPC holds both tables and workers.
 */
export function selectWorkers(
  selection: WorkerSelection,
  instances: readonly Instance[],
  vpcId: string | undefined,
): { workers: Worker[]; findings: Finding[] } {
  // EC2's answer is compared again, name by name: its filters know wildcards, and these names are meant literally.
  const byName = Map.groupBy(instances, ({ tags }) => tags.get(selection.nameTag))
  const workers: Worker[] = []
  const findings: Finding[] = []
  for (const name of selection.names) {
    const anywhere = byName.get(name) ?? []
    const namesakes = anywhere.filter((instance) => !isElsewhere(instance, vpcId))
    const [instance, ...others] = namesakes.filter(isRunning)
    if (instance === undefined) {
      findings.push(absent(name, namesakes.length > 0 ? namesakes : anywhere, selection.nameTag, vpcId))
    } else if (others.length > 0) {
      const ids = [instance, ...others].map(({ instanceId }) => instanceId).join(', ')
      findings.push(
        error(
          'worker-duplicate',
          `${name} is there ${others.length + 1} times (${ids}); rename all but one in the tag "${selection.nameTag}", or set vpc-id if they are in different VPCs.`,
        ),
      )
    } else {
      const reading = readPodCidr(name, instance, selection.podCidrTag)
      findings.push(...reading.findings)
      if (reading.podCidr !== undefined) workers.push(toWorker(name, instance, reading.podCidr))
    }
  }
  return { workers, findings }
}

/** EC2 describes a terminated instance without its VPC: it may have been here. */
function isElsewhere(instance: Instance, vpcId: string | undefined): boolean {
  return vpcId !== undefined && instance.vpcId !== '' && instance.vpcId !== vpcId
}

function absent(
  name: string,
  namesakes: readonly Instance[],
  nameTag: string,
  vpcId: string | undefined,
): Finding {
  if (namesakes.length === 0) {
    return error(
      'worker-missing',
      `${name} is missing: no instance has this name in its tag "${nameTag}"; check worker-count, worker-name-prefix and worker-name-tag.`,
    )
  }
  const elsewhere = namesakes.filter((instance) => isElsewhere(instance, vpcId))
  if (elsewhere.length > 0) {
    const places = elsewhere.map((instance) => `${instance.instanceId} is in ${instance.vpcId}`).join(', ')
    return error(
      'vpc-mismatch',
      `${name} is not in ${String(vpcId)}, where the other workers and the route table are (${places}); check worker-count and worker-name-prefix, or set vpc-id.`,
    )
  }
  const states = namesakes.map(({ instanceId, state }) => `${instanceId} is ${state}`).join(', ')
  return error('worker-not-running', `${name} is not running (${states}); start it, or lower worker-count.`)
}

function readPodCidr(
  name: string,
  { instanceId, tags }: Instance,
  tag: string,
): { podCidr: Cidr | undefined; findings: Finding[] } {
  const who = `${name} (${instanceId})`
  const text = tags.get(tag)?.trim()
  if (text === undefined) {
    return {
      podCidr: undefined,
      findings: [
        error(
          'pod-cidr-missing',
          `${who} has no tag "${tag}"; add one with its pod CIDR, or name another tag in pod-cidr-tag.`,
        ),
      ],
    }
  }
  if (text === '') {
    return {
      podCidr: undefined,
      findings: [
        error(
          'pod-cidr-missing',
          `${who} has an empty tag "${tag}"; write its pod CIDR in it, or name another tag in pod-cidr-tag.`,
        ),
      ],
    }
  }
  const reading = readCidr(text)
  switch (reading.kind) {
    case 'cidr':
      return { podCidr: reading.cidr, findings: [] }
    case 'host-bits':
      return {
        podCidr: reading.cidr,
        findings: [
          warning(
            'pod-cidr-host-bits',
            `${who} has "${text}" in its tag "${tag}", which has host bits set; it is taken as its network ${reading.cidr.text}.`,
          ),
        ],
      }
    case 'invalid':
      return {
        podCidr: undefined,
        findings: [
          error(
            'pod-cidr-invalid',
            `${who} has "${text}" in its tag "${tag}", which is not a CIDR: ${reading.why}.`,
          ),
        ],
      }
  }
}

function toWorker(name: string, instance: Instance, podCidr: Cidr): Worker {
  const { instanceId, vpcId, privateIp } = instance
  const networkInterfaceIds = instance.networkInterfaces.map(({ networkInterfaceId }) => networkInterfaceId)
  return { name, instanceId, vpcId, privateIp, podCidr, networkInterfaceIds, target: routeTarget(instance) }
}

/**
 * EC2 takes an instance as target only while exactly one network interface is attached; with several it answers
 * InvalidInstanceID ("There are multiple interfaces attached"), and the primary one (device index 0) must be named.
 */
function routeTarget({ instanceId, networkInterfaces }: Instance): WorkerTarget {
  const primary = networkInterfaces.find(({ deviceIndex }) => deviceIndex === 0)
  return networkInterfaces.length > 1 && primary !== undefined
    ? { kind: 'network-interface', networkInterfaceId: primary.networkInterfaceId }
    : { kind: 'instance', instanceId }
}
