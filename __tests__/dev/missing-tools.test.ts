import { spawnSync } from 'node:child_process'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import { temporaryFolder } from '../fixtures/run/temporary-folder.ts'

const root = join(import.meta.dirname, '..', '..')
/** A PATH with nothing but what a test puts there. */
const bin = temporaryFolder()
symlinkSync(process.execPath, join(bin, 'node'))

function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: { PATH: bin },
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}

const python =
  'There is no python3 on the PATH; install Python 3.10 or newer (https://www.python.org/downloads, or apt-get install python3-venv).\n'

describe('on a machine that lacks what it needs', () => {
  it.each([
    ['npm run lint:templates', 'dev/lint/templates.ts', python],
    ['npm run lint:workflows', 'dev/lint/workflows.ts', python],
    ['npm run test:moto', 'dev/suites/moto/run.ts', python],
    ['npm run test:peers', 'dev/suites/peers/run.ts', python.replace('3.10', '3.11')],
    [
      'npm run test:act',
      'dev/suites/act/run.ts',
      'There is no git on the PATH; install it (apt-get install git).\n',
    ],
    [
      'npm run test:render',
      'dev/suites/render/run.ts',
      'There is no Chromium on the PATH; install it (apt-get install chromium fonts-noto-color-emoji), or name one in CHROMIUM.\n',
    ],
  ])('%s says what it needs and how to get it', (_, script, sentence) => {
    expect(run(process.execPath, [script])).toEqual({ status: 1, output: sentence })
  })

  it('npm run test:act then names Go, too', () => {
    for (const name of ['git', 'pgrep']) symlinkSync('/bin/true', join(bin, name))

    expect(run(process.execPath, ['dev/suites/act/run.ts'])).toEqual({
      status: 1,
      output: 'There is no go on the PATH; install Go 1.25 or newer (https://go.dev/dl).\n',
    })
  })

  it('npm run test:peers then names Go, too', () => {
    symlinkSync('/bin/true', join(bin, 'python3'))

    expect(run(process.execPath, ['dev/suites/peers/run.ts'])).toEqual({
      status: 1,
      output: 'There is no go on the PATH; install Go 1.26 or newer (https://go.dev/dl).\n',
    })
    rmSync(join(bin, 'python3'))
  })

  it('.ci/run says what to install as root if it may not do so', () => {
    for (const name of ['dirname', 'grep']) symlinkSync(`/usr/bin/${name}`, join(bin, name))
    writeFileSync(join(bin, 'id'), '#!/bin/sh\necho 1000\n', { mode: 0o755 })
    symlinkSync('/bin/true', join(bin, 'apt-get'))

    // .ci/run also looks for network tools in places outside of the PATH, so their packages are missing only on some machines.
    expect(run('/bin/bash', ['.ci/run'])).toEqual({
      status: 1,
      output: expect.stringMatching(
        /^There is no sudo on the PATH\. As root, run: apt-get install chromium fonts-noto-color-emoji fontconfig fonts-liberation(?: (?:iproute2|nftables|iptables|containernetworking-plugins))*\n$/,
      ),
    })
  })
})
