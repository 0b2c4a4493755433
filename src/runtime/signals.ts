/** The signals that ask a process to end, and their numbers (signal(7)), by which a shell reports them. */
const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

type SignalName = keyof typeof NUMBERS

/** The part of Node's process that this file needs. */
export type SignaledProcess = {
  readonly on: (signal: SignalName, listener: (signal: string) => void) => unknown
  readonly off: (signal: SignalName, listener: (signal: string) => void) => unknown
  readonly exit: (code: number) => void
}

export type Signals = {
  /** Calls back with the name of the first signal, also if it came before this call. */
  readonly onSignal: (listener: (signal: string) => void) => void
  /** Restores the default: a signal ends the process. */
  readonly stop: () => void
}

/** The first signal ends the run, which then reports its result. The second signal ends the process immediately. */
export function watchSignals(process: SignaledProcess): Signals {
  const names = Object.keys(NUMBERS) as SignalName[]
  let first: string | undefined
  let tell: (signal: string) => void = () => undefined
  const receive = (signal: string): void => {
    if (first !== undefined) process.exit(128 + NUMBERS[signal as SignalName])
    first ??= signal
    tell(first)
  }
  for (const name of names) process.on(name, receive)
  return {
    onSignal: (listener) => {
      tell = listener
      if (first !== undefined) listener(first)
    },
    stop: () => {
      for (const name of names) process.off(name, receive)
    },
  }
}
