import { dirname } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { folderArrows, importGraph, inCycles, isAllowed, layerOf } from '../../dev/lint/imports.ts'
import { LAYERS } from '../../dev/lint/layers.ts'

const graph = importGraph()

describe('the folders of src/', () => {
  it('are the layers, next to the entry alone', () => {
    const folders = new Set([...graph.keys()].map(layerOf))

    expect([...folders].sort()).toEqual(['.', ...Object.keys(LAYERS)].sort())
    expect([...graph.keys()].filter((file) => dirname(file) === '.')).toEqual([
      'after-reading.ts',
      'assess-reachability.ts',
      'index.ts',
      'main.ts',
      'ports.ts',
      'route-workers.ts',
      'start-reading.ts',
      'unsupported-node.ts',
    ])
  })

  it('import only what their layer may', () => {
    const arrows = [...folderArrows(graph).keys()]

    expect(arrows.length).toBeGreaterThan(20)
    expect(arrows.filter((arrow) => !isAllowed(arrow))).toEqual([])
  })

  it('have no import cycle', () => {
    expect(inCycles(graph)).toEqual([])
    expect(
      inCycles(
        new Map([
          ['a.ts', ['b.ts']],
          ['b.ts', ['a.ts']],
          ['c.ts', []],
        ]),
      ),
    ).toEqual(['a.ts', 'b.ts'])
  })

  it('hold at most 16 files each', () => {
    const byFolder = Map.groupBy([...graph.keys()], (file) => dirname(file))

    expect([...byFolder].filter(([, files]) => files.length > 16).map(([folder]) => folder)).toEqual([])
  })
})
