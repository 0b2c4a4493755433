import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

import { startEc2Emulator } from '../../emulators/ec2/server.ts'
import { runCommandWithArguments, UsageError } from '../../harness/command.ts'
import { joinReports } from '../../harness/join-reports.ts'
import { runAction, type ActionRun } from '../../harness/run-action.ts'
import { summaryPage } from '../../harness/summary-page.ts'
import { startBrowser } from './browser.ts'
import { cases, type Case, type Run } from './cases.ts'
import { commentCases } from './comment-cases.ts'
import { commentAfter } from './comment.ts'
import { checkPage } from './checks.ts'
import { lookAt } from './page-view.ts'
import { takeScreenshots } from './screenshots.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const out = join(root, 'build', 'render')
const images = join(root, 'docs', 'images')

const help = `Opens job summaries and comments in Chromium, and tests that they can be read.

  npm run test:render
  npm run test:render -- lab conflict
  npm run test:render -- --screenshots

  NAME …         tests only these pages: ${allCases()
    .map(({ name }) => name)
    .join(', ')}
  --screenshots  also takes the README's pictures
  --help         prints this text`

await runCommandWithArguments(
  help,
  (args) => parseArgs({ args, allowPositionals: true, options: { screenshots: { type: 'boolean' } } }),
  async ({ values: { screenshots = false }, positionals: names }) => {
    const all = allCases()
    const unknown = names.find((name) => !all.some((each) => each.name === name))
    if (unknown !== undefined) throw new UsageError(`There is no page ${unknown}.`)
    if (screenshots && names.length > 0) throw new UsageError('--screenshots takes no names of pages.')
    await testPages(
      all.filter(({ name }) => names.length === 0 || names.includes(name)),
      screenshots,
    )
  },
)

function allCases(): Case[] {
  return [...cases(), ...commentCases()]
}

async function testPages(pages: readonly Case[], screenshots: boolean): Promise<void> {
  const browser = await startBrowser()
  try {
    await mkdir(out, { recursive: true })
    for (const each of pages) {
      const file = join(out, `${each.name}.html`)
      const summary =
        each.comment === undefined
          ? { title: 'routes summary', markdown: await summaryOf(each) }
          : { title: 'github-actions commented', markdown: await commentAfter(each.runs) }
      await writeFile(file, await summaryPage(each.name, [summary]))
      await checkPage(
        each,
        await lookAt(browser, file, ({ device, scheme }) =>
          join(out, `${each.name}-${device}-${scheme}.png`),
        ),
      )
    }
    console.log(`The pages and their screenshots are in ${relative(root, out)}.`)
    if (screenshots) {
      await takeScreenshots(browser, out, images)
      console.log(`The README's pictures are in ${relative(root, images)}.`)
    }
  } finally {
    await browser.close()
  }
}

async function summaryOf({ runs: [run, ...others] }: Case): Promise<string> {
  const { summary, report } = await runOn(run)
  if (others.length === 0) return summary
  const reports = [report, ...(await Promise.all(others.map(runOn))).map((other) => other.report)]
  const folder = await mkdtemp(join(tmpdir(), 'reports-'))
  try {
    for (const [n, content] of reports.entries()) {
      await mkdir(join(folder, `routes-${n}`))
      await writeFile(join(folder, `routes-${n}`, 'report.json'), content)
    }
    return (await joinReports(folder, String(reports.length))).summary
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function runOn({ world, inputs }: Run): Promise<ActionRun> {
  const emulator = await startEc2Emulator(world)
  try {
    return await runAction({ inputs, endpoint: emulator.url })
  } finally {
    await emulator.close()
  }
}
