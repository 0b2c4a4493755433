import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Browser, Page } from 'playwright-core'

/** Sharp enough on high-density screens, and under 200 kB per picture. */
const SCALE = 1.5

/** Takes the README's pictures from the pages that `run.ts` wrote to a folder. */
export async function takeScreenshots(browser: Browser, pages: string, images: string): Promise<void> {
  await mkdir(images, { recursive: true })
  for (const scheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme: scheme,
      deviceScaleFactor: SCALE,
      viewport: { width: 1012, height: 800 },
    })
    const page = await context.newPage()
    const open = async (name: string): Promise<void> => {
      await page.goto(pathToFileURL(join(pages, `${name}.html`)).href)
      await page.waitForSelector('html[data-drawn]')
    }
    await open('lab')
    await page.locator('article').screenshot({ path: join(images, `summary-${scheme}.png`) })
    // GitHub scrolls a long command, which a picture can't.
    await open('reachability')
    await page.addStyleTag({
      content: 'pre > code { white-space: pre-wrap !important; overflow-wrap: anywhere }',
    })
    await page.screenshot({
      path: join(images, `reachability-${scheme}.png`),
      clip: await matrixAndLegend(page),
      fullPage: true,
    })
    await context.close()
  }
}

/** From the heading of the matrix to the end of the causes. */
async function matrixAndLegend(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const margin = 16
  const first = await page.locator('h4').first().boundingBox()
  const last = await page.locator('ol').last().boundingBox()
  if (first === null || last === null) throw new Error('The page has no reachability matrix.')
  return {
    x: first.x - margin,
    y: first.y - margin,
    width: first.width + 2 * margin,
    height: last.y + last.height - first.y + 2 * margin,
  }
}
