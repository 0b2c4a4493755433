import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { Tally } from '../../harness/tally.ts'
import { runAction } from '../../harness/run-action.ts'
import { summaryPage } from '../../harness/summary-page.ts'
import { NoBrowserError, startBrowser } from './browser.ts'
import { cases, type Case } from './cases.ts'
import { checkPage } from './checks.ts'
import { lookAt, type View } from './page-view.ts'
import { takeScreenshots } from './screenshots.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const out = join(root, 'build', 'render')
const images = join(root, 'docs', 'images')

const help = `Looks at job summaries in Chromium, and tests that they can be read.

  npm run test:render
  npm run test:render -- lab conflict
  npm run test:render -- --screenshots

  NAME …         only these pages: ${cases()
    .map(({ name }) => name)
    .join(', ')}
  --screenshots  also take the README's pictures
  --help         this text`

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readArguments()
  if (typeof asked === 'string') {
    console.log(asked)
    return asked === help ? 0 : 2
  }
  try {
    return await testPages(asked)
  } catch (cause) {
    if (!(cause instanceof NoBrowserError)) throw cause
    console.error(cause.message)
    return 1
  }
}

type Asked = { readonly chosen: readonly Case[]; readonly screenshots: boolean }

function readArguments(): string | Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        screenshots: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return help
    const all = cases()
    const unknown = positionals.find((name) => !all.some((each) => each.name === name))
    if (unknown !== undefined) return `There is no page ${unknown}; see npm run test:render -- --help.`
    if (values.screenshots && positionals.length > 0) return 'Take the screenshots without naming pages.'
    const chosen = all.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
    return { chosen, screenshots: values.screenshots }
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\nSee npm run test:render -- --help.`
  }
}

async function testPages({ chosen, screenshots }: Asked): Promise<number> {
  const browser = await startBrowser()
  try {
    await mkdir(out, { recursive: true })
    const tally = new Tally()
    for (const each of chosen) {
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
    if (screenshots) {
      await takeScreenshots(browser, out, images)
      console.log(`The README's are in ${relative(root, images)}.`)
    }
    return tally.failed === 0 ? 0 : 1
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
