import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export class NoBrowserError extends Error {
  constructor() {
    super(
      'There is no Chromium on the PATH; install it (apt-get install chromium fonts-noto-color-emoji), or name one in CHROMIUM.',
    )
  }
}

/** Chromium without a window, in an empty profile, that asks nobody for anything. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // In a container people are root, and Chromium's sandbox does not start for root; the pages are our own.
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
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  throw new NoBrowserError()
}
