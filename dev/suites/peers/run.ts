import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { runCommandWithArguments, UsageError } from '../../harness/command.ts'
import { differences, withComparison, type Row } from './comparison-table.ts'
import { installPeers, type Peer } from './peers.ts'
import { tryPeer } from './run-trial.ts'
import { trials } from './trials.ts'

const document = join(import.meta.dirname, '..', '..', '..', 'docs', 'alternatives.md')

const help = `Runs the action and other programs that create the same routes in the same worlds, and compares what they
did with the table in docs/alternatives.md.

  npm run test:peers
  npm run test:peers -- --write
  npm run test:peers -- --only Ansible

  --write       writes the table instead of comparing it
  --only NAME   runs one program and prints what it did
  --help        prints this text`

await runCommandWithArguments(
  help,
  (args) => parseArgs({ args, options: { write: { type: 'boolean' }, only: { type: 'string' } } }).values,
  compareAll,
)

async function compareAll({ write = false, only }: { write?: boolean; only?: string }): Promise<void> {
  const all = await installPeers()
  const peers = all.filter(({ name }) => only === undefined || name === only)
  if (peers.length === 0) {
    throw new UsageError(`There is no ${String(only)}; there are ${all.map(({ name }) => name).join(', ')}.`)
  }
  // Side by side, because they mostly wait.
  const columns = await Promise.all(peers.map(tryEverything))
  if (only !== undefined) return
  const rows = trials.map(({ situation }, index): Row => {
    return { situation, cells: columns.map((column) => column[index] ?? '') }
  })
  const before = await readFile(document, 'utf8')
  const after = withComparison(before, peers, rows)
  if (write) return writeFile(document, after)
  const differing = differences(before, after)
  if (differing.length === 0) return
  console.error(
    `\nThis differs from docs/alternatives.md; npm run test:peers -- --write updates it:\n${differing.join('\n')}`,
  )
  process.exitCode = 1
}

async function tryEverything(peer: Peer): Promise<string[]> {
  const cells: string[] = []
  for (const trial of trials) {
    const cell = await tryPeer(trial, peer)
    console.log(`${peer.name}: ${trial.situation}: ${cell}`)
    cells.push(cell)
  }
  return cells
}
