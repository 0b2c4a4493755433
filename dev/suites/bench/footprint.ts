import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { lab } from '../../emulators/ec2/world/lab.ts'
import type { World } from '../../emulators/ec2/world/world.ts'
import { action, type Program } from '../../harness/program.ts'
import { bareNode, Bench, built } from './contenders.ts'
import { median } from './statistics.ts'
import type { Options, Section } from './section.ts'

const RUNS = 7

export type Footprint = {
  /** The peak memory of the process in KiB, from the operating system. */
  readonly peakKib: number
  /** The size of the files that were loaded as code, without Node's own. */
  readonly loadedBytes: number
}

/** The memory and code of one run, measured in its process by a module that is loaded first. */
export async function footprintOf(
  bench: Bench,
  contender: Program,
  world: () => World,
  inputs: Record<string, string>,
): Promise<Footprint> {
  const observer = pathToFileURL(join(import.meta.dirname, 'observe.mjs')).href
  const peaks: number[] = []
  let loadedBytes = 0
  for (let run = 0; run < RUNS; run += 1) {
    await bench.run(contender, world(), inputs, `--import=${observer}`)
    const seen = JSON.parse(await readFile(join(built, 'observed.json'), 'utf8')) as {
      peakKib: number
      files: string[]
    }
    peaks.push(seen.peakKib)
    const sizes = await Promise.all(seen.files.map(async (file) => (await stat(file)).size))
    loadedBytes = sizes.reduce((sum, size) => sum + size, 0)
  }
  return { peakKib: median(peaks), loadedBytes }
}

export async function footprint({ floor }: Options): Promise<Section> {
  const bench = await Bench.start()
  try {
    const of = (contender: Program, workers = 3) =>
      footprintOf(bench, contender, () => lab({ workers }), { 'worker-count': String(workers) })
    const [ours, theirs, node] = [await of(action), await of(floor), await of(bareNode)]
    const mib = ours.peakKib / 1024
    return {
      title: 'Memory and code: 3 workers, all missing',
      lines: [
        {
          what: 'peak memory',
          measured: `${mib.toFixed(0)} MiB; the floor ${(theirs.peakKib / 1024).toFixed(0)} MiB, Node alone ${(node.peakKib / 1024).toFixed(0)} MiB`,
          target: { value: mib, noise: 0, limit: 80, kind: 'at most' },
        },
        {
          what: 'code loaded from dist/',
          measured: `${(ours.loadedBytes / 1000).toFixed(0)} kB`,
          target: { value: ours.loadedBytes / 1000, noise: 0, limit: 480, kind: 'at most' },
        },
      ],
    }
  } finally {
    await bench.close()
  }
}
