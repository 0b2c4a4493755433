import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { serve } from '../../emulators/loopback.ts'
import { runAction } from '../../harness/run-action.ts'
import { checkReport, checkText, checkWorld, type Told } from './check.ts'
import { startLiar } from './liar.ts'
import { MANNERS, type Manner } from './manners.ts'
import { PARTIES } from './parties.ts'
import type { Party } from './party.ts'
import { liedAboutWorld, WORKERS } from './world.ts'

/** The cases mostly wait. */
const AT_A_TIME = 48

/** To start Node on a busy machine, several times for a credential_process that fails. */
const SLACK_SECONDS = 10
/** With max-attempts 2, and the pauses of the SDK's retries. */
const AT_ONCE = { seconds: 15, because: 'the answer came at once, and each call is tried a few times' }
const CANCELED = { seconds: 6, because: 'writes in flight get five seconds after a cancel' }

const boundOf = ({ waits }: Party, { ends }: Manner) =>
  ends === 'waits' ? waits : ends === 'canceled' ? CANCELED : AT_ONCE

/** The parts of names to run: `npm run test:hostile -- STS redirects`. */
const wanted = process.argv.slice(2)

void describe('a liar', { concurrency: AT_A_TIME }, () => {
  for (const manner of MANNERS) {
    for (const party of PARTIES) {
      const name = `${party.name} lies: it ${manner.name}`
      if (party.cannot?.(manner) === true) continue
      if (manner.isPaged === true && party.isPaged !== true) continue
      if (wanted.every((part) => name.includes(part)))
        void it(name, () => runOnceMoreIfItHangs(party, manner))
    }
  }
})

/**
 * About one of a hundred runs that get 96 MiB prints its whole report and then doesn't end: the process still exists
 * after `process.exit()`. A run that can't end by itself hangs the second time too.
 */
async function runOnceMoreIfItHangs(party: Party, manner: Manner): Promise<void> {
  try {
    await runCase(party, manner)
  } catch (cause) {
    if (!(cause instanceof assert.AssertionError) || !cause.message.startsWith('still runs')) throw cause
    console.log(`${party.name} lies: it ${manner.name}: still runs, and is run once more.`)
    await runCase(party, manner)
  }
}

async function runCase(party: Party, manner: Manner): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const emulator = await startEc2Emulator(liedAboutWorld())
  const before = structuredClone(emulator.world)
  const redirected: string[] = []
  const elsewhere = await serve(async (request, response) => {
    redirected.push(JSON.stringify([request.url, request.headers, await text(request)]))
    response.end()
  })
  let isCanceled = false
  let kill: (signal: NodeJS.Signals) => void = () => undefined
  const liar = await startLiar(
    manner,
    { refuse: party.refuse, bait: bait(party), elsewhere: elsewhere.url.replace('127.0.0.1', 'localhost') },
    {
      truth: party.lieAbout === undefined ? undefined : { ...party.lieAbout, url: emulator.url },
      onLie: () => {
        if (manner.ends !== 'canceled' || isCanceled) return
        isCanceled = true
        setTimeout(() => {
          kill('SIGTERM')
        }, 300)
      },
    },
  )
  const { env, comments = () => [], close } = await party.job({ liar: liar.url, folder })
  try {
    const { seconds, because } = boundOf(party, manner)
    const run = await runAction({
      inputs: { 'worker-count': String(WORKERS), 'wait-timeout': '0', 'max-attempts': '2', ...party.inputs },
      endpoint: emulator.url,
      env,
      onStart: (how) => {
        kill = how
        setTimeout(how, (seconds + SLACK_SECONDS) * 1000, 'SIGKILL').unref()
      },
    })
    const told: Told = { ...run, comments: comments(), redirected: redirected.join('\n') }
    assert.notEqual(
      run.exitCode,
      null,
      `still runs after ${seconds} seconds, although ${because}:\n${run.log}`,
    )
    assert.ok(liar.lies() > 0, `nobody asked the liar:\n${run.log}`)
    checkText(told, party.secrets)
    checkReport(told, party, manner)
    checkWorld(told, before, emulator.world, party)
  } finally {
    await Promise.all([liar.close(), elsewhere.close(), emulator.close(), close?.()])
    await rm(folder, { recursive: true })
  }
}

/** Commands of the runner, Markdown, HTML, and every secret that the party could know. */
function bait({ secrets }: Party): string {
  const markup =
    '[pwned](https://evil.example) <img src="https://evil.example/a.png"> | `pwned` ![p](https://evil.example/b.png)'
  return `no\n::error::pwned\r\n##[error]pwned %0A::error::pwned ${markup} @octocat ${secrets.join(' ')}\n`
}
