import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Browser } from 'playwright-core'

export type Box = { left: number; top: number; right: number; bottom: number }

export type DrawnNode = {
  text: string
  box: Box
  label: Box
  isCut: boolean
  isBroken: boolean
  isDashed: boolean
  /** WCAG 2's ratio, 1 to 21: of the text to what is behind it, and of the border to the page. */
  contrast: number
  outline: number
}

/** What inspect.js finds in a page. Boxes are in CSS pixels. */
export type Inspection = {
  headings: string[]
  /** A wide one scrolls in a box of its own. */
  tables: { header: string[]; rows: string[][]; isWide: boolean; cutCells: string[] }[]
  contrasts: { text: string; ratio: number }[]
  diagrams: {
    box: Box
    isError: boolean
    /** CSS pixels of a pixel of the drawing. */
    scale: number
    nodes: DrawnNode[]
    links: number
    /** Elements that no diagram of ours has: links, images, scripts, icons, formulas. */
    foreign: number
  }[]
  /** Diagrams that stand there as text. */
  sources: number
  column: Box
  page: { width: number; wanted: number }
}

export type View = { readonly scheme: 'light' | 'dark'; readonly device: 'desktop' | 'phone' }

/** Of the window. A job summary's column on GitHub is about 1,000 px wide. */
const WIDTHS = { desktop: 1100, phone: 390 } as const

export type Seen = {
  readonly view: View
  readonly inspection: Inspection
  /** What the page asked for beside itself. */
  readonly requests: readonly string[]
  /** What the browser's console said. */
  readonly complaints: readonly string[]
}

/** Opens a page from its file, as a reader does, in light and dark, and looks at it on desktop and phone. */
export async function lookAt(
  browser: Browser,
  file: string,
  screenshot: (view: View) => string,
): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const scheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme: scheme, deviceScaleFactor: 2 })
    const page = await context.newPage()
    const url = pathToFileURL(file).href
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => {
      if (request.url() !== url) requests.push(request.url())
    })
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const device of ['desktop', 'phone'] as const) {
      await page.setViewportSize({ width: WIDTHS[device], height: 800 })
      // Drawn once: a diagram has to follow the width of its column.
      if (page.url() !== url) await page.goto(url)
      await page.waitForSelector('html[data-drawn]')
      const view = { scheme, device }
      const inspection = await page.evaluate<Inspection>(await script)
      await page
        .locator('.job')
        .first()
        .screenshot({ path: screenshot(view) })
      seen.push({ view, inspection, requests, complaints })
    }
    await context.close()
  }
  return seen
}

const script = readFile(join(import.meta.dirname, 'inspect.js'), 'utf8')
