import fc from 'fast-check'

import { anyNetwork, type AnyNetwork } from '../../../__tests__/fixtures/worlds/any-network.ts'
import { expectVerdicts, startTrial, type Machinery } from './trial.ts'

/** `PACKET_WORLDS=500 npm run test:packets -- random` takes about half an hour. */
export const WORLDS = Number(process.env['PACKET_WORLDS'] ?? 50)
/** A failure prints its seed. PACKET_SEED repeats the worlds. */
const SEED = process.env['PACKET_SEED']

export async function testRandom(machinery: Machinery): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyNetwork, (network) => testNetwork(network, machinery)),
    // Smaller worlds would each take seconds to try.
    { numRuns: WORLDS, endOnFailure: true, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  )
}

/** Nothing is changed: the verdicts are about the routes as they are. */
async function testNetwork(network: AnyNetwork, machinery: Machinery): Promise<void> {
  const trial = await startTrial(
    network,
    { ...network.inputs, reachability: 'warn', mode: 'verify' },
    machinery,
  )
  try {
    const [run, sent] = await Promise.all([trial.run(), trial.send()])
    expectVerdicts(run, sent)
  } finally {
    await trial.close()
  }
}
