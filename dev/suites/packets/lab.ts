import { addressText, type Probe } from './probes.ts'
import type { Prober, Question, Server } from './prober.ts'
import { forgetLosses, readLosses, type Losses } from './losses.ts'
import { updateFilters, type Place } from './packet-filters.ts'
import { addNamespaces, removeNamespaces } from './namespaces.ts'
import { buildRouter, CARDS, ROUTER, updateRoutes } from './router.ts'
import type { Machine, Vpc } from './vpc-from-ec2.ts'
import { addPods, buildMachines, type NodeConfiguration, type Pod } from './worker.ts'

/** The outcome of a probe: the source that the answering side saw, or where the packet or its answer was lost. */
export type Outcome =
  | { readonly kind: 'answered'; readonly seen: string }
  | { readonly kind: 'lost'; readonly at: Place | 'nowhere known'; readonly isAnswer: boolean }

/** A VPC in network namespaces. */
export type Lab = {
  /** Brings routes and packet filters up to date. */
  readonly update: (vpc: Vpc) => Promise<void>
  readonly send: (probes: readonly Probe[], isExpected: (probe: Probe) => boolean) => Promise<Outcome[]>
  readonly pods: ReadonlyMap<string, readonly Pod[]>
}

/** Seconds without a packet after which the rest counts as lost. */
const QUIET = 0.3

export async function buildLab(vpc: Vpc, configuration: NodeConfiguration, prober: Prober): Promise<Lab> {
  await removeNamespaces()
  await addNamespaces([ROUTER, CARDS, ...vpc.machines.map(({ name }) => name)], { forward: true })
  await buildMachines(vpc)
  await buildRouter(vpc)
  const update = async (now: Vpc): Promise<void> => {
    await Promise.all([updateRoutes(now), updateFilters(now)])
  }
  await update(vpc)
  const pods = new Map(
    await Promise.all(
      vpc.machines.map(async (machine) => [machine.name, await addPods(machine, configuration)] as const),
    ),
  )
  const endpoints = new Endpoints(vpc.machines, pods)
  return { update, pods, send: (probes, isExpected) => send(probes, isExpected, endpoints, prober) }
}

/** Finds namespaces by machine and address. */
class Endpoints {
  readonly order: readonly string[]
  readonly #machines: ReadonlyMap<string, Machine>
  readonly #pods: ReadonlyMap<string, readonly Pod[]>

  constructor(machines: readonly Machine[], pods: ReadonlyMap<string, readonly Pod[]>) {
    this.order = machines.map(({ name }) => name)
    this.#machines = new Map(machines.map((machine) => [machine.name, machine]))
    this.#pods = pods
  }

  /** The pod that has the address, or the machine itself. */
  of(machine: string, address: string): string {
    return this.#pods.get(machine)?.find(({ addresses }) => addresses.includes(address))?.namespace ?? machine
  }

  /** All addresses that packets of this pod or machine may carry. */
  aliases(machine: string, address: string): string[] {
    const own = this.#machines.get(machine)?.cards.flatMap(({ addresses }) => addresses) ?? []
    return [address, ...own, ...(this.#pods.get(machine) ?? []).flatMap(({ gateways }) => gateways)]
  }
}

/** In two rounds, so a packet is never like an answer to another: connection tracking would let it pass. */
async function send(
  probes: readonly Probe[],
  isExpected: (probe: Probe) => boolean,
  endpoints: Endpoints,
  prober: Prober,
): Promise<Outcome[]> {
  const outcomes = new Map<Probe, Outcome>()
  for (const isForward of [true, false]) {
    const round = probes.filter(
      ({ from, to }) => endpoints.order.indexOf(from) < endpoints.order.indexOf(to) === isForward,
    )
    await forgetLosses()
    let asked = round
    const seen = new Map<Probe, string>()
    // On a busy machine, an answer can be late. What should arrive and didn't is asked once more.
    for (let attempt = 0; attempt < 2 && asked.length > 0; attempt++) {
      for (const [probe, source] of await askRound(asked, endpoints, prober)) seen.set(probe, source)
      asked = asked.filter((probe) => !seen.has(probe) && isExpected(probe))
    }
    const losses = await readLosses()
    for (const probe of round) {
      const source = seen.get(probe)
      outcomes.set(
        probe,
        source === undefined ? lossOf(probe, losses, endpoints) : { kind: 'answered', seen: source },
      )
    }
  }
  return probes.map((probe) => outcomes.get(probe) ?? { kind: 'lost', at: 'nowhere known', isAnswer: false })
}

async function askRound(
  probes: readonly Probe[],
  endpoints: Endpoints,
  prober: Prober,
): Promise<[Probe, string][]> {
  const servers = new Map<string, Server>()
  const questions = probes.map((probe): Question => {
    const { payload } = probe
    const [source, address] = [addressText(probe.source), addressText(probe.destination)]
    const namespace = endpoints.of(probe.to, address)
    const serve = (protocol: Server['protocol'], number: number) =>
      servers.set(`${namespace} ${address} ${protocol} ${number}`, { namespace, address, protocol, number })
    const sender = endpoints.of(probe.from, source)
    const between = { namespace: sender, source: sender === probe.from ? null : source, destination: address }
    switch (payload.kind) {
      case 'ports': {
        const protocol = payload.protocol === 6 ? 'tcp' : 'udp'
        serve(protocol, payload.destinationPort)
        return {
          ...between,
          protocol,
          sourcePort: payload.sourcePort,
          destinationPort: payload.destinationPort,
        }
      }
      case 'icmp':
        return { ...between, protocol: 'icmp', type: payload.type }
      case 'bare':
        serve('raw', payload.protocol)
        return { ...between, protocol: payload.protocol }
    }
  })
  const forget = [CARDS, ...endpoints.order]
  const seen = await prober.ask({ forget, servers: [...servers.values()], probes: questions, quiet: QUIET })
  return probes.flatMap((probe, index): [Probe, string][] => {
    const source = seen[index]
    return source === null || source === undefined ? [] : [[probe, source]]
  })
}

function lossOf(
  { from, source, destination, payload }: Probe,
  losses: Losses,
  endpoints: Endpoints,
): Outcome {
  const target = addressText(destination)
  for (const sender of endpoints.aliases(from, addressText(source))) {
    const packet = losses.find({ source: sender, destination: target, payload, isAnswer: false })
    if (packet !== undefined) return { kind: 'lost', at: packet, isAnswer: false }
    const answer = losses.find({ source: target, destination: sender, payload, isAnswer: true })
    if (answer !== undefined) return { kind: 'lost', at: answer, isAnswer: true }
  }
  return { kind: 'lost', at: 'nowhere known', isAnswer: false }
}
