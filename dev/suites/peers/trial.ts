import type { EmulatorOptions } from '../../emulators/ec2/options.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import type { PeerName } from './peers.ts'
import type { Verdict } from './verdicts.ts'

/** A world in which every peer runs once, and a row of the table. */
export type Trial = {
  readonly situation: string
  readonly world: () => World
  readonly surroundings?: () => Surroundings
  /** Judges the second of two runs. */
  readonly isSecondRun?: boolean
  /** For the action; the others get the number of workers and the name of the table. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly args?: Partial<Record<PeerName, readonly string[]>>
  readonly notFor?: readonly PeerName[]
  /** Once more, with an option of one peer. */
  readonly asked?: readonly Asked[]
  readonly verdict: Verdict
}

export type Surroundings = {
  readonly options: EmulatorOptions
  /** What another actor still changes before the world is judged. */
  readonly afterRun?: (world: World) => void
}

export type Asked = {
  readonly peer: PeerName
  /** Such as "with `prune`". */
  readonly how: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}
