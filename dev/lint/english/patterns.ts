import { type Finding, findingAt } from './finding.ts'
import type { Passage, PassageKind } from './passage.ts'

/** A habit that makes readers stop, and the usual words for it. */
export type Pattern = {
  readonly avoid: RegExp
  readonly write: string
  /** A sentence that has it, and one that looks like it but is fine. The tests read both. */
  readonly bad: string
  readonly fine: string
  /** All, unless it is given. */
  readonly kinds?: readonly PassageKind[]
}

const prose: readonly PassageKind[] = ['paragraph', 'message']

/** A space means any white space, line breaks included, because sentences go on in the next line. */
const words = (pattern: string, flags = 'gi'): RegExp => new RegExp(pattern.replaceAll(' ', '\\s+'), flags)

export const patterns: readonly Pattern[] = [
  {
    avoid: words(String.raw`\bst(?:ands?|ood|anding)\b(?! for\b)`),
    write: 'is, appears, or blocks',
    bad: 'What stands before the number in a name',
    fine: 'CIDR stands for Classless Inter-Domain Routing.',
  },
  {
    avoid: words(String.raw`\b(?:tells?|told|telling)\b`),
    write: 'reports, shows, warns, or describes',
    bad: 'Other codes are told as aws-error.',
    fine: 'Intel machines report it.',
  },
  {
    avoid: words(String.raw`\bmend(?:s|ed|ing)?\b`),
    write: 'fix',
    bad: 'Mend the tag.',
    fine: 'An amended commit is recommended.',
  },
  {
    avoid: words(String.raw`\b(?:leads?|led)\b|\bleading (?:to|elsewhere)\b`),
    write: 'targets, points to, or causes',
    bad: 'The route leads elsewhere.',
    fine: 'A leading zero is an error.',
  },
  {
    avoid: words(String.raw`\bbesides?\b`),
    write: 'next to, in addition to, or in parallel',
    bad: 'Two runs beside each other',
    fine: 'Two runs at the same time',
  },
  {
    avoid: words(String.raw`\b(?:as|what) (?:it|they|he|she|□) (?:has|have|had) to\b`),
    write: 'as expected, or as required',
    bad: 'Every route is as it has to be.',
    fine: 'The action waits as it retries.',
  },
  {
    avoid: words(
      String.raw`\b(?:is|are|was|were|be|been)(?:n't)?(?: (?:not|still|already|no longer|always))? there\b(?! (?:an?|any|no|enough)\b)`,
    ),
    write: 'exists, or is missing',
    bad: 'The route is there.',
    fine: 'Is there a route to it?',
  },
  {
    avoid: words(
      String.raw`(?<!-)\b(?:counts?|counted) (?:that|too|here|there|only|if|when)\b|\b(?:what|who|alone) counts?\b|\b(?:it|they) counts?[.,;:]`,
    ),
    write: 'applies, matters, or is treated as',
    bad: 'Without it, the credentials count that the job has.',
    fine: 'The action counts the routes of each table.',
  },
  {
    avoid: words(String.raw`\bsee(?:s|ing)? (?:to it )?that\b`),
    write: 'make sure, or notices',
    bad: 'See that the tag exists.',
    fine: 'See the tag that exists.',
  },
  {
    avoid: words(String.raw`\bno (?!one's)[a-z]+'s\b|\b(?:nobody|no one|none)'s\b`),
    write: "the negated verb: doesn't … any …",
    bad: "It deletes no worker's route.",
    fine: "It doesn't delete any worker's route.",
  },
  {
    avoid: words(
      String.raw`\b(?:one|two|three|four|a) (?:(?!(?:at|of|for|in|to|on|after|from|with|as|is|by|and|or|than|per|when|if)\b)[a-z]+ )?an? (?:line|row|route|table|worker|sentence|file|folder|run|case|step|page|test|second|round|time|mode|call|pair|job|name)\b`,
    ),
    write: 'one per …',
    bad: 'Filters, one a line',
    fine: 'One filter in a line',
  },
  {
    avoid: words(String.raw`\bpart(?:ed|ing) (?:by|from|into)\b|\bparts? (?:the|them|it)\b`),
    write: 'separated by',
    bad: 'Names, parted by commas',
    fine: 'It is part of the plan; a third party started it.',
  },
  {
    avoid: words(
      String.raw`(?<!\b(?:one|any|some|several|each|all|none|two) )\bof (?:its|their|his|our|one's|my) (?:very )?own\b`,
    ),
    write: 'its own …, or a separate …',
    bad: 'A table of its own',
    fine: 'Its own table, and one of its own interfaces',
  },
  {
    avoid: words(String.raw`\bin (?:the place of|place of|(?:its|their|your) (?:place|stead))\b`),
    write: 'instead of',
    bad: 'A hash in place of the tag',
    fine: 'It updates the comment in place.',
  },
  {
    avoid: words(String.raw`\bso that\b`),
    write: 'so, or to …',
    bad: 'Pin it so that it stays.',
    fine: 'Pin it, so it stays.',
  },
  {
    avoid: words(
      String.raw`(?<=^|[.!:] )What (?:the |an? |its )?\w+ [^?]*\.(?=$| [A-Z])|\bwhat (?:is|was|were|are|has|had) [\w ]{2,30} (?:is|are|was|were)\b`,
      'g',
    ),
    write: 'a noun as the subject: the started changes are shown',
    bad: 'What was begun is shown.',
    fine: 'What should it do?',
    kinds: prose,
  },
  {
    avoid: words(String.raw`;(?: [\w'’□,()-]+){4,};`),
    write: 'short sentences, or a list',
    bad: 'It waits; then it tries again until EC2 answers; then it fails.',
    fine: 'It waits; then it retries. Later; it fails. color: red; margin: 0;',
    kinds: prose,
  },
  {
    avoid: words(
      String.raw`\bin (?:nobody|anybody|anyone|no one)'s way\b|\bin the way\b(?! (?:that|of)\b)|\bbr(?:ings?|ought|inging) (?:it )?about\b|\bc(?:ame|omes?) (?:out )?of (?:it|them|that|this)\b|\b(?:became|becomes?|become) of\b`,
    ),
    write: 'blocks, causes, or the result',
    bad: 'It shows what became of it.',
    fine: 'It becomes one of the workers.',
  },
  {
    avoid: words(
      String.raw`\b(?:checks?|it|them|which) (?:is|are|was|were|stays?) (?:on|off)(?=[.,;:)]|$| (?:for|in|and|or|where|at)\b)|\bswitch(?:es|ed|ing)?(?: [\w']+){0,4} (?:off|on)\b`,
    ),
    write: 'enabled, disabled, or disable the …',
    bad: 'The check is on; switch it off.',
    fine: 'The switch statement covers it. The check is on every worker.',
  },
  {
    avoid: words(
      String.raw`\bshall\b|\b(?:seldom|anew|lest|ere|hitherto|whence|thence|whilst|amongst)\b|\bfull stops?\b|\b(?:misspelt|learnt|spelt|burnt)\b|\bbear(?:s|ing)?\b`,
    ),
    write: 'must or does, rarely, again, otherwise, while, period, misspelled, or has',
    bad: 'A table that shall be deleted, anew.',
    fine: 'Shallow clones of a bearer token',
  },
  {
    avoid:
      /\b(?:Github|Javascript|Typescript|Cloudformation|Nodejs|K8s|Aws|[Gg]ithub actions|GitHub actions)\b/g,
    write:
      'the name as its owner writes it: GitHub, GitHub Actions, JavaScript, TypeScript, CloudFormation, Node.js',
    bad: 'A Github action in Typescript',
    fine: 'A GitHub Action in TypeScript',
  },
  {
    avoid: words(String.raw`\bcancell(?:ed|ing)\b`),
    write: 'canceled, or the code `cancelled`',
    bad: 'The job was cancelled.',
    fine: 'A cancellation ends it; it was canceled.',
  },
  {
    avoid: words(
      String.raw`\b(?:is|are|was|were) taken for\b|\btak(?:es?|en|ing) (?:it|them) (?:for|to be)\b`,
    ),
    write: 'is treated as',
    bad: 'It is taken for an error.',
    fine: 'It takes four minutes.',
  },
]

export function findPatterns(passage: Passage): Finding[] {
  return patterns
    .filter(({ kinds }) => kinds === undefined || kinds.includes(passage.kind))
    .flatMap(({ avoid, write }) =>
      [...passage.text.matchAll(avoid)].map(({ 0: found, index }) =>
        findingAt(passage, index, index + found.length, `"${found.replace(/\s+/g, ' ')}": write ${write}`),
      ),
    )
}
