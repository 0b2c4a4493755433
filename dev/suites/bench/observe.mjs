// Loaded before a measured program: writes down, when it ends, which files it loaded as code and the memory it had at most.
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

// Not what the process is told of its use of resources: on Linux that begins with the memory of the one that started it.
const peakKib = () => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])

process.on('exit', () => {
  const seen = { peakKib: peakKib(), files: [...files] }
  writeFileSync(join(import.meta.dirname, '../../../build/bench/observed.json'), JSON.stringify(seen))
})
