// Loaded before a measured program. When the program ends, writes its peak memory and the files that it loaded as code.
import { readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const files = new Set()
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:') && url !== import.meta.url) files.add(fileURLToPath(url))
    return next(url, context)
  },
})

// Not process.resourceUsage(), which on Linux starts with the memory of the parent process.
const peakKib = () => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])

process.on('exit', () => {
  const seen = { peakKib: peakKib(), files: [...files] }
  writeFileSync(join(import.meta.dirname, '../../../build/bench/observed.json'), JSON.stringify(seen))
})
