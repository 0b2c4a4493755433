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
  /** WCAG 2's contrast ratios, 1 to 21: of the text to its background, and of the border to the page. */
  contrast: number
  outline: number
}

/** The result of inspect.js. Boxes are in CSS pixels. */
export type Inspection = {
  headings: string[]
  /** A wide table scrolls in its own box. */
  tables: { header: string[]; rows: string[][]; isWide: boolean; cutCells: string[] }[]
  contrasts: { text: string; ratio: number }[]
  diagrams: {
    box: Box
    isError: boolean
    /** CSS pixels of a pixel of the drawing. */
    scale: number
    nodes: DrawnNode[]
    links: number
    /** Elements that our diagrams never contain: links, images, scripts, icons, formulas. */
    foreign: number
  }[]
  /** The collapsible sections. */
  sections: { isOpen: boolean }[]
  /** Diagrams that are shown as text. */
  sources: number
  column: Box
  page: { width: number; wanted: number }
}

export type View = { readonly scheme: 'light' | 'dark'; readonly device: 'desktop' | 'phone' }

/** The width of the window. The column of a job summary on GitHub is about 1,000 px wide. */
const WIDTHS = { desktop: 1100, phone: 390 } as const

export type Seen = {
  readonly view: View
  readonly inspection: Inspection
  /** The requests of the page. */
  readonly requests: readonly string[]
  /** The messages in the browser's console. */
  readonly messages: readonly string[]
}

/** Opens a page from its file, and inspects it in light and dark, on desktop and phone. */
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
    const messages: string[] = []
    page.on('request', (request) => {
      if (request.url() !== url) requests.push(request.url())
    })
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => messages.push(error.message))
    for (const device of ['desktop', 'phone'] as const) {
      await page.setViewportSize({ width: WIDTHS[device], height: 800 })
      // Loaded only once, because a diagram must adapt to the width of its column.
      if (page.url() !== url) await page.goto(url)
      await page.waitForSelector('html[data-drawn]')
      const view = { scheme, device }
      const inspection = await page.evaluate<Inspection>(await script)
      await page
        .locator('.job')
        .first()
        .screenshot({ path: screenshot(view) })
      seen.push({ view, inspection, requests, messages })
    }
    await context.close()
  }
  return seen
}

const script = readFile(join(import.meta.dirname, 'inspect.js'), 'utf8')
