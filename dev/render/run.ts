import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { startEc2Emulator } from '../ec2-emulator/server.ts'
import { Tally } from '../moto/tally.ts'
import { runAction } from '../run-action.ts'
import { summaryPage } from '../summary-page.ts'
import { NoBrowserError, startBrowser } from './browser.ts'
import { cases, type Case } from './cases.ts'
import { checkPage } from './checks.ts'
import { lookAt, type View } from './page-view.ts'
import { takeScreenshots } from './screenshots.ts'

const root = join(import.meta.dirname, '..', '..')
const out = join(root, 'build', 'render')
const images = join(root, 'docs', 'images')

const { values } = parseArgs({ options: { screenshots: { type: 'boolean', default: false } } })
try {
  process.exitCode = (await testPages()) ? 0 : 1
} catch (cause) {
  if (!(cause instanceof NoBrowserError)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}

async function testPages(): Promise<boolean> {
  const browser = await startBrowser()
  try {
    await mkdir(out, { recursive: true })
    const tally = new Tally()
    for (const each of cases()) {
      const file = join(out, `${each.name}.html`)
      await writeFile(
        file,
        await summaryPage(each.name, [{ title: 'routes summary', markdown: await summaryOf(each) }]),
      )
      const seen = await lookAt(browser, file, (view) => join(out, screenshot(each.name, view)))
      await checkPage(tally, each, seen)
    }
    console.log(
      `\n${tally.passed} passed, ${tally.failed} failed; pages and screenshots are in ${relative(root, out)}.`,
    )
    if (values.screenshots) {
      await takeScreenshots(browser, out, images)
      console.log(`The README's are in ${relative(root, images)}.`)
    }
    return tally.failed === 0
  } finally {
    await browser.close()
  }
}

async function summaryOf({ world, inputs }: Case): Promise<string> {
  const emulator = await startEc2Emulator(world)
  try {
    const { summary } = await runAction({ inputs, endpoint: emulator.url })
    return summary
  } finally {
    await emulator.close()
  }
}

function screenshot(name: string, { device, scheme }: View): string {
  return `${name}-${device}-${scheme}.png`
}
