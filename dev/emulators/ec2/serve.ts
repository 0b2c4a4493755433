import { parseArgs } from 'node:util'

import { lab } from './world/lab.ts'
import { startEc2Emulator } from './server.ts'

const usage = `Usage: node dev/emulators/ec2/serve.ts [--workers N] [--routed N] [--port P]

Serves the lab as an EC2 endpoint on 127.0.0.1, prints its URL as one line, and goes on until killed.

  --workers N  how many workers the lab has (3)
  --routed N   how many of them have their route already (0)
  --port P     where to listen (any free port)
`

try {
  await serve()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exitCode = 2
}

async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: {
      workers: { type: 'string', default: '3' },
      routed: { type: 'string', default: '0' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const world = lab({ workers: whole('workers', values.workers), routed: whole('routed', values.routed) })
  const { url } = await startEc2Emulator(world, { port: whole('port', values.port) })
  process.stdout.write(`${url}\n`)
}

function whole(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new TypeError(`--${option} takes a whole number, not "${value}"`)
  return Number(value)
}
