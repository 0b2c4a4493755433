import { flesch } from 'flesch'
import { syllable } from 'syllable'

import { CODE, type Passage } from './passage.ts'
import { sentencesOf } from './prose-rules.ts'

export type Readability = {
  /** Flesch reading ease: 100 is very easy, 0 is very hard, and plain English begins at 60. */
  readonly ease: number
  readonly sentences: number
  /** The part of the sentences that say what is done without who does it, from 0 to 1. */
  readonly passive: number
  /** Sentences that are too long for one idea. */
  readonly long: readonly string[]
}

/** How many words a sentence may have. */
const longest = 40

/**
 * How easy a document's paragraphs are to read.
 *
 * A code span, an address, and an ID are one word each, so they make a sentence longer; but nobody reads them by syllables, so
 * each has as many syllables as the words of the document have on average. A quotation is one word too: it repeats a message or
 * the name of a test, which are checked where they are written.
 */
export function readability(passages: readonly Passage[]): Readability {
  const sentences = passages
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap(({ text }) => sentencesOf(text.replace(/"[^"]*"/g, CODE)))
    .filter((sentence) => /\p{L}{2}/u.test(sentence))
  const tokens = sentences.flatMap(tokensOf)
  const words = tokens.filter((token) => /^[\p{L}'’-]+$/u.test(token))
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0)
  return {
    ease: flesch({
      sentence: sentences.length,
      word: tokens.length,
      syllable: (tokens.length * syllables) / words.length,
    }),
    sentences: sentences.length,
    passive: sentences.filter((sentence) => passive.test(sentence)).length / sentences.length,
    long: sentences.filter((sentence) => tokensOf(sentence).length > longest),
  }
}

/** Words, numbers, addresses, and code spans. */
function tokensOf(sentence: string): string[] {
  return sentence.match(new RegExp(`${CODE}|[\\p{L}\\d](?:[\\p{L}\\d'’./:-]*[\\p{L}\\d])?`, 'gu')) ?? []
}

const irregular =
  'begun|built|bound|brought|cut|done|drawn|found|given|gone|held|kept|known|left|lost|made|meant|put|read|run|said|seen|sent|set|shown|split|taken|thrown|told|won|written'
const passive = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being)(?:n't)? (?:(?:not|never|also|then|only|still|always|all|each|both|\w+ly) )?(?:\w+ed|${irregular})\b(?! by\b)`,
  'i',
)
