import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Server = {
  readonly namespace: string
  readonly address: string
  /** The number is a port, or that of a protocol without ports. */
  readonly protocol: 'tcp' | 'udp' | 'raw'
  readonly number: number
}

export type Question = {
  readonly namespace: string
  /** Null for the address that the kernel chooses. */
  readonly source: string | null
  readonly destination: string
  readonly protocol: 'tcp' | 'udp' | 'icmp' | number
  readonly sourcePort?: number
  readonly destinationPort?: number
  readonly type?: number
}

type Round = {
  /** Namespaces that forget their tracked connections first. */
  readonly forget: readonly string[]
  readonly servers: readonly Server[]
  readonly probes: readonly Question[]
  /** Ends the round after so many seconds in which nothing arrived. */
  readonly quiet: number
}

export type Prober = {
  /** For each question: the source that the answering side saw, empty if it doesn't say, or null without an answer. */
  readonly ask: (round: Round) => Promise<(string | null)[]>
  readonly close: () => void
}

/** A separate process, because Node can't enter a network namespace, and has no raw sockets. */
export function startProber(): Prober {
  const child = spawn('python3', ['-I', join(import.meta.dirname, 'prober.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // If it ends, the next question gets no answer, which is the better message.
  child.stdin.on('error', () => undefined)
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    ask: async (round) => {
      child.stdin.write(`${JSON.stringify(round)}\n`)
      const { value, done } = (await lines.next()) as { value: string; done?: boolean }
      if (done === true) throw new Error(`prober.py ended: ${child.signalCode ?? String(child.exitCode)}`)
      return JSON.parse(value) as (string | null)[]
    },
    close: () => {
      child.stdin.end()
    },
  }
}
