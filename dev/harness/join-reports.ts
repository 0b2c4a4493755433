import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parse } from 'yaml'

import { outputOf } from './child-output.ts'

const action = join(import.meta.dirname, '..', '..', 'examples', 'join-reports')

export type Joined = { exitCode: number | null; log: string; summary: string }

/** Runs the action in `examples/join-reports` as the runner does, on the report files in a folder. */
export async function joinReports(folder: string, expected: string): Promise<Joined> {
  const manifest = parse(await readFile(join(action, 'action.yml'), 'utf8')) as { runs: { main: string } }
  const step = await mkdtemp(join(tmpdir(), 'join-'))
  const summary = join(step, 'summary.md')
  await writeFile(summary, '')
  try {
    const child = spawn(process.execPath, [join(action, manifest.runs.main)], {
      env: { INPUT_FOLDER: folder, INPUT_EXPECTED: expected, GITHUB_STEP_SUMMARY: summary },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { ...(await outputOf(child)), summary: await readFile(summary, 'utf8') }
  } finally {
    await rm(step, { recursive: true })
  }
}
