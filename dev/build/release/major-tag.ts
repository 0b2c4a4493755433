import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { majorTag } from './tag.ts'

/** Prints the tag that has to move to the one given, or nothing; the released tags come in by standard input. */
const [tag] = parseArgs({ allowPositionals: true }).positionals
if (tag === undefined)
  throw new TypeError('Usage: node dev/build/release/major-tag.ts <tag> < <released tags, one a line>')
process.stdout.write(majorTag(tag, (await text(process.stdin)).split('\n')) ?? '')
