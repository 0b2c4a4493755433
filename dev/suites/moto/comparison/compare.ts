import { isDeepStrictEqual } from 'node:util'

import type { Answer, Fields, Value } from './answers.ts'
import { absent, type FieldDifference } from './field-difference.ts'
import { fieldDifferences } from './field-differences.ts'
import { refusalDifferences, type RefusalDifference } from './refusal-differences.ts'

export type Comparison = {
  asked: string
  /** The number of equal fields. */
  same: number
  known: ReadonlySet<KnownDifference>
  /** One line for each field whose difference isn't known. */
  unexplained: string[]
}

export type KnownDifference = FieldDifference | RefusalDifference

/** Answers to the same questions, in the same order. */
export function compareAnswers(moto: readonly Answer[], emulator: readonly Answer[]): Comparison[] {
  const questions = moto.map(({ asked }) => asked)
  if (
    !isDeepStrictEqual(
      questions,
      emulator.map(({ asked }) => asked),
    ) ||
    questions.length === 0
  ) {
    throw new TypeError('moto and the emulator were asked different questions')
  }
  return moto.map((answer, index) => compareFields(answer, emulator[index]?.fields ?? new Map()))
}

function compareFields({ asked, fields: moto }: Answer, emulator: Fields): Comparison {
  const refused = refusalDifferences.find(
    (known) => known.asked === asked && moto.get('status') === 200 && emulator.get('code') === known.refusal,
  )
  // Then the two answers have nothing in common.
  if (refused !== undefined) return { asked, same: 0, known: new Set([refused]), unexplained: [] }

  const known = new Set<KnownDifference>()
  const unexplained: string[] = []
  let same = 0
  for (const path of new Set([...moto.keys(), ...emulator.keys()])) {
    const [fromMoto, fromEmulator] = [moto.get(path), emulator.get(path)]
    if (fromMoto === fromEmulator) {
      same += 1
      continue
    }
    const found = { asked, path, moto: asText(fromMoto), emulator: asText(fromEmulator) }
    const explanation = fieldDifferences.find((difference) => explains(difference, found))
    if (explanation !== undefined) known.add(explanation)
    else unexplained.push(`${path}: moto ${found.moto}, the emulator ${found.emulator}`)
  }
  return { asked, same, known, unexplained }
}

type Found = { asked: string; path: string; moto: string; emulator: string }

function explains({ at, asked, moto, emulator }: FieldDifference, found: Found): boolean {
  const path = at.includes('[]') ? found.path.replace(/\[\d+\]/g, '[]') : found.path
  const isPath = at.endsWith('*') ? path.startsWith(at.slice(0, -1)) : path === at
  return (
    isPath &&
    (asked ?? found.asked) === found.asked &&
    matches(moto, found.moto) &&
    matches(emulator, found.emulator)
  )
}

function matches(expected: string | RegExp, actual: string): boolean {
  return typeof expected === 'string' ? expected === actual : actual !== absent && expected.test(actual)
}

function asText(value: Value | undefined): string {
  return value === undefined ? absent : String(value)
}
