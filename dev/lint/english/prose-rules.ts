import { toString } from 'nlcst-to-string'
import retextContractions from 'retext-contractions'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextRedundantAcronyms from 'retext-redundant-acronyms'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'

import { type Finding, findingAt } from './finding.ts'
import type { Passage } from './passage.ts'

/** What retext-simplify would replace, and we write: each with the reason. */
const silenced: readonly string[] = [
  // Terms of EC2, IAM, GitHub Actions, and networks.
  ...['address', 'component', 'delete', 'effect', 'forward', 'function', 'interface', 'maximum', 'option'],
  ...['parameters', 'request', 'selection', 'terminate', 'type', 'validate'],
  // "It" and "all" have a meaning in our sentences: "It is open", "all of its workers".
  ...['all of', 'it is'],
  // The shortest way to say that something exists or is missing.
  ...['there are', 'there is'],
  // We write it for "in whatever way": "however the run ends".
  'however',
  // Quoted from Node and EC2: "Failed to establish tunnel", "not authorized to perform this operation".
  ...['establish', 'failed to', 'perform'],
  // The usual words already; for some, the plugin suggests a word that `patterns.ts` avoids.
  ...[
    'additional',
    'attempt',
    'combined',
    'contains',
    'determine',
    'identical',
    'immediately',
    'in addition',
  ],
  ...['it appears', 'maintain', 'multiple', 'notify', 'previous', 'provide', 'submit'],
]

/** retext-passive isn't one of them: it knows few participles, and `sentences.ts` counts passives in a whole document. */
const rules = unified()
  .use(retextEnglish)
  .use(retextContractions, { straight: true })
  .use(retextIndefiniteArticle)
  .use(retextRedundantAcronyms)
  .use(retextRepeatedWords)
  .use(retextSimplify, { ignore: silenced })
  .use(retextStringify)
  .freeze()

/** Findings of the retext plugins. A comment may be terser than a sentence that users read, so the plugins leave it alone. */
export function findWithRules(passage: Passage): Finding[] {
  if (passage.kind === 'comment' || passage.kind === 'test name' || isOthers(passage)) return []
  const file = new VFile(passage.text)
  rules.runSync(rules.parse(file), file)
  return file.messages.map((message) => {
    const { start, end } = placeOf(message.place)
    return findingAt(passage, start, end, message.reason)
  })
}

/** The emulators answer in EC2's words. */
function isOthers({ file, kind }: Passage): boolean {
  return kind === 'message' && file.startsWith('dev/emulators/')
}

function placeOf(place: VFile['messages'][number]['place']): { start: number; end: number } {
  if (place === undefined) return { start: 0, end: 0 }
  if ('start' in place) return { start: place.start.offset ?? 0, end: place.end.offset ?? 0 }
  return { start: place.offset ?? 0, end: place.offset ?? 0 }
}

const english = unified().use(retextEnglish).freeze()

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return english
    .parse(text)
    .children.flatMap((node) => (node.type === 'ParagraphNode' ? node.children : []))
    .flatMap((node) => (node.type === 'SentenceNode' ? [toString(node).replace(/\s+/g, ' ')] : []))
}
