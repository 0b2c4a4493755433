import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

const root = join(import.meta.dirname, '..', '..', 'src')

/** Every pattern of the sources, with its place, and each expression that makes one while the program runs. */
const { patterns, made } = readSources()

function readSources() {
  const patterns: { place: string; pattern: RegExp }[] = []
  const made: string[] = []
  for (const path of globSync('**/*.ts', { cwd: root }).sort()) {
    const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1))
        patterns.push({ place: `${path} ${node.text}`, pattern })
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
      if (isCall && node.expression.getText(source) === 'RegExp') made.push(path)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return { patterns, made }
}

/** Texts on which a pattern like this one could backtrack: its own characters and words, repeated, with no match at the end. */
function attacks({ source }: RegExp, length: number): string[] {
  const literals = source.match(/[\w:/ -]{2,}/g) ?? []
  const starts = ['', ...Array.from(source.slice(0, 2)), ...literals]
  const repeated = new Set([...Array.from(source), ' ', '\n', 'a', 'g', '0', '/', ':', '-', '.', '@', '='])
  return [...new Set(starts)].flatMap((start) =>
    [...repeated].flatMap((each) => [
      `${start}${each.repeat(length)}\u0000`,
      `${`${start}${each}`.repeat(length / (start.length + 1))}\u0000`,
    ]),
  )
}

/** In milliseconds of this process, so other work of the machine doesn't matter. The least of three attempts. */
function timeOf(pattern: RegExp, text: string, limit: number): number {
  let least = Infinity
  for (let attempt = 0; attempt < 3 && least > limit; attempt += 1) {
    const before = process.cpuUsage()
    text.replace(pattern, '')
    least = Math.min(least, process.cpuUsage(before).user / 1000)
  }
  return least
}

describe('a pattern of the sources', () => {
  it('is found wherever it is', () => {
    expect(patterns.length).toBeGreaterThan(40)
  })

  it('is made of text only where the text is ours', () => {
    expect(made).toEqual(['github/selection-inputs.ts'])
  })

  // Ten times the text may take ten times as long. Where it takes a hundred times as long, 1 MB takes minutes.
  it.each(patterns)('reads 1 MB in under 100 ms: $place', ({ pattern }) => {
    const times = attacks(pattern, 20_000).map((text) => timeOf(pattern, text, 20))
    const slowest = times.indexOf(Math.max(...times))
    const isSlow = times.some((time) => time > 20)
    expect(isSlow ? attacks(pattern, 40)[slowest] : 'none is slow').toBe('none is slow')

    const worst = attacks(pattern, 1_000_000)[slowest] ?? ''
    expect(timeOf(pattern, worst, 100)).toBeLessThan(100)
  })
})
