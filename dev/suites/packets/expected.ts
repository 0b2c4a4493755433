import type { Instance } from '../../emulators/ec2/world/world.ts'
import {
  controlPlaneWalker,
  walker,
  type Outcome as Walked,
} from '../../../__tests__/fixtures/packets/packet-walk.ts'
import type { Outcome } from './lab.ts'
import { addressText, nameOf, type Cluster, type Probe } from './probes.ts'

/** The outcome of a probe by EC2's documented rules, which the walker of the integration tests follows one by one. */
export function expected({ world, workers, controller, masquerade }: Cluster, probe: Probe): Outcome {
  const machine = (name: string): Instance => {
    const found = [...workers, ...(controller === undefined ? [] : [controller])].find(
      (each) => nameOf(each) === name,
    )
    if (found === undefined) throw new TypeError(`There is no ${name}`)
    return found
  }
  const [from, to] = [machine(probe.from), machine(probe.to)]
  const walk =
    probe.kind === 'pods'
      ? walker(world, from, to, masquerade)
      : controlPlaneWalker(
          world,
          probe.kind,
          probe.kind === 'api-server' ? [from, to] : [to, from],
          masquerade,
        )
  return outcomeOf(walk(probe.source, probe.destination)(probe.payload))
}

function outcomeOf(walked: Walked): Outcome {
  if (walked.kind === 'arrives') return { kind: 'answered', seen: '' }
  const { by, at, isAnswer } = walked
  const isLeaving = (at === 'receiver') === isAnswer
  const places = {
    route: 'route',
    'source-dest-check': isLeaving ? 'source-check' : 'destination-check',
    'security-group': isLeaving ? 'egress-groups' : 'ingress-groups',
    'network-acl': isLeaving ? 'egress-acl' : 'ingress-acl',
  } as const
  return { kind: 'lost', at: places[by], isAnswer }
}

export function isAnswered(outcome: Outcome): boolean {
  return outcome.kind === 'answered'
}

/** `answer lost at egress-acl`. */
export function describeOutcome(outcome: Outcome): string {
  return outcome.kind === 'answered'
    ? 'answered'
    : `${outcome.isAnswer ? 'answer ' : ''}lost at ${outcome.at}`
}

export function describeProbe({ kind, from, to, source, destination, payload }: Probe): string {
  const fields = Object.entries(payload).map(([name, value]) => `${name} ${value}`)
  return `${kind} ${from} (${addressText(source)}) → ${to} (${addressText(destination)}) ${fields.slice(1).join(', ')}`
}
