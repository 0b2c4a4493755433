import { parseArgs } from 'node:util'

import { runCommandWithArguments, UsageError } from '../../harness/command.ts'
import { startEc2Emulator } from './server.ts'
import { lab } from './world/lab.ts'

const help = `Usage: node dev/emulators/ec2/serve.ts [--workers N] [--routed N] [--port P]

Serves the lab as an EC2 endpoint on 127.0.0.1, prints its URL, and runs until it's killed.

  --workers N  the number of workers (3)
  --routed N   the number of workers that have a route already (0)
  --port P     the port to listen on (any free port)`

await runCommandWithArguments(
  help,
  (args) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { workers: text, routed: text, port: text } })
    return {
      workers: wholeNumber('workers', values.workers ?? '3'),
      routed: wholeNumber('routed', values.routed ?? '0'),
      port: wholeNumber('port', values.port ?? '0'),
    }
  },
  async ({ workers, routed, port }) => {
    const { url } = await startEc2Emulator(lab({ workers, routed }), { port })
    console.log(url)
  },
)

function wholeNumber(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new UsageError(`--${option} takes a whole number, not "${value}".`)
  return Number(value)
}
