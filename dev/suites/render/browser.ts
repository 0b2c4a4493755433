import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { chromium, type Browser } from 'playwright-core'

import { SetupError } from '../../harness/command.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Chromium without a window, in an empty profile, that makes no other requests. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // Containers run as root, for which Chromium's sandbox doesn't start. The pages are our own.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM'] ?? ''
  if (named !== '') return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  for (const path of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const isExecutable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isExecutable) return path
  }
  throw new SetupError(
    'There is no Chromium on the PATH; install it (apt-get install chromium fonts-noto-color-emoji), or name one in CHROMIUM.',
  )
}
