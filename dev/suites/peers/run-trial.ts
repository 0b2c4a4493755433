import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { runProgram } from '../../harness/program.ts'
import type { Peer } from './peers.ts'
import type { Seen } from './seen.ts'
import type { Asked, Trial } from './trial.ts'

/** The cell of a peer in the row of a trial. */
export async function tryPeer(trial: Trial, peer: Peer): Promise<string> {
  if (trial.notFor?.includes(peer.name) === true) return '—'
  const words = [trial.verdict(await see(trial, peer))]
  for (const asked of trial.asked ?? []) {
    if (asked.peer !== peer.name) continue
    words.push(`${asked.how}, ${trial.verdict(await see(trial, peer, asked))}`)
  }
  return words.join('; ')
}

async function see(trial: Trial, peer: Peer, asked?: Asked): Promise<Seen> {
  const { options, afterRun } = trial.surroundings?.() ?? { options: {} }
  const folder = await mkdtemp(join(tmpdir(), 'peer-'))
  const emulator = await startEc2Emulator(trial.world(), options)
  const { world, journal } = emulator
  const args = asked?.args ?? trial.args?.[peer.name] ?? []
  const job = {
    world,
    folder,
    endpoint: emulator.url,
    inputs: { 'worker-count': '3', ...trial.inputs, ...asked?.inputs },
  }
  const program = { ...peer, command: [...peer.command, ...args] as const }
  try {
    if (trial.isSecondRun === true) {
      await runProgram(program, job)
      journal.clear()
    }
    const { exitCode, log } = await runProgram(program, job)
    afterRun?.(world)
    return { exitCode, log, entries: journal.entries, after: world }
  } finally {
    await emulator.close()
    await rm(folder, { recursive: true })
  }
}
