import { findIn } from './check.ts'
import { readPassages } from './passages.ts'

const passages = readPassages()
const findings = findIn(passages)
for (const finding of findings) console.error(finding)
console.log(`${findings.length} findings in ${passages.length} paragraphs, messages, and comments.`)
if (findings.length > 0) process.exitCode = 1
