import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { majorTag } from './tag.ts'

/** Prints the major tag that must move to the given tag, or nothing. Reads the released tags from standard input. */
const [tag] = parseArgs({ allowPositionals: true }).positionals
if (tag === undefined)
  throw new TypeError('Usage: node dev/build/release/major-tag.ts <tag> < <released tags, one per line>')
process.stdout.write(majorTag(tag, (await text(process.stdin)).split('\n')) ?? '')
