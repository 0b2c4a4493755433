import { type Finding, formatFinding } from './finding.ts'
import type { Passage } from './passage.ts'
import { findPatterns } from './patterns.ts'
import { findWithRules } from './prose-rules.ts'
import { readability } from './readability.ts'

/** Flesch calls 60 to 70 plain English. */
const leastEase = 60
/** Some states have no actor: "the route is deleted". */
const mostPassive = 0.2
/** In a shorter text, one sentence decides too much. */
const fewSentences = 20

/** Everything to rewrite, one line for each. */
export function findIn(passages: readonly Passage[]): string[] {
  return [
    ...passages.flatMap((passage) => [...findPatterns(passage), ...findWithRules(passage)]),
    ...[...Map.groupBy(passages, ({ file }) => file)].flatMap(([file, own]) => findInDocument(file, own)),
  ].map(formatFinding)
}

function findInDocument(file: string, passages: readonly Passage[]): Finding[] {
  if (!file.endsWith('.md')) return []
  const { ease, passive, sentences, long } = readability(passages)
  const about = (message: string, context = ''): Finding => ({ file, line: 1, message, context })
  return [
    ...long.map((sentence) => about('too long for one sentence', sentence)),
    ...(ease < leastEase
      ? [about(`reading ease ${ease.toFixed(0)}: write shorter words and sentences`)]
      : []),
    ...(sentences >= fewSentences && passive > mostPassive
      ? [about(`${(100 * passive).toFixed(0)}% of the sentences don't say who acts`)]
      : []),
  ]
}
