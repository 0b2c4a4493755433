import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

import ts from 'typescript'

import { LAYERS } from './layers.ts'

const root = join(import.meta.dirname, '..', '..', 'src')

/** The sources that each file of src/ imports, dynamic and type imports included. */
export function importGraph(): Map<string, string[]> {
  const files = globSync('**/*.ts', { cwd: root }).sort()
  return new Map(files.map((file) => [file, importsOf(file)]))
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'))
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
    .map((name) => relative(root, join(root, dirname(file), name)))
}

/** The folder of src/ that a file is in, at any depth. `.` is src/ itself. */
export function layerOf(file: string): string {
  const [layer = '.', ...rest] = file.split('/')
  return rest.length === 0 ? '.' : layer
}

/** How many imports go from one folder to another. */
export function folderArrows(graph: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const arrows = [...graph].flatMap(([file, imports]) =>
    imports
      .map((imported) => [layerOf(file), layerOf(imported)] as const)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from} → ${to}`),
  )
  return new Map([...Map.groupBy(arrows, (arrow) => arrow)].map(([arrow, all]) => [arrow, all.length]))
}

export function isAllowed(arrow: string): boolean {
  const [from = '', to = ''] = arrow.split(' → ')
  const { imports, types = [] } = LAYERS[from] ?? { imports: Object.keys(LAYERS) }
  return [...imports, ...types].includes(to)
}

/** The files that import cycles pass through: what is left when ends, which import or are imported by none, are taken away. */
export function inCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(graph)
  for (;;) {
    const imported = new Set([...left.values()].flat())
    const ends = [...left].filter(
      ([file, imports]) => !imported.has(file) || !imports.some((each) => left.has(each)),
    )
    if (ends.length === 0) return [...left.keys()]
    for (const [file] of ends) left.delete(file)
  }
}

if (import.meta.main) {
  const graph = importGraph()
  const order = ['.', ...Object.keys(LAYERS)]
  const rank = (arrow: string): number => order.indexOf(arrow.split(' → ')[0] ?? '')
  const arrows = [...folderArrows(graph)].sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
  for (const [arrow, count] of arrows) console.log(`${isAllowed(arrow) ? ' ' : '✗'} ${arrow} (${count})`)
  const cycles = inCycles(graph)
  console.log(cycles.length === 0 ? 'No cycle.' : `Cycle: ${cycles.join(', ')}`)
  if (cycles.length > 0 || arrows.some(([arrow]) => !isAllowed(arrow))) process.exitCode = 1
}
